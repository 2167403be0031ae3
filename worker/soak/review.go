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

// review is ClaimReview of the n-th claim, at an address of its own.
func review(n int, rating string) map[string]any {
	return map[string]any{"@context": "https://schema.org", "@type": "ClaimReview", "url": fmt.Sprintf("https://%s/%d", Site, n),
		"claimReviewed": claim(n), "inLanguage": "en", "reviewRating": map[string]any{"@type": "Rating", "alternateName": rating}}
}

// body is what a PUT sends of some reviews.
func body(reviews ...map[string]any) string {
	b, err := json.Marshal(reviews)
	if err != nil {
		panic(err) // strings and maps of them
	}
	return string(b)
}
