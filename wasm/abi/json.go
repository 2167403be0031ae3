package abi

import (
	"slices"
	"strconv"

	"claimlight/wasm/annotate"
	"claimlight/wasm/jsontext"
	"claimlight/wasm/lookup"
	"claimlight/wasm/match"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"
)

// A header says what the edge has, and when the article was written.
type header struct {
	edge lookup.Edge
	date string
}

// parseHeader is strict on types; members that it does not know are ignored. A
// date that is none counts as absent.
func parseHeader(s string) (header, bool) {
	var h header
	if !review.Valid(s) {
		return h, false
	}
	ok := true
	err := review.Members(jsontext.Read(s), func(name string, v jsontext.Value) bool {
		switch name {
		case "scheme":
			h.edge.Scheme, ok = small(v)
		case "bits":
			ok = ours(v, func(bits jsontext.Value) (ok bool) { h.edge.Bits, ok = small(bits); return ok })
		case "hot":
			ok = ours(v, func(hot jsontext.Value) (ok bool) {
				h.edge.Hot, ok = tile.ParseKeys(hot.Text())
				return ok && hot.Kind == jsontext.String
			})
		case "date":
			if ok = v.Kind == jsontext.String; review.IsDate(v.Text()) {
				h.date = v.Text()
			}
		}
		return ok
	})
	return h, ok && err == nil
}

// ours looks for the one language that the engine knows, among any number.
func ours(v jsontext.Value, take func(jsontext.Value) bool) bool {
	ok := v.Kind == jsontext.Object
	v.Each(func(lang string, value jsontext.Value) bool {
		if lang == lookup.Lang {
			ok = take(value)
		}
		return ok
	})
	return ok
}

// small is a whole number of up to four digits.
func small(v jsontext.Value) (int32, bool) {
	n, ok := jsontext.Whole(v.Raw)
	return int32(n), ok && len(v.Raw) <= 4
}

func appendPlan(dst []byte, p *lookup.Plan) []byte {
	dst = append(dst, `{"tiles":[`...)
	for i, path := range p.Tiles {
		dst = append(comma(dst, i), '"')
		dst = append(tile.AppendPath(dst, path), '"')
	}
	dst = append(dst, `],"claims":[`...)
	for i, need := range p.Claims {
		if dst = comma(dst, i); !need.Planned {
			dst = append(dst, "null"...)
			continue
		}
		dst = append(dst, '[')
		for j, at := range need.Tiles {
			dst = strconv.AppendInt(comma(dst, j), int64(at), 10)
		}
		dst = append(dst, ']')
	}
	return append(dst, "]}"...)
}

// appendStatuses writes what is known of each claim, and what is still to be read.
func appendStatuses(dst []byte, statuses []lookup.Status, more []string) []byte {
	records := matchedRecords(statuses)
	dst = append(dst, `{"records":[`...)
	for i, r := range records {
		dst = review.Append(comma(dst, i), r)
	}
	dst = append(dst, `],"claims":[`...)
	for i, s := range statuses {
		dst = append(comma(dst, i), `{"state":"`...)
		dst = append(append(dst, s.State.String()...), `","matches":[`...)
		for j, m := range s.Matches {
			dst = appendMatch(comma(dst, j), m.Match, slices.Index(records, m.Record))
		}
		dst = append(dst, "]}"...)
	}
	dst = append(dst, `],"more":[`...)
	for i, path := range more {
		dst = jsontext.Append(comma(dst, i), path)
	}
	return append(dst, "]}"...)
}

// matchedRecords lists the records of all matches, each once.
func matchedRecords(statuses []lookup.Status) []*review.Record {
	var records []*review.Record
	for _, s := range statuses {
		for _, m := range s.Matches {
			if !slices.Contains(records, m.Record) {
				records = append(records, m.Record)
			}
		}
	}
	return records
}

func appendMatch(dst []byte, m match.Match, record int) []byte {
	dst = append(dst, `{"decision":"`...)
	dst = append(append(dst, m.Decision.String()...), `","score":`...)
	dst = annotate.AppendThousandths(dst, m.Score)
	dst = append(dst, `,"reasons":[`...)
	for i, why := range m.Reasons {
		dst = jsontext.Append(comma(dst, i), why.String())
	}
	dst = strconv.AppendInt(append(dst, `],"record":`...), int64(record), 10)
	return append(dst, '}')
}

func comma(dst []byte, i int) []byte {
	if i > 0 {
		return append(dst, ',')
	}
	return dst
}
