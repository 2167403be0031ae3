package main

import (
	"context"
	"crypto/rand"
	"embed"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"

	"claimlight/worker/edge"
	"claimlight/worker/store"
)

// The sample: a fictitious reviewer and what it publishes. worker/miniflare.mjs
// loads the same files.
//
//go:embed sample/reviewer.json sample/reviews.json
var sample embed.FS

// register enters the sample's reviewer and gives the token to publish for it.
func register(ctx context.Context, s *store.Store, secret string) (edge.Token, error) {
	file, err := sample.ReadFile("sample/reviewer.json")
	if err != nil {
		return edge.Token{}, err
	}
	var reviewer edge.Source
	if err := json.Unmarshal(file, &reviewer); err != nil {
		return edge.Token{}, fmt.Errorf("sample/reviewer.json: %w", err)
	}
	return edge.NewToken(reviewer.Site, secret), s.Register(ctx, reviewer)
}

// newSecret is a token that nobody can guess.
func newSecret() string { return strings.ToLower(rand.Text()) }

// publish sends the sample's reviews to the edge as any reviewer would.
func publish(ctx context.Context, base, secret string) error {
	file, err := sample.ReadFile("sample/reviews.json")
	if err != nil {
		return err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPut, base+"/v1/reviews", strings.NewReader(string(file)))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/ld+json")
	r.Header.Set("Authorization", "Bearer "+secret)
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, 1<<20))
	if err == nil && (response.StatusCode != http.StatusOK || strings.Contains(string(body), `"refused"`)) {
		err = fmt.Errorf("the sample reviews were not taken: %s %s", response.Status, body)
	}
	return err
}
