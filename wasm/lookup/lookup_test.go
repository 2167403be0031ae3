package lookup

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"claimlight/wasm/actor"
	"claimlight/wasm/annotate"
	"claimlight/wasm/claim"
	"claimlight/wasm/filing"
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

// file makes an index of reviews, numbered from 1; those withdrawn are not in it.
func file(records ...review.Record) *filing.Index {
	x := filing.New(Lang)
	for i := range records {
		if records[i].State != review.Withdrawn {
			x.Add(tile.Number(i+1), &records[i])
		}
	}
	x.Sort()
	return x
}

// fetch answers a plan as an edge would: its tiles, then all blocks.
func fetch(p Plan, records ...review.Record) []Body {
	x := file(records...)
	var bodies []Body
	for _, path := range p.Tiles {
		bodies = append(bodies, body(x.Tile(path)))
	}
	for b := tile.Block(0); int(b) <= len(records)/tile.BlockSize; b++ {
		records := x.Block(b)
		bodies = append(bodies, Body{string(tile.AppendBlockPath(nil, b)), string(tile.AppendBlock(nil, &records))})
	}
	return bodies
}

func body(t tile.Tile) Body {
	return Body{string(tile.AppendPath(nil, t.Path)), string(tile.Append(nil, &t))}
}

// resolve resolves a plan that wants no more.
func resolve(t *testing.T, p *Plan, date string, bodies []Body) []Status {
	t.Helper()
	statuses, more := Resolve(p, date, bodies)
	if len(more) > 0 {
		t.Errorf("still to be read: %v", more)
	}
	return statuses
}

func TestPlan(t *testing.T) {
	d := article(ports, taxes)
	p := MakePlan(d, edge)
	if len(p.Claims) != 2 || !p.Claims[0].Planned || !p.Claims[1].Planned {
		t.Fatalf("got %+v", p)
	}
	for _, ask := range tile.Asked(nil, taxes, "en") {
		at := slices.Index(p.Tiles, ask.Key.Path("en", 4))
		if at < 0 || !slices.Contains(p.Claims[1].Tiles, int32(at)) {
			t.Errorf("the tile of %s is not planned for its claim", ask.Term)
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
	for i := range 30 {
		sentences = append(sentences, fmt.Sprintf("The qarn%dzim velt%dmor sank the brisk%dlet and the moss%dgar.", i, i, i, i))
	}
	sentences = append(sentences, sentences[29])
	d := article(sentences...)
	for i := range d.Claims[1:29] {
		d.Claims[1+i].Score = 500
	}
	d.Claims[29].Score = 1000 // ties with the first, and comes after it
	p := MakePlan(d, Edge{Scheme: tile.Scheme, Bits: tile.MaxBits})
	if len(p.Tiles) != Page.Tiles {
		t.Errorf("%d requests", len(p.Tiles))
	}
	planned := 0
	for _, n := range p.Claims {
		if n.Planned {
			planned++
		}
	}
	if planned > Page.Tiles || planned < Page.Tiles/2 || !p.Claims[0].Planned || !p.Claims[29].Planned || !p.Claims[30].Planned {
		t.Errorf("%d claims are planned", planned)
	}
	for i, status := range resolve(t, &p, "", fetch(p)) {
		if want := map[bool]State{true: None, false: Unknown}[p.Claims[i].Planned]; status.State != want {
			t.Errorf("claim %d: got %v, want %v", i, status.State, want)
		}
	}
}

// A key that several claims have is asked for before one that tells a little more.
func TestPlanShares(t *testing.T) {
	var sentences []string
	for i := range 30 {
		sentences = append(sentences, fmt.Sprintf("The harbour of Brisklet and the mole of Mossgar saw qarn%dzim.", i))
	}
	p := MakePlan(article(sentences...), Edge{Scheme: tile.Scheme, Bits: tile.MaxBits})
	for i, n := range p.Claims {
		if !n.Planned {
			t.Errorf("claim %d is not planned", i)
		}
	}
}

// A claim of which too little is asked for may be found all the same, and one whose
// keys nobody asked for by its sketch, in the list of a term beside it; but that there
// is no review of it is never said.
func TestUnplannedIsFound(t *testing.T) {
	records := []review.Record{record("a", "The qarnzim sank the brisklet.")}
	b := Page
	b.Tiles = 1
	for _, sentences := range [][]string{{"The qarnzim sank the brisklet."}, {"The qarnzim sank.", "The qarnzim sank the brisklet."}} {
		p := b.MakePlan(article(sentences...), Edge{Scheme: tile.Scheme, Bits: tile.MaxBits})
		last := len(sentences) - 1
		got, _ := Resolve(&p, "", fetch(p, records...))
		if p.Claims[last].Planned || got[last].State != Reviewed {
			t.Errorf("%q: planned %v, %+v", sentences, p.Claims[last].Planned, got[last])
		}
		got, _ = Resolve(&p, "", fetch(p))
		if got[last].State != Unknown {
			t.Errorf("%q: %v without a review", sentences, got[last].State)
		}
	}
}

// What the needed keys leave of the budget goes to more keys of each claim.
func TestPlanDeepens(t *testing.T) {
	d := article("The qarnzim veltmor sank the brisklet, the mossgar, the tindle and the fenwar.")
	p := MakePlan(d, Edge{Scheme: tile.Scheme, Bits: tile.MaxBits})
	if asks := tile.Asked(nil, d.Text, Lang); len(asks) <= Page.Needed || len(p.Tiles) != len(asks) {
		t.Errorf("%d tiles for %d keys", len(p.Tiles), len(asks))
	}
}

// A hot key is asked for together with another hot one, and by itself never: a
// claim that has nothing else is not looked up.
func TestPlanHot(t *testing.T) {
	hot := func(terms ...string) (e Edge) {
		e = edge
		for _, term := range terms {
			e.Hot = append(e.Hot, tile.Hash(Lang, term))
		}
		slices.Sort(e.Hot)
		return e
	}
	const obama = "Molde pays tax in Norway."
	for _, c := range []struct {
		name  string
		edge  Edge
		plain int
		pairs int
	}{
		{"none", hot(), 4, 0},
		{"one", hot("norway"), 3, 0},
		{"two", hot("norway", "tax"), 2, 1},
		{"all", hot("norway", "tax", "pay", "mold"), 0, 6},
	} {
		p := MakePlan(article(obama), c.edge)
		plain, pairs := 0, 0
		for _, b := range p.Claims[0].probes {
			if b.under == 0 {
				plain++
			} else {
				pairs++
			}
		}
		if plain != c.plain || pairs != c.pairs {
			t.Errorf("%s: %d keys, %d pairs", c.name, plain, pairs)
		}
	}
	e := hot("norway")
	if p := MakePlan(article("Norway."), e); p.Claims[0].Planned {
		t.Error("a hot key alone is planned")
	}
}

// Reviews that share only hot keys with a claim are found by two of them.
func TestHotReviews(t *testing.T) {
	var records []review.Record
	for i := range tile.MaxList + 10 {
		records = append(records, record(fmt.Sprint("n", i), fmt.Sprintf("Norway pays %d crowns.", 1000+i)))
	}
	records = append(records, record("a", "Norway pays."))
	x := file(records...)
	e := Edge{Scheme: tile.Scheme, Bits: x.Bits(), Hot: x.Hot()}
	if len(e.Hot) != 3 {
		t.Fatalf("%d hot keys", len(e.Hot))
	}
	p := MakePlan(article("Norway pays 1005 crowns."), e)
	got := resolve(t, &p, "", fetch(p, records...))
	if got[0].State != Reviewed || got[0].Matches[0].Number != 6 {
		t.Errorf("got %+v", got[0])
	}
	// The list of all that have two hot keys is hot itself, so that some may be found
	// in other lists, but never that there is none.
	p = MakePlan(article("Norway pays crowns."), e)
	if got := resolve(t, &p, "", fetch(p, records...)); got[0].State == None {
		t.Errorf("a pair of which nothing is known: %+v", got[0])
	}
}

// Only records that may fit are asked for, and until they came a claim is unknown.
func TestMore(t *testing.T) {
	p := MakePlan(article(ports), edge)
	records := []review.Record{record("a", ports), record("b", "Norway has a fleet of red ferries.")}
	for range tile.BlockSize {
		records = append(records, record("c", "Norway opened a museum of ferries in Bergen."))
	}
	all := fetch(p, records...)
	tiles, blocks := all[:len(p.Tiles)], all[len(p.Tiles):]
	got, more := Resolve(&p, "", tiles)
	if got[0].State != Unknown || !slices.Equal(more, []string{"records/0.json"}) {
		t.Fatalf("got %v, more %v", got[0].State, more)
	}
	if wants := Arrange(&p, tiles).Wants(20); len(wants) != 2 {
		t.Errorf("to rank the rest: %v", wants)
	}
	got, more = Resolve(&p, "", append(slices.Clone(tiles), blocks[0]))
	if got[0].State != Reviewed || len(more) > 0 {
		t.Errorf("got %v, more %v", got[0].State, more)
	}
	if got, _ := Resolve(&p, "", append(slices.Clone(tiles), Body{blocks[0].Path, "<html>"})); got[0].State != Unknown {
		t.Errorf("a block that is none: %v", got[0].State)
	}
	if got, _ := Resolve(&p, "", append(slices.Clone(tiles), Body{blocks[0].Path, blocks[1].JSON})); got[0].State != Unknown {
		t.Errorf("another block: %v", got[0].State)
	}
}

// Never more is asked for than the budget has.
func TestMoreWithinBudget(t *testing.T) {
	var records []review.Record
	for i := range 40 * tile.BlockSize {
		records = append(records, record(fmt.Sprint("r", i), ports))
	}
	p := MakePlan(article(ports), edge)
	got, more := Resolve(&p, "", fetch(p, records...)[:len(p.Tiles)])
	if len(p.Tiles)+len(more) != MaxRequests || got[0].State != Unknown {
		t.Errorf("%d tiles and %d blocks, %v", len(p.Tiles), len(more), got[0].State)
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
		"nothing": {}, "another scheme": {tile.Scheme + 1, edge.Bits, nil}, "no tiles of the language": {tile.Scheme, 0, nil},
		"too few bits": {tile.Scheme, 3, nil}, "too many bits": {tile.Scheme, 25, nil},
	} {
		d := article(ports)
		p := MakePlan(d, e)
		if len(p.Tiles) != 0 || p.Claims[0].Planned {
			t.Errorf("%s: got %+v", name, p)
		}
		if got := resolve(t, &p, "", nil); len(got) != 1 || got[0].State != Unknown {
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
		got := resolve(t, &p, "", fetch(p, c.records...))
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
		{"one is of another scheme", append([]Body{{good[0].Path, strings.Replace(good[0].JSON, `"scheme":2`, `"scheme":3`, 1)}}, good[1:]...), Unknown},
		{"one is of other bits", append([]Body{{good[0].Path, strings.Replace(good[0].JSON, `"bits":4`, `"bits":5`, 1)}}, good[1:]...), Unknown},
		{"one path is none", append([]Body{{"../" + good[0].Path, good[0].JSON}}, good[1:]...), Unknown},
		{"one is truncated", append([]Body{{good[0].Path, strings.Replace(good[0].JSON, "false", "true", 1)}}, good[1:]...), Unknown},
		{"one came twice", append([]Body{good[0], {good[0].Path, "<html>"}}, good[1:]...), None},
		{"found though one is missing", hit[1:], Reviewed},
		{"more than was asked for", append(slices.Clone(good), Body{"tiles/2/en/5/00.json", "{}"}, Body{"records/7.json", "{}"}), None},
	} {
		if got, _ := Resolve(&p, "", c.in); got[0].State != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got[0].State, c.want)
		}
	}
	full := tile.Tile{Path: p.Tiles[0], Lists: []tile.List{{Key: p.Claims[0].probes[0].key, Count: 7}}}
	if got, _ := Resolve(&p, "", append([]Body{body(full)}, good[1:]...)); got[0].State != Unknown {
		t.Errorf("a list without its reviews: %v", got[0].State)
	}
}

func TestStances(t *testing.T) {
	for stance, why := range map[claim.Stance]match.Reason{claim.Denies: match.Denied, claim.Asks: match.Asked, claim.Hedges: match.Hedged} {
		d := article(ports)
		d.Claims[0].Stance = stance
		p := MakePlan(d, edge)
		got := resolve(t, &p, "", fetch(p, record("a", ports)))
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
	want := match.Query{Text: "The harbour pays tax.", Frame: "“ ” Ada Ferris said, “ ”", Whole: whole.Of(s), Before: "Before it rained.", Speaker: "Ada Ferris"}
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
	statuses, _ := Resolve(&p, "", fetch(p, records...))
	return statuses
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
