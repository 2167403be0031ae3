package main

import (
	"fmt"
	"strconv"

	"claimlight/wasm/jsontext"
)

// A made review is one that nobody wrote.
type made struct {
	sample
	rating, claimDate, reviewed string
	desk                        int
}

// appendLine appends the i-th review as a line of ClaimReview.
func appendLine(dst []byte, i int, r made) []byte {
	id, desk := strconv.Itoa(i), strconv.Itoa(r.desk+1)
	site := "https://desk-" + desk + ".example/"
	dst = append(dst, `{"@context":"https://schema.org","@type":"ClaimReview"`...)
	dst = member(dst, ",", "identifier", "synthetic-"+id)
	dst = member(dst, ",", "claimReviewed", r.claim)
	if r.title != "" {
		dst = member(dst, ",", "headline", r.title)
	}
	dst = member(dst, ",", "url", site+id)
	dst = member(dst, `,"author":{"@type":"Organization",`, "name", "Desk "+desk)
	dst = member(dst, ",", "url", site)
	dst = member(dst, `},"reviewRating":{"@type":"Rating",`, "alternateName", r.rating)
	dst = append(dst, `},"itemReviewed":{"@type":"Claim"`...)
	if r.claimant != "" {
		dst = append(member(dst, `,"author":{`, "name", r.claimant), '}')
	}
	dst = member(dst, ",", "datePublished", r.claimDate)
	dst = member(dst, "},", "datePublished", r.reviewed)
	return append(member(dst, ",", "inLanguage", "en"), "}\n"...)
}

func member(dst []byte, before, name, value string) []byte {
	return jsontext.Append(fmt.Appendf(dst, "%s%q:", before, name), value)
}
