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

func TestJSON(t *testing.T) {
	if got, refused := JSON("\ufeff " + doc); len(got) != 1 || refused != nil {
		t.Errorf("got %v, %v", got, refused)
	}
	for in, want := range map[string]Reason{"1": Nothing, "": NotJSON, micro: NotJSON, "[]": Nothing} {
		if got, refused := JSON(in); len(got) != 0 || len(refused) != 1 || refused[0].Reason != want {
			t.Errorf("%.40q: got %v, %v", in, got, refused)
		}
	}
}

func TestQuestion(t *testing.T) {
	for claim, want := range map[string]string{
		"Did the pier close? ”": "question", "Did the pier close?!": "question", "«Le quai est-il fermé ?»": "question", "¿Cerró el muelle": "question", "هل أغلق الرصيف؟": "question",
		"埠头关闭了吗？": "question", "Is the pier shut (in May?)": "question", "The pier closed in May.": "", "Why? Nobody knows.": "", "He asked “why?” and left.": "",
	} {
		got, refused := Document(with(t, "The pier closed in May.", claim))
		if len(got) != 1 || got[0].ClaimForm != want {
			t.Errorf("%s: got %+v, %v", claim, got, refused)
		}
	}
}

func TestReasonNames(t *testing.T) {
	if n := len(slices.Compact(slices.Sorted(slices.Values(reasonNames[:])))); n != int(Conflict)+1 {
		t.Errorf("%d names for %d reasons", n, Conflict+1)
	}
}
