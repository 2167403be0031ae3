package fetch

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// rules are what a robots.txt says to us (RFC 9309).
type rules struct {
	list  []rule
	delay time.Duration // between requests; many sites ask for it, though no standard has it
}

type rule struct {
	pattern string
	allow   bool
}

// Bounds of a robots.txt: bytes as RFC 9309 asks for at least, and rules.
const (
	maxRobots = 500 << 10
	maxRules  = 5000
	ruleBytes = 64 // of a rule beside its pattern, with what a list has spare
)

var (
	allowAll  = rules{}
	forbidAll = rules{list: []rule{{"/", false}}}
)

// rulesOf are the rules of an answer: all is allowed where there is no file, and
// nothing while the server fails.
func rulesOf(status int, body string) rules {
	switch {
	case status == http.StatusOK:
		return parseRobots(body)
	case status >= 500:
		return forbidAll
	}
	return allowAll
}

// parseRobots reads a robots.txt. Groups that name us count, or where none does,
// those for all; lines that say nothing known are passed over.
func parseRobots(s string) rules {
	if len(s) > maxRobots {
		s = s[:maxRobots]
	}
	var ours, all rules
	named, forUs, forAll, agents := false, false, false, false
	for line := range strings.FieldsFuncSeq(strings.TrimPrefix(s, "\ufeff"), func(r rune) bool { return r == '\n' || r == '\r' }) {
		line, _, _ = strings.Cut(line, "#")
		key, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "user-agent":
			if !agents { // the first of a group
				forUs, forAll = false, false
			}
			agents = true
			forUs = forUs || strings.EqualFold(product(value), Token)
			forAll = forAll || value == "*"
			named = named || forUs
		case "allow", "disallow", "crawl-delay":
			agents = false
			if forUs {
				ours.add(key, value)
			}
			if forAll {
				all.add(key, value)
			}
		}
	}
	if named {
		return ours
	}
	return all
}

// product is the name of an agent, without a version behind.
func product(agent string) string {
	end := strings.IndexFunc(agent, func(r rune) bool {
		return r != '-' && r != '_' && (r < 'a' || 'z' < r) && (r < 'A' || 'Z' < r)
	})
	if end < 0 {
		return agent
	}
	return agent[:end]
}

func (r *rules) add(key, value string) {
	switch key = strings.ToLower(strings.TrimSpace(key)); {
	case key == "crawl-delay":
		if seconds, err := strconv.ParseFloat(value, 64); err == nil && seconds > 0 {
			r.delay = time.Duration(min(seconds, maxPause.Seconds()) * float64(time.Second))
		}
	case value == "":
	case len(r.list) < maxRules:
		r.list = append(r.list, rule{strings.Clone(value), key == "allow"})
	}
}

// bytes is about what rules take of memory, 0 of none.
func (r *rules) bytes() (n int) {
	if r == nil {
		return 0
	}
	for i := range r.list {
		n += ruleBytes + len(r.list[i].pattern)
	}
	return n
}

// allow reports whether a path, with its query, may be fetched: the longest
// pattern that fits decides, and of two the one that allows.
func (r *rules) allow(path string) bool {
	longest, allow := -1, true
	for _, rule := range r.list {
		if n := len(rule.pattern); (n > longest || n == longest && rule.allow) && fits(rule.pattern, path) {
			longest, allow = n, rule.allow
		}
	}
	return allow
}

// fits holds a path against a pattern of its beginning, in which * stands for
// anything and $ at the end for the end.
func fits(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	first, rest, wild := strings.Cut(pattern, "*")
	path, ok := strings.CutPrefix(path, first)
	if !ok || !wild {
		return ok && (!whole || path == "")
	}
	parts := strings.Split(rest, "*")
	last := parts[len(parts)-1]
	for _, part := range parts[:len(parts)-1] {
		_, after, found := strings.Cut(path, part)
		if !found {
			return false
		}
		path = after
	}
	if whole {
		return strings.HasSuffix(path, last)
	}
	return strings.Contains(path, last)
}
