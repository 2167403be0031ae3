// Package review is the claim-status record: what a named fact-checker has
// published about a claim, in the one JSON form that edge and page share.
//
// A field that the source lacks is absent, never invented. The rating is the
// reviewer's own words, verbatim; numeric ratings are not kept at all.
package review

// ClaimantKind says whom a review's claimant names.
type ClaimantKind uint8

// The kinds of claimant.
const (
	NoClaimant      ClaimantKind = iota // the source names none
	NamedClaimant                       // a person or an organization
	GenericClaimant                     // "Facebook posts", "several sources": binds to nobody
)

var claimantNames = [...]string{"none", "named", "generic"}

// String is the kind as the JSON contract spells it.
func (k ClaimantKind) String() string { return claimantNames[k] }

// State is the life of a record.
type State uint8

// The states of a record.
const (
	Active State = iota
	Corrected
	Withdrawn
)

var stateNames = [...]string{"active", "corrected", "withdrawn"}

// String is the state as the JSON contract spells it.
func (s State) String() string { return stateNames[s] }

// Record is one claim-status record. Dates are ISO 8601 calendar dates.
type Record struct {
	ID           string // computed by the server, see read.ID; a document's own identifier is data
	Claim        string // at most MaxClaim characters
	Language     string // BCP 47, of the claim
	Claimant     string
	ClaimantKind ClaimantKind
	ClaimDate    string
	Rating       string // verbatim, at most MaxRating characters
	Publisher    Publisher
	URL          string // of the review; shown as a link only if https
	Title        string
	ReviewDate   string
	ClaimForm    string // "question" where the claim is worded as one, else ""
	Replaces     string // the ID of the record that this one corrects
	State        State
	Changed      string // RFC 3339
	Source       Source
}

// Publisher is the reviewer as registered, never as the record says.
type Publisher struct{ Name, Site string }

// Source says where a record came from.
type Source struct {
	Name    string
	Licence string
	Fetched string // RFC 3339
	Sample  bool   // written for a demonstration; the page must say so
}

// Limits on what is accepted, in characters. Longer is refused, never cut:
// half a rating is another rating.
const (
	MaxClaim  = 2000
	MaxRating = 500
	MaxURL    = 2000
	MaxTitle  = 300 // cut with an ellipsis
	MaxName   = 200 // cut with an ellipsis
	MaxID     = 64  // bytes
	MaxTime   = 40  // bytes of a time stamp
)
