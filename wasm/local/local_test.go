package local

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/abi"
	"claimlight/wasm/filing"
	"claimlight/wasm/log"
	"claimlight/wasm/mirror"
	"claimlight/wasm/model/shipped"
	"claimlight/wasm/review"
	"claimlight/wasm/snapshot"
	"claimlight/wasm/tile"
)

// disk is what JavaScript keeps for a mirror.
type disk struct {
	rows    map[int64]string
	marks   map[int64]string
	buckets map[int32]string
	runs    []string
	hot     map[int32][]length
}

func newDisk() *disk {
	return &disk{map[int64]string{}, map[int64]string{}, map[int32]string{}, nil, map[int32][]length{}}
}

func request(fields ...string) []byte {
	var b []byte
	for _, f := range fields {
		b = append(binary.LittleEndian.AppendUint32(b, uint32(len(f))), f...)
	}
	return b
}

// ask calls and reads the answer; bytes are what stands behind the JSON.
func ask(t testing.TB, e *Engine, op uint32, to any, fields ...string) string {
	t.Helper()
	answer := e.Call(op, request(fields...))
	rest := ""
	if op == Take || op == File || op == Merge {
		if answer[0] == '{' {
			t.Fatalf("operation %d: %s", op, answer)
		}
		n := binary.BigEndian.Uint32(answer)
		answer, rest = answer[4:4+n], string(answer[4+n:])
	}
	decode(t, answer, to)
	return rest
}

// decode reads an answer that is no refusal.
func decode(t testing.TB, answer []byte, to any) {
	t.Helper()
	if bytes.HasPrefix(answer, []byte(`{"error"`)) {
		t.Fatalf("%s", answer)
	}
	if err := json.Unmarshal(answer, to); err != nil {
		t.Fatalf("%s: %v", answer, err)
	}
}

type taken struct {
	After              string
	Clear, More, Whole bool
	Rows               [][3]int64
}

// take takes a body, as JavaScript does, and gives the place after it.
func (d *disk) take(t testing.TB, e *Engine, place, body string) taken {
	t.Helper()
	var step taken
	rows := ask(t, e, Take, &step, place, body)
	if step.Clear {
		*d = *newDisk()
	}
	var before []string
	seen := map[int64]bool{}
	for _, c := range step.Rows {
		if old := d.rows[c[0]]; old != "" && !seen[c[0]] {
			before = append(before, old)
		}
		seen[c[0]] = true
	}
	run := ask(t, e, File, &struct{}{}, before...)
	for _, c := range step.Rows {
		switch {
		case c[2] == 0:
			delete(d.rows, c[0])
		case c[1] != 0:
			d.marks[c[0]] = rows[:c[2]]
		default:
			d.rows[c[0]] = rows[:c[2]]
		}
		rows = rows[c[2]:]
	}
	if run != "" {
		d.runs = append(d.runs, run)
	}
	return step
}

// merge merges the runs into the first so many buckets that they touch; into all of
// them, it drops the runs.
func (d *disk) merge(t testing.TB, e *Engine, most int) {
	t.Helper()
	var touched struct{ Buckets []int32 }
	ask(t, e, Runs, &touched, d.runs...)
	for _, b := range touched.Buckets[:min(most, len(touched.Buckets))] {
		var head struct{ Hot [][2]any }
		d.buckets[b] = ask(t, e, Merge, &head, fmt.Sprint(b), d.buckets[b])
		d.hot[b] = nil
		for _, h := range head.Hot {
			keys, _ := tile.ParseKeys(h[0].(string))
			d.hot[b] = append(d.hot[b], length{keys[0], int64(h[1].(float64))})
		}
	}
	if most >= len(touched.Buckets) {
		d.runs = nil
	}
}

// tile is a tile made of what is on the disk.
func (d *disk) tile(t testing.TB, e *Engine, p tile.Path) tile.Tile {
	t.Helper()
	ask(t, e, Runs, &struct{}{}, d.runs...)
	made, err := (&maker{buckets: d.buckets, runs: e.runs}).tile(p)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// write is a record of some words, of which some are in nearly all.
func write(random *rand.Rand, id string) *review.Record {
	words := []string{"parliament", "vote"}
	for range 6 {
		words = append(words, vocabulary[min(random.IntN(len(vocabulary)), random.IntN(len(vocabulary)))])
	}
	return &review.Record{ID: id, Claim: strings.Join(words, " ") + ".", Language: "en", Rating: "False",
		Publisher: review.Publisher{Site: "desk.example"}, URL: "https://desk.example/" + id}
}

var vocabulary = func() (words []string) {
	random := rand.New(rand.NewPCG(7, 7))
	for range 300 {
		word := ""
		for range 2 + random.IntN(3) {
			word += string("bdfgklmnprstvz"[random.IntN(14)]) + string("aeiou"[random.IntN(5)])
		}
		words = append(words, word)
	}
	return words
}()

// page is a page of a snapshot with all these reviews.
func page(live map[int64]*review.Record, marks ...snapshot.Row) string {
	p := snapshot.Page{Lang: "en", From: 1, Head: log.Start, Rows: marks}
	for n, r := range live {
		p.Rows = append(p.Rows, snapshot.Row{Number: n, Entry: n, Text: string(review.Append(nil, r))})
	}
	slices.SortFunc(p.Rows, func(a, b snapshot.Row) int { return int(a.Number - b.Number) })
	return string(snapshot.Append(nil, &p))
}

// history is a log that changes reviews at random, and what stands at its end.
func history(random *rand.Rand, reviews, entries int) (string, map[int64]*review.Record) {
	live := map[int64]*review.Record{}
	first := map[string]int64{}
	p := log.Page{Before: log.Start.Chain}
	for n := int64(1); n <= int64(entries); n++ {
		id := fmt.Sprint("r", random.IntN(reviews))
		e := log.Entry{Number: n, Kind: log.Corrected, Review: id, Changed: "2026-01-02T03:04:05Z", Salt: fmt.Sprintf("%032x", n)}
		if first[id] == 0 {
			first[id], e.Kind = n, log.Added
		}
		record := write(random, id)
		if e.First = first[id]; random.IntN(4) == 0 && e.Kind != log.Added {
			e.Kind = log.Withdrawn
			delete(live, e.First)
		} else {
			live[e.First] = record
		}
		e.Text = string(review.Append(nil, record))
		e.Hash = log.Hash(e.Salt, e.Text)
		p.Entries = append(p.Entries, e)
	}
	return string(log.Append(nil, &p)), live
}

// However steps came and runs were merged, every tile is the one that an edge with the
// same reviews has.
func TestTiles(t *testing.T) {
	for seed := range uint64(6) {
		random := rand.New(rand.NewPCG(seed, 3))
		e, d := loaded(), newDisk()
		place := string(mirror.AppendCheckpoint(nil, &mirror.Checkpoint{Lang: "en", Head: log.Start}))
		body, live := history(random, 60, 250)
		whole, err := log.Parse(body)
		if err != nil {
			t.Fatal(err)
		}
		for upTo := 0; upTo < len(whole.Entries); {
			upTo = min(upTo+1+random.IntN(40), len(whole.Entries))
			part := whole
			part.Entries = whole.Entries[:upTo]
			place = d.take(t, e, place, string(log.Append(nil, &part))).After
			if random.IntN(3) == 0 {
				d.merge(t, e, random.IntN(2000))
			}
		}
		x := filing.New("en")
		for _, n := range slices.Sorted(maps.Keys(live)) {
			x.Add(tile.Number(n), live[n])
		}
		x.Sort()
		for n, r := range live {
			for _, key := range tile.Filed(nil, r.Claim, r.Title, "en") {
				path := key.Path("en", Bits)
				if got, want := d.tile(t, e, path), x.Tile(path); !reflect.DeepEqual(got, want) {
					t.Fatalf("seed %d: review %d: tile %+v, want %+v", seed, n, got, want)
				}
			}
		}
		for n := range d.rows {
			if live[n] == nil {
				t.Errorf("seed %d: row %d is left", seed, n)
			}
		}
	}
}

// loaded is an engine with its models.
func loaded() *Engine {
	e := &Engine{}
	if answer := string(e.Call(abi.Load, models)); !strings.HasPrefix(answer, `{"models"`) {
		panic(answer)
	}
	return e
}

var models = request(string(shipped.Names().Append(nil)), string(shipped.Worth().Append(nil)))

const article = "Norway closed seven ports in 2019. “The harbour pays no tax,” said Ada Ferris. Parliament sat for nine days."

// reviewsOf are reviews of the article's first two claims, marked away from the second.
func reviewsOf() (map[int64]*review.Record, snapshot.Row) {
	live := map[int64]*review.Record{
		1: {ID: "a", Claim: "Norway closed seven ports in 2019.", Language: "en", Rating: "True", Publisher: review.Publisher{Site: "desk.example"}, URL: "https://desk.example/a", Changed: "2026-11-02T23:59:59Z"},
		2: {ID: "b", Claim: "The harbour pays no tax.", Language: "en", Claimant: "Ada Ferris", ClaimantKind: review.NamedClaimant, Rating: "False", Publisher: review.Publisher{Site: "desk.example"}, URL: "https://desk.example/b", Changed: "2026-11-03T00:00:00Z"},
	}
	return live, snapshot.Row{Number: 900, First: 2, Review: "b", Claim: log.ClaimHash("The harbour pays no tax,")}
}

// look looks an article up on the disk.
func (d *disk) look(t testing.TB, e *Engine, text string) (states []string, own [][]string) {
	t.Helper()
	var plan struct{ Buckets []int32 }
	ask(t, e, Plan, &plan, text, d.hotKeys())
	ask(t, e, Runs, &struct{}{}, d.runs...)
	var fields []string
	for _, b := range plan.Buckets {
		fields = append(fields, fmt.Sprint(b), d.buckets[b])
	}
	var wanted struct{ Blocks [][2]int64 }
	ask(t, e, Find, &wanted, fields...)
	fields = []string{""}
	for _, b := range wanted.Blocks {
		for n := b[0]; n <= b[1]; n++ {
			if d.rows[n] != "" {
				fields = append(fields, d.rows[n])
			}
		}
		for _, m := range d.marks {
			fields = append(fields, m)
		}
	}
	var found struct{ Claims []struct{ State string } }
	ask(t, e, Decide, &found, fields...)
	for _, c := range found.Claims {
		states = append(states, c.State)
	}
	var keys struct{ Own [][]string }
	ask(t, e, Own, &keys, text)
	return states, keys.Own
}

func (d *disk) hotKeys() string {
	var keys []tile.Key
	for _, list := range d.hot {
		for _, l := range list {
			keys = append(keys, l.key)
		}
	}
	slices.Sort(keys)
	return string(tile.AppendKeys(nil, keys))
}

func TestLookup(t *testing.T) {
	live, mark := reviewsOf()
	e, d := loaded(), newDisk()
	start := mirror.New("en", 0)
	place := string(mirror.AppendCheckpoint(nil, &start))
	if step := d.take(t, e, place, page(live)); !step.Clear || !step.More || step.Whole {
		t.Fatalf("%+v", step)
	}
	want := []string{"reviewed", "reviewed", "none"}
	states, own := d.look(t, e, article)
	if !slices.Equal(states, want) {
		t.Errorf("from a run: %v, want %v", states, want)
	}
	d.merge(t, e, 1<<BucketBits)
	if states, _ := d.look(t, e, article); len(d.runs) > 0 || !slices.Equal(states, want) {
		t.Errorf("from buckets: %v, want %v", states, want)
	}
	// Whoever kept the first claim's keys knows its review again.
	var told struct {
		Reviews []struct {
			Number int64
			Keys   []string
			Record struct{ ID string }
		}
	}
	ask(t, e, Told, &told, "", d.rows[1], d.rows[2])
	if len(told.Reviews) != 2 || told.Reviews[0].Number != 1 || told.Reviews[0].Record.ID != "a" || len(told.Reviews[0].Keys) != tile.SketchTerms {
		t.Fatalf("%+v", told)
	}
	for _, key := range told.Reviews[0].Keys {
		if !slices.Contains(own[0], key) || slices.Contains(own[1], key) {
			t.Errorf("key %s is not the first claim's own: %v", key, own)
		}
	}
	for day, want := range map[string]int{"2026-11-02": 2, "2026-11-03": 1, "2026-11-04": 0} {
		if ask(t, e, Told, &told, day, d.rows[1], d.rows[2]); len(told.Reviews) != want {
			t.Errorf("%d reviews changed since %s, want %d", len(told.Reviews), day, want)
		}
	}
	if d.take(t, e, place, page(live, mark)); !slices.Equal(mapsKeys(d.marks), []int64{900}) {
		t.Errorf("marks: %v", d.marks)
	}
	if states, _ := d.look(t, e, article); states[1] == "reviewed" {
		t.Errorf("in spite of a mark: %v", states)
	}
}

func mapsKeys(m map[int64]string) []int64 { return slices.Sorted(maps.Keys(m)) }

// A hot key is found with its merge, and its reviews by their second key.
func TestHot(t *testing.T) {
	live := map[int64]*review.Record{}
	random := rand.New(rand.NewPCG(1, 1))
	e, d := loaded(), newDisk()
	for n := int64(1); n <= tile.MaxList+10; n++ {
		live[n] = write(random, fmt.Sprint("r", n))
	}
	x := filing.New("en")
	start := mirror.New("en", 0)
	place := string(mirror.AppendCheckpoint(nil, &start))
	for n := int64(1); n <= int64(len(live)); n += snapshot.MaxRows {
		p := snapshot.Page{Lang: "en", From: n, Head: log.Start, Next: n + snapshot.MaxRows}
		for i := n; i < min(n+snapshot.MaxRows, int64(len(live)+1)); i++ {
			p.Rows = append(p.Rows, snapshot.Row{Number: i, Entry: i, Text: string(review.Append(nil, live[i]))})
			x.Add(tile.Number(i), live[i])
		}
		if p.Next > int64(len(live)) {
			p.Next = 0
		}
		place = d.take(t, e, place, string(snapshot.Append(nil, &p))).After
	}
	x.Sort()
	d.merge(t, e, 1<<BucketBits)
	if got, want := d.hotKeys(), string(tile.AppendKeys(nil, x.Hot())); got != want || got == "" {
		t.Fatalf("hot keys %q, want %q", got, want)
	}
	hot := x.Hot()
	for _, n := range []int64{5, 1000, 2050} {
		for _, key := range tile.Filed(nil, live[n].Claim, "", "en") {
			if slices.Contains(hot, key) {
				continue
			}
			path := key.Path("en", Bits)
			path.Under = hot[0]
			if got, want := d.tile(t, e, path), x.Tile(path); !reflect.DeepEqual(got, want) || len(got.Lists) == 0 {
				t.Errorf("under a hot key: %+v, want %+v", got, want)
			}
		}
	}
}

func FuzzRows(f *testing.F) {
	f.Add("")
	f.Add(string(appendRows(nil, []row{{1, 2, 3, false}, {1, 3, 3, true}, {9, 1, 0, false}})))
	f.Fuzz(func(t *testing.T, b string) {
		rows, err := parseRows(b)
		if err == nil && string(appendRows(nil, rows)) != b {
			t.Fatalf("%q reads as %v", b, rows)
		}
	})
}
