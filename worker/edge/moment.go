package edge

import "time"

// FormatTime is a moment as it is kept and told everywhere (RFC 3339): in UTC and whole
// seconds, so that all have one length and compare as text.
func FormatTime(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// ParseTime reads what FormatTime wrote; anything else is the zero time.
func ParseTime(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}
	}
	return t.UTC()
}
