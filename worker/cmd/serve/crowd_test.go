package main

import (
	"net"
	"net/http"
	"net/netip"
	"testing"
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
	}
	one := func(string) string { return "192.0.2.1:1" }
	for name, c := range map[string]struct {
		addr  func(conn string) string
		steps []step
	}{
		"of one network": {one, []step{
			{"a", http.StateNew, "", 1}, {"b", http.StateNew, "", 2}, {"c", http.StateNew, "", 3},
			{"a", http.StateActive, "", 3}, {"d", http.StateNew, "b", 3}, // a has asked, b has not
			{"b", http.StateClosed, "", 3}, {"b", http.StateActive, "", 3}, // what it was still at counts no more
			{"c", http.StateActive, "", 3}, {"c", http.StateIdle, "", 3}, {"e", http.StateNew, "a", 3},
			{"d", http.StateClosed, "", 2}, {"d", http.StateClosed, "", 2},
			{"f", http.StateNew, "", 3}, {"c", http.StateHijacked, "", 2}, {"g", http.StateNew, "", 3},
		}},
		"of several": {func(conn string) string {
			return map[byte]string{'a': "192.0.2.1:1", 'b': "[2001:db8::1]:1", 'c': "[2001:db8::ffff:1]:2", 'd': "[2001:db8:0:1::1]:2"}[conn[0]]
		}, []step{
			{"a", http.StateNew, "", 1}, {"b", http.StateNew, "", 2}, {"c", http.StateNew, "", 3},
			{"d", http.StateNew, "b", 3}, // a is the oldest, b and c are of one network
			{"b2", http.StateNew, "c", 3}, {"b3", http.StateNew, "b2", 3},
		}},
	} {
		crowd, conns := newCrowd(3), map[string]net.Conn{"": nil}
		for _, s := range c.steps {
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
