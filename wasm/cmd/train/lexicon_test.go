package main

import (
	"go/format"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLexicon(t *testing.T) {
	dir := t.TempDir()
	files := map[string]string{
		"a.csv":    "Id,Text\n1,\"tax, tax and tax on ports\"\n2,tax on ports of 2019 and 2019\n",
		"b.conll":  "ports O\nzebra O\n\n",
		"c.conllu": "# text = zebra zebra\n1\tzebra\tzebra\tNOUN\tNN\t_\t0\troot\t_\t_\n",
	}
	args := []string{"Ours, CC0=" + filepath.Join(dir, "a.csv"), "=" + filepath.Join(dir, "b.conll"), "=" + filepath.Join(dir, "c.conllu")}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out strings.Builder
	if err := lexicon(&out, 10, args); err != nil {
		t.Fatal(err)
	}
	got := out.String()
	if !strings.HasSuffix(got, "const lexicon frequent = `portB0taxA0zebraB`\n") || !strings.Contains(got, "//   - Ours, CC0\n") {
		t.Errorf("got\n%s", got)
	}
	if formatted, err := format.Source([]byte(got)); err != nil || string(formatted) != got {
		t.Errorf("not as gofmt writes it: %v", err)
	}
	if err := lexicon(&out, 10, []string{"no file"}); err == nil {
		t.Error("an argument without a file is no error")
	}
}
