package main

import "claimlight/wasm/lookup"

// shown prints every statement of which a page would show a review, for reading:
// whether each review is of that very claim no table can tell.
func (j *job) shown() error {
	articles, reviewed, related := 0, 0, 0
	err := j.each(func(d article) error {
		articles++
		p := lookup.MakePlan(d.Document, j.reviews.Edge)
		shelf, _ := j.reviews.Look(&p, 0)
		for i, s := range shelf.Statuses(d.date) {
			if s.State < lookup.Related {
				continue
			}
			reviewed += count(s.State == lookup.Reviewed)
			related += count(s.State == lookup.Related)
			j.printf("%v in %s\n  %q\n", s.State, d.id, d.Claims[i].Of(d.Text))
			for _, m := range s.Matches {
				j.printf("  %v %v %q by %q\n", m.Decision, m.Reasons, m.Record.Claim, m.Record.Claimant)
			}
		}
		return nil
	})
	j.printf("of %d articles: %d statements reviewed, %d related\n", articles, reviewed, related)
	return err
}
