package log

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"reflect"
	"strings"
	"testing"
)

const salt = "000102030405060708090a0b0c0d0e0f"

// status is an entry with the text of a record.
func status(number int64, kind Kind, id string, first int64, text string) Entry {
	return Entry{Number: number, Kind: kind, Review: id, First: first, Changed: "2025-04-22T12:00:00Z", Hash: Hash(salt, text), Salt: salt, Text: text}
}

// redact removes the text of the entry at index i and adds the entry that says so.
func redact(p *Page, i int, present bool) {
	e := &p.Entries[i]
	number := p.First() + int64(len(p.Entries))
	e.Salt, e.Text, e.Redacted = "", "", number
	p.Entries = append(p.Entries, Entry{Number: number, Kind: Redacted, Review: e.Review, First: e.First,
		Changed: "2025-04-23T09:00:00Z", Entry: e.Number, Present: present, Ground: "court order"})
}

// full has every kind.
func full() Page {
	p := Page{Before: Start.Chain, Entries: []Entry{
		status(1, Added, "r1", 1, `{"id":"r1"}`),
		status(2, Corrected, "r1", 1, `{"id":"r1","claim":"„ü\u2028 \"x\""}`),
		status(3, Withdrawn, "r1", 1, `{}`),
		{Number: 4, Kind: NeverSame, Review: "r1", First: 1, Changed: "2025-04-22T12:00:00Z", Claim: ClaimHash("The pier closed.")},
	}}
	redact(&p, 1, false)
	return p
}

func TestExample(t *testing.T) {
	source, err := os.ReadFile("log.go")
	if err != nil {
		t.Fatal(err)
	}
	_, doc, _ := strings.Cut(string(source), "# Worked example")
	p := Page{Before: Start.Chain, Entries: []Entry{status(1, Added, "r1", 1, `{"id":"r1"}`)}}
	head := p.Head(1)
	for _, want := range []string{p.Entries[0].Hash, head.Chain} {
		if !strings.Contains(doc, want) {
			t.Errorf("the example lacks %s", want)
		}
	}
	plain := strings.ReplaceAll(strings.ReplaceAll(doc, "\n//\t", ""), "\n", "")
	if got := string(Append(nil, &p)); !strings.Contains(plain, got) {
		t.Errorf("the example lacks\n%s", got)
	}
	redact(&p, 0, true)
	short := strings.NewReplacer(p.Entries[0].Hash, p.Entries[0].Hash[:4]+"…", Start.Chain, "00…")
	if got := short.Replace(string(Append(nil, &p))); !strings.Contains(plain, got) {
		t.Errorf("the example lacks\n%s", got)
	}
	if p.Head(1) != head {
		t.Error("a redaction changed the chain")
	}
}

func TestCodec(t *testing.T) {
	want := full()
	got, err := ParseFor(0, string(Append(nil, &want)))
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Fatalf("got %+v, %v", got, err)
	}
	if got.Generation() != 5 {
		t.Errorf("generation %d", got.Generation())
	}
	open := Page{Number: 3, Before: strings.Repeat("ab", 32)}
	if got, err := Parse(string(Append(nil, &open))); err != nil || !reflect.DeepEqual(got, open) || got.Head(0) != (Head{768, open.Before}) {
		t.Errorf("an empty page: got %+v, %v", got, err)
	}
	if _, err := ParseFor(2, string(Append(nil, &open))); err == nil {
		t.Error("taken for another page")
	}
}

func TestParseRefuses(t *testing.T) {
	p := full()
	json := string(Append(nil, &p))
	for _, c := range []struct{ name, old, new string }{
		{"white space", `{"page"`, `{ "page"`},
		{"an unknown member", `{"page"`, `{"x":1,"page"`},
		{"an unknown member of an entry", `"salt"`, `"x":1,"salt"`},
		{"a member twice", `"kind":"added"`, `"kind":"added","kind":"added"`},
		{"another order", `"kind":"added","review":"r1"`, `"review":"r1","kind":"added"`},
		{"another spelling of a string", `"added"`, `"\u0061dded"`},
		{"another spelling of a number", `"number":1,`, `"number":1.0,`},
		{"a changed text", `"record":{}`, `"record":{"id":"r1"}`},
		{"a text of white space", `"record":{}`, `"record":{ }`},
		{"a text that is no object", `"record":{}`, `"record":[]`},
		{"a changed date", `"2025-04-22`, `"2025-02-29`},
		{"a time beyond the day", `T12:00:00Z`, `T24:00:00Z`},
		{"a time of another zone", `T12:00:00Z`, `T12:00:00+02:00`},
		{"a changed salt", salt, "f" + salt[1:]},
		{"no salt", `"salt":"` + salt + `",`, ``},
		{"a hole", `"number":2`, `"number":3`},
		{"a first to come", `"first":1`, `"first":2`},
		{"an unknown kind", `"withdrawn"`, `"improved"`},
		{"no review", `"review":"r1"`, `"review":"../x"`},
		{"redacted by itself", `"redacted":5`, `"redacted":2`},
		{"redacted by a word", `"redacted":5`, `"redacted":"5"`},
		{"a redaction of what comes later", `"entry":2`, `"entry":6`},
		{"a redaction on no ground", `"court order"`, `""`},
		{"a ground with a line end", `"court order"`, `"court\norder"`},
		{"a long ground", `"court order"`, `"` + strings.Repeat("é", MaxGround+1) + `"`},
		{"another generation", `"generation":5`, `"generation":0`},
		{"another start", `"before":"0`, `"before":"1`},
		{"a claim in words", `"claim":"`, `"claim":"the pier`},
		{"a page beyond", `"page":0`, `"page":9007199254740992`},
		{"a page before", `"page":0`, `"page":-1`},
		{"half", json[len(json)/2:], ``},
		{"a list", json, `[]`},
		{"nothing", json, ``},
		{"a web page", json, `<!doctype html>`},
		{"very deep", json, strings.Repeat("[", 1e6)},
		{"too many", `"entries":[`, `"entries":[` + strings.Repeat(`0,`, PerPage+1)},
	} {
		bad := strings.Replace(json, c.old, c.new, 1)
		if bad == json {
			t.Fatalf("%s: %q changes nothing", c.name, c.old)
		}
		if got, err := Parse(bad); err == nil || !reflect.DeepEqual(got, Page{}) {
			t.Errorf("%s: taken as %+v", c.name, got)
		}
	}
}

// The chain tells every change of what it covers, and only that.
func TestChain(t *testing.T) {
	p := full()
	head := p.Head(len(p.Entries))
	for name, change := range map[string]func(*Entry){
		"number": func(e *Entry) { e.Number++ }, "kind": func(e *Entry) { e.Kind = Corrected }, "review": func(e *Entry) { e.Review = "r2" },
		"first": func(e *Entry) { e.First++ }, "date": func(e *Entry) { e.Changed = "2025" }, "hash": func(e *Entry) { e.Hash = strings.Repeat("0", 64) },
	} {
		changed := full()
		change(&changed.Entries[0])
		if changed.Head(len(p.Entries)) == head {
			t.Errorf("another %s leaves the chain", name)
		}
	}
	redact(&p, 0, false)
	if p.Head(len(p.Entries)-1) != head {
		t.Error("a redaction changed the chain before it")
	}
	half := Page{Number: 1, Before: head.Chain, Entries: p.Entries[:0]}
	if half.Head(0).Chain != head.Chain {
		t.Error("an empty page changed the chain")
	}
}

func TestPath(t *testing.T) {
	for page, path := range map[int64]string{0: "0.json", 7: "7.json", 1 << 40: "1099511627776.json"} {
		if got := string(AppendPath(nil, page)); got != path {
			t.Errorf("got %s, want %s", got, path)
		}
		if got, ok := ParsePath(path); !ok || got != page {
			t.Errorf("%s: got %d, %v", path, got, ok)
		}
	}
	for _, path := range []string{"", "0", ".json", "00.json", "-1.json", "+1.json", "1.json.json", "1 .json", "9007199254740992.json", "99999999999999999999.json"} {
		if page, ok := ParsePath(path); ok {
			t.Errorf("%q: got %d", path, page)
		}
	}
}

func TestClaimHash(t *testing.T) {
	if ClaimHash("The  pier CLOSED.") != ClaimHash("the pier closed.") || ClaimHash("The pier opened.") == ClaimHash("The pier closed.") {
		t.Error("a claim is not named by its normal form")
	}
}

func FuzzHash(f *testing.F) {
	f.Add("", "")
	f.Add("abc", strings.Repeat("x", 61))
	f.Add(strings.Repeat("y", 64), strings.Repeat("z", 1000))
	f.Fuzz(func(t *testing.T, a, b string) {
		sum := sha256.Sum256([]byte(a + b))
		if got, want := Hash(a, b), hex.EncodeToString(sum[:]); got != want {
			t.Fatalf("%q, %q: got %s, want %s", a, b, got, want)
		}
	})
}

// Lengths around every border of a block.
func TestHash(t *testing.T) {
	for n := range 200 {
		s := strings.Repeat("a", n)
		sum := sha256.Sum256([]byte(s))
		if got, want := Hash(s[:n/3], s[n/3:]), hex.EncodeToString(sum[:]); got != want {
			t.Fatalf("%d bytes: got %s, want %s", n, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	p := full()
	f.Add(string(Append(nil, &p)))
	f.Add(string(Append(nil, &Page{Before: Start.Chain})))
	f.Add(`{"page":0,"generation":0,"before":"","entries":[{"record":{}}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		if got, err := Parse(s); err == nil && string(Append(nil, &got)) != s {
			t.Fatalf("%q reads as %+v", s, got)
		}
	})
}

func FuzzParsePath(f *testing.F) {
	f.Add("0.json")
	f.Add("12.json")
	f.Fuzz(func(t *testing.T, s string) {
		if page, ok := ParsePath(s); ok && string(AppendPath(nil, page)) != s {
			t.Fatalf("%q reads as %d", s, page)
		}
	})
}
