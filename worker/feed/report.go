package feed

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// MaxRefusals is how many refusals a report lists; it counts all.
const MaxRefusals = 1000

// A Report is what became of the items of a pull.
type Report struct {
	Items     int64            `json:"items"`
	Empty     int64            `json:"empty"`     // items without a review, such as null
	Added     int64            `json:"added"`     // accepted reviews
	Corrected int64            `json:"corrected"` // likewise
	Unchanged int64            `json:"unchanged"`
	Waiting   int64            `json:"waiting"` // on sites that nobody registered: kept, not shown
	Withdrawn int64            `json:"withdrawn"`
	Failed    int64            `json:"failed,omitempty"`  // pages that could not be fetched
	Refused   map[string]int64 `json:"refused,omitempty"` // by reason
	Refusals  []Refusal        `json:"refusals,omitempty"`
}

// Add adds another report.
func (r *Report) Add(o *Report) {
	r.Items += o.Items
	r.Empty += o.Empty
	r.Added += o.Added
	r.Corrected += o.Corrected
	r.Unchanged += o.Unchanged
	r.Waiting += o.Waiting
	r.Withdrawn += o.Withdrawn
	r.Failed += o.Failed
	for reason, n := range o.Refused {
		r.count(reason, n)
	}
	r.list(o.Refusals)
}

// Refuse counts refusals and lists them while there is room.
func (r *Report) Refuse(list ...Refusal) {
	for i := range list {
		r.count(list[i].Reason, 1)
	}
	r.list(list)
}

func (r *Report) list(list []Refusal) {
	r.Refusals = append(r.Refusals, list[:min(len(list), MaxRefusals-len(r.Refusals))]...)
}

func (r *Report) count(reason string, n int64) {
	if r.Refused == nil {
		r.Refused = map[string]int64{}
	}
	r.Refused[reason] += n
}

// Accepted is how many reviews were added or corrected.
func (r *Report) Accepted() int64 { return r.Added + r.Corrected }

// AllRefused is how many were refused, for whatever reason.
func (r *Report) AllRefused() (n int64) {
	for _, count := range r.Refused {
		n += count
	}
	return n
}

// Summary is the report in one line.
func (r *Report) Summary() string {
	s := fmt.Sprintf("%d items: %d accepted (%d added, %d corrected), %d unchanged, %d refused", r.Items, r.Accepted(), r.Added, r.Corrected, r.Unchanged, r.AllRefused())
	for _, part := range []struct {
		n    int64
		what string
	}{{r.Waiting, "kept for sites not registered"}, {r.Withdrawn, "withdrawn"}, {r.Empty, "empty"}, {r.Failed, "not fetched"}} {
		if part.n > 0 {
			s += fmt.Sprintf(", %d %s", part.n, part.what)
		}
	}
	return s
}

// Print writes the report for people: the counts, and the first refusals, most of
// them.
func (r *Report) Print(w io.Writer, most int) {
	fmt.Fprintln(w, r.Summary())
	reasons := slices.SortedFunc(maps.Keys(r.Refused), func(a, b string) int {
		return cmp.Or(cmp.Compare(r.Refused[b], r.Refused[a]), strings.Compare(a, b))
	})
	for _, reason := range reasons {
		fmt.Fprintf(w, "  %7d refused: %s\n", r.Refused[reason], reason)
	}
	for i, f := range r.Refusals {
		if i == most {
			fmt.Fprintln(w, "  … and more, see -json")
			break
		}
		fmt.Fprintf(w, "  %s%s: %q %q\n", f.place(), f.Reason, f.URL, f.Claim)
	}
}

// place is where in its source an item is.
func (f *Refusal) place() string {
	if f.Page != "" {
		return f.Page + ": "
	}
	return fmt.Sprintf("line %d, item %d: ", f.Line, f.Item)
}
