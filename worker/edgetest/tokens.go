package edgetest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"claimlight/worker/edge"
)

// Tokens that a prepared store has besides the target's.
const (
	spare   = "claimlight_spare"   // of the target's site as well, to be used up
	spent   = "claimlight_spent"   // of the target's site as well, used up for the next four minutes
	next    = "claimlight_next"    // of the target's site as well
	ending  = "claimlight_ending"  // that ends in a hundred years
	revoked = "claimlight_revoked" // that ended a second before the end of 2024
	renter  = "claimlight_renter"  // of desk.github.io, which one owner rents
	shared  = "claimlight_shared"  // of github.io, registered in SQL past all checks
	foreign = "claimlight_foreign" // of a site in another script
)

// ofTokens are the sites of those that are not the target's, as they are stored.
var ofTokens = map[string]string{renter: "desk.github.io", shared: "github.io", foreign: "xn--prfstelle-r9a.example"}

// words by which a claim, or a ground, lets a write fail where it says.
const (
	faultInLog    = "fault in the log"
	faultInReview = "fault in a review"
	faultInKey    = "fault in a key"
	faultInAct    = "fault in an act"
)

// Prepare is SQL to run on the database of a target with a registered reviewer: what
// the suite needs and no request can make. A statement ends with a semicolon at the end
// of a line, a trigger with a line END;
func Prepare(site string) string {
	var b strings.Builder
	for _, token := range []string{spare, spent, next, ending, revoked, renter, shared, foreign} {
		of := site
		if other := ofTokens[token]; other != "" {
			of = other
			fmt.Fprintf(&b, "INSERT INTO reviewer (site, name) VALUES ('%s', 'The Desk of %s');\n", of, of)
		}
		ends := map[string]string{ending: "'2125-01-01T00:00:00Z'", revoked: "'2024-12-31T23:59:59Z'"}[token]
		if ends == "" {
			ends = "NULL"
		}
		fmt.Fprintf(&b, "INSERT INTO token (hash, site, revoked) VALUES ('%s', '%s', %s);\n", edge.HashOf(token), of, ends)
	}
	fmt.Fprintf(&b, "UPDATE token SET spent = 1000 * CAST(strftime('%%s', 'now') AS INTEGER) + %d WHERE hash = '%s';\n", 2*edge.PutBurst*edge.PutEvery.Milliseconds()-10_000, edge.HashOf(spent))
	trigger := func(name, when, condition, then string) {
		fmt.Fprintf(&b, "CREATE TRIGGER %s BEFORE %s WHEN %s BEGIN\n  %s;\nEND;\n", name, when, condition, then)
	}
	const abort, violate = "SELECT RAISE(ABORT, 'an injected fault')", "UPDATE reviewer SET signatory = 'injected'" // the latter against a CHECK
	trigger("fault_in_log", "INSERT ON log", "NEW.record LIKE '%"+faultInLog+"%'", abort)
	trigger("fault_in_review", "INSERT ON review", "(SELECT l.record FROM log l WHERE l.id = NEW.entry) LIKE '%"+faultInReview+"%'", violate)
	trigger("fault_in_key", "INSERT ON key", "(SELECT l.record FROM review r JOIN log l ON l.id = r.entry WHERE r.number = NEW.number) LIKE '%"+faultInKey+"%'", abort)
	trigger("fault_in_act", "UPDATE OF live ON review", "EXISTS (SELECT 1 FROM act a WHERE a.review = OLD.id AND a.ground = '"+faultInAct+"')", abort)
	return b.String()
}

// sendAs publishes with another token.
func (s *suite) sendAs(t *testing.T, token string, body []byte) reply {
	t.Helper()
	return s.do(t, http.MethodPut, "/v1/reviews", body, "Content-Type", "application/ld+json", "Authorization", "Bearer "+token)
}

// A site may have several tokens; each is taken until it is revoked. None is of a
// site that many owners share.
func (s *suite) tokens(t *testing.T) {
	doc := s.document(claim{"tokens", "The tollkeeper of Cape Example counts four carts.", "Correct"})
	for token, want := range map[string]int{next: http.StatusOK, ending: http.StatusOK, s.Token: http.StatusOK, revoked: http.StatusUnauthorized,
		renter: http.StatusForbidden, shared: http.StatusForbidden, edge.HashOf(s.Token).String(): http.StatusUnauthorized, edge.HashOf(s.Token).ID(): http.StatusUnauthorized} {
		got := s.sendAs(t, token, doc)
		if got.status != want {
			t.Errorf("with %s: %d %s, want %d", token, got.status, got.body, want)
		}
		if token == shared && !bytes.Contains(got.body, []byte("public suffix")) {
			t.Errorf("a shared site is refused for %s", got.body)
		}
	}
	at := func(host string) []byte {
		return bytes.ReplaceAll(doc, []byte("https://"+s.Site), []byte("https://"+host))
	}
	for host, want := range map[string]int{"desk.github.io": 200, "x.desk.github.io": 200, "github.io": 403, "other.github.io": 403, "notdesk.github.io": 403, "desk.github.io.example": 403} {
		if got := s.sendAs(t, renter, at(host)); got.status != want {
			t.Errorf("the token of desk.github.io at %s: %d, want %d", host, got.status, want)
		}
	}
	if got := s.sendAs(t, shared, at("desk.github.io")); got.status != http.StatusForbidden {
		t.Errorf("the token of github.io at a renter's: %d", got.status)
	}
	s.do(t, http.MethodDelete, "/v1/reviews/aaaa", nil, "Authorization", "Bearer "+revoked).problem(t, http.StatusUnauthorized, "DELETE with a revoked token")
	s.do(t, http.MethodGet, "/v1/reports/counts", nil, "Authorization", "Bearer "+revoked).problem(t, http.StatusUnauthorized, "counts with a revoked token")
}

// A host in another script is the same in either spelling.
func (s *suite) otherScripts(t *testing.T) {
	for i, host := range []string{"prüfstelle.example", "PRÜFSTELLE.example", "www.xn--prfstelle-r9a.example", "prufstelle.example", "xn--prfstelle-r9a.example.org"} {
		doc := bytes.ReplaceAll(s.document(claim{fmt.Sprint("script", i), "The registrar owns nine stamps.", "Correct"}), []byte("https://"+s.Site), []byte("https://"+host))
		want := http.StatusOK
		if i > 2 {
			want = http.StatusForbidden
		}
		if got := s.sendAs(t, foreign, doc); got.status != want {
			t.Errorf("at %s: %d %s, want %d", host, got.status, got.body, want)
		}
	}
}

// One page has one set of reviews, however its host is spelled: a put of it in another
// spelling changes nothing, and one without the review withdraws it.
func (s *suite) spellings(t *testing.T) {
	const host = "xn--prfstelle-r9a.example"
	doc := s.document(claim{"spellings", "The registrar of Cape Example mends eleven clocks.", "Correct"})
	var r receipt
	for i, spelled := range []string{host, "PRÜFSTELLE.example", "prüfstelle.example.", "XN--prfstelle-r9a.example:443", host + ":", host} {
		got := s.sendAs(t, foreign, bytes.ReplaceAll(doc, []byte("https://"+s.Site), []byte("https://"+spelled)))
		before := r
		r = receipt{}
		if err := json.Unmarshal(got.body, &r); err != nil || got.status != http.StatusOK || len(r.Results) != 1 {
			t.Fatalf("at %s: %d %s", spelled, got.status, got.body)
		}
		if i > 0 && (r.Results[0].Status != "unchanged" || r.Results[0].ID != before.Results[0].ID || r.Generation != before.Generation) {
			t.Errorf("at %s: %+v, before %+v", spelled, r, before)
		}
		if want := strings.Replace(s.pages, s.Site, host, 1) + "/spellings"; r.Results[0].URL != want {
			t.Errorf("at %s: the address is kept as %s, want %s", spelled, r.Results[0].URL, want)
		}
	}
	other := s.document(claim{"spellings", "Penguins nest below the southern pier.", "Wrong"})
	got := s.sendAs(t, foreign, bytes.ReplaceAll(other, []byte("https://"+s.Site), []byte("https://Prüfstelle.EXAMPLE:443")))
	if got.status != http.StatusOK || !bytes.Contains(got.body, []byte(`{"status":"withdrawn","id":"`+r.Results[0].ID+`"}`)) {
		t.Errorf("the page without the review: %d %s", got.status, got.body)
	}
}

// A write that fails in its middle, at the log, at a review or at a key, has written
// nothing; the same without the fault is taken whole.
func (s *suite) faults(t *testing.T) {
	standing := s.put(t, "added", claim{"faults", "The wheelwright of Cape Example mends spokes.", "Correct"}).Results[0].ID
	for n, fault := range []string{faultInLog, faultInReview, faultInKey} {
		claims := []claim{{"faults", "The wheelwright of Cape Example mends spokes.", "Wrong"}} // a correction
		for i := range 6 {
			claims = append(claims, claim{fmt.Sprintf("faults%d%d", n, i%2), fmt.Sprintf("Spoke %d of the wheel has no %s.", i, fault), "Correct"})
		}
		bad := claims[3].text
		for i := range claims {
			if i != 3 {
				claims[i].text = strings.ReplaceAll(claims[i].text, fault, "splinter in "+fault[len("fault in "):])
			}
		}
		before := s.stat(t)
		failed(t, s.send(t, s.document(claims...)), fault)
		if after := s.stat(t); after.Generation != before.Generation || after.Reviews != before.Reviews || after.Log != before.Log {
			t.Errorf("%s: left %+v of %+v", fault, after, before)
		}
		for _, c := range claims[1:] {
			if n := len(s.lookup(t, c.text)); n > 0 {
				t.Errorf("%s: %d reviews of %q are in tiles", fault, n, c.text)
			}
		}
		if r, h := s.review(t, standing); r.Rating != "Correct" || len(h.History)%2 != 1 {
			t.Errorf("%s: the review that stood is %+v, with %d entries", fault, r, len(h.History))
		}
		claims[3].text = strings.Replace(bad, fault, "crack", 1)
		s.put(t, "corrected added added added added added added", claims...)
		claims[0].rating = "Correct"
		s.put(t, "corrected", claims[0])
	}
	before := s.stat(t)
	failed(t, s.order(t, "/v1/redactions", `{"review":"`+standing+`","ground":"`+faultInAct+`"}`), faultInAct)
	if after := s.stat(t); after.Generation != before.Generation || after.Log != before.Log || len(s.lookup(t, "The wheelwright of Cape Example mends spokes.")) != 1 {
		t.Errorf("%s: left %+v of %+v", faultInAct, after, before)
	}
	s.act(t, "/v1/redactions", `{"review":"`+standing+`","ground":"no fault"}`)
	s.entries(t) // the chain holds
}

// failed asks for an answer that tells of a fault within, and not which.
func failed(t *testing.T, got reply, fault string) {
	t.Helper()
	if got.status != http.StatusServiceUnavailable {
		got.problem(t, http.StatusInternalServerError, fault)
	}
	if bytes.Contains(got.body, []byte("injected")) {
		t.Errorf("%s: %s", fault, got.body)
	}
}

// A token that has sent too much is told how long to wait, and writes nothing; others
// of the same site go on.
func (s *suite) tooMany(t *testing.T) {
	before := s.stat(t)
	doc := s.document(claim{"limits", "The drover of Cape Example has six hounds.", "Correct"})
	for _, got := range []reply{s.sendAs(t, spent, doc), s.sendAs(t, spent, nil), s.do(t, http.MethodDelete, "/v1/reviews/aaaa", nil, "Authorization", "Bearer "+spent)} {
		got.problem(t, http.StatusTooManyRequests, "one too many")
		if wait, err := strconv.Atoi(got.header.Get("Retry-After")); err != nil || wait < 1 || wait > edge.PutBurst {
			t.Errorf("Retry-After is %q", got.header.Get("Retry-After"))
		}
	}
	if after := s.stat(t); after.Generation != before.Generation {
		t.Error("one too many wrote")
	}
	s.put(t, "added", claim{"limits", "The drover of Cape Example has six hounds.", "Correct"})
}

// A token is used up after so many requests, on however many connections they come.
func (s *suite) limits(t *testing.T) {
	var taken, told atomic.Int64
	var group sync.WaitGroup
	start := time.Now()
	elapsed := func() int64 { return int64(time.Since(start) / edge.PutEvery) }
	const patience = 60 // times PutEvery
	for range 4 {
		group.Go(func() {
			for told.Load() < 4 && elapsed() < patience {
				got := s.do(t, http.MethodDelete, "/v1/reviews/aaaa", nil, "Authorization", "Bearer "+spare)
				if got.status == http.StatusNotFound {
					taken.Add(1)
					continue
				}
				told.Add(1)
				got.problem(t, http.StatusTooManyRequests, "one too many")
			}
		})
	}
	group.Wait()
	switch n, most := taken.Load(), edge.PutBurst+elapsed()+1; {
	case n > most, told.Load() > 0 && n < edge.PutBurst:
		t.Errorf("%d requests were taken, want %d to %d; %d were told to wait", n, edge.PutBurst, most, told.Load())
	case told.Load() == 0:
		t.Logf("the host took %d requests in %d s: too slow to use a token up", n, elapsed())
	}
}
