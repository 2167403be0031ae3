package abi

import (
	"runtime"
	"strings"
	"testing"

	"claimlight/wasm/benchtext"
)

func TestZZ(t *testing.T) {
	s := strings.Join(benchtext.Articles(1<<20), "\n\n")[:1<<20]
	q := request(s)
	var a, b runtime.MemStats
	runtime.ReadMemStats(&a)
	for range 3 {
		loaded.Call(Annotate, q)
	}
	runtime.ReadMemStats(&b)
	t.Log((b.TotalAlloc-a.TotalAlloc)/3, (b.Mallocs-a.Mallocs)/3)
}
