package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"claimlight/worker/feed"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// A progress tells how far a source is: by a bar on a terminal, by a line now and
// then elsewhere.
type progress struct {
	w    io.Writer
	in   *input
	bar  *progressbar.ProgressBar // nil where there is no terminal
	told time.Time
}

// every is how often a line tells.
const every = 10 * time.Second

func newProgress(w io.Writer, in *input) *progress {
	p := &progress{w: w, in: in, told: time.Now()}
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		size := in.size
		if size == 0 {
			size = -1
		}
		p.bar = progressbar.NewOptions64(size, progressbar.OptionSetWriter(w), progressbar.OptionShowBytes(true),
			progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish(), progressbar.OptionSetPredictTime(true))
	}
	return p
}

// update is a pull's Watch.
func (p *progress) update(r *feed.Report, _ feed.Position) {
	at := p.in.raw.n.Load()
	if p.bar != nil {
		p.bar.Describe(fmt.Sprintf("%d accepted, %d unchanged, %d refused", r.Accepted(), r.Unchanged, r.AllRefused()))
		_ = p.bar.Set64(at) // a terminal that is gone is no concern
		return
	}
	if now := time.Now(); now.Sub(p.told) >= every {
		p.told = now
		fmt.Fprintf(p.w, "%s%s\n", p.share(at), r.Summary())
	}
}

func (p *progress) share(at int64) string {
	if p.in.size == 0 {
		return ""
	}
	return fmt.Sprintf("%d%%: ", 100*at/p.in.size)
}

func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
