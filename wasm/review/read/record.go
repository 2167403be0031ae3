package read

import (
	"strings"
	"unicode"

	"claimlight/wasm/review"
	"claimlight/wasm/text"
)

// add cleans and judges a draft.
func (c *collector) add(d draft) {
	claim, rawClaim, oneClaim := wording(d.claims, func(s string) bool { return s != "" })
	rating, rawRating, oneRating := wording(d.ratings, wordy)
	labelled := claim
	claim = unlabelled(claim)
	url := Canonical(address(d.url))
	host := review.Host(url)
	own := site(d.reviewer.url)
	switch {
	case long(rawClaim, claim, review.MaxClaim):
		c.refuse(LongClaim, claim, url)
	case claim == "":
		c.refuse(NoClaim, "", url)
	case isBoilerplate(claim):
		c.refuse(Boilerplate, claim, url)
	case isAnswered(claim), claim != labelled && isAnswer(claim):
		c.refuse(Answered, claim, url)
	case long(rawRating, rating, review.MaxRating):
		c.refuse(LongRating, claim, url)
	case !oneClaim, !oneRating:
		c.refuse(Conflict, claim, url)
	case rating == "":
		c.refuse(NoRating, claim, url)
	case len(url) > review.MaxURL:
		c.refuse(LongURL, claim, url)
	case !isSite(host):
		c.refuse(BadURL, claim, url)
	case own != "" && Registrable(own) != Registrable(host):
		c.refuse(BadDomain, claim, url)
	default:
		c.records = append(c.records, d.record(claim, rating, url, either(own, bareHost(host))))
	}
}

// wording is the first of some texts that says something, clean and as it came,
// and whether the others that do say the same. Where they do not, a list was split
// at its commas, and half a rating is another rating; or the review is of two
// claims, and which of them it rates is not said.
func wording(texts []string, says func(string) bool) (clean, raw string, same bool) {
	same = true
	for _, t := range texts {
		switch s := Clean(t); {
		case !says(s):
		case clean == "":
			clean, raw = s, t
		case text.Normal(s) != text.Normal(clean):
			same = false
		}
	}
	return clean, raw, same
}

func (d draft) record(claim, rating, url, own string) review.Record {
	r := review.Record{
		ID: ID(own, url, claim), Claim: claim, Language: language(d.languages, claim, d.title),
		Claimant: cut(d.claimant, review.MaxName), ClaimDate: date(d.claimDate), Rating: rating,
		Publisher: review.Publisher{Name: either(cut(d.reviewer.name, review.MaxName), own), Site: own},
		URL:       url, Title: cut(d.title, review.MaxTitle), ReviewDate: date(d.reviewDate),
	}
	if text.Normal(r.Claimant) == text.Normal(r.Publisher.Name) {
		r.Claimant = "" // a reviewer who names itself names no claimant
	}
	r.ClaimantKind = ClaimantKind(r.Claimant, claim)
	if isQuestion(claim) {
		r.ClaimForm = "question"
	}
	if licence := Clean(d.licence); len(licence) <= review.MaxURL && len(d.licence) <= maxRaw {
		r.Source.Licence = licence // half an address would be another
	}
	r.Source.Name = cut(d.from, review.MaxName)
	return r
}

// wordy asks for a letter or a symbol, and more than a form's "N/A": digits and
// punctuation are a number.
func wordy(s string) bool {
	return hasWord(s) && !isPlaceholder(s)
}

func hasWord(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.So, r) }) >= 0
}
