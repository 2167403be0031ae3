package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"claimlight/wasm/review/read"
	"claimlight/worker/edge"
	"claimlight/worker/feed"
	"claimlight/worker/feed/pull"
	"claimlight/worker/store"
)

// measure writes synthetic reviews into a database that it makes and removes, and
// then the same rows into tables without triggers, as fast as plain inserts go. It
// prints reviews a second, their ratio, and what memory the process has.
func (o *options) measure(ctx context.Context) error {
	dir, err := os.MkdirTemp("", "claimlight-ingest-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "reviews.db")
	state, err := store.Open(ctx, name, store.BulkPragmas...)
	if err != nil {
		return err
	}
	defer state.Close()
	first, bytes, err := o.measurePull(ctx, state)
	if err != nil {
		return err
	}
	o.tell("pull", first, fmt.Sprintf(", %d MB read", bytes>>20))
	again, _, err := o.measurePull(ctx, state)
	if err != nil {
		return err
	}
	o.tell("the same again", again, "")
	plain, err := copyRows(ctx, name, filepath.Join(dir, "plain.db"), int64(o.batch))
	if err != nil {
		return err
	}
	o.tell("plain inserts", plain, fmt.Sprintf("; a pull has %.2f of that", plain.Seconds()/first.Seconds()))
	return nil
}

func (o *options) tell(what string, took time.Duration, more string) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Fprintf(o.stdout, "%-15s %8.0f reviews/s%s (%d MB of memory from the system)\n", what, float64(o.bench)/took.Seconds(), more, m.Sys>>20)
}

// benchSites is on how many sites the reviews are.
const benchSites = 50

// measurePull pulls a synthetic data feed.
func (o *options) measurePull(ctx context.Context, state *store.Store) (took time.Duration, bytes int64, err error) {
	for i := range benchSites {
		if err := state.Register(ctx, edge.Source{Name: fmt.Sprintf("The Desk %d", i), Site: benchSite(i)}); err != nil {
			return 0, 0, err
		}
	}
	list, err := state.Sources(ctx)
	if err != nil {
		return 0, 0, err
	}
	from, err := state.Feed(ctx, "bench", "bench")
	if err != nil {
		return 0, 0, err
	}
	began := time.Now()
	in := &counter{in: synthetic(o.bench, o.pad)}
	p := &pull.Pull{State: state, Feed: from, Sink: &pull.Database{Store: state, Feed: from, At: began}, Registry: feed.NewRegistry(list),
		Origin: feed.Origin{Title: "bench"}, Read: read.JSON, Full: true, Batch: o.batch, At: began}
	report, err := p.Stream(ctx, feed.Split(in, feed.Position{}), feed.Checkpoint{})
	if err == nil && report.Accepted()+report.Unchanged != int64(o.bench) {
		err = errors.New(report.Summary())
	}
	return time.Since(began), in.n.Load(), err
}

func benchSite(i int) string { return fmt.Sprintf("desk%d.example", i%benchSites) }

// synthetic is a data feed of so many reviews, which are made as they are read, each
// with so many bytes more that nobody reads.
func synthetic(n, pad int) io.Reader {
	body := strings.Repeat("text ", pad/len("text "))
	r, w := io.Pipe()
	go func() {
		_, err := io.WriteString(w, "{\"@type\":\"DataFeed\",\"dataFeedElement\":[\n")
		for i := 0; i < n && err == nil; i++ {
			_, err = io.WriteString(w, element(i, body))
		}
		if err == nil {
			_, err = io.WriteString(w, "null]}\n")
		}
		w.CloseWithError(err) // nil is the end
	}()
	return r
}

// element is one review with about as many words and other members as real ones.
func element(i int, body string) string {
	role, who := pick(roles, i), name(i)
	claim := fmt.Sprintf("%s %s said that %d %s in %s had closed after the %s of %d cut the %s of %s by %d percent.",
		role, who, i%9000, pick(places, i/7), name(i/3), pick(events, i/5), 1950+i%70, pick(goods, i/11), name(i/2+17), i%99)
	return fmt.Sprintf(`{"@type":"DataFeedItem","dateCreated":"2024-03-05T10:00:00Z","item":[{"@context":"http://schema.org","@type":"ClaimReview",`+
		`"url":"https://%[1]s/%[2]d","inLanguage":"en","datePublished":"2024-03-05","sdLicense":"https://creativecommons.org/licenses/by/4.0/",`+
		`"claimReviewed":"%[3]s","author":{"@type":"Organization","name":"The Desk","url":"https://%[1]s/"},`+
		`"reviewRating":{"@type":"Rating","ratingValue":"1","bestRating":"5","worstRating":"1","alternateName":"%[4]s"},`+
		`"itemReviewed":{"@type":"CreativeWork","author":{"@type":"Person","name":"%[5]s %[6]s","jobTitle":"%[5]s"},"datePublished":"2024-03-01"},"reviewBody":"%[7]s"}]},`+"\n",
		benchSite(i), i, claim, pick(verdicts, i/13), role, who, body)
}

func pick(list []string, i int) string { return list[i%len(list)] }

var (
	roles    = []string{"Mayor", "Minister", "Senator", "Governor", "Professor", "Bishop"}
	places   = []string{"hospitals", "harbours", "schools", "power stations", "post offices", "mills", "bridges"}
	events   = []string{"flood", "reform", "strike", "election", "drought", "merger", "audit"}
	goods    = []string{"budget", "harvest", "output", "wages", "population", "exports"}
	verdicts = []string{"False", "Mostly true", "Misleading", "Missing context", "True", "No evidence"}
)

// name is one of some 20,000 names, the first of them the most frequent.
func name(i int) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	n := uint32(i) * 2654435761 >> 8
	if n%3 == 0 {
		n %= 700
	}
	b := []byte{consonants[n%14] - 32, vowels[n/14%5], consonants[n/70%14], vowels[n/980%5], consonants[n/4900%4], 'e', 'n'}
	return string(b)
}

// copyRows writes the rows of reviews, their log and their keys into tables with
// the same columns and indexes in a new database, in one transaction for each
// batch of a table.
func copyRows(ctx context.Context, from, to string, batch int64) (time.Duration, error) {
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(to)+"?_pragma=journal_mode(wal)&_pragma="+strings.Join(store.BulkPragmas, "&_pragma="))
	if err != nil {
		return 0, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, statement := range []string{
		`ATTACH '` + from + `' AS old`,
		`CREATE TABLE log (id INTEGER PRIMARY KEY, generation INTEGER, kind TEXT, review TEXT, changed TEXT, record TEXT, salt TEXT)`,
		`CREATE INDEX log_review ON log (review, id)`,
		`CREATE TABLE review (id TEXT PRIMARY KEY, number INTEGER UNIQUE, site TEXT, url TEXT, lang TEXT, scheme INTEGER, live INTEGER, generation INTEGER, entry INTEGER)`,
		`CREATE INDEX review_page ON review (site, url, generation)`,
		`CREATE INDEX review_live ON review (lang, number) WHERE live`,
		`CREATE TABLE key (scheme INTEGER, lang TEXT, key INTEGER, number INTEGER, sketch INTEGER, PRIMARY KEY (scheme, lang, key, number)) WITHOUT ROWID`,
		`CREATE TABLE filed (number INTEGER, scheme INTEGER, lang TEXT, keys TEXT, PRIMARY KEY (number, scheme)) WITHOUT ROWID`,
		`CREATE TEMP TABLE keys AS SELECT scheme, lang, key, number, sketch FROM old.key ORDER BY number`,
		`CREATE INDEX temp.keys_number ON keys (number)`,
	} {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return 0, err
		}
	}
	var took time.Duration
	for at := int64(0); ; at += batch {
		began := time.Now()
		n, err := copyBatch(ctx, db, at, at+batch)
		if took += time.Since(began); err != nil || n == 0 {
			return took, err
		}
	}
}

// copyBatch copies the rows of some reviews, by their numbers.
func copyBatch(ctx context.Context, db *sql.DB, after, last int64) (int64, error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return 0, err
	}
	defer tx.Rollback() // nothing, once it is committed
	var n int64
	for _, statement := range []string{
		`INSERT INTO log SELECT id, generation, kind, review, changed, record, salt FROM old.log WHERE id > ?1 AND id <= ?2`,
		`INSERT INTO review SELECT id, number, site, url, lang, scheme, live, generation, entry FROM old.review WHERE number > ?1 AND number <= ?2`,
		`INSERT INTO filed SELECT number, scheme, lang, keys FROM old.filed WHERE number > ?1 AND number <= ?2`,
		`INSERT INTO key SELECT scheme, lang, key, number, sketch FROM keys WHERE number > ?1 AND number <= ?2`,
	} {
		result, err := tx.ExecContext(ctx, statement, after, last)
		if err != nil {
			return 0, err
		}
		if n, err = result.RowsAffected(); err != nil {
			return 0, err
		}
	}
	return n, tx.Commit()
}
