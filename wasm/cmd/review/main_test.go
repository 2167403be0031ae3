package main

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

const good = `{\"@type\":\"ClaimReview\",\"url\":\"https://desk.example/1\",\"claimReviewed\":\"The pier closed.\",\"reviewRating\":\"No\"}`

func batch(t *testing.T, in string) []string {
	t.Helper()
	var out strings.Builder
	if err := run(true, "", strings.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	for _, l := range lines {
		if !json.Valid([]byte(l)) {
			t.Fatalf("not JSON: %.200q", l)
		}
	}
	return lines
}

func TestBatch(t *testing.T) {
	got := batch(t, `{"id":1,"input":"`+good+`"}`+"\n"+`{"id":"b","input":"<p>"}`+"\n")
	if !strings.HasPrefix(got[0], `{"id":1,"records":[{"id":"`) || !strings.Contains(got[0], `"rating":"No"`) || !strings.HasSuffix(got[0], `"refused":[]}`) {
		t.Errorf("got %s", got[0])
	}
	if got[1] != `{"id":"b","records":[],"refused":[{"reason":"nothing"}]}` {
		t.Errorf("got %s", got[1])
	}
}

// Each line gets its answer, whatever is in it and around it.
func TestBatchGarbage(t *testing.T) {
	const bad, none = `"records":[],"refused":[{"reason":"line"}]}`, `"records":[],"refused":[{"reason":"input"}]}`
	cases := []struct{ in, want string }{
		{`{`, `{"id":null,` + bad},
		{`x`, `{"id":null,` + bad},
		{`[]`, `{"id":null,` + bad},
		{`"id"`, `{"id":null,` + bad},
		{"\x00\xff", `{"id":null,` + bad},
		{`{"id":"` + "\xff" + `","input":"x"}`, `{"id":"` + "\ufffd" + `",` + bad},
		{strings.Repeat(`[`, 4<<20), `{"id":null,` + bad},
		{`{"id":1,"input":` + strings.Repeat(`[`, 1<<20) + strings.Repeat(`]`, 1<<20) + `}`, `{"id":null,` + bad},
		{`{}`, `{"id":null,` + none},
		{`{"id":[1,{"a":null}]}`, `{"id":[1,{"a":null}],` + none},
		{`{"id":2,"input":null}`, `{"id":2,` + none},
		{`{"id":2,"input":42}`, `{"id":2,` + none},
		{`{"id":2,"input":true}`, `{"id":2,` + none},
		{`{"input":""}`, `{"id":null,"records":[],"refused":[{"reason":"nothing"}]}`},
		{`{"id":3,"input":"\ud800"}`, `{"id":3,"records":[],"refused":[{"reason":"nothing"}]}`},
		{`{"id":3,"input":[1,null]}`, `{"id":3,"records":[],"refused":[{"reason":"nothing"}]}`},
		{"\ufeff" + `{"id":3}`, `{"id":null,` + bad},
	}
	var in strings.Builder
	for _, c := range cases {
		in.WriteString(c.in + "\n\n")
	}
	in.WriteString(`{"id":"last","input":` + strings.ReplaceAll(good, `\`, ``) + `}`)
	got := batch(t, in.String())
	if len(got) != len(cases)+1 {
		t.Fatalf("%d answers for %d lines", len(got), len(cases)+1)
	}
	for i, c := range cases {
		if got[i] != c.want {
			t.Errorf("%.80q: got %.200s, want %s", c.in, got[i], c.want)
		}
	}
	if last := got[len(cases)]; !strings.HasPrefix(last, `{"id":"last","records":[{"id":"`) {
		t.Errorf("got %s", last)
	}
}

func FuzzAnswer(f *testing.F) {
	f.Add([]byte(`{"id":1,"input":"` + good + `"}`))
	f.Add([]byte(`{"id":[` + "\xff" + `],"input":{"@type":"ClaimReview"}}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		if got := answer(line); !json.Valid(got) || bytes.IndexByte(got, '\n') >= 0 || !utf8.Valid(got) {
			t.Fatalf("%q: %q is no line of JSON", line, got)
		}
	})
}

// Documents of 2 MB made to take long do not.
func TestBatchTime(t *testing.T) {
	script, item := `<script type="application/ld+json">`, `<div itemscope itemtype="https://schema.org/ClaimReview">`
	for name, unit := range map[string]string{
		"brackets": `[`, "objects": `{"a":`, "lists": `[[[[[[[[[[]]]]]]]]]],`, "scripts": script + `{"a":1}</script>`, "broken scripts": script + `{</script>`, "open scripts": script, "tags": `<`,
		"divs": `<div>`, "formatting": `<b><i><a href=x>`, "tables": `<table><tr><td>`, "items": item, "items apart": item + `</div>`, "properties": item + `<p itemprop=name>x`,
		"attributes": `<a x=`, "comments": `<!--`, "wrappers": `//`, "entities": `&amp;`, "lines": "{}\n", "broken lines": "{x}\n", "quotes": `"`, "escapes": `\"`,
		"claims": `{"@type":"ClaimReview","claimReviewed":"` + strings.Repeat("<a ", 9000) + `"},`, "rounds": `{"@type":"ClaimReview","claimReviewed":"&` + strings.Repeat("amp;", 7000) + `"},`,
		"bodies": "", "references": `<i id=a itemscope itemref="a b"></i><i id=b itemscope itemprop=x itemref="a b"></i>`,
	} {
		size := 2 << 20
		doc := strings.Repeat(unit, size/max(len(unit), 1))
		if unit == "" {
			doc = bodies(size)
		}
		for _, in := range []string{doc, "[" + doc + "0]"} {
			line, _ := json.Marshal(map[string]string{"id": name, "input": in})
			start := time.Now()
			batch(t, string(line))
			took := time.Since(start)
			t.Logf("%s: %v", name, took)
			if took > 10*time.Second {
				t.Errorf("%s: %v for 2 MB", name, took)
			}
		}
	}
}

// bodies are tags whose attributes a parser merges.
func bodies(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString("<body a" + strconv.Itoa(i) + ">")
	}
	return b.String()
}
