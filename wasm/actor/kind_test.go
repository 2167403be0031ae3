package actor

import (
	"strings"
	"testing"

	"claimlight/wasm/model/shipped"
	"claimlight/wasm/text"
)

// kinds is a passage and its actors with their kinds and how often each is mentioned.
type kinds struct{ name, in, want string }

func (c kinds) check(t *testing.T) {
	t.Helper()
	var got []string
	for _, a := range Find(text.Parse(c.in), names) {
		got = append(got, a.Name+" "+a.Kind.String()+strings.Repeat("+", len(a.Mentions)-1))
	}
	if s := strings.Join(got, ", "); s != c.want {
		t.Errorf("%s:\n got %q\nwant %q", c.name, s, c.want)
	}
}

// TestSurnameKinds holds a surname to the person who bears it, unless it is a body's of that name.
func TestSurnameKinds(t *testing.T) {
	for _, c := range []kinds{
		{"what is denied", "Elon Musk bought a firm. Musk denied it. Musk will not pay.", "Elon Musk person++"},
		{"an it that is nobody", "Elon Musk bought the firm on Monday. Musk said it would be fine. Musk denied it. Musk said it is late.", "Elon Musk person+++"},
		{"beside a company", "Elon Musk bought the firm on Monday. Musk has denied it. Musk Inc. fell. Musk rejected its offer.",
			"Elon Musk person++, Musk Inc. organization"},
		{"beside a body called after somebody", "Donald Trump spoke. The Trump Organization paid. Trump denied it.", "Donald Trump person+, Trump Organization organization"},
		{"what nothing else makes a body", "Jeff Bezos founded Amazon. Bezos announced it. Bezos denied it would close.", "Jeff Bezos person++, Amazon organization"},
		{"a body that says it will act", "Henry Ford built cars in Michigan. Ford Motor shares fell on Monday. Ford said it would close a plant. Ford left.",
			"Henry Ford person+, Michigan place, Ford Motor organization+"},
		{"a body with the whole name", "Charles Schwab spoke on Monday. Schwab said its profits rose. Charles Schwab Corp. fell.",
			"Charles Schwab person, Charles Schwab Corp. organization+"},
		{"what only companies have", "Bill Ford leads Ford Motor Co. in Michigan. On Monday Ford said he would leave. Ford shares fell.",
			"Bill Ford person+, Ford Motor Co. organization+, Michigan place"},
		{"a listed company's founder", "Michael Dell spoke on Monday. Dell said he would leave. He runs Dell Technologies. Dell said it would pay.",
			"Michael Dell person+, Dell Technologies organization+"},
		{"a company that reports", "Michael Dell leads Dell Technologies. Dell reported record revenue.",
			"Michael Dell person, Dell Technologies organization+"},
		{"a body of a surname that is its acronym", "Kim Jong Un spoke. The U.N. Security Council met. The U.N. said it would act.",
			"Kim Jong Un person, U.N. Security Council organization, U.N. organization"},
		{"a form that tells the kind", "Enzo Ferrari spoke. Ferrari N.V. shares fell.", "Enzo Ferrari person, Ferrari N.V. organization"},
		{"a listed company", "Michael Dell spoke. Dell shares fell. Dell said it would pay.", "Michael Dell person, Dell organization+"},
		{"a town's namesake", "Valeska Paris left the ship on Monday. Paris claims that she was locked in. Officers of the ship told Paris nothing.", "Valeska Paris person++"},
		{"and the town", "Anna Paris left the ship on Monday. Paris said that she was free. Officers saw her in Paris.", "Anna Paris person+, Paris place"},
		{"a company's officer", "Corvexa's chief executive, Anna Berg, left. Corvexa said it would act.", "Corvexa organization+, Anna Berg person"},
		{"what is said of companies only, of somebody", "Musk's profit rose. Elon Musk left.", "Elon Musk person+"},
		{"a town's name less", "The writer Octavio Paz left. He was in La Paz on Monday. They love La Paz.", "Octavio Paz person, La Paz place+"},
		{"a trade", "Zenvia, a software company, left. Moss, a lawyer, left.", "Zenvia organization, Moss person"},
		{"an age", "Denzel Washington won in Washington on Sunday. Washington, 65, wept.", "Denzel Washington person+, Washington place"},
		{"a land", "Jordan Peterson spoke on Monday. Jordan closed its border with Syria. Peterson left.", "Jordan Peterson person+, Jordan place, Syria place"},
	} {
		c.check(t)
	}
}

// TestCapitals holds names in lines of capitals to what the text says of them.
func TestCapitals(t *testing.T) {
	for _, c := range []kinds{
		{"kinds of the text", "KREMLIN REACTS TO BIDEN SPEECH\n\nThe Kremlin said on Tuesday that Joe Biden was wrong. Biden left.",
			"KREMLIN organization+, Joe Biden person++"},
		{"a name that runs on", "OKPARA SLAMS MINISTER\n\nThe senator, Maud Okpara, slammed the minister on Monday.", "Maud Okpara person+"},
		{"a body's first word", "TINDRA WARNS OF LOSSES\n\nTindra Power PLC warned of losses on Monday. Tindra said so.", "Tindra Power PLC organization++"},
		{"a surname that a land has", "JORDAN WINS TITLE\n\nMichael Jordan won the title on Monday. Jordan wept.", "Michael Jordan person++"},
		{"a land of another name", "VATICAN WARNS OF WAR\n\nOn Monday the Vatican warned of war.", "VATICAN organization+"},
		{"where it was", "FLOODS IN VELMARIA KILL 30\n\nFloods in the south killed 30 people, the police said on Monday.", "VELMARIA place"},
		{"a listed land", "IRAN BACKS TRADE DEAL\n\nThe two neighbours signed it on Monday.", "IRAN place"},
		{"a full name", "MARIA LOPEZ WINS ELECTION\n\nThe winner spoke to the crowd on Monday.", "MARIA LOPEZ person"},
		{"no places of common words", "WATCHDOG FINES FIRM OVER DATA BREACH\n\nThe regulator fined the firm on Monday.", ""},
	} {
		c.check(t)
	}
}

// TestUndoubted holds which names stay that nothing but a line of capitals has.
func TestUndoubted(t *testing.T) {
	for _, c := range []struct {
		line string
		kind Kind
		vote int32
		want bool
	}{
		{"TALKS IN | VELMARIA | FAIL", Place, 1, true},
		{"POLICE SEARCH | ALLTON | AGAIN", Place, sureVote, false},
		{"THEY LEFT | SWEDEN | AGAIN", Place, 1, true},
		{"THEY LEFT | NEW YORK | AGAIN", Place, 1, true},
		{"FANS LEFT | MARIA | BEHIND", Person, 1, true},
		{"FANS LEFT | LUKAKU | BEHIND", Person, 1, false},
		{"FANS LEFT | LUKAKU | BEHIND", Person, sureVote, true},
		{"THEY SUED | NASA | AGAIN", Organization, 1, true},
		{"THEY SUED | VORTEX | AGAIN", Organization, 1, false},
	} {
		parts := strings.Split(c.line, " | ")
		doc := text.Parse(strings.Join(parts, " "))
		f := &finder{doc: doc, words: shipped.Names().Words(doc)}
		first := len(strings.Fields(parts[0]))
		n := name{first: first, last: first + len(strings.Fields(parts[1]))}
		n.votes[c.kind] = c.vote
		if got := f.undoubted(&n); got != c.want {
			t.Errorf("%s as %s of %d: %v", c.line, c.kind, c.vote, got)
		}
	}
}
