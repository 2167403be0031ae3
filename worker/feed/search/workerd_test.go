package search

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"claimlight/worker/edgetest"
)

// The schedule on the real runtime: workerd with D1 runs it through the built
// Worker, with a server of ours for the API.
func TestWorkerd(t *testing.T) {
	var asked []string
	at := api(t, func(q url.Values) (int, string) {
		asked = append(asked, q.Get("reviewPublisherSiteFilter")+" "+q.Get("pageToken"))
		if q.Get("pageToken") == "" {
			return 200, `{"claims":[` + claim("https://factdesk.example/new/1", "The pier closed in the winter of 1974.", "False") + `],"nextPageToken":"second"}`
		}
		return 200, `{"claims":[` + claim("https://factdesk.example/new/2", "Nine quarries opened in the spring of 1951.", "True") + `]}`
	})
	worker := edgetest.StartWorkerd(t, []string{"CLAIMLIGHT_SEARCH_KEY=the key", "CLAIMLIGHT_SEARCH_URL=" + at}, "--web", t.TempDir(), "--sample")
	base := worker.URL
	before := reviews(t, base)
	for range 2 { // the second finds that nothing is due
		if said := worker.Schedule(t); said != "scheduled ok" {
			t.Fatalf("the schedule ended with %q", said)
		}
	}
	if got := fmt.Sprint(asked); got != "[factdesk.example  factdesk.example second]" {
		t.Errorf("asked %s", got)
	}
	if after := reviews(t, base); after != before+2 {
		t.Errorf("%d reviews became %d", before, after)
	}
	page := get(t, base+"/v1/log/0.json")
	if strings.Count(page, `"source":{"name":"`+title+`"`) != 2 || !strings.Contains(page, "The pier closed in the winter of 1974.") {
		t.Errorf("the log has %s", page)
	}
}

// reviews is how many reviews an edge has.
func reviews(t *testing.T, base string) (n int) {
	t.Helper()
	body := get(t, base+"/v1/status.json")
	_, after, _ := strings.Cut(body, `"reviews":`)
	if _, err := fmt.Sscan(strings.NewReplacer(",", " ", "}", " ").Replace(after), &n); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	return n
}

func get(t *testing.T, at string) string {
	t.Helper()
	response, err := http.Get(at)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v", at, response.Status, err)
	}
	return string(body)
}
