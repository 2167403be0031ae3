//go:build wasip1 || tinygo

package reactor

import (
	"unsafe"

	"claimlight/wasm/abi"
)

// An Engine answers requests as package abi says.
type Engine interface {
	Call(op uint32, request []byte) []byte
	GoesOn(op uint32) bool // whether something is under way that op, or a later one, goes on from
	Leaves(op uint32) bool // whether op leaves anything beside its answer
	Forget()               // drops the article that was read last, and what is under way
}

var (
	request []byte
	result  []byte
	engine  Engine
	least   int
)

// Serve sets the engine that the module calls, at its initialisation, and how many bytes
// of a request nearly all are within. A larger buffer is made at the price of all that was
// made since the models were loaded: the article is read anew, and what is under way lost.
func Serve(e Engine, buffer int) { engine, least = e, buffer }

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
		request = bufferOf(max(int(n), least))
	}
	return unsafe.Pointer(unsafe.SliceData(request))
}

//go:wasmexport call
func call(op, n int32) int32 {
	used := min(max(int(n), 0), len(request))
	pass()
	if goesOn := engine.GoesOn(uint32(op)); op == abi.Annotate && !goesOn || crowded(goesOn) {
		free()
	}
	begin(engine.Leaves(uint32(op)))
	result = engine.Call(uint32(op), request[:used])
	if op == abi.Load {
		keep()
	}
	return int32(len(result))
}

//go:wasmexport answer
func answer() unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(result)) }
