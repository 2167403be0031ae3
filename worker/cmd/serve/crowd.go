package main

import (
	"container/list"
	"net"
	"net/http"
	"sync"
)

// crowd bounds the connections of a server. Above the bound the one is closed that
// has been at the same for the longest: at waiting for a request, at sending one
// or at reading its answer. A client that behaves is done in milliseconds, so it is
// the slow ones that go, however many there are; a bound that makes new ones wait
// would shut out the others instead.
type crowd struct {
	max   int
	mu    sync.Mutex
	order *list.List // of net.Conn, the longest at the same first
	place map[net.Conn]*list.Element
	shed  int64 // how many were closed
}

func newCrowd(most int) *crowd {
	return &crowd{max: most, order: list.New(), place: map[net.Conn]*list.Element{}}
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
	at, known := c.place[conn]
	switch {
	case s == http.StateNew:
		c.place[conn] = c.order.PushBack(conn)
	case known && (s == http.StateActive || s == http.StateIdle):
		c.order.MoveToBack(at)
	case known:
		c.drop(at)
	}
	if c.order.Len() <= c.max {
		return nil
	}
	c.shed++
	return c.drop(c.order.Front())
}

func (c *crowd) drop(at *list.Element) net.Conn {
	conn := c.order.Remove(at).(net.Conn)
	delete(c.place, conn)
	return conn
}

// size is how many connections there are, and how many were closed for others.
func (c *crowd) size() (open int, shed int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.order.Len(), c.shed
}
