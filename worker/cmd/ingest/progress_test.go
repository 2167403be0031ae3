package main

import (
	"os"
	"strings"
	"testing"
	"time"

	"claimlight/worker/feed"

	"github.com/schollz/progressbar/v3"
)

// half is an input of which half was read.
func half() *input {
	in := &input{size: 200, raw: &counter{}}
	in.raw.n.Store(100)
	return in
}

// What is no terminal gets a line every ten seconds, and no more.
func TestProgressLines(t *testing.T) {
	var said strings.Builder
	p := newProgress(&said, half())
	report := feed.Report{Items: 7, Added: 5}
	if p.update(&report, feed.Position{}); said.Len() > 0 {
		t.Errorf("at once it says %q", &said)
	}
	p.told = time.Now().Add(-every)
	for range 3 {
		p.update(&report, feed.Position{})
	}
	if p.end(); said.String() != "50%: "+report.Summary()+"\n" {
		t.Errorf("it says %q", &said)
	}
}

// A terminal gets a bar. The upper end of a pseudo terminal counts as one.
func TestProgressBar(t *testing.T) {
	terminal, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip("there is no pseudo terminal")
	}
	defer terminal.Close()
	p := newProgress(terminal, half())
	if p.bar == nil || p.bar.GetMax64() != 200 {
		t.Fatalf("got %+v", p)
	}
	var shown strings.Builder
	progressbar.OptionSetWriter(&shown)(p.bar)
	p.update(&feed.Report{Added: 5}, feed.Position{})
	if p.end(); !strings.Contains(shown.String(), "5 accepted, 0 unchanged, 0 refused") {
		t.Errorf("it shows %q", &shown)
	}
}
