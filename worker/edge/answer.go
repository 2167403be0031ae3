package edge

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"
)

// An answer is a whole response. It is written in one piece, so that a client
// never sees half of one and the status is always the last word.
type answer struct {
	status int // 200 if zero
	kind   string
	cache  string // Cache-Control; no-store if ""
	etag   string
	header map[string]string
	body   []byte
}

// Cache-Control values. Browsers keep what is live for at most 30 seconds in
// all, so that a withdrawn review is gone from every reader within a minute.
const (
	live      = "public, max-age=10, stale-while-revalidate=20"
	immutable = "public, max-age=31536000, immutable"
)

// jsonAnswer is a live answer of v as JSON.
func jsonAnswer(v any) (answer, error) {
	body, err := json.Marshal(v)
	if err != nil {
		return answer{}, err
	}
	return liveAnswer(body), nil
}

// liveAnswer is a live answer of JSON.
func liveAnswer(body []byte) answer {
	return answer{kind: "application/json", cache: live, etag: etag(body), body: body}
}

// etag is a weak ETag of the parts: the same content in any coding.
func etag(parts ...[]byte) string {
	sum := sha256.New()
	for _, p := range parts {
		sum.Write(p)
	}
	return `W/"` + strings.ToLower(base32.StdEncoding.EncodeToString(sum.Sum(nil)[:10])) + `"`
}

// write sends the answer. route is nil where the path is unknown.
func (a answer) write(w http.ResponseWriter, r *http.Request, route *Route) {
	header := w.Header()
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Vary", "Accept-Encoding") // hosts compress, and not all of them say so
	a.allow(header, r, route)
	if a.cache == "" {
		a.cache = "no-store"
	}
	header.Set("Cache-Control", a.cache)
	if a.etag != "" {
		header.Set("ETag", a.etag)
		if unchanged(r, a.etag) {
			a.status, a.kind, a.body = http.StatusNotModified, "", nil
		}
	}
	for name, value := range a.header {
		header.Set(name, value)
	}
	if a.kind != "" {
		header.Set("Content-Type", a.kind)
	}
	if a.status == 0 {
		a.status = http.StatusOK
	}
	w.WriteHeader(a.status)
	if r.Method != http.MethodHead && len(a.body) > 0 {
		_, _ = w.Write(a.body) // a reader who left is no concern
	}
}

// allow says who may ask for what: any origin may read what takes no token, none
// may write.
func (a answer) allow(header http.Header, r *http.Request, route *Route) {
	read := route == nil || slices.Contains(route.Methods, http.MethodGet) && !route.Token
	if read {
		header.Set("Access-Control-Allow-Origin", "*")
		header.Set("Access-Control-Expose-Headers", "ETag, Retry-After")
		header.Set("Timing-Allow-Origin", "*") // so that the page can tell its reader the bytes of every request
	}
	if route == nil || r.Method != http.MethodOptions && a.status != http.StatusMethodNotAllowed {
		return
	}
	header.Set("Allow", strings.Join(route.Methods, ", "))
	if read && r.Method == http.MethodOptions {
		header.Set("Access-Control-Allow-Methods", "GET, HEAD")
		header.Set("Access-Control-Allow-Headers", "If-None-Match")
		header.Set("Access-Control-Max-Age", "86400")
	}
}

// unchanged compares If-None-Match weakly (RFC 9110, 8.8.3.2). On Workers the
// header arrives split on its commas, those within a tag among them.
func unchanged(r *http.Request, etag string) bool {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		return false
	}
	tags := strings.Join(r.Header.Values("If-None-Match"), ",")
	if strings.Trim(tags, " \t") == "*" {
		return true
	}
	parts, opaque := strings.Split(tags, `"`), strings.Split(etag, `"`)[1]
	for i := 1; i < len(parts)-1; i += 2 { // what stands between two quotes
		if parts[i] == opaque {
			return true
		}
	}
	return false
}

// Problem is an error that the client may read, as problem details (RFC 9457).
// Its type is always about:blank, so its title is that of the status.
type Problem struct {
	Status  int
	Detail  string
	Results []Result // what a write says of each record
	Written int64    // the generation of what a partly refused write did write, else 0
	header  map[string]string
}

// Error implements error.
func (p *Problem) Error() string { return title(p.Status) + ": " + p.Detail }

// title is the phrase of a status; package http has those of RFC 9110 but for two, which
// were renamed there.
func title(status int) string {
	switch status {
	case http.StatusRequestEntityTooLarge:
		return "Content Too Large"
	case http.StatusUnprocessableEntity:
		return "Unprocessable Content"
	}
	return http.StatusText(status)
}

func (p *Problem) answer() answer {
	body, err := json.Marshal(struct {
		Type    string   `json:"type"`
		Title   string   `json:"title"`
		Status  int      `json:"status"`
		Detail  string   `json:"detail,omitempty"`
		Written int64    `json:"generation,omitempty"`
		Results []Result `json:"results,omitempty"`
	}{"about:blank", title(p.Status), p.Status, p.Detail, p.Written, p.Results})
	if err != nil {
		body = []byte(`{"type":"about:blank"}`)
	}
	return answer{status: p.Status, kind: "application/problem+json", header: p.header, body: body}
}

// problem turns an error into an answer. The words of an error that is not a
// Problem are for the log alone.
func (h *Handler) problem(r *http.Request, route *Route, err error) answer {
	var p *Problem
	switch {
	case errors.As(err, &p):
	case errors.Is(err, ErrBusy):
		p = &Problem{Status: http.StatusServiceUnavailable, Detail: "Others are writing to the same page. Send it again.",
			header: map[string]string{"Retry-After": "1"}}
	case errors.Is(err, ErrUnready):
		p = &Problem{Status: http.StatusServiceUnavailable, Detail: "The log is being made ready. Ask again.",
			header: map[string]string{"Retry-After": "1"}}
	case r.Context().Err() != nil: // nobody waits for this answer
		p = &Problem{Status: http.StatusServiceUnavailable}
	default:
		h.log().Error("request failed", "method", r.Method, "route", route.Pattern, "error", err)
		p = broken(err)
	}
	return p.answer()
}

// Unavailable answers for a host that cannot ask a Handler, where its database is not
// there or of another release. Who may read that is as with all answers.
func Unavailable(w http.ResponseWriter, r *http.Request) {
	route, _ := find(r.URL.EscapedPath())
	p := &Problem{Status: http.StatusServiceUnavailable, Detail: "The reviews cannot be read at the moment. Ask again.",
		header: map[string]string{"Retry-After": "60"}}
	p.answer().write(w, r, route)
}

// broken is the answer to a failure that is not the client's.
func broken(err error) *Problem {
	switch {
	case errors.Is(err, ErrFull):
		return &Problem{Status: http.StatusInsufficientStorage, Detail: "The store is full and takes nothing more; what is published can still be read.",
			header: map[string]string{"Retry-After": "60"}}
	case errors.Is(err, ErrUnavailable):
		return &Problem{Status: http.StatusServiceUnavailable, Detail: "The store cannot be used now. Send it again.",
			header: map[string]string{"Retry-After": "5"}}
	}
	return &Problem{Status: http.StatusInternalServerError}
}
