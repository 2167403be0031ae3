package edgetest

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"claimlight/worker/workerd"
)

// StartWorkerd runs the built Worker in workerd with flags and with more in its
// environment until the test ends. Where parts are missing it skips the test, or fails it
// if it must run. What it logged is told where the test failed.
func StartWorkerd(t *testing.T, env []string, flags ...string) *workerd.Process {
	t.Helper()
	script := needWorkerd(t)
	var log bytes.Buffer
	p, err := workerd.Start(script, env, &log, flags...)
	if err != nil {
		t.Fatalf("%v\n%s", err, &log)
	}
	t.Cleanup(func() {
		if err := p.Stop(); err != nil {
			t.Error(err)
		}
		if t.Failed() {
			t.Logf("miniflare.mjs:\n%s", &log)
		}
	})
	return p
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
