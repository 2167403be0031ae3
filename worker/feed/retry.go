package feed

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// maxWait bounds what a server can make us wait.
const maxWait = time.Hour

// RetryAfter is how long a Retry-After asks to wait: seconds, or a date. It is 0
// for anything else, and an hour at most.
func RetryAfter(value string, now time.Time) time.Duration {
	if n, err := strconv.Atoi(strings.TrimSpace(value)); err == nil {
		return time.Duration(min(max(n, 0), int(maxWait/time.Second))) * time.Second
	}
	at, err := http.ParseTime(value)
	if err != nil {
		return 0
	}
	return min(max(at.Sub(now), 0), maxWait)
}
