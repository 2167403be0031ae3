package abi

import (
	"claimlight/wasm/annotate"
	"claimlight/wasm/lookup"
)

// Document is a text as every operation reads it, for whoever looks its claims up
// elsewhere; nil before the models are loaded.
func (e *Engine) Document(s string) *annotate.Document {
	if e.names == nil {
		return nil
	}
	return e.read(s)
}

// AppendFound writes what was found as Match answers it, with nothing more to read.
func AppendFound(dst []byte, statuses []lookup.Status) []byte {
	return appendStatuses(dst, statuses, nil)
}

// Failure is the answer to what cannot be read.
func Failure(why string) []byte { return failure(why) }
