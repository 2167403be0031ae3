//go:build (wasip1 || tinygo) && !gc.leaking

package reactor

// Memory is collected by the toolchain's runtime.
func free()             {}
func keep()             {}
func crowded(bool) bool { return false }
func begin(bool)        {}
func pass()             {}

// bufferOf makes a request buffer of n bytes.
func bufferOf(n int) []byte { return make([]byte, n) }
