package pull

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"

	"claimlight/wasm/review"
	"claimlight/wasm/review/read"
	"claimlight/worker/edge"
	"claimlight/worker/feed"
	"claimlight/worker/feed/fetch"
	"claimlight/worker/store"
)

// What is fetched before it is written: so many pages of the list, from so many
// hosts at once.
const (
	maxWindow = 256
	maxHosts  = 8
)

// A Fetcher fetches pages.
type Fetcher interface {
	Page(ctx context.Context, address string) (fetch.Page, error)
}

// Pages pulls the pages of a list, one address a line. Each speaks for its own
// registrable domain alone. Where a page is gone, so are its reviews; one that
// could not be fetched, or may only seem to be gone, keeps them.
func (p *Pull) Pages(ctx context.Context, s *feed.Splitter, from feed.Checkpoint, f Fetcher) (feed.Report, error) {
	done := from
	for {
		list, err := window(s)
		if err != nil {
			return done.Report, err
		}
		if len(list) == 0 {
			break
		}
		if err := p.pages(ctx, fetchAll(ctx, f, list), &done); err != nil {
			return done.Report, err
		}
		if p.Watch != nil {
			p.Watch(&done.Report, done.At)
		}
	}
	if err := p.State.Seal(ctx); err != nil {
		return done.Report, err
	}
	err := p.end(ctx, &done.Report)
	return done.Report, err
}

// window takes some lines of a list.
func window(s *feed.Splitter) (list []*fetched, err error) {
	for len(list) < maxWindow {
		item, err := s.Next()
		if err == io.EOF {
			return list, nil
		}
		if err != nil {
			return nil, err
		}
		list = append(list, &fetched{item: item, address: read.Canonical(strings.TrimSpace(item.Text))})
	}
	return list, nil
}

// fetched is a page of the list, with what came of it.
type fetched struct {
	item    feed.Item
	address string // spelled as those of reviews are
	page    fetch.Page
	gone    bool
	err     error
}

// fetchAll fetches pages, those of one host one after the other, and then looks
// which of them are gone.
func fetchAll(ctx context.Context, f Fetcher, list []*fetched) []*fetched {
	byHost := map[string][]*fetched{}
	for _, x := range list {
		host := edge.Host(x.address)
		byHost[host] = append(byHost[host], x)
	}
	var all sync.WaitGroup
	free := make(chan struct{}, maxHosts)
	for _, pages := range byHost {
		free <- struct{}{}
		all.Go(func() {
			defer func() { <-free }()
			for _, x := range pages {
				x.page, x.err = f.Page(ctx, x.address)
			}
			confirm(ctx, f, pages)
		})
	}
	all.Wait()
	return list
}

// confirm tells which pages of a host are gone. A 410 says so. A 404 is also what a
// host answers that takes us for a robot, or is being mended: it has to come twice,
// from a host that still shows us its front page.
func confirm(ctx context.Context, f Fetcher, pages []*fetched) {
	front := sync.OnceValue(func() bool {
		host := edge.Host(pages[0].address)
		if host == "" { // of addresses that need not be of one host
			return false
		}
		page, err := f.Page(ctx, "https://"+host+"/")
		return err == nil && page.Status == http.StatusOK
	})
	for _, x := range pages {
		if x.err == nil && x.page.Status == http.StatusNotFound && front() {
			x.page, x.err = f.Page(ctx, x.address)
			x.gone = x.err == nil && x.page.Status == http.StatusNotFound
		}
		x.gone = x.gone || x.err == nil && x.page.Status == http.StatusGone
	}
}

// pages stores what was fetched, as one batch, and then notes where the list is.
func (p *Pull) pages(ctx context.Context, list []*fetched, done *feed.Checkpoint) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	b := &batch{}
	recent := newRecent(maxWindow)
	for _, x := range list {
		if err := p.page(ctx, x, b, recent); err != nil {
			return err
		}
	}
	if err := p.State.NoteThere(ctx, b.there); err != nil {
		return err
	}
	if err := p.ready(ctx, b); err != nil {
		return err
	}
	if err := p.store(ctx, b, &done.Report); err != nil {
		return err
	}
	done.At = b.at
	return p.State.Progress(ctx, p.Feed.ID, p.Feed.Pull, p.At, done.String(), b.had)
}

// page adds what came of one page to a batch.
func (p *Pull) page(ctx context.Context, x *fetched, b *batch, recent *recent) error {
	switch {
	case x.err != nil, x.page.Status != http.StatusOK && !x.gone:
		return p.unread(ctx, x, b)
	case x.gone:
		return p.gone(ctx, x, b)
	}
	from := p.Origin
	from.Page, from.Domain = true, domain(x.page.URL)
	item := x.item
	item.Text = x.page.Body
	taken := feed.Take(item, p.Read, p.Registry, from, p.At)
	taken.Page = x.address
	for i := range taken.Refused {
		taken.Refused[i].Page = x.address
	}
	if x.there(&taken) {
		b.there = append(b.there, x.address)
	}
	had := len(b.had)
	b.add(&taken, recent)
	for i := range b.had[had:] {
		b.had[had+i].Page = x.address
	}
	return nil
}

// domain is the registrable domain that a page was fetched from, "" where there is
// none: a public suffix, an address by number, or a name that no site can have. The
// whole address counts as what it was fetched by reads it, however long it is.
func domain(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	site, err := edge.Site(u.Hostname())
	if err != nil {
		return ""
	}
	return read.Registrable(site)
}

// there reports whether a page that was read is there. One that led elsewhere may as well
// be gone, unless what it led to is a review of its address.
func (x *fetched) there(taken *feed.Taken) bool {
	own := func(r review.Record) bool { return store.PageOf(r.URL) == store.PageOf(x.address) }
	return read.Canonical(x.page.URL) == x.address || slices.ContainsFunc(taken.Records, own) || slices.ContainsFunc(taken.Waiting, own)
}

// gone notes a page that is gone, and withdraws its reviews. If their reviewer has published
// on it since it was gone first, they stay, and are not missing for that.
func (p *Pull) gone(ctx context.Context, x *fetched, b *batch) error {
	b.at = x.item.After
	b.report.Items++
	withdraw, err := p.State.NoteGone(ctx, x.address)
	if err != nil {
		return err
	}
	list, err := p.onPage(ctx, x.address)
	if err != nil {
		return err
	}
	if !withdraw {
		b.had = append(b.had, list...)
		return nil
	}
	return p.lose(ctx, &b.report, list, edge.GroundGone)
}

// unread notes a page that could not be fetched, and that what it had is not
// missing for that.
func (p *Pull) unread(ctx context.Context, x *fetched, b *batch) error {
	b.at = x.item.After
	b.report.Items++
	b.report.Failed++
	b.report.Refuse(feed.Refusal{Place: feed.Place{Line: x.item.Line, Item: x.item.Number, Page: x.address}, Reason: reason(x)})
	list, err := p.onPage(ctx, x.address)
	b.had = append(b.had, list...)
	return err
}

// onPage gives the reviews of a page.
func (p *Pull) onPage(ctx context.Context, address string) ([]store.Seen, error) {
	reviewer, _ := p.Registry.OfURL(address) // none has no reviews
	return p.State.OnPage(ctx, p.Feed.ID, reviewer.Site, address)
}

// reason is why a page could not be fetched, in few words.
func reason(x *fetched) string {
	for err, word := range map[error]string{
		fetch.ErrScheme: "not-https", fetch.ErrAddress: "address", fetch.ErrRedirects: "redirects", fetch.ErrTooLong: "page-long", fetch.ErrBomb: "page-bomb",
		fetch.ErrElements: "page-elements", fetch.ErrEncoding: "encoding", fetch.ErrRobots: "robots", fetch.ErrLater: "retry-after", context.DeadlineExceeded: "timeout",
	} {
		if errors.Is(x.err, err) {
			return word
		}
	}
	var refused *url.Error
	switch {
	case x.err == nil:
		return "status"
	case errors.As(x.err, &refused) && refused.Timeout():
		return "timeout"
	}
	return "unreachable"
}
