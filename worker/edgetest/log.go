package edgetest

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/filing"
	"claimlight/wasm/log"
	"claimlight/wasm/mirror"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// entries reads the whole log and holds each page's chain against the page
// before, and the last against the status.
func (s *suite) entries(t *testing.T) []log.Entry {
	t.Helper()
	var entries []log.Entry
	head := log.Start
	for number := int64(0); ; number++ {
		p := s.logPage(t, number)
		if p.Head(0) != head {
			t.Fatalf("page %d starts at %+v, the one before ends at %+v", number, p.Head(0), head)
		}
		head, entries = p.Head(len(p.Entries)), append(entries, p.Entries...)
		if !p.IsFull() {
			break
		}
	}
	if st := s.stat(t); st.Log.Entries != head.Entries || st.Log.Chain != head.Chain {
		t.Errorf("the status says %+v, the log ends at %+v", st.Log, head)
	}
	return entries
}

func (s *suite) logPage(t *testing.T, number int64) log.Page {
	t.Helper()
	path := fmt.Sprintf("/v1/log/%d.json", number)
	got := s.do(t, http.MethodGet, path, nil)
	if got.status != http.StatusOK {
		t.Fatalf("GET %s: %d %.200s", path, got.status, got.body)
	}
	got.want(t, path, "Cache-Control", "public, max-age=10, stale-while-revalidate=20")
	p, err := log.ParseFor(number, string(got.body))
	if err != nil {
		t.Fatalf("GET %s: %v", path, err)
	}
	return p
}

// Every change is an entry: what was published, corrected and withdrawn, with
// the texts of then, over more than a page.
func (s *suite) log(t *testing.T) {
	before := len(s.entries(t))
	c := claim{"log", "The cooper of Cape Example sold forty barrels.", "Correct"}
	id := s.put(t, "added", c).Results[0].ID
	c.rating = "Half true"
	s.put(t, "corrected", c)
	s.do(t, http.MethodDelete, "/v1/reviews/"+id, nil, "Authorization", "Bearer "+s.Token)
	var many []claim
	for i := range log.PerPage + 20 {
		many = append(many, claim{"log", fmt.Sprintf("Barrel %d of the cooper was sound.", i), "Unproven"})
	}
	s.put(t, strings.TrimSpace(strings.Repeat("added ", len(many))), many...)
	entries := s.entries(t)[before:]
	if len(entries) != 3+len(many) {
		t.Fatalf("%d entries, want %d", len(entries), 3+len(many))
	}
	for i, want := range []struct {
		kind   log.Kind
		state  review.State
		rating string
	}{{log.Added, review.Active, "Correct"}, {log.Corrected, review.Corrected, "Half true"}, {log.Withdrawn, review.Withdrawn, "Half true"}} {
		e := entries[i]
		r, err := review.Parse(e.Text)
		if err != nil || e.Kind != want.kind || e.Review != id || e.First != int64(before)+1 || r.State != want.state || r.Rating != want.rating || r.Changed != e.Changed {
			t.Errorf("entry %d: %+v, %v", i, e, err)
		}
	}
	_, h := s.review(t, id)
	if len(h.History) != 3 || h.History[2].Entry != entries[2].Number {
		t.Errorf("the review's history: %+v", h)
	}
	s.put(t, "added "+strings.TrimSpace(strings.Repeat("withdrawn ", len(many))), claim{"log", "The cooper has retired.", "Correct"})
}

// act sends what the operator orders and gives the entries of the answer.
func (s *suite) act(t *testing.T, path, body string) []int64 {
	t.Helper()
	got := s.order(t, path, body)
	var v struct {
		Generation int64
		Entries    []int64
	}
	if err := json.Unmarshal(got.body, &v); err != nil || got.status != http.StatusOK || v.Generation != s.stat(t).Generation {
		t.Fatalf("POST %s %s: %d %s", path, body, got.status, got.body)
	}
	return v.Entries
}

func (s *suite) order(t *testing.T, path, body string, headers ...string) reply {
	t.Helper()
	if headers == nil {
		headers = []string{"Authorization", "Bearer " + s.Operator}
	}
	return s.do(t, http.MethodPost, path, []byte(body), append([]string{"Content-Type", "application/json"}, headers...)...)
}

// A redaction takes a text out of every answer and leaves the log's chain.
func (s *suite) redaction(t *testing.T) {
	c := claim{"redaction", "The beadle of Cape Example hid nineteen florins.", "An unspeakable verdict"}
	id := s.put(t, "added", c).Results[0].ID
	c.rating = "Another verdict"
	s.put(t, "corrected", c)
	before := s.entries(t)
	earlier, later := int64(len(before))-1, int64(len(before))

	order := fmt.Sprintf(`{"entry":%d,"ground":"court order 12 O 345/25"}`, earlier)
	if got := s.act(t, "/v1/redactions", order); !slices.Equal(got, []int64{earlier}) {
		t.Errorf("entries %v", got)
	}
	if got := s.act(t, "/v1/redactions", order); len(got) != 0 {
		t.Errorf("again: entries %v", got)
	}
	r, h := s.review(t, id)
	if r.Rating != c.rating || len(s.lookup(t, c.text)) != 1 || len(h.History) != 3 || h.History[0].Record != nil ||
		h.History[0].Redacted != later+1 || h.History[2].Ground != "court order 12 O 345/25" {
		t.Errorf("after its earlier text went: %+v, %+v", r, h)
	}

	if got := s.act(t, "/v1/redactions", `{"review":"`+id+`","ground":"erasure"}`); !slices.Equal(got, []int64{later}) {
		t.Errorf("entries %v", got)
	}
	after := s.entries(t)
	if len(after) != len(before)+2 {
		t.Fatalf("%d entries, then %d", len(before), len(after))
	}
	page := s.logPage(t, log.PageOf(earlier))
	if last := before[len(before)-1]; after[later-1].Hash != last.Hash || page.Generation() < later+1 {
		t.Errorf("of %+v was left %+v, the page is of generation %d", last, after[later-1], page.Generation())
	}
	for _, path := range []string{"/v1/log/" + fmt.Sprint(log.PageOf(earlier)) + ".json", "/v1/log/" + fmt.Sprint(log.PageOf(later)) + ".json",
		"/v1/reviews/" + id + ".json", fmt.Sprintf("/v1/snapshot/en/%d.json", earlier)} {
		if got := s.do(t, http.MethodGet, path, nil); got.status != http.StatusOK || bytes.Contains(got.body, []byte("verdict")) || bytes.Contains(got.body, []byte("beadle")) {
			t.Errorf("%s: %d, with the text", path, got.status)
		}
	}
	if len(s.lookup(t, c.text)) > 0 {
		t.Error("a tile has what was redacted")
	}
}

// Only the operator redacts and marks, and only in the form that is told.
func (s *suite) refusedActs(t *testing.T) {
	id := s.put(t, "added", claim{"acts", "The verger of Cape Example lit six lamps.", "Correct"}).Results[0].ID
	before := s.stat(t)
	redaction, mark := `{"review":"`+id+`","ground":"x"}`, `{"review":"`+id+`","claim":"x"}`
	for path, body := range map[string]string{"/v1/redactions": redaction, "/v1/marks": mark} {
		s.order(t, path, body, "Authorization", "Bearer "+s.Token).problem(t, http.StatusForbidden, path+" by a reviewer")
		s.order(t, path, body, "Authorization", "Bearer wrong").problem(t, http.StatusUnauthorized, path+" by nobody")
		s.order(t, path, body, "X", "y").problem(t, http.StatusUnauthorized, path+" without a token")
		s.do(t, http.MethodPost, path, []byte(body), "Authorization", "Bearer "+s.Operator).problem(t, http.StatusUnsupportedMediaType, path+" as nothing")
		s.order(t, path, strings.Replace(body, id, "nobody", 1)).problem(t, http.StatusNotFound, path+" of nobody")
		for _, bad := range []string{"", "{", "[]", "1", "null", "{}", `{"review":"` + id + `"}`, strings.Replace(body, "{", `{"more":1,`, 1), strings.Replace(body, `"x"`, `""`, 1),
			strings.Replace(body, `"x"`, `7`, 1), strings.Replace(body, `"x"`, `"`+strings.Repeat("é", 9000)+`"`, 1),
			strings.Replace(body, `"review"`, `"Review"`, 1), strings.Replace(body, `:"x"`, `:"x","review":"`+id+`"`, 1)} {
			s.order(t, path, bad).problem(t, http.StatusBadRequest, path+" "+bad[:min(len(bad), 80)])
		}
	}
	s.order(t, "/v1/marks", strings.Replace(mark, `"x"`, `"`+strings.Repeat("x", 8001)+`"`, 1)).problem(t, http.StatusBadRequest, "a mark of 8,001 bytes")
	for _, nothing := range []string{"...", " \t", "!?", "—"} {
		s.order(t, "/v1/marks", fmt.Sprintf(`{"review":%q,"claim":%q}`, id, nothing)).problem(t, http.StatusBadRequest, "a mark of "+nothing)
	}
	for _, bad := range []string{`{"entry":-1,"ground":"x"}`, `{"entry":1,"review":"` + id + `","ground":"x"}`, `{"entry":1,"ground":"a\nb"}`, `{"entry":1.5,"ground":"x"}`} {
		s.order(t, "/v1/redactions", bad).problem(t, http.StatusBadRequest, bad)
	}
	s.order(t, "/v1/redactions", `{"entry":9007199254740991,"ground":"x"}`).problem(t, http.StatusNotFound, "an entry to come")
	got := s.do(t, http.MethodPut, "/v1/reviews", s.document(claim{"x", "A claim.", "Wrong"}), "Content-Type", "application/json", "Authorization", "Bearer "+s.Operator)
	got.problem(t, http.StatusForbidden, "the operator publishes")
	if after := s.stat(t); after.Generation != before.Generation || after.Log != before.Log {
		t.Errorf("refused acts wrote: %+v, then %+v", before, after)
	}
}

// A mirror that followed the log has what the snapshot has, and takes part in
// every change.
func (s *suite) mirror(t *testing.T) {
	rows, c := map[int64]string{}, mirror.New("en", 0)
	c = s.follow(t, c, rows)
	old := mirror.Checkpoint{Lang: "en", Head: log.Start} // one that reads the log from its start
	oldRows := map[int64]string{}
	s.follow(t, old, oldRows)
	if !maps.Equal(rows, oldRows) {
		t.Errorf("by snapshot %d rows, by log %d", len(rows), len(oldRows))
	}
	if reviews := s.stat(t).Reviews; int64(len(rows)) < reviews-10 { // a few are of another language
		t.Errorf("%d rows of %d reviews", len(rows), reviews)
	}

	one := claim{"mirror", "The chandler of Cape Example owns three sloops.", "Correct"}
	two := claim{"mirror", "The ropewalk burned twice before the war.", "Wrong"}
	ids := s.put(t, "added added", one, two).Results
	c = s.follow(t, c, rows)
	if held(rows, one.text) != 1 || held(rows, two.text) != 1 {
		t.Error("what was added is not there")
	}
	one.rating = "Half true"
	s.put(t, "corrected withdrawn", one)
	c = s.follow(t, c, rows)
	if held(rows, "Half true") == 0 || held(rows, two.text) != 0 {
		t.Error("what was corrected or withdrawn is not so")
	}
	s.act(t, "/v1/redactions", `{"review":"`+ids[0].ID+`","ground":"erasure"}`)
	s.act(t, "/v1/marks", `{"review":"`+ids[1].ID+`","claim":"The ropewalk never burned."}`)
	s.follow(t, c, rows)
	if held(rows, one.text) != 0 {
		t.Error("what was redacted is still there")
	}
	fresh := map[int64]string{}
	s.follow(t, mirror.New("en", 0), fresh)
	if !maps.Equal(rows, fresh) {
		t.Errorf("the mirror has %d rows, a new one %d", len(rows), len(fresh))
	}
	s.mirrored(t, rows)
}

// mirrored asks for every tile in use and every block: a mirror's own must be the
// same, byte for byte, but for the generation, which is the edge's, and for reviews
// of other languages, which are in the edge's blocks and in another mirror.
func (s *suite) mirrored(t *testing.T, rows map[int64]string) {
	reviews := slices.SortedFunc(mirror.Reviews(maps.Values(rows)), func(a, b mirror.Review) int { return cmp.Compare(a.Number, b.Number) })
	x := filing.New("en")
	blocks := map[tile.Block]bool{}
	for i := range reviews {
		n := tile.Number(reviews[i].Number)
		x.Add(n, reviews[i].Record)
		blocks[n.Block()] = true
	}
	for m := range mirror.Marks(maps.Values(rows)) {
		x.Mark(tile.Number(m.First), m.Claim)
	}
	x.Sort()
	bits := s.stat(t).Bits["en"]
	for prefix := range uint32(1) << bits {
		path := tile.Path{Scheme: tile.Scheme, Lang: "en", Bits: bits, Prefix: prefix}
		want, got := s.tile(t, path), x.Tile(path)
		got.Generation = want.Generation
		if string(tile.Append(nil, &got)) != string(tile.Append(nil, &want)) {
			t.Errorf("tile %x: the mirror has %d lists, the edge %d", prefix, len(got.Lists), len(want.Lists))
		}
	}
	for b := range blocks {
		all, got := s.block(t, b), x.Block(b)
		want := tile.Records{Block: b, Generation: all.Generation, Omitted: all.Omitted}
		got.Generation = all.Generation
		for i, r := range all.Records {
			if strings.HasPrefix(r.Language, "en") {
				want.Add(all.Numbers[i], r, claimsOf(all.NeverOf(i)))
			}
		}
		if string(tile.AppendBlock(nil, &got)) != string(tile.AppendBlock(nil, &want)) {
			t.Errorf("block %d: the mirror has %v, the edge %v", b, got.Numbers, want.Numbers)
		}
	}
	s.mirroredMark(t, x)
}

func held(rows map[int64]string, text string) (n int) {
	for _, row := range rows {
		if strings.Contains(row, text) {
			n++
		}
	}
	return n
}

// follow reads to the end of the log.
func (s *suite) follow(t *testing.T, c mirror.Checkpoint, rows map[int64]string) mirror.Checkpoint {
	t.Helper()
	for {
		got := s.do(t, http.MethodGet, c.Path(), nil)
		step, err := c.Take(string(got.body))
		if got.status != http.StatusOK || err != nil {
			t.Fatalf("%s: %d, %v", c.Path(), got.status, err)
		}
		if step.Clear {
			clear(rows)
		}
		for _, change := range step.Changes {
			if change.Row == "" {
				delete(rows, change.Number)
			} else if _, err := mirror.Unpack(change.Row); err != nil {
				t.Fatalf("%s puts %q", c.Path(), change.Row)
			} else {
				rows[change.Number] = change.Row
			}
		}
		if c = step.After; !step.More {
			return c
		}
	}
}
