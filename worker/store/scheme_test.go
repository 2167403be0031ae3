package store

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/review"
	"claimlight/wasm/tile"
	"claimlight/worker/edge"
)

const next = tile.Scheme + 1

// The schema and the code know the same schemes, and writes file by the last of them. Pages
// of every version ask by that of the version: one that is left out here has 404 for good.
func TestSchemesKnown(t *testing.T) {
	s, _ := open(t)
	var known []int32
	err := s.each(t.Context(), func(rows *sql.Rows) error {
		var number int32
		err := rows.Scan(&number)
		known = append(known, number)
		return err
	}, `SELECT scheme FROM scheme ORDER BY scheme`)
	var ours []int32
	for _, scheme := range Schemes {
		ours = append(ours, scheme.Number)
	}
	if err != nil || !slices.Equal(known, ours) || ours[len(ours)-1] != tile.Scheme {
		t.Errorf("the schema knows %d, the code %d, writes file by %d, %v", known, ours, tile.Scheme, err)
	}
	if tile.Scheme != 2 && !slices.Contains(ours, tile.Scheme-1) {
		t.Errorf("pages of the release before ask by scheme %d", tile.Scheme-1)
	}
}

const earlier = tile.Scheme - 1

// file has keys as another scheme could have them.
func file(keys []tile.Key, claim, title, lang string) []tile.Key {
	keys = tile.Filed(keys, claim, title, lang)
	for i := range keys {
		keys[i] ^= 0x55555555
	}
	return keys
}

// withEarlier has a store answer by a made-up scheme before ours as well, as a migration
// and a release that brought ours would.
func withEarlier(t *testing.T, s *Store) {
	t.Helper()
	s.schemes = []Scheme{{earlier, file, tile.SketchOf}, Schemes[0]}
	for _, query := range []string{`INSERT INTO scheme VALUES (?)`, `INSERT INTO unfiled (number, scheme, lang) SELECT number, ?, lang FROM review WHERE live`} {
		if _, err := s.db.Exec(query, earlier); err != nil {
			t.Fatal(err)
		}
	}
}

// What was there is filed by a second scheme, a batch at a time, and what is written then by
// both; what is not live any more by none.
func TestFile(t *testing.T) {
	s, _ := open(t)
	var records []review.Record
	for i := range filedAtOnce + 20 {
		records = append(records, record("a", fmt.Sprintf("Boat %d of the fleet carried %d cows.", i, 7*i), "Wrong"))
	}
	mustPut(t, s, records...)
	withEarlier(t, s)
	rows := func(scheme int32) map[tile.Number]bool {
		t.Helper()
		list, err := s.Rows(t.Context(), scheme, "en", 0, 1<<32-1, 0)
		if err != nil {
			t.Fatal(err)
		}
		found := map[tile.Number]bool{}
		for _, row := range list {
			found[row.Number] = true
		}
		return found
	}
	check := func(when string, bits int32, partial bool, filed int) {
		t.Helper()
		st, err := s.Status(t.Context())
		if err != nil || len(st.Schemes) != 2 || st.Schemes[0].Number != earlier {
			t.Fatalf("%s: %+v, %v", when, st, err)
		}
		en := st.Schemes[0].Languages[0]
		if (en.Bits() != 0) != (bits != 0) || en.Partial != partial || len(rows(earlier)) != filed {
			t.Errorf("%s: %+v, %d filed", when, en, len(rows(earlier)))
		}
		if v, err := s.Verify(t.Context()); err != nil {
			t.Errorf("%s: %+v, %v", when, v, err)
		}
	}
	check("before", 0, false, 0)
	for i, filed := range []int{filedAtOnce, filedAtOnce + 20, filedAtOnce + 20} {
		if more, err := s.File(t.Context()); more != (i < 2) || err != nil {
			t.Fatalf("batch %d: %v, %v", i, more, err)
		}
		check(fmt.Sprint("batch ", i), 4, i == 0, filed)
	}
	before, err := s.Generation(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	worse := records[0]
	worse.Rating = "Half true"
	receipt := mustPut(t, s, append([]review.Record{worse, record("a", "The quarry opened in spring.", "Wrong")}, records[10:]...)...)
	check("after a put", 4, false, filedAtOnce+12)
	if now, err := s.Generation(t.Context()); err != nil || receipt.Generation != before+1 || now != before+2 {
		t.Errorf("the generation was %d, is %d in the receipt and %d, %v", before, receipt.Generation, now, err)
	}
	if _, err := s.Redact(t.Context(), edge.Redaction{Review: worse.ID, Ground: "court order", At: noon}); err != nil {
		t.Fatal(err)
	}
	check("after a redaction", 4, false, filedAtOnce+11)
	if len(rows(tile.Scheme)) != filedAtOnce+11 {
		t.Errorf("%d are filed by ours", len(rows(tile.Scheme)))
	}
}

// What a database has of another scheme alone is filed by ours, which it lacks until then.
func TestFileMigrated(t *testing.T) {
	path, before := openBefore(t, 8)
	pier, quarry := record("a", "The pier closed in winter.", "Correct"), record("b", "The quarry opened in spring.", "Wrong")
	insertAs(t, before, earlier, newEntry(edge.Added, &pier))
	insertAs(t, before, tile.Scheme, newEntry(edge.Added, &quarry))
	after := reopen(t, path)
	if !partial(t, after) {
		t.Error("nothing is missed")
	}
	if err := after.FileAll(t.Context()); err != nil || partial(t, after) {
		t.Errorf("it is missed still, %v", err)
	}
	if got, want := answered(t, after), "map[The pierCorrect:true The quarWrong:true]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A review that is withdrawn before it was filed, or changed meanwhile, is not filed as it was.
func TestFileMeanwhile(t *testing.T) {
	s, _ := open(t)
	pier, quarry := record("a", "The pier closed in winter.", "Correct"), record("b", "The quarry opened in spring.", "Wrong")
	mustPut(t, s, pier, quarry)
	withEarlier(t, s)
	filings, err := s.unfiled(t.Context(), s.schemes[0])
	if err != nil || len(filings) != 2 {
		t.Fatalf("got %+v, %v", filings, err)
	}
	one := s.schemes
	s.schemes = one[1:] // what is written now is filed by nobody
	if _, err := s.Withdraw(t.Context(), edge.Withdrawal{Site: site, Review: pier.ID, At: noon}); err != nil {
		t.Fatal(err)
	}
	quarry.Rating = "Correct"
	mustPut(t, s, quarry)
	s.schemes = one
	text, err := json.Marshal(filings)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.db.Exec(`INSERT INTO filing (scheme, reviews) VALUES (?, ?)`, earlier, string(text)); err != nil {
		t.Fatal(err)
	}
	if n := keys(t, s, earlier); n != 0 {
		t.Errorf("%d keys of what was", n)
	}
	if err := s.FileAll(t.Context()); err != nil || keys(t, s, earlier) == 0 {
		t.Errorf("%d keys, %v", keys(t, s, earlier), err)
	}
	if v, err := s.Verify(t.Context()); err != nil {
		t.Errorf("got %+v, %v", v, err)
	}
}

// insertAs writes as a release of another scheme would, with keys of its own.
func insertAs(t *testing.T, s *Store, scheme int, entries ...entry) {
	t.Helper()
	for i := range entries {
		for j := range entries[i].Keys {
			entries[i].Keys[j] ^= tile.Key(scheme - tile.Scheme)
		}
	}
	w, err := encode(entries)
	if err != nil {
		t.Fatal(err)
	}
	var seen, version int64
	if err := s.db.QueryRow(`SELECT `+generation+`, (SELECT version FROM schema)`).Scan(&seen, &version); err != nil {
		t.Fatal(err)
	}
	query := `INSERT INTO writing (generation, scheme, site, seen, changed, entries, keys, heat) VALUES (1 + ?3, ?1, ?2, ?3, ?4, ?5, ?6, ?7)`
	args := []any{scheme, site, seen, edge.FormatTime(noon), w.entries, w.keys, w.heat}
	if version < 7 {
		query, args = `INSERT INTO intake (scheme, site, seen, changed, entries) VALUES (?, ?, ?, ?, ?)`, args[:5]
	}
	if _, err := s.db.Exec(query, args...); err != nil {
		t.Fatal(err)
	}
}

// answered is what every tile of English together leads to under our scheme.
func answered(t *testing.T, s *Store) string {
	t.Helper()
	rows, err := s.Rows(t.Context(), tile.Scheme, "en", 0, 1<<32-1, 0)
	if err != nil {
		t.Fatal(err)
	}
	ratings := map[string]bool{}
	for _, row := range rows {
		b, err := s.Records(t.Context(), row.Number.Block())
		if err != nil {
			t.Fatal(err)
		}
		if at := slices.Index(b.Numbers, row.Number); at >= 0 {
			ratings[b.Records[at].Claim[:8]+b.Records[at].Rating] = true
		}
	}
	return fmt.Sprint(ratings)
}

func keys(t *testing.T, s *Store, scheme int) (n int) {
	t.Helper()
	if err := s.db.QueryRow(`SELECT count(*) FROM key WHERE scheme = ?`, scheme).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func partial(t *testing.T, s *Store) bool {
	t.Helper()
	st, err := s.Status(t.Context())
	if err != nil || len(st.Languages()) != 1 {
		t.Fatalf("got %+v, %v", st, err)
	}
	return st.Languages()[0].Partial
}

// While two releases write with two schemes, each answers the latest text of
// what it has keys of, nothing that is withdrawn, and knows what it lacks.
func TestSchemes(t *testing.T) {
	s, _ := open(t)
	pier, quarry := record("a", "The pier closed in winter.", "Correct"), record("b", "The quarry opened in spring.", "Wrong")
	mustPut(t, s, pier, quarry)
	ours := keys(t, s, tile.Scheme)
	if partial(t, s) {
		t.Error("one scheme alone is partial")
	}

	pier.Rating = "Half true"
	insertAs(t, s, next, newEntry(edge.Corrected, &pier))
	if got, want := answered(t, s), "map[The pierHalf true:true The quarWrong:true]"; got != want {
		t.Errorf("after a correction: %s, want %s", got, want)
	}
	if keys(t, s, tile.Scheme) != ours || keys(t, s, next) == 0 || !partial(t, s) {
		t.Errorf("after a correction: %d keys of %d, %d of the next scheme, partial %v", keys(t, s, tile.Scheme), ours, keys(t, s, next), partial(t, s))
	}

	insertAs(t, s, next, withdrawal(pier, edge.FormatTime(noon)))
	if got, want := answered(t, s), "map[The quarWrong:true]"; got != want || keys(t, s, next) != 0 {
		t.Errorf("after a withdrawal: %s, want %s; %d keys of the next scheme", got, want, keys(t, s, next))
	}
	if partial(t, s) {
		t.Error("what is withdrawn is missed")
	}

	ferry := record("c", "The ferry carried nine cows.", "Wrong")
	insertAs(t, s, next, newEntry(edge.Added, &ferry))
	if got := answered(t, s); strings.Contains(got, "ferry") || !partial(t, s) {
		t.Errorf("after an addition: %s, partial %v", got, partial(t, s))
	}
	ferry.Rating = "Correct"
	mustPut(t, s, ferry)
	if got := answered(t, s); !strings.Contains(got, "The ferrCorrect") || partial(t, s) {
		t.Errorf("after it was written with our scheme: %s, partial %v", got, partial(t, s))
	}
	var counted, extent, heat int
	const counters = `SELECT (SELECT count(*) FROM key), (SELECT sum(keys) FROM extent), (SELECT sum(reviews) FROM heat WHERE reviews =
  (SELECT count(*) FROM key k WHERE k.scheme = heat.scheme AND k.lang = heat.lang AND k.key = heat.key))`
	if err := s.db.QueryRow(counters).Scan(&counted, &extent, &heat); err != nil || counted != extent || counted != heat {
		t.Errorf("%d keys, the counters say %d and %d, %v", counted, extent, heat, err)
	}
}

// A record whose language was mended leaves the tiles of the other, in every scheme.
func TestLanguageMended(t *testing.T) {
	s, _ := open(t)
	pier := record("a", "The pier closed in winter.", "Correct")
	mustPut(t, s, pier)
	pier.Language = "de"
	insertAs(t, s, next, newEntry(edge.Corrected, &pier))
	if got := answered(t, s); got != "map[]" {
		t.Errorf("got %s", got)
	}
}

// What the schema itself refuses, whoever writes.
func TestSchemaRefuses(t *testing.T) {
	s, _ := open(t)
	pier := record("a", "The pier closed in winter.", "Correct")
	for _, lang := range []string{"", "42", "e1", "EN", "eng", "é1"} {
		e := newEntry(edge.Added, &pier)
		e.Lang = lang
		if _, err := s.insert(t.Context(), author{site: site, at: noon}, 0, []entry{e}); err == nil {
			t.Errorf("language %q was written", lang)
		}
	}
	for name, values := range map[string]string{
		"no name":            `'x.example', '', ''`,
		"a long name":        `'x.example', '` + strings.Repeat("é", review.MaxName+1) + `', ''`,
		"a long licence":     `'x.example', 'X', '` + strings.Repeat("x", review.MaxURL+1) + `'`,
		"an upper-case site": `'X.example', 'X', ''`,
		"no site":            `'', 'X', ''`,
		"a long site":        `'` + strings.Repeat("x", review.MaxName) + `.example', 'X', ''`,
		"an address":         `'https://x.example', 'X', ''`,
	} {
		if _, err := s.db.Exec(`INSERT INTO reviewer (site, name, licence) VALUES (` + values + `)`); err == nil {
			t.Errorf("%s was registered", name)
		}
	}
	if _, err := s.db.Exec(`INSERT INTO reviewer (site, name, licence) VALUES ('x.example:8080', '` + strings.Repeat("é", review.MaxName) + `', '')`); err != nil {
		t.Errorf("a name of the full length: %v", err)
	}
}

func TestRegisterRefuses(t *testing.T) {
	s, _ := open(t)
	for name, r := range map[string]edge.Source{
		"no name":        {Site: "x.example"},
		"a long name":    {Site: "x.example", Name: strings.Repeat("é", review.MaxName+1)},
		"a long licence": {Site: "x.example", Name: "X", Licence: strings.Repeat("x", review.MaxURL+1)},
		"upper case":     {Site: "X.example", Name: "X"},
		"no site":        {Site: "x y", Name: "X"},
	} {
		if err := s.Register(t.Context(), r); err == nil {
			t.Errorf("%s was registered", name)
		}
	}
}

// A block that lacks a record would be taken for the whole, so it is an error; a
// write mends it.
func TestUnreadable(t *testing.T) {
	s, _ := open(t)
	pier, quarry := record("a", "The pier closed in winter.", "Correct"), record("a", "The quarry opened in spring.", "Wrong")
	bad := newEntry(edge.Added, &pier)
	bad.Record = `{"id":"x"}`
	if _, err := s.insert(t.Context(), author{site: site, at: noon}, 0, []entry{bad, newEntry(edge.Added, &quarry)}); err != nil {
		t.Fatal(err)
	}
	if b, err := s.Records(t.Context(), 0); err == nil || !strings.Contains(err.Error(), "review 1") {
		t.Errorf("got %+v, %v", b, err)
	}
	mustPut(t, s, pier, quarry)
	if got, want := answered(t, s), "map[The pierCorrect:true The quarWrong:true]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A write reads the reviews of its pages that it has, withdrawn or not, and if it is
// whole the live ones that it lacks.
func TestPages(t *testing.T) {
	s, _ := open(t)
	for i := range 5 {
		mustPut(t, s, record("a", fmt.Sprintf("Boat %d of the fleet is blue.", i), "Wrong"))
	}
	back := record("a", "Boat 1 of the fleet is blue.", "Wrong")
	for whole, want := range map[bool]int{true: 2, false: 1} {
		p := put(back)
		p.Whole = whole
		_, stored, err := s.pages(t.Context(), p)
		if err != nil || len(stored) != want {
			t.Fatalf("whole %v: got %d, %v", whole, len(stored), err)
		}
		if r := byID(stored)[back.ID]; r == nil || r.State != review.Withdrawn {
			t.Errorf("whole %v: got %+v", whole, r)
		}
	}
}

// Whether a page was changed since is seen by its changes since, not by all that it ever had.
func TestStaleByIndex(t *testing.T) {
	s, _ := open(t)
	var trigger, plan string
	if err := s.db.QueryRow(`SELECT sql FROM sqlite_schema WHERE name = 'writing_applied'`).Scan(&trigger); err != nil {
		t.Fatal(err)
	}
	_, query, found := strings.Cut(trigger, "SELECT RAISE(ABORT, 'claimlight: stale')")
	query, _, ended := strings.Cut(query, "NEW.seen;")
	if !found || !ended {
		t.Fatal("the trigger does not ask")
	}
	err := s.each(t.Context(), func(rows *sql.Rows) error {
		var id, parent, unused int
		var step string
		err := rows.Scan(&id, &parent, &unused, &step)
		plan += step + "; "
		return err
	}, `EXPLAIN QUERY PLAN SELECT 1 `+query+`1`)
	if err != nil || !strings.Contains(plan, "review_page (site=? AND url=? AND generation>?)") {
		t.Errorf("got %s, %v", plan, err)
	}
}
