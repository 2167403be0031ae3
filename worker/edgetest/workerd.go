package edgetest

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Workerd is the built Worker in workerd, with D1, on this machine.
type Workerd struct {
	URL   string
	node  *exec.Cmd
	lines chan string // what miniflare.mjs says itself
}

// StartWorkerd runs worker/miniflare.mjs with flags and with more in its environment
// until the test ends. Where parts are missing it skips the test, or fails it if it must
// run.
func StartWorkerd(t *testing.T, env []string, flags ...string) *Workerd {
	t.Helper()
	script := needWorkerd(t)
	var log bytes.Buffer
	w := &Workerd{node: exec.Command("node", append([]string{script, "--port", "0"}, flags...)...), lines: make(chan string)}
	w.node.Stderr, w.node.Env = &log, append(os.Environ(), env...)
	stdout, err := w.node.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := w.node.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.stop(t, &log) })
	go func() {
		defer close(w.lines)
		for in := bufio.NewScanner(stdout); in.Scan(); {
			if text := in.Text(); strings.HasPrefix(text, "edge ") || strings.HasPrefix(text, "scheduled ") {
				w.lines <- text // the Worker's own log comes here, too
			}
		}
	}()
	address, ok := strings.CutPrefix(w.line(), "edge ")
	if !ok {
		t.Fatal("miniflare.mjs did not start")
	}
	w.URL = address
	return w
}

// Schedule has the Worker do what it does by the clock, and gives the line about it.
func (w *Workerd) Schedule(t *testing.T) string {
	t.Helper()
	if err := w.node.Process.Signal(syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	return w.line()
}

// line is the next line, "" where it ended.
func (w *Workerd) line() string {
	select {
	case text := <-w.lines:
		return text
	case <-time.After(2 * time.Minute):
		return "nothing"
	}
}

// stop asks for the clean end that Ctrl-C gets. The log tells more where the test
// failed.
func (w *Workerd) stop(t *testing.T, log *bytes.Buffer) {
	if err := w.node.Process.Signal(syscall.SIGTERM); err != nil {
		t.Errorf("miniflare.mjs was gone: %v", err)
	}
	if err := w.node.Wait(); err != nil {
		t.Errorf("miniflare.mjs did not end well: %v", err)
	}
	if t.Failed() {
		t.Logf("miniflare.mjs:\n%s", log)
	}
}

// needWorkerd skips a test, or fails it where it must run, if parts are missing, and
// gives the path of miniflare.mjs. What it looks at are also the files by which go test
// knows a result of before.
func needWorkerd(t *testing.T) (script string) {
	t.Helper()
	_, self, _, _ := runtime.Caller(0)
	worker := filepath.Join(filepath.Dir(self), "..")
	needed := []string{"../web/node_modules/miniflare", "build/app.wasm", "build/worker.mjs", "wrangler.jsonc"}
	for i, name := range needed {
		needed[i] = filepath.Join(worker, name)
	}
	for _, pattern := range []string{"*.mjs", "entry/*.mjs", "edgetest/*.mjs", "store/migrations/*.sql", "cmd/serve/sample/*.json"} {
		files, err := filepath.Glob(filepath.Join(worker, pattern))
		if err != nil || files == nil {
			t.Fatalf("%s: %v, %v", pattern, files, err)
		}
		needed = append(needed, files...)
	}
	for _, name := range needed {
		if _, err := os.Stat(name); err == nil {
			continue
		}
		if os.Getenv("CLAIMLIGHT_REQUIRE_WORKERD") == "1" {
			t.Fatalf("%s is missing", name)
		}
		t.Skipf("%s is missing; ./build.sh test builds and installs it", name)
	}
	return filepath.Join(worker, "miniflare.mjs")
}
