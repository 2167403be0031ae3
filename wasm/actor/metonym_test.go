package actor

import (
	"strings"
	"testing"

	"claimlight/wasm/text"
)

func TestMetonyms(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a report on sport", "It was in May that Sweden beat Chile 3–1. Later the visitors from Norway lost 0–2 to Chile in the rain of Lima.",
			"Sweden organization, Chile organization, Norway place, Lima place"},
		{"where it was played", "It was a day on which Sweden beat Chile 3–1 in Norway. Later Chile met Sweden, 2-2, and they all flew home from Norway.",
			"Sweden organization, Chile organization, Norway place"},
		{"one score is none", "It was a day on which Sweden beat Chile 3–1 in the rain.", "Sweden place, Chile place"},
		{"years are no score", "It was said that Sweden 1939–1945 and Chile 1960–1970 were both at peace.", "Sweden place, Chile place"},
		{"a land that acts", "It was in May that Chile signed the treaty. Later Chile has quietly left it. They met in Norway, and Norway signed it.",
			"Chile organization, Norway place"},
		{"a land that is", "It is known that Chile lies in the south. Chile has a coast, and Chile was divided by war.", "Chile place"},
		{"what is done to a land", "They say that Chile was attacked in May. The treaty with Chile ended, and Chile is divided.", "Chile place"},
		{"a seat that speaks", "It is known that the Kremlin said it would act. A car stood near the Kremlin.", "Kremlin organization"},
		{"a seat that is a building", "They met in the Kremlin on Monday. A car stood near the Kremlin.", "Kremlin place"},
		{"before a seat", "They stood outside the White House on Monday.", "White House place"},
		{"at a seat", "It is known that aides at the White House left.", "White House organization"},
		{"a body is no seat", "They saw changes in the Labour Ministry on Monday.", "Labour Ministry organization"},
		{"a capital that speaks", "It is known that Moscow said it would act. They met in Moscow.", "Moscow place"},
	} {
		var got []string
		for _, a := range Find(text.Parse(c.in), names) {
			got = append(got, a.Name+" "+a.Kind.String())
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: got %q, want %q", c.name, s, c.want)
		}
	}
}
