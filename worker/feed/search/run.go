package search

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"time"

	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
	"claimlight/worker/edge"
	"claimlight/worker/feed"
	"claimlight/worker/store"
)

// Times of a schedule.
const (
	Interval   = 6 * time.Hour    // from one pull of a site to the next
	overlap    = 2                // days that two pulls have in common: an index lags behind
	backoff    = 15 * time.Minute // after a failure, doubled with each more in a row
	maxBackoff = 24 * time.Hour
)

// maxPages bounds one pull of a site, since an API whose tokens lead in a circle has no last
// page: 100,000 reviews, five times what the largest reviewer has whom we have counted. The
// schedule's runs take two days for so many.
const maxPages = 1000

// Run is one run of a schedule.
type Run struct {
	Store  *store.Store
	Client *Client
	Pages  int // at most
	Now    time.Time
	Log    *slog.Logger // gets sites and counts
}

// A checkpoint is how far the pull of a site is.
type checkpoint struct {
	Page  string    `json:"page"`
	Pages int       `json:"pages"` // that it has had
	Days  int       `json:"days"`
	Began time.Time `json:"began"`
}

// Do pulls the sites that are due, those first that were due first, a page of each in
// turn, and gives what was done. more says that some are left: those that had a page are
// then due behind those that had none, so that sites whose pages have no end hold up no
// other, however many they are. Nor does one that fails; the error is that of the store.
func (r *Run) Do(ctx context.Context) (report feed.Report, more bool, err error) {
	list, err := r.Store.Sources(ctx)
	if err != nil {
		return report, false, err
	}
	registry := feed.NewRegistry(list)
	sites, err := r.due(ctx, list)
	if err != nil {
		return report, false, err
	}
	for ; len(sites) > 0 && r.Pages > 0; r.Pages-- {
		s := sites[0]
		sites = sites[1:]
		done, err := r.step(ctx, registry, &s, &report)
		if err != nil {
			return report, true, err
		}
		if !done {
			sites = append(sites, s)
		}
	}
	return report, len(sites) > 0, r.Store.Seal(ctx)
}

// A site is one that is due.
type site struct {
	name string
	from store.Feed
	at   checkpoint
}

// due gives the sites that are due.
func (r *Run) due(ctx context.Context, list []edge.Source) ([]site, error) {
	names := make([]string, len(list))
	for i, source := range list {
		names[i] = source.Site
	}
	found, err := r.Store.DueFeeds(ctx, Prefix, title, names, r.Now)
	if err != nil {
		return nil, err
	}
	sites := make([]site, len(found))
	for i, from := range found {
		s := site{name: from.Name[len(Prefix):], from: from}
		if json.Unmarshal([]byte(from.Checkpoint), &s.at) != nil { // "" is no JSON, either
			s.at = checkpoint{Days: days(from.Ended, r.Now), Began: r.Now}
		}
		sites[i] = s
	}
	return sites, nil
}

// Prefix is that of the names of our feeds, title what their records have in
// source.name.
const (
	Prefix = "claims:search "
	title  = "Fact Check Tools"
)

// days is the age of what has to be asked for since the last pull began, 0 for any.
func days(last, now time.Time) int {
	if last.IsZero() {
		return 0
	}
	return int(now.Sub(last)/(24*time.Hour)) + overlap
}

// step pulls one page of a site, and tells whether the site is done with for now.
func (r *Run) step(ctx context.Context, registry feed.Registry, s *site, report *feed.Report) (done bool, err error) {
	text, next, err := r.Client.page(ctx, query{s.name, s.at.Days, s.at.Page}, r.Now)
	if err != nil {
		if ctx.Err() != nil {
			return true, ctx.Err()
		}
		report.Failed++
		return true, r.failed(ctx, s, err)
	}
	had, err := r.keep(ctx, registry, s, text, report)
	if err != nil {
		return true, err
	}
	s.at.Page, s.at.Pages = next, s.at.Pages+1
	mark, err := json.Marshal(s.at)
	if err != nil {
		return true, err
	}
	if err := r.Store.Progress(ctx, s.from.ID, s.from.Pull, r.Now, string(mark), had); err != nil {
		return true, err
	}
	if next != "" && s.at.Pages < maxPages {
		return false, r.Store.Due(ctx, s.from.ID, s.from.Failures, r.Now)
	}
	return true, r.end(ctx, s, report)
}

// end ends a pull. One that is cut off at maxPages counts as what it had, so that the next
// asks for what is new since, where the same again would come no further; but it failed, and
// no page more is spent on that site for a day: nothing that has no end gets one soon.
func (r *Run) end(ctx context.Context, s *site, report *feed.Report) error {
	failures, wait := 0, Interval
	if s.at.Page != "" {
		report.Failed++
		failures, wait = s.from.Failures+1, maxBackoff
		r.Log.Warn("search cut off", "site", s.name, "pages", s.at.Pages, "failures", failures)
	}
	if _, err := r.Store.EndPull(ctx, s.from.ID, s.from.Pull, false, s.at.Began); err != nil {
		return err
	}
	return r.Store.Due(ctx, s.from.ID, failures, r.Now.Add(wait))
}

// keep stores what a page has.
func (r *Run) keep(ctx context.Context, registry feed.Registry, s *site, text string, report *feed.Report) ([]store.Seen, error) {
	taken := feed.Take(feed.Item{Number: 1, Line: 1, Text: text}, read.JSON, registry, feed.Origin{Title: title}, r.Now)
	report.Items++
	if len(taken.Records) == 0 && len(taken.Waiting) == 0 && len(taken.Refused) == 1 && taken.Refused[0].Reason == read.Nothing.String() {
		report.Empty++
		return nil, nil
	}
	report.Refuse(taken.Refused...)
	report.Waiting += int64(len(taken.Waiting))
	if len(taken.Waiting) > 0 {
		if err := r.Store.Wait(ctx, s.from.ID, s.from.Pull, feed.Distinct(taken.Waiting), r.Now); err != nil {
			return nil, err
		}
	}
	records := feed.Distinct(taken.Records)
	if len(records) == 0 {
		return nil, nil
	}
	draft, err := r.Store.Draft(ctx, store.Bulk{Records: records, Feed: s.from.ID, At: r.Now})
	if err != nil {
		return nil, err
	}
	receipt, err := r.Store.Insert(ctx, draft)
	if err != nil {
		return nil, err
	}
	for i, change := range receipt.Changes {
		feed.Outcome{Change: change}.Add(report, records[i], taken.Place())
	}
	return seen(records), nil
}

func seen(records []review.Record) []store.Seen {
	list := make([]store.Seen, len(records))
	for i, x := range records {
		list[i] = store.Seen{ID: x.ID, Site: x.Publisher.Site}
	}
	return list
}

// failed notes that a site failed, and when to try it again. A page token may be
// what the API no longer knows, so the pull then starts over.
func (r *Run) failed(ctx context.Context, s *site, why error) error {
	failures := s.from.Failures + 1
	wait := feed.Backoff(failures, backoff, maxBackoff)
	var f *failure
	if errors.As(why, &f) {
		wait = max(wait, f.after)
	}
	r.Log.Warn("search failed", "site", s.name, "error", why, "failures", failures)
	if f != nil && f.status == 400 && s.at.Page != "" {
		if err := r.Store.Progress(ctx, s.from.ID, s.from.Pull, r.Now, "", nil); err != nil {
			return err
		}
	}
	return r.Store.Due(ctx, s.from.ID, failures, r.Now.Add(wait))
}
