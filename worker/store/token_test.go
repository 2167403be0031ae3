package store

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"claimlight/wasm/log"
	"claimlight/worker/edge"
)

// addToken gives the site another token and its id.
func addToken(t *testing.T, s *Store, token string) string {
	t.Helper()
	if err := s.AddToken(t.Context(), site, edge.HashOf(token), noon); err != nil {
		t.Fatal(err)
	}
	return edge.HashOf(token).ID()
}

// A token is found by its id with the registration as it stands, and the database
// has its hash alone.
func TestToken(t *testing.T) {
	s, _ := open(t)
	id := addToken(t, s, "swordfish")
	if err := s.Register(t.Context(), edge.Source{Name: "The Desk, renamed", Site: site, Country: "NO"}); err != nil {
		t.Fatal(err)
	}
	got, err := s.Token(t.Context(), id)
	want := edge.Token{Hash: edge.HashOf("swordfish"), Source: edge.Source{Name: "The Desk, renamed", Site: site, Country: "NO", Signatory: edge.Signatory{Status: "none"}}, Created: noon}
	if err != nil || got != want {
		t.Errorf("got %+v, %v", got, err)
	}
	for _, other := range []string{"", "swordfish", id[:15], strings.ToUpper(id), edge.HashOf("x").ID()} {
		if got, err := s.Token(t.Context(), other); !errors.Is(err, edge.ErrNotFound) {
			t.Errorf("%q: %+v, %v", other, got, err)
		}
	}
	var clear int
	if err := s.db.QueryRow(`SELECT count(*) FROM token WHERE hash || id || site || created LIKE '%swordfish%'`).Scan(&clear); err != nil || clear > 0 {
		t.Errorf("the token is there in clear: %v", err)
	}
}

// Tokens end when they are told to, and no later for being told again.
func TestRevoke(t *testing.T) {
	s, _ := open(t)
	first, second, third := addToken(t, s, "1"), addToken(t, s, "2"), addToken(t, s, "3")
	if err := s.EndToken(t.Context(), first, noon); err != nil {
		t.Fatal(err)
	}
	week := noon.Add(7 * 24 * time.Hour)
	if n, err := s.EndOthers(t.Context(), site, third, week); err != nil || n != 1 {
		t.Errorf("%d others ended, %v", n, err)
	}
	if err := s.EndToken(t.Context(), first, week); err != nil {
		t.Fatal(err)
	}
	for id, c := range map[string]struct{ before, at, after bool }{first: {true, false, false}, second: {true, true, false}, third: {true, true, true}} {
		got, err := s.Token(t.Context(), id)
		if err != nil || got.Live(noon.Add(-time.Second)) != c.before || got.Live(noon) != c.at || got.Live(week) != c.after {
			t.Errorf("%+v, %v", got, err)
		}
		_, err = s.Spend(t.Context(), id, noon)
		if spent := err == nil; spent != c.at {
			t.Errorf("%s: spend at noon: %v", id, err)
		}
	}
	if err := s.EndToken(t.Context(), "nobody", noon); !errors.Is(err, edge.ErrNotFound) {
		t.Errorf("of no token: %v", err)
	}
	if list, err := s.Tokens(t.Context()); err != nil || len(list) != 3 {
		t.Errorf("%d tokens, %v", len(list), err)
	}
}

// What the schema refuses, whoever writes, and what Go does before it.
func TestTokenRefuses(t *testing.T) {
	s, _ := open(t)
	addToken(t, s, "swordfish")
	for _, c := range []string{"stranger.example", "com", "github.io", "DESK.example"} {
		if err := s.AddToken(t.Context(), c, edge.HashOf(c), noon); err == nil {
			t.Errorf("%s has a token", c)
		}
	}
	for _, c := range []string{"com", "co.uk", "github.io", "medium.com", "Desk.example", "prüfstelle.example"} {
		if err := s.Register(t.Context(), edge.Source{Site: c, Name: "X"}); err == nil {
			t.Errorf("%s is registered", c)
		}
	}
	hash := edge.HashOf("x").String()
	for _, query := range []string{
		`INSERT INTO token (hash, site) VALUES ('swordfish', '` + site + `')`,
		`INSERT INTO token (hash, site) VALUES ('` + strings.ToUpper(hash) + `', '` + site + `')`,
		`INSERT INTO token (hash, site) VALUES ('` + hash + `0', '` + site + `')`,
		`INSERT INTO token (hash, site) VALUES ('` + hash + `', 'stranger.example')`,
		`INSERT INTO token (hash, site) VALUES ('` + edge.HashOf("swordfish").String() + `', '` + site + `')`,
		`UPDATE token SET site = 'other.example'`, `UPDATE token SET hash = '` + hash + `'`, `DELETE FROM token`, `DELETE FROM reviewer`,
	} {
		if _, err := s.db.Exec(query); err == nil {
			t.Errorf("%s: was done", query)
		}
	}
	if _, err := s.db.Exec(`UPDATE token SET revoked = 'tomorrow'`); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Token(t.Context(), edge.HashOf("swordfish").ID()); err == nil {
		t.Errorf("a token that is revoked at no time is %+v", got)
	}
}

// The limit of a token: so many at once, then one for each PutEvery, counted however
// many instances ask.
func TestSpend(t *testing.T) {
	s, path := open(t)
	id, other := addToken(t, s, "1"), addToken(t, s, "2")
	instances := []*Store{s, reopen(t, path), reopen(t, path)}
	var group sync.WaitGroup
	var mu sync.Mutex
	taken := 0
	for _, one := range instances {
		group.Go(func() {
			for range edge.PutBurst/3 + 5 {
				wait, err := one.Spend(t.Context(), id, noon)
				if err != nil || wait != 0 && wait != edge.PutEvery {
					t.Errorf("wait %v, %v", wait, err)
				}
				mu.Lock()
				if wait == 0 {
					taken++
				}
				mu.Unlock()
			}
		})
	}
	group.Wait()
	if taken != edge.PutBurst {
		t.Errorf("%d at once, want %d", taken, edge.PutBurst)
	}
	if wait, err := s.Spend(t.Context(), other, noon); wait != 0 || err != nil {
		t.Errorf("another token of the site waits %v, %v", wait, err)
	}
	for _, c := range []struct {
		after, wait time.Duration
	}{
		{300 * time.Millisecond, 700 * time.Millisecond},
		{time.Second, 0}, {time.Second, time.Second},
		{3 * time.Second, 0}, {3 * time.Second, 0}, {3 * time.Second, time.Second},
		{2 * time.Second, 2 * time.Second}, // a clock that was set back a little
		{-time.Hour, 0},                    // and a lot: what it left is forgotten
		{-time.Hour, 0},
	} {
		if wait, err := s.Spend(t.Context(), id, noon.Add(c.after)); wait != c.wait || err != nil {
			t.Errorf("after %v: wait %v, %v, want %v", c.after, wait, err, c.wait)
		}
	}
	if _, err := s.Spend(t.Context(), "nobody", noon); !errors.Is(err, edge.ErrNotFound) {
		t.Errorf("no token: %v", err)
	}
	if got, err := s.Token(t.Context(), other); err != nil || got.Used != noon.Add(edge.PutEvery) {
		t.Errorf("used %v, %v", got.Used, err)
	}
}

// Every write keeps which token it came with, beside who and when that the log tells.
func TestWho(t *testing.T) {
	s, _ := open(t)
	pier, quarry := record("a", "The pier closed in winter.", "Correct"), record("a", "The quarry opened in spring.", "Wrong")
	p := put(pier, quarry)
	p.Token = "reviewers"
	if _, err := s.Put(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Withdraw(t.Context(), edge.Withdrawal{Site: site, Token: "another", Review: pier.ID, At: noon}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.NeverSame(t.Context(), edge.Mark{Review: quarry.ID, Claim: log.ClaimHash("x"), Token: "operators", At: noon}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Redact(t.Context(), edge.Redaction{Review: quarry.ID, Ground: "court order", Token: "operators", At: noon}); err != nil {
		t.Fatal(err)
	}
	quarry.Rating = "Correct"
	mustPut(t, s, quarry) // by no request
	const query = `
SELECT group_concat(e.kind || ' ' || i.site || ' ' || i.changed || ' ' || coalesce(i.token, '-'), '; ')
FROM (SELECT generation, kind, id FROM log UNION ALL SELECT generation, kind, id FROM act ORDER BY id) e JOIN intake i USING (generation)`
	var got string
	if err := s.db.QueryRow(query).Scan(&got); err != nil {
		t.Fatal(err)
	}
	want := ""
	for _, who := range []string{"added reviewers", "added reviewers", "withdrawn another", "never-same operators", "redacted operators", "added -"} {
		kind, token, _ := strings.Cut(who, " ")
		want += fmt.Sprintf("; %s %s %s %s", kind, site, edge.FormatTime(noon), token)
	}
	if got != want[2:] {
		t.Errorf("got  %s\nwant %s", got, want[2:])
	}
}

// When a token was last used is never to come, however many requests it sent at once.
func TestUsedIsPast(t *testing.T) {
	s, _ := open(t)
	hash := edge.HashOf("a busy one")
	if err := s.AddToken(t.Context(), site, hash, time.Now()); err != nil {
		t.Fatal(err)
	}
	for range 100 {
		if wait, err := s.Spend(t.Context(), hash.ID(), time.Now()); wait != 0 || err != nil {
			t.Fatal(wait, err)
		}
	}
	if one, err := s.Token(t.Context(), hash.ID()); err != nil || one.Used.IsZero() || one.Used.After(time.Now()) {
		t.Errorf("used %v, %v", one.Used, err)
	}
}
