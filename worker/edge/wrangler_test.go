package edge_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"claimlight/worker/edge"
)

// What the Worker is deployed with says what the platform may log: our own lines,
// never its line of each request, which has the reader's address.
func TestWranglerConfig(t *testing.T) {
	file, err := os.ReadFile("../wrangler.jsonc")
	if err != nil {
		t.Fatal(err)
	}
	var config struct {
		Main          string
		Logpush       *bool
		Observability struct {
			Enabled bool
			Logs    struct {
				Enabled    bool
				Invocation *bool `json:"invocation_logs"`
			}
			Traces struct{ Enabled *bool }
		}
		D1 []struct {
			Binding string
			Dir     string `json:"migrations_dir"`
		} `json:"d1_databases"`
		Vars map[string]string
	}
	if err := json.Unmarshal(regexp.MustCompile(`(?m)^\s*//.*$`).ReplaceAll(file, nil), &config); err != nil {
		t.Fatal(err)
	}
	o := config.Observability
	if !o.Enabled || !o.Logs.Enabled || o.Logs.Invocation == nil || *o.Logs.Invocation || o.Traces.Enabled == nil || *o.Traces.Enabled || config.Logpush == nil || *config.Logpush {
		t.Errorf("the platform logs too much or too little: %+v", o)
	}
	if len(config.D1) != 1 || config.D1[0].Binding != "DB" {
		t.Fatalf("got %+v", config.D1)
	}
	if found, err := filepath.Glob(filepath.Join("..", config.D1[0].Dir, "0001_*.sql")); err != nil || len(found) != 1 {
		t.Errorf("%s holds no migrations", config.D1[0].Dir)
	}
	if _, err := os.Stat(filepath.Join("..", config.Main)); err != nil {
		t.Error(err)
	}
	if contact, ok := config.Vars["CLAIMLIGHT_CONTACT"]; !ok {
		t.Error("there is no place for the contact")
	} else if _, err := edge.ParseContact(contact); err != nil {
		t.Error(err)
	}
}
