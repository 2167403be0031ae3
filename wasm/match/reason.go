package match

// Reason is the condition that keeps a review from being Same, or what makes it
// so. The list is closed; the JSON contract and the page know its codes.
type Reason uint8

// The reasons. Each but Aligned names what differs.
const (
	Aligned    Reason = iota // every condition is met
	Terms                    // too little of the claim is in the sentence, or what governs it there makes it another
	Scope                    // the sentence says more than the claim
	Number                   // a figure
	Unit                     // what a figure counts or is measured in
	Year                     // the year
	Date                     // the month, the day, a relative date or the tense
	Name                     // who or where
	Negation                 // one says that it is so, the other that it is not
	Direction                // up against down, more against less
	Quantifier               // all, some, most, only, first; over, under
	Modality                 // is against should, would, plans to
	Role                     // who does it to whom
	Hedged                   // the sentence gives it as unconfirmed
	Denied                   // the sentence rejects it
	Asked                    // the sentence asks it
	Joked                    // the sentence gives it as satire
	Stale                    // said of the present, long after it was checked
	Truncated                // longer than is compared
)

var reasonNames = [...]string{"aligned", "terms", "scope", "number", "unit", "year", "date", "name", "negation", "direction", "quantifier",
	"modality", "role", "hedged", "denied", "asked", "joked", "stale", "length"}

// String is the reason as the JSON contract spells it.
func (r Reason) String() string { return reasonNames[r] }
