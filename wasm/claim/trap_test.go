package claim

import (
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/actor"
	"claimlight/wasm/text"
)

// people are the actors of the trap tests: each by full name and surname, or
// by the one name; she and her are Anna Weber.
func people(s string) []actor.Actor {
	cast := []struct {
		kind  actor.Kind
		names []string
		too   []string
	}{
		{actor.Person, []string{"Anna Weber", "Weber"}, []string{"She", "she", "her", "Her"}},
		{actor.Person, []string{"Paul Lind", "Lind"}, nil},
		{actor.Organization, []string{"Acme"}, nil},
		{actor.Organization, []string{"Facebook"}, nil},
		{actor.Organization, []string{"Port Authority"}, nil},
	}
	var actors []actor.Actor
	for _, c := range cast {
		a := actor.Actor{Name: c.names[0], Kind: c.kind}
		free := s
		for _, n := range c.names {
			a.Mentions = append(a.Mentions, places(free, n)...)
			free = strings.ReplaceAll(free, n, strings.Repeat("_", len(n)))
		}
		for _, t := range text.Parse(s).Tokens {
			if slices.Contains(c.too, t.Of(s)) {
				a.Pronouns = append(a.Pronouns, t.Span)
			}
		}
		if len(a.Mentions) > 0 || len(a.Pronouns) > 0 {
			actors = append(actors, a)
		}
	}
	return actors
}

// voices lists who makes the reported claims of s: names, and the article's
// words in brackets.
func voices(s string) []string {
	actors := people(s)
	var all []string
	for _, c := range Find(text.Parse(s), actors, judge()) {
		if c.Quote == None {
			continue
		}
		who := "(" + c.Source + ")"
		if c.Speaker >= 0 {
			who = strings.TrimSuffix(actors[c.Speaker].Name+" "+who, " ()")
		}
		all = append(all, who)
	}
	return all
}

// traps are texts where somebody is merely named near a report, who must never
// be its speaker, and texts of the same shapes that do name the speaker.
var traps = []struct {
	in   string
	want string // the voices, parted by "; "
}{
	// What is posted somewhere is nobody's.
	{`Facebook posts claim that the port has closed.`, "(Facebook posts)"},
	{`Facebook posts falsely claim the port has closed.`, "(Facebook posts)"},
	{`Facebook users say the port has closed.`, "(Facebook users)"},
	{`Weber tweets say the port has closed.`, "(Weber tweets)"},
	{`Weber's Twitter account said the port had closed.`, "(Weber's Twitter account)"},
	{`Posts on Facebook claim that the port has closed.`, "(Posts on Facebook)"},
	{`A Facebook post claims that the port has closed.`, "(A Facebook post)"},
	{`A Facebook post by Weber claims that the port has closed.`, "(A Facebook post by Weber)"},
	{`Facebook posted that the port had closed.`, "Facebook"},

	{`The New York state attorney said the port had closed.`, "(The New York state attorney)"},
	{`The Weber report is confirming that the port has closed.`, "(The Weber report)"},

	// A noun to which the name only belongs.
	{`Critics of Weber say the port has closed.`, "(Critics of Weber)"},
	{`People close to Weber say the port has closed.`, "(People close to Weber)"},
	{`The lawyer for Weber said the port had closed.`, "(The lawyer for Weber)"},
	{`Weber's lawyer said the port had closed.`, "(Weber's lawyer)"},
	{`Weber's lawyer met reporters and said the port had closed.`, "(Weber's lawyer)"},
	{`Weber's aides were calm, saying that the port had closed.`, "(Weber's aides)"},
	{`Weber's successor said the port had closed.`, "(Weber's successor)"},
	{`A report on Weber said the port had closed.`, "(A report on Weber)"},
	{`A book about Weber says the port has closed.`, "(A book about Weber)"},
	{`According to people familiar with Weber's thinking, the port had closed.`, "(people familiar with Weber's thinking)"},
	{`According to her lawyer, the port had closed.`, "(her lawyer)"},
	{`According to her, the port had closed.`, "Anna Weber"},
	{`“The port has closed,” said her lawyer.`, "(her lawyer)"},
	{`“The port has closed,” said Weber's lawyer.`, "(Weber's lawyer)"},
	{`According to Weber's lawyer, the port had closed.`, "(Weber's lawyer)"},
	{`The port had closed, according to Weber's Twitter account.`, "(Weber's Twitter account)"},
	{`“The port has closed,” said the wife of Weber.`, "(the wife of Weber)"},
	{`Lind's wife, Anna Weber, said the port had closed.`, "Anna Weber"},

	// A name within a longer phrase, as the object of its verb.
	{`A fake account impersonating Anna Weber said the port had closed.`, "(A fake account impersonating Anna Weber)"},
	{`A post attributed to Weber said the port had closed.`, "(A post attributed to Weber)"},
	{`A statement read by Weber said the port had closed.`, "(A statement read by Weber)"},
	{`A letter confirmed by Weber said the port had closed.`, "(A letter confirmed by Weber)"},
	{`A woman named Anna Weber said the port had closed.`, "(A woman named Anna Weber)"},
	{`A man posing as Weber said the port had closed.`, "(A man posing as Weber)"},
	{`Critics such as Weber say the port has closed.`, "(Critics such as Weber)"},
	{`The firm owned by Weber and Lind said the port had closed.`, "(The firm owned by Weber and Lind)"},
	{`The jailed journalist Anna Weber said the port had closed.`, "Anna Weber"},
	{`Acme's ousted chairwoman Anna Weber said the port had closed.`, "Anna Weber"},
	{`The acting mayor Anna Weber said the port had closed.`, "Anna Weber"},
	{`Kremlin-backed mayor Anna Weber said the port had closed.`, "Anna Weber"},
	{`The day after Weber said the port had closed, it rained.`, "Anna Weber"},

	{`The party once led by Weber said the port had closed.`, "(The party once led by Weber)"},
	{`The man accused of threatening Weber said the port had closed.`, "(The man accused of threatening Weber)"},

	// A name within a relative clause.
	{`The man who shot Anna Weber said the port had closed.`, "(The man who shot Anna Weber)"},
	{`The man who shot her said the port had closed.`, "(The man who shot her)"},
	{`“The port has closed,” the man who shot Weber said.`, "(the man who shot Weber)"},
	{`On Monday, the judge who sentenced Weber said the port had closed.`, "(the judge who sentenced Weber)"},
	{`Those who back Weber say the port has closed.`, "(Those who back Weber)"},
	{`The man who shot Lind and Weber said the port had closed.`, "(The man who shot Lind and Weber)"},
	{`A hacker who posed as Weber said the port had closed.`, "(A hacker who posed as Weber)"},
	{`A site that mimics Weber said the port had closed.`, "(A site that mimics Weber)"},
	{`The company that Weber founded said the port had closed.`, "(The company that Weber founded)"},
	{`The company Weber founded said the port had closed.`, "(The company Weber founded)"},
	{`A teacher at the school where Weber works said the port had closed.`, "(A teacher at the school where Weber works)"},
	{`Lind, the man who shot Weber, said the port had closed.`, "Paul Lind"},
	{`Lind, who shot Weber in May, said the port had closed.`, "Paul Lind"},
	{`The wife of Weber, who said the port had closed, has left.`, "(The wife of Weber)"},
	{`We heard a lawyer for Weber, who said the port had closed.`, "(a lawyer for Weber)"},
	{`We heard remarks from Weber, who said the port had closed.`, "Anna Weber"},

	// A name between commas that may describe the nearer noun.
	{`Supporters of the mayor, Anna Weber, say the port has closed.`, "(Supporters of the mayor)"},
	{`A friend of the mayor, Anna Weber, said the port had closed.`, "(A friend of the mayor)"},
	{`The mother of the victim, Anna Weber, said the port had closed.`, "(The mother of the victim)"},
	{`“The port has closed,” said supporters of the mayor, Anna Weber.`, "(supporters of the mayor)"},
	{`Officials at Acme, a division of Facebook, said the port had closed.`, "(Officials at Acme)"},
	{`The mayor, Anna Weber, said the port had closed.`, "Anna Weber"},
	{`The head of the union, Anna Weber, said the port had closed.`, "Anna Weber"},
	{`A lawyer for Acme, Anna Weber, said the port had closed.`, "Anna Weber"},
	{`The union's members, Weber said, were at the port.`, "Anna Weber"},
	{`“The port has closed,” said its director, Anna Weber.`, "Anna Weber"},

	{`Anna Weber, a builder and spokeswoman for Acme, said the port had closed.`, "Anna Weber"},
	{`Officials at Harbours, a division of Docks and Port Authority, said the port had closed.`, "(Officials at Harbours)"},

	// Two names, one of them nobody's.
	{`The daughter of Weber and Lind said the port had closed.`, "(The daughter of Weber and Lind)"},
	{`Lawyers for Weber and Lind said the port had closed.`, "(Lawyers for Weber and Lind)"},
	{`A study by Acme and the Port Authority found that the port had closed.`, "(A study by Acme and the Port Authority)"},
	{`A study by Harvard and the Port Authority found that the port had closed.`, "(A study by Harvard and the Port Authority)"},
	{`Weber (D-Oslo) and Lind (R-Bergen) said the port had closed.`, "Anna Weber (Weber (D-Oslo) and Lind (R-Bergen))"},
	{`Videos show that Weber came, contradicting the claim that the port had closed.`, ""},
	{`The port had closed, according to an Acme/Facebook poll.`, "(an Acme/Facebook poll)"},
	{`The Port Authority and Acme says the port has closed.`, "(The Port Authority and Acme)"},
	{`Lind quoted Weber as saying that the port had closed.`, "Anna Weber"},
	{`Weber was quoted as saying that the port had closed.`, "Anna Weber"},
	{`Asked about Weber's claim that the port had closed, Lind said, “It is open.”`, "Anna Weber; Paul Lind"},
	{`Weber or Lind said the port had closed.`, "(Weber or Lind)"},
	{`A letter sent to Weber and Lind said the port had closed.`, "(A letter sent to Weber and Lind)"},
	{`Lind spoke to reporters and Weber said the port had closed.`, "Anna Weber"},
	{`Lind told her lawyer that the port had closed.`, "Paul Lind"},

	// What nobody has said.
	{`The myth that Weber said the port had closed lives on.`, ""},
	{`It is false that Weber said the port had closed.`, ""},
	{`Neither Weber nor Lind said the port had closed.`, ""},
	{`Rumours that Weber said the port had closed are false.`, ""},
	{`If Weber said the port had closed, it had.`, ""},
	{`Did Weber say that the port had closed?`, ""},
	{`Nobody said the port had closed.`, ""},
	{`About Weber: “The port has closed.”`, "()"},
}

func TestVoices(t *testing.T) {
	for _, tt := range traps {
		if got := strings.Join(voices(tt.in), "; "); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

// TestPrefixes reads every beginning of every trap: a rule that looks past the
// last token, or before the first, fails here.
func TestPrefixes(t *testing.T) {
	for _, tt := range traps {
		for end := range tt.in {
			for _, s := range []string{tt.in[:end], tt.in[end:]} {
				actors := people(s)
				checkClaims(t, s, actors, Find(text.Parse(s), actors, judge()))
			}
		}
	}
}
