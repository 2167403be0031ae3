package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// gather lists the texts of a folder, each once, in order: its .txt files outside of
// the model's sources, and every string in its tests.
func gather(dir string) ([]string, error) {
	var all []string
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || d.IsDir():
			return err
		case strings.HasSuffix(name, "_test.go"):
			all, err = appendStrings(all, name)
		case filepath.Ext(name) == ".txt" && strings.Contains(filepath.ToSlash(name), "/testdata/"):
			var text []byte
			text, err = os.ReadFile(name)
			all = append(all, string(text))
		}
		return err
	})
	slices.Sort(all)
	return slices.Compact(all), err
}

// appendStrings appends the strings that stand in a Go file.
func appendStrings(dst []string, name string) ([]string, error) {
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
	if err != nil {
		return dst, err
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if _, ok := n.(*ast.ImportSpec); ok {
			return false
		}
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, err := strconv.Unquote(lit.Value); err == nil {
				dst = append(dst, s)
			}
		}
		return true
	})
	return dst, nil
}
