package snapshot

import (
	"strconv"

	"claimlight/wasm/jsontext"
)

// Years that a snapshot may be since: few, so that many readers share each, and who asks
// for one tells little.
const (
	SinceStep = 5
	MinSince  = 2000
	MaxSince  = 2095
)

// IsSince reports whether there are snapshots since a year; since 0 is of all years.
func IsSince(year int64) bool {
	return year == 0 || MinSince <= year && year <= MaxSince && year%SinceStep == 0
}

// Wants reports whether a review, whose record's JSON it gets, belongs to what is since a
// year: by the day of the review. One that has none is of every year.
func Wants(since int64, record string) bool {
	if since == 0 {
		return true
	}
	date := jsontext.Read(record).Get("reviewDate").Text()
	return date == "" || date >= strconv.FormatInt(since, 10)
}
