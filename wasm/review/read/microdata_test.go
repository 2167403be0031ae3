package read

import (
	"strings"
	"testing"
)

// micro is doc as microdata; tests change it by replacing parts.
const micro = `<div itemscope itemtype="https://schema.org/ClaimReview"><link itemprop="url" href="https://www.desk.example/pier">` +
	`<h1 itemprop="headline">Is the pier shut?</h1><meta itemprop="inLanguage" content="en-GB"><p itemprop="claimReviewed">The pier closed in May.</p>` +
	`<span itemprop="author" itemscope itemtype="https://schema.org/Organization"><a itemprop="url" href="https://www.desk.example/about">us</a><b itemprop="name">Example Desk</b></span>` +
	`<div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><i itemprop="name">Ada Ferris</i></span>` +
	`<meta itemprop="datePublished" content="2024-02-29"></div>` +
	`<span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta itemprop="ratingValue" content="1"><span itemprop="alternateName">Half true</span></span>` +
	`<time itemprop="datePublished" datetime="2024-03-02T14:22">2 March</time></div>`

func TestMicrodata(t *testing.T) {
	with := func(pairs ...string) string { return change(t, micro, pairs...) }
	const rating = `<span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta itemprop="ratingValue" content="1"><span itemprop="alternateName">Half true</span></span>`
	for _, c := range []struct{ name, in string }{
		{"plain", micro},
		{"a whole page", "\ufeff<!doctype html><html lang=de><head><title>x</title></head><body><main>" + micro + "</main></body></html>"},
		{"upper case, no quotes", with(`<div itemscope itemtype="https://schema.org/ClaimReview">`, `<DIV ITEMSCOPE ITEMTYPE=http://schema.org/ClaimReview>`, `<meta itemprop="inLanguage"`, `<META ITEMPROP=inLanguage`)},
		{"a type without a scheme", with(`"https://schema.org/ClaimReview"`, `"//Schema.org/ClaimReview"`)},
		{"two types", with(`"https://schema.org/ClaimReview"`, `" https://schema.org/Review  https://schema.org/ClaimReview"`)},
		{"properties as addresses", with(`"claimReviewed"`, `"https://schema.org/claimReviewed"`, `"alternateName"`, `"x http://schema.org/alternateName"`)},
		{"on the root", `<html itemscope itemtype="https://schema.org/ClaimReview"><body>` + strings.TrimPrefix(micro, `<div itemscope itemtype="https://schema.org/ClaimReview">`)},
		{"in an article's item", `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Other</h1>` + with(`<div itemscope`, `<div itemprop="review" itemscope`) + `</article>`},
		{"in an item, but no part of it", `<article itemscope itemtype="https://schema.org/NewsArticle">` + micro + `</article>`},
		{"a property of no item", with(`<div itemscope`, `<div itemprop="review" itemscope`)},
		{"content on any element", with(`<p itemprop="claimReviewed">The pier closed in May.</p>`, `<p itemprop="claimReviewed" content="The pier closed in May.">Pier?</p>`)},
		{"metas only", with(`<p itemprop="claimReviewed">The pier closed in May.</p>`, `<meta content="The pier closed in May." itemprop=claimReviewed>`, `<span itemprop="alternateName">Half true</span>`, `<meta itemprop="alternateName" content="Half true">`)},
		{"link and area for links", with(`<link itemprop="url" href="https://www.desk.example/pier">`, `<a itemprop="url mainEntityOfPage" href=" https://www.desk.example/pier ">read <i>on</i></a>`)},
		{"text of a link", with(`<b itemprop="name">Example Desk</b>`, `<a itemprop="name" href="/about">Example Desk</a>`)},
		{"text of text", with(`<span itemprop="alternateName">Half true</span>`, `<span itemprop="alternateName">Half true</span>`, `The pier closed in May.`, `The <b>pier</b><br>closed<script>x()</script> in <!-- no --><span>May</span>.`)},
		{"data and time in text", with(`<time itemprop="datePublished" datetime="2024-03-02T14:22">2 March</time>`, `<time itemprop="datePublished">March 2, 2024</time>`)},
		{"a name in place of the label", with(`"alternateName"`, `"name"`)},
		{"a label that is empty", with(`<span itemprop="alternateName">Half true</span>`, `<span itemprop="alternateName"></span><span itemprop="name">Half true</span>`)},
		{"a bare rating", with(rating, `<em itemprop="reviewRating">Half true</em>`)},
		{"a bare author", with(`<span itemprop="author" itemscope itemtype="https://schema.org/Organization"><a itemprop="url" href="https://www.desk.example/about">us</a><b itemprop="name">Example Desk</b></span>`, `<a itemprop="author" href="/us">Example Desk</a>`)},
		{"a publisher in place of an author", with(`"author" itemscope itemtype="https://schema.org/Organization"`, `"publisher" itemscope itemtype="https://schema.org/Organization"`)},
		{"paragraphs without ends", with(`<p itemprop="claimReviewed">The pier closed in May.</p>`, `<p itemprop="claimReviewed">The pier closed in May.<p>More`)},
		{"itemref", `<div itemscope itemtype="https://schema.org/ClaimReview" itemref="b  a missing a"></div>` + `<div id="a">` +
			strings.TrimSuffix(strings.TrimPrefix(with(rating, ``), `<div itemscope itemtype="https://schema.org/ClaimReview">`), `</div>`) + `</div>` + strings.Replace(rating, `<span`, `<span id=b`, 1)},
		{"itemref to its own self", with(`<div itemscope`, `<div id=self itemref="self r" itemscope`, `<span itemprop="reviewRating" itemscope`, `<span itemprop="reviewRating" id=r itemref="self" itemscope`)},
		{"the same as microdata and JSON-LD", micro + `<script type="application/ld+json">` + doc + `</script>`},
		{"the same with another scheme and slash", micro + change(t, micro, "https://www.desk.example/pier", "http://desk.example/pier/#claim")},
		{"a script that ends, before one that does not", with(`Half true`, `<script>x</script>Half <s>un</s>true`) + `<script> x`},
		{"entities", with(`The pier closed in May.`, `The&nbsp;pier &amp;nbsp;closed in&#32;May.`)},
		{"a table", `<table><tr itemscope itemtype="https://schema.org/ClaimReview"><td>` + strings.TrimPrefix(micro, `<div itemscope itemtype="https://schema.org/ClaimReview">`) + `</table>`},
	} {
		got, refused := Document(c.in)
		if len(got) != 1 || len(refused) != 0 {
			t.Errorf("%s: got %d records, %v", c.name, len(got), refused)
			continue
		}
		r := got[0]
		if r.Claim != "The pier closed in May." || r.Rating != "Half true" || r.Claimant != "Ada Ferris" || r.ClaimDate != "2024-02-29" ||
			r.ReviewDate != "2024-03-02" || r.Title != "Is the pier shut?" || r.Language != "en-GB" || r.Publisher.Name != "Example Desk" ||
			r.Publisher.Site != "desk.example" || r.URL != "https://www.desk.example/pier" {
			t.Errorf("%s: got %+v", c.name, r)
		}
	}
}

func TestMicrodataRefused(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     Reason
	}{
		{"another type", change(t, micro, "ClaimReview", "Review"), Nothing},
		{"another's type", change(t, micro, "schema.org/ClaimReview", "schema.example/ClaimReview"), Nothing},
		{"a longer type", change(t, micro, "ClaimReview", "NoClaimReview"), Nothing},
		{"no scope", change(t, micro, "itemscope ", ""), Nothing},
		{"in a comment", "<!--" + micro + "-->", Nothing},
		{"in a template", "<template>" + micro + "</template>", Nothing},
		{"in a text area", "<textarea>" + micro + "</textarea>", Nothing},
		{"as text", strings.ReplaceAll(micro, "<", "&lt;"), Nothing},
		{"a number for a rating", change(t, micro, `<span itemprop="alternateName">Half true</span>`, ""), NoRating},
		{"no claim", change(t, micro, `itemprop="claimReviewed"`, ""), NoClaim},
		{"a relative address", change(t, micro, "https://www.desk.example/pier", "/pier"), BadURL},
		{"an address without a scheme", change(t, micro, "https://www.desk.example/pier", "//www.desk.example/pier"), BadURL},
		{"no address", change(t, micro, `<link itemprop="url"`, `<link`), BadURL},
		{"another's domain", change(t, micro, "https://www.desk.example/pier", "https://cheap.example/pier"), BadDomain},
		{"not UTF-8", change(t, micro, "closed", "clos\xe9"), BadMarkup},
		{"two labels", change(t, micro, `<time`, `<b itemprop="reviewRating">True</b><time`), Conflict},
		{"two labels of one rating", change(t, micro, `<time`, `<meta itemprop="alternateName" content="x"><time`, `Half true</span>`, `Half true</span><b itemprop="alternateName">True</b>`), Conflict},
		{"a script without an end in the label", change(t, micro, `Half true`, `Half <script> true`, `<time itemprop="datePublished" datetime="2024-03-02T14:22">2 March</time>`, ``), BadMarkup},
		{"a style without an end in the label", "<body>" + change(t, micro, `Half true`, `Half <STYLE>true`) + "</body>\n", BadMarkup},
		{"two reviews that differ", micro + change(t, micro, "Half true", "True"), Conflict},
		{"two reviews that differ, in two syntaxes", micro + `<script type="application/ld+json">` + change(t, doc, "Half true", "True") + `</script>`, Conflict},
	} {
		got, refused := Document(c.in)
		if len(got) != 0 || len(refused) != 1 || refused[0].Reason != c.want {
			t.Errorf("%s: got %d records, %v, want %v", c.name, len(got), refused, c.want)
		}
	}
}

func TestManyItems(t *testing.T) {
	other := change(t, micro, "closed", "burned")
	script := `<script type="application/ld+json">` + change(t, doc, "closed", "sank") + `</script>`
	got, refused := Document("<body>" + micro + script + other + "</body>")
	if len(got) != 3 || refused != nil || got[0].Claim != "The pier closed in May." || got[1].Claim != "The pier sank in May." || got[2].Claim != "The pier burned in May." {
		t.Errorf("got %+v, %v", got, refused)
	}
}

// Items may refer to each other and nest as they like: reading stays bounded.
func TestMicrodataBounds(t *testing.T) {
	loop := strings.Repeat(`<div id=a itemprop=x itemscope itemtype="`+strings.Repeat("t", 500)+`" itemref="a b c"><div id=b itemprop=x itemscope itemref="c a b"><div id=c itemprop=y itemscope itemref="a b c">`, 100)
	deep := strings.Repeat(`<b itemprop=name>`, 400) + strings.Repeat("x", 1<<20)
	for _, c := range []struct{ name, in string }{
		{"references in rings", loop},
		{"text in text", `<div itemscope>` + deep},
		{"items in items", strings.Repeat(`<b itemprop=name><i itemscope itemprop=author>`, 200) + deep},
		{"deeper than the parser goes", strings.Repeat(`<div itemscope>`, 600)},
	} {
		if got, refused := Document(c.in); len(got) != 0 || len(refused) == 0 {
			t.Errorf("%s: got %v, %v", c.name, got, refused)
		}
	}
	below := strings.Repeat("<div>", 600) + `<template><script type="application/ld+json">` + doc + `</script></template><script type="application/ld+json">` +
		change(t, doc, "closed", "burned") + `</script><script>` + doc + `</script>`
	if got, refused := Document(below); len(got) != 1 || got[0].Claim != "The pier burned in May." || refused != nil {
		t.Errorf("scripts in a deep page: got %v, %v", got, refused)
	}
}
