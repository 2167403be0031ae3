package soak

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Crowd is what many slow clients did to one that behaves.
type Crowd struct {
	Slow, Most          int // how many there were to be, and at once connected
	Good, Failed        int // requests of the one that behaves
	Longest             time.Duration
	MemoryWas, MemoryIs int64
	Errors              []error // the first few
}

// String implements fmt.Stringer.
func (c Crowd) String() string {
	return fmt.Sprintf("%d slow clients, %d at once connected; beside them %d requests answered, %d failed, the longest took %v; memory %d MB, before %d MB",
		c.Slow, c.Most, c.Good, c.Failed, c.Longest.Round(time.Millisecond), c.MemoryIs>>20, c.MemoryWas>>20)
}

// patience is how long a client that behaves waits for an answer.
const patience = 30 * time.Second

// Slow lets n slow clients at a server for a time, each coming back as often as it
// is thrown out, and meanwhile asks as others do, from 127.0.0.1 and on a new
// connection each time, and publishes once a second. The slow ones come from
// addresses that start with from: all of them from "127.0.0.1", or three of
// "127.0.1.". file is the path of something large.
func Slow(ctx context.Context, s *Server, n int, from, file string, lasting time.Duration) (Crowd, error) {
	c := Crowd{Slow: n}
	var err error
	if c.MemoryWas, err = s.Memory(); err != nil {
		return c, err
	}
	crowd, leave := context.WithCancel(ctx)
	var open, most atomic.Int64
	var group sync.WaitGroup
	for i := range n {
		local := net.ParseIP(from)
		if local == nil {
			local = net.ParseIP(fmt.Sprint(from, 1+i%3))
		}
		dialer := &net.Dialer{Timeout: patience, LocalAddr: &net.TCPAddr{IP: local}}
		group.Go(func() { slowly(crowd, dialer, s.URL, kinds[i%len(kinds)], file, &open, &most) })
	}
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}, Timeout: patience}
	start, written := time.Now(), -1
	for since := time.Duration(0); since < lasting && ctx.Err() == nil; since = time.Since(start) {
		c.timed(func() error { _, err := get(ctx, client, s.URL+"/v1/status.json"); return err })
		if second := int(since.Seconds()); second > written {
			written = second
			c.timed(func() error { _, err := s.put(ctx, client, review{1, fmt.Sprint("Wrong, ", second)}); return err })
		}
		if now, err := s.Memory(); err == nil {
			c.MemoryIs = max(c.MemoryIs, now)
		}
	}
	leave()
	group.Wait()
	c.Most = int(most.Load())
	return c, ctx.Err()
}

// timed does what somebody does who behaves, and notes how that went.
func (c *Crowd) timed(do func() error) {
	start := time.Now()
	err := do()
	c.Longest = max(c.Longest, time.Since(start))
	if err == nil {
		c.Good++
		return
	}
	if c.Failed++; len(c.Errors) < 5 {
		c.Errors = append(c.Errors, err)
	}
}

// kind is a kind of slow client.
type kind struct {
	sends string // at once; FILE stands for a path
	drips bool   // then a byte a second
	reads bool   // what comes, and so sees it when it is thrown out
}

var kinds = []kind{
	{"", false, true}, // connects and says nothing
	{"GET /v1/status.json HTTP/1.1\r\n", true, false},                                                                        // never ends its head
	{"POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{", true, false}, // nor its body
	{"GET FILE HTTP/1.1\r\nHost: x\r\n\r\n", false, false},                                                                   // never takes its answer
	{"GET /v1/status.json HTTP/1.1\r\nHost: x\r\n\r\n", false, true},                                                         // nor asks again
}

// held is how long a client that neither reads nor writes stays before it comes anew,
// again is how soon one comes back that was thrown out.
const (
	held  = 20 * time.Second
	again = time.Second
)

// slowly is one slow client.
func slowly(ctx context.Context, dialer *net.Dialer, base string, k kind, file string, open, most *atomic.Int64) {
	for ctx.Err() == nil {
		conn, err := dialer.DialContext(ctx, "tcp", strings.TrimPrefix(base, "http://"))
		if err != nil {
			pause(ctx, time.Second)
			continue
		}
		if now := open.Add(1); now > most.Load() {
			most.Store(now)
		}
		stay(ctx, conn.(*net.TCPConn), k, file)
		open.Add(-1)
		conn.Close()
		pause(ctx, again)
	}
}

// stay is one visit of a slow client, until it is thrown out.
func stay(ctx context.Context, conn *net.TCPConn, k kind, file string) {
	_ = conn.SetReadBuffer(4 << 10) // so that the server has to wait with most of a file
	_, err := conn.Write([]byte(strings.Replace(k.sends, "FILE", file, 1)))
	for start := time.Now(); err == nil && ctx.Err() == nil; {
		switch {
		case k.drips:
			pause(ctx, time.Second)
			_, err = conn.Write([]byte("x"))
		case k.reads:
			err = listen(conn)
		default:
			pause(ctx, time.Second)
			if time.Since(start) > held {
				return
			}
		}
	}
}

// listen reads for a second; nothing to read is no error.
func listen(conn net.Conn) error {
	_ = conn.SetReadDeadline(time.Now().Add(time.Second))
	_, err := conn.Read(make([]byte, 4<<10))
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return nil
	}
	return err
}

func pause(ctx context.Context, d time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(d):
	}
}
