package main

import (
	"container/list"
	"net"
	"net/http"
	"net/netip"
	"sync"
)

// crowd bounds the connections of a server. Above the bound one is closed: of the
// network that has the most, the one that has been at the same for the longest, at
// waiting for a request, at sending one or at reading its answer. A client that
// behaves is done in milliseconds, so it is the slow ones that go, however many
// there are; a bound that makes new ones wait would shut out the others instead.
//
// Behind a proxy all come from one network. Networks are known only as long as
// they have a connection.
type crowd struct {
	max  int
	mu   sync.Mutex
	open map[net.Conn]*list.Element
	from map[netip.Prefix]*list.List // of member, the longest at the same first
	shed int64                       // how many were closed
}

type member struct {
	conn net.Conn
	from netip.Prefix
}

func newCrowd(most int) *crowd {
	return &crowd{max: most, open: map[net.Conn]*list.Element{}, from: map[netip.Prefix]*list.List{}}
}

// state is for http.Server.ConnState.
func (c *crowd) state(conn net.Conn, s http.ConnState) {
	if slow := c.move(conn, s); slow != nil {
		slow.Close() // its own goroutine ends with that
	}
}

// move notes what a connection is at now, and gives the one to close, if any.
func (c *crowd) move(conn net.Conn, s http.ConnState) net.Conn {
	c.mu.Lock()
	defer c.mu.Unlock()
	at, known := c.open[conn]
	switch {
	case s == http.StateNew:
		c.add(conn)
	case known && (s == http.StateActive || s == http.StateIdle):
		c.from[at.Value.(member).from].MoveToBack(at)
	case known:
		c.drop(at)
	}
	if len(c.open) <= c.max {
		return nil
	}
	c.shed++
	return c.drop(c.largest().Front())
}

func (c *crowd) add(conn net.Conn) {
	from := network(conn)
	if c.from[from] == nil {
		c.from[from] = list.New()
	}
	c.open[conn] = c.from[from].PushBack(member{conn, from})
}

func (c *crowd) drop(at *list.Element) net.Conn {
	m := at.Value.(member)
	delete(c.open, m.conn)
	if c.from[m.from].Remove(at); c.from[m.from].Len() == 0 {
		delete(c.from, m.from)
	}
	return m.conn
}

// largest is the network with the most connections. It is looked for only where
// there are too many.
func (c *crowd) largest() *list.List {
	largest := list.New()
	for _, l := range c.from {
		if l.Len() > largest.Len() {
			largest = l
		}
	}
	return largest
}

// network is the part of a client's address that it cannot change at will: all of
// an IPv4 address, the first half of an IPv6 one.
func network(conn net.Conn) netip.Prefix {
	from, err := netip.ParseAddrPort(conn.RemoteAddr().String())
	if err != nil {
		return netip.Prefix{} // of no address, such as a pipe's
	}
	addr, bits := from.Addr().Unmap(), 64
	if addr.Is4() {
		bits = 32
	}
	prefix, _ := addr.Prefix(bits) // fails for other numbers of bits
	return prefix
}

// size is how many connections there are, and how many were closed for others.
func (c *crowd) size() (open int, shed int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.open), c.shed
}
