package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/review"
	"claimlight/wasm/text"
)

// add cleans and judges a draft.
func (c *collector) add(d draft) {
	claim, url := Clean(d.claim), address(d.url)
	rating, raw, agree := d.rating()
	host := strings.ToLower(review.Host(url))
	own := site(d.reviewer.url)
	switch {
	case long(d.claim, claim, review.MaxClaim):
		c.refuse(LongClaim, claim, url)
	case claim == "":
		c.refuse(NoClaim, "", url)
	case isBoilerplate(claim):
		c.refuse(Boilerplate, claim, url)
	case long(raw, rating, review.MaxRating):
		c.refuse(LongRating, claim, url)
	case !agree:
		c.refuse(Conflict, claim, url)
	case rating == "":
		c.refuse(NoRating, claim, url)
	case len(url) > review.MaxURL:
		c.refuse(LongURL, claim, url)
	case !isSite(host):
		c.refuse(BadURL, claim, url)
	case own != "" && registrable(own) != registrable(host):
		c.refuse(BadDomain, claim, url)
	default:
		c.records = append(c.records, d.record(claim, rating, url, either(own, bareHost(host))))
	}
}

// rating is the first rating that has words, clean and as it came, and whether
// the others that have words agree with it.
func (d draft) rating() (clean, raw string, agree bool) {
	agree = true
	for _, r := range d.ratings {
		switch s := Clean(r); {
		case !wordy(s):
		case clean == "":
			clean, raw = s, r
		case text.Normal(s) != text.Normal(clean):
			agree = false
		}
	}
	return clean, raw, agree
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

func isQuestion(claim string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(claim, "\"'”’»«“)]!. "))
	return strings.HasPrefix(claim, "¿") || last == '?' || last == '؟' || last == '？'
}
