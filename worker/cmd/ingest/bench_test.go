package main

import (
	"io"
	"testing"
)

func BenchmarkPull(b *testing.B) {
	for b.Loop() {
		o := &options{bench: 20000, batch: 1000, stdout: io.Discard, stderr: io.Discard}
		if err := o.measure(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
