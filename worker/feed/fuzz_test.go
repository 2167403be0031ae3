package feed

import (
	"encoding/json"
	"io"
	"strings"
	"testing"
)

// Any bytes are parted without a panic, and can be taken up after each item; of
// a valid list the items are its elements.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{
		"", "[]", "[1,{\"a\":[\"]\"]},null]", "{\"dataFeedElement\":[{\"item\":null},null],\"a\":1}", "{\"claims\":[1]}\n{\"claims\":[2]}",
		"{\"a\":1}\n{\"b\":\"\n{\"c\":3}\n", "{\"a\":\"1\n{\"b\":2}", "\ufeff{}", "<p>", "[1,2", "{\"a\":\"\\\"]}\"}", "{\"claims\":[],\"claims\":[[[",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		checkResumed(t, in)
		var list []json.RawMessage
		if !strings.HasPrefix(strings.TrimSpace(in), "[") || json.Unmarshal([]byte(in), &list) != nil {
			return
		}
		s := Split(strings.NewReader(in), Position{})
		for _, want := range list {
			if got, err := s.Next(); err != nil || strings.TrimSpace(got.Text) != string(want) {
				t.Fatalf("got %q, %v, want %q", got.Text, err, want)
			}
		}
		if _, err := s.Next(); err != io.EOF {
			t.Fatalf("after the last: %v", err)
		}
	})
}
