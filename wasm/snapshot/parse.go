package snapshot

import (
	"errors"
	"strings"

	"claimlight/wasm/jsontext"
	"claimlight/wasm/log"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// Parse reads a page. It takes only what Append writes.
func Parse(json string) (Page, error) {
	if len(json) > MaxBytes {
		return Page{}, errors.New("snapshot: the page is too large")
	}
	if !review.Valid(json) {
		return Page{}, errors.New("snapshot: not valid JSON")
	}
	v := jsontext.Read(json)
	p := Page{Lang: v.Get("lang").Text(), Since: max(log.ParseNumber(v.Get("since").Raw), 0), From: log.ParseNumber(v.Get("from").Raw), Next: log.ParseNumber(v.Get("next").Raw),
		Head: log.Head{Entries: log.ParseNumber(v.Get("entries").Raw), Chain: v.Get("chain").Text()}}
	switch {
	case !tile.IsLang(p.Lang) || !IsSince(p.Since) || p.From < 1 || p.Next < 0 || p.Next != 0 && p.Next <= p.From:
		return Page{}, errors.New("snapshot: the page has no place")
	case !isHead(p.Head):
		return Page{}, errors.New("snapshot: the page is at no start of a page of the log")
	}
	if err := p.parseRows(v.Get("rows")); err != nil {
		return Page{}, err
	}
	if string(Append(make([]byte, 0, len(json)), &p)) != json {
		return Page{}, errors.New("snapshot: the page is not in the one spelling that there is")
	}
	return p, nil
}

func (p *Page) parseRows(list jsontext.Value) error {
	var err error
	from := p.From
	list.Each(func(_ string, v jsontext.Value) bool {
		r := parseRow(v)
		switch {
		case len(p.Rows) == MaxRows:
			err = errors.New("snapshot: the page has too many rows")
		case !r.ok():
			err = errors.New("snapshot: a row is neither review nor mark")
		case r.Number < from || p.Next != 0 && r.Number >= p.Next:
			err = errors.New("snapshot: a row is out of its place")
		}
		p.Rows, from = append(p.Rows, r), r.Number+1
		return err == nil
	})
	return err
}

// ParseRow reads a row. It takes only what AppendRow writes.
func ParseRow(json string) (Row, error) {
	if !review.Valid(json) {
		return Row{}, errors.New("snapshot: not valid JSON")
	}
	r := parseRow(jsontext.Read(json))
	if !r.ok() || string(AppendRow(nil, &r)) != json {
		return Row{}, errors.New("snapshot: is no row")
	}
	return r, nil
}

func parseRow(v jsontext.Value) Row {
	r := Row{Number: -1}
	v.Each(func(name string, v jsontext.Value) bool {
		switch name {
		case "number":
			r.Number = log.ParseNumber(v.Raw)
		case "entry":
			r.Entry = log.ParseNumber(v.Raw)
		case "record":
			r.Text = v.Raw
		case "first":
			r.First = log.ParseNumber(v.Raw)
		case "review":
			r.Review = v.Text()
		case "claim":
			r.Claim = v.Text()
		}
		return true
	})
	return r
}

func (r *Row) ok() bool {
	if r.IsMark() {
		return 1 <= r.First && r.First < r.Number && review.IsID(r.Review) && log.IsHex(r.Claim, 32) && r.Entry == 0
	}
	return 1 <= r.Number && r.Number <= r.Entry && strings.HasPrefix(r.Text, "{") && r.First == 0 && r.Review == "" && r.Claim == ""
}

func isHead(h log.Head) bool {
	return h.Entries >= 0 && h.Entries%log.PerPage == 0 && log.IsHex(h.Chain, 64) && (h.Entries > 0 || h == log.Start)
}
