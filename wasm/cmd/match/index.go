package main

import (
	"os"
	"slices"

	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
	"claimlight/wasm/tile"

	"github.com/tidwall/gjson"
)

// lang is the one language that the engine annotates.
const lang = "en"

// An index finds reviews by the keys that name tiles.
type index struct {
	records []review.Record
	names   []string // by record: the input's identifier, else its address
	byKey   map[tile.Key][]int32
}

// open reads reviews as they come: an evaluation set may lack ratings or
// addresses, which only matter for showing a review.
func open(name string) (*index, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	ix := &index{byKey: map[tile.Key][]int32{}}
	err = lines(f, func(v gjson.Result) error {
		ix.add(v)
		return nil
	})
	return ix, err
}

func (ix *index) add(v gjson.Result) {
	r := review.Record{
		Claim: read.Clean(v.Get("claimReviewed").String()), Language: lang, Title: read.Clean(v.Get("headline").String()),
		Claimant: read.Clean(v.Get("itemReviewed.author.name").String()), ClaimDate: calendar(v.Get("itemReviewed.datePublished").String()),
		ReviewDate: calendar(v.Get("datePublished").String()), URL: v.Get("url").String(),
	}
	name := v.Get("identifier").String()
	if name == "" {
		name = r.URL
	}
	at := int32(len(ix.records))
	for _, key := range tile.Keys(nil, r.Claim, lang) {
		ix.byKey[key] = append(ix.byKey[key], at)
	}
	ix.records = append(ix.records, r)
	ix.names = append(ix.names, name)
}

func calendar(s string) string {
	if len(s) >= 10 && review.IsDate(s[:10]) {
		return s[:10]
	}
	return ""
}

// candidates are the reviews that share a key with a text, in their order.
func (ix *index) candidates(text string) []int32 {
	var found []int32
	for _, key := range tile.Keys(nil, text, lang) {
		found = append(found, ix.byKey[key]...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

func (ix *index) pick(found []int32) []review.Record {
	records := make([]review.Record, len(found))
	for i, at := range found {
		records[i] = ix.records[at]
	}
	return records
}
