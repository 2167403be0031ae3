package pull

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"claimlight/wasm/review"
	"claimlight/worker/edge"
	"claimlight/worker/feed"
	"claimlight/worker/store"
)

// maxTries is how often a request is sent that the edge could not take yet.
const maxTries = 8

// An Edge is a Sink: an edge of any host, by its API. A review goes with the token
// of its site, so that the edge takes it as the reviewer's own.
type Edge struct {
	URL    string            // https://edge.example
	Tokens map[string]string // by site
	Client *http.Client

	// Sleep waits, or ends with ctx; nil for the real time.
	Sleep func(ctx context.Context, d time.Duration) error
}

// ReasonToken is why a review was not sent, or not taken.
const ReasonToken = "no-token"

// Prepare implements Sink.
func (e *Edge) Prepare(_ context.Context, records []review.Record) (func(context.Context) ([]feed.Outcome, error), error) {
	var puts []*put
	last := map[string]*put{} // by site
	list := make([]feed.Outcome, len(records))
	for i := range records {
		r := &records[i]
		site := r.Publisher.Site
		if e.Tokens[site] == "" {
			list[i].Refused = ReasonToken
			continue
		}
		text, err := feed.Append(nil, r)
		if err != nil {
			return nil, err
		}
		p := last[site]
		if p == nil || !p.fits(text) {
			p = &put{site: site, size: 1}
			puts, last[site] = append(puts, p), p
		}
		p.add(text, i)
	}
	return func(ctx context.Context) ([]feed.Outcome, error) {
		for _, p := range puts {
			if err := e.put(ctx, p, records, list); err != nil {
				return nil, err
			}
		}
		return list, nil
	}, nil
}

// A put is what one request sends.
type put struct {
	site  string
	texts [][]byte
	at    []int // places of the reviews in the batch
	size  int   // of the body
}

func (p *put) fits(text []byte) bool {
	return len(p.at) < edge.MaxPut && p.size+len(text)+1 <= edge.MaxBody
}

func (p *put) add(text []byte, at int) {
	p.texts, p.at = append(p.texts, text), append(p.at, at)
	p.size += len(text) + 1
}

func (p *put) body() []byte {
	return append(append([]byte{'['}, bytes.Join(p.texts, []byte{','})...), ']')
}

// halves are two puts in place of one.
func (p *put) halves() []*put {
	n := len(p.at) / 2
	return []*put{{site: p.site, texts: p.texts[:n], at: p.at[:n]}, {site: p.site, texts: p.texts[n:], at: p.at[n:]}}
}

// put sends one request and reads what became of its reviews. What is too much for one
// write, though its body is not, goes in halves.
func (e *Edge) put(ctx context.Context, p *put, records []review.Record, list []feed.Outcome) error {
	answer, err := e.send(ctx, http.MethodPut, "/v1/reviews", p.site, p.body(), edge.SetHeader, edge.SetPart)
	if err != nil {
		return err
	}
	if answer.status == http.StatusRequestEntityTooLarge && len(p.at) > 1 {
		for _, half := range p.halves() {
			if err := e.put(ctx, half, records, list); err != nil {
				return err
			}
		}
		return nil
	}
	var v struct {
		Results []edge.Result `json:"results"`
	}
	switch err := json.Unmarshal(answer.body, &v); {
	case len(v.Results) > 0 && err == nil:
	case answer.barred(): // those of other sites may not be
		for _, i := range p.at {
			list[i].Refused = ReasonToken
		}
		return nil
	default:
		return fmt.Errorf("%s for %s: the edge answered %d %.200q", e.URL, p.site, answer.status, answer.body)
	}
	results := map[string]edge.Result{}
	for _, r := range v.Results {
		results[r.ID] = r
		if r.ID == "" {
			results[r.URL+"\n"+r.Claim] = r
		}
	}
	for _, i := range p.at {
		list[i] = outcome(results, &records[i])
	}
	return nil
}

// outcome is what an edge says of a review: by its id where it was taken, else by
// its address and claim, which may be cut.
func outcome(results map[string]edge.Result, r *review.Record) feed.Outcome {
	if found, ok := results[r.ID]; ok {
		return feed.Outcome{Change: found.Change}
	}
	if found, ok := results[r.URL+"\n"+r.Claim]; ok {
		return feed.Outcome{Refused: found.Reason}
	}
	return feed.Outcome{Refused: edge.ReasonRecord}
}

// Lose implements Sink.
func (e *Edge) Lose(ctx context.Context, lost store.Seen, ground string) (bool, error) {
	if e.Tokens[lost.Site] == "" {
		return false, ErrBarred
	}
	if ground == edge.GroundGone {
		if own, err := e.own(ctx, lost); !own || err != nil {
			return false, err
		}
	}
	answer, err := e.send(ctx, http.MethodDelete, "/v1/reviews/"+lost.ID, lost.Site, nil, edge.GroundHeader, ground)
	switch {
	case err != nil:
		return false, err
	case answer.status == http.StatusNotFound:
		return false, nil
	case answer.barred():
		return false, ErrBarred
	case answer.status != http.StatusOK:
		return false, fmt.Errorf("%s: the edge answered %d %.200q", e.URL, answer.status, answer.body)
	}
	return bytes.Contains(answer.body, []byte(`"withdrawn"`)), nil
}

// own reports whether an edge has the review. It is store.ErrElsewhere where the page it
// was lost on is not its own: what this side keeps of a review does not tell its address.
func (e *Edge) own(ctx context.Context, lost store.Seen) (bool, error) {
	answer, err := e.send(ctx, http.MethodGet, "/v1/reviews/"+lost.ID+".json", lost.Site, nil, "Accept", "application/json")
	if err != nil || answer.status == http.StatusNotFound {
		return false, err
	}
	if answer.barred() {
		return false, ErrBarred
	}
	var v struct {
		Record *struct { // none of a redacted one
			URL string `json:"url"`
		} `json:"record"`
	}
	switch err := json.Unmarshal(answer.body, &v); {
	case answer.status != http.StatusOK || err != nil:
		return false, fmt.Errorf("%s: the edge answered %d %.200q", e.URL, answer.status, answer.body)
	case v.Record == nil:
		return false, nil
	case !lost.On(v.Record.URL):
		return false, store.ErrElsewhere
	}
	return true, nil
}

type answer struct {
	status int
	body   []byte
}

// barred reports whether the edge does not take the token, for it ended.
func (a *answer) barred() bool {
	return a.status == http.StatusUnauthorized || a.status == http.StatusForbidden
}

// send sends a request, with a header, until the edge takes it. 429 and 503 say when to
// try again; what did not arrive is sent again, for twice is the same as once.
func (e *Edge) send(ctx context.Context, method, path, site string, body []byte, header, value string) (answer, error) {
	for try := 1; ; try++ {
		a, wait, err := e.sendOnce(ctx, method, path, site, body, header, value)
		if err == nil && a.status != http.StatusTooManyRequests && a.status < 500 {
			return a, nil
		}
		if err == nil {
			err = fmt.Errorf("%s answered %d", e.URL, a.status)
		}
		if try == maxTries || ctx.Err() != nil {
			return answer{}, err
		}
		if err := e.sleep(ctx, max(wait, feed.Backoff(try, time.Second, time.Minute))); err != nil {
			return answer{}, err
		}
	}
}

func (e *Edge) sendOnce(ctx context.Context, method, path, site string, body []byte, header, value string) (a answer, wait time.Duration, err error) {
	r, err := http.NewRequestWithContext(ctx, method, strings.TrimSuffix(e.URL, "/")+path, bytes.NewReader(body))
	if err != nil {
		return answer{}, 0, err
	}
	r.Header.Set("Authorization", "Bearer "+e.Tokens[site])
	r.Header.Set(header, value)
	if body != nil {
		r.Header.Set("Content-Type", "application/ld+json")
	}
	response, err := e.Client.Do(r)
	if err != nil {
		return answer{}, 0, err
	}
	defer response.Body.Close()
	a.status = response.StatusCode
	a.body, err = io.ReadAll(io.LimitReader(response.Body, 4*edge.MaxBody))
	return a, feed.RetryAfter(response.Header.Get("Retry-After"), time.Now()), err
}

func (e *Edge) sleep(ctx context.Context, d time.Duration) error {
	if e.Sleep != nil {
		return e.Sleep(ctx, d)
	}
	return feed.Sleep(ctx, d)
}
