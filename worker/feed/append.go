package feed

import (
	"encoding/json"

	"claimlight/wasm/review"
)

// claimReview is a record as schema.org has it.
type claimReview struct {
	Type          string    `json:"@type"`
	URL           string    `json:"url"`
	ClaimReviewed string    `json:"claimReviewed"`
	InLanguage    string    `json:"inLanguage,omitempty"`
	Headline      string    `json:"headline,omitempty"`
	DatePublished string    `json:"datePublished,omitempty"`
	SDLicense     string    `json:"sdLicense,omitempty"`
	SDPublisher   *author   `json:"sdPublisher,omitempty"`
	ReviewRating  rating    `json:"reviewRating"`
	ItemReviewed  *reviewed `json:"itemReviewed,omitempty"`
}

type rating struct {
	Type          string `json:"@type"`
	AlternateName string `json:"alternateName"`
}

type reviewed struct {
	Type          string  `json:"@type"`
	DatePublished string  `json:"datePublished,omitempty"`
	Author        *author `json:"author,omitempty"`
}

type author struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

// Append appends a record as ClaimReview. What reads it gets the same claim,
// rating, address, title, claimant, language, dates, licence and source.
func Append(dst []byte, r *review.Record) ([]byte, error) {
	c := claimReview{"ClaimReview", r.URL, r.Claim, r.Language, r.Title, r.ReviewDate, r.Source.Licence, nil, rating{"Rating", r.Rating}, nil}
	if r.Source.Name != "" {
		c.SDPublisher = &author{"Organization", r.Source.Name}
	}
	if r.Claimant != "" || r.ClaimDate != "" {
		c.ItemReviewed = &reviewed{"Claim", r.ClaimDate, nil}
	}
	if r.Claimant != "" {
		c.ItemReviewed.Author = &author{"Thing", r.Claimant}
	}
	text, err := json.Marshal(c)
	return append(dst, text...), err
}
