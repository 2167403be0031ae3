package mirror

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"claimlight/wasm/log"
	"claimlight/wasm/review"
	"claimlight/wasm/snapshot"
)

// edge is a model of what mirrors follow: the log, and what stands by it, kept
// apart, so that neither proves the other by itself.
type edge struct {
	random  *rand.Rand
	entries []log.Entry
	latest  map[string]int64 // the latest status of each review, by id
	first   map[string]int64
	since   int64            // the year that the snapshot is asked for, or 0
	rows    map[int64]string // of English and of the years since, packed
	seals   []string         // the chain after each full page
	per     int              // rows in a page of the snapshot
	lag     int64            // pages by which the seal of snapshots is late
}

func newEdge(seed uint64) *edge {
	random := rand.New(rand.NewPCG(seed, 1))
	return &edge{random: random, since: []int64{0, 2020}[seed%2], latest: map[string]int64{}, first: map[string]int64{}, rows: map[int64]string{},
		per: 1 + random.IntN(60), lag: random.Int64N(3)}
}

func (g *edge) id() string { return fmt.Sprint("r", g.random.IntN(90)) }

// act does one thing at random.
func (g *edge) act() {
	switch id := g.id(); g.random.IntN(8) {
	case 0:
		if g.latest[id] != 0 {
			g.append(log.Entry{Kind: log.NeverSame, Review: id, Claim: log.ClaimHash(fmt.Sprint(len(g.entries)))})
			e := g.last()
			g.rows[e.Number] = Pack(&snapshot.Row{Number: e.Number, First: e.First, Review: id, Claim: e.Claim})
		}
	case 1:
		g.redact(1 + g.random.Int64N(int64(len(g.entries))+1))
	case 2, 3:
		g.status(log.Withdrawn, id, "en")
		delete(g.rows, g.first[id])
	default:
		lang := "en-GB"
		if g.random.IntN(5) == 0 {
			lang = "de"
		}
		e := g.status(log.Corrected, id, lang)
		year := years[len(g.entries)%len(years)]
		if delete(g.rows, e.First); lang != "de" && (year == 0 || year >= g.since) {
			g.rows[e.First] = Pack(&snapshot.Row{Number: e.First, Entry: e.Number, Text: e.Text})
		}
	}
}

func (g *edge) last() *log.Entry { return &g.entries[len(g.entries)-1] }

// years are of the reviews of entries, by their numbers; one has none.
var years = []int64{2012, 2019, 0, 2020, 2026}

func (g *edge) status(kind log.Kind, id, lang string) *log.Entry {
	date := ""
	if year := years[(len(g.entries)+1)%len(years)]; year != 0 {
		date = fmt.Sprint(year, "-12-31")
	}
	text := review.Append(nil, &review.Record{ReviewDate: date, ID: id, Claim: fmt.Sprintf("Text %d is “here”.", len(g.entries)), Language: lang, Rating: "Wrong",
		Publisher: review.Publisher{Site: "desk.example"}, URL: "https://desk.example/" + id})
	salt := fmt.Sprintf("%032x", len(g.entries))
	g.append(log.Entry{Kind: kind, Review: id, Salt: salt, Text: string(text), Hash: log.Hash(salt, string(text))})
	g.latest[id] = g.last().Number
	return g.last()
}

func (g *edge) redact(number int64) {
	if number > int64(len(g.entries)) || g.entries[number-1].Text == "" {
		return
	}
	e := &g.entries[number-1]
	e.Salt, e.Text, e.Redacted = "", "", int64(len(g.entries))+1
	present := g.latest[e.Review] == number
	if present {
		delete(g.rows, e.First)
	}
	g.append(log.Entry{Kind: log.Redacted, Review: e.Review, Entry: number, Present: present, Ground: "court order"})
}

func (g *edge) append(e log.Entry) {
	e.Number, e.Changed = int64(len(g.entries))+1, "2025-04-22T12:00:00Z"
	if g.first[e.Review] == 0 {
		g.first[e.Review] = e.Number
	}
	e.First = g.first[e.Review]
	if g.entries = append(g.entries, e); e.Number%log.PerPage == 0 {
		p := g.page(e.Number/log.PerPage - 1)
		g.seals = append(g.seals, p.Head(log.PerPage).Chain)
	}
}

func (g *edge) page(n int64) log.Page {
	p := log.Page{Number: n, Before: log.Start.Chain}
	if n > 0 {
		p.Before = g.seals[n-1]
	}
	p.Entries = slices.Clone(g.entries[n*log.PerPage : min(int64(len(g.entries)), (n+1)*log.PerPage)])
	return p
}

// get answers what a mirror asks for.
func (g *edge) get(path string) string {
	if rest, ok := strings.CutPrefix(path, "/v1/log/"); ok {
		n, ok := log.ParsePath(rest)
		if !ok || n > int64(len(g.entries)/log.PerPage) {
			return "no such page"
		}
		p := g.page(n)
		return string(log.Append(nil, &p))
	}
	lang, since, from, ok := snapshot.ParsePath(strings.TrimPrefix(path, "/v1/snapshot/"))
	if !ok || lang != "en" || since != g.since {
		return "no such snapshot"
	}
	p := snapshot.Page{Lang: lang, Since: since, From: from, Head: log.Start}
	if sealed := int64(len(g.seals)) - g.lag; sealed > 0 {
		p.Head = log.Head{Entries: sealed * log.PerPage, Chain: g.seals[sealed-1]}
	}
	for _, number := range slices.Sorted(maps.Keys(g.rows)) {
		if number < from {
			continue
		}
		if len(p.Rows) == g.per {
			p.Next = number
			break
		}
		row, err := Unpack(g.rows[number])
		if err != nil {
			panic(err) // the model wrote it
		}
		p.Rows = append(p.Rows, row)
	}
	return string(snapshot.Append(nil, &p))
}
