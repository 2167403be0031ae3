package actor

import (
	"strings"
	"testing"

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
		{"a body that says it will act", "Henry Ford spoke. Ford said it would pay. Ford left.", "Henry Ford person+, Ford organization"},
		{"what only companies have", "Bill Ford leads Ford Motor Co. in Michigan. On Monday Ford said he would leave. Ford shares fell.",
			"Bill Ford person+, Ford Motor organization, Michigan place, Ford organization"},
		{"a listed company's founder", "Michael Dell spoke on Monday. Dell said he would leave. He runs Dell Technologies. Dell said it would pay.",
			"Michael Dell person+, Dell Technologies organization, Dell organization"},
		{"a listed company", "Michael Dell spoke. Dell shares fell. Dell said it would pay.", "Michael Dell person, Dell organization+"},
		{"a land", "Jordan Peterson spoke on Monday. Jordan closed its border with Syria. Peterson left.", "Jordan Peterson person+, Jordan place, Syria place"},
	} {
		c.check(t)
	}
}
