package mirror

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/log"
	"claimlight/wasm/snapshot"
)

// disk is what a caller keeps.
type disk struct {
	rows       map[int64]string
	checkpoint string
}

func newDisk(since int64) *disk {
	c := New("en", since)
	return &disk{map[int64]string{}, string(AppendCheckpoint(nil, &c))}
}

func (d *disk) place(t *testing.T) Checkpoint {
	t.Helper()
	c, err := ParseCheckpoint(d.checkpoint)
	if err != nil {
		t.Fatalf("%s: %v", d.checkpoint, err)
	}
	return c
}

// apply applies the first n changes of a step, as one who is cut then.
func (d *disk) apply(s Step, n int) {
	if s.Clear {
		clear(d.rows)
	}
	for _, c := range s.Changes[:n] {
		if c.Row == "" {
			delete(d.rows, c.Number)
		} else {
			d.rows[c.Number] = c.Row
		}
	}
}

// keep applies a whole step.
func (d *disk) keep(s Step) {
	d.apply(s, len(s.Changes))
	d.checkpoint = string(AppendCheckpoint(nil, &s.After))
}

// follow reads to the end of the log and gives the number of requests.
func (d *disk) follow(t *testing.T, g *edge) int {
	t.Helper()
	for n := 1; ; n++ {
		c := d.place(t)
		step, err := c.Take(g.get(c.Path()))
		if err != nil {
			t.Fatalf("%s: %v", c.Path(), err)
		}
		if d.keep(step); !step.More {
			return n
		}
	}
}

// equal holds the mirror's rows against what stands at the edge.
func (d *disk) equal(t *testing.T, g *edge, what string) {
	t.Helper()
	if !maps.Equal(d.rows, g.rows) {
		t.Fatalf("%s: the mirror has %d rows, the edge %d", what, len(d.rows), len(g.rows))
	}
	if c := d.place(t); c.Head.Entries != int64(len(g.entries)) || !c.Whole {
		t.Fatalf("%s: at %+v of %d", what, c, len(g.entries))
	}
}

func TestFollow(t *testing.T) {
	for seed, years := range []string{"of all years", "since one"} {
		t.Run(years, func(t *testing.T) { follow(t, newEdge(uint64(seed))) })
	}
}

func follow(t *testing.T, g *edge) {
	early, late := newDisk(g.since), newDisk(g.since)
	early.follow(t, g) // an empty edge
	early.equal(t, g, "an empty edge")
	for range 2000 {
		g.act()
	}
	early.follow(t, g)
	early.equal(t, g, "from the start by the log")
	late.follow(t, g)
	late.equal(t, g, "by the snapshot")
	if n := late.follow(t, g); n != 1 {
		t.Errorf("%d requests for no news", n)
	}
}

// Whatever happens on the way, a mirror that can go on in the end has what
// stands at the edge: cut in the middle of a step, started anew, fed garbage, other
// bodies, bodies of before, or the same again, while the log grows and loses texts.
func TestWhateverHappens(t *testing.T) {
	for seed := range uint64(15) {
		g := newEdge(seed)
		d := newDisk(g.since)
		served := map[string][]string{} // what each path was answered with
		var all []string
		for range 250 {
			for range g.random.IntN(12) {
				g.act()
			}
			c := d.place(t)
			path := c.Path()
			body := g.get(path)
			served[path] = append(served[path], body)
			all = append(all, body)
			switch g.random.IntN(10) {
			case 0:
				body = all[g.random.IntN(len(all))]
			case 1, 2:
				body = served[path][g.random.IntN(len(served[path]))]
			case 3:
				body = spoil(g, body)
			}
			step, err := c.Take(body)
			if err != nil {
				if !reflect.DeepEqual(step, Step{}) {
					t.Fatalf("seed %d: an error with a step", seed)
				}
				continue
			}
			switch g.random.IntN(16) {
			case 0: // it starts anew, over the rows that it has
				d.checkpoint = newDisk(g.since).checkpoint
			case 1, 2, 3, 4: // it is cut
				d.apply(step, g.random.IntN(len(step.Changes)+1))
			default:
				d.keep(step)
			}
		}
		d.follow(t, g)
		d.equal(t, g, fmt.Sprint("seed ", seed))
	}
}

// spoil changes some bytes of a body, or ends it early.
func spoil(g *edge, body string) string {
	b := []byte(body)
	for range 1 + g.random.IntN(3) {
		b[g.random.IntN(len(b))] ^= 1 << g.random.IntN(7)
	}
	return string(b[:len(b)-g.random.IntN(2)*g.random.IntN(len(b))])
}

// A redaction of a page that was read long ago takes the text, and no request
// more than any other news.
func TestRedaction(t *testing.T) {
	g := newEdge(1)
	d := newDisk(g.since)
	secret := g.status(log.Added, "secret", "en").Number
	g.rows[secret] = Pack(&snapshot.Row{Number: secret, Entry: secret, Text: g.last().Text})
	for range 700 {
		g.act()
	}
	d.follow(t, g)
	if g.latest["secret"] != secret || !strings.Contains(d.rows[secret], "secret") {
		t.Skip("the model redacted it by itself")
	}
	g.redact(secret)
	if n := d.follow(t, g); n != 1 {
		t.Errorf("%d requests", n)
	}
	d.equal(t, g, "after the redaction")
	for _, row := range d.rows {
		if strings.Contains(row, "secret") {
			t.Error("the text is still there")
		}
	}
}

// Another history is told from the one that was followed.
func TestForked(t *testing.T) {
	g := newEdge(1)
	d := newDisk(g.since)
	for range 500 {
		g.act()
	}
	d.follow(t, g)
	c := d.place(t)
	for name, rewrite := range map[string]func(*log.Entry){
		"another date": func(e *log.Entry) { e.Changed = "2025-04-22T12:00:01Z" },
		"another text": func(e *log.Entry) {
			if e.Text != "" {
				e.Text = `{"language":"en"}`
				e.Hash = log.Hash(e.Salt, e.Text)
			} else {
				e.Changed = "2025-04-22T12:00:01Z"
			}
		},
	} {
		p := g.page(c.page())
		rewrite(&p.Entries[0])
		if _, err := c.Take(string(log.Append(nil, &p))); !errors.Is(err, ErrForked) {
			t.Errorf("%s: %v", name, err)
		}
	}
	p := g.page(c.page())
	p.Before = strings.Repeat("ab", 32)
	if _, err := c.Take(string(log.Append(nil, &p))); !errors.Is(err, ErrForked) {
		t.Errorf("another chain: %v", err)
	}
	if _, err := c.Take(g.get("/v1/log/0.json")); !errors.Is(err, ErrOther) {
		t.Errorf("another page: %v", err)
	}
}

func TestRows(t *testing.T) {
	g := newEdge(3)
	for range 600 {
		g.act()
	}
	var rows []string
	for _, number := range slices.Sorted(maps.Keys(g.rows)) {
		rows = append(rows, g.rows[number])
	}
	later := snapshot.Row{Number: 1000, Entry: 1000, Text: `{"of":"a later release"}`}
	rows = append(rows, Pack(&later), "garbage")
	var reviews, unread, marks int
	last := int64(0)
	for r := range Reviews(slices.Values(rows)) {
		switch {
		case r.Record == nil:
			unread++
		case r.Number <= last || r.Entry < r.Number || r.Record.Language != "en-GB":
			t.Errorf("after %d: %+v", last, r)
		default:
			reviews, last = reviews+1, r.Number
		}
	}
	for m := range Marks(slices.Values(rows)) {
		if marks++; m.First < 1 || m.First >= m.Number {
			t.Errorf("%+v", m)
		}
	}
	if unread != 2 || reviews+marks != len(g.rows) || marks == 0 {
		t.Errorf("%d reviews, %d marks, %d unread of %d rows", reviews, marks, unread, len(rows))
	}
	for range Reviews(slices.Values(rows)) {
		break // may stop early
	}
}

func TestCheckpoint(t *testing.T) {
	for _, c := range []Checkpoint{New("en", 0), New("en", 2020), {Lang: "de", Head: log.Start, Whole: true}, {Lang: "en", From: 9, Head: log.Head{Entries: 512, Chain: strings.Repeat("ab", 32)}}} {
		if got, err := ParseCheckpoint(string(AppendCheckpoint(nil, &c))); err != nil || got != c {
			t.Errorf("got %+v, %v, want %+v", got, err, c)
		}
	}
	for _, s := range []string{"", "{}", "null", `{"lang":"en","from":1,"entries":0,"chain":"","whole":true}`, `{"lang":"en","from":2,"entries":0,"chain":"","whole":false}`,
		`{"lang":"en","from":1,"entries":0,"chain":"","whole":false} `, `{"lang":"EN","from":1,"entries":0,"chain":"","whole":false}`,
		`{"lang":"en","since":2021,"from":1,"entries":0,"chain":"","whole":false}`, `{"lang":"en","since":0,"from":1,"entries":0,"chain":"","whole":false}`} {
		if c, err := ParseCheckpoint(s); err == nil {
			t.Errorf("%q: got %+v", s, c)
		}
	}
}

// What is packed is less, and the same when unpacked, whatever the text is.
func TestPack(t *testing.T) {
	g := newEdge(4)
	e := g.status(log.Added, "r1", "en")
	for _, text := range []string{e.Text, `{}`, "{\n\t\r }", `{"claim":"\",\"claim\":\"","claim":"","state":"active","changed":""}`} {
		row := snapshot.Row{Number: 7, Entry: 9, Text: text}
		packed := Pack(&row)
		if got, err := Unpack(packed); err != nil || got != row {
			t.Errorf("%q: got %+v, %v", text, got, err)
		}
		if size := len(snapshot.AppendRow(nil, &row)); len(packed) >= size || text == e.Text && len(packed) > size*3/4 {
			t.Errorf("%q: %d bytes of %d", text, len(packed), size)
		}
		if _, err := Unpack(string(snapshot.AppendRow(nil, &row))); err == nil {
			t.Errorf("%q: taken though it is not packed", text)
		}
	}
}

func FuzzPack(f *testing.F) {
	f.Add(`{"id":"r1","claim":"x","language":"en","claimant":"y","claimantKind":"none","rating":"z","publisher":{"name":"p","site":"s"},"url":"http://s/"}`)
	f.Add("{ \n}")
	f.Fuzz(func(t *testing.T, text string) {
		row := snapshot.Row{Number: 7, Entry: 9, Text: text}
		if _, err := snapshot.ParseRow(string(snapshot.AppendRow(nil, &row))); err != nil {
			return
		}
		if got, err := Unpack(Pack(&row)); err != nil || got != row {
			t.Fatalf("%q: got %+v, %v", text, got, err)
		}
	})
}

// An older state of a page changes nothing, and is told from one that brings nothing new.
func TestOlder(t *testing.T) {
	g := newEdge(1)
	for range 20 {
		g.act()
	}
	d := newDisk(g.since)
	d.follow(t, g)
	c := d.place(t)
	older := g.get(c.Path())
	for len(g.entries) == int(c.Head.Entries) {
		g.act()
	}
	d.follow(t, g)
	c = d.place(t)
	for body, want := range map[string]bool{older: true, g.get(c.Path()): false} {
		if step, err := c.Take(body); err != nil || step.Older != want || step.More || step.After != c || len(step.Changes) > 0 {
			t.Errorf("%+v, %v, want older %v", step, err, want)
		}
	}
}

// A snapshot must bring something with each page but the last, or have looked at as
// many numbers as a page since a year may.
func TestIdle(t *testing.T) {
	for name, c := range map[string]struct {
		since, next int64
		want        error
	}{
		"an empty snapshot":           {0, 0, nil},
		"an empty page":               {0, 1 << 20, ErrIdle},
		"an empty page since a year":  {2020, snapshot.Span, ErrIdle},
		"all the numbers of a page":   {2020, 1 + snapshot.Span, nil},
		"the last of them since 2020": {2020, 0, nil},
	} {
		c0 := New("en", c.since)
		page := snapshot.Page{Lang: "en", Since: c.since, From: 1, Head: log.Start, Next: c.next}
		step, err := c0.Take(string(snapshot.Append(nil, &page)))
		if err != c.want || err != nil && !reflect.DeepEqual(step, Step{}) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Foreign bytes change nothing or give a place that can be kept.
func FuzzTake(f *testing.F) {
	g := newEdge(2)
	for range 300 {
		g.act()
	}
	start, followed := New("en", g.since), newDisk(g.since)
	read := func(c Checkpoint) string { return g.get(c.Path()) }
	f.Add(string(AppendCheckpoint(nil, &start)), read(start))
	c := Checkpoint{Lang: "en", Head: log.Start}
	f.Add(string(AppendCheckpoint(nil, &c)), read(c))
	f.Add(followed.checkpoint, "{}")
	f.Fuzz(func(t *testing.T, place, body string) {
		c, err := ParseCheckpoint(place)
		if err != nil {
			return
		}
		if string(AppendCheckpoint(nil, &c)) != place {
			t.Fatalf("%q reads as %+v", place, c)
		}
		step, err := c.Take(body)
		if err != nil {
			return
		}
		if again, err := ParseCheckpoint(string(AppendCheckpoint(nil, &step.After))); err != nil || again != step.After {
			t.Fatalf("%q, then %+v, which is kept as %+v, %v", place, step.After, again, err)
		}
		for _, change := range step.Changes {
			if _, err := Unpack(change.Row); change.Row != "" && err != nil {
				t.Fatalf("%q puts %q", body, change.Row)
			}
		}
	})
}
