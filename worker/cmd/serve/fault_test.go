package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"claimlight/worker/soak"
	"claimlight/worker/store"
)

// TestMain makes this test binary the command itself where a test runs it as a
// process of its own.
func TestMain(m *testing.M) {
	if os.Getenv("CLAIMLIGHT_TEST_SERVE") == "1" {
		main()
		return
	}
	os.Exit(m.Run())
}

// process is the command as a process.
func process(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "CLAIMLIGHT_TEST_SERVE=1")
	return cmd
}

// place is where a test's database will be.
func place(t *testing.T) string { return filepath.Join(t.TempDir(), "reviews.db") }

// spawn starts the command on a database, made if it is not there, with a reviewer;
// it is killed at the end of the test if it still runs by then.
func spawn(t *testing.T, db string, args ...string) *soak.Server {
	t.Helper()
	reviewer, err := soak.Enlist(t.Context(), db, "desk.example")
	if err != nil {
		t.Fatal(err)
	}
	s, err := soak.Start(process, db, reviewer, args...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Signal(os.Kill) })
	return s
}

func whole(t *testing.T, db string) store.Verified {
	t.Helper()
	s, err := store.OpenReadOnly(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	v, err := s.Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// kill -9 of two servers that write to one file: the short form of a hundred.
func TestKill(t *testing.T) {
	db := place(t)
	sum, err := soak.Kill(t.Context(), db, 10, &soak.Servers{Serve: process, DB: db, Count: 2})
	if err != nil || sum.Accepted == 0 || sum.Lost > 0 {
		t.Errorf("%v, %v", sum, err)
	}
}

// Slow clients: the short form of ten thousand. Of other addresses there may be far
// more than there are connections; through one proxy, a few more.
func TestSlow(t *testing.T) {
	onLinux(t)
	web, _ := folders(t)
	for from, connections := range map[string]string{"127.0.1.": "200", "127.0.0.1": "550"} {
		s := spawn(t, place(t), "-connections", connections, "-web", web)
		crowd, err := soak.Slow(t.Context(), s, 600, from, "/e/"+version+"/engine.wasm", 4*time.Second)
		if err != nil || crowd.Failed > 0 || crowd.Good == 0 {
			t.Errorf("from %s: %v, %v, %v", from, crowd, crowd.Errors, err)
		}
		if err := s.Stop(); err != nil {
			t.Error(err)
		}
	}
}

// onLinux skips where there is no /proc to read a process's memory from, nor more
// than one address of this machine.
func onLinux(t *testing.T) {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("needs Linux")
	}
}

// A steady load: the short form of twenty minutes.
func TestLoad(t *testing.T) {
	onLinux(t)
	s := spawn(t, place(t))
	load, err := soak.Run(t.Context(), s, 300, time.Second, 3*time.Second, func(string) {})
	if err != nil || load.Failed > 0 || load.Requests == 0 {
		t.Errorf("%v, %v, %v", load, load.FirstFailure, err)
	}
	if err := s.Stop(); err != nil {
		t.Error(err)
	}
}

const pageReview = `{"@type":"ClaimReview","url":"https://desk.example/%s","inLanguage":"en","claimReviewed":"The pier closed in the winter of %s.","reviewRating":{"alternateName":"Wrong"}}`

// half sends a PUT but for the last byte of its body, and gives what sends that
// and reads the status.
func half(t *testing.T, s *soak.Server) (rest func() (string, error)) {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(s.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	body := fmt.Sprintf(pageReview, "half", "1999")
	fmt.Fprintf(conn, "PUT /v1/reviews HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: %d\r\n\r\n", s.Reviewer.Token, len(body))
	answer := make([]byte, 4096)
	if n, err := conn.Read(answer); err != nil || !strings.HasPrefix(string(answer[:n]), "HTTP/1.1 100") { // the handler reads
		t.Fatalf("%s, %v", answer[:n], err)
	}
	if _, err := io.WriteString(conn, body[:len(body)-1]); err != nil {
		t.Fatal(err)
	}
	return func() (string, error) {
		if _, err := io.WriteString(conn, body[len(body)-1:]); err != nil {
			return "", err
		}
		n, err := conn.Read(answer)
		status, _, _ := strings.Cut(string(answer[:n]), "\r\n")
		return status, err
	}
}

// refuses waits until a server takes no connections.
func refuses(t *testing.T, s *soak.Server) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		conn, err := net.Dial("tcp", strings.TrimPrefix(s.URL, "http://"))
		if err != nil {
			return
		}
		conn.Close()
	}
	t.Fatal("it still takes connections")
}

// wait gives how a server ended.
func wait(t *testing.T, s *soak.Server) error {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	return s.Wait(ctx)
}

// SIGTERM: no new connection, the request under way ends, the database is closed
// and all of it is in the one file, and the exit code is 0.
func TestStop(t *testing.T) {
	db := place(t)
	s := spawn(t, db)
	rest := half(t, s)
	if err := s.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	refuses(t, s)
	if status, err := rest(); err != nil || status != "HTTP/1.1 200 OK" {
		t.Errorf("the request under way: %q, %v", status, err)
	}
	if err := wait(t, s); err != nil {
		t.Errorf("exit: %v", err)
	}
	if _, err := os.Stat(db + "-wal"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the database was not closed: %v", err)
	}
	if v := whole(t, db); v.Live != 1 {
		t.Errorf("got %+v", v)
	}
}

// A request that never ends is broken off, and nothing of it is kept.
func TestStopBreaksOff(t *testing.T) {
	db := place(t)
	s := spawn(t, db, "-grace", "200ms")
	half(t, s)
	if err := s.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := wait(t, s); err != nil || !strings.Contains(s.Log(), "broken off") {
		t.Errorf("exit: %v, the log says %s", err, s.Log())
	}
	if v := whole(t, db); v.Reviews != 0 {
		t.Errorf("got %+v", v)
	}
}

// A second signal ends it at once. The first may not yet be dealt with when it
// comes, so it comes until it counts.
func TestSecondSignal(t *testing.T) {
	s := spawn(t, place(t), "-grace", "1h")
	half(t, s)
	if err := s.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	refuses(t, s)
	ended := make(chan error)
	go func() { ended <- wait(t, s) }()
	for {
		select {
		case err := <-ended:
			var exit *exec.ExitError
			if !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGTERM {
				t.Errorf("exit: %v", err)
			}
			return
		case <-time.After(50 * time.Millisecond):
			_ = s.Signal(syscall.SIGTERM) // it may be gone by now
		}
	}
}

// publishPage publishes a page and gives the status and Retry-After.
func publishPage(t *testing.T, s *soak.Server, page string) (int, string) {
	t.Helper()
	r, err := http.NewRequest(http.MethodPut, s.URL+"/v1/reviews", strings.NewReader(fmt.Sprintf(pageReview, page, page)))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+s.Reviewer.Token)
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	return response.StatusCode, response.Header.Get("Retry-After")
}

// A disk that is really full, a small file system of its own: writers are told so,
// readers notice nothing, and once there is room writes go on.
func TestDiskFull(t *testing.T) {
	dir := t.TempDir()
	if err := exec.Command("mount", "-t", "tmpfs", "-o", "size=3m", "claimlight", dir).Run(); err != nil {
		t.Skipf("no file system can be mounted here (%v); the store's test has SQLite itself refuse to grow", err)
	}
	t.Cleanup(func() { // after the server's
		if err := exec.Command("umount", dir).Run(); err != nil {
			t.Error(err)
		}
	})
	ballast := filepath.Join(dir, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 1<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(dir, "reviews.db")
	s := spawn(t, db)
	status, retry, written := http.StatusOK, "", 0
	for ; status == http.StatusOK && written < 2000; written++ {
		status, retry = publishPage(t, s, fmt.Sprint(written))
	}
	if status != http.StatusInsufficientStorage || retry != "60" {
		t.Fatalf("write %d: %d, Retry-After %q", written, status, retry)
	}
	for _, path := range []string{"/v1/status.json", "/v1/log/0.json", "/v1/records/0.json", "/v1/tiles/2/en/4/0.json", "/healthz"} {
		if response, _ := get(t, s.URL+path); response.StatusCode != http.StatusOK {
			t.Errorf("%s: %d", path, response.StatusCode)
		}
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	if status, _ := publishPage(t, s, "again"); status != http.StatusOK {
		t.Errorf("with room again: %d", status)
	}
	if err := s.Stop(); err != nil {
		t.Error(err)
	}
	if v := whole(t, db); v.Live != int64(written) { // one more, one less
		t.Errorf("%d written, got %+v", written, v)
	}
}

// A damaged database is refused at the start in words that help.
func TestDamaged(t *testing.T) {
	db := filepath.Join(t.TempDir(), "reviews.db")
	if err := os.WriteFile(db, bytes.Repeat([]byte("no database"), 1000), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := process("-addr", "127.0.0.1:0", "-db", db).CombinedOutput()
	if err == nil || !strings.Contains(string(out), "serve: "+db+": the database is damaged; stop every server on it and put a backup in its place") {
		t.Errorf("%v: %s", err, out)
	}
}

// A clock that is behind the last change is said at the start, and the next change
// is dated like the last.
func TestClockBehind(t *testing.T) {
	db := place(t)
	s := spawn(t, db)
	publishPage(t, s, "one")
	if err := s.Stop(); err != nil {
		t.Fatal(err)
	}
	ahead, err := sql.Open("sqlite", db)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ahead.Exec(`UPDATE intake SET changed = '2999-01-01T00:00:00Z'`); err != nil {
		t.Fatal(err)
	}
	if err := ahead.Close(); err != nil {
		t.Fatal(err)
	}
	s = spawn(t, db, "-contact", "office@desk.example")
	publishPage(t, s, "two")
	if _, body := get(t, s.URL+"/v1/status.json"); !strings.Contains(string(body), `"changed":"2999-01-01T00:00:00Z"`) || !strings.Contains(string(body), `"contact":"mailto:office@desk.example"`) {
		t.Errorf("the status is %s", body)
	}
	if err := s.Stop(); err != nil { // all of its log has come then
		t.Fatal(err)
	}
	if !strings.Contains(s.Log(), "the clock is behind the last change") {
		t.Errorf("the log says %q", s.Log())
	}
}

// A server for the public that tells nobody where to complain says so as it starts.
func TestNoContact(t *testing.T) {
	t.Setenv("CLAIMLIGHT_CONTACT", "")
	for contact, want := range map[string]bool{"": true, "office@desk.example": false} {
		s := spawn(t, place(t), "-contact", contact)
		if err := s.Stop(); err != nil { // all of its log has come then
			t.Fatal(err)
		}
		if got := strings.Contains(s.Log(), "nobody is told where to complain"); got != want {
			t.Errorf("contact %q: the log says %q", contact, s.Log())
		}
	}
}

// The log never has what a reader asked for, who asked, what was sent or with which
// token, not even of requests that fail.
func TestLogHasNobody(t *testing.T) {
	db := place(t)
	s := spawn(t, db, "-log", "json")
	publishPage(t, s, "one")
	broken, err := sql.Open("sqlite", db+"?_pragma=busy_timeout(10000)")
	if err != nil {
		t.Fatal(err)
	}
	defer broken.Close()
	if _, err := broken.Exec(`DROP TABLE heat; DROP TABLE report; DROP TABLE salt`); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/v1/tiles/2/en/4/b.json", "/v1/reviews/swordfish.json", "/v1/status.json", "/swordfish?x=swordfish"} {
		get(t, s.URL+path, "User-Agent", "swordfish", "Referer", "https://swordfish.example/", "Cookie", "swordfish")
	}
	publishPage(t, s, "swordfish")
	report, err := http.Post(s.URL+"/v1/reports", "application/json", strings.NewReader(`{"review":"swordfish","reason":"claim","version":"0.1.0"}`))
	if err != nil || report.StatusCode != http.StatusServiceUnavailable {
		t.Fatalf("%v, %v", report, err)
	}
	report.Body.Close()
	if err := s.Stop(); err != nil {
		t.Fatal(err)
	}
	said := s.Log()
	if !strings.Contains(said, `"route":"/v1/tiles/{scheme}/{lang}/{bits}/{prefix}.json"`) || !strings.Contains(said, "no such table") {
		t.Errorf("the failures are not in the log: %s", said)
	}
	for _, line := range strings.Split(strings.TrimSpace(said), "\n") {
		if !json.Valid([]byte(line)) {
			t.Errorf("not JSON: %s", line)
		}
	}
	for _, never := range []string{"127.0.0.1", "::1", "/en/4/b", "swordfish", s.Reviewer.Token, "The pier"} {
		if strings.Contains(said, never) {
			t.Errorf("the log has %q: %s", never, said)
		}
	}
}

// Metrics have their own address, and no label that a client chose.
func TestMetrics(t *testing.T) {
	db := place(t)
	s := spawn(t, db)
	publishPage(t, s, "one")
	for _, path := range []string{"/v1/tiles/2/en/4/b.json", "/v1/tiles/2/en/4/c.json", "/swordfish", "/v1/reviews/swordfish.json", "/metrics"} {
		get(t, s.URL+path)
	}
	r, err := http.NewRequest("SWORDFISH", s.URL+"/v1/status.json", nil)
	if err != nil {
		t.Fatal(err)
	}
	if response, err := http.DefaultClient.Do(r); err != nil || response.StatusCode != http.StatusMethodNotAllowed {
		t.Fatalf("%v, %v", response, err)
	}
	_, said := get(t, s.Metrics)
	for _, want := range []string{
		`claimlight_requests_total{route="/v1/tiles/{scheme}/{lang}/{bits}/{prefix}.json",status="200"} 2`,
		`claimlight_requests_total{route="none",status="404"} 2`,
		`claimlight_requests_total{route="/v1/reviews",status="200"} 1`,
		`claimlight_request_seconds_count{route="/v1/reviews/{id}.json"} 1`,
		"claimlight_store_up 1", "claimlight_reviews 1", "claimlight_generation 1", "claimlight_connections ", "claimlight_connections_shed_total 0",
		"go_goroutines ", "process_resident_memory_bytes ",
	} {
		if !strings.Contains(string(said), want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(strings.ToLower(string(said)), "swordfish") {
		t.Errorf("a client's word is in\n%s", said)
	}
	broken, err := sql.Open("sqlite", db+"?_pragma=busy_timeout(10000)")
	if err != nil {
		t.Fatal(err)
	}
	defer broken.Close()
	if _, err := broken.Exec(`DROP TABLE layout`); err != nil {
		t.Fatal(err)
	}
	if _, said := get(t, s.Metrics); !strings.Contains(string(said), "claimlight_store_up 0") || strings.Contains(string(said), "claimlight_reviews") {
		t.Error("the store is said to be up")
	}
	if response, _ := get(t, s.URL+"/healthz"); response.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("/healthz: %d", response.StatusCode)
	}
}

// The Worker has a limit of 3 MB and no use for what only this command links.
func TestWorkerLinksNoMetrics(t *testing.T) {
	list := exec.Command("go", "list", "-deps", "claimlight/worker")
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := list.Output()
	if err != nil || !strings.Contains(string(out), "claimlight/worker/store") {
		t.Fatalf("%v: %s", err, out)
	}
	for _, banned := range []string{"prometheus", "modernc.org", "claimlight/worker/soak"} {
		if strings.Contains(string(out), banned) {
			t.Errorf("the Worker links %s", banned)
		}
	}
}

// serve backup beside a server that runs, and serve verify of the copy.
func TestBackup(t *testing.T) {
	dir := t.TempDir()
	db, copied := filepath.Join(dir, "reviews.db"), filepath.Join(dir, "copy.db")
	s := spawn(t, db)
	publishPage(t, s, "one")
	for _, args := range [][]string{{"backup", "-db", db, copied}, {"verify", "-db", copied}} {
		if out, err := process(args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v: %s", args, err, out)
		}
	}
	restored := spawn(t, copied)
	for _, path := range []string{"/v1/status.json", "/v1/log/0.json", "/v1/records/0.json", "/v1/sources.json", "/v1/snapshot/en/1.json"} {
		_, want := get(t, s.URL+path)
		if _, got := get(t, restored.URL+path); !bytes.Equal(got, want) {
			t.Errorf("%s: %s, of the original %s", path, got, want)
		}
	}
	if status, _ := publishPage(t, restored, "two"); status != http.StatusOK {
		t.Errorf("a write to the copy: %d", status)
	}
	for want, args := range map[string][]string{
		"is there already": {"backup", "-db", db, copied},
		"name the file":    {"backup", "-db", db},
		"no such file":     {"backup", "-db", filepath.Join(dir, "none.db"), filepath.Join(dir, "new.db")},
		"what is":          {"verify", "copy.db"},
		"is damaged":       {"verify", "-db", os.Args[0]},
	} {
		var stdout, stderr bytes.Buffer
		if err := dispatch(t.Context(), args, &stdout, &stderr); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: %v", args, err)
		}
	}
}
