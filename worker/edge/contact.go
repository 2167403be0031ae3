package edge

import (
	"errors"
	"net/mail"
	"net/url"
	"strings"
)

// maxContact bounds the address for complaints, in bytes.
const maxContact = 200

// ParseContact reads the address to which anybody may complain, as
// /v1/status.json tells it: a mail address or a page under https. It gives the
// link, "" for "".
func ParseContact(s string) (string, error) {
	if s == "" {
		return "", nil
	}
	if address, found := strings.CutPrefix(s, "mailto:"); found || !strings.Contains(s, "://") {
		if a, err := mail.ParseAddress(address); err == nil && a.Address == address && isLink(address) {
			return "mailto:" + address, nil
		}
		return "", errContact
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "https" || u.Host == "" || u.User != nil || !isLink(s) {
		return "", errContact
	}
	return s, nil
}

var errContact = errors.New("edge: a contact is a mail address or an https address of at most 200 bytes")

// isLink reports whether a text can stand in a link as it is.
func isLink(s string) bool {
	return len(s) <= maxContact && !strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r >= 0x7f || strings.ContainsRune(`"<>\^{|}`+"`", r) })
}
