package lookup

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/actor"
	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/match"
	"claimlight/wasm/model/shipped"
	"claimlight/wasm/review"
	"claimlight/wasm/text"
	"claimlight/wasm/tile"
)

const (
	ports = "Norway closed seven ports in 2019."
	taxes = "The harbour pays tax in Norway."
)

var edge = Edge{Scheme: tile.Scheme, Bits: 4}

// article makes a document whose every sentence is one claim of the article's own.
func article(sentences ...string) *annotate.Document {
	d := &annotate.Document{Document: text.Parse(strings.Join(sentences, " "))}
	for i, s := range d.Sentences {
		d.Claims = append(d.Claims, claim.Claim{Span: s.Span, Score: int32(1000 - i), Speaker: -1})
	}
	return d
}

func record(id, claim string) review.Record {
	return review.Record{ID: id, Claim: claim, Language: "en", Rating: "True", Publisher: review.Publisher{Site: "desk.example"}, URL: "https://desk.example/" + id}
}

// fetch answers a plan as an edge would, each tile with the records of its keys.
func fetch(p Plan, records ...review.Record) []Body {
	var bodies []Body
	for _, path := range p.Tiles {
		t := tile.Tile{Path: path, Generation: 1}
		for _, r := range records {
			if slices.ContainsFunc(tile.Keys(nil, r.Claim, "en"), func(k tile.Key) bool { return k.Path("en", path.Bits) == path }) {
				t.Records = append(t.Records, r)
			}
		}
		bodies = append(bodies, body(t))
	}
	return bodies
}

func body(t tile.Tile) Body {
	return Body{string(tile.AppendPath(nil, t.Path)), string(tile.Append(nil, &t))}
}

func TestPlan(t *testing.T) {
	d := article(ports, taxes)
	p := MakePlan(d, edge)
	if len(p.Claims) != 2 || !p.Claims[0].Planned || !p.Claims[1].Planned {
		t.Fatalf("got %+v", p)
	}
	for _, key := range tile.Keys(nil, taxes, "en") {
		at := slices.Index(p.Tiles, key.Path("en", 4))
		if at < 0 || !slices.Contains(p.Claims[1].Tiles, int32(at)) {
			t.Errorf("the tile of key %08x is not planned for its claim", uint32(key))
		}
	}
	seen := slices.Clone(p.Tiles)
	slices.SortFunc(seen, func(a, b tile.Path) int { return int(a.Prefix) - int(b.Prefix) })
	if len(slices.Compact(seen)) != len(p.Tiles) {
		t.Error("a tile is planned twice")
	}
}

// With many bits every key is a tile of its own, so the budget binds: the most
// check-worthy claims are planned whole, and one that repeats another still fits.
func TestPlanBudget(t *testing.T) {
	var sentences []string
	for i := range 12 {
		sentences = append(sentences, fmt.Sprintf("The qarn%dzim velt%dmor sank the brisk%dlet and the moss%dgar.", i, i, i, i))
	}
	sentences = append(sentences, sentences[11])
	d := article(sentences...)
	d.Claims[11].Score = 1000 // ties with the first, and comes after it
	p := MakePlan(d, Edge{Scheme: tile.Scheme, Bits: tile.MaxBits})
	if len(p.Tiles) > MaxRequests || len(p.Tiles) < MaxRequests-tile.MaxKeys {
		t.Errorf("%d requests", len(p.Tiles))
	}
	for i, want := range map[int]bool{0: true, 11: true, 12: true, 10: false} {
		if p.Claims[i].Planned != want {
			t.Errorf("claim %d: planned %v", i, !want)
		}
	}
	for i, status := range Resolve(&p, "", fetch(p)) {
		if want := map[bool]State{true: None, false: Unknown}[p.Claims[i].Planned]; status.State != want {
			t.Errorf("claim %d: got %v, want %v", i, status.State, want)
		}
	}
}

// Of very many claims the most check-worthy are looked up, though all share tiles.
func TestPlanMany(t *testing.T) {
	d := article(strings.Repeat("The people of the town have closed the harbour. ", MaxClaims+2))
	if len(d.Claims) != MaxClaims+2 {
		t.Fatalf("%d claims", len(d.Claims))
	}
	d.Claims[0].Score = 0
	for i, need := range MakePlan(d, edge).Claims {
		if want := i != 0 && i <= MaxClaims; need.Planned != want {
			t.Errorf("claim %d: planned %v", i, need.Planned)
		}
	}
}

// A statement too long to compare is not looked up, and so unknown.
func TestPlanLong(t *testing.T) {
	d := article(ports[:len(ports)-1] + strings.Repeat(" and Norway", 300) + ".")
	p := MakePlan(d, edge)
	if len(d.Claims) != 1 || p.Claims[0].Planned || len(p.Tiles) != 0 {
		t.Errorf("got %+v", p)
	}
}

func TestPlanOtherEdges(t *testing.T) {
	for name, e := range map[string]Edge{
		"nothing": {}, "another scheme": {tile.Scheme + 1, edge.Bits}, "no tiles of the language": {tile.Scheme, 0},
		"too few bits": {tile.Scheme, 3}, "too many bits": {tile.Scheme, 25},
	} {
		d := article(ports)
		p := MakePlan(d, e)
		if len(p.Tiles) != 0 || p.Claims[0].Planned {
			t.Errorf("%s: got %+v", name, p)
		}
		if got := Resolve(&p, "", nil); len(got) != 1 || got[0].State != Unknown {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

func TestResolve(t *testing.T) {
	withdrawn := record("w", ports)
	withdrawn.State = review.Withdrawn
	for _, c := range []struct {
		name    string
		records []review.Record
		want    State
		matches int
	}{
		{"no reviews", nil, None, 0},
		{"the claim", []review.Record{record("a", ports)}, Reviewed, 1},
		{"two reviewers", []review.Record{record("a", ports), record("b", ports)}, Reviewed, 2},
		{"another number", []review.Record{record("a", "Norway closed nine ports in 2019.")}, Related, 1},
		{"another claim", []review.Record{record("a", "Norway opened a museum of ports.")}, None, 0},
		{"withdrawn", []review.Record{withdrawn}, None, 0},
	} {
		d := article(ports)
		p := MakePlan(d, edge)
		got := Resolve(&p, "", fetch(p, c.records...))
		if got[0].State != c.want || len(got[0].Matches) != c.matches {
			t.Errorf("%s: got %v with %d matches", c.name, got[0].State, len(got[0].Matches))
		}
	}
}

// What was not read, or not whole, is unknown and never none; what was found
// is shown all the same.
func TestResolveUnknown(t *testing.T) {
	d := article(ports)
	p := MakePlan(d, edge)
	good := fetch(p, record("a", taxes))
	hit := fetch(p, record("a", ports))
	for _, c := range []struct {
		name string
		in   []Body
		want State
	}{
		{"all there", good, None},
		{"nothing came", nil, Unknown},
		{"one is missing", good[1:], Unknown},
		{"one is HTML", append([]Body{{good[0].Path, "<html>"}}, good[1:]...), Unknown},
		{"one is another tile", append([]Body{{good[0].Path, good[1].JSON}}, good[1:]...), Unknown},
		{"one is of another scheme", append([]Body{{good[0].Path, strings.Replace(good[0].JSON, `"scheme":1`, `"scheme":2`, 1)}}, good[1:]...), Unknown},
		{"one is of other bits", append([]Body{{good[0].Path, strings.Replace(good[0].JSON, `"bits":4`, `"bits":5`, 1)}}, good[1:]...), Unknown},
		{"one path is none", append([]Body{{"../" + good[0].Path, good[0].JSON}}, good[1:]...), Unknown},
		{"one is truncated", append([]Body{{good[0].Path, strings.Replace(good[0].JSON, "false", "true", 1)}}, good[1:]...), Unknown},
		{"one came twice", append([]Body{good[0], {good[0].Path, "<html>"}}, good[1:]...), None},
		{"found though one is missing", hit[1:], Reviewed},
		{"more than was asked for", append(slices.Clone(good), Body{"1/en/5/00.json", "{}"}), None},
	} {
		if got := Resolve(&p, "", c.in); got[0].State != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got[0].State, c.want)
		}
	}
}

// Of two generations of one record the newer counts.
func TestResolveNewest(t *testing.T) {
	d := article(ports)
	p := MakePlan(d, edge)
	bodies := fetch(p)
	for i, b := range bodies {
		path, _ := tile.ParsePath(b.Path)
		r := record("a", ports)
		r.Rating = fmt.Sprint("rating ", i)
		bodies[i] = body(tile.Tile{Path: path, Generation: int64(10 - i), Records: []review.Record{r}})
	}
	got := Resolve(&p, "", bodies)
	if len(got[0].Matches) != 1 || got[0].Matches[0].Record.Rating != "rating 0" {
		t.Errorf("got %+v", got[0])
	}
}

func TestStances(t *testing.T) {
	for stance, why := range map[claim.Stance]match.Reason{claim.Denies: match.Denied, claim.Asks: match.Asked, claim.Hedges: match.Hedged} {
		d := article(ports)
		d.Claims[0].Stance = stance
		p := MakePlan(d, edge)
		got := Resolve(&p, "", fetch(p, record("a", ports)))
		if got[0].State != Related || !slices.Equal(got[0].Matches[0].Reasons, []match.Reason{why}) {
			t.Errorf("%v: got %v %+v", stance, got[0].State, got[0].Matches)
		}
	}
}

// Reported speech is looked up by its content, with its frame and speaker.
func TestQuery(t *testing.T) {
	s := "Before it rained. “The harbour,” Ada Ferris said, “pays tax.” It snowed after."
	d := &annotate.Document{Document: text.Parse(s), Actors: []actor.Actor{{Name: "Ada Ferris"}}}
	at := func(part string) text.Span {
		i := strings.Index(s, part)
		return text.Span{Start: i, End: i + len(part)}
	}
	whole := at("“The harbour,” Ada Ferris said, “pays tax.”")
	c := claim.Claim{Span: whole, Quote: claim.Direct, Content: []text.Span{at("The harbour,"), at("pays tax.")}}
	want := match.Query{Text: "The harbour pays tax.", Frame: "“ ” Ada Ferris said, “ ”", Whole: whole.Of(s), Speaker: "Ada Ferris"}
	if got := newNamer(d).query(&c); got != want {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	c.Quote, c.Speaker = claim.None, -1
	if got := newNamer(d).query(&c); got.Text != whole.Of(s) || got.Frame != "" || got.Speaker != "" {
		t.Errorf("own words: got %+v", got)
	}
}

// states looks an annotated article up among reviews of the claims.
func states(article string, records ...review.Record) []Status {
	d := annotate.Annotate(article, shipped.Names(), shipped.Worth())
	p := MakePlan(d, edge)
	return Resolve(&p, "", fetch(p, records...))
}

// best is the state of the claim that is known best.
func best(statuses []Status) Status {
	return slices.MaxFunc(statuses, func(a, b Status) int { return int(a.State) - int(b.State) })
}

// Names and pronouns of an article are taken for what they stand for, or not at all.
func TestNames(t *testing.T) {
	const talks = "Public peace talks between Russia and Ukraine have been absent since 2022."
	for _, c := range []struct {
		name, article, claim string
		want                 State
	}{
		{"it is whoever said so", "Norway is a rich country on the sea. Denmark said it closed seven ports in 2019.", ports, Related},
		{"it is the one named before", "Norway said it closed seven ports in 2019.", ports, Reviewed},
		{"a fronted phrase before whoever says it", "In 2019, according to Ada Ferris, seven ports were closed by Norway.", ports, Reviewed},
		{"rejected by the next sentence", "Norway closed seven ports in 2019. That is a lie, the ministry said.", ports, Related},
		{"it may be either", "Norway and Denmark met. It closed seven ports in 2019.", ports, Related},
		{"a name besides the one who says it", "Germany's unemployment fell to 4 percent in 2019, officials said.", "Unemployment fell to 4 percent in 2019.", Related},
		{"the name of who says it", "Norway closed seven ports in 2019, Ada Ferris told reporters.", ports, Reviewed},
		{"initials", "The Norwegian Port Union (NPU) met. Seven boats of the NPU sank in 2019, it said.", "Seven boats of the Norwegian Port Union sank in 2019.", Reviewed},
		{"a surname", "Ada Ferris met the press. Ferris closed seven ports in 2019, a rival said.", "Ada Ferris closed seven ports in 2019.", Reviewed},
		{"by a pronoun before", "Ada Ferris met the press. Many asked her why. She closed seven ports in 2019.", "Ada Ferris closed seven ports in 2019.", Reviewed},
		{"rejected as a whole", "“Norway closed seven ports in 2019. We paid,” Ada Ferris said. That comment is a lie.", ports, Related},
		{"the two countries", "Russia launched its invasion of Ukraine in 2022. Public peace talks between the two countries have been absent since 2022, the ministry said.", talks, Reviewed},
		{"two of three", "Russia, Ukraine and Belarus signed in 2014. Public peace talks between the two countries have been absent since 2022, the ministry said.", talks, None},
		{"two that are no countries", "Ada Ferris met Carl Lind. Public peace talks between the two countries have been absent since 2022, the ministry said.", talks, None},
	} {
		if got := best(states(c.article, record("a", c.claim))); got.State != c.want {
			t.Errorf("%s: got %v %+v", c.name, got.State, got.Matches)
		}
	}
}

// "We" is reviewed only in the mouth of the review's claimant.
func TestFirstPerson(t *testing.T) {
	const we = "We created 2 million jobs in 2019."
	r := record("a", we)
	const article = "“We created 2 million jobs in 2019,” Carl Lind said."
	if got := best(states(article, r)); got.State != Related {
		t.Errorf("whoever made it: %v", got.State)
	}
	r.Claimant, r.ClaimantKind = "Lind", review.NamedClaimant
	if got := best(states(article, r)); got.State != Reviewed {
		t.Errorf("made by him: %v", got.State)
	}
}

// A review that cannot be compared leaves its claim unknown.
func TestResolveLong(t *testing.T) {
	long := record("a", strings.Repeat("The seven ports of Norway closed. ", 30))
	if got := best(states(ports, long)); got.State != Unknown {
		t.Errorf("got %v %+v", got.State, got.Matches)
	}
}
