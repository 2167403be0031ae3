package order

import (
	"cmp"
	"math/rand"
	"slices"
	"testing"
)

// By sorts as the standard library's stable sort does.
func TestBy(t *testing.T) {
	type item struct{ key, place int }
	random := rand.New(rand.NewSource(1))
	byKey := func(a, b item) int { return cmp.Compare(a.key, b.key) }
	for n := range 200 {
		var got []item
		for i := range n {
			got = append(got, item{random.Intn(1 + n/3), i})
		}
		want := slices.Clone(got)
		slices.SortStableFunc(want, byKey)
		if By(got, byKey); !slices.Equal(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
	}
}
