package search

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The schedule on the real runtime: workerd with D1 runs it through the built
// Worker, with a server of ours for the API.
func TestWorkerd(t *testing.T) {
	for _, needed := range []string{"../../../web/node_modules/miniflare", "../../build/app.wasm", "../../build/worker.mjs"} {
		if _, err := os.Stat(needed); err == nil {
			continue
		}
		if os.Getenv("CLAIMLIGHT_REQUIRE_WORKERD") == "1" {
			t.Fatalf("%s is missing", needed)
		}
		t.Skipf("%s is missing; ./build.sh test builds and installs it", needed)
	}
	var asked []string
	at := api(t, func(q url.Values) (int, string) {
		asked = append(asked, q.Get("reviewPublisherSiteFilter")+" "+q.Get("pageToken"))
		if q.Get("pageToken") == "" {
			return 200, `{"claims":[` + claim("https://factdesk.example/new/1", "The pier closed in the winter of 1974.", "False") + `],"nextPageToken":"second"}`
		}
		return 200, `{"claims":[` + claim("https://factdesk.example/new/2", "Nine quarries opened in the spring of 1951.", "True") + `]}`
	})
	base, scheduled := startWorkerd(t, "CLAIMLIGHT_SEARCH_KEY=the key", "CLAIMLIGHT_SEARCH_URL="+at)
	before := reviews(t, base)
	for range 2 { // the second finds that nothing is due
		if said := scheduled(); said != "scheduled ok" {
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

// startWorkerd runs worker/miniflare.mjs with its sample until the test ends. It
// gives the address, and what runs the schedule and gives the line about it.
func startWorkerd(t *testing.T, env ...string) (base string, scheduled func() string) {
	t.Helper()
	script, err := filepath.Abs("../../miniflare.mjs")
	if err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	node := exec.Command("node", script, "--port", "0", "--web", t.TempDir(), "--sample")
	node.Stderr, node.Env = &log, append(os.Environ(), env...)
	stdout, err := node.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := node.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = node.Process.Signal(syscall.SIGTERM) // where it is gone, Wait says more
		if err := node.Wait(); err != nil || t.Failed() {
			t.Errorf("miniflare.mjs: %v\n%s", err, &log)
		}
	})
	lines := make(chan string)
	go func() {
		defer close(lines)
		for in := bufio.NewScanner(stdout); in.Scan(); {
			if text := in.Text(); strings.HasPrefix(text, "edge ") || strings.HasPrefix(text, "scheduled ") {
				lines <- text // the Worker's own log comes here, too
			}
		}
	}()
	line := func() string {
		select {
		case text := <-lines: // "", where it ended
			return text
		case <-time.After(2 * time.Minute):
			return "nothing"
		}
	}
	base, ok := strings.CutPrefix(line(), "edge ")
	if !ok {
		t.Fatal("miniflare.mjs did not start")
	}
	return base, func() string {
		if err := node.Process.Signal(syscall.SIGHUP); err != nil {
			t.Fatal(err)
		}
		return line()
	}
}
