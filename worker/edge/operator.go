package edge

import (
	"encoding/json"
	"errors"
	"net/http"

	"claimlight/wasm/log"
	"claimlight/wasm/review"
	"claimlight/wasm/text"
)

var (
	errNotOperator = &Problem{Status: http.StatusForbidden, Detail: "This takes the operator's token."}
	errNothing     = &Problem{Status: http.StatusNotFound, Detail: "There is no such review or entry."}
	errRedaction   = &Problem{Status: http.StatusBadRequest,
		Detail: `Send {"review":"ID","ground":"…"} or {"entry":NUMBER,"ground":"…"}; a ground has 1 to 200 characters on one line.`}
	errMark = &Problem{Status: http.StatusBadRequest, Detail: `Send {"review":"ID","claim":"…"}, the claim as the article words it.`}
)

// redact answers POST /v1/redactions: texts leave the log, for good.
func (h *Handler) redact(r *http.Request, _ []string) (answer, error) {
	var v struct {
		Review string `json:"review"`
		Entry  int64  `json:"entry"`
		Ground string `json:"ground"`
	}
	token, err := h.order(r, &v, errRedaction)
	if err != nil {
		return answer{}, err
	}
	if (v.Review == "") == (v.Entry == 0) || v.Entry < 0 || !log.IsGround(v.Ground) {
		return answer{}, errRedaction
	}
	return actAnswer(h.Store.Redact(r.Context(), Redaction{v.Review, v.Entry, v.Ground, token, h.now()}))
}

// mark answers POST /v1/marks: a claim is never to be matched with a review.
// What the log gets of the claim is its hash.
func (h *Handler) mark(r *http.Request, _ []string) (answer, error) {
	var v struct {
		Review string `json:"review"`
		Claim  string `json:"claim"`
	}
	token, err := h.order(r, &v, errMark)
	if err != nil {
		return answer{}, err
	}
	if v.Review == "" || text.Normal(v.Claim) == "" || len(v.Claim) > 4*review.MaxClaim {
		return answer{}, errMark
	}
	return actAnswer(h.Store.NeverSame(r.Context(), Mark{v.Review, log.ClaimHash(v.Claim), token, h.now()}))
}

// order reads what the operator asks for, and gives the id of the token. bad is the
// answer to what is not of the form of v.
func (h *Handler) order(r *http.Request, v any, bad *Problem) (token string, err error) {
	who, err := h.operator(r)
	if err != nil {
		return "", err
	}
	return who.id, readForm(r, v, bad)
}

// operator refuses all but the operator.
func (h *Handler) operator(r *http.Request) (holder, error) {
	who, err := h.holder(r)
	if err == nil && !who.operator {
		err = errNotOperator
	}
	return who, err
}

// actAnswer tells the entries of the log that an act changed or made.
func actAnswer(act Act, err error) (answer, error) {
	if errors.Is(err, ErrNotFound) {
		return answer{}, errNothing
	}
	if err != nil {
		return answer{}, err
	}
	if act.Entries == nil {
		act.Entries = []int64{}
	}
	body, err := json.Marshal(struct {
		Generation int64   `json:"generation"`
		Entries    []int64 `json:"entries"`
	}{act.Generation, act.Entries})
	return answer{kind: "application/json", body: body}, err
}
