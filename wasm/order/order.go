// Package order sorts slices. The generic sorts of the standard library are compiled
// anew for every type, which costs the page 2 KB each, by brotli; here one copy
// serves all.
package order

import "sort"

// By sorts s by compare, which is negative where a comes before b; equals stay in
// their order.
func By[T any](s []T, compare func(a, b T) int) { sort.Stable(&slice[T]{s, compare}) }

type slice[T any] struct {
	all     []T
	compare func(a, b T) int
}

func (s *slice[T]) Len() int           { return len(s.all) }
func (s *slice[T]) Less(i, j int) bool { return s.compare(s.all[i], s.all[j]) < 0 }
func (s *slice[T]) Swap(i, j int)      { s.all[i], s.all[j] = s.all[j], s.all[i] }

// Find is the first of n places, in order, at which compare is not negative, and
// whether it is zero there: where what compare looks for is, or would be.
func Find(n int, compare func(i int) int) (int, bool) {
	from, to := 0, n
	for from < to {
		if at := from + (to-from)/2; compare(at) < 0 {
			from = at + 1
		} else {
			to = at
		}
	}
	return from, from < n && compare(from) == 0
}
