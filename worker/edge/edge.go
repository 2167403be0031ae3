// Package edge answers HTTP: the look-up that pages and extensions read, the
// frame that carries the engine, and the door for reviewers. It is a plain
// http.Handler over a Store and knows no platform; the same handler runs
// natively and on Cloudflare Workers.
//
//	GET    /v1/status.json        generation, number of reviews, scheme, bits and hot keys of each language, head of the log
//	GET    /v1/sources.json       the registered reviewers
//	GET    /v1/tiles/{scheme}/{lang}/{bits}/{prefix}.json
//	GET    /v1/tiles/{scheme}/{lang}/{bits}/{prefix}/{under}.json
//	GET    /v1/records/{block}.json
//	GET    /v1/reviews/{id}.json  one review with its history
//	PUT    /v1/reviews            what a reviewer publishes now (bearer token)
//	DELETE /v1/reviews/{id}       withdraws one review (bearer token)
//	GET    /v1/log/{page}.json    what changed, 256 entries a page (package wasm/log)
//	GET    /v1/snapshot/{lang}/{from}.json  what stands (package wasm/snapshot)
//	GET    /v1/snapshot/{lang}/{since}/{from}.json  of it the reviews since a year
//	POST   /v1/redactions         removes texts from the log (the operator's token)
//	POST   /v1/marks              parts a claim and a review for good (the operator's token)
//	POST   /v1/reports            counts that a reader found a match wrong
//	GET    /v1/reports/counts     of a reviewer's reviews (its token) or of all (the operator's)
//	GET    /v1/reports/queue      the reviews that a person should look at (the operator's token)
//	POST   /v1/reports/handled    takes one off the queue (the operator's token)
//	GET    /v1/openapi.json       all this, as OpenAPI 3.1
//	GET    /docs                  the same to read
//	GET    /e/{version}/frame.html, claimlight.js, audit.js, frame.js, worker.js, engine.wasm, actors.model,
//	                              worth.model
//	GET    /healthz
//
// A path has one spelling and no query string, so that every cache between
// knows an answer by its path alone. Reads answer any origin (CORS), carry a
// weak ETag, and are fresh for at most 30 seconds. Errors are problem details
// (RFC 9457). Nothing sets or reads a cookie, and nothing logs an address.
package edge

import (
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// Handler serves a Store. Its fields must not change once it serves.
type Handler struct {
	Store    Store
	Operator []Hash           // of the operator's tokens
	Static   fs.FS            // holds e/{version}/…; nil where the host serves these itself
	Memory   *Memory          // keeps answers; nil where the host does, as on Workers
	Contact  string           // where complaints go, shown to everybody: see ParseContact
	Now      func() time.Time // time.Now if nil
	Log      *slog.Logger     // slog.Default() if nil; gets errors, never addresses or texts

	// Address gives the address that a request came from. If nil, it is the
	// connection's, which a proxy's customers have in common. No header is believed.
	Address func(*http.Request) netip.Addr

	files files
}

// Route is one path pattern. {name} stands for one segment or the rest of one.
type Route struct {
	Pattern string
	Methods []string
	Token   bool // takes a token, so that it is for no page of another origin
	Writes  bool // changes what others read; readers' reports do not
	serve   func(h *Handler, r *http.Request, vars []string) (answer, error)
}

// Routes are all paths that a Handler answers; the first that fits counts.
var Routes = []Route{
	{"/v1/status.json", reads, false, false, (*Handler).status},
	{"/v1/sources.json", reads, false, false, (*Handler).sources},
	{"/v1/tiles/{scheme}/{lang}/{bits}/{prefix}.json", reads, false, false, (*Handler).tile},
	{"/v1/tiles/{scheme}/{lang}/{bits}/{prefix}/{under}.json", reads, false, false, (*Handler).tile},
	{"/v1/records/{block}.json", reads, false, false, (*Handler).records},
	{"/v1/reviews/{id}.json", reads, false, false, (*Handler).review},
	{"/v1/reviews/{id}", []string{http.MethodDelete, http.MethodOptions}, true, true, (*Handler).withdraw},
	{"/v1/reviews", []string{http.MethodPut, http.MethodOptions}, true, true, (*Handler).put},
	{"/v1/log/{page}.json", reads, false, false, (*Handler).logPage},
	{"/v1/snapshot/{lang}/{from}.json", reads, false, false, (*Handler).snapshot},
	{"/v1/snapshot/{lang}/{since}/{from}.json", reads, false, false, (*Handler).snapshot},
	{"/v1/redactions", posts, true, true, (*Handler).redact},
	{"/v1/marks", posts, true, true, (*Handler).mark},
	{"/v1/reports", posts, false, false, (*Handler).report},
	{"/v1/reports/counts", reads, true, false, (*Handler).reportCounts},
	{"/v1/reports/queue", reads, true, false, (*Handler).reportQueue},
	{"/v1/reports/handled", posts, true, false, (*Handler).reportHandled},
	{"/v1/openapi.json", reads, false, false, (*Handler).openAPI},
	{"/docs", reads, false, false, (*Handler).docs},
	{"/healthz", reads, false, false, (*Handler).health},
	{"/e/{version}/frame.html", reads, false, false, (*Handler).frame},
	{"/e/{version}/{file}", reads, false, false, (*Handler).static},
}

var (
	reads = []string{http.MethodGet, http.MethodHead, http.MethodOptions}
	posts = []string{http.MethodPost, http.MethodOptions}
)

// refused are the statuses of a write that has changed nothing. 422 is also sent where
// a part was taken, and after an error nobody knows.
var refused = []int{http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound, http.StatusMethodNotAllowed, http.StatusConflict,
	http.StatusPreconditionFailed, http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType, http.StatusTooManyRequests}

// MayHaveWritten reports whether a request of this route that was answered with a status
// may have changed what others read, so that what a host keeps of it may be wrong now.
func (r *Route) MayHaveWritten(method string, status int) bool {
	return r.Writes && !slices.Contains(reads, method) && !slices.Contains(refused, status)
}

// ServeHTTP implements http.Handler. It sets the request's Pattern, so that who
// counts requests need not look at their paths.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	defer h.recovered(w, r)
	route, vars := find(r.URL.EscapedPath())
	if route != nil {
		r.Pattern = route.Pattern
	}
	a, err := h.answer(r, route, vars)
	if err != nil {
		a = h.problem(r, route, err)
	}
	a.write(w, r, route)
}

// answer is what the route gives, after the checks that all routes share.
func (h *Handler) answer(r *http.Request, route *Route, vars []string) (answer, error) {
	switch {
	case route == nil:
		return answer{}, &Problem{Status: http.StatusNotFound, Detail: "There is nothing at this address."}
	case r.URL.RawQuery != "" || r.URL.ForceQuery:
		return answer{}, &Problem{Status: http.StatusBadRequest, Detail: "This address takes no query string."}
	case !slices.Contains(route.Methods, r.Method):
		return answer{}, &Problem{Status: http.StatusMethodNotAllowed, Detail: "See the header Allow."}
	case r.Method == http.MethodOptions:
		return answer{status: http.StatusNoContent}, nil
	}
	return h.remembered(r, route, vars)
}

// recovered keeps a panic from taking the process, or on Workers the answer,
// with it.
func (h *Handler) recovered(w http.ResponseWriter, r *http.Request) {
	p := recover()
	if p == nil {
		return
	}
	if p == http.ErrAbortHandler {
		panic(p)
	}
	h.log().Error("panic", "method", r.Method, "panic", p, "stack", string(debug.Stack()))
	problem := &Problem{Status: http.StatusInternalServerError}
	problem.answer().write(w, r, nil)
}

func (h *Handler) now() time.Time {
	if h.Now == nil {
		return time.Now()
	}
	return h.Now()
}

func (h *Handler) log() *slog.Logger {
	if h.Log == nil {
		return slog.Default()
	}
	return h.Log
}

// find gives the route of a path and what its variables hold, or nil.
func find(path string) (*Route, []string) {
	for i := range Routes {
		if vars, ok := match(Routes[i].Pattern, path); ok {
			return &Routes[i], vars
		}
	}
	return nil, nil
}

// match holds a path against a pattern, segment by segment.
func match(pattern, path string) (vars []string, ok bool) {
	want, got := strings.Split(pattern, "/"), strings.Split(path, "/")
	if len(want) != len(got) {
		return nil, false
	}
	for i, w := range want {
		name, suffix, variable := strings.Cut(w, "}")
		if !variable || name[0] != '{' {
			if w != got[i] {
				return nil, false
			}
			continue
		}
		value, ok := strings.CutSuffix(got[i], suffix)
		if !ok || !plain(value) {
			return nil, false
		}
		vars = append(vars, value)
	}
	return vars, true
}

// maxSegment bounds a path's segment; the longest of ours has 26 bytes.
const maxSegment = 64

// plain reports whether a segment's bytes need no escape and cannot climb.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
		if !letter && c != '-' && c != '_' && (c != '.' || i == 0) {
			return false
		}
	}
	return s != "" && len(s) <= maxSegment
}
