//go:build js && wasm

// Package cf runs the edge's handler on Cloudflare Workers, through
// github.com/syumai/workers. No other package imports that.
//
// A new instance of the program answers each request, so nothing is kept
// between requests and start-up does as little as can be. Of the platform's
// traps these touch us and are met here or in the handler:
//
//   - headers arrive split on commas: no date is ever read from one, and
//     If-None-Match is read from all its values;
//   - a request without a body has a nil Body;
//   - D1 has no transactions: the store never begins one;
//   - an exception from a binding is a Go panic: the handler recovers;
//   - the body of a HEAD or 304 is never read: nothing is written to it;
//   - a body that was not read to its end costs the client the connection, and
//     often the answer: the rest is read and dropped.
//
// A request's RemoteAddr is Cf-Connecting-Ip, which the platform sets whatever the
// client sent.
package cf

import (
	"database/sql"
	"io"
	"log/slog"
	"net/http"
	"os"

	"claimlight/worker/edge"
	"claimlight/worker/store"

	"github.com/syumai/workers"
	"github.com/syumai/workers/cloudflare"
	"github.com/syumai/workers/cloudflare/d1"
)

// Names of the bindings in wrangler.jsonc.
const (
	database = "DB"
	operator = "CLAIMLIGHT_OPERATOR" // a secret: see edge.ParseHashes
	contact  = "CLAIMLIGHT_CONTACT"  // where complaints go: see edge.ParseContact
)

// Serve answers the request that this instance was started for, or does what is to
// be done by the clock: see schedule.
func Serve() {
	log := slog.New(slog.NewJSONHandler(os.Stderr, nil)) // Workers Logs reads the fields
	handler, err := newHandler(log)
	if err != nil {
		log.Error("cannot start", "error", err)
		handler = http.HandlerFunc(edge.Unavailable) // the log says how to mend it
	}
	schedule(log)
	workers.Serve(drained(handler))
}

// maxDrained bounds what is read of a body that nobody wants.
const maxDrained = 8 << 20

func drained(inner http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength > edge.MaxBody {
			drain(r) // it is refused unread; a sender that waits for "100 Continue" never ends if the answer comes first
		}
		inner.ServeHTTP(w, r)
		drain(r)
	})
}

func drain(r *http.Request) {
	if r.Body != nil {
		_, _ = io.CopyN(io.Discard, readerOnly{r.Body}, maxDrained) // a sender who left is no concern
	}
}

// readerOnly hides the WriteTo of the platform's body, which hands a stream on
// instead of reading it.
type readerOnly struct{ io.Reader }

func newHandler(log *slog.Logger) (http.Handler, error) {
	connector, err := d1.OpenConnector(database)
	if err != nil {
		return nil, err
	}
	hashes, err := edge.ParseHashes(cloudflare.Getenv(operator))
	if err != nil {
		return nil, err
	}
	complaints, err := edge.ParseContact(cloudflare.Getenv(contact))
	if err != nil {
		return nil, err
	}
	reviews := store.New(sql.OpenDB(connector))
	return checked(reviews, log, &edge.Handler{Store: reviews, Operator: hashes, Contact: complaints, Log: log}), nil
}
