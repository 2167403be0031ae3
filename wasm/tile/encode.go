package tile

import (
	"strconv"

	"claimlight/wasm/jsontext"
)

// Append appends the tile's JSON to dst. A list for which MaxBytes leaves no room
// keeps its count alone; where not even that fits, the tile is truncated.
func Append(dst []byte, t *Tile) []byte {
	start := len(dst)
	dst = appendHead(dst, t, t.Truncated)
	head := len(dst)
	for i := range t.Lists {
		before := len(dst)
		if i > 0 {
			dst = append(dst, ',')
		}
		from := len(dst)
		if dst = appendList(dst, &t.Lists[i]); len(dst)+len("]}")-start > MaxBytes {
			dst = appendCount(dst[:from], &t.Lists[i])
		}
		if len(dst)+len("]}")-start > MaxBytes {
			return cut(dst[:before], start, head, t)
		}
	}
	return append(dst, "]}"...)
}

// cut ends a tile after the lists that fit, with its head saying so.
func cut(dst []byte, start, head int, t *Tile) []byte {
	lists := string(dst[head:])
	dst = appendHead(dst[:start], t, true) // "true" is shorter than "false"
	dst = append(dst, lists...)
	return append(dst, "]}"...)
}

func appendHead(dst []byte, t *Tile, truncated bool) []byte {
	dst = strconv.AppendInt(append(dst, `{"scheme":`...), int64(t.Scheme), 10)
	dst = jsontext.Append(append(dst, `,"lang":`...), t.Lang)
	dst = strconv.AppendInt(append(dst, `,"bits":`...), int64(t.Bits), 10)
	dst = append(appendPrefix(append(dst, `,"prefix":"`...), t.Path), '"')
	if t.Under != 0 {
		dst = append(appendKey(append(dst, `,"under":"`...), t.Under), '"')
	}
	dst = strconv.AppendInt(append(dst, `,"generation":`...), t.Generation, 10)
	dst = strconv.AppendBool(append(dst, `,"truncated":`...), truncated)
	return append(dst, `,"lists":[`...)
}

func appendList(dst []byte, l *List) []byte {
	if !l.Whole() {
		return appendCount(dst, l)
	}
	dst = append(appendKey(append(dst, `{"key":"`...), l.Key), `","reviews":[`...)
	last := Number(0)
	for i, p := range l.Reviews {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = strconv.AppendInt(dst, int64(p.Number-last), 10)
		last = p.Number
	}
	dst = append(dst, `],"sketches":"`...)
	for _, p := range l.Reviews {
		dst = appendHex(dst, uint64(p.Sketch), sketchDigits)
	}
	return append(dst, `"}`...)
}

// appendCount writes a list that has no reviews.
func appendCount(dst []byte, l *List) []byte {
	dst = append(appendKey(append(dst, `{"key":"`...), l.Key), `","count":`...)
	return append(strconv.AppendInt(dst, int64(l.Count), 10), '}')
}

const sketchDigits = 15
