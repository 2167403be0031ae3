package log

import (
	"strconv"
	"strings"
)

// AppendPath appends the path of a page below /v1/log/: its number and .json.
func AppendPath(dst []byte, page int64) []byte {
	return append(strconv.AppendInt(dst, page, 10), ".json"...)
}

// ParsePath is the inverse of AppendPath; every page has one spelling.
func ParsePath(s string) (page int64, ok bool) {
	number, ok := strings.CutSuffix(s, ".json")
	n := ParseNumber(number)
	if !ok || n < 0 || n >= MaxNumber/PerPage {
		return 0, false
	}
	return n, true
}
