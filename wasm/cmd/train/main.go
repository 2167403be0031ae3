// Command train makes the tables that ship with the engine from open data.
//
//	train lexicon -size N SOURCE=FILE... > wasm/tile/lexicon.gen.go
//
// SOURCE is the attribution written into the table's header, "name, licence";
// files with an empty SOURCE belong to the one before. A file is CSV with a Text
// column, or CoNLL (the word is the first column, or the second where the first
// is a number).
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 || args[0] != "lexicon" {
		return fmt.Errorf("usage: train lexicon -size N SOURCE=FILE...")
	}
	flags := flag.NewFlagSet("lexicon", flag.ContinueOnError)
	size := flags.Int("size", 4000, "how many of the most frequent terms to list")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	return lexicon(os.Stdout, *size, flags.Args())
}
