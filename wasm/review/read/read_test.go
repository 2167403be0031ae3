package read

import (
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/review"
)

// doc is a plain ClaimReview; tests change it by replacing parts.
const doc = `{"@context":"https://schema.org","@type":"ClaimReview","url":"https://www.desk.example/pier","claimReviewed":"The pier closed in May.",` +
	`"datePublished":"2024-03-02T14:22:00+0100","headline":"Is the pier shut?","inLanguage":"en-GB","author":{"@type":"Organization","name":"Example Desk","url":"https://www.desk.example/about"},` +
	`"itemReviewed":{"@type":"Claim","datePublished":"2024-02-29","author":{"@type":"Person","name":"Ada Ferris"}},"reviewRating":{"ratingValue":1,"bestRating":5,"alternateName":"Half true"}}`

// change replaces parts of a document, each of which must be there.
func change(t *testing.T, s string, pairs ...string) string {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(s, pairs[i]) {
			t.Fatalf("%q is not in the document", pairs[i])
		}
		s = strings.Replace(s, pairs[i], pairs[i+1], 1)
	}
	return s
}

func with(t *testing.T, pairs ...string) string {
	t.Helper()
	return change(t, doc, pairs...)
}

func TestDocument(t *testing.T) {
	got, refused := Document(doc)
	want := review.Record{ID: ID("desk.example", "https://www.desk.example/pier", "The pier closed in May."), Claim: "The pier closed in May.",
		Language: "en-GB", Claimant: "Ada Ferris", ClaimantKind: review.NamedClaimant, ClaimDate: "2024-02-29", Rating: "Half true",
		Publisher: review.Publisher{Name: "Example Desk", Site: "desk.example"}, URL: "https://www.desk.example/pier", Title: "Is the pier shut?", ReviewDate: "2024-03-02"}
	if len(got) != 1 || got[0] != want || refused != nil {
		t.Fatalf("got %+v, %v, want %+v", got, refused, want)
	}
	if r, err := review.Parse(string(review.Append(nil, &got[0]))); err != nil || r != want {
		t.Errorf("the record does not pass the wire: %v", err)
	}
}

func TestRegistrable(t *testing.T) {
	for in, want := range map[string]string{
		"a.b.desk.example": "desk.example", "desk.example": "desk.example", "news.desk.co.uk": "desk.co.uk", "one.blogspot.com": "one.blogspot.com",
		"x.one.blogspot.com": "one.blogspot.com", "127.0.0.1:80": "127.0.0.1", "localhost": "localhost", "a.b.c.com.au": "c.com.au",
	} {
		if got := registrable(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestQuestion(t *testing.T) {
	got, _ := Document(with(t, "The pier closed in May.", "Did the pier close? ”"))
	if len(got) != 1 || got[0].ClaimForm != "question" {
		t.Errorf("got %+v", got)
	}
}

// Whatever is taken must pass the wire, and Clean must leave nothing to clean.
func FuzzDocument(f *testing.F) {
	f.Add(doc)
	f.Add(`<script type="application/ld+json"><!--[` + doc + `,null]--></script>`)
	f.Add(`{"claims":[{"text":"&lt;b&gt;A","claimReview":[{"publisher":{"site":"desk.example"},"url":" HTTPS://desk.example/a","textualRating":"No\u202e"}]}]}`)
	f.Add(`{"@type":"ClaimReview","@type":"X","claimReviewed":{"@value":["x"]}}`)
	f.Fuzz(func(t *testing.T, s string) {
		records, refused := Document(s)
		if len(records)+len(refused) == 0 {
			t.Fatalf("%q: no answer", s)
		}
		for _, r := range records {
			again, err := review.Parse(string(review.Append(nil, &r)))
			if err != nil || again != r {
				t.Fatalf("%q: %+v does not pass the wire: %v", s, r, err)
			}
			for _, text := range []string{r.Claim, r.Rating, r.Title, r.Claimant} {
				if strings.ContainsFunc(text, func(c rune) bool { return visible(c) < 0 }) || text != strings.Join(strings.Fields(text), " ") {
					t.Fatalf("%q: %q is not clean", s, text)
				}
			}
		}
	})
}

func TestReasonNames(t *testing.T) {
	if n := len(slices.Compact(slices.Sorted(slices.Values(reasonNames[:])))); n != int(Conflict)+1 {
		t.Errorf("%d names for %d reasons", n, Conflict+1)
	}
}
