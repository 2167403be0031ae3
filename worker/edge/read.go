package edge

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"claimlight/wasm/tile"
)

// status answers /v1/status.json. The head is read last: it may be that of a
// later write than the generation, never of an earlier one.
func (h *Handler) status(r *http.Request, _ []string) (answer, error) {
	st, err := h.Store.Status(r.Context())
	if err != nil {
		return answer{}, err
	}
	head, err := h.Store.Head(r.Context())
	if err != nil {
		return answer{}, err
	}
	var reviews int64
	for _, l := range st.Languages() {
		reviews += l.Reviews
	}
	known, err := h.tilings(r.Context(), st)
	if err != nil {
		return answer{}, err
	}
	type scheme struct {
		tiling
		Widths map[string][]int32 `json:"widths"` // all that are answered
	}
	schemes := make([]scheme, len(known))
	for i := range known {
		schemes[i] = scheme{known[i], st.Schemes[i].widths(h.now())}
	}
	v := struct {
		Generation int64 `json:"generation"`
		Reviews    int64 `json:"reviews"`
		scheme
		Reports bool     `json:"reports"` // readers' reports are taken
		Changed string   `json:"changed,omitempty"`
		Log     logHead  `json:"log"`
		Contact string   `json:"contact,omitempty"` // for complaints
		Later   []scheme `json:"later,omitempty"`
	}{st.Generation, reviews, schemes[0], true, "", logHead(head), h.Contact, schemes[1:]}
	if !st.Changed.IsZero() {
		v.Changed = FormatTime(st.Changed)
	}
	return jsonAnswer(v)
}

// tiling is what a page needs to know before it asks for tiles of a scheme.
type tiling struct {
	Scheme int32             `json:"scheme"`
	Bits   map[string]int32  `json:"bits"`          // the width in use of each language
	Hot    map[string]string `json:"hot,omitempty"` // its hot keys, as tile.AppendKeys writes them
}

// tilings are those of the schemes. Pages of the versions that know the first scheme alone
// read no further than that; a version that asks by another looks among the later.
func (h *Handler) tilings(ctx context.Context, st Status) ([]tiling, error) {
	list := make([]tiling, len(st.Schemes))
	for i, scheme := range st.Schemes {
		hot, err := h.Store.Hot(ctx, scheme.Number)
		if err != nil {
			return nil, err
		}
		l := tiling{scheme.Number, map[string]int32{}, map[string]string{}}
		for _, lang := range scheme.Languages {
			if b := lang.Bits(); b != 0 {
				l.Bits[lang.Lang] = b
			}
		}
		for lang, keys := range hot {
			l.Hot[lang] = string(tile.AppendKeys(nil, keys))
		}
		list[i] = l
	}
	return list, nil
}

// sources answers /v1/sources.json.
func (h *Handler) sources(r *http.Request, _ []string) (answer, error) {
	list, err := h.Store.Sources(r.Context())
	if err != nil {
		return answer{}, err
	}
	return jsonAnswer(struct {
		Sources []Source `json:"sources"`
	}{list})
}

// tile answers /v1/tiles/…. What is not in use is 404, so that a page says
// "not looked up" of it; what is in use is 200, also when empty.
func (h *Handler) tile(r *http.Request, _ []string) (answer, error) {
	path, ok := tile.ParsePath(strings.TrimPrefix(r.URL.Path, "/v1/"))
	if !ok {
		return answer{}, errNoTile
	}
	st, err := h.Store.Status(r.Context())
	if err != nil {
		return answer{}, err
	}
	at := slices.IndexFunc(st.Schemes, func(s Scheme) bool { return s.Number == path.Scheme })
	if at < 0 {
		return answer{}, errNoTile
	}
	lang := st.Schemes[at].language(path.Lang)
	if !lang.Answers(path.Bits, h.now()) {
		return answer{}, &Problem{Status: http.StatusNotFound, Detail: "This language or this number of bits is not in use. /v1/status.json tells those that are."}
	}
	t, err := h.readTile(r.Context(), path)
	if errors.Is(err, ErrNotFound) {
		return answer{}, &Problem{Status: http.StatusNotFound, Detail: "The second key is not hot. Its reviews are listed in its own tile."}
	}
	if err != nil {
		return answer{}, err
	}
	t.Generation, t.Truncated = st.Generation, t.Truncated || lang.Partial
	return generationAnswer(tile.Append(nil, &t), t.Generation), nil
}

var errNoTile = &Problem{Status: http.StatusNotFound, Detail: "No tile has this address. /v1/status.json tells the scheme and the bits in use."}

// generationAnswer gives a body that names its generation. That grows with every
// write anywhere; what it alone changes is the same to a cache.
func generationAnswer(body []byte, generation int64) answer {
	before, after, _ := bytes.Cut(body, strconv.AppendInt([]byte(`,"generation":`), generation, 10))
	return answer{kind: "application/json", cache: live, etag: etag(before, after), body: body}
}

// records answers /v1/records/{block}.json: 200 for every block that the log has
// reached, also of one without a live review.
func (h *Handler) records(r *http.Request, _ []string) (answer, error) {
	block, ok := tile.ParseBlockPath(strings.TrimPrefix(r.URL.Path, "/v1/"))
	if !ok {
		return answer{}, &Problem{Status: http.StatusNotFound, Detail: "No block has this address."}
	}
	st, err := h.Store.Status(r.Context())
	if err != nil {
		return answer{}, err
	}
	b, err := h.Store.Records(r.Context(), block)
	if err != nil {
		return answer{}, err
	}
	if first, _ := block.Range(); len(b.Numbers) == 0 {
		if err := h.reached(r.Context(), int64(first), errNoBlock); err != nil {
			return answer{}, err
		}
	}
	b.Generation = st.Generation
	return generationAnswer(tile.AppendBlock(nil, &b), b.Generation), nil
}

var errNoBlock = &Problem{Status: http.StatusNotFound, Detail: "The log has no such number yet. /v1/status.json tells its number of entries."}

// reached gives an error where the log does not have an entry of this number yet.
// So every address beyond it has one answer, which needs no store.
func (h *Handler) reached(ctx context.Context, number int64, beyond error) error {
	head, err := h.Store.Head(ctx)
	if err == nil && number > head.Entries {
		err = beyond
	}
	return err
}

// language gives what a store has of a language by the scheme, which may be nothing.
func (s Scheme) language(lang string) Language {
	for _, l := range s.Languages {
		if l.Lang == lang {
			return l
		}
	}
	return Language{}
}

// readTile collects a tile's lists. One that was not read to its end is left out,
// which makes the tile truncated.
func (h *Handler) readTile(ctx context.Context, path tile.Path) (tile.Tile, error) {
	first, last := path.Range()
	rows, err := h.Store.Rows(ctx, path.Scheme, path.Lang, first, last, path.Under)
	if err != nil {
		return tile.Tile{}, err
	}
	t := tile.Tile{Path: path, Truncated: len(rows) > MaxRows}
	if t.Truncated {
		end := rows[len(rows)-1].Key
		rows = rows[:slices.IndexFunc(rows, func(r tile.Row) bool { return r.Key == end })]
	}
	t.Lists = tile.Collect(rows)
	return t, nil
}

// change is one entry of a review's history as /v1/reviews/{id}.json gives it.
type change struct {
	Entry      int64           `json:"entry"` // of the log
	Kind       string          `json:"kind"`
	Generation int64           `json:"generation"`
	Changed    string          `json:"changed"`
	Record     json.RawMessage `json:"record,omitempty"`   // absent where the text was redacted
	Redacted   int64           `json:"redacted,omitempty"` // by this entry
	Ground     string          `json:"ground,omitempty"`   // of a redaction, or of a withdrawal that a feed led to
}

// MaxHistory is how many changes of a record one answer has, and of others that concern it:
// a program of its reviewer's that takes a review back and forth makes thousands. The page
// reads as many as both are. All are in the log.
const MaxHistory = 50

// review answers /v1/reviews/{id}.json. A withdrawn review is a tombstone: its
// record says so, and its history stays.
func (h *Handler) review(r *http.Request, vars []string) (answer, error) {
	entries, err := h.Store.History(r.Context(), vars[0])
	if err != nil {
		return answer{}, err
	}
	if len(entries) == 0 {
		return answer{}, errNoReview
	}
	var v struct {
		Record    json.RawMessage `json:"record,omitempty"` // the latest
		History   []change        `json:"history"`
		Truncated bool            `json:"truncated,omitempty"` // there were earlier changes
	}
	entries, v.Truncated = latest(entries)
	for _, e := range entries {
		text := json.RawMessage(e.Text)
		if e.Kind.IsStatus() {
			v.Record = text
		}
		v.History = append(v.History, change{e.Number, e.Kind.String(), e.Generation, e.Changed, text, e.Redacted, e.Ground})
	}
	return jsonAnswer(v)
}

// latest cuts a history to the latest changes of a record and the latest others, and
// reports whether there were more.
func latest(entries []Entry) ([]Entry, bool) {
	over := map[bool]int{true: -MaxHistory, false: -MaxHistory} // by whether they have a record
	for _, e := range entries {
		over[e.Kind.IsStatus()]++
	}
	more := max(over[true], over[false]) > 0
	return slices.DeleteFunc(entries, func(e Entry) bool {
		over[e.Kind.IsStatus()]--
		return over[e.Kind.IsStatus()] >= 0
	}), more
}

var errNoReview = &Problem{Status: http.StatusNotFound, Detail: "There is no review of this id."}

// health answers /healthz: the handler runs and its store can be read.
func (h *Handler) health(r *http.Request, _ []string) (answer, error) {
	if _, err := h.Store.Status(r.Context()); err != nil {
		h.log().Error("unhealthy", "error", err)
		return answer{}, &Problem{Status: http.StatusServiceUnavailable, Detail: "The store cannot be read.", header: map[string]string{"Retry-After": "5"}}
	}
	return answer{kind: "text/plain; charset=utf-8", body: []byte("ok\n")}, nil
}
