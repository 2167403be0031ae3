package abi

import (
	"strconv"

	"claimlight/wasm/lookup"
	"claimlight/wasm/quote"
	"claimlight/wasm/review"
	"claimlight/wasm/tile"

	"github.com/tidwall/gjson"
)

// A header says what the edge has, and when the article was written.
type header struct {
	edge lookup.Edge
	date string
}

// MaxLanguages bounds the languages of a header.
const MaxLanguages = 40

// parseHeader is strict on types; members that it does not know are ignored. A
// date that is none counts as absent.
func parseHeader(s string) (header, bool) {
	var h header
	if !review.Valid(s) {
		return h, false
	}
	ok := true
	err := review.Members(gjson.Parse(s), func(name string, v gjson.Result) bool {
		switch name {
		case "scheme":
			h.edge.Scheme, ok = small(v)
		case "bits":
			ok = h.takeBits(v)
		case "date":
			if ok = v.Type == gjson.String; review.IsDate(v.Str) {
				h.date = v.Str
			}
		}
		return ok
	})
	return h, ok && err == nil
}

func (h *header) takeBits(v gjson.Result) bool {
	ok := true
	err := review.Members(v, func(lang string, v gjson.Result) bool {
		var n int32
		if n, ok = small(v); ok && len(h.edge.Bits) < MaxLanguages {
			h.edge.Bits = append(h.edge.Bits, lookup.Bits{Lang: lang, Bits: n})
		}
		return ok
	})
	return ok && err == nil
}

// small is a whole number of up to four digits.
func small(v gjson.Result) (int32, bool) {
	if v.Type != gjson.Number || len(v.Raw) > 4 {
		return 0, false
	}
	n, err := strconv.ParseInt(v.Raw, 10, 32)
	return int32(n), err == nil && n >= 0
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

func appendStatuses(dst []byte, statuses []lookup.Status) []byte {
	dst = append(dst, `{"claims":[`...)
	for i, s := range statuses {
		dst = append(comma(dst, i), `{"state":"`...)
		dst = append(append(dst, s.State.String()...), `","matches":[`...)
		for j := range s.Matches {
			dst = appendMatch(comma(dst, j), &s.Matches[j])
		}
		dst = append(dst, "]}"...)
	}
	return append(dst, "]}"...)
}

func appendMatch(dst []byte, m *lookup.Match) []byte {
	dst = append(dst, `{"decision":"`...)
	dst = append(append(dst, m.Decision.String()...), `","score":`...)
	dst = append(strconv.AppendInt(dst, int64(m.Score/1000), 10), '.')
	dst = append(dst, byte('0'+m.Score/100%10), byte('0'+m.Score/10%10), byte('0'+m.Score%10))
	dst = append(dst, `,"reasons":[`...)
	for i, why := range m.Reasons {
		dst = quote.Append(comma(dst, i), why.String())
	}
	dst = review.Append(append(dst, `],"record":`...), m.Record)
	return append(dst, '}')
}

func comma(dst []byte, i int) []byte {
	if i > 0 {
		return append(dst, ',')
	}
	return dst
}
