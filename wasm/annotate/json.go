package annotate

import (
	"strconv"

	"claimlight/wasm/actor"
	"claimlight/wasm/claim"
	"claimlight/wasm/jsontext"
	"claimlight/wasm/text"
)

// AppendJSON appends the document's annotations as one JSON object. at maps a
// byte offset to the unit wanted; Bytes keeps it.
func AppendJSON(dst []byte, d *Document, at func(int) int) []byte {
	w := writer{dst, at}
	w.put(`{"sentences":`)
	list(&w, d.Sentences, func(s text.Sentence) { w.span(s.Span) })
	w.put(`,`)
	w.found(d)
	return w.dst
}

// AppendFound is AppendJSON without the sentences: what a page shows.
func AppendFound(dst []byte, d *Document, at func(int) int) []byte {
	w := writer{append(dst, '{'), at}
	w.found(d)
	return w.dst
}

// found writes the members that hold what was found, and the object's end.
func (w *writer) found(d *Document) {
	w.put(`"actors":`)
	list(w, d.Actors, w.actor)
	w.put(`,"claims":`)
	list(w, d.Claims, w.claim)
	w.put(`,"foreign":`)
	w.spans(d.Foreign)
	w.put(`}`)
}

// Bytes maps a byte offset to itself.
func Bytes(offset int) int { return offset }

// writer appends JSON to dst.
type writer struct {
	dst []byte
	at  func(int) int
}

// put is out of line: a growing slice in seventy places is as much code again. It copies
// by itself, for these are short.
//
//go:noinline
func (w *writer) put(s string) {
	to := w.room(len(s))
	for i := range len(s) {
		to[i] = s[i]
	}
}

// room is as many bytes behind what is written.
func (w *writer) room(n int) []byte {
	at := len(w.dst)
	if at+n > cap(w.dst) {
		w.dst = append(w.dst, make([]byte, n)...)
	}
	w.dst = w.dst[:at+n]
	return w.dst[at:]
}

// int writes an offset or an index.
func (w *writer) int(n int) {
	if n < 0 {
		w.put("-")
		n = -n
	}
	size := 1
	for left := n; left >= 10; left /= 10 {
		size++
	}
	for to := w.room(size); size > 0; n /= 10 {
		size--
		to[size] = byte('0' + n%10)
	}
}

func (w *writer) text(s string)       { w.dst = jsontext.Append(w.dst, s) }
func (w *writer) spans(s []text.Span) { list(w, s, w.span) }

// list writes a JSON array, one call of item for each.
func list[T any](w *writer, items []T, item func(T)) {
	w.put("[")
	for i, x := range items {
		if i > 0 {
			w.put(",")
		}
		item(x)
	}
	w.put("]")
}

func (w *writer) span(s text.Span) {
	w.put("[")
	w.int(w.at(s.Start))
	w.put(",")
	w.int(w.at(s.End))
	w.put("]")
}

func (w *writer) actor(a actor.Actor) {
	w.put(`{"name":`)
	w.text(a.Name)
	w.put(`,"kind":`)
	w.text(a.Kind.String())
	w.put(`,"role":`)
	w.text(a.Role)
	w.put(`,"mentions":`)
	w.spans(a.Mentions)
	w.put(`,"pronouns":`)
	w.spans(a.Pronouns)
	w.put(`}`)
}

func (w *writer) claim(c claim.Claim) {
	w.put(`{"start":`)
	w.int(w.at(c.Start))
	w.put(`,"end":`)
	w.int(w.at(c.End))
	w.put(`,"score":`)
	w.dst = AppendThousandths(w.dst, c.Score)
	w.put(`,"speaker":`)
	w.int(c.Speaker)
	w.put(`,"source":`)
	w.text(c.Source)
	w.put(`,"quote":`)
	w.text(c.Quote.String())
	w.put(`,"stance":`)
	w.text(c.Stance.String())
	w.put(`,"cue":`)
	if c.Cue.Len() == 0 {
		w.put(`null`)
	} else {
		w.span(c.Cue)
	}
	w.put(`,"content":`)
	w.spans(c.Content)
	w.put(`}`)
}

// AppendThousandths writes 870 as 0.870.
func AppendThousandths(dst []byte, n int32) []byte {
	dst = strconv.AppendInt(dst, int64(n/1000), 10)
	return append(dst, '.', byte('0'+n/100%10), byte('0'+n/10%10), byte('0'+n%10))
}
