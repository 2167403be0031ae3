// Package reactor puts an engine behind linear memory: a module that a host
// instantiates once and calls as often as it likes.
//
//	_initialize()             once, before anything else (standard toolchain)
//	version() i32             4
//	reserve(n i32) i32        pointer to a request buffer of at least n bytes, or 0
//	call(op i32, n i32) i32   runs op on its first n bytes; the answer's length
//	answer() i32              pointer to the answer, valid until the next call
//
// The buffer of reserve is kept and reused; its pointer holds until the next
// reserve. Memory may grow in call: take memory.buffer anew afterwards. A trap
// leaves the instance unusable; make another.
//
// How memory is freed goes by the collector that the module is built with: see
// arena.go and collected.go.
package reactor
