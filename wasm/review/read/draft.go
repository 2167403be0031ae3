package read

import (
	"slices"

	"github.com/tidwall/gjson"
)

// A draft is one review as found, before it is cleaned and judged.
type draft struct {
	claimant, url, title, licence string
	from                          string // whose markup it is, where that is not the reviewer's
	claimDate, reviewDate         string
	claims, ratings               []string // all wordings given, of which there should be one
	languages                     []string // what is said of it, the nearest first
	reviewer                      party    // the url may be a bare site
}

// claimReview reads schema.org's form.
func (n node) claimReview() draft {
	d := draft{
		claims: n.texts("claimReviewed"), url: n.address("url"), title: either(n.text("headline"), n.text("name")),
		languages: n.languages(), licence: n.address("sdLicense"), from: n.party("sdPublisher").name, reviewDate: n.text("datePublished"), reviewer: n.party("author"),
	}
	for _, item := range n.nodes("itemReviewed") {
		d.claimant = either(d.claimant, item.party("author").name)
		d.claimDate = either(d.claimDate, item.text("datePublished"))
	}
	for _, v := range n.values("reviewRating") {
		r := n.graph.open(v)
		d.ratings = append(d.ratings, inWords(r.texts("alternateName"), r.texts("name"), []string{n.graph.literal(v)})...)
	}
	p := n.party("publisher")
	d.reviewer = party{either(d.reviewer.name, p.name), either(d.reviewer.url, p.url)}
	return d
}

// languages are what the review says of its own or of its claim's language, and
// what its page says.
func (n node) languages() []string {
	said := []string{n.text("inLanguage")}
	for _, l := range n.nodes("inLanguage") {
		said = append(said, l.text("alternateName"))
	}
	for _, claim := range n.nodes("claimReviewed") {
		said = append(said, claim.text("@language"))
	}
	return append(said, n.graph.lang)
}

// inWords are the first of some ratings that have words.
func inWords(ratings ...[]string) []string {
	for _, all := range ratings {
		if slices.ContainsFunc(all, func(s string) bool { return wordy(Clean(s)) }) {
			return all
		}
	}
	return nil
}

// isAnswer reports whether a node is a claim as the Fact Check Tools API gives
// it: with reviews that need no type.
func (n node) isAnswer() bool {
	for _, r := range n.nodes("claimReview") {
		_, typed := r.members["@type"]
		return !typed
	}
	return false
}

// answers reads that form: one claim with any number of reviews.
func (n node) answers(add func(draft)) {
	for _, v := range n.values("claimReview") {
		if v.Type != gjson.JSON {
			continue
		}
		r := n.graph.open(v)
		d := draft{
			claims: n.texts("text"), claimant: n.text("claimant"), url: r.text("url"), title: r.text("title"),
			languages: []string{r.text("languageCode")}, claimDate: n.text("claimDate"), reviewDate: r.text("reviewDate"),
			ratings: r.texts("textualRating"),
		}
		for _, p := range r.nodes("publisher") {
			d.reviewer = party{either(d.reviewer.name, p.text("name")), either(d.reviewer.url, p.text("site"))}
		}
		add(d)
	}
}
