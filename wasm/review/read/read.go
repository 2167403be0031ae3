// Package read turns foreign, dirty ClaimReview into claim-status records.
//
// It takes a document as fetched: JSON of any shape that holds ClaimReview (one,
// a list, an @graph, a data feed with holes, an answer of the Fact Check Tools
// API), or HTML with JSON-LD scripts. JSON is parsed strictly, after a byte
// order mark, outer blanks and old comment or CDATA wrappers are gone; nothing
// is repaired and nothing is scraped from prose. What is shown comes out clean
// (see Clean) but in the reviewer's own words.
//
// Not linked into the page.
package read

import (
	"strings"

	"claimlight/wasm/review"
	"claimlight/wasm/text"

	"github.com/tidwall/gjson"
)

// Reason says why a document or one review in it was refused.
type Reason uint8

// The reasons.
const (
	NotJSON    Reason = iota // the JSON does not parse, nests too deep or is not UTF-8
	Nothing                  // the document holds no ClaimReview
	NoClaim                  // claimReviewed is absent, empty or no text
	LongClaim                // the claim is over review.MaxClaim characters
	NoRating                 // no rating in words; numbers are no verdict
	LongRating               // the rating is over review.MaxRating characters
	BadURL                   // the review's address is absent or no plain http or https address
	BadDomain                // the address is not on the reviewer's own domain
	Conflict                 // the same claim and address come with differing ratings
)

var reasonNames = [...]string{"json", "nothing", "claim", "claim-long", "rating", "rating-long", "url", "domain", "conflict"}

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
		scripts(input, c.json)
	}
	c.settle()
	if len(c.records) == 0 && len(c.refused) == 0 {
		c.refused = append(c.refused, Refusal{Reason: Nothing})
	}
	return c.records, c.refused
}

// trim takes the byte order mark and outer blanks away.
func trim(s string) string {
	return strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(s), "\ufeff"))
}

// wrappers are what authors once put around scripts for browsers that did not
// know them, in the order in which they nest.
var wrappers = [...][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"/*<![CDATA[*/", "/*]]>*/"}, {"<![CDATA[", "]]>"}}

// unwrap takes old wrappers off and reports whether JSON is left.
func unwrap(s string) (string, bool) {
	for _, w := range wrappers {
		if strings.HasPrefix(s, w[0]) && strings.HasSuffix(s, w[1]) && len(s) >= len(w[0])+len(w[1]) {
			s = trim(strings.TrimSuffix(s[len(w[0]):len(s)-len(w[1])], "//"))
		}
	}
	return s, s != "" && (s[0] == '{' || s[0] == '[')
}

// A collector gathers the reviews of one document.
type collector struct {
	records []review.Record
	refused []Refusal
}

func (c *collector) json(s string) {
	s, _ = unwrap(trim(s))
	if !review.Valid(s) {
		c.refused = append(c.refused, Refusal{Reason: NotJSON})
		return
	}
	c.walk(gjson.Parse(s))
}

// walk looks for reviews at any depth; review.Valid has bounded it.
func (c *collector) walk(v gjson.Result) {
	switch {
	case v.IsArray():
		v.ForEach(func(_, item gjson.Result) bool { c.walk(item); return true })
	case v.IsObject():
		o := open(v)
		switch {
		case o.isClaimReview():
			c.add(o.claimReview())
		case o.isAnswer():
			o.answers(c.add)
		default:
			v.ForEach(func(_, item gjson.Result) bool { c.walk(item); return true })
		}
	}
}

// settle collapses copies and throws out reviews that contradict themselves.
func (c *collector) settle() {
	first := make(map[string]int, len(c.records))
	bad := make(map[string]bool)
	kept := c.records[:0]
	for _, r := range c.records {
		if at, seen := first[r.ID]; !seen {
			first[r.ID] = len(kept)
			kept = append(kept, r)
		} else if kept[at].Rating != r.Rating {
			bad[r.ID] = true
		}
	}
	c.records = nil
	for _, r := range kept {
		if bad[r.ID] {
			c.refuse(Conflict, r.Claim, r.URL)
		} else {
			c.records = append(c.records, r)
		}
	}
}

func (c *collector) refuse(why Reason, claim, url string) {
	c.refused = append(c.refused, Refusal{why, cut(claim, review.MaxTitle), cut(url, review.MaxTitle)})
}

// language is what the source says, else what the claim's words say.
func language(said, claim string) string {
	said = strings.ReplaceAll(said, "_", "-")
	primary, _, _ := strings.Cut(said, "-")
	if n := len(primary); n < 2 || n > 3 || len(said) > review.MaxTime || !plainTag(said) {
		return text.Language(claim)
	}
	return strings.ToLower(primary) + said[len(primary):]
}

func plainTag(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; !('a' <= c && c <= 'z' || '0' <= s[i] && s[i] <= '9' || s[i] == '-') {
			return false
		}
	}
	return true
}
