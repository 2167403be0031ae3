package claim

import (
	"claimlight/wasm/model"
	"claimlight/wasm/text"
)

// A plain linear score for now: what each feature of the content adds, in
// thousandths. Features that count are capped.
const (
	scoreBase       = 350
	scoreNumber     = 110 // per number, twice at most
	scoreQuantity   = 60  // percent, million
	scoreComparison = 60
	scoreActor      = 40 // per named actor, twice at most
	scorePast       = 60 // a past event
	scoreLong       = 40
	scoreOpinion    = -120
	scoreFuture     = -80
	scoreFirst      = -80
	scoreAsks       = -200
	scoreHedges     = -60
	scoreShort      = -150
	scoreDirect     = -40 // quoted words are more often opinion
)

// maxScored bounds the words of a claim that its score looks at.
const maxScored = 80

// features counts what the score looks at.
type features struct {
	words, numbers, actors, quantities, comparisons, opinions, futures, firsts, pasts int
}

// score is a claim's check-worthiness in thousandths: figures, comparisons,
// named actors and past events raise it, opinion, prediction, questions and
// short remarks lower it.
func (f *finder) score(content [][2]int, q Quote, s Stance) int32 {
	n := f.features(content)
	total := scoreBase +
		scoreNumber*min(n.numbers, 2) + scoreQuantity*min(n.quantities, 1) + scoreComparison*min(n.comparisons, 1) +
		scoreActor*min(n.actors, 2) + scorePast*min(n.pasts, 1) +
		scoreOpinion*min(n.opinions, 1) + scoreFuture*min(n.futures, 1) + scoreFirst*min(n.firsts, 1)
	if n.words < 6 {
		total += scoreShort
	} else if n.words > 14 {
		total += scoreLong
	}
	switch s {
	case Asks:
		total += scoreAsks
	case Hedges:
		total += scoreHedges
	}
	if q == Direct {
		total += scoreDirect
	}
	return int32(max(0, min(1000, total)))
}

func (f *finder) features(content [][2]int) features {
	var n features
	for _, c := range content {
		for i := c[0]; i < c[1] && n.words < maxScored; i++ {
			if f.wordy(i) {
				n.add(f, i)
			}
		}
	}
	return n
}

func (n *features) add(f *finder, i int) {
	w := f.words[i]
	n.words++
	if w.name != 0 {
		n.actors++
		return
	}
	if w.kind == text.Number {
		n.numbers++
	}
	for _, x := range []struct {
		class model.Class
		count *int
	}{{model.Quantity, &n.quantities}, {model.Comparison, &n.comparisons}, {model.Opinion, &n.opinions}, {model.FirstPerson, &n.firsts}} {
		if w.class&x.class != 0 && !(x.class == model.Comparison && w.class&model.Time != 0 && f.has(i+1, model.Time)) {
			*x.count++ // "last week" compares nothing
		}
	}
	if f.is(i, "will") || f.is(i, "would") || f.is(i, "going") {
		n.futures++
	}
	if w.form == model.Past && !f.has(i-1, model.Article) || f.is(i, "was") || f.is(i, "were") || f.is(i, "had") {
		n.pasts++
	}
}
