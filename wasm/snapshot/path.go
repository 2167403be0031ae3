package snapshot

import (
	"strconv"
	"strings"

	"claimlight/wasm/log"
	"claimlight/wasm/tile"
)

// AppendPath appends the path of a page below /v1/snapshot/; since is 0 for all years.
func AppendPath(dst []byte, lang string, since, from int64) []byte {
	dst = append(append(dst, lang...), '/')
	if since != 0 {
		dst = append(strconv.AppendInt(dst, since, 10), '/')
	}
	return append(strconv.AppendInt(dst, from, 10), ".json"...)
}

// ParsePath is the inverse of AppendPath; every page has one spelling.
func ParsePath(s string) (lang string, since, from int64, ok bool) {
	lang, rest, _ := strings.Cut(s, "/")
	if year, number, parted := strings.Cut(rest, "/"); parted {
		since, rest = log.ParseNumber(year), number
		if since == 0 || !IsSince(since) {
			return "", 0, 0, false
		}
	}
	number, ok := strings.CutSuffix(rest, ".json")
	from = log.ParseNumber(number)
	if !ok || from < 1 || !tile.IsLang(lang) {
		return "", 0, 0, false
	}
	return lang, since, from, true
}

// Lang is the language of snapshots that a record's language tag names, "en" of
// "en-GB", or "" where there is none of that form.
func Lang(tag string) string {
	primary, _, _ := strings.Cut(tag, "-")
	if !tile.IsLang(primary) {
		return ""
	}
	return primary
}
