// Command bench measures how fast the edge answers, in one run on one machine: a
// cached tile in workerd against a Worker that only looks into the cache, a tile
// that Go has to make, and the native server against a static file server.
//
//	./build.sh bench edge [-rounds 5] [-time 2s] [-connections 16]
//
// It needs Linux. Requests go to workerd's own socket, past the Worker that Miniflare puts in
// front of others: that would cost more than what is measured. The rounds of all
// candidates take turns, and a figure is the median of its rounds.
package main

import (
	"errors"
	"flag"
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"
)

func main() {
	var o options
	flag.IntVar(&o.rounds, "rounds", 5, "how often each candidate has its turn")
	flag.DurationVar(&o.time, "time", 2*time.Second, "how long a turn is")
	flag.IntVar(&o.connections, "connections", 16, "how many requests are sent at once")
	files := flag.String("files", "", "be the static file server of this `folder`")
	flag.Parse()
	if *files != "" {
		os.Exit(report(serveFiles(*files)))
	}
	os.Exit(report(run(o)))
}

func report(err error) int {
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		return 1
	}
	return 0
}

type options struct {
	rounds, connections int
	time                time.Duration
}

// A candidate is one line of the table.
type candidate struct {
	name    string
	of      *process
	load    load
	results []result
	cpus    []time.Duration // for a request
	starts  int             // of Go
}

func run(o options) error {
	// Ctrl-C reaches the servers as well; this waits for them to end.
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	b, err := newBed()
	defer b.close()
	if err != nil {
		return err
	}
	list := b.candidates(o.connections)
	for round := range o.rounds + 1 { // the first one warms up
		for i := range list {
			select {
			case <-signals:
				return errors.New("interrupted")
			default:
			}
			if err := list[i].turn(o.time, round > 0); err != nil {
				return err
			}
		}
	}
	fmt.Printf("one tile of %d bytes, %d connections, median of %d rounds of %v\n\n", b.size, o.connections, o.rounds, o.time)
	return table(list)
}

// turn is one round of a candidate.
func (c *candidate) turn(d time.Duration, counts bool) error {
	starts, err := started(c.of.addr)
	if err != nil {
		return err
	}
	before := c.of.cpu()
	r, err := c.load.run(d)
	if err != nil || !counts {
		return err
	}
	used := c.of.cpu() - before
	after, err := started(c.of.addr)
	c.results = append(c.results, r)
	c.cpus = append(c.cpus, used/time.Duration(len(r.latencies)))
	c.starts += after - starts
	return err
}

// started tells how often a Worker has started Go, 0 where there is no Go.
func started(addr string) (n int, err error) {
	response, err := http.Get("http://" + addr + "/starts")
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	if response.StatusCode == http.StatusOK {
		_, err = fmt.Fscan(response.Body, &n)
	}
	return n, err
}

func median[T float64 | time.Duration](list []T) T {
	list = slices.Sorted(slices.Values(list))
	return list[len(list)/2]
}

func (c *candidate) rate() float64 {
	var list []float64
	for _, r := range c.results {
		list = append(list, r.rate())
	}
	return median(list)
}

func (c *candidate) percentile(p int) time.Duration {
	var list []time.Duration
	for _, r := range c.results {
		list = append(list, r.percentile(p))
	}
	return median(list)
}

// bar is the least part of a plain Worker's rate that a cached tile has to reach.
const bar = 0.9

// goes reports whether a candidate started Go.
func goes(list []candidate, name string) bool {
	return slices.ContainsFunc(list, func(c candidate) bool { return c.name == name && c.starts > 0 })
}

// table prints the candidates, and fails where a cached tile is below the bar or
// starts Go.
func table(list []candidate) error {
	fmt.Printf("%-52s %10s %9s %9s %12s %9s\n", "", "requests/s", "p50", "p99", "CPU/request", "Go starts")
	rates := map[string]float64{}
	for _, c := range list {
		rates[c.name] = c.rate()
		ms := func(d time.Duration) string { return fmt.Sprintf("%.2f ms", float64(d)/1e6) }
		fmt.Printf("%-52s %10.0f %9s %9s %12s %9d\n", c.name, c.rate(), ms(c.percentile(50)), ms(c.percentile(99)), fmt.Sprintf("%.3f ms", float64(median(c.cpus))/1e6), c.starts)
	}
	fmt.Println()
	memory, cache := rates[held]/rates[plain], rates[cached]/rates[plain]
	fmt.Printf("of a plain Worker: %.2f from memory, %.2f from the cache (bar %.1f)\n", memory, cache, bar)
	fmt.Printf("of a static file server: %.2f natively\n", rates[native]/rates[static])
	if min(memory, cache) < bar || goes(list, held) || goes(list, cached) {
		return errors.New("a cached tile is below the bar, or starts Go")
	}
	return nil
}
