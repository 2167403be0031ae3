//go:build gc.leaking

package reactor

import "unsafe"

// Memory under TinyGo is an arena. Its collector would follow every pointer on
// the stack, which costs an eighth of the module's size and much of its speed.
// But an engine has no state beside its models, the article read last and what is under
// way with it, so the module is built with -gc=leaking, which never frees, and here frees
// all that an article made at once, before the next one. That no package keeps more, a
// test holds.

// heapptr is where the runtime makes the next object (src/runtime/gc_leaking.go).
//
//go:extern runtime.heapptr
var heapptr uint32

// kept is the end of what stays: what initialisation made, the models, the request buffer.
var kept uint32

// room is how much the calls for one article may make before it is read anew; most, how
// much may be made before what is under way is lost as well.
const (
	room = 8 << 20
	most = 160 << 20
)

// keep makes all that there is stay.
func keep() { kept = heapptr }

// free takes away all that was made since keep.
func free() {
	if kept == 0 {
		keep()
	}
	engine.Forget()
	result, passing = nil, 0
	empty(kept)
}

// passing is where what the last call made begins, where nothing of it stays; else 0.
var passing uint32

// begin notes where what a call makes begins.
func begin(leaves bool) {
	if passing = heapptr; leaves {
		passing = 0
	}
}

// pass takes away the answer of the last call, where there is nothing else of it: so a
// great many of them may go on from one that stays.
func pass() {
	if passing != 0 {
		result = nil
		empty(passing)
		passing = 0
	}
}

// empty makes the memory from an address on free. The runtime takes free memory to be zero.
func empty(from uint32) {
	clear(unsafe.Slice((*byte)(unsafe.Add(unsafe.Pointer(nil), from)), heapptr-from))
	heapptr = from
}

// crowded reports whether the article's room is used up, or where a call goes on from
// another, all of it.
func crowded(goesOn bool) bool {
	return kept != 0 && (heapptr-kept > most || heapptr-kept > room && !goesOn)
}

// buffer is where the last request buffer begins.
var buffer uint32

// bufferOf makes a request buffer of at least n bytes, in the place of the last one if
// nothing that stays was made since.
func bufferOf(n int) []byte {
	free()
	if buffer+uint32(len(request)) == kept {
		empty(buffer)
	}
	buffer = heapptr
	room := make([]byte, n+15&^15) // the runtime rounds up so
	keep()
	return room
}
