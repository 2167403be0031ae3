package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// heldOut are the files by which the engine is measured, by SHA-256. What trains
// on them would measure itself.
var heldOut = map[string]bool{
	"01e328e778aa7f15d2feb534791074967145f0317958dfffce0c7a2454baa8a2": true, // debates_dev.jsonl
	"06c837c615197c9a9923d03e05b5b7dfb158b961d3809542efeef91d726e5860": true, // debates-dev-reviews.jsonl
	"0cafd881cf31d39897b6d588420fab8fbbe4423d271725c59921ac9dd49c0713": true, // en_ewt-ud-dev.iob2
	"0eff4557358e88866b0d41da510f89945a379e14111758cd4c6c9e6fb6ae3ba1": true, // match_traps.jsonl
	"149420fe94265460e898d7042d6ac6e2a5cfd5f8283281007e3176826c8f5387": true, // sents-gum-news.jsonl
	"155dbce3519a18bf3e1783666d8c8aeecef773b7dc4c60473ede3f3711598be5": true, // seed_article.jsonl
	"4018e207aa6a06f104320023b9064eb4f9d2ba1ca4ec9cb54aa32aeb2ddf5625": true, // ner-uner-pud-wiki.jsonl
	"4484705df5530650f5aa3276720e01f1eb846c99a0a82448f26c405732dea724": true, // en_pud_wiki.iob2
	"4f1f30eb832f4c5fe474f67ca45e875d863bddf0bbe432262d272ef13639fa8f": true, // dev.conll
	"531a54ff90d6ab12201c5a50c3e78e6ddac4de69abc4bce5d275d3cd29efe2b6": true, // en_ewt-ud-dev.conllu
	"5bbe5796f0d28467802f8aae5070806c0380dad11d50369cd2b97c05605f6e04": true, // sents-ewt.jsonl
	"685c922026f0065f9eb0c35bd38ac3a126438742856fcb20e06f17ef2f3ca505": true, // ner-gum-news.jsonl
	"6d03278c23a18494cbc13fe74cb766c861c7bc96b3ec21c07622020b4266d316": true, // dirty_claimreview.jsonl
	"7e46dc757494c13918bd457028941ac38d099d8eb045892f27b45f3aa013c160": true, // polnear_dev.jsonl
	"823bf76fc51fa83c06f9f750845af5868bf5fafccea18f7f2cda14fb64c0320e": true, // sents-golden-rules.jsonl
	"8e495930017e4a9d1f47bd39c253275a9b5b92367306ffa2cce0631caf3f63bd": true, // ner-crossner-politics-dev.jsonl
	"92856dae009c35bed9cfbceb2691d5728038ec67ca12cae5f112e43ea58eb570": true, // claims-ct24-dev-test.jsonl
	"a55e2b59339f65e4eff603e05bb321ec85bcc21fce4ca1d9ffdb9d0dac0da7c8": true, // tweets_dev.jsonl
	"aaf9e9427545c1213465e8857da00fb9fe4d4a7c337bab2ae0a75150fa8c01f2": true, // checkthat24_english_dev-test.tsv
	"b440cd706024c31efd8d4189defa91322ee5f942b30c765238809253dc8a7b53": true, // match-tweets.jsonl
	"b889447aceac47302aec61ee609780383ea8a0b10f90ce47713e197b23603c85": true, // match-debates-dev.jsonl
	"be06276c036bb36cfad7ab3d2e1bffb6027889c1408fa0ab0155cc337aeda779": true, // articles.jsonl
	"c585f876144c218025cbc375cab0747ddf933f280c702bdb6b69ef5f4c1c8ec8": true, // tweets_test.jsonl
	"d41e696a89901e82d048b2f4640f0bd130a1d6ef03a1427c90620e07bb32e88d": true, // tweets-reviews.jsonl
	"e5634d20652ad7cd62a16f51063805f6e8a6350e16e47b55464cb73d85416c40": true, // quotes-polnear-dev.jsonl
	"ef4109b4d37df0c3ba586c8c567e8258d2420b1efb796e2c5f39ae8d4a49996c": true, // claims-claimbuster.jsonl
}

// heldNews begins the names of GUM's news documents. They measure the engine in
// another form, and their annotations change from release to release.
const heldNews = "GUM_news_"

// readFile reads a file to train on, and refuses one that is held out.
func readFile(name string) ([]byte, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	if heldOut[hex.EncodeToString(sum[:])] || strings.HasPrefix(filepath.Base(name), heldNews) {
		return nil, errors.New("held out to measure the engine and must not train it")
	}
	return data, nil
}
