package search

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
	"claimlight/worker/edgetest"
)

// waits is SQL that has a review wait, and registers its site past all our code.
func waits(t *testing.T) (file string) {
	t.Helper()
	records, _ := read.JSON(`{"@type":"ClaimReview","url":"https://late.example/a","claimReviewed":"The tramway closed in 1950.","inLanguage":"en","reviewRating":{"alternateName":"Wrong"}}`)
	if len(records) != 1 {
		t.Fatal("there is no record")
	}
	file = filepath.Join(t.TempDir(), "waits.sql")
	script := fmt.Sprintf("INSERT INTO waiting (id, host, since, record) VALUES ('%s', 'late.example', '2025-04-22T12:00:00Z', '%s');\n", records[0].ID, review.Append(nil, &records[0])) +
		"INSERT INTO reviewer (site, name) VALUES ('late.example', 'The Late Desk');\n"
	if err := os.WriteFile(file, []byte(script), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// The schedule on the real runtime: workerd with D1 runs it through the built
// Worker, with a server of ours for the API. First it admits what waited.
func TestWorkerd(t *testing.T) {
	var asked []string
	at := api(t, func(q url.Values) (int, string) {
		asked = append(asked, q.Get("reviewPublisherSiteFilter")+" "+q.Get("pageToken"))
		if q.Get("pageToken") == "" {
			return 200, `{"claims":[` + claim("https://factdesk.example/new/1", "The pier closed in the winter of 1974.", "False") + `],"nextPageToken":"second"}`
		}
		return 200, `{"claims":[` + claim("https://factdesk.example/new/2", "Nine quarries opened in the spring of 1951.", "True") + `]}`
	})
	worker := edgetest.StartWorkerd(t, []string{"CLAIMLIGHT_SEARCH_KEY=the key", "CLAIMLIGHT_SEARCH_URL=" + at}, "--web", t.TempDir(), "--sample", "--sql", waits(t))
	base := worker.URL
	before := reviews(t, base)
	for range 3 { // the third finds that nothing is due
		if said, err := worker.Schedule(); said != "scheduled ok" {
			t.Fatalf("the schedule ended with %q, %v", said, err)
		}
	}
	if got := fmt.Sprint(asked); got != "[factdesk.example  late.example  factdesk.example second late.example second]" {
		t.Errorf("asked %s", got)
	}
	if after := reviews(t, base); after != before+3 {
		t.Errorf("%d reviews became %d", before, after)
	}
	if log := get(t, base+"/v1/log/0.json"); !strings.Contains(log, "The tramway closed in 1950.") || !strings.Contains(log, `"name":"The Late Desk","site":"late.example"`) {
		t.Errorf("what waited is not admitted: %s", log)
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
