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

func with(t *testing.T, pairs ...string) string {
	t.Helper()
	s := doc
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(s, pairs[i]) {
			t.Fatalf("%q is not in the document", pairs[i])
		}
		s = strings.Replace(s, pairs[i], pairs[i+1], 1)
	}
	return s
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

func TestShapes(t *testing.T) {
	other := strings.Replace(doc, "closed", "burned", 1)
	for _, c := range []struct {
		name, in string
		want     int
	}{
		{"byte order mark", "\ufeff \n" + doc, 1},
		{"list with holes", `[null,3,` + doc + `,{"@type":"WebPage"},` + other + `]`, 2},
		{"graph", `{"@context":"x","@graph":[{"@type":"Organization"},` + doc + `]}`, 1},
		{"review of an article", `{"@type":"NewsArticle","review":{"a":[` + doc + `]}}`, 1},
		{"data feed", `{"@type":"DataFeed","dataFeedElement":[{"item":null},null,{"item":[` + doc + `,null]}]}`, 1},
		{"types as list and address", with(t, `"ClaimReview"`, `["Review","https://schema.org/ClaimReview"]`), 1},
		{"one-element lists", with(t, `{"ratingValue":1,"bestRating":5,"alternateName":"Half true"}`, `[{"alternateName":["Half true"]}]`), 1},
		{"bare strings", with(t, `{"ratingValue":1,"bestRating":5,"alternateName":"Half true"}`, `"Half true"`), 1},
		{"value object", with(t, `"The pier closed in May."`, `{"@value":"The pier closed in May.","@language":"en"}`), 1},
		{"copies", `[` + doc + `,` + doc + `]`, 1},
		{"API", `{"claims":[{"text":"A","claimReview":[{"publisher":{"site":"desk.example"},"url":"https://desk.example/a","textualRating":"No"},{}]}]}`, 1},
		{"scripts in a page", `<html><!-- <script type="application/ld+json">` + other + `</script> --><script data-x="1" TYPE='application/LD+json; charset=utf-8'>` + doc + `</script>`, 1},
		{"two scripts", `<script type=application/ld+json>` + doc + `</script ><p>x<script type="application/ld+json">//<![CDATA[` + "\n" + other + "\n" + `//]]></script>`, 2},
		{"a script without end", `<script type="application/ld+json">` + doc, 1},
		{"a sample in a text area", `<textarea><script type="application/ld+json">` + doc + `</script></textarea>`, 0},
		{"another script", `<script>var x = ` + doc + `</script><script type="text/template">` + doc + `</script>`, 0},
		{"prose", `Rating: False. The pier closed.`, 0},
	} {
		if got, refused := Document(c.in); len(got) != c.want {
			t.Errorf("%s: got %d records, %v", c.name, len(got), refused)
		}
	}
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     Reason
	}{
		{"empty", "", Nothing},
		{"a page without", "<p>False!", Nothing},
		{"another type", with(t, `"ClaimReview"`, `"Review"`), Nothing},
		{"unescaped quotes", with(t, `closed`, `"closed"`), NotJSON},
		{"trailing bytes", doc + "x", NotJSON},
		{"deep", strings.Repeat(`[`, 1e6), NotJSON},
		{"claim missing", with(t, `"claimReviewed"`, `"claim"`), NoClaim},
		{"claim a number", with(t, `"The pier closed in May."`, `42`), NoClaim},
		{"claim of markup", with(t, `The pier closed in May.`, `<script>x</script>`), NoClaim},
		{"claim too long", with(t, `closed`, strings.Repeat("é", review.MaxClaim)), LongClaim},
		{"claim huge", with(t, `closed`, strings.Repeat("&amp;", 1<<20)), LongClaim},
		{"no words", with(t, `"alternateName":"Half true"`, `"alternateName":""`), NoRating},
		{"rating a number", with(t, `"Half true"`, `"3 / 5"`), NoRating},
		{"rating too long", with(t, `Half`, strings.Repeat("x", review.MaxRating)), LongRating},
		{"script address", with(t, `https://www.desk.example/pier`, `javascript:alert(1)//desk.example/`), BadURL},
		{"relative address", with(t, `https://www.desk.example/pier`, `/pier`), BadURL},
		{"user name in address", with(t, `https://www.desk.example/pier`, `https://www.desk.example@evil.example/`), BadURL},
		{"line feed in address", with(t, `desk.example/pier`, `desk.example/\npier`), BadURL},
		{"another's domain", with(t, `https://www.desk.example/pier`, `https://cheap.example/pier`), BadDomain},
		{"ratings differ", `[` + doc + `,` + with(t, `Half true`, `True`) + `,` + doc + `]`, Conflict},
	} {
		got, refused := Document(c.in)
		if len(got) != 0 || len(refused) != 1 || refused[0].Reason != c.want {
			t.Errorf("%s: got %d records, %v, want %v", c.name, len(got), refused, c.want)
		}
	}
}

func TestDate(t *testing.T) {
	for in, want := range map[string]string{
		"2020-10-07": "2020-10-07", "2020-10-07 20:05": "2020-10-07", "2019-01-23T23:59:00+0100": "2019-01-23", "2017-03-01 20:30:17 UTC": "2017-03-01",
		"Wed, 03 Mar 2021 10:00:00 GMT": "2021-03-03", "March 3, 2021": "2021-03-03", "1 March 2021": "2021-03-01", "Sept. 9, 2021": "2021-09-09", "3rd of March 2021": "",
		"21st Oct 2021": "2021-10-21", "03/04/2021": "", "2021": "", "2021-03": "", "yesterday": "", "20210304": "", "2021-02-30": "", "0001-01-01": "", "2021-03-04x": "", "": "",
	} {
		if got := date(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestClaimantKind(t *testing.T) {
	generic := []string{"Facebook posts", "viral social media posts", "Fuentes varias", "Fuentes Múltiples", "Plusieurs sites", "Plusieurs sites internet", "Viral image",
		"Instagram post", "Publicaciones en Facebook", "social media users", "Chinese netizens", "a neighbour", "Multiple sources", "bloggers", "Internet", "X users"}
	named := []string{"Ada Ferris", "Washington Post", "BBC", "Carlos Fuentes", "Getty Images", "@eastmarch_vibes", "Quiet Streets", "People for Fair Ports", "al-Marwani 2", "The Sun"}
	for _, name := range generic {
		if ClaimantKind(name, "The pier closed.") != review.GenericClaimant {
			t.Errorf("%q binds to somebody", name)
		}
	}
	for _, name := range named {
		if ClaimantKind(name, "The pier closed.") != review.NamedClaimant {
			t.Errorf("%q binds to nobody", name)
		}
		if ClaimantKind(name, `Quotes Ada Ferris as saying, "The pier closed."`) != review.GenericClaimant {
			t.Errorf("%q passes a quotation on and binds", name)
		}
	}
	if ClaimantKind("", "x") != review.NoClaimant {
		t.Error("no claimant is somebody")
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
