//go:build js && wasm

// Command worker is the edge as a Cloudflare Worker. entry.mjs starts it for
// the requests that need Go.
package main

import "claimlight/worker/cf"

func main() { cf.Serve() }
