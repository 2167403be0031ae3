package feed

import (
	"context"
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

// Backoff is how long to wait after so many failures in a row, of which the first is
// 1: some time first, twice as long after each more.
func Backoff(failures int, first, most time.Duration) time.Duration {
	wait := first
	for range failures - 1 {
		if wait >= most {
			break
		}
		wait *= 2
	}
	return min(wait, most)
}

// Sleep waits, or ends with ctx.
func Sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
