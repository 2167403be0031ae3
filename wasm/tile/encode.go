package tile

import (
	"strconv"

	"claimlight/wasm/jsontext"
	"claimlight/wasm/review"
)

// Append appends the tile's JSON to dst. Records beyond MaxBytes are left out,
// last first, and the tile then says that it is truncated.
func Append(dst []byte, t *Tile) []byte {
	start := len(dst)
	dst = appendHead(dst, t, t.Truncated)
	head := len(dst)
	for i := range t.Records {
		end := len(dst)
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = review.Append(dst, &t.Records[i])
		if len(dst)+len("]}")-start > MaxBytes {
			return cut(dst[:end], start, head, t)
		}
	}
	return append(dst, "]}"...)
}

// cut ends a tile after the records that fit, with its head saying so.
func cut(dst []byte, start, head int, t *Tile) []byte {
	records := string(dst[head:])
	dst = appendHead(dst[:start], t, true) // "true" is shorter than "false"
	dst = append(dst, records...)
	return append(dst, "]}"...)
}

func appendHead(dst []byte, t *Tile, truncated bool) []byte {
	dst = strconv.AppendInt(append(dst, `{"scheme":`...), int64(t.Scheme), 10)
	dst = jsontext.Append(append(dst, `,"lang":`...), t.Lang)
	dst = strconv.AppendInt(append(dst, `,"bits":`...), int64(t.Bits), 10)
	dst = appendPrefix(append(dst, `,"prefix":"`...), t.Path)
	dst = strconv.AppendInt(append(dst, `","generation":`...), t.Generation, 10)
	dst = strconv.AppendBool(append(dst, `,"truncated":`...), truncated)
	return append(dst, `,"records":[`...)
}
