// Package workerd runs the built Worker in workerd, with D1, on this machine. Only tests
// and cmd/bench link it.
package workerd

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// A Process is worker/miniflare.mjs, whose child workerd is.
type Process struct {
	URL   string // of the edge
	PID   int
	node  *exec.Cmd
	lines chan string // what miniflare.mjs says itself
}

// patience is how long a line of the script may take.
const patience = 2 * time.Minute

// Start runs the script worker/miniflare.mjs, given by its path, with flags and with more
// in its environment, on a port of its own, and waits until it answers. Its errors go to
// log. What was started is to be stopped.
func Start(script string, env []string, log io.Writer, flags ...string) (*Process, error) {
	p := &Process{node: exec.Command("node", append([]string{script, "--port", "0"}, flags...)...), lines: make(chan string)}
	p.node.Stderr, p.node.Env = log, append(os.Environ(), env...)
	stdout, err := p.node.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := p.node.Start(); err != nil {
		return nil, err
	}
	p.PID = p.node.Process.Pid
	go func() {
		defer close(p.lines)
		for in := bufio.NewScanner(stdout); in.Scan(); {
			if text := in.Text(); strings.HasPrefix(text, "edge ") || strings.HasPrefix(text, "scheduled ") {
				p.lines <- text // the Worker's own log comes here, too
			}
		}
	}()
	said := p.line()
	url, ok := strings.CutPrefix(said, "edge ")
	if !ok {
		return nil, errors.Join(fmt.Errorf("workerd: %s did not start, it said %q", script, said), p.Stop())
	}
	p.URL = url
	return p, nil
}

// Schedule has the Worker do what it does by the clock, and gives the line about it.
func (p *Process) Schedule() (string, error) {
	if err := p.node.Process.Signal(syscall.SIGHUP); err != nil {
		return "", err
	}
	return p.line(), nil
}

// line is the next line, "" where it ended.
func (p *Process) line() string {
	select {
	case text := <-p.lines:
		return text
	case <-time.After(patience):
		return "nothing"
	}
}

// Stop asks for the clean end that Ctrl-C gets, and waits for it.
func (p *Process) Stop() error {
	if err := p.node.Process.Signal(syscall.SIGTERM); err != nil {
		return fmt.Errorf("workerd: it was gone: %w", err)
	}
	for range p.lines { // else it could not end for a line that nobody reads
	}
	if err := p.node.Wait(); err != nil {
		return fmt.Errorf("workerd: it did not end well: %w", err)
	}
	return nil
}
