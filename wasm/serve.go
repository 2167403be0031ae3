//go:build wasip1 || tinygo

package main

import (
	"claimlight/wasm/abi"
	"claimlight/wasm/reactor"
)

func init() { reactor.Serve(new(abi.Engine)) }
