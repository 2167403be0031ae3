// Package shipped holds the models that ship with the engine, for native
// programs. The page's module does not link it: there they are loaded.
package shipped

import (
	_ "embed"
	"sync"

	"claimlight/wasm/tag"
)

//go:embed actors.model
var actors string

// Names is the model of names, read once.
var Names = sync.OnceValue(func() *tag.Model {
	m, err := tag.Parse(actors)
	if err != nil {
		panic(err) // it was committed with this very engine; a test holds it
	}
	return m
})
