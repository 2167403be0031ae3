package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha512"
	"database/sql"
	"encoding/base64"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"claimlight/worker/edge"
	"claimlight/worker/edgetest"
)

const (
	secret  = "an open sesame"
	master  = "a master key" // the operator's
	version = "0123abcd4567"
)

var script = []byte(strings.Repeat("/* the page module */\n", 100))

// folders are a build and a demo page.
func folders(t *testing.T) (web, page string) {
	t.Helper()
	web, page = t.TempDir(), t.TempDir()
	build := fstest.MapFS{"version": {Data: []byte(version + "\n")}}
	for _, name := range []string{"claimlight.js", "audit.js", "frame.js", "worker.js", "engine.wasm", "actors.model", "worth.model"} {
		build["e/"+version+"/"+name] = &fstest.MapFile{Data: script}
	}
	site := fstest.MapFS{"index.html": {Data: []byte("<h1>News</h1>{{script}}\n{{edge}} {{version}} {{integrity}}")},
		"zoo/plain.html": {Data: []byte("{{version}}")}, "zoo/article.part": {Data: []byte("<p>It is said.")},
		"zoo/x.xhtml": {Data: []byte("{{article}}")}, "_headers": {Data: []byte("# Some\n/zoo/x.xhtml\n  Content-Type: application/xhtml+xml\n  Content-Security-Policy: script-src {{edge}}\n")}, "zoo/index.html": {Data: []byte("{{edge}}")}, "style.css": {Data: []byte("/* {{version}} */")}}
	for dir, files := range map[string]fstest.MapFS{web: build, page: site} {
		if err := os.CopyFS(dir, files); err != nil {
			t.Fatal(err)
		}
	}
	return web, page
}

// start runs the command until the test ends and gives the addresses that it
// announces.
func start(t *testing.T, args ...string) (edge, demo string) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	read, write := io.Pipe()
	done := make(chan error, 1)
	go func() {
		err := run(ctx, args, write, io.Discard)
		write.CloseWithError(err)
		done <- err
	}()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Errorf("run: %v", err)
		}
	})
	said := make([]byte, 4096)
	n, err := read.Read(said)
	if err != nil {
		t.Fatal(err)
	}
	go io.Copy(io.Discard, read)
	urls := regexp.MustCompile(`http://127\.0\.0\.1:\d+`).FindAllString(string(said[:n]), -1)
	if len(urls) != 2 {
		t.Fatalf("it said %q", said[:n])
	}
	return urls[1], urls[0]
}

func startDemo(t *testing.T, more ...string) (edge, demo string) {
	web, page := folders(t)
	return start(t, append(more, "-demo", "-addr", "127.0.0.1:0", "-demo-addr", "127.0.0.1:0", "-web", web, "-demo-dir", page, "-put-token", secret)...)
}

// The suite, on the command itself with the sample loaded.
func TestSuite(t *testing.T) {
	t.Setenv("CLAIMLIGHT_OPERATOR", edge.HashOf(master).String())
	path := filepath.Join(t.TempDir(), "reviews.db")
	url, _ := startDemo(t, "-db", path)
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=busy_timeout(10000)&_pragma=foreign_keys(1)")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(edgetest.Prepare("factdesk.example")); err != nil {
		t.Fatal(err)
	}
	edgetest.Run(t, edgetest.Target{URL: url, Site: "factdesk.example", Token: secret, Operator: master, Version: version})
}

func get(t *testing.T, url string, headers ...string) (*http.Response, []byte) {
	t.Helper()
	r, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	response, err := (&http.Transport{DisableCompression: true}).RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, body
}

// The demo's pages embed the edge as a publisher would.
func TestDemo(t *testing.T) {
	edge, demo := startDemo(t)
	sum := sha512.Sum384(script)
	integrity := "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
	want := `<h1>News</h1><script async src="` + edge + `/e/` + version + `/claimlight.js" integrity="` + integrity +
		`" crossorigin="anonymous" referrerpolicy="no-referrer"></script>` + "\n" + edge + " " + version + " " + integrity
	for path, want := range map[string]string{"/": want, "/index.html": want, "/zoo/plain.html": version, "/zoo/": edge, "/zoo/x.xhtml": "<p>It is said.", "/style.css": "/* {{version}} */"} {
		if response, body := get(t, demo+path); response.StatusCode != http.StatusOK || string(body) != want {
			t.Errorf("%s: %d %s", path, response.StatusCode, body)
		}
	}
	if response, _ := get(t, demo+"/zoo/x.xhtml"); response.Header.Get("Content-Type") != "application/xhtml+xml" || response.Header.Get("Content-Security-Policy") != "script-src "+edge {
		t.Errorf("the headers of a page: %v", response.Header)
	}
	for _, path := range []string{"/nope.html", "/../serve_test.go", "/%2e%2e/x.html", "/nope"} {
		if response, _ := get(t, demo+path); response.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %d", path, response.StatusCode)
		}
	}
	if _, body := get(t, edge+"/v1/status.json"); !strings.Contains(string(body), `"reviews":12`) {
		t.Errorf("the sample is not loaded: %s", body)
	}
}

func TestCompress(t *testing.T) {
	edge, _ := startDemo(t)
	url := edge + "/e/" + version + "/claimlight.js"
	for accept, coded := range map[string]bool{"gzip": true, "br, gzip;q=0.5": true, "": false, "br": false, "gzip;q=0": false, "gzip; q=0.0": false, "identity": false} {
		response, body := get(t, url, "Accept-Encoding", accept)
		if got := response.Header.Get("Content-Encoding") == "gzip"; got != coded {
			t.Errorf("Accept-Encoding %q: %v", accept, response.Header)
		}
		if coded {
			z, err := gzip.NewReader(bytes.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			if body, err = io.ReadAll(z); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(body, script) || response.Header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("Accept-Encoding %q: %d bytes, Vary %q", accept, len(body), response.Header.Get("Vary"))
		}
	}
}

// A port in use is said plainly, with the flag to change, and nothing is made.
func TestBusyPort(t *testing.T) {
	web, page := folders(t)
	busy, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer busy.Close()
	_, port, _ := net.SplitHostPort(busy.Addr().String())
	db := filepath.Join(t.TempDir(), "reviews.db")
	for flag, other := range map[string]string{"-addr": "-demo-addr", "-demo-addr": "-addr"} {
		err := run(t.Context(), []string{"-demo", flag, busy.Addr().String(), other, "127.0.0.1:0", "-db", db, "-web", web, "-demo-dir", page}, io.Discard, io.Discard)
		if err == nil || err.Error() != "port "+port+" is in use; pass "+flag+" HOST:PORT with another one" {
			t.Errorf("%s: %v", flag, err)
		}
	}
	if _, err := os.Stat(db); err == nil {
		t.Error("a database was made")
	}
}

// What is not built or not a flag is said, too.
func TestRefusals(t *testing.T) {
	empty := t.TempDir()
	for want, args := range map[string][]string{
		"run ./build.sh web":  {"-demo", "-addr", "127.0.0.1:0", "-demo-addr", "127.0.0.1:0", "-web", empty},
		`what is "demo"`:      {"demo"},
		"flag provided but":   {"-nope"},
		"CLAIMLIGHT_OPERATOR": {"-addr", "127.0.0.1:0"},
		"-proxy":              {"-addr", "127.0.0.1:0", "-proxy", "127.0.0.1,everybody"},
		"-contact":            {"-contact", "javascript:alert(1)"},
		"neither text nor":    {"-log", "xml"},
		"-connections":        {"-connections", "0"},
		"no such file or dir": {"-addr", "127.0.0.1:0", "-db", filepath.Join(empty, "no", "x.db")},
	} {
		if want == "CLAIMLIGHT_OPERATOR" {
			t.Setenv("CLAIMLIGHT_OPERATOR", "nonsense")
		} else {
			t.Setenv("CLAIMLIGHT_OPERATOR", "")
		}
		ctx, stop := context.WithTimeout(t.Context(), 20*time.Second)
		err := run(ctx, args, io.Discard, io.Discard)
		stop()
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: %v", args, err)
		}
	}
}

// What the environment holds in secret no usage says: it is printed for every mistake.
func TestUsageKeepsSecrets(t *testing.T) {
	const hidden = "an-open-sesame"
	for _, name := range []string{"CLAIMLIGHT_PUT_TOKEN", "CLAIMLIGHT_OPERATOR", "CLAIMLIGHT_WRITE", "CLAIMLIGHT_SEARCH_KEY"} {
		t.Setenv(name, hidden)
	}
	for _, line := range []string{"-help", "-no-such-flag", "token list -help", "reviewer set -help", "backup -help", "verify -help"} {
		var said strings.Builder
		if err := dispatch(t.Context(), strings.Fields(line), &said, &said); err == nil || said.Len() == 0 {
			t.Errorf("serve %s: %v, %q", line, err, said.String())
		}
		if strings.Contains(said.String(), hidden) {
			t.Errorf("serve %s tells a secret: %s", line, said.String())
		}
	}
	if o, err := parse(nil, io.Discard); err != nil || o.token != hidden {
		t.Errorf("the token of the environment is %q, %v", o.token, err)
	}
	if o, err := parse([]string{"-put-token", "another"}, io.Discard); err != nil || o.token != "another" {
		t.Errorf("the token of the flag is %q, %v", o.token, err)
	}
}
