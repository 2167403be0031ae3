package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"claimlight/worker/workerd"
)

// A process is a server under load.
type process struct {
	addr string
	pid  int // whose time counts
	stop func()
}

// startWorkerd runs the built Worker with a main module of edgetest/ on workerd's own
// socket.
func (b *bed) startWorkerd(main string, flags ...string) (*process, error) {
	w, err := workerd.Start("worker/miniflare.mjs", nil, os.Stderr, append([]string{"--main", "edgetest/" + main, "--direct", "--web", b.dir}, flags...)...)
	if err != nil {
		return nil, err
	}
	p := &process{addr: strings.TrimPrefix(w.URL, "http://"), stop: func() { _ = w.Stop() }}
	if p.pid, err = childOf(w.PID, "workerd"); err != nil {
		p.stop()
		return nil, err
	}
	return p, nil
}

// start runs a command until it prints the address that it answers at, as a URL
// behind a word.
func start(name string, args ...string) (*process, error) {
	command := exec.Command(name, args...)
	command.Stderr = os.Stderr
	stdout, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := command.Start(); err != nil {
		return nil, err
	}
	p := &process{pid: command.Process.Pid, stop: func() {
		_ = command.Process.Signal(syscall.SIGTERM)
		_ = command.Wait() // its status is that of the signal
	}}
	line, err := bufio.NewReader(stdout).ReadString('\n')
	_, address, ok := strings.Cut(strings.TrimSpace(line), " http://")
	if !ok {
		p.stop()
		return nil, fmt.Errorf("%s did not start: %v", name, err)
	}
	p.addr = address
	return p, nil
}

// childOf finds the child of a process by its name.
func childOf(parent int, name string) (int, error) {
	stats, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		return 0, err
	}
	for _, path := range stats {
		if comm, fields := readStat(path); comm == name && len(fields) > 1 && fields[1] == strconv.Itoa(parent) {
			return strconv.Atoi(filepath.Base(filepath.Dir(path)))
		}
	}
	return 0, fmt.Errorf("process %d has no child %s", parent, name)
}

// readStat gives a process's name and what follows it in /proc/PID/stat: its state,
// its parent and so on.
func readStat(path string) (comm string, fields []string) {
	b, err := os.ReadFile(path)
	if err != nil {
		return "", nil // it is gone
	}
	_, rest, _ := strings.Cut(string(b), "(")
	at := strings.LastIndexByte(rest, ')')
	if at < 0 {
		return "", nil
	}
	return rest[:at], strings.Fields(rest[at+1:])
}

// tick is the unit of times in /proc on every Linux that Go runs on.
const tick = 10 * time.Millisecond

// cpu is the time that a process has used so far, in itself and in the kernel.
func (p *process) cpu() time.Duration {
	_, fields := readStat(fmt.Sprintf("/proc/%d/stat", p.pid))
	if len(fields) < 13 {
		return 0
	}
	user, _ := strconv.ParseInt(fields[11], 10, 64)
	system, _ := strconv.ParseInt(fields[12], 10, 64)
	return time.Duration(user+system) * tick
}
