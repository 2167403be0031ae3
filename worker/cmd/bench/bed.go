package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"claimlight/worker/edge"
	"claimlight/worker/store"
)

// Names of the candidates that the last lines compare.
const (
	held   = "cached tile, from the isolate's memory"
	cached = "cached tile, from the data centre's cache"
	plain  = "plain Worker: caches.default.match"
	miss   = "miss: a tile made by Go, one connection"
	native = "native serve"
	static = "static file server (net/http)"
)

const (
	tilePath = "/v1/tiles/2/en/5/07.json"
	site     = "factdesk.example" // of the sample's reviewer
	secret   = "an open sesame"
)

// A bed is what the candidates run on: servers, and the same reviews in each.
type bed struct {
	dir                        string
	edge, plain, serve, static *process
	size                       int // of the tile
}

// newBed starts everything. What it gives is to be closed, whatever the error.
func newBed() (*bed, error) {
	dir, err := os.MkdirTemp("", "claimlight-bench-")
	b := &bed{dir: dir}
	if err != nil {
		return b, err
	}
	for _, step := range []func() error{b.startEdge, b.startServe, b.startPlain, b.startStatic} {
		if err := step(); err != nil {
			return b, err
		}
	}
	return b, nil
}

func (b *bed) close() {
	for _, p := range []*process{b.edge, b.plain, b.serve, b.static} {
		if p != nil {
			p.stop()
		}
	}
	os.RemoveAll(b.dir)
}

func (b *bed) candidates(connections int) []candidate {
	to := func(p *process, header string) load {
		return load{addr: p.addr, path: tilePath, header: header, connections: connections, size: b.size}
	}
	one := to(b.edge, "Past: cache\r\n")
	one.connections = 1 // more would but wait for each other
	return []candidate{
		{name: held, of: b.edge, load: to(b.edge, "")},
		{name: cached, of: b.edge, load: to(b.edge, "Past: memory\r\n")},
		{name: plain, of: b.plain, load: to(b.plain, "")},
		{name: miss, of: b.edge, load: one},
		{name: native, of: b.serve, load: to(b.serve, "")},
		{name: static, of: b.static, load: to(b.static, "")},
	}
}

func (b *bed) startEdge() (err error) {
	b.edge, err = b.startWorkerd("counted.mjs", "--sample", "--token", secret)
	if err == nil {
		err = publish(b.edge.addr)
	}
	return err
}

func (b *bed) startPlain() (err error) {
	b.plain, err = b.startWorkerd("plain.mjs")
	if err != nil {
		return err
	}
	tile, err := get(b.edge.addr)
	if err != nil {
		return err
	}
	b.size = len(tile)
	_, err = send(http.MethodPut, b.plain.addr+tilePath, tile, nil)
	return err
}

func (b *bed) startServe() error {
	file := filepath.Join(b.dir, "reviews.db")
	s, err := store.Open(context.Background(), file)
	if err != nil {
		return err
	}
	err = errors.Join(s.Register(context.Background(), edge.Source{Name: "Fact Desk", Site: site}),
		s.AddToken(context.Background(), site, edge.HashOf(secret), time.Now()), s.Close())
	if err != nil {
		return err
	}
	b.serve, err = start(".cache/bin/serve", "-addr", "127.0.0.1:0", "-db", file, "-web", b.dir)
	if err != nil {
		return err
	}
	sample, err := os.ReadFile("worker/cmd/serve/sample/reviews.json") // which the edge has
	if err == nil {
		err = put(b.serve.addr, sample)
	}
	if err == nil {
		err = publish(b.serve.addr)
	}
	return err
}

// startStatic lays what the native server answers out as a file.
func (b *bed) startStatic() error {
	tile, err := get(b.serve.addr)
	if err != nil {
		return err
	}
	if len(tile) != b.size {
		return fmt.Errorf("the tile has %d bytes natively, %d in workerd", len(tile), b.size)
	}
	file := filepath.Join(b.dir, "files", filepath.FromSlash(tilePath))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(file, tile, 0o644); err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	b.static, err = start(self, "-files", filepath.Join(b.dir, "files"))
	return err
}

// serveFiles is the static file server, a process of its own.
func serveFiles(dir string) error {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Printf("files http://%s\n", listener.Addr())
	return http.Serve(listener, http.FileServer(http.Dir(dir)))
}

// publish puts as many reviews as fill tiles of the usual size.
func publish(addr string) error {
	var graph []map[string]any
	for i := range 500 {
		graph = append(graph, map[string]any{"@type": "ClaimReview", "inLanguage": "en", "datePublished": "2025-04-10", "url": fmt.Sprintf("https://%s/bench/%d", site, i),
			"claimReviewed": claim(i), "reviewRating": map[string]any{"@type": "Rating", "alternateName": "Unproven"}})
	}
	body, err := json.Marshal(map[string]any{"@context": "https://schema.org", "@graph": graph})
	if err != nil {
		return err
	}
	return put(addr, body)
}

func put(addr string, body []byte) error {
	_, err := send(http.MethodPut, addr+"/v1/reviews", body, map[string]string{"Content-Type": "application/ld+json", "Authorization": "Bearer " + secret})
	return err
}

// claim is a sentence of which each has terms of its own.
func claim(i int) string {
	things := []string{"zymurgic ferryboat", "copper weathervane", "granite lighthouse", "disused tramway", "municipal orchard", "flooded quarry", "wooden viaduct"}
	return fmt.Sprintf("The %s in district %d cost %d crowns and employed %d people.", things[i%len(things)], 1000+i, 70001+13*i, 301+7*i)
}

func get(addr string) ([]byte, error) { return send(http.MethodGet, addr+tilePath, nil, nil) }

func send(method, to string, body []byte, header map[string]string) ([]byte, error) {
	r, err := http.NewRequest(method, "http://"+to, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	for name, value := range header {
		r.Header.Set(name, value)
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode/100 != 2 {
		err = fmt.Errorf("%s %s: %d %.300s", method, to, response.StatusCode, answer)
	}
	return answer, err
}
