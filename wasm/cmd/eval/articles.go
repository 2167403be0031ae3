package main

import (
	"errors"

	"claimlight/wasm/annotate"
)

// actorGold is a line of a set of articles. Other names are names of no actors:
// who finds them is neither right nor wrong. Statements, where they are given, are
// all of the article's.
type actorGold struct {
	article
	Actors     []goldActor `json:"actors"`
	Others     []span      `json:"other_names"`
	Statements []statement `json:"statements"`
}

type goldActor struct {
	Role     string `json:"role"`
	Mentions []span `json:"mentions"`
	Pronouns []span `json:"pronouns"`
}

func (g actorGold) check() error {
	if g.Actors == nil {
		return errors.New("no actors")
	}
	spans := g.Others
	for _, a := range g.Actors {
		spans = append(append(spans, a.Mentions...), a.Pronouns...)
	}
	for _, s := range g.Statements {
		if err := s.check(len(g.Actors)); err != nil {
			return err
		}
		spans = append(spans, s.Content...)
	}
	return g.holds(spans...)
}

// articles compares the actors, and what is stated where gold says that.
type articles struct {
	actors     actors
	statements statements
	stated     bool
}

func (a *articles) add(g actorGold, d *annotate.Document) {
	p := a.actors.add(g, d)
	if g.Statements != nil {
		a.stated = true
		a.statements.add(g.Statements, d, p)
	}
}

func (a *articles) rows() []row {
	rows := a.actors.rows()
	if a.stated {
		rows = append(rows, a.statements.rows()...)
	}
	return rows
}

func (a *articles) notes() []string {
	if !a.stated {
		return nil
	}
	return a.statements.notes()
}
