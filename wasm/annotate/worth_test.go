package annotate

import "testing"

// What could be checked and would interest the public scores high, in news,
// speeches and posts; opinions, predictions, questions, greetings, procedure and
// small talk score low.
func TestWorth(t *testing.T) {
	score := func(s string) int32 {
		most := int32(-1)
		for _, c := range Annotate(s, names, worths).Claims {
			most = max(most, c.Score)
		}
		return most
	}
	for _, s := range []string{
		"Unemployment in the city fell to 4.1 percent last year, the lowest rate since 1998.",
		"The ministry spent 12 million euros on a bridge that was never built.",
		"Police arrested 14 people after the march on Saturday.",
		"The mayor voted against the housing bill twice.",
		"The company paid no corporate tax between 2015 and 2019.",
		"She told investigators that she had wired 40,000 dollars to the account.",
		"Our hospitals have lost 2,000 nurses in four years.",
		"Crime has doubled since the governor took office.",
		"We sold more grain abroad last year than any other country in the world.",
		"BREAKING: phone towers were switched off in three cities after birds fell dead from the sky",
		"Half of all asylum seekers in the UK are under 18",
	} {
		if got := score(s); got < 600 {
			t.Errorf("%d: %s", got, s)
		}
	}
	for _, s := range []string{
		"I think this is a wonderful place to live.",
		"It would be wrong to give up now.",
		"That is the worst idea I have ever heard.",
		"We will build a better future for our children.",
		"Prices will probably keep rising next year.",
		"A storm is coming tonight.",
		"What will the minister do about it?",
		"Good evening, and thank you all for coming.",
		"The meeting will now come to order.",
		"Let me finish.",
		"Next question, please.",
		"lol this is so good",
		"Can't wait for the weekend!",
	} {
		if got := score(s); got > 200 {
			t.Errorf("%d: %s", got, s)
		}
	}
}

// Who is named does not count.
func TestWorthOfNames(t *testing.T) {
	a := Annotate("Ada Lovelace voted against the housing bill twice.", names, worths)
	b := Annotate("Grace Hopper voted against the housing bill twice.", names, worths)
	if len(a.Actors) != 1 || len(b.Actors) != 1 || a.Claims[0].Score != b.Claims[0].Score {
		t.Errorf("%d and %d", a.Claims[0].Score, b.Claims[0].Score)
	}
}
