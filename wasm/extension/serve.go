//go:build wasip1 || tinygo

package main

import (
	"claimlight/wasm/local"
	"claimlight/wasm/reactor"
)

// buffer holds a page of a snapshot, and what a look-up reads of the disk.
const buffer = 8 << 20

func init() { reactor.Serve(new(local.Engine), buffer) }
