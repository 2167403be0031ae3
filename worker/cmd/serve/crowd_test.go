package main

import (
	"net"
	"net/http"
	"net/netip"
	"slices"
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
	const sec = time.Second // longer than just
	one := func(string) string { return "192.0.2.1:1" }
	for name, c := range map[string]struct {
		addr  func(conn string) string
		steps []step
	}{
		"of one network": {one, []step{
			{"a", http.StateNew, "", 1, sec}, {"b", http.StateNew, "", 2, sec}, {"c", http.StateNew, "", 3, sec},
			{"a", http.StateActive, "", 3, sec}, {"d", http.StateNew, "b", 3, sec}, // a has asked, b has not
			{"b", http.StateClosed, "", 3, sec}, {"b", http.StateActive, "", 3, sec}, // what it was still at counts no more
			{"c", http.StateActive, "", 3, sec}, {"c", http.StateIdle, "", 3, sec},
			{"e", http.StateNew, "d", 3, sec}, // a is at its request for longer than d waits, but not ten times so
			{"f", http.StateNew, "c", 3, sec}, {"f", http.StateClosed, "", 2, sec}, {"c", http.StateNew, "", 3, sec}, {"c", http.StateActive, "", 3, sec},
			{"e", http.StateActive, "", 3, sec}, {"e", http.StateIdle, "", 3, 200 * sec}, {"d", http.StateNew, "a", 3, sec},
			{"d", http.StateClosed, "", 2, sec}, {"d", http.StateClosed, "", 2, sec},
			{"f", http.StateNew, "", 3, sec}, {"c", http.StateHijacked, "", 2, sec}, {"g", http.StateNew, "", 3, sec},
		}},
		"of several": {func(conn string) string {
			return map[byte]string{'a': "192.0.2.1:1", 'b': "[2001:db8::1]:1", 'c': "[2001:db8::ffff:1]:2", 'd': "[2001:db8:0:1::1]:2"}[conn[0]]
		}, []step{
			{"a", http.StateNew, "", 1, sec}, {"b", http.StateNew, "", 2, sec}, {"c", http.StateNew, "", 3, sec},
			{"d", http.StateNew, "b", 3, sec}, // a is the oldest, b and c are of one network
			{"b2", http.StateNew, "c", 3, sec}, {"b3", http.StateNew, "b2", 3, sec},
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
			var want []net.Conn
			if s.goes != "" {
				want = []net.Conn{conns[s.goes]}
			}
			if gone := crowd.move(conns[s.conn], s.state); !slices.Equal(gone, want) {
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

// Those that came just now stay, up to twice the bound, and go once they are slow.
func TestCrowdOfAMoment(t *testing.T) {
	now := time.Unix(0, 0)
	c := newCrowd(10)
	c.now = func() time.Time { return now }
	come := func(n int) (gone int) {
		for range n {
			gone += len(c.move(&from{addr: "192.0.2.1:1"}, http.StateNew))
		}
		return gone
	}
	if gone := come(20); gone != 0 {
		t.Errorf("%d of 20 went at once", gone)
	}
	if gone := come(5); gone != 5 {
		t.Errorf("%d went above twice the bound", gone)
	}
	now = now.Add(just)
	if gone := come(1); gone != 11 {
		t.Errorf("%d went once they were slow", gone)
	}
	if open, shed := c.size(); open != 10 || shed != 16 {
		t.Errorf("%d are left, %d went", open, shed)
	}
}
