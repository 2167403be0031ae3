package match

import "testing"

func TestSpellOut(t *testing.T) {
	const name = "Ferris joined the League of Coastal States in May."
	for s, want := range map[string]string{
		"The LCS sent a boat.":   "The League of Coastal States sent a boat.",
		"The LCSX sent a boat.":  "The LCSX sent a boat.",
		"LC sent a boat to LCS.": "LC sent a boat to League of Coastal States.",
		"":                       "",
		"The League sent it.":    "The League sent it.",
	} {
		if got := spellOut(s, name, ""); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
	if got := spellOut("The LCS", "League. Of Coastal. States", ""); got != "The LCS" {
		t.Errorf("over marks: got %q", got)
	}
	if got := spellOut("The LCS", name, "Lind Council of Shops"); got != "The LCS" {
		t.Errorf("another body: got %q", got)
	}
}
