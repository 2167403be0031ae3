package edge

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// Hash is the SHA-256 of a token, which is all that is kept of one:
// printf %s "$TOKEN" | sha256sum
type Hash [sha256.Size]byte

// HashOf is the hash of a token.
func HashOf(token string) Hash { return sha256.Sum256([]byte(token)) }

// String is the hash in hex.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// idDigits is the length of a token's id: 64 bits, so that no two are alike.
const idDigits = 16

// ID names the token where people and logs do: the start of its hash, of which
// nobody can guess the rest.
func (h Hash) ID() string { return h.String()[:idDigits] }

// ParseHashes reads hashes apart by blanks or line ends.
func ParseHashes(s string) ([]Hash, error) {
	var list []Hash
	for field := range strings.FieldsSeq(s) {
		hash, err := hex.DecodeString(field)
		if err != nil || len(hash) != sha256.Size {
			return nil, errors.New("edge: a token's hash is its SHA-256 in hex, 64 digits")
		}
		list = append(list, Hash(hash))
	}
	return list, nil
}

// tokenPrefix lets scanners for secrets that were published by mistake know ours.
const tokenPrefix = "claimlight_"

// NewToken is a token that nobody can guess: 256 random bits.
func NewToken() string {
	var secret [32]byte
	_, _ = rand.Read(secret[:]) // never fails
	return tokenPrefix + hex.EncodeToString(secret[:])
}

// Token is a reviewer's token as a store knows it.
type Token struct {
	Hash    Hash
	Source  Source    // whose it is
	Created time.Time // whole seconds, as Revoked
	Revoked time.Time // from when on it is not taken; zero while that is not decided
	Used    time.Time // about when it last wrote; zero before that
}

// Live reports whether the token is taken at a time.
func (t *Token) Live(at time.Time) bool { return t.Revoked.IsZero() || at.Before(t.Revoked) }

// What one token may write: PutBurst requests at once, and one more after each
// PutEvery. The largest reviewers have published some 25,000 reviews, which are 50
// requests of MaxPut: a full feed goes through at once, four times over. After that a
// request a second is 1.8 million reviews an hour, and as much as a Worker's
// instances and D1, which writes one request at a time, give a single sender.
const (
	PutBurst = 240
	PutEvery = time.Second
)

// holder is whom a request's token is of: a reviewer, or the operator, who publishes
// nothing and may redact, mark and see all reports.
type holder struct {
	id       string // of the token
	operator bool
	source   Source // of a reviewer
}

var errNoToken = &Problem{Status: http.StatusUnauthorized, Detail: "Send Authorization: Bearer and a token that is in use.",
	header: map[string]string{"WWW-Authenticate": `Bearer realm="claimlight"`}}

// holder tells whose token a request has. Hashes are compared in constant time. The
// store is asked by the id, which is of a hash: what the time of its answer could tell
// of a hash that somebody else has tells nothing of the token.
func (h *Handler) holder(r *http.Request) (holder, error) {
	scheme, secret, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	if secret = strings.TrimSpace(secret); !strings.EqualFold(scheme, "Bearer") || secret == "" {
		return holder{}, errNoToken
	}
	hash, operator := HashOf(secret), 0
	for _, o := range h.Operator {
		operator |= subtle.ConstantTimeCompare(o[:], hash[:])
	}
	if operator == 1 {
		return holder{id: hash.ID(), operator: true}, nil
	}
	t, err := h.Store.Token(r.Context(), hash.ID())
	switch {
	case errors.Is(err, ErrNotFound):
		return holder{}, errNoToken
	case err != nil:
		return holder{}, err
	case subtle.ConstantTimeCompare(t.Hash[:], hash[:]) != 1 || !t.Live(h.now()):
		return holder{}, errNoToken
	}
	return holder{id: hash.ID(), source: t.Source}, nil
}

var (
	errNotReviewer = &Problem{Status: http.StatusForbidden, Detail: "The operator's token publishes nothing. This takes a reviewer's."}
	errShared      = &Problem{Status: http.StatusForbidden,
		Detail: "The site of your token is a public suffix, shared by many owners or not in its one spelling, so nobody may publish for it. Ask the operator."}
)

// writer tells for whom a request may write, and counts the request against the
// limit of its token.
func (h *Handler) writer(r *http.Request) (holder, error) {
	who, err := h.holder(r)
	if err != nil {
		return holder{}, err
	}
	if who.operator {
		return holder{}, errNotReviewer
	}
	if site, err := Site(who.source.Site); err != nil || site != who.source.Site { // registered in SQL, past Register
		return holder{}, errShared
	}
	return who, h.spend(r.Context(), who.id)
}

// spend counts a request of a token, or refuses it until there is room again.
func (h *Handler) spend(ctx context.Context, id string) error {
	wait, err := h.Store.Spend(ctx, id, h.now())
	switch {
	case errors.Is(err, ErrNotFound): // revoked just now
		return errNoToken
	case err != nil || wait == 0:
		return err
	}
	return limited(wait, "Your token has sent too many requests. Reviews may come "+strconv.Itoa(MaxPut)+" at a time.")
}

// limited is the answer to one too many.
func limited(wait time.Duration, detail string) error {
	seconds := (wait + time.Second - 1) / time.Second
	return &Problem{Status: http.StatusTooManyRequests, Detail: detail, header: map[string]string{"Retry-After": strconv.Itoa(int(seconds))}}
}
