package soak

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
)

// Words of claims that are all different and share keys as real ones do.
var (
	towns  = []string{"Aldern", "Brackley", "Corvane", "Dunmoor", "Eastwick", "Farholm", "Glenrath", "Harwick", "Inverby", "Jarrow", "Kelmouth", "Lowden"}
	things = []string{"hospital", "bridge", "harbour", "school", "reservoir", "railway", "library", "stadium", "quarry", "airport", "prison", "museum"}
	verbs  = []string{"closed", "cost", "employed", "lost", "saved", "imported", "borrowed", "poisoned", "treated", "expelled", "housed", "burnt"}
	units  = []string{"million pounds", "workers", "trees", "patients", "tonnes of grain", "children", "homes", "bicycles", "barrels", "migrants", "cows", "hours"}
)

// claim is the n-th of many claims.
func claim(n int) string {
	r := rand.New(rand.NewPCG(uint64(n), 1))
	return fmt.Sprintf("The %s of %s %s %d %s in %d.", things[r.IntN(len(things))], towns[r.IntN(len(towns))], verbs[r.IntN(len(verbs))],
		2+n, units[r.IntN(len(units))], 1990+r.IntN(35))
}

// review is of the n-th claim, at an address of its own.
type review struct {
	n      int
	rating string
}

// body is what a reviewer sends: ClaimReview.
func (r Reviewer) body(reviews []review) string {
	list := []any{}
	for _, v := range reviews {
		list = append(list, map[string]any{"@context": "https://schema.org", "@type": "ClaimReview", "url": fmt.Sprintf("https://%s/%d", r.Site, v.n),
			"claimReviewed": claim(v.n), "inLanguage": "en", "reviewRating": map[string]any{"@type": "Rating", "alternateName": v.rating}})
	}
	b, err := json.Marshal(list)
	if err != nil {
		panic(err) // strings and maps of them
	}
	return string(b)
}
