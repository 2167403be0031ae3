package lookup

import (
	"fmt"
	"testing"

	"claimlight/wasm/review"
)

// A reviewer who reviewed a claim over and over leaves room for the others.
func TestResolveReviewers(t *testing.T) {
	for _, c := range []struct{ reviewers, want string }{
		{"AAAAA", "AAAAA"},
		{"AAAAAAAAAA", "AAAAAAAA"},
		{"AAAAAAAAAAB", "AAAAAAAB"},
		{"AAAAAAAAAABBBBBB", "AAAAABBB"},
		{"AAAAABBBBBCCCCC", "AAABBBCC"},
		{"AAAAAAAAAABCDEFG", "AAABCDEF"},
		{"ABCDEFGHIJ", "ABCDEFGH"},
	} {
		var records []review.Record
		for i, reviewer := range c.reviewers {
			r := record(fmt.Sprint(i), ports)
			r.Publisher.Site = string(reviewer)
			records = append(records, r)
		}
		p := MakePlan(article(ports), edge)
		statuses, _ := Resolve(&p, "", fetch(p, records...))
		var got string
		for i, m := range statuses[0].Matches {
			got += m.Record.Publisher.Site
			if i > 0 && Compare(statuses[0].Matches[i-1], m) >= 0 {
				t.Errorf("%s: not in order: %v", c.reviewers, statuses[0].Matches)
			}
		}
		if got != c.want {
			t.Errorf("of %s: got %s, want %s", c.reviewers, got, c.want)
		}
	}
}
