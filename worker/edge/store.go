package edge

import (
	"context"
	"errors"
	"time"

	"claimlight/wasm/log"
	"claimlight/wasm/review"
	"claimlight/wasm/snapshot"
	"claimlight/wasm/tile"
)

// Store keeps the reviews. Every method may be called concurrently, also by
// several processes. A read sees one consistent state; a write is durable when
// it returns, and has happened wholly or not at all, whatever the error, but for
// Redact. Nobody above a Store retries: what a retry can mend, the Store has retried itself.
type Store interface {
	// Status tells what there is. An empty store has generation 0.
	Status(ctx context.Context) (Status, error)

	// Generation is that of Status alone, cheaply. Both are ErrUnavailable where the
	// database is of another release. Of the other methods those need tell that which
	// add to the log: there they write nothing.
	Generation(ctx context.Context) (int64, error)

	// Hot gives a scheme's hottest keys of each language, ascending, at most tile.MaxHot.
	Hot(ctx context.Context, scheme int32) (map[string][]tile.Key, error)

	// Rows gives the live reviews under a scheme's keys first to last of a language, in
	// the order of key and number, at most one more than MaxRows of them; of a hot key one row
	// with its count alone. With a key under they are those that have that one as
	// well, and under itself is not among the keys; ErrNotFound where it is not hot.
	Rows(ctx context.Context, scheme int32, lang string, first, last, under tile.Key) ([]tile.Row, error)

	// Records gives the live reviews of a block with their marks. A record that does not read is an
	// error: a block that lacks one would be taken for the whole.
	Records(ctx context.Context, b tile.Block) (tile.Records, error)

	// History gives the latest changes of a review, oldest first: at most one more than
	// MaxHistory that have its record, and as many others; none for an unknown id.
	History(ctx context.Context, id string) ([]Entry, error)

	// Log gives a page of the log. The one after the last full page is open and
	// may be empty; beyond it is ErrNotFound.
	Log(ctx context.Context, page int64) (log.Page, error)

	// Head gives the end of the log.
	Head(ctx context.Context) (log.Head, error)

	// Snapshot gives a page of a language's snapshot since a year, 0 for all of them,
	// or ErrNotFound for a language that the store never had a review of.
	Snapshot(ctx context.Context, lang string, since, from int64) (snapshot.Page, error)

	// Sources gives the registered reviewers by site.
	Sources(ctx context.Context) ([]Source, error)

	// Token gives a token by its id, revoked or not, or ErrNotFound.
	Token(ctx context.Context, id string) (Token, error)

	// Spend counts a request of a token against PutBurst and PutEvery. It gives 0,
	// or how long to wait, and then has counted nothing. It is ErrNotFound where
	// there is no such token, or it is revoked.
	Spend(ctx context.Context, id string, at time.Time) (wait time.Duration, err error)

	// Put takes the reviews that a registered site now publishes; their IDs,
	// publisher and source are set. It replaces the set of reviews of each URL
	// among them: what changed is corrected, and linked by Replaces where the
	// claim itself was reworded; what is missing is withdrawn, but only if the
	// put is whole. Records that change nothing write nothing.
	Put(ctx context.Context, put Put) (Receipt, error)

	// Withdraw withdraws one review of a site. It is ErrNotFound where the site
	// has no such review, and changes nothing where it is withdrawn already.
	Withdraw(ctx context.Context, w Withdrawal) (Receipt, error)

	// Redact removes texts from the log for good. A review whose latest text
	// goes is live no more, until its reviewer puts it again. It gives the
	// entries that lost their text, none where all had lost it before, and is
	// ErrNotFound where there is no such review or entry. Of thousands of texts the
	// latest go first, some thousand in a write: after an error some may have gone,
	// which the log has, and the same again removes the rest, and gives that alone.
	Redact(ctx context.Context, r Redaction) (Act, error)

	// NeverSame marks that a claim is never to be matched with a review, nor with
	// what rewords that, by now or later. It gives no entries where that is marked
	// already, and is ErrNotFound where there is no such review.
	NeverSame(ctx context.Context, m Mark) (Act, error)

	// Report counts a reader's report, and keeps nothing that could tell who sent it
	// after the day. It is ErrNotFound where there is no such review, and ErrLimit
	// where the address has sent MaxReports on the day.
	Report(ctx context.Context, r Report) error

	// Reports gives what was reported of the reviews of a site, or of all where it is
	// "": those with at least so many open reports, the most first, at most one more
	// than MaxReported.
	Reports(ctx context.Context, site string, open int64) ([]Reported, error)

	// Handled closes so many of a review's reports of each reason as were seen; those
	// that came since stay open, and what is closed stays so. It is ErrNotFound where there
	// is none.
	Handled(ctx context.Context, review string, seen map[Reason]int64) error
}

// Errors that a Store returns as such.
var (
	ErrNotFound = errors.New("edge: not found")
	ErrTooLarge = errors.New("edge: too much for one write")
	ErrBusy     = errors.New("edge: others kept writing to the same page")
	ErrLimit    = errors.New("edge: too many for today")
	ErrUnready  = errors.New("edge: the log is long and its chain not yet known; a part of it is now")

	// ErrUnavailable and ErrFull say of any other failure that it is the
	// database's: the same may go well later, or once there is room.
	ErrUnavailable = errors.New("edge: the database cannot be used now")
	ErrFull        = errors.New("edge: the database has no room left")
)

// MaxRows bounds what is read for one tile; 48 KB hold some 2,400.
const MaxRows = 16384

// Status is the state of a store.
type Status struct {
	Generation int64     // of the last write
	Changed    time.Time // when that was; zero in an empty store
	Schemes    []Scheme  // that are answered, ascending: one, or the one before as well
}

// Scheme is a version of keys, as tile.Scheme numbers them, and what a store has by it.
type Scheme struct {
	Number    int32
	Languages []Language // all that there ever was a review in, by any scheme
}

// Languages are those of a store. Their reviews are counted, whatever scheme they are filed
// by; the rest is the first scheme's.
func (st Status) Languages() []Language { return st.Schemes[0].Languages }

// Language is one language of a store, as the tiles of a scheme see it.
type Language struct {
	Lang    string
	Reviews int64 // live ones
	Partial bool  // some are not filed by the scheme yet
	Layouts []Layout
}

// Lang is the language of tiles and snapshots that a language tag names, "en" of
// "en-GB", or "" where they know none of that form.
func Lang(tag string) string { return snapshot.Lang(tag) }

// Layout is a width of tile prefixes. The last of a language is the widest and
// the one in use; those before stay answered for a while.
type Layout struct {
	Bits  int32
	Since time.Time
}

// Bits is the width in use, or 0 where there is none yet.
func (l Language) Bits() int32 {
	if len(l.Layouts) == 0 {
		return 0
	}
	return l.Layouts[len(l.Layouts)-1].Bits
}

// Retired is how long a width is still answered after a wider one took over:
// longer than any page or mirror keeps what the frame told it.
const Retired = 90 * 24 * time.Hour

// Answers reports whether tiles of this width are answered at the time now.
func (l Language) Answers(bits int32, now time.Time) bool {
	for i, y := range l.Layouts {
		if y.Bits == bits {
			return i == len(l.Layouts)-1 || now.Before(l.Layouts[i+1].Since.Add(Retired))
		}
	}
	return false
}

// widths are those that are answered, of each language.
func (s Scheme) widths(now time.Time) map[string][]int32 {
	widths := map[string][]int32{}
	for _, l := range s.Languages {
		widths[l.Lang] = []int32{}
		for _, y := range l.Layouts {
			if l.Answers(y.Bits, now) {
				widths[l.Lang] = append(widths[l.Lang], y.Bits)
			}
		}
	}
	return widths
}

// Entry is one change of a review, and the write that made it.
type Entry struct {
	Generation int64
	log.Entry
}

// Source is a registered reviewer.
type Source struct {
	Name        string    `json:"name"`
	Site        string    `json:"site"`
	Country     string    `json:"country,omitempty"`
	Signatory   Signatory `json:"signatory"`
	Corrections string    `json:"corrections,omitempty"`
	Licence     string    `json:"licence,omitempty"`
	Contact     string    `json:"contact,omitempty"`
	Sample      bool      `json:"sample,omitempty"` // fictitious, for demonstrations
}

// Signatory says which code of principles a reviewer has signed.
type Signatory struct {
	Status string `json:"status"` // "IFCN", "EFCSN" or "none"
	Since  string `json:"since,omitempty"`
}

// Put is what one request wants to publish.
type Put struct {
	Site    string
	Token   string // the id of the token that it came with; "" where no request did
	Records []review.Record
	Whole   bool // nothing of the request was refused, so what is missing is meant to be gone
	At      time.Time
}

// Withdrawal is which review a site withdraws.
type Withdrawal struct {
	Site   string
	Token  string // as a Put's
	Review string
	Ground string // "" where its reviewer asks for it itself
	At     time.Time
}

// Grounds of a withdrawal that a feed led to. They stand in the review's history; the
// log's format has none for withdrawals.
const (
	GroundMissing = "missing" // three full pulls of its feed lacked it
	GroundGone    = "gone"    // its page answered 410, or 404 for good
)

// Change is what a put did to one review.
type Change string

// The changes.
const (
	Added     Change = "added"
	Corrected Change = "corrected"
	Unchanged Change = "unchanged"
)

// Receipt says what a write did. Generation is that of this write, or what the
// store had where nothing was to write.
type Receipt struct {
	Generation int64
	Changes    []Change // one for each record put
	Withdrawn  []string // ids
}

// Redaction is which texts to remove: that of one entry, or where Entry is 0,
// all that a review ever had.
type Redaction struct {
	Review string
	Entry  int64
	Ground string // log.IsGround
	Token  string // as a Put's
	At     time.Time
}

// Mark is a claim, as log.ClaimHash names it, that a review never covers.
type Mark struct {
	Review string
	Claim  string
	Token  string // as a Put's
	At     time.Time
}

// Act is what an operator's write did. Generation is as a Receipt's.
type Act struct {
	Generation int64
	Entries    []int64 // of the log: that were redacted, or that marks
}
