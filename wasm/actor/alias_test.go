package actor

import "testing"

// TestDescent holds fathers and sons of one name apart, and kings with all that they are called.
func TestDescent(t *testing.T) {
	for _, c := range []grouping{
		{"father, then son", "Tom Clark spoke. Tom Clark Jr. was charged with theft. Tom Clark left.", []string{"Tom Clark|Tom Clark", "Tom Clark Jr."}},
		{"son, then father", "Tom Clark Jr. was charged with theft. His father, Tom Clark, wept. Clark left.", []string{"Tom Clark Jr.", "Tom Clark", "Clark"}},
		{"surname before the son", "Tom Clark spoke. Clark left. Tom Clark Jr. was charged with theft. Clark wept.",
			[]string{"Tom Clark|Clark", "Tom Clark Jr.", "Clark"}},
		{"both counted", "Thomas Clark III was charged. Thomas Clark II wept.", []string{"Thomas Clark III", "Thomas Clark II"}},
		{"comma", "Tom Clark, Jr., was charged. Clark left. Then Tom Clark Jr. wept.", []string{"Tom Clark, Jr.|Clark|Tom Clark Jr."}},
		{"middle initial", "Tom Clark Jr. was charged with theft on Monday. Tom R. Clark Jr. left.", []string{"Tom Clark Jr.|Tom R. Clark Jr."}},
		{"surname and Jr.", "The mayor, Tom Clark Sr., resigned. His son Tom Clark Jr. stayed. Clark Jr. said so. Clark left.",
			[]string{"Tom Clark Sr.", "Tom Clark Jr.|Clark Jr.", "Clark"}},
		{"surname and Jr. beside a Sr.", "Tom Clark Sr. spoke. Clark Jr. left.", []string{"Tom Clark Sr.", "Clark Jr."}},
		{"three of one name", "John D. Rockefeller built it. John D. Rockefeller Jr. paid. John D. Rockefeller III left.",
			[]string{"John D. Rockefeller", "John D. Rockefeller Jr.", "John D. Rockefeller III"}},
		{"a pope", "Pope John Paul II spoke in Rome. John Paul left the city. Pope John Paul said so.",
			[]string{"John Paul II|John Paul|John Paul", "Rome"}},
		{"a king", "King Charles III spoke in Leeds. King Charles left. Charles said so.", []string{"Charles III|Charles|Charles", "Leeds"}},
	} {
		c.check(t)
	}
}
