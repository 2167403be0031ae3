package edge

import _ "embed"
import "net/http"

func (h *Handler) openAPI(r *http.Request, _ []string) (answer, error) { return answer{}, nil }
func (h *Handler) docs(r *http.Request, _ []string) (answer, error) { return answer{}, nil }
