package tag

import (
	"strings"
	"testing"
)

func TestRetyped(t *testing.T) {
	for _, c := range []struct {
		name, in, mention string
		kind, want        Kind
		left              string // of the mention
	}{
		{"a listed people", "Then the Swedes agreed.", "Swedes", Place, Group, "Swedes"},
		{"an unlisted people", "Then the Voltanians agreed.", "Voltanians", Person, Group, "Voltanians"},
		{"no people without article", "Then Damians agreed.", "Damians", Person, Person, "Damians"},
		{"no people before a name", "Then the Voltanians Bank agreed.", "Voltanians", Organization, Organization, "Voltanians"},
		{"a treaty", "It was the Treaty of Bern that failed.", "Treaty of Bern", Organization, Other, "Treaty of Bern"},
		{"a film", "They saw the film Voltania.", "Voltania", Place, Other, "Voltania"},
		{"a film behind a comma", "They saw her second film, Voltania.", "Voltania", Person, Other, "Voltania"},
		{"who plays in it", "In the film, Anna Weber plays a spy.", "Anna Weber", Person, Person, "Anna Weber"},
		{"a paragraph after it", "It was the best film\n\nAnna Weber won with it.", "Anna Weber", Person, Person, "Anna Weber"},
		{"a title with a dot", "They met Dr. Bern there.", "Dr. Bern", Place, Person, "Bern"},
		{"a title of a body", "They met Mr Bern there.", "Mr Bern", Organization, Person, "Bern"},
		{"the lord of a place", "They met the Lord of Bern there.", "Lord of Bern", Place, Place, "Lord of Bern"},
		{"a listed place", "They met in Nairobi there.", "Nairobi", Person, Place, "Nairobi"},
		{"a listed place for a name", "They met Anna Nairobi. Nairobi left.", "Nairobi", Person, Person, "Nairobi"},
		{"a listed body", "They met Morgan Stanley there.", "Morgan Stanley", Person, Organization, "Morgan Stanley"},
		{"where somebody was elected", "They met Anna Lee (D-Mass.) there.", "D-Mass", Person, Other, "D-Mass"},
		{"the same between commas", "They met Anna Lee, R-Texas, there.", "R-Texas", Person, Other, "R-Texas"},
		{"a land between titles", "They met Acting U.S. Attorney Anna Lee there.", "U.S.", Person, Place, "U.S."},
		{"a belief", "They turned to Islam there.", "Islam", Person, Other, "Islam"},
		{"somebody of that name", "They met Ali and Anna Islam. Islam left.", "Islam", Person, Person, "Islam"},
		{"a movement", "They turned to Voltanism there.", "Voltanism", Place, Other, "Voltanism"},
		{"a learned one", "They asked a Voltologist there.", "Voltologist", Person, Other, "Voltologist"},
		{"a broadcaster", "They told Voltania television, which agreed.", "Voltania", Person, Organization, "Voltania"},
		{"who speaks on television", "They saw the Weber television ad there.", "Weber", Person, Person, "Weber"},
		{"a full name before a medium", "They heard Anna Weber radio, which ended.", "Anna Weber", Person, Person, "Anna Weber"},
		{"a group's", "They met the local group Voltania’s head there.", "Voltania", Person, Organization, "Voltania"},
		{"a team beside another", "They met the team Voltania and others there.", "Voltania", Place, Organization, "Voltania"},
		{"who founded a firm", "They met the firm Weber founded there.", "Weber", Person, Person, "Weber"},
		{"a body like a part", "They joined Article 19 there.", "Article 19", Organization, Organization, "Article 19"},
		{"a part of a cup", "They won Group G there.", "Group G", Person, Other, "Group G"},
		{"a fear", "They turned to Voltaphobia there.", "Voltaphobia", Person, Other, "Voltaphobia"},
		{"a month", "They met on Aug. 4 there.", "Aug", Place, Other, "Aug"},
		{"a state cut short", "They met in Miami, Fla. on Monday.", "Fla", Person, Place, "Fla"},
		{"who made it", "They saw the film director Voltania.", "Voltania", Person, Person, "Voltania"},
		{"a company is no film", "They sold the film Voltania Pictures.", "Voltania Pictures", Organization, Organization, "Voltania Pictures"},
		{"a lord", "They met Lord Bern there.", "Lord Bern", Place, Person, "Bern"},
		{"a lord's island", "They saw Lord Bern Island there.", "Lord Bern Island", Place, Place, "Lord Bern Island"},
		{"behind a title", "They met Lady Bern there.", "Bern", Place, Person, "Bern"},
		{"a land of a people", "They met the Voltanian bank. Voltania left.", "Voltania", Person, Place, "Voltania"},
		{"a name like a people's", "They met Julian. Julia left.", "Julia", Person, Person, "Julia"},
		{"what lies in a place", "They saw the Voltania cloister there.", "Voltania", Organization, Place, "Voltania"},
		{"a body that sits there", "They met the Voltania county council there.", "Voltania", Organization, Organization, "Voltania"},
		{"an acronym's district", "They met the NHS district there.", "NHS", Organization, Organization, "NHS"},
		{"an office", "They made him Old Voltanian Emperor there.", "Old Voltanian Emperor", Person, Other, "Old Voltanian Emperor"},
		{"who is called so", "They met Anna Senator there.", "Anna Senator", Person, Person, "Anna Senator"},
		{"who marries", "Last year Voltania married a widow.", "Voltania", Place, Person, "Voltania"},
		{"a place", "They saw Bern there.", "Bern", Place, Place, "Bern"},
	} {
		r := see(c.in)
		at := strings.LastIndex(c.in, c.mention)
		m := Mention{Kind: c.kind}
		for i, tok := range r.doc.Tokens {
			if tok.Start == at {
				m.First = i
			}
			if tok.End <= at+len(c.mention) {
				m.Last = i + 1
			}
		}
		m = r.retyped(m)
		if got := c.in[r.doc.Tokens[m.First].Start:r.doc.Tokens[m.Last-1].End]; got != c.left || m.Kind != c.want {
			t.Errorf("%s: got %q, kind %d", c.name, got, m.Kind)
		}
	}
}

func TestJunior(t *testing.T) {
	for _, c := range []struct {
		in         string
		last, next int // tokens: where the name ends, where the mention behind it begins
		want       bool
	}{
		{"Ivo Brandt Jr left.", 2, 2, true},
		{"Ivo Brandt, Jr left.", 2, 3, true},
		{"Ivo Brandt, Anna left.", 2, 3, false},
		{"Ivo Brandt met Jr there.", 2, 3, false},
		{"They met Ivo Brandt\n\nII Corps left.", 4, 4, false},
	} {
		r := see(c.in)
		if got := r.junior(Mention{First: c.last - 2, Last: c.last, Kind: Person}, Mention{First: c.next, Last: c.next + 1}); got != c.want {
			t.Errorf("%s: got %v", c.in, got)
		}
	}
}
