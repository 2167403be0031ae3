package edge

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"net/http"
	"strings"

	"claimlight/wasm/review"
)

// Token lets its holder publish for one site. Only the hash is known here.
type Token struct {
	Site string
	Hash [sha256.Size]byte
}

// NewToken is the token of a secret, for a site.
func NewToken(site, secret string) Token {
	return Token{site, sha256.Sum256([]byte(secret))}
}

// String is the token as ParseTokens reads it: site=hash in hex.
func (t Token) String() string { return t.Site + "=" + hex.EncodeToString(t.Hash[:]) }

// ParseTokens reads tokens apart by blanks or line ends, each site=hash with
// the SHA-256 of the secret in hex: printf %s "$SECRET" | sha256sum
// The site of the operator's is Operator.
func ParseTokens(s string) ([]Token, error) {
	var tokens []Token
	for field := range strings.FieldsSeq(s) {
		site, digits, _ := strings.Cut(field, "=")
		hash, err := hex.DecodeString(digits)
		if err != nil || len(hash) != sha256.Size || !review.IsSite(site) || site != strings.ToLower(site) {
			return nil, errors.New("edge: a token is site=SHA-256 in hex, the site in lower case")
		}
		tokens = append(tokens, Token{site, [sha256.Size]byte(hash)})
	}
	return tokens, nil
}

var errNoToken = &Problem{Status: http.StatusUnauthorized, Detail: "Send Authorization: Bearer and the token of your site.",
	header: map[string]string{"WWW-Authenticate": `Bearer realm="claimlight"`}}

// Operator is the site of the operator's token, who publishes nothing and may
// redact and mark. No reviewer has this name, for it has no dot.
const Operator = "operator"

// holder gives the site that a request's token is for. All tokens are compared,
// each in constant time, so that the time taken tells nothing.
func (h *Handler) holder(r *http.Request) (string, error) {
	scheme, secret, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	if !strings.EqualFold(scheme, "Bearer") || secret == "" {
		return "", errNoToken
	}
	hash := sha256.Sum256([]byte(strings.TrimSpace(secret)))
	site := ""
	for _, t := range h.Tokens {
		if subtle.ConstantTimeCompare(t.Hash[:], hash[:]) == 1 {
			site = t.Site
		}
	}
	if site == "" {
		return "", errNoToken
	}
	return site, nil
}

// writer gives the registration that a request may write for.
func (h *Handler) writer(r *http.Request) (Source, error) {
	site, err := h.holder(r)
	if err != nil {
		return Source{}, err
	}
	list, err := h.Store.Sources(r.Context())
	if err != nil {
		return Source{}, err
	}
	for _, s := range list {
		if s.Site == site {
			return s, nil
		}
	}
	return Source{}, &Problem{Status: http.StatusForbidden, Detail: "Your site is not registered as a reviewer."}
}
