package edge_test

import (
	"os"
	"path/filepath"
	"testing"

	"claimlight/worker/edge"
	"claimlight/worker/edgetest"
)

// The suite on the real runtime: workerd with D1, through the built Worker.
func TestWorkerd(t *testing.T) {
	t.Parallel()
	prepare := filepath.Join(t.TempDir(), "prepare.sql")
	if err := os.WriteFile(prepare, []byte(edgetest.Prepare(sampleSite)), 0o644); err != nil {
		t.Fatal(err)
	}
	edgetest.Run(t, edgetest.Target{URL: startWorkerd(t, "--sql", prepare), Site: sampleSite, Token: secret, Operator: master, Version: version})
}

// sampleSite is the site of the reviewer that startWorkerd registers.
const sampleSite = "factdesk.example"

// startWorkerd runs the built Worker with the sample, and with more flags, until the test
// ends, and gives its address.
func startWorkerd(t *testing.T, flags ...string) string {
	t.Helper()
	web := t.TempDir()
	if err := os.CopyFS(web, files()); err != nil {
		t.Fatal(err)
	}
	operator := []string{"CLAIMLIGHT_OPERATOR=" + edge.HashOf(master).String()}
	return edgetest.StartWorkerd(t, operator, append([]string{"--web", web, "--sample", "--token", secret}, flags...)...).URL
}
