package read

import (
	"strings"
	"testing"

	"claimlight/wasm/review"
)

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
		{"a site right below a public suffix", strings.ReplaceAll(doc, "www.desk.example", "www.gov.uk"), 1},
		{"two scripts", `<script type=application/ld+json>` + doc + `</script ><p>x<script type="application/ld+json">//<![CDATA[` + "\n" + other + "\n" + `//]]></script>`, 2},
		{"a script without end", `<script type="application/ld+json">` + doc, 1},
		{"a sample in a text area", `<textarea><script type="application/ld+json">` + doc + `</script></textarea>`, 0},
		{"another script", `<script>var x = ` + doc + `</script><script type="text/template">` + doc + `</script>`, 0},
		{"JSON lines", doc + "\n\n" + other + "\r\n", 2},
		{"JSON lines with garbage", doc + "\n{\"a\":\nnull\n" + other, 2},
		{"JSON lines after a broken one", `{"a":"b"c"}` + "\n" + doc, 1},
		{"pretty printed and broken", "{\n\"a\": [\n" + doc + "\n]\n", 0},
		{"a list, one a line, and broken", "[\n" + doc + ",\n" + other + "\n", 0},
		{"a reference to another node", `{"@graph":[{"@id":"#c","@type":"ClaimReview"},` + with(t, `{"@context"`, `{"@id":"#c","@context"`) + `]}`, 1},
		{"a review of a review", with(t, `"headline"`, `"review":[`+other+`],"headline"`), 2},
		{"reviews of one claim", `{"@type":"Claim","review":[null,` + doc + `,` + other + `]}`, 2},
		{"expanded names", strings.NewReplacer(`"@context":"https://schema.org",`, ``, `"ClaimReview"`, `["http://schema.org/ClaimReview"]`, `"claimReviewed":"The pier closed in May."`,
			`"http://schema.org/claimReviewed":[{"@value":"The pier closed in May."}]`, `"url":"https://www.desk.example/pier"`, `"http://schema.org/url":[{"@id":"https://www.desk.example/pier"}]`,
			`"reviewRating"`, `"schema:reviewRating"`, `"alternateName"`, `"https://schema.org/alternateName"`).Replace(doc), 1},
		{"microdata as JSON", `{"items":[{"type":["http://schema.org/ClaimReview"],"properties":{"url":["https://desk.example/a"],"claimReviewed":["A pier."],"author":[{"type":["x"],"properties":{"name":["Desk"]}}],` +
			`"reviewRating":[{"type":["x"],"properties":{"alternateName":["No"]}}]}}]}`, 1},
		{"nested properties", `{"@type":"ClaimReview","properties":{"url":"https://desk.example/a","claimReviewed":"A pier.","reviewRating":{"properties":{"alternateName":{"@value":"No"}}}}}`, 1},
		{"scripts with Drupal's wrapper", `<script type="application/ld+json"><!--//--><![CDATA[//><!--` + "\n" + doc + "\n" + `//--><!]]></script>`, 1},
		{"a script with blanks in its wrapper", "<script type='application/ld+json'>\n/* <![CDATA[ */\n" + doc + "\n/* ]]> */\n</script>", 1},
		{"a wrapped document", "<!--\n" + doc + "\n-->", 1},
		{"a comment before a page", "<!-- " + doc + " --><html><p>x</html>", 0},
		{"a byte order mark in a script", "<script type=application/ld+json>\ufeff " + doc + "</script>", 1},
		{"a script in the body, one empty, one broken", `<body><script type="application/ld+json"></script><script type="application/ld+json">{</script><div><script type="application/ld+json">` + doc + `</script>`, 1},
		{"a script in a template", `<template><script type="application/ld+json">` + doc + `</script></template>`, 0},
		{"escaped JSON in a script", `<script type="application/ld+json">` + strings.ReplaceAll(doc, `"`, `&quot;`) + `</script>`, 0},
		{"an end tag in a string", `<script type="application/ld+json">` + with(t, `May.`, `<\/script>May.`) + `</script>`, 1},
		{"XML", `<?xml version="1.0"?><rss><item><![CDATA[` + doc + `]]></item></rss>`, 0},
		{"lists in lists", `[[[` + doc + `]],[]]`, 1},
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
		{"claim true", with(t, `"The pier closed in May."`, `true`), NoClaim},
		{"claim null", with(t, `"The pier closed in May."`, `null`), NoClaim},
		{"claim an object", with(t, `"The pier closed in May."`, `{"@type":"Claim"}`), NoClaim},
		{"claim blank", with(t, `The pier closed in May.`, ` &nbsp;\u200b\t`), NoClaim},
		{"claim of marks", with(t, `The pier closed in May.`, `… - 42 !`), Boilerplate},
		{"claim a variable", with(t, `The pier closed in May.`, ` {{ claim.text }} `), Boilerplate},
		{"claim a form's", with(t, `The pier closed in May.`, `Claim:`), Boilerplate},
		{"claim asks nothing", with(t, `The pier closed in May.`, `¿Es verdad?`), Boilerplate},
		{"claim a verdict", with(t, `The pier closed in May.`, `<b>FALSE</b>.`), Boilerplate},
		{"claim a verdict in words", with(t, `The pier closed in May.`, `“Mostly false”`), Boilerplate},
		{"claim a link", with(t, `The pier closed in May.`, `Read more »`), Boilerplate},
		{"claim a link's text", with(t, `The pier closed in May.`, `See article`), Boilerplate},
		{"claim for where none is", with(t, `The pier closed in May.`, `N/A`), Boilerplate},
		{"claim a verdict in Spanish", with(t, `The pier closed in May.`, `Engañoso`), Boilerplate},
		{"claim a verdict in German", with(t, `The pier closed in May.`, `Irreführend`), Boilerplate},
		{"claim a verdict in Turkish", with(t, `The pier closed in May.`, `Yanlış`), Boilerplate},
		{"claim a verdict in Hindi", with(t, `The pier closed in May.`, `भ्रामक`), Boilerplate},
		{"claim a verdict in Arabic", with(t, `The pier closed in May.`, `مضلل`), Boilerplate},
		{"claim a label", with(t, `The pier closed in May.`, `FACT CHECK:`), Boilerplate},
		{"claim a label in two", with(t, `The pier closed in May.`, `Fact-check: Claim: `), Boilerplate},
		{"claim a label and a verdict", with(t, `The pier closed in May.`, `Faktencheck: Falsch`), Boilerplate},
		{"claim an address", with(t, `The pier closed in May.`, `https://posts.example/1`), Boilerplate},
		{"claim a variable between per cents", with(t, `The pier closed in May.`, `%CLAIM%`), Boilerplate},
		{"claim an object", with(t, `The pier closed in May.`, `[object Object]`), Boilerplate},
		{"claim what a field asks for", with(t, `The pier closed in May.`, `Enter the claim here`), Boilerplate},
		{"claim a blank of dots", with(t, `The pier closed in May.`, `\u2800`), NoClaim},
		{"rating an address", with(t, `Half true`, `https://www.desk.example/half-true`), NoRating},
		{"rating of a list that nobody chose from", with(t, `Half true`, `-- Select rating --`), NoRating},
		{"rating of a sheet", with(t, `Half true`, `#N/A`), NoRating},
		{"rating a blank of dots", with(t, `Half true`, `\u2800`), NoRating},
		{"label with an answer", with(t, `The pier closed in May.`, `FACT CHECK: No, the pier did not close`), Answered},
		{"a rating described twice", `[{"@id":"#r","@type":"Rating","alternateName":"True"},{"@id":"#r","@type":"Rating","alternateName":"False","x":1},` +
			with(t, `{"ratingValue":1,"bestRating":5,"alternateName":"Half true"}`, `{"@id":"#r"}`) + `]`, NoRating},
		{"address of four bytes", with(t, `https://www.desk.example/pier`, `https://192.0.2.7/pier`, `"url":"https://www.desk.example/about"`, `"x":0`), BadURL},
		{"address of four bytes in one", with(t, `https://www.desk.example/pier`, `https://3221225991/pier`, `"url":"https://www.desk.example/about"`, `"x":0`), BadURL},
		{"address of four bytes, the reviewer's of their end", with(t, `https://www.desk.example/pier`, `https://0xc0.0x0.2.7/pier`, `https://www.desk.example/about`, `https://x.2.7`), BadURL},
		{"address of one label", with(t, `https://www.desk.example/pier`, `https://intranet/pier`, `"url":"https://www.desk.example/about"`, `"x":0`), BadURL},
		{"address with a port that is none", with(t, `desk.example/pier`, `desk.example:99999/pier`), BadURL},
		{"address with markup", with(t, `desk.example/pier`, `desk.example/\"><b>pier`), BadURL},
		{"address with a variable", with(t, `desk.example/pier`, `desk.example/{{slug}}`), BadURL},
		{"question with its answer", with(t, `The pier closed in May.`, `Did the pier close? No.`), Answered},
		{"question with its answer in words", with(t, `The pier closed in May.`, `Did the pier close? No, it is open`), Answered},
		{"question with a verdict", with(t, `The pier closed in May.`, `Did the pier close in St. Ann?! FALSE`), Answered},
		{"question with its answer behind a label", with(t, `The pier closed in May.`, `FACT CHECK: “Did the pier close?” Yes!`), Answered},
		{"question with its answer in Spanish", with(t, `The pier closed in May.`, `¿Cerró el muelle? Sí`), Answered},
		{"rating null", with(t, `"Half true"`, `null`), NoRating},
		{"rating true", with(t, `"Half true"`, `true`), NoRating},
		{"rating in numbers", with(t, `{"ratingValue":1,"bestRating":5,"alternateName":"Half true"}`, `4`), NoRating},
		{"rating a number's name", with(t, `Half true`, `4.5`), NoRating},
		{"rating a form's", with(t, `Half true`, `N/A`), NoRating},
		{"rating absent", with(t, `"reviewRating"`, `"rating"`), NoRating},
		{"rating of markup", with(t, `Half true`, `<style>x</style>`), NoRating},
		{"rating with a script that has no end", with(t, `Half true`, `Not <script> true`), NoRating},
		{"rating with an escaped script that has no end", with(t, `Half true`, `Not &lt;script&gt; true`), NoRating},
		{"claim with a deletion that has no end", with(t, `The pier closed`, `The <del>pier closed`), NoClaim},
		{"address too long", with(t, `example/pier`, `example/`+strings.Repeat("p", review.MaxURL)), LongURL},
		{"address a number", with(t, `"https://www.desk.example/pier"`, `7`), BadURL},
		{"address of a file", with(t, `https://www.desk.example/pier`, `file:///pier`), BadURL},
		{"address without a scheme", with(t, `https://www.desk.example/pier`, `//www.desk.example/pier`), BadURL},
		{"host too long", with(t, `https://www.desk.example/pier`, `https://`+strings.Repeat("d", 240)+`.example`, `https://www.desk.example/about`, ``), BadURL},
		{"bidi control in address", with(t, `desk.example/pier`, `desk.example/\u202epier`), BadURL},
		{"no-break space in address", with(t, `desk.example/pier`, `desk.example/a\u00a0pier`), BadURL},
		{"two addresses in one", with(t, `example/pier`, `example/pier, https://www.desk.example/quay`), BadURL},
		{"backslash in address", with(t, `https://www.desk.example/pier`, `https://evil.example\\@www.desk.example/`), BadURL},
		{"a neighbour on the same host", with(t, `https://www.desk.example/pier`, `https://b.github.io/pier`, `https://www.desk.example/about`, `https://a.github.io`), BadDomain},
		{"a publisher of another domain", with(t, `"url":"https://www.desk.example/about"`, `"x":0`, `"headline"`, `"publisher":{"url":"//other.example"},"headline"`), BadDomain},
		{"an author given by another's address", with(t, `{"@type":"Organization","name":"Example Desk","url":"https://www.desk.example/about"}`, `"https://other.example"`), BadDomain},
		{"an author described elsewhere, on another domain", `[{"@id":"#o","name":"Desk","url":"https://other.example"},` + with(t, `{"@type":"Organization","name":"Example Desk","url":"https://www.desk.example/about"}`, `{"@id":"#o"}`) + `]`, BadDomain},
		{"ratings that differ in one review", with(t, `"headline"`, `"reviewRating":"x","headline"`, `{"ratingValue":1,"bestRating":5,"alternateName":"Half true"}`, `["Half true",{"name":"True"}]`), Conflict},
		{"labels that differ in one rating", with(t, `"Half true"`, `["Half true","True"]`), Conflict},
		{"labels split at their comma", with(t, `"Half true"`, `["Not true"," but half of it"]`), Conflict},
		{"claims that differ in one review", with(t, `"The pier closed in May."`, `["The pier closed in May.","The quay burned."]`), Conflict},
		{"labels of the API that differ", `{"claims":[{"text":"A","claimReview":[{"url":"https://desk.example/a","textualRating":["No","Yes"]}]}]}`, Conflict},
		{"ratings that differ, with and without a site", `[` + doc + `,` + with(t, `Half true`, `True`, `"url":"https://www.desk.example/about"`, `"x":0`) + `]`, Conflict},
		{"an API claim without text", `{"claims":[{"claimReview":[{"publisher":{"site":"desk.example"},"url":"https://desk.example/a","textualRating":"No"}]}]}`, NoClaim},
		{"an API claim of another site", `{"claims":[{"text":"A","claimReview":[{"publisher":{"site":"other.example"},"url":"https://desk.example/a","textualRating":"No"}]}]}`, BadDomain},
		{"ratings differ", `[` + doc + `,` + with(t, `Half true`, `True`) + `,` + doc + `]`, Conflict},
	} {
		got, refused := Document(c.in)
		if len(got) != 0 || len(refused) != 1 || refused[0].Reason != c.want {
			t.Errorf("%s: got %d records, %v, want %v", c.name, len(got), refused, c.want)
		}
	}
}

// What one field may look like, and what becomes of it. Each case changes doc.
func TestFields(t *testing.T) {
	const author, rating = `{"@type":"Organization","name":"Example Desk","url":"https://www.desk.example/about"}`, `{"ratingValue":1,"bestRating":5,"alternateName":"Half true"}`
	const reviewed = `{"@type":"Claim","datePublished":"2024-02-29","author":{"@type":"Person","name":"Ada Ferris"}}`
	claim := func(r review.Record) string { return r.Claim }
	verdict := func(r review.Record) string { return r.Rating }
	claimant := func(r review.Record) string { return r.Claimant + "/" + r.ClaimantKind.String() + "/" + r.ClaimDate }
	publisher := func(r review.Record) string { return r.Publisher.Name + "/" + r.Publisher.Site }
	url := func(r review.Record) string { return r.URL }
	title := func(r review.Record) string { return r.Title }
	language := func(r review.Record) string { return r.Language }
	licence := func(r review.Record) string { return r.Source.Licence }
	from := func(r review.Record) string { return r.Source.Name }
	for _, c := range []struct {
		field    func(review.Record) string
		old, new string
		want     string
	}{
		{claim, `"The pier closed in May."`, `["","The pier closed."]`, "The pier closed."},
		{claim, `"The pier closed in May."`, `[null,{"@language":"en","@value":"The pier closed."}]`, "The pier closed."},
		{claim, `The pier closed in May.`, `\u00abLe quai a ferm\u0065\u0301.\u00bb`, "«Le quai a fermé.»"},
		{claim, `The pier closed in May.`, `\ud83c\udf55 for all\ud800`, "🍕 for all\ufffd"},
		{claim, `"claimReviewed"`, `"claimReviewed":"An older one.","claimReviewed"`, "The pier closed in May."},
		{claim, `The pier`, `FACT CHECK: The pier`, "The pier closed in May."},
		{claim, `The pier`, `<b>Fact-check</b> | Claim: The pier`, "The pier closed in May."},
		{claim, `The pier`, `[FACT CHECK] The pier`, "The pier closed in May."},
		{claim, `The pier`, `FAKTENCHECK – The pier`, "The pier closed in May."},
		{claim, `The pier`, `VERIFICAMOS: The pier`, "The pier closed in May."},
		{claim, `The pier closed`, `Fact check: -5 degrees`, "-5 degrees in May."},
		{claim, `The pier closed`, `Fact-checkers: the pier closed`, "the pier closed in May."},
		{claim, `The pier closed in May.`, `No, the pier did not close.`, "No, the pier did not close."},
		{claim, `The pier closed`, `Up 5% to 6%`, "Up 5% to 6% in May."},
		{claim, `The pier`, `False: The pier`, "False: The pier closed in May."},
		{claim, `The pier`, `Fact checks find the pier`, "Fact checks find the pier closed in May."},
		{claim, `The pier closed in May.`, `“Fact check: it closed.”`, "“Fact check: it closed.”"},
		{claim, `The pier closed in May.`, `“Did it close? No.”`, "“Did it close? No.”"},
		{claim, `The pier closed in May.`, `He asked. Did it close? No.`, "He asked. Did it close? No."},
		{claim, `The pier closed in May.`, `Why did it close? No money.`, "Why did it close? No money."},
		{claim, `The pier closed in May.`, `True north moved.`, "True north moved."},
		{claim, `The pier closed in May.`, `Fake vaccines`, "Fake vaccines"},
		{verdict, rating, `"Half true"`, "Half true"},
		{verdict, rating, `[{"alternateName":""},null,{"alternateName":["Half true"]}]`, "Half true"},
		{verdict, rating, `{"@type":"Rating","alternateName":{"@value":"Half true"}}`, "Half true"},
		{verdict, rating, `{"@value":"Half true"}`, "Half true"},
		{verdict, rating, `{"alternateName":"3","name":"Half true"}`, "Half true"},
		{verdict, rating, `{"alternateName":null,"name":{"@value":"Half true"}}`, "Half true"},
		{verdict, rating, `{"properties":{"alternateName":"Half true"}}`, "Half true"},
		{verdict, rating, `[{"alternateName":"Half true"},{"alternateName":"HALF TRUE"}]`, "Half true"},
		{verdict, `"Half true"`, `["Half true","",3,"half  true","N/A"]`, "Half true"},
		{verdict, `"Half true"`, `["",null],"name":["Half true","Half true"]`, "Half true"},
		{verdict, `"Half true"`, `"Half true","name":"Rating"`, "Half true"},
		{claim, `"The pier closed in May."`, `["The pier closed.","<b>The</b> pier closed."]`, "The pier closed."},
		{verdict, `Half true`, `: false`, ": false"},
		{verdict, `Half true`, `Rating by Desk: False`, "Rating by Desk: False"},
		{verdict, `Half true`, `❌`, "❌"},
		{verdict, `Half true`, `4 Pinocchios`, "4 Pinocchios"},
		{verdict, `Half true`, `गलत`, "गलत"},
		{verdict, `Half true`, `Verificado`, "Verificado"},
		{verdict, `Half true`, `Unrated`, "Unrated"},
		{verdict, `Half true`, `Die Bilder stammen nicht aus Deutschland.`, "Die Bilder stammen nicht aus Deutschland."},
		{claimant, reviewed, `[null,{"@type":"CreativeWork","author":[{"name":""},{"name":"Ada Ferris"}],"datePublished":"2024-02-29"}]`, "Ada Ferris/named/2024-02-29"},
		{claimant, reviewed, `{"author":"Ada Ferris"}`, "Ada Ferris/named/"},
		{claimant, reviewed, `{"author":{"name":["Ada Ferris","B"]}}`, "Ada Ferris/named/"},
		{claimant, reviewed, `{"author":{"url":"https://ada.example"}}`, "/none/"},
		{claimant, reviewed, `{"author":["https://ada.example","Ada Ferris"]}`, "/none/"},
		{claimant, reviewed, `"a post"`, "/none/"},
		{claimant, reviewed, `null`, "/none/"},
		{claimant, `Ada Ferris`, `EXAMPLE DESK `, "/none/2024-02-29"},
		{claimant, `Ada Ferris`, `https://posts.example/1`, "https://posts.example/1/generic/2024-02-29"},
		{claimant, `Ada Ferris`, `N/A`, "N/A/generic/2024-02-29"},
		{claimant, `Ada Ferris`, strings.Repeat("n", 300), strings.Repeat("n", review.MaxName-1) + "…/generic/2024-02-29"},
		{claimant, `"2024-02-29"`, `20240229`, "Ada Ferris/named/"},
		{claimant, `"2024-02-29"`, `{"@type":"Date","@value":"2024-02-29"}`, "Ada Ferris/named/2024-02-29"},
		{publisher, author, `"Example Desk"`, "Example Desk/desk.example"},
		{publisher, author, `["",{"name":"Example Desk","url":"desk.example"}]`, "Example Desk/desk.example"},
		{publisher, author, `"https://www.desk.example/"`, "desk.example/desk.example"},
		{publisher, author, `null`, "desk.example/desk.example"},
		{publisher, author, `{"@type":"Person","name":"<b>Example</b> Desk","url":"in an ad"}`, "Example Desk/desk.example"},
		{publisher, author, `{"name":"Example Desk","url":["//news.desk.example./"]}`, "Example Desk/news.desk.example"},
		{publisher, `"author":{"@type"`, `"publisher":{"name":"Other","url":"https://x.desk.example"},"author":{"@type"`, "Example Desk/desk.example"},
		{publisher, `"author":` + author, `"publisher":{"name":"Other","url":"https://x.desk.example"}`, "Other/x.desk.example"},
		{url, `https://www.desk.example/pier`, ` \ufeffHTTPS://WWW.desk.example/Pier?a=1&amp;copy=2#x \n`, "https://www.desk.example/Pier?a=1&copy=2#x"},
		{url, `https://www.desk.example/pier`, `http://www.desk.example:8080/pier`, "http://www.desk.example:8080/pier"},
		{url, `"https://www.desk.example/pier"`, `[null,"","https://www.desk.example/pier","https://x.example"]`, "https://www.desk.example/pier"},
		{url, `"https://www.desk.example/pier"`, `{"@type":"WebPage","@id":"https://www.desk.example/pier"}`, "https://www.desk.example/pier"},
		{url, `https://www.desk.example/pier`, `https://archive.desk.example/ü/%D0`, "https://archive.desk.example/ü/%D0"},
		{title, `"Is the pier shut?"`, `null,"name":"The pier"`, "The pier"},
		{title, `Is the pier shut?`, strings.Repeat("é", 400), strings.Repeat("é", review.MaxTitle-1) + "…"},
		{language, `"en-GB"`, `"pt_BR"`, "pt-BR"},
		{language, `"en-GB"`, `["","EN"]`, "en"},
		{language, `"en-GB"`, `{"@type":"Language","name":"Spanish","alternateName":"es"}`, "es"},
		{language, `"en-GB"`, `"English"`, "en"},
		{language, `"en-GB"`, `"en-"`, "en"},
		{language, `"en-GB","author"`, `"x","claimReviewed":{"@value":"El muelle.","@language":"es"},"author"`, "es"},
		{licence, `"headline"`, `"sdLicense":"https://cc.example/by","headline"`, "https://cc.example/by"},
		{licence, `"headline"`, `"sdLicense":{"@id":"https://cc.example/by"},"headline"`, "https://cc.example/by"},
		{licence, `"headline"`, `"sdLicense":"` + strings.Repeat("x", 3000) + `","headline"`, ""},
		{from, `"headline"`, `"sdPublisher":{"@type":"Organization","name":" A <b>Feed</b>\n","url":"https://feed.example/"},"headline"`, "A Feed"},
		{from, `"headline"`, `"sdPublisher":"A Feed","headline"`, "A Feed"},
		{from, `"headline"`, `"sdPublisher":"https://feed.example/","headline"`, ""},
		{from, `"headline"`, `"sdPublisher":[null,{"name":"` + strings.Repeat("y", 250) + `"}],"headline"`, strings.Repeat("y", 199) + "…"},
		{from, `"headline"`, `"headline"`, ""},
	} {
		got, refused := Document(with(t, c.old, c.new))
		if len(got) != 1 || len(refused) != 0 {
			t.Errorf("%.120s: got %d records, %v", c.new, len(got), refused)
		} else if field := c.field(got[0]); field != c.want {
			t.Errorf("%.120s: got %q, want %q", c.new, field, c.want)
		}
	}
}

// Nodes of a graph stand apart and refer to each other, as many sites' do.
func TestReferences(t *testing.T) {
	in := `<html lang="es"><script type="application/ld+json">{"@graph":[{"@type":"ClaimReview","@id":"#r","url":"https://desk.example/a","claimReviewed":"El muelle cerró.",` +
		`"author":{"@id":"#org"},"itemReviewed":{"@type":"Claim","@id":"#c"},"reviewRating":[{"@id":"#rate"}]},{"@type":"Claim","@id":"#c","author":{"@id":"#ada"},"datePublished":"2024-02-29"}]}</script>` +
		`<script type="application/ld+json">[{"@type":"Rating","@id":"#rate","alternateName":"Falso"},{"@id":"#org"},{"@type":"Organization","@id":"#org","name":"Desk","url":"https://desk.example"},` +
		`{"@type":"Person","@id":"#ada","name":"Ada Ferris","knows":{"@id":"#ada"}}]</script>`
	got, refused := Document(in)
	if len(got) != 1 || refused != nil {
		t.Fatalf("got %v, %v", got, refused)
	}
	if r := got[0]; r.Rating != "Falso" || r.Claimant != "Ada Ferris" || r.ClaimDate != "2024-02-29" || r.Publisher.Name != "Desk" || r.Language != "es" {
		t.Errorf("got %+v", r)
	}
}

// One claim of the API with several reviews, one with holes.
func TestSearchAnswer(t *testing.T) {
	in := `{"claims":[null,{"text":"A pier.","claimant":"Ada Ferris","claimDate":"2024-02-29T00:00:00Z","claimReview":[null,` +
		`{"publisher":{"name":"Desk","site":"desk.example"},"url":"https://www.desk.example/a","title":"A?","reviewDate":"2024-03-01T09:00:00Z","textualRating":"No","languageCode":"en"},` +
		`{"publisher":{"site":"other.example"},"url":"https://other.example/b","textualRating":"Yes"},{"publisher":null,"url":"https://third.example/c"}]},{"text":"B"},` +
		`{"text":"C","claimReview":{"publisher":{},"url":"http://desk.example/c","textualRating":"Nein"}}],"nextPageToken":"CAo"}`
	got, refused := Document(in)
	if len(got) != 3 || len(refused) != 1 || refused[0].Reason != NoRating {
		t.Fatalf("got %v, %v", got, refused)
	}
	if a, b := got[0], got[1]; a.Claim != b.Claim || a.Claimant != "Ada Ferris" || a.ReviewDate != "2024-03-01" || b.Publisher.Name != "other.example" || b.Claimant != a.Claimant || a.ID == b.ID {
		t.Errorf("got %+v, %+v", a, b)
	}
}
