package main

import (
	"bytes"
	"encoding/json"
)

// readRe3d reads the documents and entities of one folder of re3d.
func readRe3d(documents, entities []byte, source string) ([]article, error) {
	var out []article
	index := map[string]int{}
	for d := json.NewDecoder(bytes.NewReader(documents)); d.More(); {
		var doc struct {
			ID   string `json:"_id"`
			Text string `json:"text"`
		}
		if err := d.Decode(&doc); err != nil {
			return nil, err
		}
		index[doc.ID] = len(out)
		out = append(out, article{source: source, text: doc.Text})
	}
	for d := json.NewDecoder(bytes.NewReader(entities)); d.More(); {
		var e struct {
			Begin, End int
			Type       string
			DocumentID string `json:"documentId"`
		}
		if err := d.Decode(&e); err != nil {
			return nil, err
		}
		i, known := index[e.DocumentID]
		kind, ok := kinds[e.Type]
		if !known || !ok {
			continue
		}
		start, end := byteOffset(out[i].text, e.Begin), byteOffset(out[i].text, e.End)
		if 0 <= start && start < end {
			out[i].gold = append(out[i].gold, marked{start, end, kind})
		}
	}
	return out, nil
}

// byteOffset turns a count of UTF-16 units into one of bytes.
func byteOffset(s string, units int) int {
	for i, r := range s {
		if units <= 0 {
			return i
		}
		units--
		if r > 0xffff {
			units--
		}
	}
	if units <= 0 {
		return len(s)
	}
	return -1
}
