package fetch

import (
	"bytes"
	"compress/gzip"
	"io"
	"testing"
)

// Whatever comes packed, no more comes out than the ratio allows, and what was
// packed by anybody comes out as it was.
func FuzzDecoded(f *testing.F) {
	for _, s := range []string{"", "a page", "\x1f\x8b\x08\x00"} {
		f.Add([]byte(s))
	}
	f.Add(packed(make([]byte, 1<<20)))
	f.Fuzz(func(t *testing.T, in []byte) {
		if r, err := decoded("gzip", bytes.NewReader(in)); err == nil {
			out, _ := io.ReadAll(r) // what is no gzip to its end may fail anywhere
			if len(out) > slack+MaxRatio*len(in) {
				t.Fatalf("%d bytes became %d", len(in), len(out))
			}
		}
		r, err := decoded("gzip", bytes.NewReader(packed(in)))
		if err != nil {
			t.Fatal(err)
		}
		if out, err := io.ReadAll(r); err == nil && !bytes.Equal(out, in) || err != nil && err != ErrBomb {
			t.Fatalf("%d bytes became %d, %v", len(in), len(out), err)
		}
	})
}

func packed(in []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(in) // into memory
	_ = z.Close()
	return b.Bytes()
}
