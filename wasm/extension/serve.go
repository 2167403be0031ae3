//go:build wasip1 || tinygo

package main

import (
	"claimlight/wasm/local"
	"claimlight/wasm/reactor"
)

func init() { reactor.Serve(new(local.Engine)) }
