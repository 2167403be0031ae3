package edge

import (
	"maps"
	"os"
	"regexp"
	"strings"
	"testing"
)

// The Worker's entry module sends the files with the headers of the frame.
func TestEntryHeaders(t *testing.T) {
	entry, err := os.ReadFile("../entry/files.mjs")
	if err != nil {
		t.Fatal(err)
	}
	_, list, _ := strings.Cut(string(entry), "const isolated = {")
	list, _, _ = strings.Cut(list, "};")
	got := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^  '([^']+)': (?:"([^"]*)"|'([^']*)'),$`).FindAllStringSubmatch(list, -1) {
		got[m[1]] = m[2] + m[3]
	}
	if !maps.Equal(got, frameHeader) {
		t.Errorf("worker/entry/files.mjs has\n%q\nframeHeader has\n%q", got, frameHeader)
	}
}
