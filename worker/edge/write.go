package edge

import (
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"
	"time"
	"unicode/utf8"

	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
)

// Limits of one write.
const (
	MaxBody = 1 << 20  // bytes of reviews
	MaxForm = 64 << 10 // bytes of any other; the longest claim in \u escapes has 48,000
	MaxPut  = 500      // reviews
)

// A put whose header SetHeader is SetPart has some of the reviews at its addresses,
// not all: what it lacks is not withdrawn. So a feed comes in pieces.
const (
	SetHeader = "Claimlight-Set"
	SetPart   = "part"
)

// GroundHeader of a withdrawal is its ground, where who pulls a feed asks for it with the
// reviewer's token.
const GroundHeader = "Claimlight-Ground"

// Result is what a write says of one review.
type Result struct {
	Status string `json:"status"`           // "accepted", "unchanged", "withdrawn" or "refused"
	Change Change `json:"change,omitempty"` // of an accepted one: "added" or "corrected"
	ID     string `json:"id,omitempty"`
	URL    string `json:"url,omitempty"`
	Claim  string `json:"claim,omitempty"`
	Reason string `json:"reason,omitempty"` // why it was refused
}

// put answers PUT /v1/reviews: the reviews that now stand at their addresses.
// Good ones are taken, bad ones refused with the reason, all in one write; one
// refusal makes the status 422, so that a sender who reads no more sees it.
func (h *Handler) put(r *http.Request, _ []string) (answer, error) {
	who, err := h.writer(r)
	if err != nil {
		return answer{}, err
	}
	if ifMatch(r) != "" { // what is put has addresses of its own; this one has no representation that could match
		return answer{}, errUnmet
	}
	part := r.Header.Get(SetHeader)
	if part != "" && part != SetPart { // what was meant to spare the rest must not withdraw it
		return answer{}, &Problem{Status: http.StatusBadRequest, Detail: "The header " + SetHeader + " is " + SetPart + " or absent."}
	}
	body, err := readBody(r, MaxBody, errMediaType, errTooMany)
	if err != nil {
		return answer{}, err
	}
	good, refused := sift(body, who.source, h.now())
	switch {
	case len(good)+len(refused) > MaxPut:
		return answer{}, errTooMany
	case len(good) == 0:
		return answer{}, refuseAll(refused)
	}
	whole := len(refused) == 0 && part == ""
	receipt, err := h.Store.Put(r.Context(), Put{Site: who.source.Site, Token: who.id, Records: good, Whole: whole, At: h.now()})
	if errors.Is(err, ErrTooLarge) {
		return answer{}, errTooLarge
	}
	if err != nil {
		return answer{}, err
	}
	list := results(good, refused, receipt)
	if len(refused) > 0 {
		return answer{}, &Problem{Status: http.StatusUnprocessableEntity, Written: receipt.Generation, Results: list,
			Detail: "Some reviews were refused, the others were taken; results tells which and why."}
	}
	return receiptAnswer(receipt.Generation, list)
}

// withdraw answers DELETE /v1/reviews/{id}. Twice is the same as once.
func (h *Handler) withdraw(r *http.Request, vars []string) (answer, error) {
	who, err := h.writer(r)
	if err != nil {
		return answer{}, err
	}
	match := ifMatch(r)
	if match != "" && match != "*" { // tags are compared strongly, and ours are weak
		return answer{}, errUnmet
	}
	ground := r.Header.Get(GroundHeader)
	if ground != "" && ground != GroundMissing && ground != GroundGone {
		return answer{}, &Problem{Status: http.StatusBadRequest, Detail: "The header " + GroundHeader + " is " + GroundMissing + ", " + GroundGone + " or absent."}
	}
	receipt, err := h.Store.Withdraw(r.Context(), Withdrawal{Site: who.source.Site, Token: who.id, Review: vars[0], Ground: ground, At: h.now()})
	switch {
	case errors.Is(err, ErrNotFound) && match != "":
		return answer{}, errUnmet
	case errors.Is(err, ErrNotFound):
		return answer{}, &Problem{Status: http.StatusNotFound, Detail: "Your site has no review of this id, or its text was redacted, and there is nothing to withdraw."}
	case err != nil:
		return answer{}, err
	}
	status := "unchanged"
	if len(receipt.Withdrawn) > 0 {
		status = "withdrawn"
	}
	return receiptAnswer(receipt.Generation, []Result{{Status: status, ID: vars[0]}})
}

// ifMatch is the condition of a write (RFC 9110, 13.1.1), which fails where it cannot be
// met: its sender wants no change of what it does not know.
func ifMatch(r *http.Request) string {
	return strings.Trim(strings.Join(r.Header.Values("If-Match"), ","), " \t")
}

var (
	errUnmet     = &Problem{Status: http.StatusPreconditionFailed, Detail: "If-Match does not hold. Only * may, with DELETE: ETags are weak here, and it compares strongly."}
	errTooMany   = &Problem{Status: http.StatusRequestEntityTooLarge, Detail: "Send at most 500 reviews and 1 MB at once."}
	errTooLarge  = &Problem{Status: http.StatusRequestEntityTooLarge, Detail: "With the reviews that it replaces, this is too much for one write: send fewer at once, or withdraw those first."}
	errMediaType = &Problem{Status: http.StatusUnsupportedMediaType, Detail: "Send ClaimReview as application/ld+json or application/json, in UTF-8, not compressed."}
	errFormType  = &Problem{Status: http.StatusUnsupportedMediaType, Detail: "Send JSON as application/json, in UTF-8, not compressed."}
	errLongForm  = &Problem{Status: http.StatusRequestEntityTooLarge, Detail: "This takes at most 64 KB."}
	errNotJSON   = &Problem{Status: http.StatusBadRequest, Detail: "The body is not valid JSON in UTF-8, or nests more than 64 deep."}
)

// readBody gives the JSON of a request; badType is the answer to a body that is
// said to be anything else, tooLong to one of more than most bytes.
func readBody(r *http.Request, most int64, badType, tooLong *Problem) (string, error) {
	kind, params, err := mime.ParseMediaType(strings.Join(r.Header.Values("Content-Type"), ", ")) // two are none
	charset := strings.ToLower(params["charset"])
	switch {
	case err != nil, kind != "application/ld+json" && kind != "application/json", r.Header.Get("Content-Encoding") != "",
		charset != "" && charset != "utf-8":
		return "", badType
	case r.ContentLength > most:
		return "", tooLong
	case r.Body == nil: // on Workers, where the request has none
		return "", errNotJSON
	}
	body, err := io.ReadAll(io.LimitReader(r.Body, most+1))
	switch {
	case err != nil: // the sender broke off; whatever came is not taken
		return "", &Problem{Status: http.StatusBadRequest, Detail: "The body could not be read."}
	case int64(len(body)) > most:
		return "", tooLong
	}
	text := strings.TrimPrefix(string(body), "\ufeff") // as feeds have it, too
	if !utf8.ValidString(text) || !review.Valid(text) {
		return "", errNotJSON
	}
	return text, nil
}

// reasonSite says that the address is not on the site that the token is for.
const reasonSite = "site"

// sift reads the reviews of a body and makes the good ones the source's own.
func sift(body string, source Source, at time.Time) ([]review.Record, []Result) {
	records, refusals := read.JSON(body)
	var refused []Result
	for _, f := range refusals {
		refused = append(refused, Result{Status: "refused", URL: f.URL, Claim: f.Claim, Reason: f.Reason.String()})
	}
	good := records[:0]
	for _, r := range records {
		own(&r, source, at)
		if reason := judge(&r, source.Site); reason != "" {
			refused = append(refused, Result{Status: "refused", URL: r.URL, Claim: r.Claim, Reason: reason})
			continue
		}
		good = append(good, r)
	}
	return good, refused
}

// own makes a record the source's: name and site come from the registration, never from
// the record. Whose markup it is and under which licence the record may say for itself.
func own(r *review.Record, source Source, at time.Time) {
	Own(r, source)
	r.Source = review.Source{Name: cmp.Or(r.Source.Name, source.Name), Licence: cmp.Or(r.Source.Licence, source.Licence), Sample: source.Sample,
		Fetched: FormatTime(at)}
}

// judge gives the reason to refuse a record that read well, or "".
func judge(r *review.Record, site string) string {
	if !Belongs(Host(r.URL), site) {
		return reasonSite
	}
	return Unfit(r)
}

// refuseAll is the answer where nothing was good: 403 if nothing was the
// token's to write, else 422.
func refuseAll(refused []Result) error {
	p := &Problem{Status: http.StatusForbidden, Detail: "Your token is for another site than that of the reviews.", Results: refused}
	for _, f := range refused {
		if f.Reason != reasonSite {
			p.Status, p.Detail = http.StatusUnprocessableEntity, "No review in the body can be taken; results tells why."
		}
	}
	return p
}

func results(good []review.Record, refused []Result, receipt Receipt) []Result {
	list := make([]Result, 0, len(good)+len(receipt.Withdrawn)+len(refused))
	for i, r := range good {
		result := Result{Status: "unchanged", ID: r.ID, URL: r.URL, Claim: r.Claim}
		if c := receipt.Changes[i]; c != Unchanged {
			result.Status, result.Change = "accepted", c
		}
		list = append(list, result)
	}
	for _, id := range receipt.Withdrawn {
		list = append(list, Result{Status: "withdrawn", ID: id})
	}
	return append(list, refused...)
}

func receiptAnswer(generation int64, list []Result) (answer, error) {
	body, err := json.Marshal(struct {
		Generation int64    `json:"generation"`
		Results    []Result `json:"results"`
	}{generation, list})
	return answer{kind: "application/json", body: body}, err
}
