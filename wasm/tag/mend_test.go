package tag

import (
	"testing"

	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// see looks at a text of one sentence, with no class for any word.
func see(s string) *View {
	doc := text.Parse(s)
	return Look(doc, word.NewLexicon().Read(doc), NewClasses(nil, nil))
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		name, in string
		kind     Kind
		want     string // the name cut off at the front, "" where it stays whole
		person   bool
	}{
		{"a person of a body", "Anna Weber of Civic Hope", Organization, "Anna Weber", true},
		{"a ruler of a land", "Anna of Denmark", Person, "", false},
		{"a body of a place", "Bank of England", Organization, "", false},
		{"a body with a first name", "Anna Weber University of Bern", Organization, "", false},
		{"what a land owns", "Kenya's Supreme Court", Organization, "Kenya", false},
		{"what a body owns", "NATO's Anna Weber", Organization, "NATO", false},
		{"a company's own 's", "Weber's Corner Shop", Organization, "", false},
		{"whose member somebody is", "Civic Hope's Anna Weber", Other, "Civic Hope", false},
		{"two bodies", "Harbour Agency and Fisheries Board", Organization, "Harbour Agency", false},
		{"one body of two things", "Ministry of Trade and Industry", Organization, "", false},
		{"a body of two", "Democrats and Reform Party", Organization, "", false},
		{"two known names", "Boeing and Airbus", Organization, "Boeing", false},
		{"a place before a name", "Ohio Anna Weber", Person, "Ohio", false},
		{"a body before a name", "Harbour Agency Anna Weber", Organization, "Harbour Agency", false},
		{"a place that is a name", "Florence Anna Weber", Person, "", false},
		{"a person and a body", "Anna Weber, Harbour Agency", Person, "Anna Weber", true},
		{"junior", "Ivo Brandt, Jr", Person, "", false},
		{"a list of fields", "Ministry of Trade, Industry and Energy", Organization, "", false},
	} {
		r := see(c.in + " agreed.")
		last := len(r.words) - 2
		got := ""
		end, _, person := r.cut(0, last, c.kind)
		if end > 0 {
			got = c.in[:r.doc.Tokens[end-1].End]
		}
		if got != c.want || person != c.person {
			t.Errorf("%s: got %q, %v", c.name, got, person)
		}
	}
}

func TestOffice(t *testing.T) {
	for _, c := range []struct {
		in   string
		want int
	}{
		{"NATO Ambassador", 1}, {"Harbour Agency", 2}, {"Office of the Ambassador", 4}, {"Ambassador", 1},
	} {
		r := see(c.in + " agreed.")
		if got := r.office(0, len(r.words)-2); got != c.want {
			t.Errorf("%s: got %d, want %d", c.in, got, c.want)
		}
	}
}

func TestInstitution(t *testing.T) {
	for _, c := range []struct {
		in   string
		want bool
	}{
		{"Anna Weber Foundation", true}, {"Weber Foundation for the Arts", true}, {"Anna Church", false}, {"Anna Weber", false}, {"Foundation", false},
	} {
		r := see(c.in + " agreed.")
		if got := r.institution(0, len(r.words)-2); got != c.want {
			t.Errorf("%s: got %v", c.in, got)
		}
	}
}

func TestCommon(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     bool
	}{
		{"a thing", "We saw the Kodiak camera. Kodiak sold it.", true},
		{"a person", "We met the Kodiak team. Anna Kodiak sold it.", false},
		{"no article", "We met Kodiak. Then Kodiak left.", false},
		{"a speaker", "We met the Kodiak team. Kodiak said no.", false},
	} {
		r := see(c.in)
		for i := range r.words {
			if r.surface(i) == "Kodiak" && r.common(i) != c.want {
				t.Errorf("%s: got %v", c.name, !c.want)
			}
		}
	}
}

func TestWhole(t *testing.T) {
	r := see("They met General Electric there.")
	m := r.whole(Mention{First: 3, Last: 4}, 0)
	if m.First != 2 || m.Last != 4 || m.Kind != Organization {
		t.Errorf("got %+v", m)
	}
	if m := r.whole(Mention{First: 3, Last: 4}, 3); m.First != 3 {
		t.Errorf("over another mention: %+v", m)
	}
	if m := r.whole(Mention{First: 2, Last: 4}, 0); m.First != 2 || m.Kind != Person {
		t.Errorf("whole already: %+v", m)
	}
	for in, last := range map[string]int{
		"Then Anna the German ruled.": 4, "They met Anna the German, who ruled.": 5,
		"They asked Anna the German question.": 3, "They asked Anna the question.": 3, "They asked Tindra the German.": 3,
	} {
		r, first := see(in), last-1
		for first > 0 && r.words[first].Traits&word.Given == 0 && r.surface(first) != "Tindra" {
			first--
		}
		if m := r.whole(Mention{First: first, Last: first + 1}, 0); m.Last != last {
			t.Errorf("%s: %+v", in, m)
		}
	}
}

// A sentence's first word has a capital whether or not it is a name's.
func TestOpened(t *testing.T) {
	for _, c := range []struct {
		in, want string
		kind     Kind
	}{
		{"A Tindra", "Tindra", Organization},
		{"Outside Japan", "Japan", Place},
		{"An Garda Síochána", "An Garda Síochána", Organization},
		{"A Tribe", "A Tribe", Other},
		{"Urban Outfitters", "Urban Outfitters", Organization},
		{"German Weber Lopez", "German Weber Lopez", Person},
		{"Northern Ireland", "Northern Ireland", Place},
		{"Algeria", "Algeria", Place},
		{"Catholic Anna Weber", "Anna Weber", Other},
		{"Theologist Anna Weber", "Anna Weber", Person},
		{"Scotsman Ian Weber", "Ian Weber", Person},
		{"Swedish Harbour Agency", "Swedish Harbour Agency", Organization},
	} {
		r := see(c.in + " agreed.")
		m := r.opened(Mention{First: 0, Last: len(r.words) - 2, Kind: c.kind})
		if got := r.doc.Text[r.doc.Tokens[m.First].Start:r.doc.Tokens[m.Last-1].End]; got != c.want {
			t.Errorf("%s: %s", c.in, got)
		}
	}
	r := see("They went Outside Japan.")
	if m := r.opened(Mention{First: 2, Last: 4, Kind: Place}); m.First != 2 {
		t.Error("within a sentence a capital is a name's")
	}
}

// What a person with a full name is of is no person.
func TestJoined(t *testing.T) {
	for in, want := range map[string]bool{
		"Anna Weber of Tindra": true, "Weber of Tindra": false, "Anna Weber of Anna": false, "Anna Weber for Tindra": false,
	} {
		r := see(in + " agreed.")
		last := len(r.words) - 2
		name := Mention{First: 0, Last: last - 2, Kind: Person}
		if got := r.joined(name, Mention{First: last - 1, Last: last, Kind: Person}); got != want {
			t.Errorf("%s: %v", in, got)
		}
	}
}
