package edge

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
)

// Site is the one spelling of a site that one owner can have: a host in lower case,
// names in other scripts as punycode. It is an error where the host is none that the
// world can reach by name, or is a public suffix or hoster, below which many owners
// have their names.
func Site(s string) (string, error) {
	host := strings.TrimSuffix(strings.TrimSuffix(read.Host(s), ":443"), ":80")
	if _, port, found := strings.Cut(host, ":"); found && (port == "" || isNumber(port)) {
		return "", fmt.Errorf("edge: %q names a port: a site is a host, whose reviews are at the ports 443 and 80", s)
	}
	if !isASCII(host) || !isLabels(host) || !read.IsOwned(host) {
		return "", fmt.Errorf("edge: %q is no site of one owner: that is a host below all public suffixes and shared hosts (The Public Suffix List)", s)
	}
	return host, nil
}

// Belongs reports whether a host is the site's owner's: the site, or a name below it that
// nobody else registers. amazonaws.com is one owner's, but s3.amazonaws.com below it is a
// public suffix, and what is below that are strangers'.
func Belongs(host, site string) bool {
	return (host == site || strings.HasSuffix(host, "."+site)) && read.IsOwned(host) && read.Registrable(host) == read.Registrable(site)
}

// Host is the host of an address, spelled as a Site is; "" where it has none. Hosts
// are compared so, or a name in another script would be two.
func Host(url string) string { return review.Host(read.Canonical(url)) }

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// isLabels reports whether each label is one that a host can have in the domain name
// system (RFC 1123, 2.1).
func isLabels(host string) bool {
	for label := range strings.SplitSeq(host, ".") {
		if label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
	}
	return len(host) <= 253
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}
