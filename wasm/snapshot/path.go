package snapshot

import (
	"strconv"
	"strings"

	"claimlight/wasm/log"
	"claimlight/wasm/tile"
)

// AppendPath appends the path of a page below /v1/snapshot/.
func AppendPath(dst []byte, lang string, from int64) []byte {
	dst = append(append(dst, lang...), '/')
	return append(strconv.AppendInt(dst, from, 10), ".json"...)
}

// ParsePath is the inverse of AppendPath; every page has one spelling.
func ParsePath(s string) (lang string, from int64, ok bool) {
	lang, rest, _ := strings.Cut(s, "/")
	number, ok := strings.CutSuffix(rest, ".json")
	from = log.ParseNumber(number)
	if !ok || from < 1 || !tile.IsLang(lang) {
		return "", 0, false
	}
	return lang, from, true
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
