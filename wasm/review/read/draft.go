package read

import "github.com/tidwall/gjson"

// A draft is one review as found, before it is cleaned and judged.
type draft struct {
	claim, claimant, url, title, licence string
	claimDate, reviewDate                string
	ratings                              []string // the words of each rating given
	languages                            []string // what is said of it, the nearest first
	reviewer                             party    // the url may be a bare site
}

// claimReview reads schema.org's form.
func (n node) claimReview() draft {
	d := draft{
		claim: n.text("claimReviewed"), url: n.address("url"), title: either(n.text("headline"), n.text("name")),
		languages: n.languages(), licence: n.address("sdLicense"), reviewDate: n.text("datePublished"), reviewer: n.party("author"),
	}
	for _, item := range n.nodes("itemReviewed") {
		d.claimant = either(d.claimant, item.party("author").name)
		d.claimDate = either(d.claimDate, item.text("datePublished"))
	}
	for _, v := range n.values("reviewRating") {
		r := n.graph.open(v)
		d.ratings = append(d.ratings, inWords(r.text("alternateName"), r.text("name"), n.graph.literal(v)))
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

// inWords is the first of some ratings that has words, else the first at all.
func inWords(ratings ...string) string {
	for _, s := range ratings {
		if wordy(Clean(s)) {
			return s
		}
	}
	return ratings[0]
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
			claim: n.text("text"), claimant: n.text("claimant"), url: r.text("url"), title: r.text("title"),
			languages: []string{r.text("languageCode")}, claimDate: n.text("claimDate"), reviewDate: r.text("reviewDate"),
			ratings: []string{r.text("textualRating")},
		}
		for _, p := range r.nodes("publisher") {
			d.reviewer = party{either(d.reviewer.name, p.text("name")), either(d.reviewer.url, p.text("site"))}
		}
		add(d)
	}
}
