package review

import (
	"errors"
	"slices"
	"unicode/utf8"

	"claimlight/wasm/jsontext"
)

// Parse reads one record. It is strict on what the page shows and acts on, and
// ignores members that it does not know. A member of a wrong type, too long, or
// given twice refuses the record. Parse(Append(r)) is r.
func Parse(json string) (Record, error) {
	if !Valid(json) {
		return Record{}, errors.New("record: not valid JSON")
	}
	return Read(jsontext.Read(json))
}

// Read is Parse of a value out of JSON that is known to be Valid.
func Read(v jsontext.Value) (Record, error) {
	var r Record
	d := reader{}
	d.object(v, "record", r.member)
	r.check(&d)
	if d.err != nil {
		return Record{}, d.err
	}
	return r, nil
}

// member takes one member of a record; unknown ones pass.
func (r *Record) member(d *reader, name string, v jsontext.Value) {
	switch name {
	case "id":
		d.text(&r.ID, name, v, MaxID)
	case "claim":
		d.text(&r.Claim, name, v, MaxClaim)
	case "language":
		d.text(&r.Language, name, v, MaxTime)
	case "claimant":
		d.text(&r.Claimant, name, v, MaxName)
	case "claimantKind":
		r.ClaimantKind = ClaimantKind(d.choice(name, v, claimantNames[:]))
	case "claimDate":
		d.date(&r.ClaimDate, name, v)
	case "rating":
		d.text(&r.Rating, name, v, MaxRating)
	case "publisher":
		d.object(v, name, r.Publisher.member)
	case "url":
		d.text(&r.URL, name, v, MaxURL)
	case "title":
		d.text(&r.Title, name, v, MaxTitle)
	case "reviewDate":
		d.date(&r.ReviewDate, name, v)
	case "claimForm":
		d.text(&r.ClaimForm, name, v, MaxTime)
	case "replaces":
		d.text(&r.Replaces, name, v, MaxID)
	case "state":
		r.State = State(d.choice(name, v, stateNames[:]))
	case "changed":
		d.text(&r.Changed, name, v, MaxTime)
	case "source":
		d.object(v, name, r.Source.member)
	}
}

func (p *Publisher) member(d *reader, name string, v jsontext.Value) {
	switch name {
	case "name":
		d.text(&p.Name, name, v, MaxName)
	case "site":
		d.text(&p.Site, name, v, MaxName)
	}
}

func (s *Source) member(d *reader, name string, v jsontext.Value) {
	switch name {
	case "name":
		d.text(&s.Name, name, v, MaxName)
	case "licence":
		d.text(&s.Licence, name, v, MaxURL)
	case "fetched":
		d.text(&s.Fetched, name, v, MaxTime)
	case "sample":
		if v.Kind != jsontext.True && v.Kind != jsontext.False {
			d.refuse(name, "is not true or false")
		}
		s.Sample = v.Kind == jsontext.True
	}
}

// check asks for what no record can do without.
func (r *Record) check(d *reader) {
	switch {
	case !IsID(r.ID):
		d.refuse("id", "is missing or not lower-case letters, digits, - and _")
	case r.Replaces != "" && !IsID(r.Replaces):
		d.refuse("replaces", "is no id")
	case r.Claim == "":
		d.refuse("claim", "is missing")
	case r.Rating == "":
		d.refuse("rating", "is missing")
	case Host(r.URL) == "":
		d.refuse("url", "is missing or no plain http or https address")
	case !IsSite(r.Publisher.Site):
		d.refuse("site", "is missing or no host")
	case r.ClaimForm != "" && r.ClaimForm != "question":
		d.refuse("claimForm", "is unknown")
	}
}

// IsID reports whether s can be the ID of a record: fit for a URL path, where it
// is one.
func IsID(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '_') {
			return false
		}
	}
	return s != "" && len(s) <= MaxID
}

// A reader checks members as they come and keeps the first refusal.
type reader struct{ err error }

func (d *reader) refuse(name, why string) {
	if d.err == nil {
		d.err = errors.New("record: " + name + " " + why)
	}
}

// object hands each member of v to member.
func (d *reader) object(v jsontext.Value, what string, member func(*reader, string, jsontext.Value)) {
	err := Members(v, func(name string, value jsontext.Value) bool {
		member(d, name, value)
		return d.err == nil
	})
	if err != nil {
		d.refuse(what, err.Error())
	}
}

// text takes a string of at most limit characters.
func (d *reader) text(to *string, name string, v jsontext.Value, limit int) {
	switch s := v.Text(); {
	case v.Kind != jsontext.String:
		d.refuse(name, "is no string")
	case len(s) > 4*limit || utf8.RuneCountInString(s) > limit:
		d.refuse(name, "is too long")
	default:
		*to = s
	}
}

// date takes a calendar date, 2022-02-24.
func (d *reader) date(to *string, name string, v jsontext.Value) {
	d.text(to, name, v, MaxTime)
	if *to != "" && !IsDate(*to) {
		d.refuse(name, "is no calendar date")
	}
}

// choice is the index of v among the names.
func (d *reader) choice(name string, v jsontext.Value, names []string) uint8 {
	if i := slices.Index(names, v.Text()); i >= 0 && v.Kind == jsontext.String {
		return uint8(i)
	}
	d.refuse(name, "is unknown")
	return 0
}

// IsDate reports whether s is a calendar date as ISO 8601 writes it, with a
// month of 1 to 12 and a day that the month has.
func IsDate(s string) bool {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return false
	}
	for i := 0; i < len(s); i++ {
		if i != 4 && i != 7 && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	year := int32(s[0]-'0')*1000 + int32(s[1]-'0')*100 + int32(s[2]-'0')*10 + int32(s[3]-'0')
	month := int32(s[5]-'0')*10 + int32(s[6]-'0')
	day := int32(s[8]-'0')*10 + int32(s[9]-'0')
	return 1 <= month && month <= 12 && 1 <= day && day <= daysIn(year, month)
}

func daysIn(year, month int32) int32 {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
