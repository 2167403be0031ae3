package feed

import (
	"testing"

	"claimlight/worker/edge"
)

// A review is the nearest reviewer's above its host, unless strangers register names in
// between; what is no site registers nobody.
func TestRegistry(t *testing.T) {
	var list []edge.Source
	for _, site := range []string{"desk.example", "b.desk.example", "kawasaki.jp", "amazonaws.com", "github.io", "medium.com", "one.github.io", "Desk.org", "com"} {
		list = append(list, edge.Source{Name: site, Site: site})
	}
	g := NewRegistry(list)
	for host, want := range map[string]string{
		"desk.example": "desk.example", "a.desk.example": "desk.example", "a.b.desk.example": "b.desk.example", "example": "", "": "",
		"one.github.io": "one.github.io", "x.one.github.io": "one.github.io", "someone.github.io": "", "github.io": "", "someone.medium.com": "",
		"kawasaki.jp": "kawasaki.jp", "paper.stranger.kawasaki.jp": "", "victim.s3.amazonaws.com": "", "www.amazonaws.com": "amazonaws.com", "stranger.com": "", "desk.org": "",
	} {
		if got, ok := g.Of(host); got.Site != want || ok != (want != "") {
			t.Errorf("%q: got %q, %v", host, got.Site, ok)
		}
	}
}
