package snapshot

import (
	"reflect"
	"strings"
	"testing"

	"claimlight/wasm/log"
)

var claim = log.ClaimHash("The pier closed.")

func full() Page {
	return Page{Lang: "en", From: 1, Head: log.Head{Entries: 512, Chain: strings.Repeat("ab", 32)}, Next: 1301, Rows: []Row{
		{Number: 12, Entry: 300, Text: `{"id":"r1","claim":"„ü\u2028"}`},
		{Number: 17, First: 12, Review: "r1", Claim: claim},
		{Number: 1300, Entry: 1300, Text: `{}`},
	}}
}

func TestCodec(t *testing.T) {
	const want = `{"lang":"en","from":1,"entries":512,"chain":"abababababababababababababababababababababababababababababababab","next":1301,"rows":[` +
		`{"number":12,"entry":300,"record":{"id":"r1","claim":"„ü\u2028"}},{"number":17,"first":12,"review":"r1","claim":"7284256fe9b5676356a1c6ae7d8ff2d5"},` +
		`{"number":1300,"entry":1300,"record":{}}]}`
	p := full()
	if got := string(Append(nil, &p)); got != want {
		t.Fatalf("got\n%s\nwant\n%s", got, want)
	}
	got, err := Parse(want)
	if err != nil || !reflect.DeepEqual(got, p) {
		t.Fatalf("got %+v, %v", got, err)
	}
	for _, empty := range []Page{{Lang: "de", From: 9, Head: log.Start}, {Lang: "de", Since: 2020, From: 9, Next: 9 + Span, Head: log.Start}} {
		if got, err := Parse(string(Append(nil, &empty))); err != nil || !reflect.DeepEqual(got, empty) {
			t.Errorf("an empty page: got %+v, %v", got, err)
		}
	}
	for _, r := range p.Rows {
		if got, err := ParseRow(string(AppendRow(nil, &r))); err != nil || got != r {
			t.Errorf("a row: got %+v, %v", got, err)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	p := full()
	json := string(Append(nil, &p))
	for _, c := range []struct{ name, old, new string }{
		{"white space", `{"lang"`, `{ "lang"`},
		{"an unknown member", `{"lang"`, `{"x":1,"lang"`},
		{"an unknown member of a row", `"entry":300`, `"x":1,"entry":300`},
		{"no language", `"en"`, `"eng"`},
		{"since a year that is not offered", `"from":1`, `"since":2021,"from":1`},
		{"since no year", `"from":1`, `"since":0,"from":1`},
		{"since a word", `"from":1`, `"since":"2020","from":1`},
		{"since, elsewhere", `"entries":512`, `"since":2020,"entries":512`},
		{"from nowhere", `"from":1`, `"from":0`},
		{"no way on", `1301`, `1`},
		{"a point within a page of the log", `512`, `511`},
		{"the start with another chain", `512`, `0`},
		{"no chain", `abab`, `ab`},
		{"a row too early", `"from":1`, `"from":13`},
		{"a row too late", `1301`, `1300`},
		{"a row twice", `"number":17`, `"number":12`},
		{"an entry before the first", `"entry":300`, `"entry":11`},
		{"a record that is none", `"record":{}`, `"record":[]`},
		{"a mark of a review to come", `"first":12`, `"first":17`},
		{"a mark of no review", `"review":"r1"`, `"review":""`},
		{"a mark of no claim", claim, claim[1:]},
		{"a mark with a record", `"first":12`, `"record":{},"first":12`},
		{"a number of another type", `"number":12`, `"number":"12"`},
		{"half", json[len(json)/2:], ``},
		{"nothing", json, ``},
		{"too many", `"rows":[`, `"rows":[` + strings.Repeat(`0,`, MaxRows+1)},
		{"too large", `{"lang"`, strings.Repeat(" ", MaxBytes) + `{"lang"`},
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

func TestPath(t *testing.T) {
	for path, since := range map[string]int64{"en/1301.json": 0, "en/2000/1301.json": 2000, "en/2095/1301.json": 2095} {
		if got := string(AppendPath(nil, "en", since, 1301)); got != path {
			t.Errorf("got %s", got)
		}
		if lang, year, from, ok := ParsePath(path); lang != "en" || year != since || from != 1301 || !ok {
			t.Errorf("%s: got %s, %d, %d, %v", path, lang, year, from, ok)
		}
	}
	for _, path := range []string{"", "en", "en/", "en/.json", "en/0.json", "en/01.json", "en/1", "EN/1.json", "eng/1.json", "en/1/1.json", "/1.json", "en/9007199254740992.json",
		"en/0/1.json", "en//1.json", "en/1995/1.json", "en/2001/1.json", "en/2100/1.json", "en/02020/1.json", "en/2020/2020/1.json", "en/2020/", "en/2020"} {
		if lang, since, from, ok := ParsePath(path); ok {
			t.Errorf("%q: got %s, %d, %d", path, lang, since, from)
		}
	}
}

func TestWants(t *testing.T) {
	for _, c := range []struct {
		record string
		since  int64
		want   bool
	}{
		{`{"reviewDate":"2019-12-31"}`, 2020, false},
		{`{"reviewDate":"2020-01-01"}`, 2020, true},
		{`{"reviewDate":"2020"}`, 2020, true},
		{`{"reviewDate":"2019"}`, 2020, false},
		{`{"reviewDate":"2019-12-31"}`, 0, true},
		{`{"claimDate":"2001-01-01"}`, 2020, true}, // the day of the review is not known
		{`{}`, 2020, true},
	} {
		if got := Wants(c.since, c.record); got != c.want {
			t.Errorf("%s since %d: %v", c.record, c.since, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	p := full()
	f.Add(string(Append(nil, &p)))
	f.Add(`{"lang":"en","from":1,"rows":[{"record":{}}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		if got, err := Parse(s); err == nil && string(Append(nil, &got)) != s {
			t.Fatalf("%q reads as %+v", s, got)
		}
	})
}

func FuzzParseRow(f *testing.F) {
	for _, r := range full().Rows {
		f.Add(string(AppendRow(nil, &r)))
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, err := ParseRow(s); err == nil && string(AppendRow(nil, &got)) != s {
			t.Fatalf("%q reads as %+v", s, got)
		}
	})
}

func FuzzParsePath(f *testing.F) {
	f.Add("en/1.json")
	f.Add("de/1301.json")
	f.Add("de/2020/1301.json")
	f.Fuzz(func(t *testing.T, s string) {
		if lang, since, from, ok := ParsePath(s); ok && string(AppendPath(nil, lang, since, from)) != s {
			t.Fatalf("%q reads as %s, %d, %d", s, lang, since, from)
		}
	})
}
