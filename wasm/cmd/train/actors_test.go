package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/tag"
)

// names lists what is marked in an article as "Ada Lovelace/0".
func names(a article) (out []string) {
	for _, g := range a.gold {
		out = append(out, a.text[g.start:g.end]+"/"+string(rune('0'+g.kind)))
	}
	return out
}

func TestReadConll(t *testing.T) {
	const file = "-DOCSTART- O\n\nAda I-PER\nLovelace I-PER\nmet O\n( O\nthe O\nRoyal B-organisation\nSociety I-organisation\n) O\n. O\n\nB-Day B-Day\n\n-DOCSTART- O\n\nKenya B-country\n"
	got, err := readConll([]byte(file), "wikigold")
	if err != nil || len(got) != 2 {
		t.Fatalf("%v, %v", got, err)
	}
	if want := "Ada Lovelace met (the Royal Society).\nB-Day\n"; got[0].text != want {
		t.Errorf("text %q, want %q", got[0].text, want)
	}
	if want := []string{"Ada Lovelace/0", "Royal Society/1"}; !reflect.DeepEqual(names(got[0]), want) {
		t.Errorf("got %q, want %q", names(got[0]), want)
	}
	if _, err := readConll([]byte("Ada PER\n"), "wikigold"); err == nil {
		t.Error("a label without its part was taken")
	}
}

func TestReadGum(t *testing.T) {
	const file = "# newpar\n" +
		"1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-organization-new-x\n" +
		"2\tUniversity\tuniversity\tPROPN\tNNP\t_\t0\troot\t_\t_\n" +
		"3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_\n" +
		"4\tKenya\tKenya\tPROPN\tNNP\t_\t2\tnmod\t_\tEntity=(2-place-new-x)1)\n" +
		"5\ttold\ttell\tVERB\tVBD\t_\t0\troot\t_\t_\n" +
		"6\tits\tits\tPRON\tPRP$\t_\t7\tnmod\t_\tEntity=(3-person-new-x(1-organization-giv-x)\n" +
		"7\tdean\tdean\tNOUN\tNN\t_\t5\tobj\t_\t_\n" +
		"8\tAda\tAda\tPROPN\tNNP\t_\t7\tflat\t_\tEntity=3)|SpaceAfter=No\n" +
		"9\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_\n\n"
	got, err := readGum([]byte(file), "gum")
	if err != nil || len(got) != 1 || got[0].text != "The University of Kenya told its dean Ada." {
		t.Fatalf("%+v, %v", got, err)
	}
	if want := []string{"University of Kenya/1"}; !reflect.DeepEqual(names(got[0]), want) {
		t.Errorf("got %q, want %q", names(got[0]), want)
	}
	if len(got[0].void) != 1 {
		t.Errorf("Ada is in no name that the corpus tells: %v", got[0].void)
	}
}

func TestReadRe3d(t *testing.T) {
	got, err := readRe3d([]byte(`{"_id":"a","text":"é Kenya"}`), []byte(`{"begin":2,"end":7,"type":"Location","documentId":"a"}{"begin":9,"end":7,"type":"Person","documentId":"a"}`), "re3d")
	if err != nil || len(got) != 1 || !reflect.DeepEqual(names(got[0]), []string{"Kenya/2"}) {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestTidy(t *testing.T) {
	for _, c := range []struct {
		text, want string
		kind       tag.Kind
	}{
		{"It was the Royal Society.", "Royal Society", tag.Organization},
		{"It was Mr. Weber.", "Weber", tag.Person},
		{"It was Swedish.", "Swedish", tag.Other},
		{"It was Swedes.", "Swedes", tag.Group},
		{"It was Weber's.", "Weber", tag.Person},
	} {
		kind := c.kind
		if kind > tag.Place {
			kind = tag.Other
		}
		p := prepare(article{source: "wikigold", text: c.text, gold: []marked{{7, len(c.text) - 1, kind}}}, tag.NewClasses(nil, nil))
		for g, k := range p.gold {
			if got := p.surface(g[0], g[1]); got != c.want || k != c.kind {
				t.Errorf("%q: %s %d, want %s %d", c.text, got, k, c.want, c.kind)
			}
		}
		if len(p.gold) != 1 {
			t.Errorf("%q: %v", c.text, p.gold)
		}
	}
}

func TestAugment(t *testing.T) {
	a := article{source: "gum", text: "Then Ada Lovelace met Babbage in Kenya.", gold: []marked{{5, 17, tag.Person}, {22, 29, tag.Person}, {33, 38, tag.Place}}}
	for seed := range int64(20) {
		b := renamed(a, rand.New(rand.NewSource(seed)))
		for i, g := range b.gold {
			if strings.Contains(b.text[:g.start], b.text[g.start:g.end]) || b.text[g.start-1] != ' ' || strings.ContainsAny(b.text[g.end:g.end+1], "abcdefghijklmnopqrstuvwxyz") {
				t.Fatalf("name %d of %q: %q", i, b.text, b.text[g.start:g.end])
			}
		}
	}
	if got := headlined(a).text; got != "Then Ada Lovelace met Babbage in Kenya " {
		t.Errorf("got %q", got)
	}
}

// What is held out never trains, and what is in no known corpus neither.
func TestRefused(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "gum")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "a.conll")
	if err := os.WriteFile(name, []byte("Ada B-PER\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if articles, note, err := readCorpora([]string{dir}); err != nil || len(articles) != 1 || !strings.Contains(note, "GUM") {
		t.Fatalf("%v %q %v", articles, note, err)
	}
	sum := sha256.Sum256([]byte("Ada B-PER\n"))
	heldOut[hex.EncodeToString(sum[:])] = true
	defer delete(heldOut, hex.EncodeToString(sum[:]))
	if _, _, err := readCorpora([]string{dir}); err == nil || !strings.Contains(err.Error(), "held out") {
		t.Errorf("a file that is held out: %v", err)
	}
	if _, _, err := readCorpora([]string{os.Args[0]}); err == nil {
		t.Error("a file of no corpus was taken")
	}
	for _, name := range []string{"GUM_news_lake.conllu", "train.txt"} {
		name := filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte("Ida B-PER\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, _, err := readCorpora([]string{name}); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
	if err := lexicon(io.Discard, 5, []string{"x, y=" + name}); err == nil || !strings.Contains(err.Error(), "held out") {
		t.Errorf("a lexicon of a file that is held out: %v", err)
	}
	if _, _, err := readVectors(name, 1); err == nil || !strings.Contains(err.Error(), "wink-embeddings") {
		t.Errorf("other vectors: %v", err)
	}
}

// The order of files does not depend on where they lie.
func TestWithinCorpus(t *testing.T) {
	for in, want := range map[string]string{"/z/btc/a.conll": "btc/a.conll", "a/gum/x/b": "gum/x/b", "btc/gum/c": "gum/c", "x/y": "", "btc": ""} {
		if got := withinCorpus(in); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

func TestFamilies(t *testing.T) {
	var without families
	if err := without.parse("roles,joints"); err != nil || !without[tag.NameRoles] || !without[tag.Joints] || without[tag.Words] {
		t.Errorf("%v, %v", without, err)
	}
	if err := without.parse("names"); err == nil {
		t.Error("a family that is none was taken")
	}
	var ends [tag.Families]int
	for f := range ends {
		ends[f] = f + 1 // one feature each
	}
	features, places := make([]uint32, tag.Families), make([]uint32, tag.Families)
	for f := range features {
		features[f], places[f] = uint32(10*f), uint32(10*f)
	}
	ids, words := without.number(features, ends, places)
	if words != 1 || len(ids) != int(tag.Families)-2 || slices.Contains(ids, int32(tag.NameRoles)) {
		t.Errorf("got %v, %d of words", ids, words)
	}
}

// Two articles are enough to learn them by heart, twice the same.
func TestTrain(t *testing.T) {
	a := article{source: "gum", text: "On Monday Ada Quilby met Bob Orrin in Kenya.", gold: []marked{{3, 9, tag.Other}, {10, 20, tag.Person}, {25, 34, tag.Person}, {38, 43, tag.Place}}}
	var files []string
	for range 2 {
		tr := &trainer{random: rand.New(rand.NewSource(seed)), log: io.Discard, words: tag.NewClasses(nil, nil)}
		for range 40 {
			tr.articles = append(tr.articles, a)
		}
		m := tr.train("A note.")
		p := prepare(a, tr.words)
		found := m.Find(p.doc, p.words)
		if len(found) != 4 || found[1].Kind != tag.Person || found[3].Kind != tag.Place || p.surface(found[1].First, found[1].Last) != "Ada Quilby" {
			t.Fatalf("got %+v", found)
		}
		files = append(files, string(m.Append(nil)))
	}
	if files[0] != files[1] {
		t.Error("two runs differ")
	}
}

func TestReadMarked(t *testing.T) {
	got, err := readMarked([]byte("A Headline\n{P Ada Lovelace} met {A Kenya}’s team.\n===\n\n===\nOf the {O Royal Society}, {M German} all.\n"), "corpus")
	if err != nil || len(got) != 2 {
		t.Fatalf("%+v, %v", got, err)
	}
	if want := "A Headline\n\nAda Lovelace met Kenya’s team."; got[0].text != want {
		t.Errorf("text %q, want %q", got[0].text, want)
	}
	if want := []string{"Ada Lovelace/0", "Kenya/5"}; !reflect.DeepEqual(names(got[0]), want) {
		t.Errorf("got %q, want %q", names(got[0]), want)
	}
	if want := []string{"Royal Society/1", "German/4"}; !reflect.DeepEqual(names(got[1]), want) {
		t.Errorf("got %q, want %q", names(got[1]), want)
	}
	for _, bad := range []string{"{", "{P Ada", "{P}", "{P }", "{X Ada}", "{Ada}", "{P {O Ada}}", "{P Ada\nLovelace}"} {
		if got, err := readMarked([]byte(bad), "corpus"); err == nil {
			t.Errorf("%q: %+v", bad, got)
		}
	}
}

// A corpus that does not tell of places whether they act takes what the model says.
func TestCast(t *testing.T) {
	c := newCRF(0, 0, nil)
	tags := []uint8{0, 5, 6, 5, 1, 11}
	c.emit = make([][tag.Tags]float64, len(tags))
	for i := range c.emit {
		for k := range c.emit[i] {
			c.emit[i][k] = 0.5
		}
	}
	c.emit[1][11], c.emit[2][12], c.emit[3][5], c.emit[5][11] = 0.4, 1, 0.6, 0.1
	c.cast(tags)
	if want := []uint8{0, 11, 12, 5, 1, 5}; !slices.Equal(tags, want) {
		t.Errorf("got %v, want %v", tags, want)
	}
}
