package read

import (
	"strings"

	"claimlight/wasm/review"
)

// address is a review's address with blanks around it gone and its scheme in
// lower case; all else stays as given.
func address(s string) string {
	s = strings.TrimSpace(s)
	if i := strings.Index(s, "://"); i > 0 && i <= len("https") {
		s = strings.ToLower(s[:i]) + s[i:]
	}
	return s
}

// site is the host of a reviewer's own address, or the site given in its place,
// in lower case and without "www."; "" where it is neither.
func site(s string) string {
	s = address(s)
	if host := review.Host(s); host != "" {
		s = host
	} else if !review.IsSite(s) || !strings.Contains(s, ".") {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(s), "www.")
}

// hosters give every customer a name below theirs: a name there is a domain of
// its own. General knowledge, after the private part of the Public Suffix List.
const hosters = " blogspot.com wordpress.com github.io gitlab.io substack.com medium.com wixsite.com weebly.com tumblr.com" +
	" web.app firebaseapp.com netlify.app pages.dev workers.dev vercel.app herokuapp.com blogspot.co.uk altervista.org "

// generic second levels below a country: co.uk, com.au, or.jp.
const secondLevels = " ac co com edu go gob gov gouv mil ne net nom or org "

// registrable is the part of a host that one owner registers. Without the
// Public Suffix List it goes by the shape of the name.
func registrable(host string) string {
	host, _, _ = strings.Cut(host, ":")
	labels := strings.Split(host, ".")
	n := len(labels)
	keep := 2
	if n >= 3 && (len(labels[n-1]) == 2 && holds(secondLevels, labels[n-2]) || holds(hosters, labels[n-2]+"."+labels[n-1])) {
		keep = 3
	}
	if n <= keep || isAddress(labels) {
		return host
	}
	return strings.Join(labels[n-keep:], ".")
}

// isAddress reports whether a host is four numbers.
func isAddress(labels []string) bool {
	for _, l := range labels {
		if strings.Trim(l, "0123456789") != "" {
			return false
		}
	}
	return len(labels) == 4
}

// holds reports whether a list of words, each between blanks, holds the word.
func holds(list, word string) bool { return strings.Contains(list, " "+word+" ") }
