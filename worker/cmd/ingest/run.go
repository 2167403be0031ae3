package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"claimlight/wasm/review/read"
	"claimlight/worker/edge"
	"claimlight/worker/feed"
	"claimlight/worker/feed/admit"
	"claimlight/worker/feed/fetch"
	"claimlight/worker/feed/pull"
	"claimlight/worker/feed/search"
	"claimlight/worker/store"
)

// run does what the flags say. Sources come one after the other; what one of them
// has that cannot be read keeps none of the others.
func (o *options) run(ctx context.Context) error {
	if o.bench > 0 {
		return o.measure(ctx)
	}
	state, registry, err := o.open(ctx)
	if err != nil {
		return err
	}
	defer state.Close()
	report, err := o.pull(ctx, state, registry)
	if flushed := state.Flush(context.WithoutCancel(ctx)); err == nil {
		err = flushed
	}
	report.Print(o.stderr, 20)
	if jsonErr := o.writeJSON(&report); err == nil {
		err = jsonErr
	}
	return err
}

// open opens the state and gives the reviewers that may be written for.
func (o *options) open(ctx context.Context) (*store.Store, feed.Registry, error) {
	if o.to != "" {
		tokens, err := parseTokens(o.tokens)
		if err != nil {
			return nil, nil, err
		}
		if err := os.MkdirAll(filepath.Dir(o.state), 0o700); err != nil {
			return nil, nil, err
		}
		state, err := store.Open(ctx, o.state, store.BulkPragmas...)
		registry := feed.Registry{}
		for site := range tokens {
			registry[site] = edge.Source{Site: site, Name: site}
		}
		return state, registry, err
	}
	state, err := store.Open(ctx, o.db, store.BulkPragmas...)
	if err != nil {
		return nil, nil, err
	}
	list, err := state.Sources(ctx)
	if err != nil {
		state.Close()
		return nil, nil, err
	}
	return state, feed.NewRegistry(list), nil
}

// parseTokens reads SITE=TOKEN, several apart by blanks.
func parseTokens(s string) (map[string]string, error) {
	tokens := map[string]string{}
	for field := range strings.FieldsSeq(s) {
		site, token, ok := strings.Cut(field, "=")
		if !ok || token == "" {
			return nil, errors.New("CLAIMLIGHT_WRITE is SITE=TOKEN, several apart by blanks")
		}
		site, err := edge.Site(site)
		if err != nil {
			return nil, fmt.Errorf("CLAIMLIGHT_WRITE: %w", err)
		}
		tokens[site] = token
	}
	if len(tokens) == 0 {
		return nil, errors.New("set CLAIMLIGHT_WRITE to SITE=TOKEN")
	}
	return tokens, nil
}

// pull brings in all sources and gives what was done, whatever the error.
func (o *options) pull(ctx context.Context, state *store.Store, registry feed.Registry) (feed.Report, error) {
	var all feed.Report
	if o.db != "" {
		admitted, _, err := admit.Waiting(ctx, state, time.Now(), admit.All)
		if err != nil {
			return all, err
		}
		if admitted > 0 {
			fmt.Fprintf(o.stderr, "%d reviews had waited for their sites to be registered\n", admitted)
		}
	}
	if o.search {
		return o.searchAll(ctx, state)
	}
	client := fetch.New(o.contact)
	defer client.CloseIdle()
	var failed error
	for _, arg := range o.args {
		report, err := o.source(ctx, state, registry, client, arg)
		all.Add(&report)
		if err != nil {
			failed = errors.Join(failed, fmt.Errorf("%s: %w", arg, err))
		}
		if ctx.Err() != nil {
			break
		}
	}
	return all, errors.Join(failed, state.FileAll(ctx))
}

// source brings in one source.
func (o *options) source(ctx context.Context, state *store.Store, registry feed.Registry, client *fetch.Client, arg string) (feed.Report, error) {
	in, err := o.input(ctx, client, arg)
	if err != nil {
		return feed.Report{}, err
	}
	defer in.Close()
	from, err := state.Feed(ctx, cmp.Or(o.identity, in.name), o.title(arg))
	if err != nil {
		return feed.Report{}, err
	}
	now := time.Now()
	p := &pull.Pull{State: state, Feed: from, Sink: o.sink(state, from, now), Registry: registry,
		Origin: feed.Origin{Title: from.Title, Licence: o.licence}, Read: read.Document, Full: o.full, Most: o.most, Batch: o.batch, At: now}
	if o.to != "" {
		p.Bar = pull.ReasonToken // nobody registers sites in the state
	}
	checkpoint := o.resume(in, from)
	report, err := o.flow(ctx, p, client, in, checkpoint)
	if (errors.Is(err, feed.ErrBroken) || errors.Is(err, io.EOF)) && checkpoint.At.Offset > 0 && report.Items == checkpoint.Report.Items {
		// Nothing can be read from there on, nor could the next time.
		err = errors.Join(err, state.Progress(ctx, from.ID, from.Pull, now, "", nil))
	}
	return report, err
}

// flow pulls a source from a checkpoint on.
func (o *options) flow(ctx context.Context, p *pull.Pull, client *fetch.Client, in *input, from feed.Checkpoint) (feed.Report, error) {
	if err := in.skip(from.At.Offset); err != nil {
		return from.Report, err
	}
	show := newProgress(o.stderr, in)
	defer show.end()
	p.Watch = show.update
	s := feed.Split(in, from.At)
	if o.pages || isLines(in.name) {
		s.Lines()
	}
	if o.pages {
		return p.Pages(ctx, s, from, client)
	}
	return p.Stream(ctx, s, from)
}

// title is what records have for the name of a source, as clean as what they bring.
func (o *options) title(arg string) string {
	title := filepath.Base(arg)
	switch {
	case o.name != "", o.identity != "":
		title = cmp.Or(o.name, o.identity)
	case arg == "-":
		title = "standard input"
	case isAddress(arg):
		title, _, _ = strings.Cut(strings.TrimPrefix(arg, "https://"), "/")
	}
	return cmp.Or(read.Clean(title), "a feed")
}

// resume gives where to go on.
func (o *options) resume(in *input, from store.Feed) feed.Checkpoint {
	c, err := feed.ParseCheckpoint(from.Checkpoint)
	if err != nil || o.again || in.print == "" || c.Print != in.print {
		return feed.Checkpoint{Print: in.print} // none, or it is another stream now, or may be
	}
	fmt.Fprintf(o.stderr, "going on behind item %d, line %d\n", c.At.Item, c.At.Line)
	return c
}

func (o *options) sink(state *store.Store, from store.Feed, now time.Time) pull.Sink {
	if o.to == "" {
		return &pull.Database{Store: state, Feed: from, At: now}
	}
	tokens, err := parseTokens(o.tokens)
	if err != nil {
		panic(err) // open has read them
	}
	return &pull.Edge{URL: o.to, Tokens: tokens, Client: client(time.Minute)}
}

// client sends what has a token or a key, which no redirect gets.
func client(timeout time.Duration) *http.Client {
	return &http.Client{Timeout: timeout, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
}

// maxSearch bounds the pages of one search natively; the next run goes on.
const maxSearch = 10_000

func (o *options) searchAll(ctx context.Context, state *store.Store) (feed.Report, error) {
	if o.key == "" {
		return feed.Report{}, errors.New("set CLAIMLIGHT_SEARCH_KEY")
	}
	api := &search.Client{Endpoint: search.Endpoint, Key: o.key, Do: client(30 * time.Second).Do}
	if o.endpoint != "" {
		api.Endpoint = o.endpoint
	}
	run := search.Run{Store: state, Client: api, Pages: maxSearch, Now: time.Now(), Log: slog.New(slog.NewTextHandler(o.stderr, nil))}
	report, more, err := run.Do(ctx)
	if more && err == nil {
		fmt.Fprintln(o.stderr, "there is more; run it again")
	}
	return report, err
}

// writeJSON writes the report for programs.
func (o *options) writeJSON(report *feed.Report) error {
	if o.json == "" {
		return nil
	}
	text, err := json.MarshalIndent(report, "", "  ")
	if err != nil {
		return err
	}
	text = append(text, '\n')
	if o.json == "-" {
		_, err = o.stdout.Write(text)
		return err
	}
	return os.WriteFile(o.json, text, 0o644)
}
