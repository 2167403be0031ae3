package main

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"
	"testing/fstest"
	"time"
)

func TestPack(t *testing.T) {
	write := func(modified time.Time) []byte {
		var b bytes.Buffer
		err := pack(&b, fstest.MapFS{
			"b.txt":     {Data: []byte("two"), ModTime: modified, Mode: 0o600},
			"a/one.txt": {Data: []byte("one"), ModTime: modified},
		})
		if err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	first := write(time.Unix(1, 0))
	if !bytes.Equal(first, write(time.Unix(1e9, 0))) {
		t.Error("the same files at another time are other bytes")
	}
	z, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(r)
		got += f.Name + "=" + string(body) + " "
	}
	if got != "a/one.txt=one b.txt=two " {
		t.Errorf("got %q", got)
	}
}
