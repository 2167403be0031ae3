// Command ingest brings ClaimReview from elsewhere into an edge: into its SQLite
// file, or through the API of one that runs anywhere. worker/feed/README.md tells
// which sources it reads and what becomes of them.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/netip"
	"net/url"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"unicode"

	"claimlight/wasm/review/read"
	"claimlight/worker/feed/search"
)

// options are the flags.
type options struct {
	db, to, state  string
	name, licence  string
	identity       string
	full, again    bool
	most           bool
	pages, search  bool
	json           string
	contact        string
	batch          int
	bench, pad     int
	endpoint       string
	args           []string
	tokens, key    string // of the environment
	stdin          io.Reader
	stdout, stderr io.Writer
}

const usage = `usage: ingest -db FILE [flags] FILE|ADDRESS|-...    feeds: data feeds, claims:search, JSON lines, JSON-LD, HTML; also .gz
       ingest -db FILE [flags] -pages LIST...          pages: files of addresses, one a line
       ingest -db FILE -search                         claims:search, for each registered site ($CLAIMLIGHT_SEARCH_KEY)
       ingest -to https://EDGE [flags] ...             through the API ($CLAIMLIGHT_WRITE: SITE=TOKEN, several apart by blanks)
       ingest -bench N                                 how fast N reviews are written, against a plain insert of the same rows

`

func (o *options) parse(args []string) error {
	f := flag.NewFlagSet("ingest", flag.ContinueOnError)
	f.SetOutput(o.stderr)
	f.Usage = func() { fmt.Fprint(o.stderr, usage); f.PrintDefaults() }
	f.StringVar(&o.db, "db", "", "SQLite `file` of the edge, made if absent")
	f.StringVar(&o.to, "to", "", "`address` of an edge, to write through its API")
	f.StringVar(&o.state, "state", ".cache/ingest.db", "`file` in which to keep how far it came, with -to")
	f.StringVar(&o.name, "name", "", "`title` of the source in its records (default that of -source, else its host or file name)")
	f.StringVar(&o.identity, "source", "", "`key` by which the source is known again, one for all dated files of one feed (default its address or path)")
	f.StringVar(&o.licence, "licence", "", "`licence` of records that have none themselves")
	f.BoolVar(&o.full, "full", false, "this is all that the source has: what three such pulls lack is withdrawn")
	f.BoolVar(&o.most, "most", false, "withdraw what is missing also where that is more than half of what the source had")
	f.BoolVar(&o.again, "again", false, "from the beginning, also where an earlier run was cut short")
	f.BoolVar(&o.pages, "pages", false, "the arguments are lists of pages to fetch")
	f.BoolVar(&o.search, "search", false, "pull claims:search for the registered sites that are due")
	f.StringVar(&o.json, "json", "", "`file` for the report as JSON, - for standard output")
	f.StringVar(&o.contact, "contact", "", "`address` that tells sites who fetches from them (needed for anything fetched)")
	f.IntVar(&o.batch, "batch", 2000, "reviews in a batch at most, 1 to 5000")
	f.IntVar(&o.bench, "bench", 0, "measure with so many reviews")
	f.IntVar(&o.pad, "bench-pad", 0, "`bytes` more in each of those, which nobody reads")
	f.StringVar(&o.endpoint, "endpoint", "", "`address` of claims:search, if not the API's own")
	if err := f.Parse(args); err != nil {
		return err
	}
	o.args = f.Args()
	return o.check()
}

// check says what is wrong with the flags together.
func (o *options) check() error {
	switch {
	case o.bench > 0:
		return nil
	case (o.db == "") == (o.to == ""):
		return errors.New("pass either -db FILE or -to ADDRESS, see -help")
	case o.search && (o.db == "" || len(o.args) > 0):
		return errors.New("-search goes with -db, and takes no sources")
	case !o.search && len(o.args) == 0:
		return errors.New("name a source, see -help")
	case o.identity != "" && (o.search || len(o.args) > 1):
		return errors.New("-source goes with one source: each run is a pull of it")
	case strings.HasPrefix(o.identity, search.Prefix):
		return errors.New("-source is not one of the searches")
	case o.batch < 1 || o.batch > 5000:
		return errors.New("-batch is 1 to 5000")
	case o.to != "" && !isSafe(o.to), o.endpoint != "" && !isSafe(o.endpoint):
		return errors.New("-to and -endpoint get tokens: they are https:// addresses, or on this machine")
	case o.contact == "" && (o.pages || o.fetches()):
		return errors.New("pass -contact with an address that tells sites who fetches from them")
	case !isTitle(o.name), !isTitle(o.identity):
		return errors.New("-name and -source have at most 200 characters, and one that readers see")
	case strings.ContainsFunc(o.licence, func(r rune) bool { return !unicode.IsGraphic(r) }):
		return errors.New("-licence has characters that nobody sees")
	}
	return nil
}

// isTitle reports whether a flag that was given can stand in records.
func isTitle(s string) bool { return s == "" || len([]rune(s)) <= 200 && read.Clean(s) != "" }

// fetches reports whether a source is fetched.
func (o *options) fetches() bool {
	for _, arg := range o.args {
		if isAddress(arg) {
			return true
		}
	}
	return false
}

func isAddress(s string) bool { return strings.HasPrefix(s, "https://") }

// isSafe reports whether nobody on the way to an address can read along.
func isSafe(s string) bool {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		return false
	}
	at, _ := netip.ParseAddr(u.Hostname()) // that of a name is no loopback one
	return u.Scheme == "https" || u.Scheme == "http" && (u.Hostname() == "localhost" || at.IsLoopback())
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the second signal ends what the first could not, such as waiting for standard input
	o := &options{tokens: os.Getenv("CLAIMLIGHT_WRITE"), key: os.Getenv("CLAIMLIGHT_SEARCH_KEY"), stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr}
	err := o.parse(os.Args[1:])
	if err == nil {
		err = o.run(ctx)
	}
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, "ingest:", err)
		os.Exit(1)
	}
}
