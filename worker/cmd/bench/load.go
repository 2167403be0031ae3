package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"sync"
	"time"
)

// A load is a GET that is sent again and again, by so many connections at once, each
// as soon as it has the last answer.
type load struct {
	addr, path  string
	header      string // a line of it, or ""
	connections int
	size        int // of the body that must come
}

// result is what came of one load.
type result struct {
	latencies []time.Duration // of every request
	took      time.Duration
}

func (r result) rate() float64 { return float64(len(r.latencies)) / r.took.Seconds() }

// percentile is the latency below which so many hundredths of the requests were.
func (r result) percentile(p int) time.Duration {
	slices.Sort(r.latencies)
	return r.latencies[(len(r.latencies)-1)*p/100]
}

// run loads a server for a while. The standard library's client would take more time
// for a request than some of the servers do, so this writes to connections of its own.
func (l load) run(d time.Duration) (result, error) {
	start := time.Now()
	end := start.Add(d)
	var all sync.WaitGroup
	results := make([][]time.Duration, l.connections)
	failures := make([]error, l.connections)
	for i := range l.connections {
		all.Go(func() { results[i], failures[i] = l.one(end) })
	}
	all.Wait()
	for _, err := range failures {
		if err != nil {
			return result{}, err
		}
	}
	return result{slices.Concat(results...), time.Since(start)}, nil
}

// one is the load of one connection.
func (l load) one(end time.Time) ([]time.Duration, error) {
	conn, err := net.Dial("tcp", l.addr)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	request := []byte("GET " + l.path + " HTTP/1.1\r\nHost: " + l.addr + "\r\n" + l.header + "\r\n")
	from := bufio.NewReaderSize(conn, 64<<10)
	var latencies []time.Duration
	for now := time.Now(); now.Before(end); {
		if _, err := conn.Write(request); err != nil {
			return nil, err
		}
		if err := l.read(from); err != nil {
			return nil, err
		}
		then := time.Now()
		latencies = append(latencies, then.Sub(now))
		now = then
	}
	return latencies, nil
}

// read takes one answer, which must be the whole one.
func (l load) read(from *bufio.Reader) error {
	response, err := http.ReadResponse(from, nil)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	n, err := io.Copy(io.Discard, response.Body)
	if err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK || int(n) != l.size {
		return fmt.Errorf("%s%s: status %d, %d bytes in place of %d", l.addr, l.path, response.StatusCode, n, l.size)
	}
	return nil
}
