package fetch

import (
	"fmt"
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
		r.list = append(r.list, rule{canonical(value, true), key == "allow"})
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
	path = canonical(path, false)
	for _, rule := range r.list {
		if n := len(rule.pattern); (n > longest || n == longest && rule.allow) && fits(rule.pattern, path) {
			longest, allow = n, rule.allow
		}
	}
	return allow
}

// canonical is the one form of a path, or of a pattern of paths, in which the two are
// compared (RFC 9309, 2.2.2): what is percent-encoded without need is not, and what
// must be is, in capitals. In a pattern * stands for itself, and $ at its end.
func canonical(s string, pattern bool) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if n, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				i += 2
				encode(&b, byte(n), unreserved)
				continue
			}
		}
		plain := unreserved + reserved
		if pattern && (s[i] == '*' || s[i] == '$' && i == len(s)-1) {
			plain = "*$"
		}
		encode(&b, s[i], plain)
	}
	return b.String()
}

// encode writes a byte, percent-encoded unless it is among the plain ones.
func encode(b *strings.Builder, c byte, plain string) {
	if strings.IndexByte(plain, c) >= 0 {
		b.WriteByte(c)
		return
	}
	fmt.Fprintf(b, "%%%02X", c)
}

// The characters of an address (RFC 3986, 2.2 and 2.3): reserved ones mean something else
// where they are encoded. Of * and $, which mean something in patterns, that is said there.
const (
	unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
	reserved   = ":/?#[]@!&'()+,;="
)

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
