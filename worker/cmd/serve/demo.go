package main

import (
	"context"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"net/http"
	"os"
	"path"
	"strings"

	"claimlight/worker/edge"
	"claimlight/worker/store"
)

// newDemo registers the sample's reviewer with the edge at base and makes the
// site of the demo article, which embeds that edge.
func (o *options) newDemo(ctx context.Context, s *store.Store, base string) (*demo, error) {
	if o.token == "" {
		o.token = edge.NewToken()
	}
	if err := register(ctx, s, o.token); err != nil {
		return nil, err
	}
	return newDemo(os.DirFS(o.demoDir), os.DirFS(o.web), base)
}

// demo is a publisher's site: plain files, whose pages embed the edge, and the
// headers that some of them are sent with.
type demo struct {
	files   http.Handler
	dir     fs.FS
	embed   *strings.Replacer
	headers map[string]http.Header
}

// newDemo reads the current build, whose version and hash the tag carries.
func newDemo(dir, web fs.FS, base string) (*demo, error) {
	file, err := fs.ReadFile(web, "version")
	if err != nil {
		return nil, fmt.Errorf("the page module is not built (%w); run ./build.sh web", err)
	}
	version := strings.TrimSpace(string(file))
	script, err := fs.ReadFile(web, path.Join("e", version, "claimlight.js"))
	if err != nil {
		return nil, fmt.Errorf("the page module is not built (%w); run ./build.sh web", err)
	}
	integrity := integrityOf(script)
	audit, err := fs.ReadFile(web, path.Join("e", version, "audit.js"))
	if err != nil {
		return nil, fmt.Errorf("the page module is not built (%w); run ./build.sh web", err)
	}
	tag := fmt.Sprintf(`<script async src="%s/e/%s/claimlight.js" integrity="%s" crossorigin="anonymous" referrerpolicy="no-referrer"></script>`,
		base, version, integrity)
	article, err := optional(dir, "zoo/article.part")
	if err != nil {
		return nil, err
	}
	headers, err := optional(dir, "_headers")
	if err != nil {
		return nil, err
	}
	embed := strings.NewReplacer("{{edge}}", base, "{{version}}", version, "{{integrity}}", integrity, "{{audit}}", integrityOf(audit), "{{script}}", tag, "{{article}}", article)
	return &demo{http.FileServerFS(dir), dir, embed, readHeaders(embed.Replace(headers))}, nil
}

// optional is a file's text, empty where there is no such file.
func optional(dir fs.FS, name string) (string, error) {
	text, err := fs.ReadFile(dir, name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return string(text), err
}

// readHeaders reads what hosts of static sites call a _headers file: a path,
// and below it, indented, the headers of its answers.
func readHeaders(text string) map[string]http.Header {
	all := map[string]http.Header{}
	header := http.Header{}
	for line := range strings.Lines(text) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		switch {
		case name == "" || name[0] == '#':
		case line[0] == '/':
			header = http.Header{}
			all[name] = header
		default:
			header.Add(name, strings.TrimSpace(value))
		}
	}
	return all
}

// integrityOf is a file's hash as a browser wants it.
func integrityOf(file []byte) string {
	sum := sha512.Sum384(file)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}

// ServeHTTP implements http.Handler.
func (d *demo) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cache-Control", "no-cache")
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	page := path.Ext(name) == ".html" || path.Ext(name) == ".xhtml"
	if r.Method != http.MethodGet && r.Method != http.MethodHead || !page {
		d.files.ServeHTTP(w, r)
		return
	}
	file, err := fs.ReadFile(d.dir, name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	maps.Copy(w.Header(), d.headers["/"+name])
	_, _ = d.embed.WriteString(w, string(file)) // a reader who left is no concern
}
