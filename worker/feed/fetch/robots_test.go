package fetch

import (
	"strings"
	"testing"
	"time"
)

func TestParseRobots(t *testing.T) {
	for _, c := range []struct {
		name, text, allowed, forbidden string
	}{
		{"empty", "", "/ /x", ""},
		{"no page of HTML", "<html>\nUser-agent: *", "/", ""},
		{"all", "User-Agent : *\r\nDisallow : /a # here\r\n", "/ /b", "/a /ab /a/b?c"},
		{"nothing forbidden", "user-agent: *\ndisallow:", "/", ""},
		{"rules before a group", "Disallow: /\nUser-agent: *\nDisallow: /a", "/", "/a"},
		{"ours", "User-agent: *\nDisallow: /\n\nUser-agent: CLAIMLIGHT\nDisallow: /a", "/b", "/a"},
		{"ours, in two groups", "User-agent: claimlight\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: claimlight\nDisallow: /b", "/c", "/a /b"},
		{"ours among several", "User-agent: a\nUser-agent: claimlight\nUser-agent: b\nDisallow: /a", "/b", "/a"},
		{"ours and empty", "User-agent: claimlight\nCrawl-delay: 2\nUser-agent: *\nDisallow: /", "/", ""},
		{"another whose name begins ours", "User-agent: claim\nDisallow: /", "/", ""},
		{"another whose name ours begins", "User-agent: claimlights\nDisallow: /", "/", ""},
		{"the longest", "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c", "/a/b /a/b/d", "/a /a/c /a/b/c"},
		{"a tie", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", ""},
		{"wild", "User-agent: *\nDisallow: /*.pdf$\nDisallow: /x*y*z", "/a.pdf?b /a /xzy", "/a.pdf /b/c.pdf /xyz /x1y2z3"},
		{"an end", "User-agent: *\nDisallow: /a$", "/ab /a/", "/a"},
		{"other letters", "User-agent: *\nDisallow: /café\nDisallow: /%E2%82%ac", "/caf /cafe", "/caf%C3%A9 /caf%c3%a9/x /café /%e2%82%AC /€"},
		{"encoded for nothing", "User-agent: *\nDisallow: /~joe\nDisallow: /%7Eann\nDisallow: /%62ob", "/joe", "/%7Ejoe /%7ejoe /~ann /bob"},
		{"encoded for a reason", "User-agent: *\nDisallow: /a%2fb\nDisallow: /%3c\nDisallow: /x%2A\nDisallow: /y%24\nDisallow: /z$z", "/a/b /xy /y", "/a%2Fb /%3C /< /x* /x%2a /y$ /y%24 /z$z /z%24z"},
		{"encoded by half", "User-agent: *\nDisallow: /100%\nDisallow: /%zz", "/100 /zz", "/100% /100%25 /%zz /%25zz"},
		{"unknown lines", "User-agent: *\nNoindex: /\nSitemap: https://x\nDisallow: /a", "/b", "/a"},
	} {
		r := parseRobots(c.text)
		for path := range strings.FieldsSeq(c.allowed) {
			if !r.allow(path) {
				t.Errorf("%s: %s is forbidden", c.name, path)
			}
		}
		for path := range strings.FieldsSeq(c.forbidden) {
			if r.allow(path) {
				t.Errorf("%s: %s is allowed", c.name, path)
			}
		}
	}
	for text, want := range map[string]time.Duration{"1.5": 1500 * time.Millisecond, "-1": 0, "x": 0, "NaN": 0, "1e300": maxPause} {
		if r := parseRobots("User-agent: *\nCrawl-delay: " + text); r.delay != want {
			t.Errorf("a delay of %s is %v", text, r.delay)
		}
	}
}

// Any bytes are read, and forbidding everything to all is understood behind them.
func FuzzParseRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /*a*b$\nAllow: /", "/ab")
	f.Add("Crawl-delay: 1\nUser-agent: claimlight\nDisallow: *", "/")
	f.Fuzz(func(t *testing.T, text, path string) {
		r := parseRobots(text)
		r.allow(path)
		if r.delay < 0 || r.delay > maxPause || len(r.list) > maxRules {
			t.Fatalf("got %+v", r)
		}
		if len(text) < maxRobots/2 && len(r.list) < maxRules {
			r = parseRobots("User-agent: " + Token + "\nDisallow: /secret\n" + strings.ReplaceAll(strings.ToLower(text), "allow", "") + "\n")
			if r.allow("/secret") {
				t.Fatal("what was forbidden is allowed")
			}
		}
	})
}
