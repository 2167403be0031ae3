// Package order sorts and searches slices. The generic sorts and searches of the
// standard library are compiled anew for every type, which costs the page 2 KB each,
// by brotli; here one copy, on indices, serves all.
package order

// By sorts s by compare, which is negative where a comes before b; equals stay in
// their order.
func By[T any](s []T, compare func(a, b T) int) {
	from := indices(len(s), func(i, j int32) int { return compare(s[i], s[j]) })
	for to := range from {
		at := stands(from, int32(to))
		s[to], s[at] = s[at], s[to]
	}
}

// stands is where that is by now which belongs at a place, when what belongs before has been
// exchanged for what stood there.
func stands(from []int32, to int32) int32 {
	at := from[to]
	for at < to {
		at = from[at]
	}
	from[to] = at // so that nobody takes the way again
	return at
}

// indices are those of n things in their order, equals as they stand: runs of twice
// the length are merged until one is left. There are none where all stand in order, since
// much of what is sorted does.
func indices(n int, compare func(i, j int32) int) []int32 {
	if ordered(n, compare) {
		return nil
	}
	from, to := make([]int32, n), make([]int32, n)
	for i := range from {
		from[i] = int32(i)
	}
	end := int32(n)
	for run := int32(1); run < end; run *= 2 {
		for at := int32(0); at < end; at += 2 * run {
			half, whole := min(at+run, end), min(at+2*run, end)
			// Much of what is sorted is lists in order, one behind the other.
			if half == whole || compare(from[half-1], from[half]) <= 0 {
				copy(to[at:whole], from[at:whole])
				continue
			}
			merge(to[at:whole], from[at:half], from[half:whole], compare)
		}
		from, to = to, from
	}
	return from
}

func ordered(n int, compare func(i, j int32) int) bool {
	for i := int32(1); i < int32(n); i++ {
		if compare(i-1, i) > 0 {
			return false
		}
	}
	return true
}

// merge writes two sorted runs as one; of equals the first run's come first.
func merge(to, a, b []int32, compare func(i, j int32) int) {
	for at := range to {
		if len(b) == 0 || len(a) > 0 && compare(a[0], b[0]) <= 0 {
			to[at], a = a[0], a[1:]
		} else {
			to[at], b = b[0], b[1:]
		}
	}
}

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
