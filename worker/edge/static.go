package edge

import (
	_ "embed"
	"encoding/json"
	"errors"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"sync"
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
	known, err := h.tilings(r.Context(), st)
	if err != nil {
		return answer{}, err
	}
	config, err := json.Marshal(struct { // escapes <, so that the element cannot end early
		tiling
		Reports    bool     `json:"reports"`
		Generation int64    `json:"generation"`
		Later      []tiling `json:"later,omitempty"`
	}{known[0], true, st.Generation, known[1:]})
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
	f, err := h.files.read(h.Static, path.Join("e", vars[0], vars[1]))
	if errors.Is(err, fs.ErrNotExist) {
		return answer{}, errNoFile
	}
	if err != nil {
		return answer{}, err
	}
	return answer{kind: kind, cache: immutable, etag: f.etag, header: frameHeader, body: f.body}, nil
}

// files are those that were asked for. They never change, so each is read and
// hashed once, and all its readers have the same bytes: thousands of slow ones
// take neither memory nor time from others.
type files struct {
	mu   sync.Mutex
	held map[string]file
	size int
}

type file struct {
	body []byte
	etag string
}

// maxFiles bounds the bytes that are held: some fifteen versions. Above it all are
// dropped, and read again as they are asked for.
const maxFiles = 64 << 20

// read gives a file. The first to ask reads it, and others wait.
func (c *files) read(dir fs.FS, name string) (file, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if f, ok := c.held[name]; ok {
		return f, nil
	}
	body, err := fs.ReadFile(dir, name)
	if err != nil {
		return file{}, err
	}
	if c.held == nil || c.size+len(body) > maxFiles {
		c.held, c.size = map[string]file{}, 0
	}
	f := file{body, etag(body)}
	c.held[name] = f
	c.size += len(body)
	return f, nil
}

func (h *Handler) exists(name string) bool {
	info, err := fs.Stat(h.Static, name)
	return err == nil && info.Mode().IsRegular()
}
