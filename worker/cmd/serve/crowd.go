package main

import (
	"container/list"
	"net"
	"net/http"
	"net/netip"
	"sync"
	"time"

	"claimlight/worker/edge"
)

// crowd bounds the connections of a server. Above the bound some are closed: of the
// network that has the most, those that have been at the same for the longest, at
// waiting for a request, at sending one or at reading its answer. A client that
// behaves is done in milliseconds, so it is the slow ones that go, however many
// there are; a bound that makes new ones wait would shut out the others instead.
// Those that came just now stay, up to twice the bound.
//
// Behind a proxy all come from one network. Networks are known only as long as
// they have a connection.
type crowd struct {
	max  int
	now  func() time.Time
	mu   sync.Mutex
	open map[net.Conn]*list.Element
	from map[netip.Prefix]*group
	shed int64 // how many were closed
}

// group are the connections of one network, each list of member with the longest
// at the same first.
type group struct{ waiting, busy list.List }

type member struct {
	conn  net.Conn
	from  netip.Prefix
	waits bool // for a request; else one is under way
	since time.Time
}

// A connection may wait for a request for as long as just is, whatever the crowd, and
// a request be under way for patient times longer: who behaves sends it at once, the
// answer may take.
const (
	just    = 250 * time.Millisecond
	patient = 10
)

func newCrowd(most int) *crowd {
	return &crowd{max: most, now: time.Now, open: map[net.Conn]*list.Element{}, from: map[netip.Prefix]*group{}}
}

// state is for http.Server.ConnState.
func (c *crowd) state(conn net.Conn, s http.ConnState) {
	for _, slow := range c.move(conn, s) {
		slow.Close() // its own goroutine ends with that
	}
}

// move notes what a connection is at now, and gives those to close.
func (c *crowd) move(conn net.Conn, s http.ConnState) []net.Conn {
	c.mu.Lock()
	defer c.mu.Unlock()
	at, known := c.open[conn]
	if known {
		c.drop(at)
	}
	if s == http.StateNew || known && (s == http.StateActive || s == http.StateIdle) {
		c.add(member{conn, network(conn), s != http.StateActive, c.now()})
	}
	if s != http.StateNew {
		return nil
	}
	var gone []net.Conn
	for len(c.open) > c.max {
		slow, waited := c.largest().slowest(c.now())
		if waited < just && len(c.open) <= 2*c.max {
			break
		}
		gone = append(gone, c.drop(slow))
	}
	c.shed += int64(len(gone))
	return gone
}

func (c *crowd) add(m member) {
	g := c.from[m.from]
	if g == nil {
		g = &group{}
		c.from[m.from] = g
	}
	c.open[m.conn] = g.list(m.waits).PushBack(m)
}

func (c *crowd) drop(at *list.Element) net.Conn {
	m := at.Value.(member)
	delete(c.open, m.conn)
	g := c.from[m.from]
	if g.list(m.waits).Remove(at); g.size() == 0 {
		delete(c.from, m.from)
	}
	return m.conn
}

// largest is the network with the most connections. It is looked for only where
// there are too many.
func (c *crowd) largest() *group {
	largest := &group{}
	for _, g := range c.from {
		if g.size() > largest.size() {
			largest = g
		}
	}
	return largest
}

func (g *group) size() int { return g.waiting.Len() + g.busy.Len() }

func (g *group) list(waits bool) *list.List {
	if waits {
		return &g.waiting
	}
	return &g.busy
}

// slowest is the one to close first, and how long it has waited, or would have for
// the same reason.
func (g *group) slowest(now time.Time) (*list.Element, time.Duration) {
	waits, waited := longest(&g.waiting, now)
	busy, took := longest(&g.busy, now)
	if took /= patient; waits == nil || busy != nil && took > waited {
		return busy, took
	}
	return waits, waited
}

// longest is the one that has been at the same for the longest, and how long.
func longest(l *list.List, now time.Time) (*list.Element, time.Duration) {
	first := l.Front()
	if first == nil {
		return nil, 0
	}
	return first, now.Sub(first.Value.(member).since)
}

// network is the network that a client comes from.
func network(conn net.Conn) netip.Prefix {
	from, err := netip.ParseAddrPort(conn.RemoteAddr().String())
	if err != nil {
		return netip.Prefix{} // of no address, such as a pipe's
	}
	return edge.Network(from.Addr())
}

// size is how many connections there are, and how many were closed for others.
func (c *crowd) size() (open int, shed int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.open), c.shed
}
