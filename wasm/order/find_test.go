package order

import (
	"cmp"
	"slices"
	"testing"
)

func TestFind(t *testing.T) {
	list := []int{1, 3, 3, 5}
	for want := range 7 {
		at, ok := Find(len(list), func(i int) int { return cmp.Compare(list[i], want) })
		if i, found := slices.BinarySearch(list, want); at != i || ok != found {
			t.Errorf("%d: at %d, %v, want %d, %v", want, at, ok, i, found)
		}
	}
	if at, ok := Find(0, func(int) int { panic("asked") }); at != 0 || ok {
		t.Errorf("in nothing: %d, %v", at, ok)
	}
}
