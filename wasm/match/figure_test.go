package match

import "testing"

// hostile are figures that no honest text has.
var hostile = []string{
	"Lind finished 23rd in 0:57.", "Lind came 23rd out of 0.", "Lind came 9th in ten.", "Lind came 0th of 0th out of 0th.", "Lind ate 3rd quarters.",
	"The port closed 4th years ago.", "The port closed 99th year ago.", "The port closed 0 years ago.",
	"Norvik owes its 99999999999999999th trillion trillion trillion dozen.", "Norvik owes 99999999999999999bn dozen crowns.",
	"Norvik owes 99999999999999999 and a half trillion quarters.", "It fell to 99999999999999999 celsius from 0 fahrenheit.",
	"It rose from 0 to 99999999999999999tn, by 5th percent.", "Sales fell 4th percent to 1st from 2nd.",
}

// Ordinals are no counts and no parts of one, and nothing is divided by none.
func TestOrdinals(t *testing.T) {
	for _, c := range []struct {
		claim, sentence string
		same            bool
	}{
		{"Dorn bought 18 boats in 2019.", "Dorn bought 1.5 dozen boats in 2019.", true},
		{"Dorn bought its 30th boat in 2019.", "Dorn bought its 30th boat in 2019.", true},
		{"Dorn bought its 30th boat in 2019.", "Dorn bought its 30 boats in 2019.", false},
		{"The bridge broke in its 3rd year.", "The bridge broke in its 35th month.", false},
		{"Lind fell from 3rd to 7th in Dorn.", "Lind fell from 3 to 7th in Dorn.", false},
	} {
		checkSame(t, c.claim, c.sentence, c.same)
	}
	for _, s := range hostile {
		r := read(s)
		for _, f := range r.figures {
			if f.share {
				t.Errorf("%q: got a share of %d", s, f.value)
			}
		}
		for _, ago := range r.relative {
			if ago.words != "ago" {
				t.Errorf("%q: got %+v", s, ago)
			}
		}
	}
}

// An amount that is too large to be kept equals nothing, of whatever kind it is.
func TestVague(t *testing.T) {
	for _, s := range []string{
		"the 10000th trillion crowns", "99999999999999999bn dozen crowns", "the 33554433rd trillion trillion trillion crowns", "99999999999999999bn and a half crowns",
	} {
		if r := read(s); len(r.figures) != 1 || !r.figures[0].vague {
			t.Errorf("%q: got %+v", s, r.figures)
		}
	}
}
