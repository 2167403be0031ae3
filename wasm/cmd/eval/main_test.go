package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// folder writes files into a new folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// sets are some in our own words, on which the engine is not perfect by luck.
var sets = map[string]string{
	"ner-own.jsonl": `{"id":"1","text":"Ada Lovelace said that it rained.","gold":[[0,12,"person"]],"ignore":[]}` + "\n\n" +
		`{"id":"2","text":"It rained.","gold":[]}`,
	"sents-own.jsonl":   `{"text":"It rained. It poured.","gold":[[0,10],[11,21]]}`,
	"sents-rules.jsonl": `{"text":"It rained. It poured.","gold":["It rained.","It poured."]}`,
	"quotes-own.jsonl":  `{"text":"Ada Lovelace said that it rained.","gold":[{"content":[[23,32]],"source":[[0,12]]}]}`,
	"claims-own.jsonl":  `{"text":"Rain fell on 300 towns in May.","gold":true}` + "\n" + `{"text":"Thank you.","gold":false}`,
	"articles-own.jsonl": `{"text":"Ada Lovelace said that it rained.","actors":[{"mentions":[[0,12]],"pronouns":[],"role":""}],` +
		`"statements":[{"content":[[23,32]],"speaker":0,"quote":"indirect","checkworthy":false}]}`,
	"articles-bare.jsonl": `{"text":"Ada Lovelace said that it rained.","actors":[{"mentions":[[0,12]],"pronouns":[],"role":""}]}`,
	"notes.txt":           "not a set",
}

func TestRun(t *testing.T) {
	o := options{data: folder(t, sets), floors: filepath.Join(t.TempDir(), "floors.txt"), write: true}
	var out strings.Builder
	if err := run(o, &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"ner-own (2)", "sents-own (1)", "sents-rules (1)", "quotes-own (1)", "claims-own (2)", "  said .", "articles-own (1)"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	floors, err := os.ReadFile(o.floors)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\nner-own typed_F1 1000\n", "\nsents-own boundary_P 1000\n", "\nsents-rules rules_acc 1000\n", "\nquotes-own iou80_F1 1000\n", "\nquotes-own speaker_named_acc 1000\n", "\nquotes-own speaker_P 1000\n", "\nclaims-own AP 1000\n", "\narticles-own mention_F1 1000\n", "\narticles-own speaker_acc 1000\n", "\narticles-bare role_acc 0\n"} {
		if !strings.Contains(string(floors), want) {
			t.Errorf("no %q in\n%s", want, floors)
		}
	}
	o.write = false
	out.Reset()
	if err := run(o, &out); err != nil || !strings.Contains(out.String(), " figures, none below its floor\n") {
		t.Errorf("%v\n%s", err, out.String())
	}
}

// The figure that falls is named.
func TestRunBelow(t *testing.T) {
	worse := map[string]string{"ner-own.jsonl": `{"text":"It rained on Ada.","gold":[[0,2,"place"],[13,16,"person"]]}`}
	o := options{data: folder(t, worse), floors: filepath.Join(folder(t, map[string]string{"f": "ner-own place_R 1\nner-own place_P 0 # none found\n"}), "f")}
	var out strings.Builder
	err := run(o, &out)
	if err == nil || err.Error() != "1 of 2 figures are below their floors" || !strings.Contains(out.String(), "\nner-own: place_R is 0, below its floor of 1\n") {
		t.Errorf("%v\n%s", err, out.String())
	}
}

func TestRunSkips(t *testing.T) {
	var out strings.Builder
	if err := run(options{floors: "no such file"}, &out); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); !strings.HasPrefix(got, "eval: skipped") || strings.Count(got, "\n") != 1 {
		t.Errorf("got %q", got)
	}
}

func TestRunRefuses(t *testing.T) {
	floors := filepath.Join(folder(t, map[string]string{"f": ""}), "f")
	good := folder(t, sets)
	for name, o := range map[string]options{
		"no folder":       {data: filepath.Join(good, "none"), floors: floors},
		"a file":          {data: filepath.Join(good, "notes.txt"), floors: floors},
		"no set":          {data: folder(t, map[string]string{"notes.txt": ""}), floors: floors},
		"no floors":       {data: good, floors: filepath.Join(good, "none")},
		"no articles":     {data: good, articles: filepath.Join(good, "none.jsonl"), floors: floors},
		"two of one name": {data: good, articles: filepath.Join(good, "articles-own.jsonl"), floors: floors},
	} {
		if err := run(o, &strings.Builder{}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestMalformed(t *testing.T) {
	good := map[string]string{
		"ner-x.jsonl":      `{"text":"Ada","gold":[]}`,
		"sents-x.jsonl":    `{"text":"Ada","gold":[]}`,
		"quotes-x.jsonl":   `{"text":"Ada","gold":[{"content":[[0,3]],"source":null}]}`,
		"claims-x.jsonl":   `{"text":"Ada","gold":true}`,
		"articles-x.jsonl": `{"text":"Ada","actors":[]}`,
	}
	for _, tt := range []struct{ file, line, want string }{
		{"ner-x.jsonl", `{"text":`, "not JSON"},
		{"ner-x.jsonl", `[]`, ""},
		{"ner-x.jsonl", `{"gold":[]}`, "no text"},
		{"ner-x.jsonl", `{"text":"Ada"}`, "no gold"},
		{"ner-x.jsonl", `{"text":"Ada","gold":[[0,3]]}`, `want [start,end,kind], not [0,3]`},
		{"ner-x.jsonl", `{"text":"Ada","gold":[[0,"3","person"]]}`, "want [start,end,kind]"},
		{"ner-x.jsonl", `{"text":"Ada","gold":[[0,3,"animal"]]}`, `no kind "animal"`},
		{"ner-x.jsonl", `{"text":"Ada","gold":[[0,4,"person"]]}`, "[0,4] is no span of the text's 3 bytes"},
		{"ner-x.jsonl", `{"text":"Ada","gold":[],"ignore":[[1,1]]}`, "[1,1] is no span"},
		{"ner-x.jsonl", `{"text":"Ada","gold":[],"ignore":[[-1,1]]}`, "[-1,1] is no span"},
		{"sents-x.jsonl", `{"text":"Ada"}`, "no gold"},
		{"sents-x.jsonl", `{"text":"Ada","gold":["Ada",[0,1]]}`, "want [start,end]"},
		{"sents-x.jsonl", `{"text":"Ada","gold":[[0,1,2]]}`, "want [start,end], not [0,1,2]"},
		{"sents-x.jsonl", `{"text":"Ada","gold":[[0,9]]}`, "[0,9] is no span"},
		{"quotes-x.jsonl", `{"text":"Ada"}`, "no gold"},
		{"quotes-x.jsonl", `{"text":"Ada","gold":[{"content":[[0,9]]}]}`, "[0,9] is no span"},
		{"quotes-x.jsonl", `{"text":"Ada","gold":[{"content":[[0,3]],"source":[[0,3],[3,4]]}]}`, "[3,4] is no span"},
		{"quotes-x.jsonl", `{"text":"Ada","gold":[{"content":[[0,3]],"source":"Ada"}]}`, "cannot unmarshal"},
		{"claims-x.jsonl", `{"text":"Ada"}`, "no gold"},
		{"claims-x.jsonl", `{"gold":true}`, "no text"},
		{"claims-x.jsonl", `{"text":"Ada","gold":1}`, "cannot unmarshal"},
		{"articles-x.jsonl", `{"text":"Ada"}`, "no actors"},
		{"articles-x.jsonl", `{"text":"Ada","actors":[{"mentions":[{"at":[0,3]}]}]}`, "no span in"},
		{"articles-x.jsonl", `{"text":"Ada","actors":[{"pronouns":[[0,9]]}]}`, "[0,9] is no span"},
		{"articles-x.jsonl", stated(`"content":[[0,9]],"speaker":0,"quote":"none","checkworthy":true`), "[0,9] is no span"},
		{"articles-x.jsonl", stated(`"content":[],"speaker":0,"quote":"none","checkworthy":true`), "without content"},
		{"articles-x.jsonl", stated(`"content":[[0,3]],"quote":"none","checkworthy":true`), "needs speaker, quote and checkworthy"},
		{"articles-x.jsonl", stated(`"content":[[0,3]],"speaker":0,"checkworthy":true`), "needs speaker, quote and checkworthy"},
		{"articles-x.jsonl", stated(`"content":[[0,3]],"speaker":0,"quote":"none","checkworthy":null`), "needs speaker, quote and checkworthy"},
		{"articles-x.jsonl", stated(`"content":[[0,3]],"speaker":1,"quote":"none","checkworthy":true`), "speaker 1 is none of 1 actors"},
		{"articles-x.jsonl", stated(`"content":[[0,3]],"speaker":-2,"quote":"none","checkworthy":true`), "speaker -2 is none of 1 actors"},
		{"articles-x.jsonl", stated(`"content":[[0,3]],"speaker":0,"co_speakers":[-1],"quote":"none","checkworthy":true`), "co-speaker -1 is none of 1 actors"},
		{"articles-x.jsonl", stated(`"content":[[0,3]],"speaker":0,"quote":"said","checkworthy":true`), `no quotation "said"`},
		{"articles-x.jsonl", stated(`"content":[[0,3]],"speaker":0,"quote":1,"checkworthy":true`), "cannot unmarshal"},
		{"articles-x.jsonl", `{"text":"Ada","actors":[],"statements":{}}`, "cannot unmarshal"},
	} {
		file := filepath.Join(folder(t, map[string]string{tt.file: good[tt.file] + "\n\n" + tt.line}), tt.file)
		if _, err := measure(file); err == nil || !strings.HasPrefix(err.Error(), file+": line 3: ") || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s %s: %v", tt.file, tt.line, err)
		}
	}
	file := filepath.Join(folder(t, map[string]string{"ner-x.jsonl": "\n"}), "ner-x.jsonl")
	if _, err := measure(file); err == nil || err.Error() != file+": no line" {
		t.Errorf("an empty set: %v", err)
	}
}

// stated is a line of an article of one actor and one statement.
func stated(fields string) string {
	return `{"text":"Ada","actors":[{}],"statements":[{` + fields + `}]}`
}

func TestHold(t *testing.T) {
	r := result{set: "a", rows: []row{{"x", tally{3, 4, 6}, holdsAll}, {"y", tally{1, 1, 3}, holdsShare}}}
	for _, tt := range []struct {
		name, floors, err, out string
	}{
		{"equal", "a x_P 750\na x_R 500\na x_F1 600\na y_acc 333", "", "4 figures, none below its floor\n"},
		{"above", "a x_P 0\na x_R 499\na x_F1 1\na y_acc 332", "", "4 figures, none below its floor\n"},
		{"one below", "a x_P 751\na x_R 500\na x_F1 600\na y_acc 333", "1 of 4 figures are below their floors", "a: x_P is 750, below its floor of 751\n"},
		{"two below", "a x_P 750\na x_R 500\na x_F1 601\na y_acc 334", "2 of 4 figures are below their floors", "a: x_F1 is 600, below its floor of 601\na: y_acc is 333, below its floor of 334\n"},
		{"some without", "a x_P 750", "", "a: no floor of x_R\na: no floor of x_F1\na: no floor of y_acc\n1 figures, none below its floor\n"},
		{"none", "", "", "a: no floors\n0 figures, none below its floor\n"},
		{"another set", "b x_P 1\nb x_R 1", "", "a: no floors\nb: floors, but not measured\n0 figures, none below its floor; 2 floors had nothing to hold\n"},
		{"no such figure", "a x_P 1\na z 1", "there is a floor of a z, but no such figure", "a: no floor of x_R\na: no floor of x_F1\na: no floor of y_acc\n"},
	} {
		floors, err := readFloors(filepath.Join(folder(t, map[string]string{"f": tt.floors}), "f"))
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		got := ""
		if err := floors.hold(&out, []result{r}); err != nil {
			got = err.Error()
		}
		if got != tt.err || out.String() != tt.out {
			t.Errorf("%s: %q\n%s", tt.name, got, out.String())
		}
	}
}

func TestFloorsRefused(t *testing.T) {
	for _, bad := range []string{"a x", "a x 1 2", "a x 0.7", "a x -1", "a x 1001", "a y 1"} {
		file := filepath.Join(folder(t, map[string]string{"f": "# comment\n\na y 1 # and another\n" + bad}), "f")
		if _, err := readFloors(file); err == nil || !strings.HasPrefix(err.Error(), file+": line 4: ") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

func TestRenewed(t *testing.T) {
	old := floors{{"a", "gone", 9}, {"b", "x_F1", 500}}
	got := old.renewed([]result{{set: "a", rows: []row{{"y", tally{1, 1, 3}, holdsShare}}}})
	if want := (floors{{"a", "y_acc", 333}, {"b", "x_F1", 500}}); !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}

// The floors that are committed can be read.
func TestShippedFloors(t *testing.T) {
	if all, err := readFloors("floors.txt"); err != nil || len(all) == 0 {
		t.Errorf("%d floors, %v", len(all), err)
	}
}
