package edgetest

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// The document is there for people, too: every address of it, in a page that runs and
// loads nothing.
func (s *suite) docs(t *testing.T) {
	got := s.do(t, http.MethodGet, "/docs", nil)
	if got.status != http.StatusOK {
		t.Fatalf("/docs: %d", got.status)
	}
	for path := range s.spec.Operations() {
		if !bytes.Contains(got.body, []byte("<code>"+path+"</code>")) {
			t.Errorf("/docs lacks %s", path)
		}
	}
	ids, links := map[string]bool{}, map[string]bool{}
	page := html.NewTokenizer(bytes.NewReader(got.body))
	for {
		switch page.Next() {
		case html.ErrorToken:
			for link := range links {
				if target, ok := strings.CutPrefix(link, "#"); ok && !ids[target] || !ok && link != "/v1/openapi.json" {
					t.Errorf("/docs links to %s", link)
				}
			}
			return
		case html.StartTagToken:
			s.checkTag(t, page, got.header.Get("Content-Security-Policy"), ids, links)
		}
	}
}

// checkTag looks at one element of the page.
func (s *suite) checkTag(t *testing.T, page *html.Tokenizer, policy string, ids, links map[string]bool) {
	tag := page.Token()
	for _, a := range tag.Attr {
		switch {
		case a.Key == "id" && ids[a.Val]:
			t.Errorf("/docs has the id %s twice", a.Val)
		case a.Key == "id":
			ids[a.Val] = true
		case a.Key == "href":
			links[a.Val] = true
		case a.Key == "style", a.Key == "src", strings.HasPrefix(a.Key, "on"):
			t.Errorf("/docs has a %s with %s", tag.Data, a.Key)
		}
	}
	switch tag.Data {
	case "script", "img", "link", "iframe", "form", "object":
		t.Errorf("/docs has a %s", tag.Data)
	case "style":
		page.Next()
		sum := sha256.Sum256(page.Raw())
		if !strings.Contains(policy, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
			t.Errorf("the policy %q is not of the style", policy)
		}
	}
}

// What a body is said to be, and how long it is, is looked at before what is in it.
func (s *suite) bodies(t *testing.T) {
	id := s.put(t, "added", claim{"bodies", "The chandler of Cape Example dips ten candles.", "Correct"}).Results[0].ID
	for path, body := range map[string]string{
		"/v1/redactions":      `{"review":"` + id + `","ground":"x"}`,
		"/v1/marks":           `{"review":"` + id + `","claim":"x"}`,
		"/v1/reports":         `{"review":"` + id + `","reason":"claim","version":"0123456789ab"}`,
		"/v1/reports/handled": `{"review":"` + id + `","seen":{"claim":1}}`,
	} {
		send := func(body string, headers ...string) reply {
			return s.do(t, http.MethodPost, path, []byte(body), append(headers, "Authorization", "Bearer "+s.Operator)...)
		}
		for _, kind := range []string{"text/plain", "text/json", "application/x-www-form-urlencoded", "multipart/form-data", "application/json; charset=latin1", "*/*"} {
			send(body, "Content-Type", kind).problem(t, http.StatusUnsupportedMediaType, path+" as "+kind)
		}
		send(body, "Content-Type", "application/json", "Content-Encoding", "gzip").problem(t, http.StatusUnsupportedMediaType, path+" compressed")
		send(body).problem(t, http.StatusUnsupportedMediaType, path+" as nothing")
		send(body, "Content-Type", "application/json", "Content-Type", "text/plain").problem(t, http.StatusUnsupportedMediaType, path+" as two things")
		send(body+strings.Repeat(" ", 64<<10), "Content-Type", "application/json").problem(t, http.StatusRequestEntityTooLarge, path+" with 64 KB of blanks")
		send(body+"{}", "Content-Type", "application/json").problem(t, http.StatusBadRequest, path+" twice")
		send(body[:len(body)-1], "Content-Type", "application/json").problem(t, http.StatusBadRequest, path+" cut off")
		if err := s.spec.CheckRequest(http.MethodPost, path, "application/json", []byte(body)); err != nil {
			t.Errorf("/v1/openapi.json: %s: %v", path, err)
		}
		if err := s.spec.CheckRequest(http.MethodPost, path, "application/json", []byte(strings.Replace(body, "{", `{"more":1,`, 1))); err == nil {
			t.Errorf("/v1/openapi.json: %s takes members that nobody knows", path)
		}
	}
	if err := s.spec.CheckRequest(http.MethodPut, "/v1/reviews", "application/ld+json", s.document(claim{"x", "y", "z"})); err != nil {
		t.Errorf("/v1/openapi.json: %v", err)
	}
}
