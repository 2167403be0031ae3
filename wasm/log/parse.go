package log

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"claimlight/wasm/jsontext"
	"claimlight/wasm/review"
)

// ParseFor reads the page that was asked for by its number.
func ParseFor(page int64, json string) (Page, error) {
	p, err := Parse(json)
	if err == nil && p.Number != page {
		return Page{}, errors.New("log: is not the page asked for")
	}
	return p, err
}

// Parse reads a page. It takes only what Append writes, and only entries whose
// texts are those of their hashes. A text is any JSON object: whether it is a
// record that this release can read is for the caller to see.
func Parse(json string) (Page, error) {
	if len(json) > MaxBytes {
		return Page{}, errors.New("log: the page is too large")
	}
	if !review.Valid(json) {
		return Page{}, errors.New("log: not valid JSON")
	}
	v := jsontext.Read(json)
	p := Page{Number: ParseNumber(v.Get("page").Raw), Before: v.Get("before").Text()}
	if p.Number < 0 || p.Number >= MaxNumber/PerPage || !IsHex(p.Before, 64) {
		return Page{}, errors.New("log: its number or chain is missing")
	}
	if p.Number == 0 && p.Before != Start.Chain {
		return Page{}, errors.New("log: the first page starts another chain")
	}
	if err := p.parseEntries(v.Get("entries")); err != nil {
		return Page{}, err
	}
	if string(Append(make([]byte, 0, len(json)), &p)) != json {
		return Page{}, errors.New("log: the page is not in the one spelling that there is")
	}
	return p, nil
}

func (p *Page) parseEntries(list jsontext.Value) error {
	var err error
	list.Each(func(_ string, v jsontext.Value) bool {
		if p.IsFull() {
			err = errors.New("log: the page has too many entries")
			return false
		}
		e := parseEntry(v)
		if why := e.fault(p.First() + int64(len(p.Entries))); why != "" {
			err = errors.New("log: entry " + strconv.Itoa(len(p.Entries)) + " of the page " + why)
			return false
		}
		p.Entries = append(p.Entries, e)
		return true
	})
	return err
}

// parseEntry reads what it knows; whatever else is there shows when the page is
// spelled again.
func parseEntry(v jsontext.Value) Entry {
	var e Entry
	kind, known := Kind(0), false
	v.Each(func(name string, v jsontext.Value) bool {
		switch name {
		case "number":
			e.Number = ParseNumber(v.Raw)
		case "kind":
			kind, known = ParseKind(v.Text())
		case "review":
			e.Review = v.Text()
		case "first":
			e.First = ParseNumber(v.Raw)
		case "changed":
			e.Changed = v.Text()
		case "hash":
			e.Hash = v.Text()
		case "salt":
			e.Salt = v.Text()
		case "record":
			e.Text = v.Raw
		case "redacted":
			e.Redacted = ParseNumber(v.Raw)
		case "entry":
			e.Entry = ParseNumber(v.Raw)
		case "present":
			e.Present = v.Kind == jsontext.True
		case "ground":
			e.Ground = v.Text()
		case "claim":
			e.Claim = v.Text()
		}
		return true
	})
	if e.Kind = kind; !known {
		e.Number = 0 // no entry has it
	}
	return e
}

// ParseNumber reads a whole number from 0 below MaxNumber in its one spelling;
// anything else is -1.
func ParseNumber(s string) int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 || n >= MaxNumber || strconv.FormatInt(n, 10) != s {
		return -1
	}
	return n
}

// fault says what is wrong with an entry that should have this number, or "".
func (e *Entry) fault(number int64) string {
	switch {
	case e.Number != number:
		return "has an unknown kind or another number than is next"
	case e.First < 1 || e.First > number || !e.Kind.IsStatus() && e.First == number:
		return "has no first that can be"
	case !review.IsID(e.Review):
		return "has no review"
	case !IsTime(e.Changed):
		return "has no date"
	case e.Kind.IsStatus():
		return e.textFault()
	case e.Kind == Redacted:
		if e.Entry < e.First || e.Entry >= number || !IsGround(e.Ground) {
			return "redacts nothing or on no ground"
		}
	case !IsHex(e.Claim, 32):
		return "has no claim"
	}
	return ""
}

func (e *Entry) textFault() string {
	switch {
	case !IsHex(e.Hash, 64):
		return "has no hash"
	case e.Redacted != 0:
		if e.Redacted <= e.Number || e.Salt != "" || e.Text != "" {
			return "is redacted by no later entry, or has a text all the same"
		}
	case !IsHex(e.Salt, 32) || !strings.HasPrefix(e.Text, "{"):
		return "has neither a text nor a redaction"
	case Hash(e.Salt, e.Text) != e.Hash:
		return "has another text than its hash tells"
	}
	return ""
}

// IsTime reports whether s is a time as entries have it: 2025-04-22T12:00:00Z.
func IsTime(s string) bool {
	if len(s) != 20 || !review.IsDate(s[:10]) || s[10] != 'T' || s[13] != ':' || s[16] != ':' || s[19] != 'Z' {
		return false
	}
	return below(s[11:13], "24") && below(s[14:16], "60") && below(s[17:19], "60")
}

// below compares two digits with a limit.
func below(s, limit string) bool {
	return '0' <= s[0] && s[0] <= '9' && '0' <= s[1] && s[1] <= '9' && s < limit
}

// IsHex reports whether s has n lower-case hex digits and nothing else.
func IsHex(s string, n int) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !('0' <= c && c <= '9' || 'a' <= c && c <= 'f') {
			return false
		}
	}
	return len(s) == n
}

// IsGround reports whether s can be the ground of a redaction.
func IsGround(s string) bool {
	for _, r := range s {
		if r < ' ' || 0x7f <= r && r < 0xa0 {
			return false
		}
	}
	return s != "" && utf8.ValidString(s) && utf8.RuneCountInString(s) <= MaxGround
}
