// Package shipped holds the models that ship with the engine, for native
// programs. The page's module does not link it: there they are loaded.
package shipped

import (
	_ "embed"
	"sync"

	"claimlight/wasm/tag"
	"claimlight/wasm/worth"
)

// The files.
var (
	//go:embed actors.model
	actors string
	//go:embed worth.model
	worths string
)

// Names is the model of names, read once.
var Names = sync.OnceValue(func() *tag.Model { return parsed(tag.Parse(actors)) })

// Worth is the model of check-worthiness, read once.
var Worth = sync.OnceValue(func() *worth.Model { return parsed(worth.Parse(worths)) })

func parsed[M any](m *M, err error) *M {
	if err != nil {
		panic(err) // it was committed with this very engine; a test holds it
	}
	return m
}
