package review

import "strings"

// Host is the host of an absolute http or https URL as written, or "" where s
// is none, is longer than MaxURL, has a user name, a backslash, white space or
// a control character. A port stays.
func Host(s string) string {
	if len(s) > MaxURL || !printable(s) {
		return ""
	}
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "http://"); !ok {
			return ""
		}
	}
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		rest = rest[:end]
	}
	if !IsSite(rest) {
		return ""
	}
	return rest
}

// IsSite reports whether s can be a site: letters, digits, dots and hyphens,
// an optional port, nothing that a browser would read as another host.
func IsSite(s string) bool {
	host, port, _ := strings.Cut(s, ":")
	if host == "" || len(s) > 255 || host[0] == '.' || strings.Contains(host, "..") {
		return false
	}
	for i := 0; i < len(host); i++ {
		if c := host[i]; !alphanumeric(c) && c != '.' && c != '-' && c < 0x80 {
			return false
		}
	}
	for i := 0; i < len(port); i++ {
		if port[i] < '0' || port[i] > '9' {
			return false
		}
	}
	return len(port) <= 5
}

func alphanumeric(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

func printable(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] <= ' ' || s[i] == 0x7f || s[i] == '\\' {
			return false
		}
	}
	return true
}
