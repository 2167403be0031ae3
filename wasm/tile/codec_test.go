package tile

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"claimlight/wasm/review"
)

func record(id, claim string) review.Record {
	return review.Record{ID: id, Claim: claim, Language: "en", Rating: "Half true",
		Publisher: review.Publisher{Name: "Example Desk", Site: "desk.example"}, URL: "https://desk.example/" + id}
}

func TestPath(t *testing.T) {
	for want, p := range map[string]Path{
		"1/en/4/a.json":         {1, "en", 4, 0xa},
		"1/en/5/1f.json":        {1, "en", 5, 0x1f},
		"1/uk/12/003.json":      {1, "uk", 12, 3},
		"999/en/24/ffffff.json": {999, "en", 24, 0xffffff},
	} {
		if got := string(AppendPath(nil, p)); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		if got, ok := ParsePath(want); !ok || got != p {
			t.Errorf("%s: got %v %v", want, got, ok)
		}
	}
	if p := Key(0xa3f12345).Path("en", 12); p != (Path{Scheme, "en", 12, 0xa3f}) {
		t.Errorf("a key's path: got %v", p)
	}
}

func TestParsePathRefuses(t *testing.T) {
	for _, s := range []string{
		"", "1/en/4/a", "/1/en/4/a.json", "1/en/4/a.json/", "1/en/4/.json", "1/en/4/A.json", "1/en/4/0a.json", "1/en/5/3f.json", "1/en/3/7.json",
		"1/en/25/1ffffff.json", "01/en/4/a.json", "0/en/4/a.json", "1/en/04/a.json", "1/eng/4/a.json", "1/EN/4/a.json", "1/../4/a.json", "1/en/4/a.json?x", "99999/en/4/a.json", "+1/en/4/a.json",
	} {
		if p, ok := ParsePath(s); ok {
			t.Errorf("%q: got %v", s, p)
		}
	}
}

func FuzzParsePath(f *testing.F) {
	f.Add("1/en/4/a.json")
	f.Add("1/en/24/00000f.json")
	f.Add("1/en//.json")
	f.Fuzz(func(t *testing.T, s string) {
		if p, ok := ParsePath(s); ok && string(AppendPath(nil, p)) != s {
			t.Fatalf("%q reads as %v", s, p)
		}
	})
}

const small = `{"scheme":1,"lang":"en","bits":4,"prefix":"a","generation":17,"truncated":false,"records":[` +
	`{"id":"r1","claim":"The pier closed.","language":"en","claimantKind":"none","rating":"Half true","publisher":{"name":"Example Desk","site":"desk.example"},` +
	`"url":"https://desk.example/r1","state":"active","source":{}}]}`

func TestCodec(t *testing.T) {
	want := Tile{Path: Path{1, "en", 4, 0xa}, Generation: 17, Records: []review.Record{record("r1", "The pier closed.")}}
	if got := string(Append(nil, &want)); got != small {
		t.Fatalf("got\n%s\nwant\n%s", got, small)
	}
	got, err := ParseFor(want.Path, small)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Fatalf("got %+v, %v", got, err)
	}
	empty := Tile{Path: want.Path, Generation: 1}
	if got, err := Parse(string(Append(nil, &empty))); err != nil || !reflect.DeepEqual(got, empty) {
		t.Errorf("empty: got %+v, %v", got, err)
	}
}

// A tile that would be too large ends after the last record that fits.
func TestAppendCuts(t *testing.T) {
	big := Tile{Path: Path{1, "en", 4, 0xa}, Generation: 17}
	for i := range 40 {
		big.Records = append(big.Records, record(fmt.Sprint("r", i), strings.Repeat("é", 900)))
	}
	bytes := Append([]byte("x"), &big)[1:]
	got, err := Parse(string(bytes))
	if err != nil || !got.Truncated {
		t.Fatalf("got truncated %v, %v", got.Truncated, err)
	}
	if n := len(got.Records); n < 10 || !reflect.DeepEqual(got.Records, big.Records[:n]) {
		t.Errorf("the first records are not kept: %d", n)
	}
	if len(bytes) > MaxBytes || len(bytes) < MaxBytes-2500 {
		t.Errorf("%d bytes", len(bytes))
	}
	if again := Append(nil, &got); string(again) != string(bytes) {
		t.Error("a cut tile does not read back as it was written")
	}
}

func TestParseRefuses(t *testing.T) {
	change := func(old, new string) string {
		s := strings.Replace(small, old, new, 1)
		if s == small {
			t.Fatalf("%q changes nothing", old)
		}
		return s
	}
	for _, c := range []struct{ name, in, want string }{
		{"nothing", "", "not valid JSON"},
		{"a web page", "<!doctype html>", "not valid JSON"},
		{"half", small[:200], "not valid JSON"},
		{"huge", small + strings.Repeat(" ", MaxBytes), "too large"},
		{"deep", strings.Repeat("[", 16000) + strings.Repeat("]", 16000), "not valid JSON"},
		{"a list", "[]", "is no object"},
		{"no generation", change(`"generation":17,`, ``), "a member is missing"},
		{"records null", change(`"records":[`, `"records":null,"x":[`), "records is no list"},
		{"records an object", change(`"records":[`, `"records":{"a":1},"x":[`), "records is no list"},
		{"scheme a string", change(`"scheme":1`, `"scheme":"1"`), "wrong type"},
		{"scheme a fraction", change(`"scheme":1`, `"scheme":1.0`), "out of range"},
		{"bits too many", change(`"bits":4`, `"bits":25`), "out of range"},
		{"prefix too long", change(`"prefix":"a"`, `"prefix":"0a"`), "out of range"},
		{"generation negative", change(`17`, `-1`), "generation is no whole number"},
		{"generation beyond JavaScript", change(`17`, `9007199254740992`), "generation is no whole number"},
		{"truncated a number", change(`false`, `0`), "truncated is not"},
		{"a member twice", change(`"bits":4`, `"bits":4,"bits":5`), "has a member twice"},
		{"one bad record", change(`"rating":"Half true",`, ``), "rating is missing"},
		{"null among records", change(`"records":[`, `"records":[null,`), "is no object"},
	} {
		got, err := Parse(c.in)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
		if !reflect.DeepEqual(got, Tile{}) {
			t.Errorf("%s: a refused tile is not empty", c.name)
		}
	}
	for _, p := range []Path{{2, "en", 4, 0xa}, {1, "de", 4, 0xa}, {1, "en", 5, 0xa}, {1, "en", 4, 0xb}} {
		if _, err := ParseFor(p, small); err == nil {
			t.Errorf("taken for %v", p)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(small)
	f.Add(strings.Replace(small, "false", "true", 1))
	f.Add(`{"records":["x"]}`)
	f.Fuzz(func(t *testing.T, s string) {
		got, err := Parse(s)
		if err != nil {
			return
		}
		bytes := Append(nil, &got)
		again, err := Parse(string(bytes))
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		if len(again.Records) == len(got.Records) && !reflect.DeepEqual(again, got) {
			t.Fatalf("%q: %+v reads back as %+v", s, got, again)
		}
		if len(again.Records) < len(got.Records) && !again.Truncated {
			t.Fatalf("%q: cut in silence", s)
		}
	})
}
