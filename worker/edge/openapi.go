package edge

import (
	_ "embed"
	"net/http"
)

// openAPIJSON is the API as OpenAPI 3.1. It is written by hand, and held against the
// handler by tests: its paths and methods are those of Routes, and whatever the suite
// of package edgetest is answered is as it says.
//
//go:embed openapi.json
var openAPIJSON []byte

// openAPI answers /v1/openapi.json.
func (h *Handler) openAPI(*http.Request, []string) (answer, error) {
	return liveAnswer(openAPIJSON), nil
}
