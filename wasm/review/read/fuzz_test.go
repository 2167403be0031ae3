package read

import (
	"math/rand/v2"
	"strings"
	"testing"

	"claimlight/wasm/jsontext"
	"claimlight/wasm/review"

	"golang.org/x/net/html"
)

// Whatever comes in, something is said of it; what is taken passes the wire, is
// clean, and comes out the same when it is read again.
func FuzzDocument(f *testing.F) {
	for _, s := range []string{
		doc, micro, `<script type="application/ld+json"><!--[` + doc + `,null]--></script>`, doc + "\n" + doc + "\nx",
		`{"claims":[{"text":"&lt;b&gt;A","claimReview":[{"publisher":{"site":"desk.example"},"url":" HTTPS://desk.example/a","textualRating":"No\u202e"}]}]}`,
		`{"@type":"ClaimReview","@type":"X","claimReviewed":{"@value":["x"]}}`,
		`{"@graph":[{"@id":"a","@type":"ClaimReview"},{"@id":"a","schema:claimReviewed":"A","reviewRating":{"@id":"b"},"url":"http://d.example"},{"id":"b","name":"Falso","properties":{"@id":"a"}}]}`,
		`<div id=a itemscope itemtype=http://schema.org/ClaimReview itemref="a b"><p id=b itemprop="claimReviewed name">A<a itemprop="url reviewRating" href="http://d.example">B</a>`,
		`{"dataFeedElement":[null,{"item":[null,` + doc + `]}]}`, strings.ReplaceAll(doc, "www.desk.example", "www.0000.er"),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		records, refused := Document(s)
		if len(records)+len(refused) == 0 {
			t.Fatalf("%q: no answer", s)
		}
		for _, r := range records {
			checkRecord(t, s, r)
		}
	})
}

// The same of documents that are well-formed, whatever is in their fields, as
// JSON-LD, as microdata and as an answer of the API.
func FuzzFields(f *testing.F) {
	f.Add("The &lt;i&gt;pier\u202e.", "Half &amp;true", "HTTPS://www.desk.example/a?b&amp;c", "Fac\u0065\u0301book posts", "www.desk.example", "3. März 2021", "pt_BR")
	f.Add("¿<script>?", "❌", "http://a.github.io", "Desk", "https://b.github.io", "Wed Mar 3 10:00 2021", "en-")
	f.Fuzz(checkFields)
}

// The pieces that texts go wrong by, in any order.
func TestPieces(t *testing.T) {
	pieces := strings.Split("<b>|</b>|<|>|&lt;|&gt;|&|amp;|#38;|#x26;|<scr|ipt>|<script>|</script>|<!--|-->|<![CDATA[|]]>|<br|/>| |\u00a0|\u202e|\u200b|\u00ad|\u200d|\ufeff|\x00|\x85|\ufffd|e|\u0301|\u0338|"+
		"A|é|ß|İ|가|नि|😀|\"|'|\\|/|//|https://|http:|desk.example|www.|:80|@|?|¿|…|-|.|1|2021|Mar|a=|{{|}}|{|}|,|:|posts|Facebook", "|")
	r := rand.New(rand.NewPCG(1, 2))
	text := func() string {
		s := ""
		for range r.IntN(9) {
			s += pieces[r.IntN(len(pieces))]
		}
		return s
	}
	for range 4000 {
		checkFields(t, "A "+text(), "B"+text(), "https://www.desk.example/"+strings.ReplaceAll(text(), " ", ""), text(), either(text(), "desk.example"), text(), text())
		checkFields(t, text(), text(), text(), text(), text(), text(), text())
	}
}

func checkFields(t *testing.T, claim, rating, url, name, own, day, lang string) {
	q := func(s string) string { return string(jsontext.Append(nil, s)) }
	attr := func(s string) string { return `" content="` + html.EscapeString(s) + `">` }
	docs := [...]string{
		`{"@type":"ClaimReview","claimReviewed":` + q(claim) + `,"url":` + q(url) + `,"headline":` + q(name) + `,"inLanguage":` + q(lang) + `,"sdLicense":` + q(own) + `,"datePublished":` + q(day) +
			`,"author":{"name":` + q(rating) + `,"url":` + q(own) + `},"itemReviewed":{"author":{"name":` + q(name) + `},"datePublished":` + q(day) + `},"reviewRating":[{"alternateName":` + q(name) + `},` + q(rating) + `]}`,
		`<p itemscope itemtype="http://schema.org/ClaimReview"><meta itemprop="claimReviewed` + attr(claim) + `<meta itemprop="url` + attr(url) + `<meta itemprop="inLanguage` + attr(lang) +
			`<meta itemprop="datePublished` + attr(day) + `<meta itemprop="author` + attr(own) + `<b itemprop=reviewRating>` + html.EscapeString(rating) + `</b><i itemprop=name>` + name,
		`{"claims":[{"text":` + q(claim) + `,"claimant":` + q(name) + `,"claimDate":` + q(day) + `,"claimReview":[{"publisher":{"name":` + q(rating) + `,"site":` + q(own) + `},"url":` + q(url) +
			`,"textualRating":` + q(rating) + `,"reviewDate":` + q(day) + `,"languageCode":` + q(lang) + `}]}]}`,
	}
	for _, s := range docs {
		records, refused := Document(s)
		if len(records)+len(refused) == 0 {
			t.Fatalf("%q: no answer", s)
		}
		for _, r := range records {
			checkRecord(t, s, r)
		}
	}
}

func checkRecord(t *testing.T, s string, r review.Record) {
	t.Helper()
	if wire, err := review.Parse(string(review.Append(nil, &r))); err != nil || wire != r {
		t.Fatalf("%q: %+v does not pass the wire: %v", s, r, err)
	}
	for _, text := range []string{r.Claim, r.Rating, r.Title, r.Claimant, r.Publisher.Name, r.Source.Licence} {
		if !isClean(text) {
			t.Fatalf("%q: %q is not clean", s, text)
		}
	}
	if address(r.URL) != r.URL || Canonical(r.URL) != r.URL || site(r.Publisher.Site) != r.Publisher.Site && strings.Contains(r.Publisher.Site, ".") {
		t.Fatalf("%q: address %q, site %q", s, r.URL, r.Publisher.Site)
	}
	if (r.Claimant == "") != (r.ClaimantKind == review.NoClaimant) {
		t.Fatalf("%q: claimant %q is %v", s, r.Claimant, r.ClaimantKind)
	}
	again, refused := Document(asReview(r))
	if len(again) != 1 {
		t.Fatalf("%q: read again: %v", s, refused)
	}
	if a := again[0]; a.ID != r.ID || a.Claim != r.Claim || a.Rating != r.Rating || a.URL != r.URL || a.Publisher != r.Publisher || a.Claimant != r.Claimant ||
		a.Title != r.Title || a.ClaimDate != r.ClaimDate || a.ReviewDate != r.ReviewDate {
		t.Fatalf("%q: %+v reads again as %+v", s, r, a)
	}
}

// asReview is the ClaimReview that says what a record says.
func asReview(r review.Record) string {
	member := func(name, value string) string {
		return string(jsontext.Append([]byte(`"`+name+`":`), value))
	}
	return `{"@type":"ClaimReview",` + member("claimReviewed", r.Claim) + `,` + member("url", r.URL) + `,` + member("headline", r.Title) + `,` + member("datePublished", r.ReviewDate) +
		`,"author":{` + member("name", r.Publisher.Name) + `,` + member("url", r.Publisher.Site) + `},"itemReviewed":{"author":{` + member("name", r.Claimant) + `},` +
		member("datePublished", r.ClaimDate) + `},"reviewRating":{` + member("alternateName", r.Rating) + `}}`
}
