//go:build wasip1

package main

import (
	"unsafe"

	"claimlight/wasm/abi"
	"claimlight/wasm/local"
)

var (
	request = make([]byte, 1<<16)
	result  []byte
	engine  local.Engine
)

// maxRequest bounds the request buffer: a look-up in a large mirror takes some megabytes.
const maxRequest = 64 << 20

//go:wasmexport version
func version() int32 { return abi.Version }

//go:wasmexport reserve
func reserve(n int32) unsafe.Pointer {
	if n < 0 || n > maxRequest {
		return nil
	}
	if int(n) > len(request) {
		request = make([]byte, n)
	}
	return unsafe.Pointer(unsafe.SliceData(request))
}

//go:wasmexport call
func call(op, n int32) int32 {
	used := min(max(int(n), 0), len(request))
	result = engine.Call(uint32(op), request[:used])
	return int32(len(result))
}

//go:wasmexport answer
func answer() unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(result)) }
