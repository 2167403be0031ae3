package text

import (
	_ "embed"
	"strings"
	"testing"

	"claimlight/wasm/model"
)

//go:embed testdata/languages.txt
var sampleText string

// paragraphsOf reads the file of paragraphs: by language, in its order.
func paragraphsOf(t *testing.T) (names []string, paragraphs map[string][]string) {
	paragraphs = map[string][]string{}
	name := ""
	for _, line := range strings.Split(sampleText, "\n") {
		if after, ok := strings.CutPrefix(line, "# "); ok {
			name = after
			names = append(names, name)
		} else if line != "" && name != "" {
			paragraphs[name] = append(paragraphs[name], line)
		}
	}
	if len(names) != 21 {
		t.Fatalf("%d languages", len(names))
	}
	return names, paragraphs
}

// Names from elsewhere make no English line foreign.
func TestParticles(t *testing.T) {
	for _, line := range []string{
		"Police charged Rafael de la Torre on Friday.", "Ursula von der Leyen resigned on Friday.", "“It hurts,” Oscar de la Hoya said.",
		"Óscar de la Renta dies at 82", "Senator Leila de Lima met Ninoy de la Cruz", "Robin van der Berg beats Ana dos Santos",
	} {
		if doc := Parse(strings.Join([]string{english, line, english}, "\n\n")); len(doc.Foreign) > 0 {
			t.Errorf("left out: %s", line)
		}
	}
	for _, line := range []string{"El alcalde de la villa de Torre ha dicho que no.", "Rafael de la villa no quiere la casa de los padres."} {
		if doc := Parse(strings.Join([]string{english, line, english}, "\n\n")); len(doc.Foreign) == 0 {
			t.Errorf("taken for English: %s", line)
		}
	}
}

// TestLanguages allows one of a hundred foreign paragraphs to be taken for
// English, alone or in an English article, and no English one to be left out.
func TestLanguages(t *testing.T) {
	names, paragraphs := paragraphsOf(t)
	alone, within, all := 0, 0, 0
	for _, name := range names {
		for _, p := range paragraphs[name] {
			inEnglish := len(Parse(strings.Join([]string{english, p, english}, "\n\n")).Foreign) == 0
			if name == "en" {
				if Language(p) != "en" || !inEnglish {
					t.Errorf("left out: %s", p)
				}
				continue
			}
			all++
			if Language(p) == "en" {
				alone++
				t.Logf("%s alone: %s", name, p)
			}
			if inEnglish {
				within++
				t.Logf("%s within English: %s", name, p)
			}
		}
	}
	t.Logf("of %d foreign paragraphs %d alone and %d within an English article are taken for English", all, alone, within)
	if all != 200 || alone*100 > all || within*100 > all {
		t.Errorf("of %d foreign paragraphs %d alone and %d within an English article are taken for English", all, alone, within)
	}
}

// Function words fit a key, and are found in lower case alone.
func TestTongues(t *testing.T) {
	tongues, n := NewTongues(), 0
	for _, list := range []model.List{model.English, model.Rival, particles} {
		for word := range list.Keys {
			if w := hear(word, 0, len(word)); w.end != len(word) || w.size != len(word) || w.inner || tongues.of(&w) == 0 {
				t.Errorf("%s is heard as %+v", word, w)
			}
		}
	}
	for _, key := range tongues.keys {
		if key != 0 {
			n++
		}
	}
	if n == 0 || n > len(tongues.keys)/2 {
		t.Errorf("%d of %d places are taken", n, len(tongues.keys))
	}
	for word, want := range map[string]uint8{
		"the": inEnglish, "The": inEnglish, "THE": inEnglish, "tHE": 0, "into": inEnglish, "dans": inRival, "Dans": inRival,
		"de": inRival | inNames, "dE": 0, "dİn": inRival, "although": inEnglish, "althoughs": 0, "zzz": 0,
	} {
		if w := hear(word, 0, len(word)); tongues.of(&w) != want {
			t.Errorf("%s is %b", word, tongues.of(&w))
		}
	}
}
