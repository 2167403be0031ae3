package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimlight/wasm/review"

	"github.com/tidwall/gjson"
)

// An object is a JSON object with its members at hand. Foreign JSON may give a
// member twice; the first counts.
type object map[string]gjson.Result

func open(v gjson.Result) object {
	o := object{}
	v.ForEach(func(key, value gjson.Result) bool {
		if _, seen := o[key.Str]; !seen {
			o[key.Str] = value
		}
		return true
	})
	return o
}

// first is the first of one or many that is not null.
func first(v gjson.Result) gjson.Result {
	if !v.IsArray() {
		return v
	}
	var got gjson.Result
	v.ForEach(func(_, item gjson.Result) bool {
		got = item
		return item.Type == gjson.Null
	})
	return got
}

// object opens the member of a name, or of the first of its list.
func (o object) object(name string) object { return open(first(o[name])) }

// text is the text of a member: a string, the first of a list, or the value of
// a JSON-LD value object. It is not yet clean. Numbers are no text.
func (o object) text(name string) string {
	v := first(o[name])
	if v.IsObject() {
		v = v.Get("@value")
	}
	if v.Type != gjson.String {
		return ""
	}
	return v.Str
}

// name is who a member names: by its name, or as a bare string.
func (o object) name(member string) string {
	if s := o.text(member); s != "" {
		return s
	}
	return o.object(member).text("name")
}

func (o object) isClaimReview() bool {
	is := false
	kind := o["@type"]
	check := func(v gjson.Result) {
		s := v.Str[strings.LastIndexAny(v.Str, "/:#")+1:]
		is = is || v.Type == gjson.String && s == "ClaimReview"
	}
	if check(kind); kind.IsArray() {
		kind.ForEach(func(_, item gjson.Result) bool { check(item); return !is })
	}
	return is
}

// A draft is one review as found, before it is cleaned and judged.
type draft struct {
	claim, claimant, rating, url, title, language, licence string
	claimDate, reviewDate                                  string
	reviewer, own                                          string // the reviewer's name, and own address or site
}

// claimReview reads schema.org's form.
func (o object) claimReview() draft {
	item := o.object("itemReviewed")
	return draft{
		claim: o.text("claimReviewed"), claimant: item.name("author"), rating: o.rating(), url: o.text("url"),
		title: either(o.text("headline"), o.text("name")), language: o.text("inLanguage"), licence: o.text("sdLicense"),
		claimDate: item.text("datePublished"), reviewDate: o.text("datePublished"),
		reviewer: either(o.name("author"), o.name("publisher")),
		own:      either(o.object("author").text("url"), o.object("publisher").text("url")),
	}
}

// rating is the reviewer's words, in the order of what is meant for readers.
func (o object) rating() string {
	if s := o.text("reviewRating"); s != "" {
		return s
	}
	r := o.object("reviewRating")
	return either(r.text("alternateName"), r.text("name"))
}

// isAnswer reports whether o is a claim as the Fact Check Tools API gives it.
func (o object) isAnswer() bool { return o["claimReview"].IsArray() && o["text"].Exists() }

// answers reads that form: one claim with any number of reviews.
func (o object) answers(add func(draft)) {
	o["claimReview"].ForEach(func(_, v gjson.Result) bool {
		if v.IsObject() {
			r := open(v)
			p := r.object("publisher")
			add(draft{
				claim: o.text("text"), claimant: o.text("claimant"), rating: r.text("textualRating"), url: r.text("url"),
				title: r.text("title"), language: r.text("languageCode"), claimDate: o.text("claimDate"),
				reviewDate: r.text("reviewDate"), reviewer: p.text("name"), own: p.text("site"),
			})
		}
		return true
	})
}

func either(a, b string) string {
	if strings.TrimSpace(a) != "" {
		return a
	}
	return b
}

// add cleans and judges a draft.
func (c *collector) add(d draft) {
	claim, rating, url := Clean(d.claim), Clean(d.rating), address(d.url)
	host := strings.ToLower(review.Host(url))
	own := site(d.own)
	switch {
	case claim == "":
		c.refuse(NoClaim, "", url)
	case long(d.claim, claim, review.MaxClaim):
		c.refuse(LongClaim, claim, url)
	case !wordy(rating):
		c.refuse(NoRating, claim, url)
	case long(d.rating, rating, review.MaxRating):
		c.refuse(LongRating, claim, url)
	case host == "":
		c.refuse(BadURL, claim, url)
	case own != "" && registrable(own) != registrable(host):
		c.refuse(BadDomain, claim, url)
	default:
		c.records = append(c.records, d.record(claim, rating, url, either(own, strings.TrimPrefix(host, "www."))))
	}
}

func (d draft) record(claim, rating, url, own string) review.Record {
	r := review.Record{
		ID: ID(own, url, claim), Claim: claim, Language: language(strings.TrimSpace(d.language), claim),
		Claimant: cut(d.claimant, review.MaxName), ClaimDate: date(d.claimDate), Rating: rating,
		Publisher: review.Publisher{Name: either(cut(d.reviewer, review.MaxName), own), Site: own},
		URL:       url, Title: cut(d.title, review.MaxTitle), ReviewDate: date(d.reviewDate),
	}
	if r.Claimant == r.Publisher.Name {
		r.Claimant = "" // a reviewer who names itself names no claimant
	}
	r.ClaimantKind = ClaimantKind(r.Claimant, claim)
	if isQuestion(claim) {
		r.ClaimForm = "question"
	}
	if licence := Clean(d.licence); len(licence) <= review.MaxURL {
		r.Source.Licence = licence
	}
	return r
}

// wordy asks for a letter or a symbol: digits and punctuation are a number.
func wordy(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.So, r) }) >= 0
}

func isQuestion(claim string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(claim, "\"'”’») "))
	return strings.HasPrefix(claim, "¿") || last == '?' || last == '؟' || last == '？'
}
