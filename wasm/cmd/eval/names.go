package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"claimlight/wasm/actor"
	"claimlight/wasm/annotate"
)

// nameGold is a line of a set of names. What a name at an ignored span counts is
// open: it is neither right nor wrong there.
type nameGold struct {
	article
	Gold   []entity `json:"gold"`
	Ignore []span   `json:"ignore"`
}

func (g nameGold) check() error {
	if g.Gold == nil {
		return errors.New("no gold")
	}
	spans := g.Ignore
	for _, e := range g.Gold {
		spans = append(spans, e.at)
	}
	return g.holds(spans...)
}

// entity is one name, from [start,end,"kind"].
type entity struct {
	at   span
	kind actor.Kind
}

// scored are the kinds that gold knows. Groups are left out: a nationality is a
// name to some annotators and an adjective to others.
var scored = [...]actor.Kind{actor.Person, actor.Organization, actor.Place}

func (e *entity) UnmarshalJSON(raw []byte) error {
	var parts []json.RawMessage
	var kind string
	err := json.Unmarshal(raw, &parts)
	if err != nil || len(parts) != 3 || json.Unmarshal(parts[2], &kind) != nil {
		return fmt.Errorf("want [start,end,kind], not %s", raw)
	}
	for i, end := range []*int{&e.at.Start, &e.at.End} {
		if err := json.Unmarshal(parts[i], end); err != nil {
			return fmt.Errorf("want [start,end,kind], not %s", raw)
		}
	}
	for _, k := range scored {
		if k.String() == kind {
			e.kind = k
			return nil
		}
	}
	return fmt.Errorf("no kind %q", kind)
}

// names compares mentions by their exact spans, each name of a text once.
type names struct {
	typed, untyped tally
	kinds          [len(scored)]tally
}

func (n *names) add(g nameGold, d *annotate.Document) {
	gold, found := map[entity]bool{}, mentions(g, d.Actors)
	for _, e := range g.Gold {
		gold[e] = true
	}
	n.typed.add(compare(gold, found))
	n.untyped.add(compare(spans(gold), spans(found)))
	for i, k := range scored {
		n.kinds[i].add(compare(ofKind(gold, k), ofKind(found, k)))
	}
}

// mentions are those that count.
func mentions(g nameGold, actors []actor.Actor) map[entity]bool {
	found := map[entity]bool{}
	for _, a := range actors {
		for _, m := range a.Mentions {
			if a.Kind != actor.Group {
				found[entity{span(m), a.Kind}] = true
			}
		}
	}
	for _, s := range g.Ignore {
		for _, k := range scored {
			delete(found, entity{s, k})
		}
	}
	return found
}

func spans(set map[entity]bool) map[span]bool {
	all := map[span]bool{}
	for e := range set {
		all[e.at] = true
	}
	return all
}

func ofKind(set map[entity]bool, kind actor.Kind) map[entity]bool {
	some := map[entity]bool{}
	for e := range set {
		if e.kind == kind {
			some[e] = true
		}
	}
	return some
}

func (n *names) rows() []row {
	rows := []row{{"typed", n.typed, holdsAll}, {"untyped", n.untyped, holdsF1}}
	for i, k := range scored {
		rows = append(rows, row{k.String(), n.kinds[i], holdsAll})
	}
	return rows
}
