package main

import (
	"net"
	"net/http"
	"net/netip"
	"testing"
	"time"
)

// from is a connection of a client that is elsewhere.
type from struct {
	net.Conn
	addr string
}

func (f *from) RemoteAddr() net.Addr { return net.TCPAddrFromAddrPort(netip.MustParseAddrPort(f.addr)) }

// The one that has been at the same for the longest goes first, of those who are
// the most.
func TestCrowd(t *testing.T) {
	type step struct {
		conn  string
		state http.ConnState
		goes  string
		open  int
		after time.Duration
	}
	const ms = time.Millisecond
	one := func(string) string { return "192.0.2.1:1" }
	for name, c := range map[string]struct {
		addr  func(conn string) string
		steps []step
	}{
		"of one network": {one, []step{
			{"a", http.StateNew, "", 1, ms}, {"b", http.StateNew, "", 2, ms}, {"c", http.StateNew, "", 3, ms},
			{"a", http.StateActive, "", 3, ms}, {"d", http.StateNew, "b", 3, ms}, // a has asked, b has not
			{"b", http.StateClosed, "", 3, ms}, {"b", http.StateActive, "", 3, ms}, // what it was still at counts no more
			{"c", http.StateActive, "", 3, ms}, {"c", http.StateIdle, "", 3, ms},
			{"e", http.StateNew, "d", 3, ms}, // a is at its request for longer than d waits, but not ten times so
			{"f", http.StateNew, "c", 3, ms}, {"f", http.StateClosed, "", 2, ms}, {"c", http.StateNew, "", 3, ms}, {"c", http.StateActive, "", 3, ms},
			{"e", http.StateActive, "", 3, ms}, {"e", http.StateIdle, "", 3, 200 * ms}, {"d", http.StateNew, "a", 3, ms},
			{"d", http.StateClosed, "", 2, ms}, {"d", http.StateClosed, "", 2, ms},
			{"f", http.StateNew, "", 3, ms}, {"c", http.StateHijacked, "", 2, ms}, {"g", http.StateNew, "", 3, ms},
		}},
		"of several": {func(conn string) string {
			return map[byte]string{'a': "192.0.2.1:1", 'b': "[2001:db8::1]:1", 'c': "[2001:db8::ffff:1]:2", 'd': "[2001:db8:0:1::1]:2"}[conn[0]]
		}, []step{
			{"a", http.StateNew, "", 1, ms}, {"b", http.StateNew, "", 2, ms}, {"c", http.StateNew, "", 3, ms},
			{"d", http.StateNew, "b", 3, ms}, // a is the oldest, b and c are of one network
			{"b2", http.StateNew, "c", 3, ms}, {"b3", http.StateNew, "b2", 3, ms},
		}},
	} {
		crowd, conns := newCrowd(3), map[string]net.Conn{"": nil}
		now := time.Unix(0, 0)
		crowd.now = func() time.Time { return now }
		for _, s := range c.steps {
			now = now.Add(s.after)
			if conns[s.conn] == nil {
				conns[s.conn] = &from{addr: c.addr(s.conn)}
			}
			if gone := crowd.move(conns[s.conn], s.state); gone != conns[s.goes] {
				t.Errorf("%s: %s %v: %v went, not %q", name, s.conn, s.state, gone, s.goes)
			}
			if open, _ := crowd.size(); open != s.open {
				t.Errorf("%s: %s %v: %d are open, want %d", name, s.conn, s.state, open, s.open)
			}
		}
		if _, shed := crowd.size(); shed == 0 || len(crowd.from) > 3 {
			t.Errorf("%s: %d went, of %d networks some are left", name, shed, len(crowd.from))
		}
	}
	if conn, _ := net.Pipe(); network(conn) != (netip.Prefix{}) {
		t.Error("a pipe has a network")
	}
}
