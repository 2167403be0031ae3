package review

import (
	"strings"
	"testing"
)

// full uses every member; its JSON is the order of the contract.
var full = Record{
	ID: "aaaabbbbccccddddeeeeffff22", Claim: "The \"pier\" closed.", Language: "en", Claimant: "Pier Watch",
	ClaimantKind: NamedClaimant, ClaimDate: "2024-02-29", Rating: "Half true", Publisher: Publisher{"Example Desk", "desk.example"},
	URL: "https://desk.example/pier", Title: "Is the pier shut?", ReviewDate: "2024-03-02", ClaimForm: "question", Replaces: "old1",
	State: Corrected, Changed: "2024-03-03T10:00:00Z", Source: Source{"Feed", "CC BY 4.0", "2024-03-03T09:00:00Z", true},
}

const fullJSON = `{"id":"aaaabbbbccccddddeeeeffff22","claim":"The \"pier\" closed.","language":"en","claimant":"Pier Watch",` +
	`"claimantKind":"named","claimDate":"2024-02-29","rating":"Half true","publisher":{"name":"Example Desk","site":"desk.example"},` +
	`"url":"https://desk.example/pier","title":"Is the pier shut?","reviewDate":"2024-03-02","claimForm":"question","replaces":"old1",` +
	`"state":"corrected","changed":"2024-03-03T10:00:00Z","source":{"name":"Feed","licence":"CC BY 4.0","fetched":"2024-03-03T09:00:00Z","sample":true}}`

const least = `{"id":"a","claim":"b","claimantKind":"none","rating":"c","publisher":{"site":"d.example"},"url":"https://d.example/","state":"active","source":{}}`

func TestAppend(t *testing.T) {
	if got := string(Append(nil, &full)); got != fullJSON {
		t.Errorf("got\n%s\nwant\n%s", got, fullJSON)
	}
	small := Record{ID: "a", Claim: "b", Rating: "c", Publisher: Publisher{Site: "d.example"}, URL: "https://d.example/"}
	if got := string(Append(nil, &small)); got != least {
		t.Errorf("got\n%s\nwant\n%s", got, least)
	}
}

func TestParse(t *testing.T) {
	got, err := Parse(fullJSON)
	if err != nil || got != full {
		t.Fatalf("got %+v, %v", got, err)
	}
	if _, err := Parse(strings.Replace(fullJSON, `{"id"`, `{"new":[{"x":1}],"id"`, 1)); err != nil {
		t.Errorf("an unknown member is no error: %v", err)
	}
}

func TestParseRefuses(t *testing.T) {
	change := func(old, new string) string {
		s := strings.Replace(fullJSON, old, new, 1)
		if s == fullJSON {
			t.Fatalf("%q changes nothing", old)
		}
		return s
	}
	for _, c := range []struct{ name, in, want string }{
		{"nothing", ``, "not valid JSON"},
		{"a list", `[]`, "is no object"},
		{"trailing bytes", fullJSON + `x`, "not valid JSON"},
		{"half", fullJSON[:len(fullJSON)/2], "not valid JSON"},
		{"invalid UTF-8", change(`Pier Watch`, "Pier \xff"), "not valid JSON"},
		{"deep", change(`"Pier Watch"`, strings.Repeat(`[`, 1e6)+strings.Repeat(`]`, 1e6)), "not valid JSON"},
		{"no id", change(`"id"`, `"di"`), "id is missing"},
		{"id of another shape", change(`aaaabbbb`, `../..`), "id is missing or not"},
		{"no claim", change(`"claim"`, `"text"`), "claim is missing"},
		{"empty claim", change(`The \"pier\" closed.`, ``), "claim is missing"},
		{"claim too long", change(`closed`, strings.Repeat("x", MaxClaim)), "claim is too long"},
		{"huge claim", change(`closed`, strings.Repeat("x", 10<<20)), "claim is too long"},
		{"rating too long", change(`Half`, strings.Repeat("é", MaxRating)), "rating is too long"},
		{"rating a number", change(`"Half true"`, `3`), "rating is no string"},
		{"rating null", change(`"Half true"`, `null`), "rating is no string"},
		{"rating twice", change(`"rating"`, `"rating":"True","rating"`), "has a member twice"},
		{"no rating", change(`"rating"`, `"label"`), "rating is missing"},
		{"script url", change(`https://desk.example/pier`, `javascript:alert(1)`), "url is missing or no plain"},
		{"user name in url", change(`https://desk`, `https://a@desk`), "url is missing or no plain"},
		{"backslash in url", change(`https://desk.example/`, `https://desk.example\\`), "url is missing or no plain"},
		{"space in url", change(`https://desk.example/pier`, `https://desk.example/ pier`), "url is missing or no plain"},
		{"url too long", change(`/pier`, `/`+strings.Repeat("p", MaxURL)), "url is too long"},
		{"no site", change(`"site"`, `"side"`), "site is missing"},
		{"site with path", change(`"site":"desk.example"`, `"site":"desk.example/x"`), "site is missing or no host"},
		{"publisher a string", change(`{"name":"Example Desk","site":"desk.example"}`, `"Example Desk"`), "publisher is no object"},
		{"unknown state", change(`corrected`, `gone`), "state is unknown"},
		{"unknown kind", change(`"named"`, `"person"`), "claimantKind is unknown"},
		{"unknown form", change(`"question"`, `"song"`), "claimForm is unknown"},
		{"impossible date", change(`2024-02-29`, `2023-02-29`), "claimDate is no calendar date"},
		{"sample a string", change(`"sample":true`, `"sample":"yes"`), "sample is not true or false"},
		{"many members", `{` + strings.Repeat(`"a":1,`, 1e5) + fullJSON[1:], "has a member twice"},
	} {
		got, err := Parse(c.in)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
		if got != (Record{}) {
			t.Errorf("%s: a refused record is not empty", c.name)
		}
	}
}

func TestHost(t *testing.T) {
	for in, want := range map[string]string{
		"https://desk.example/pier?x=1#y": "desk.example", "http://127.0.0.1:8788/": "127.0.0.1:8788", "https://dESK.example": "dESK.example",
		"https://факт.example/": "факт.example", "https://": "", "//desk.example": "", "ftp://desk.example": "", "HTTPS://desk.example": "",
		"https://a:b@desk.example": "", "https://desk.example\\@evil.example": "", "https://.example": "", "https://a..b": "",
		"https://desk.example:99999999": "", "https://desk.example:x": "", "https://[::1]/": "", "https://a.example/\x00": "",
	} {
		if got := Host(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestIsDate(t *testing.T) {
	for in, want := range map[string]bool{
		"2022-02-24": true, "2000-02-29": true, "1900-02-29": false, "2022-13-01": false, "2022-00-01": false, "2022-04-31": false,
		"2022-4-31": false, "22-04-30": false, "2022/04/30": false, "2022-04-30T": false, "": false, "２022-04-3": false,
	} {
		if IsDate(in) != want {
			t.Errorf("%q: got %v", in, !want)
		}
	}
}

// Whatever is accepted is written and read back as it was, and its bytes are
// the canonical ones from then on.
func FuzzParse(f *testing.F) {
	f.Add(fullJSON)
	f.Add(least)
	f.Add(`{"id":"a","claim":"\ud800","rating":"\u0000","publisher":{"site":"d"},"url":"https://d"}`)
	f.Add(`{"id":1,"publisher":{"publisher":{}}}`)
	f.Fuzz(func(t *testing.T, s string) {
		r, err := Parse(s)
		if err != nil {
			return
		}
		bytes := Append(nil, &r)
		again, err := Parse(string(bytes))
		if err != nil || again != r {
			t.Fatalf("%q: %+v reads back as %+v, %v", s, r, again, err)
		}
		if string(Append(nil, &again)) != string(bytes) {
			t.Fatalf("%q: not stable: %s", s, bytes)
		}
	})
}
