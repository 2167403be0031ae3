// Command pack writes a folder's files as a zip: the same bytes for the same files, whenever
// and wherever it runs.
//
//	pack FOLDER FILE.zip
//
// Names are in their order and dates all one, the first that a zip can tell.
package main

import (
	"archive/zip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: pack FOLDER FILE.zip")
		os.Exit(2)
	}
	if err := run(os.DirFS(os.Args[1]), os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func run(folder fs.FS, name string) error {
	out, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := pack(out, folder); err != nil {
		_ = out.Close() // the first error counts
		return err
	}
	return out.Close()
}

var date = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// pack writes the files of a folder, which fs.WalkDir gives in lexical order.
func pack(w io.Writer, folder fs.FS) error {
	z := zip.NewWriter(w)
	err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		file, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: date})
		if err != nil {
			return err
		}
		_, err = file.Write(body)
		return err
	})
	if err != nil {
		return err
	}
	return z.Close()
}
