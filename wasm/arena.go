//go:build tinygo

package main

import "unsafe"

// Memory under TinyGo is an arena. Its collector would follow every pointer on
// the stack, which costs an eighth of the module's size and much of its speed.
// But an engine has no state beside its models and the article read last, so the
// module is built with -gc=leaking, which never frees, and here frees all that an
// article made at once, before the next one.

// heapptr is where the runtime makes the next object (src/runtime/gc_leaking.go).
//
//go:extern runtime.heapptr
var heapptr uintptr

// kept is the end of what stays: the globals', the models' and the request buffer.
var kept uintptr

// room is how much the calls for one article may make before it is read anew.
const room = 8 << 20

// keep makes all that there is stay.
func keep() { kept = heapptr }

// free takes away all that was made since keep.
func free() {
	if kept == 0 {
		keep() // of what initialisation made
	}
	engine.Forget()
	result = nil
	clear(unsafe.Slice((*byte)(unsafe.Pointer(kept)), heapptr-kept)) // the runtime takes its memory for new, and so for zero
	heapptr = kept
}

// crowded reports whether the article's room is used up.
func crowded() bool { return kept != 0 && heapptr-kept > room }

//go:wasmexport used
func used() int32 { return int32(heapptr - kept) }
