package main

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"claimlight/worker/edge"
	"claimlight/worker/store"
)

// The sample: a fictitious reviewer and what it publishes. worker/miniflare.mjs
// loads the same files.
//
//go:embed sample/reviewer.json sample/reviews.json
var sample embed.FS

// register enters the sample's reviewer with a token, in place of those that earlier
// runs on the same database had.
func register(ctx context.Context, s *store.Store, token string) error {
	file, err := sample.ReadFile("sample/reviewer.json")
	if err != nil {
		return err
	}
	var reviewer edge.Source
	if err := json.Unmarshal(file, &reviewer); err != nil {
		return fmt.Errorf("sample/reviewer.json: %w", err)
	}
	if err := s.Register(ctx, reviewer); err != nil {
		return err
	}
	hash := edge.HashOf(token)
	if _, err := s.Token(ctx, hash.ID()); !errors.Is(err, edge.ErrNotFound) {
		return err
	}
	if err := s.AddToken(ctx, reviewer.Site, hash, time.Now()); err != nil {
		return err
	}
	_, err = s.EndOthers(ctx, reviewer.Site, hash.ID(), time.Now())
	return err
}

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
