package log

import (
	"strconv"

	"claimlight/wasm/jsontext"
)

// Append appends the page's JSON to dst. Parse reads it back.
func Append(dst []byte, p *Page) []byte {
	dst = strconv.AppendInt(append(dst, `{"page":`...), p.Number, 10)
	dst = appendNumber(dst, "generation", p.Generation())
	dst = appendString(dst, "before", p.Before)
	dst = append(dst, `,"entries":[`...)
	for i := range p.Entries {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendEntry(dst, &p.Entries[i])
	}
	return append(dst, "]}"...)
}

// appendEntry is the body with what a redaction changes.
func appendEntry(dst []byte, e *Entry) []byte {
	dst = appendBody(dst, e)
	if !e.Kind.IsStatus() {
		return dst
	}
	dst = dst[:len(dst)-1] // the body's brace
	if e.Redacted != 0 {
		return append(appendNumber(dst, "redacted", e.Redacted), '}')
	}
	dst = append(appendString(dst, "salt", e.Salt), `,"record":`...)
	return append(append(dst, e.Text...), '}')
}

// appendBody is what the chain covers.
func appendBody(dst []byte, e *Entry) []byte {
	dst = strconv.AppendInt(append(dst, `{"number":`...), e.Number, 10)
	dst = appendString(dst, "kind", e.Kind.String())
	dst = appendString(dst, "review", e.Review)
	dst = appendNumber(dst, "first", e.First)
	dst = appendString(dst, "changed", e.Changed)
	switch {
	case e.Kind.IsStatus():
		dst = appendString(dst, "hash", e.Hash)
	case e.Kind == Redacted:
		dst = appendNumber(dst, "entry", e.Entry)
		dst = strconv.AppendBool(append(dst, `,"present":`...), e.Present)
		dst = appendString(dst, "ground", e.Ground)
	default:
		dst = appendString(dst, "claim", e.Claim)
	}
	return append(dst, '}')
}

func appendString(dst []byte, name, value string) []byte {
	return jsontext.Append(appendName(dst, name), value)
}

func appendNumber(dst []byte, name string, value int64) []byte {
	return strconv.AppendInt(appendName(dst, name), value, 10)
}

func appendName(dst []byte, name string) []byte {
	return append(append(append(dst, `,"`...), name...), `":`...)
}
