package match

import "testing"

func TestSpellOut(t *testing.T) {
	const name = "Ferris joined the League of Norvik Coastal States in May."
	for s, want := range map[string]string{
		"The LNCS sent a boat.":   "The League of Norvik Coastal States sent a boat.",
		"The LCS sent a boat.":    "The LCS sent a boat.",
		"LC sent a boat to LNCS.": "LC sent a boat to League of Norvik Coastal States.",
		"":                        "",
		"The League sent it.":     "The League sent it.",
	} {
		if got := spellOut(s, name, ""); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
	if got := spellOut("The LNCS", "League. Of Norvik Coastal. States", ""); got != "The LNCS" {
		t.Errorf("over marks: got %q", got)
	}
	if got := spellOut("The LNCS", name, "Lind North Council of Shops"); got != "The LNCS" {
		t.Errorf("another body: got %q", got)
	}
}
