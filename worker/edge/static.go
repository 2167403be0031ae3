package edge

import (
	_ "embed"
	"encoding/json"
	"errors"
	"io/fs"
	"net/http"
	"path"
	"strings"
)

//go:embed frame.html
var frameHTML string

// Headers of the frame and of the Worker that it starts. A Worker takes its
// policy from its own script's headers, so both carry all of them. COEP and
// CORP let the frame live in cross-origin isolated pages.
var frameHeader = map[string]string{
	"Content-Security-Policy":      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'",
	"Cross-Origin-Embedder-Policy": "require-corp",
	"Cross-Origin-Resource-Policy": "cross-origin",
	"Referrer-Policy":              "no-referrer",
}

// frame answers /e/{version}/frame.html, which tells the engine inline what it
// would else have to ask for.
func (h *Handler) frame(r *http.Request, vars []string) (answer, error) {
	if h.Static != nil && !h.exists(path.Join("e", vars[0], "frame.js")) {
		return answer{}, errNoFile
	}
	st, err := h.Store.Status(r.Context())
	if err != nil {
		return answer{}, err
	}
	known, err := h.tiling(r.Context(), st)
	if err != nil {
		return answer{}, err
	}
	config, err := json.Marshal(struct { // escapes <, so that the element cannot end early
		tiling
		Generation int64 `json:"generation"`
	}{known, st.Generation})
	if err != nil {
		return answer{}, err
	}
	body := []byte(strings.Replace(frameHTML, "{{config}}", string(config), 1))
	return answer{kind: "text/html; charset=utf-8", cache: live, etag: etag(body), header: frameHeader, body: body}, nil
}

// fileKinds are the types of the files that a version may hold; no other is served.
var fileKinds = map[string]string{
	".js":    "text/javascript; charset=utf-8",
	".wasm":  "application/wasm",
	".model": "application/octet-stream",
}

var errNoFile = &Problem{Status: http.StatusNotFound, Detail: "There is no such file in this version, or no such version."}

// static answers /e/{version}/{file}: files that never change.
func (h *Handler) static(_ *http.Request, vars []string) (answer, error) {
	kind := fileKinds[path.Ext(vars[1])]
	if h.Static == nil || kind == "" {
		return answer{}, errNoFile
	}
	body, err := fs.ReadFile(h.Static, path.Join("e", vars[0], vars[1]))
	if errors.Is(err, fs.ErrNotExist) {
		return answer{}, errNoFile
	}
	if err != nil {
		return answer{}, err
	}
	return answer{kind: kind, cache: immutable, etag: etag(body), header: frameHeader, body: body}, nil
}

func (h *Handler) exists(name string) bool {
	info, err := fs.Stat(h.Static, name)
	return err == nil && info.Mode().IsRegular()
}
