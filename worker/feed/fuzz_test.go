package feed

import (
	"encoding/json"
	"io"
	"strings"
	"testing"
	"time"

	"claimlight/wasm/review/read"
	"claimlight/worker/edge"
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

// A checkpoint that reads is written the same, and a stream takes its position.
func FuzzParseCheckpoint(f *testing.F) {
	f.Add(`{"print":"a","at":{"form":4,"offset":7,"line":2,"item":1},"report":{"items":1,"refused":{"url":2}}}`)
	f.Add(`{"at":{"form":9,"line":1}}`)
	f.Add(`{"at":{"offset":-1,"line":1}}`)
	f.Fuzz(func(t *testing.T, in string) {
		c, err := ParseCheckpoint(in)
		if err != nil {
			return
		}
		again, err := ParseCheckpoint(c.String())
		if err != nil || again.String() != c.String() {
			t.Fatalf("%s became %s, %v", c, again, err)
		}
		_, _ = all(Split(strings.NewReader(in), c.At)) // must end
	})
}

// Whatever an item holds, what is taken of it can be stored, and is of its domain.
func FuzzTake(f *testing.F) {
	f.Add(`{"@type":"ClaimReview","url":"https://a.desk.example/1","inLanguage":"en","claimReviewed":"The pier closed.","reviewRating":{"alternateName":"False"}}`)
	f.Add(`{"text":"The pier closed.","claimReview":[{"publisher":{"site":"desk.example"},"url":"https://desk.example/1","textualRating":"False","languageCode":"en"}]}`)
	f.Add(`{"claims":[null,{"text":"The pier closed.","claimReview":[{"url":"https://other.example/1","textualRating":"False","languageCode":"en"}]}],"nextPageToken":"x"}`)
	f.Add(`<script type="application/ld+json">{"@type":"ClaimReview"}</script>`)
	g := NewRegistry([]edge.Source{{Name: "The Desk", Site: "desk.example"}})
	f.Fuzz(func(t *testing.T, in string) {
		taken := Take(Item{Number: 1, Line: 1, Text: in}, read.Document, g, Origin{Title: "A feed", Page: true, Domain: "desk.example"}, time.Unix(0, 0))
		for _, r := range taken.Records {
			if r.Publisher.Site != "desk.example" || r.Source.Name != "A feed" || edge.Unfit(&r) != "" {
				t.Fatalf("took %+v", r)
			}
		}
		if len(taken.Waiting) > 0 {
			t.Fatalf("%+v is on the site", taken.Waiting[0])
		}
	})
}

// A server makes us wait for an hour at most, whatever it says.
func FuzzRetryAfter(f *testing.F) {
	for _, s := range []string{"7", "-1", "99999999999999999999", "Tue, 22 Apr 2025 12:00:30 GMT", "Tue, 22 Apr 9999 12:00:30 GMT", " 1 ", ""} {
		f.Add(s)
	}
	now := time.Date(2025, 4, 22, 12, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, s string) {
		if wait := RetryAfter(s, now); wait < 0 || wait > maxWait {
			t.Fatalf("%q: %v", s, wait)
		}
	})
}
