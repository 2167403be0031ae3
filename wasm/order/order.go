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
