// Package search pulls reviews from claims:search of the Fact Check Tools API, site
// by site of those that are registered, and each time only what is new. It runs on
// Workers, on a schedule, as well as natively: each run does a little and notes how
// far it came.
//
// A search is no list of all that there is, so nothing is withdrawn for not being
// found by it.
package search

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"claimlight/wasm/review"
	"claimlight/worker/feed"
)

// Endpoint is where the API is.
const Endpoint = "https://factchecktools.googleapis.com/v1alpha1/claims:search"

// Bounds of a page.
const (
	perPage  = 100
	maxBytes = 4 << 20
	maxToken = 2000
)

// A Client asks the API.
type Client struct {
	Endpoint string
	Key      string
	Do       func(*http.Request) (*http.Response, error) // follows no redirect: that would get the key
}

// A query is what is asked for.
type query struct {
	site string
	days int    // maxAgeDays; 0 for any age
	page string // pageToken; "" for the first
}

// A failure is an answer that was not one.
type failure struct {
	status int
	after  time.Duration // that the API asks to wait, or 0
}

func (f *failure) Error() string { return fmt.Sprintf("search: the API answered %d", f.status) }

// errPage says that an answer is no page of claims.
var errPage = errors.New("search: the answer is no page of claims")

// keyHeader has the key. In the address it would be in logs, and in the Referer of
// whatever that redirects to.
const keyHeader = "X-Goog-Api-Key"

// page gets one page. An error names no address: the endpoint may be anybody's.
func (c *Client) page(ctx context.Context, q query, now time.Time) (text, next string, err error) {
	v := url.Values{"reviewPublisherSiteFilter": {q.site}, "pageSize": {strconv.Itoa(perPage)}}
	if q.days > 0 {
		v.Set("maxAgeDays", strconv.Itoa(q.days))
	}
	if q.page != "" {
		v.Set("pageToken", q.page)
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, c.Endpoint+"?"+v.Encode(), nil)
	if err != nil {
		return "", "", errors.New("search: the endpoint is no address")
	}
	r.Header.Set(keyHeader, c.Key)
	response, err := c.Do(r)
	if err != nil {
		if ctx.Err() != nil {
			return "", "", ctx.Err()
		}
		return "", "", errors.New("search: the API cannot be reached")
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return "", "", &failure{response.StatusCode, feed.RetryAfter(response.Header.Get("Retry-After"), now)}
	}
	body, err := io.ReadAll(io.LimitReader(response.Body, maxBytes+1))
	if err != nil {
		return "", "", errors.New("search: the answer broke off")
	}
	next, err = parsePage(body)
	return string(body), next, err
}

// parsePage checks a page and gives the token of the next, "" after the last.
func parsePage(body []byte) (next string, err error) {
	var p struct {
		Claims        []json.RawMessage `json:"claims"`
		NextPageToken string            `json:"nextPageToken"`
	}
	if len(body) > maxBytes || !review.Valid(string(body)) || json.Unmarshal(body, &p) != nil || len(p.NextPageToken) > maxToken {
		return "", errPage
	}
	if len(p.Claims) == 0 {
		return "", nil // else a token that leads to nothing would be followed for good
	}
	return p.NextPageToken, nil
}
