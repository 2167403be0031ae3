// Package read turns foreign, dirty ClaimReview into claim-status records.
//
// It takes a document as fetched: JSON of any shape that holds ClaimReview (one,
// a list, an @graph, a data feed with holes, an answer of the Fact Check Tools
// API's claims:search), JSON lines of these, or HTML with JSON-LD scripts or
// microdata. JSON is parsed strictly, after a byte order mark, outer blanks and
// old comment or CDATA wrappers are gone; nothing is repaired and nothing is
// scraped from prose. What is shown comes out clean (see Clean) but in the
// reviewer's own words.
//
// Each field of a record, and where it comes from:
//
//	field         schema.org, microdata           claims:search               and then
//	Claim         claimReviewed                   text                        clean, without a label before it (see Claim);
//	                                                                          refused over 2,000 characters
//	Rating        reviewRating.alternateName,     textualRating               clean, otherwise verbatim; the first with a word
//	              else its name, else the bare                                in it; refused over 500 characters, and if
//	              string; never ratingValue                                   another says something else
//	URL           url                             url                         absolute http or https, its host in one spelling (see
//	                                                                          Canonical); refused over 2,000 bytes
//	Claimant      itemReviewed.author.name        claimant                    clean, cut to 200 characters; absent if the reviewer
//	ClaimantKind  of Claimant and Claim                                       see ClaimantKind
//	ClaimDate     itemReviewed.datePublished      claimDate                   the calendar date as written, see date
//	ReviewDate    datePublished                   reviewDate                  likewise
//	Title         headline, else name             title                       clean, cut to 300 characters
//	Language      inLanguage, else the claim's    languageCode                BCP 47; else "en" if claim and title read so
//	              @language, else the page's lang
//	Publisher     author.name, else publisher's;  publisher.name;             the name cut to 200 characters; the site in lower case
//	              site: of author.url, else of    publisher.site, else of     or punycode, without www. The worker puts the registered name and
//	              publisher.url, else of url      url                         site in their place
//	ClaimForm     of Claim                                                    "question" if it ends as one
//	Source        licence: sdLicense                                          absent over 2,000 bytes
//	              name: sdPublisher.name                                      cut to 200 characters; whose markup it is, where a
//	                                                                          feed has it from elsewhere. The time of fetching is
//	                                                                          the caller's to set, as what is absent
//	ID            of site, url and Claim                                      see ID; a document's own identifier is no identity
//
// State, Changed and Replaces belong to whoever keeps the records. A field
// whose source is absent, empty or of another type is absent.
//
// Of a list, the first value that can be used counts, but two claims or two
// ratings that differ are a contradiction, and refused; of a name that an object
// has twice, the last, as in JavaScript. References ({"@id":…}) are followed to
// where the document describes them.
//
// Not linked into the page.
package read

import (
	"strings"

	"claimlight/wasm/review"
	"claimlight/wasm/text"
)

// Reason says why a document or one review in it was refused.
type Reason uint8

// The reasons.
const (
	NotJSON     Reason = iota // the JSON does not parse, nests too deep or is not UTF-8
	BadMarkup                 // the HTML nests too deep, or its microdata refer to each other without end
	Nothing                   // the document holds no ClaimReview
	NoClaim                   // the claim is absent, empty or no text
	Boilerplate               // the claim is what a form or template had in its place, or a verdict or link alone
	Answered                  // the claim is a question with its answer
	LongClaim                 // the claim is over review.MaxClaim characters
	NoRating                  // no rating in words; numbers are no verdict
	LongRating                // the rating is over review.MaxRating characters
	BadURL                    // the review's address is absent or no plain http or https address
	LongURL                   // the address is over review.MaxURL bytes
	BadDomain                 // the address is not on the reviewer's own domain
	Conflict                  // the same claim and address come with differing ratings, or a review with two claims
)

var reasonNames = [...]string{"json", "markup", "nothing", "claim", "claim-boilerplate", "claim-answered", "claim-long", "rating", "rating-long",
	"url", "url-long", "domain", "conflict"}

// String is the reason as the JSON contract spells it.
func (r Reason) String() string { return reasonNames[r] }

// Refusal is one review, or a whole document, that was not taken.
type Refusal struct {
	Reason Reason
	Claim  string // as far as it could be read, cut to review.MaxTitle characters
	URL    string // likewise
}

// Document reads all reviews of a document, in its order. Copies collapse into
// one. IDs are computed; state, source and changed are the caller's to set.
func Document(input string) ([]review.Record, []Refusal) {
	var c collector
	input = trim(input)
	if json, ok := unwrap(input); ok {
		c.json(json)
	} else {
		c.page(input)
	}
	return c.results()
}

// JSON is Document for what is known to be JSON. It does without the parser of
// HTML, which an instance of the Worker would pay for at every start.
func JSON(input string) ([]review.Record, []Refusal) {
	var c collector
	c.json(trim(input))
	return c.results()
}

// A collector gathers the reviews of one document.
type collector struct {
	graph   graph
	records []review.Record
	refused []Refusal
}

// results reads what was gathered, last because any part of a document may
// describe what another refers to, and says something of every document.
func (c *collector) results() ([]review.Record, []Refusal) {
	for _, v := range c.graph.values {
		c.walk(v)
	}
	c.settle()
	if len(c.records) == 0 && len(c.refused) == 0 {
		c.refused = append(c.refused, Refusal{Reason: Nothing})
	}
	return c.records, c.refused
}

func (c *collector) refuse(why Reason, claim, url string) {
	c.refused = append(c.refused, Refusal{why, cut(claim, review.MaxTitle), cut(url, review.MaxTitle)})
}

// settle collapses copies and throws out reviews that contradict themselves.
func (c *collector) settle() {
	first := make(map[string]int, len(c.records))
	bad := make([]bool, len(c.records))
	kept := c.records[:0]
	for _, r := range c.records {
		key := samePage(r.URL) + "\n" + text.Normal(r.Claim)
		if at, seen := first[key]; !seen {
			first[key] = len(kept)
			kept = append(kept, r)
		} else if text.Normal(kept[at].Rating) != text.Normal(r.Rating) {
			bad[at] = true
		}
	}
	c.records = nil
	for i, r := range kept {
		if bad[i] {
			c.refuse(Conflict, r.Claim, r.URL)
		} else {
			c.records = append(c.records, r)
		}
	}
}

// samePage is what two addresses of one page have in common: JSON-LD and
// microdata often differ in the scheme, a last slash or a fragment.
func samePage(url string) string {
	_, url, _ = strings.Cut(url, "://")
	url, _, _ = strings.Cut(url, "#")
	return strings.TrimSuffix(strings.TrimPrefix(url, "www."), "/")
}
