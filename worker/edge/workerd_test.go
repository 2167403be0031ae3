package edge_test

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"claimlight/worker/edge"
	"claimlight/worker/edgetest"
)

// The suite on the real runtime: workerd with D1, through the built Worker.
func TestWorkerd(t *testing.T) {
	edgetest.Run(t, edgetest.Target{URL: startWorkerd(t), Site: sampleSite, Token: secret, Operator: master, Version: version})
}

// sampleSite is the site of the reviewer that startWorkerd registers.
const sampleSite = "factdesk.example"

// needWorkerd skips a test, or fails it where it must run, if parts are missing.
func needWorkerd(t *testing.T) {
	t.Helper()
	for _, needed := range []string{"../../web/node_modules/miniflare", "../build/app.wasm", "../build/worker.mjs"} {
		if _, err := os.Stat(needed); err == nil {
			continue
		}
		if os.Getenv("CLAIMLIGHT_REQUIRE_WORKERD") == "1" {
			t.Fatalf("%s is missing", needed)
		}
		t.Skipf("%s is missing; ./build.sh test builds and installs it", needed)
	}
}

// startWorkerd runs worker/miniflare.mjs with the sample, and with more flags, until
// the test ends, and gives its address.
func startWorkerd(t *testing.T, flags ...string) string {
	t.Helper()
	needWorkerd(t)
	web := t.TempDir()
	if err := os.CopyFS(web, files()); err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	script, err := filepath.Abs("../miniflare.mjs")
	if err != nil {
		t.Fatal(err)
	}
	node := exec.Command("node", append([]string{script, "--port", "0", "--web", web, "--sample", "--token", secret}, flags...)...)
	node.Stderr = &log
	node.Env = append(os.Environ(), "CLAIMLIGHT_TOKENS="+edge.NewToken(edge.Operator, master).String())
	stdout, err := node.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := node.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stopWorkerd(t, node, &log) })
	line := make(chan string, 1)
	go func() {
		text, _ := bufio.NewReader(stdout).ReadString('\n') // nothing, where it ended
		line <- text
	}()
	select {
	case text := <-line:
		if address, ok := strings.CutPrefix(strings.TrimSpace(text), "edge "); ok {
			return address
		}
		t.Fatalf("miniflare.mjs said %q", text)
	case <-time.After(2 * time.Minute):
		t.Fatal("miniflare.mjs did not start")
	}
	return ""
}

// stopWorkerd asks for the clean end that Ctrl-C gets. The log tells more where
// the suite failed.
func stopWorkerd(t *testing.T, node *exec.Cmd, log *bytes.Buffer) {
	if err := node.Process.Signal(syscall.SIGTERM); err != nil {
		t.Errorf("miniflare.mjs was gone: %v", err)
	}
	if err := node.Wait(); err != nil {
		t.Errorf("miniflare.mjs did not end well: %v", err)
	}
	if t.Failed() {
		t.Logf("miniflare.mjs:\n%s", log)
	}
}
