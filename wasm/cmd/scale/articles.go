package main

import (
	"cmp"
	"os"
	"regexp"

	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/cmd/jsonl"
	"claimlight/wasm/lookup"
	"claimlight/wasm/model/shipped"

	"github.com/tidwall/gjson"
)

// worthy is the score from which a statement counts as check-worthy.
const worthy = 500

// An article is a document with its name and its date, or "".
type article struct {
	*annotate.Document
	id, date string
}

// dated finds a date in the name of an article that has none beside.
var dated = regexp.MustCompile(`\d{4}-\d\d-\d\d`)

// each annotates the articles of the files and calls do for each.
func (j *job) each(do func(article) error) error {
	for _, name := range j.articles {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		err = jsonl.Each(f, func(v gjson.Result) error {
			a := article{id: cmp.Or(v.Get("id").String(), v.Get("doc").String()), date: v.Get("date").String()}
			a.date = cmp.Or(a.date, dated.FindString(a.id))
			a.Document = annotate.Annotate(v.Get("text").String(), shipped.Names(), shipped.Worth())
			return do(a)
		})
		f.Close()
		if err != nil {
			return err
		}
	}
	return nil
}

// costs prints what articles cost: requests, bytes, and how many of their
// check-worthy statements were wholly looked up.
func (j *job) costs() error {
	var requests, tiles, packed, blocks, claims figures
	var known, planned, of int
	var page, all tallied
	err := j.each(func(d article) error {
		p := lookup.MakePlan(d.Document, j.reviews.Edge)
		shelf, bodies := j.reviews.Look(&p, 0)
		bytes := 0
		for _, b := range bodies {
			bytes += weight([]byte(b.JSON))
		}
		requests, tiles, blocks = append(requests, len(bodies)), append(tiles, len(p.Tiles)), append(blocks, len(bodies)-len(p.Tiles))
		packed = append(packed, bytes)
		statuses := shelf.Statuses(d.date)
		free := unbound(lookup.Page.Keys).MakePlan(d.Document, j.reviews.Edge)
		unbound, _ := j.reviews.Look(&free, 0)
		all.add(unbound.Statuses(d.date), nil)
		page.add(statuses, unbound.Statuses(d.date))
		n := 0
		for i, c := range d.Claims {
			if isWorthy(c) {
				n++
				of++
				planned += count(p.Claims[i].Planned)
				known += count(statuses[i].State != lookup.Unknown)
			}
		}
		claims = append(claims, n)
		return nil
	})
	if err != nil {
		return err
	}
	j.printf("reviews %d, articles %d, check-worthy statements %d\n| an article | median | p90 | most |\n|---|---|---|---|\n", len(j.reviews.Records), len(requests), of)
	for _, row := range []struct {
		name string
		f    figures
	}{{"check-worthy statements", claims}, {"requests", requests}, {"tiles", tiles}, {"blocks", blocks}, {"bytes, brotli", packed}} {
		j.printf("| %s | %d | %d | %d |\n", row.name, row.f.at(50), row.f.at(90), row.f.at(100))
	}
	j.printf("planned %.3f, wholly looked up %.3f\n", float64(planned)/float64(of), float64(known)/float64(of))
	j.printf("of %d statements reviewed without a budget %d are within it, of %d related %d\n", all.reviewed, page.reviewed, all.related, page.related)
	return nil
}

// tallied counts statements of which a review is shown.
type tallied struct{ reviewed, related int }

// add counts those that are of the same state in both, where there are two.
func (s *tallied) add(statuses, also []lookup.Status) {
	for i, x := range statuses {
		if also == nil || also[i].State == x.State {
			s.reviewed += count(x.State == lookup.Reviewed)
			s.related += count(x.State == lookup.Related)
		}
	}
}

func isWorthy(c claim.Claim) bool { return c.Score >= worthy }

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}
