//go:build wasip1 || tinygo

package reactor

import (
	"unsafe"

	"claimlight/wasm/abi"
)

// An Engine answers requests as package abi says.
type Engine interface {
	Call(op uint32, request []byte) []byte
	Forget() // drops the article that was read last
}

var (
	request []byte
	result  []byte
	engine  Engine
)

// Serve sets the engine that the module calls, at its initialisation.
func Serve(e Engine) { engine = e }

// maxRequest bounds the request buffer: a text and its tiles are far below it, and a
// look-up in a large mirror takes some megabytes.
const maxRequest = 64 << 20

//go:wasmexport version
func version() int32 { return abi.Version }

//go:wasmexport reserve
func reserve(n int32) unsafe.Pointer {
	if n < 0 || n > maxRequest {
		return nil
	}
	if request == nil || int(n) > len(request) {
		request = bufferOf(n)
	}
	return unsafe.Pointer(unsafe.SliceData(request))
}

//go:wasmexport call
func call(op, n int32) int32 {
	used := min(max(int(n), 0), len(request))
	if op == abi.Annotate || crowded() {
		free()
	}
	result = engine.Call(uint32(op), request[:used])
	if op == abi.Load {
		keep()
	}
	return int32(len(result))
}

//go:wasmexport answer
func answer() unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(result)) }
