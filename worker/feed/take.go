package feed

import (
	"strings"
	"time"

	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
	"claimlight/worker/edge"
)

// A Registry is the registered reviewers by site.
type Registry map[string]edge.Source

// NewRegistry makes a registry of a list. What SQL entered as a site and none can be, a
// public suffix say, is left out: nobody speaks for all that is below.
func NewRegistry(list []edge.Source) Registry {
	g := make(Registry, len(list))
	for _, source := range list {
		if site, err := edge.Site(source.Site); err == nil && site == source.Site {
			g[site] = source
		}
	}
	return g
}

// Of gives the reviewer on whose site a host is: of the host itself, or of the
// nearest domain above it, if that is the same owner's.
func (g Registry) Of(host string) (edge.Source, bool) {
	for site := host; site != ""; {
		if source, ok := g[site]; ok && edge.Belongs(host, site) {
			return source, true
		}
		_, site, _ = strings.Cut(site, ".")
	}
	return edge.Source{}, false
}

// OfURL gives the reviewer on whose site an address is.
func (g Registry) OfURL(url string) (edge.Source, bool) { return g.Of(edge.Host(url)) }

// An Origin is where items come from, as their records will say.
type Origin struct {
	Title   string // source.name
	Licence string // source.licence of what has no sdLicense itself
	Page    bool   // it is a page that was fetched, and speaks for Domain alone; a feed speaks for any
	Domain  string // of a page, by read.Registrable; "" where it has none, and then it speaks for nobody
}

// Reasons of refusal beyond those of the packages read and edge.
const (
	ReasonLong     = "item-long" // the item is over MaxItem bytes
	ReasonDomain   = "site"      // the review is on another domain than the page that has it
	ReasonRepeated = "repeated"  // the source had the review just before, in other words
	ReasonGone     = "gone"      // the review's own page is gone
)

// A Place is where in its source a review was.
type Place struct {
	Line int64  `json:"line"` // of the item
	Item int64  `json:"item"` // its number
	Page string `json:"page,omitempty"`
}

// A Refusal is a review, or an item, that was not taken.
type Refusal struct {
	Place
	URL    string `json:"url,omitempty"`
	Claim  string `json:"claim,omitempty"`
	Reason string `json:"reason"`
}

// Taken is what an item has.
type Taken struct {
	Item    Item
	Page    string          // the address that it was fetched from, if it is a page
	Records []review.Record // of registered reviewers, ready to be stored
	Waiting []review.Record // of others
	Refused []Refusal
	Empty   bool // a null, or a feed's element without a review
}

// A Reader reads a document: read.Document, or read.JSON where no HTML comes.
type Reader func(string) ([]review.Record, []read.Refusal)

// Take reads an item. Whose a review is its address says, and who that is the
// registration, never the record.
func Take(item Item, read Reader, g Registry, from Origin, at time.Time) Taken {
	t := Taken{Item: item}
	if item.Long {
		t.refuse("", "", ReasonLong)
		return t
	}
	records, refusals := read(item.Text)
	for i := range refusals {
		t.addRefusal(&refusals[i])
	}
	for i := range records {
		t.add(&records[i], g, from, at)
	}
	return t
}

func (t *Taken) addRefusal(f *read.Refusal) {
	if f.Reason == read.Nothing && (t.Item.After.Form == List || t.Item.After.Form == Member) {
		t.Empty = true
		return
	}
	t.refuse(f.URL, f.Claim, f.Reason.String())
}

// Place is where the item is.
func (t *Taken) Place() Place { return Place{t.Item.Line, t.Item.Number, t.Page} }

func (t *Taken) refuse(url, claim, reason string) {
	t.Refused = append(t.Refused, Refusal{t.Place(), url, claim, reason})
}

// add judges a record that read well and makes it its reviewer's.
func (t *Taken) add(r *review.Record, g Registry, from Origin, at time.Time) {
	host := edge.Host(r.URL)
	reviewer, registered := g.Of(host)
	r.Source = review.Source{Name: from.Title, Licence: r.Source.Licence, Sample: reviewer.Sample, Fetched: edge.FormatTime(at)}
	if r.Source.Licence == "" {
		r.Source.Licence = from.Licence
	}
	if registered {
		edge.Own(r, reviewer)
	}
	if from.Page && (from.Domain == "" || read.Registrable(host) != from.Domain) {
		t.refuse(r.URL, r.Claim, ReasonDomain)
		return
	}
	switch reason := edge.Unfit(r); {
	case reason != "":
		t.refuse(r.URL, r.Claim, reason)
	case registered:
		t.Records = append(t.Records, *r)
	default:
		t.Waiting = append(t.Waiting, *r)
	}
}

// Admit makes a review that waited its reviewer's, now that there is one. ok is false where
// there is none, or the review is not fit to be shown.
func Admit(r *review.Record, g Registry) (ok bool) {
	reviewer, ok := g.OfURL(r.URL)
	if !ok {
		return false
	}
	edge.Own(r, reviewer)
	return edge.Unfit(r) == ""
}

// Distinct keeps the first of the records of each id, in place.
func Distinct(records []review.Record) []review.Record {
	seen := make(map[string]bool, len(records))
	kept := records[:0]
	for _, r := range records {
		if !seen[r.ID] {
			seen[r.ID] = true
			kept = append(kept, r)
		}
	}
	return kept
}
