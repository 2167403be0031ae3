package benchtext

import (
	"slices"
	"strings"
	"testing"
)

// A megabyte draws every template and shows whether much repeats.
func TestArticles(t *testing.T) {
	const size = 1 << 20
	all := Articles(size)
	if n := Size(all); n < size || n > size+1<<13 {
		t.Errorf("%d bytes", n)
	}
	seen := map[string]bool{}
	sentences := 0
	for _, a := range all {
		if len(a) < 500 || len(a) > 1<<13 || strings.ContainsAny(a, "{}") {
			t.Fatalf("%d bytes: %s", len(a), a)
		}
		for _, s := range strings.Split(a, ". ") {
			seen[s] = true
			sentences++
		}
	}
	if 100*len(seen) < 95*sentences {
		t.Errorf("only %d of %d sentences differ", len(seen), sentences)
	}
	if !slices.Equal(Articles(size), all) || !slices.Equal(Articles(1<<12), all[:len(Articles(1<<12))]) {
		t.Error("a second draw differs")
	}
}

// What it costs to read the text at all: no stage can be faster.
func BenchmarkScan(b *testing.B) {
	articles := Articles(1 << 18)
	b.SetBytes(Size(articles))
	sum := byte(0)
	for b.Loop() {
		for _, s := range articles {
			for i := range len(s) {
				sum ^= s[i]
			}
		}
	}
	if sum == 1 {
		b.Log(sum) // so that it is read
	}
}
