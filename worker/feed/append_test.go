package feed

import (
	"testing"
	"time"

	"claimlight/wasm/review/read"
	"claimlight/worker/edge"
)

// A record that was read, written as ClaimReview and read again is the same.
func TestAppend(t *testing.T) {
	g := NewRegistry([]edge.Source{{Name: "The Desk", Site: "desk.example"}})
	for _, in := range []string{
		`{"@type":"ClaimReview","url":"https://desk.example/1","inLanguage":"pt-BR","claimReviewed":"O cais \"fechou\" em <1974> & depois?","headline":"Um título","datePublished":"2024-05-06","sdLicense":"https://licence.example/a?b&c",` +
			`"reviewRating":{"alternateName":"Falso"},"itemReviewed":{"datePublished":"2024-05-01","author":{"name":"Ann Lind"}}}`,
		`{"text":"The pier closed.","claimant":"Facebook posts","claimReview":[{"url":"https://desk.example/2","textualRating":"False","languageCode":"en"}]}`,
		`{"@type":"ClaimReview","url":"https://desk.example/3","inLanguage":"en","claimReviewed":"The mill burned down.","reviewRating":"True","itemReviewed":{"datePublished":"2024"}}`,
	} {
		first := Take(Item{Text: in}, read.JSON, g, Origin{Title: "x"}, time.Unix(0, 0))
		if len(first.Records) != 1 {
			t.Fatalf("%s: %+v", in, first)
		}
		text, err := Append(nil, &first.Records[0])
		if err != nil {
			t.Fatal(err)
		}
		again := Take(Item{Text: string(text)}, read.JSON, g, Origin{Title: "x"}, time.Unix(0, 0))
		if len(again.Records) != 1 || again.Records[0] != first.Records[0] {
			t.Errorf("%+v became %s, which is %+v", first.Records[0], text, again)
		}
		if alone, _ := read.JSON(string(text)); len(alone) != 1 || alone[0].Source.Name != "x" || alone[0].Source.Licence != first.Records[0].Source.Licence {
			t.Errorf("%s: its source is %+v", text, alone)
		}
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2025, 4, 22, 12, 0, 0, 0, time.UTC)
	for in, want := range map[string]time.Duration{
		"": 0, "7": 7 * time.Second, " 120 ": 2 * time.Minute, "-5": 0, "99999999999": time.Hour, "1e3": 0, "soon": 0,
		"Tue, 22 Apr 2025 12:00:30 GMT": 30 * time.Second, "Tue, 22 Apr 2025 11:00:00 GMT": 0, "Fri, 22 Apr 2035 12:00:00 GMT": time.Hour,
	} {
		if got := RetryAfter(in, now); got != want {
			t.Errorf("%q: got %v", in, got)
		}
	}
}
