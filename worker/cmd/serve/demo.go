package main

import (
	"context"
	"crypto/sha512"
	"encoding/base64"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path"
	"strings"

	"claimlight/worker/edge"
	"claimlight/worker/store"
)

// newDemo registers the sample's reviewer with the edge at base and makes the
// site of the demo article, which embeds that edge.
func (o *options) newDemo(ctx context.Context, s *store.Store, h *edge.Handler, base string) (*demo, error) {
	if o.token == "" {
		o.token = newSecret()
	}
	token, err := register(ctx, s, o.token)
	if err != nil {
		return nil, err
	}
	h.Tokens = append(h.Tokens, token)
	return newDemo(os.DirFS(o.demoDir), os.DirFS(o.web), base)
}

// demo is a publisher's site: plain files, whose HTML embeds the edge.
type demo struct {
	files http.Handler
	dir   fs.FS
	embed *strings.Replacer
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
	return &demo{http.FileServerFS(dir), dir, strings.NewReplacer(
		"{{edge}}", base, "{{version}}", version, "{{integrity}}", integrity, "{{audit}}", integrityOf(audit), "{{script}}", tag)}, nil
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
	if r.Method != http.MethodGet && r.Method != http.MethodHead || path.Ext(name) != ".html" {
		d.files.ServeHTTP(w, r)
		return
	}
	file, err := fs.ReadFile(d.dir, name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = d.embed.WriteString(w, string(file)) // a reader who left is no concern
}
