package edge

import (
	"errors"
	"net/http"
	"strings"

	"claimlight/wasm/log"
	"claimlight/wasm/snapshot"
)

// logHead is a head of the log as /v1/status.json gives it.
type logHead struct {
	Entries int64  `json:"entries"`
	Chain   string `json:"chain"`
}

// logPage answers /v1/log/{page}.json. Full pages never change but for
// redactions, and these have to show as soon as a withdrawal does.
func (h *Handler) logPage(r *http.Request, _ []string) (answer, error) {
	page, ok := log.ParsePath(strings.TrimPrefix(r.URL.Path, "/v1/log/"))
	if !ok {
		return answer{}, errNoPage
	}
	p, err := h.Store.Log(r.Context(), page)
	if errors.Is(err, ErrNotFound) {
		return answer{}, errNoPage
	}
	if err != nil {
		return answer{}, err
	}
	return liveAnswer(log.Append(nil, &p)), nil
}

// snapshot answers /v1/snapshot/{lang}/{from}.json and /v1/snapshot/{lang}/{since}/{from}.json.
func (h *Handler) snapshot(r *http.Request, _ []string) (answer, error) {
	lang, since, from, ok := snapshot.ParsePath(strings.TrimPrefix(r.URL.Path, "/v1/snapshot/"))
	if !ok {
		return answer{}, errNoSnapshot
	}
	p, err := h.Store.Snapshot(r.Context(), lang, since, from)
	if errors.Is(err, ErrNotFound) {
		return answer{}, errNoSnapshot
	}
	if err != nil {
		return answer{}, err
	}
	if len(p.Rows) == 0 && from > 1 {
		if err := h.reached(r.Context(), from, errNoSnapshot); err != nil {
			return answer{}, err
		}
	}
	return liveAnswer(snapshot.Append(nil, &p)), nil
}

var (
	errNoPage     = &Problem{Status: http.StatusNotFound, Detail: "The log has no such page yet. /v1/status.json tells its number of entries."}
	errNoSnapshot = &Problem{Status: http.StatusNotFound, Detail: "There is no review in this language, or no such number; a year is every fifth from 2000 on."}
)
