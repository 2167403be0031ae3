// The page's module: package abi behind linear memory (package reactor).
//
// Built by GOOS=wasip1 GOARCH=wasm go build -buildmode=c-shared, or by TinyGo for the
// target in tinygo.json. Natively this program does nothing.
package main

func main() {}
