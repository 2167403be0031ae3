//go:build wasip1 || tinygo

package main

import (
	"claimlight/wasm/abi"
	"claimlight/wasm/reactor"
)

// buffer holds the models, and most articles with their tiles.
const buffer = 1 << 20

func init() { reactor.Serve(new(abi.Engine), buffer) }
