package jsontext

import (
	"encoding/json"
	"maps"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestValid(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     bool
	}{
		{"every kind", ` { "a" : [ 1 , -0.5e+3 , true,false,null,"\u00e9\n" ] , "b":{}, "c":[ ] } `, true},
		{"nothing", ` `, false},
		{"two values", `1 2`, false},
		{"a comma at the end", `[1,]`, false},
		{"a comma at the start", `[,1]`, false},
		{"a member without a name", `{1:2}`, false},
		{"a member without a value", `{"a":}`, false},
		{"an open list", `[1`, false},
		{"an open object", `{"a":1`, false},
		{"another bracket", `[1}`, false},
		{"an open string", `"a`, false},
		{"an open escape", `"\`, false},
		{"a short escape", `"\u12"`, false},
		{"an unknown escape", `"\x"`, false},
		{"digits of an escape that only look like it", `"\u12P\u0010"`, false},
		{"a raw line end", "\"a\nb\"", false},
		{"bytes that are not UTF-8", "\"\xff\"", false},
		{"a zero in front", `01`, false},
		{"a plus", `+1`, false},
		{"a bare point", `1.`, false},
		{"a bare exponent", `1e`, false},
		{"a misspelt word", `nul`, false},
		{"as deep as may be", strings.Repeat("[", MaxDepth) + strings.Repeat("]", MaxDepth), true},
		{"deeper", strings.Repeat("[", MaxDepth+1) + strings.Repeat("]", MaxDepth+1), false},
		{"very deep", strings.Repeat(`{"a":`, 1e6), false},
	} {
		if Valid(c.in) != c.want {
			t.Errorf("%s: got %v", c.name, !c.want)
		}
	}
}

func TestRead(t *testing.T) {
	v := Read(` {"a": "x\ty", "n": -1.5 ,"l":[1, {"m":null}], "a":true, "\u0062":[]} `)
	for _, c := range []struct {
		name string
		kind Kind
		raw  string
	}{
		{"a", String, `"x\ty"`}, {"n", Number, "-1.5"}, {"l", List, `[1, {"m":null}]`}, {"b", List, "[]"}, {"c", Absent, ""},
	} {
		if got := v.Get(c.name); got != (Value{c.kind, c.raw}) {
			t.Errorf("%s: got %+v", c.name, got)
		}
	}
	if got := v.Get("l").Get("m"); got.Kind != Absent {
		t.Errorf("a list has no members: got %+v", got)
	}
	n := 0
	v.Each(func(string, Value) bool { n++; return n < 3 })
	if n != 3 {
		t.Errorf("went on to %d", n)
	}
}

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		`"plain"`: "plain", `""`: "", `"\"\\\/\b\f\n\r\t"`: "\"\\/\b\f\n\r\t", `"\u00E9\u00e9"`: "éé", `"a\ud83D\ude00b"`: "a😀b",
		`"\ud83d"`: "\ufffd", `"\ude00\ud83d"`: "\ufffd\ufffd", `"\ud83d\n"`: "\ufffd\n", `"\ud83d\u0041"`: "\ufffdA", `1`: "", `["a"]`: "",
	} {
		if got := Read(in).Text(); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

func TestWhole(t *testing.T) {
	for in, want := range map[string]int64{
		"0": 0, "7": 7, "9007199254740991": 1<<53 - 1, "9007199254740992": -1, "99999999999999999999": -1,
		"": -1, "00": -1, "07": -1, "-0": -1, "-1": -1, "+1": -1, "1.0": -1, "1e3": -1, " 1": -1, `"1"`: -1,
	} {
		if got, ok := Whole(in); ok != (want >= 0) || ok && got != want {
			t.Errorf("%q: got %d, %v", in, got, ok)
		}
	}
}

// A foreign parser must find the same values in the same bytes.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		`{"a":["\"]",1e9,{"b":null}],"a":true}`, `"\`, `"\ud800\u0041"`, ` [ ] `, `[1 ,-0.0E-1]`, `{"":{"":[]}}`,
		strings.Repeat("[", MaxDepth+1) + strings.Repeat("]", MaxDepth+1),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := Valid(s), json.Valid([]byte(s)) && utf8.ValidString(s) && depth(s) <= MaxDepth; got != want {
			t.Fatalf("%q: valid %v, want %v", s, got, want)
		}
		if v := Read(s); Valid(s) {
			agree(t, v)
		} else {
			v.Each(func(_ string, v Value) bool { return v.Text() == "" })
		}
	})
}

// depth counts the brackets outside of strings.
func depth(s string) (most int) {
	now, inside := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case inside && c == '\\':
			i++
		case c == '"':
			inside = !inside
		case inside:
		case c == '[' || c == '{':
			now++
			most = max(most, now)
		case c == ']' || c == '}':
			now--
		}
	}
	return most
}

func agree(t *testing.T, v Value) {
	switch v.Kind {
	case String:
		var want string
		if err := json.Unmarshal([]byte(v.Raw), &want); err != nil || v.Text() != want {
			t.Fatalf("%s: got %q, want %q, %v", v.Raw, v.Text(), want, err)
		}
	case List:
		var want []json.RawMessage
		if err := json.Unmarshal([]byte(v.Raw), &want); err != nil {
			t.Fatalf("%s: %v", v.Raw, err)
		}
		n := 0
		v.Each(func(_ string, v Value) bool {
			if n == len(want) || v.Raw != string(want[n]) {
				t.Fatalf("element %d is %q, want %q", n, v.Raw, want)
			}
			n++
			agree(t, v)
			return true
		})
		if n != len(want) {
			t.Fatalf("%s: got %d elements, want %d", v.Raw, n, len(want))
		}
	case Object:
		var want map[string]json.RawMessage // the last of each name
		if err := json.Unmarshal([]byte(v.Raw), &want); err != nil {
			t.Fatalf("%s: %v", v.Raw, err)
		}
		got := map[string]string{}
		v.Each(func(name string, v Value) bool {
			got[name] = v.Raw
			agree(t, v)
			return true
		})
		if !maps.EqualFunc(got, want, func(a string, b json.RawMessage) bool { return a == string(b) }) {
			t.Fatalf("%s: got %q, want %q", v.Raw, got, want)
		}
	default:
		if !json.Valid([]byte(v.Raw)) {
			t.Fatalf("%q is no value", v.Raw)
		}
	}
}
