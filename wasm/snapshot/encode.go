package snapshot

import (
	"strconv"

	"claimlight/wasm/jsontext"
)

// Append appends the page's JSON to dst. Parse reads it back.
func Append(dst []byte, p *Page) []byte {
	dst = jsontext.Append(append(dst, `{"lang":`...), p.Lang)
	if p.Since != 0 {
		dst = strconv.AppendInt(append(dst, `,"since":`...), p.Since, 10)
	}
	dst = strconv.AppendInt(append(dst, `,"from":`...), p.From, 10)
	dst = strconv.AppendInt(append(dst, `,"entries":`...), p.Head.Entries, 10)
	dst = jsontext.Append(append(dst, `,"chain":`...), p.Head.Chain)
	dst = strconv.AppendInt(append(dst, `,"next":`...), p.Next, 10)
	dst = append(dst, `,"rows":[`...)
	for i := range p.Rows {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = AppendRow(dst, &p.Rows[i])
	}
	return append(dst, "]}"...)
}

// AppendRow appends a row's JSON to dst. ParseRow reads it back.
func AppendRow(dst []byte, r *Row) []byte {
	dst = strconv.AppendInt(append(dst, `{"number":`...), r.Number, 10)
	if !r.IsMark() {
		dst = strconv.AppendInt(append(dst, `,"entry":`...), r.Entry, 10)
		return append(append(append(dst, `,"record":`...), r.Text...), '}')
	}
	dst = strconv.AppendInt(append(dst, `,"first":`...), r.First, 10)
	dst = jsontext.Append(append(dst, `,"review":`...), r.Review)
	dst = jsontext.Append(append(dst, `,"claim":`...), r.Claim)
	return append(dst, '}')
}
