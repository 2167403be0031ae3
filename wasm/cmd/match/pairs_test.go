package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"claimlight/wasm/cmd/jsonl"
	"claimlight/wasm/cmd/stock"
	"claimlight/wasm/match"

	"github.com/tidwall/gjson"
)

// Pairs of a reviewed claim and a sentence in its context, written by one who knew no
// rule of package match, in two files of one kind: errors of read.jsonl may be read when
// rules are made; of unread.jsonl nothing is looked at but the two counts here.
var pairs = []struct {
	name string
	same int    // of the pairs that are the same, how many are known at least
	not  string // the others that are taken for the same, by their numbers
}{
	{"read.jsonl", 7, "[136]"},
	{"unread.jsonl", 5, "[]"},
}

// TestPairs looks each sentence up among the claims of its whole file.
func TestPairs(t *testing.T) {
	for _, of := range pairs {
		var lines []gjson.Result
		var claims strings.Builder
		each(t, "testdata/"+of.name, func(line gjson.Result) {
			lines = append(lines, line)
			fmt.Fprintf(&claims, `{"@type":"ClaimReview","identifier":%q,"claimReviewed":%s,"itemReviewed":{"author":{"name":%s},"datePublished":%s}}`+"\n",
				line.Get("id").Raw, line.Get("claim").Raw, line.Get("claimant").Raw, line.Get("claimDate").Raw)
		})
		all := stock.New()
		if err := all.Read(strings.NewReader(claims.String()), func(n int) { t.Errorf("%s: line %d is no review", of.name, n) }); err != nil {
			t.Fatal(err)
		}
		all.Sort(0)
		same, labelled, not := 0, 0, []string{}
		for _, line := range lines {
			id := line.Get("id").Raw
			isSame := line.Get("label").String() == "same"
			if isSame {
				labelled++
			}
			for _, m := range matches(all, stock.Sentence(line), line.Get("date").String()) {
				switch {
				case m.Decision != match.Same:
				case isSame && all.Names[m.Number-1] == id:
					same++
				default:
					not = append(not, id)
				}
			}
		}
		t.Logf("%s: %d of %d the same are known", of.name, same, labelled)
		if same < of.same {
			t.Errorf("%s: %d the same are known, not %d", of.name, same, of.same)
		}
		if got := fmt.Sprint(not); got != of.not {
			t.Errorf("%s: taken for the same: %s, not %s", of.name, got, of.not)
		}
	}
}

// each reads a file line by line.
func each(t *testing.T, name string, do func(gjson.Result)) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	err = jsonl.Each(f, func(line gjson.Result) error {
		do(line)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
