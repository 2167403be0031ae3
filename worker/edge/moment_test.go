package edge_test

import (
	"testing"
	"time"

	"claimlight/worker/edge"
)

// A moment is kept to the second and in UTC, whatever it comes as; what is none is zero.
func TestTime(t *testing.T) {
	oslo := time.FixedZone("", 2*60*60)
	for _, at := range []time.Time{time.Date(2025, 5, 1, 1, 2, 3, 999_999_999, oslo), time.Date(2025, 4, 30, 23, 2, 3, 0, time.UTC)} {
		text := edge.FormatTime(at)
		if text != "2025-04-30T23:02:03Z" || !edge.ParseTime(text).Equal(at.Truncate(time.Second)) || edge.FormatTime(edge.ParseTime(text)) != text {
			t.Errorf("%v: %s, %v", at, text, edge.ParseTime(text))
		}
	}
	for _, none := range []string{"", "2025-04-30", "2025-04-30T23:02:03", "yesterday", "2025-13-01T00:00:00Z"} {
		if got := edge.ParseTime(none); !got.IsZero() {
			t.Errorf("%q: %v", none, got)
		}
	}
}
