package edgetest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"strings"
	"sync"
	"testing"

	"claimlight/wasm/review"
)

// tower is a claim that stays published for the whole run.
const tower = "The lighthouse at Cape Example is the tallest brick tower of the archipelago."

// What is published is found, word for word, under the registered name.
func (s *suite) publish(t *testing.T) {
	first := s.put(t, "added", claim{"tower", tower, "Half right: “tallest”, but not of brick"})
	id := first.Results[0].ID
	found := s.lookup(t, tower)
	r, ok := found[id]
	if !ok {
		t.Fatalf("the tiles of its keys lack %s", id)
	}
	if r.Rating != "Half right: “tallest”, but not of brick" || r.Publisher.Site != s.Site || r.Publisher.Name == "" ||
		r.State != review.Active || r.Changed == "" || r.ReviewDate != "2025-04-10" || r.URL != s.pages+"/tower" {
		t.Errorf("got %+v", r)
	}
	before := s.stat(t)
	s.put(t, "unchanged", claim{"tower", tower, "Half right: “tallest”, but not of brick"})
	if after := s.stat(t); after.Generation != before.Generation || after.Reviews != before.Reviews || after.Changed != before.Changed {
		t.Errorf("an unchanged review changed the status: %+v, then %+v", before, after)
	}
}

// A review at an http address is kept, and its tiles say so: pages show no link.
func (s *suite) insecure(t *testing.T) {
	c := claim{"insecure", "The weather station on the northern pier burned down in 1911.", "Wrong"}
	got := s.send(t, bytes.ReplaceAll(s.document(c), []byte("https://"+s.Site), []byte("http://"+s.Site)))
	if got.status != http.StatusOK {
		t.Fatalf("%d %s", got.status, got.body)
	}
	for _, r := range s.lookup(t, c.text) {
		if r.URL == "http://"+strings.TrimPrefix(s.pages, "https://")+"/insecure" {
			return
		}
	}
	t.Error("the tiles of its keys lack it")
}

// A put of a page replaces the set of its reviews.
func (s *suite) replace(t *testing.T) {
	one := claim{"set", "The observatory opened its western dome in 1931.", "Correct"}
	two := claim{"set", "Seventeen gardeners tend the botanical terraces.", "Unproven"}
	three := claim{"set", "Visitors paid four crowns for the funicular.", "Wrong"}
	a := s.put(t, "added added", one, two)
	before := s.stat(t)
	two.rating = "Correct"
	b := s.put(t, "corrected added withdrawn", two, three)
	if a.Results[1].ID != b.Results[0].ID {
		t.Error("a corrected rating made another review")
	}
	r, h := s.review(t, b.Results[0].ID)
	if r.State != review.Corrected || r.Rating != "Correct" || len(h.History) != 2 || !bytes.Contains(h.History[0].Record, []byte("Unproven")) {
		t.Errorf("corrected: %+v, %d entries", r, len(h.History))
	}
	if gone, h := s.review(t, a.Results[0].ID); gone.State != review.Withdrawn || len(h.History) != 2 || h.History[1].Kind != "withdrawn" {
		t.Errorf("withdrawn: %+v", gone)
	}
	if found := s.lookup(t, one.text); len(found) > 0 {
		t.Error("a withdrawn review is still in a tile")
	}
	after := s.stat(t)
	if after.Reviews != before.Reviews || after.Generation != before.Generation+1 || after.Generation != b.Generation {
		t.Errorf("status %+v, then %+v; the write said %d", before, after, b.Generation)
	}
	s.put(t, "added unchanged unchanged", one, two, three)
	if found := s.lookup(t, one.text); len(found) != 1 {
		t.Error("a review that came back is not in its tiles")
	}
}

// A claim that was reworded is linked to the one it replaces; another is not.
func (s *suite) reword(t *testing.T) {
	a := s.put(t, "added", claim{"reword", "The harbour tunnel cost ninety million crowns in 1974.", "Wrong"})
	b := s.put(t, "corrected withdrawn", claim{"reword", "The harbour tunnel cost ninety million crowns in 1975.", "Wrong"})
	if r, _ := s.review(t, b.Results[0].ID); r.Replaces != a.Results[0].ID || r.State != review.Corrected {
		t.Errorf("reworded: %+v", r)
	}
	c := s.put(t, "added withdrawn", claim{"reword", "Penguins nest below the northern pier.", "Wrong"})
	if r, _ := s.review(t, c.Results[0].ID); r.Replaces != "" {
		t.Errorf("another claim replaces %s", r.Replaces)
	}
}

// Good reviews are taken beside bad ones, and then nothing counts as missing.
func (s *suite) partlyGood(t *testing.T) {
	one := claim{"partly", "The glassworks employ two hundred apprentices.", "Correct"}
	two := claim{"partly", "The cathedral organ has nine thousand pipes.", "Wrong"}
	s.put(t, "added added", one, two)
	one.rating, two.rating = "Half true", ""
	r := s.put(t, "corrected refused:rating", one, two)
	if x := r.Results[1]; x.Claim != two.text || x.URL != s.pages+"/partly" {
		t.Errorf("the refusal names %+v", x)
	}
	if len(s.lookup(t, two.text)) != 1 {
		t.Error("a review was withdrawn because its update was refused")
	}
}

func (s *suite) withdraw(t *testing.T) {
	c := claim{"withdraw", "The tram line to the quarry closed before the flood.", "Correct"}
	id := s.put(t, "added", c).Results[0].ID
	s.unmet(t, id)
	for _, want := range []string{"withdrawn", "unchanged"} {
		got := s.do(t, http.MethodDelete, "/v1/reviews/"+id, nil, "Authorization", "Bearer "+s.Token, "If-Match", "*")
		if got.status != http.StatusOK || !strings.Contains(string(got.body), `"status":"`+want+`"`) {
			t.Errorf("DELETE: %d %s, want %s", got.status, got.body, want)
		}
	}
	if r, h := s.review(t, id); r.State != review.Withdrawn || r.Claim != c.text || len(h.History) != 2 {
		t.Errorf("the tombstone is %+v", r)
	}
	if len(s.lookup(t, c.text)) > 0 {
		t.Error("a withdrawn review is still in a tile")
	}
	s.do(t, http.MethodDelete, "/v1/reviews/aaaaaaaaaaaaaaaaaaaaaaaaaa", nil, "Authorization", "Bearer "+s.Token).
		problem(t, http.StatusNotFound, "DELETE of an unknown id")
	s.do(t, http.MethodDelete, "/v1/reviews/"+id, nil).problem(t, http.StatusUnauthorized, "DELETE without a token")
	s.put(t, "added", c)
	s.do(t, http.MethodDelete, "/v1/reviews/"+id, nil, "Authorization", "Bearer "+s.Token, "Claimlight-Ground", "boredom").problem(t, http.StatusBadRequest, "DELETE on an unknown ground")
	if got := s.do(t, http.MethodDelete, "/v1/reviews/"+id, nil, "Authorization", "Bearer "+s.Token, "Claimlight-Ground", "gone"); got.status != http.StatusOK {
		t.Errorf("DELETE on a ground: %d %s", got.status, got.body)
	}
	if _, h := s.review(t, id); len(h.History) != 4 || h.History[1].Ground != "" || h.History[3].Ground != "gone" {
		t.Errorf("the grounds are not told: %+v", h.History)
	}
	s.put(t, "added", c)
}

// A write whose condition does not hold writes nothing.
func (s *suite) unmet(t *testing.T, id string) {
	before := s.stat(t)
	path := "/v1/reviews/" + id
	tag := s.do(t, http.MethodGet, path+".json", nil).header.Get("ETag")
	for _, header := range []string{`"other"`, tag, `"q,*,z"`, `"other", ` + tag} {
		s.do(t, http.MethodDelete, path, nil, "Authorization", "Bearer "+s.Token, "If-Match", header).problem(t, http.StatusPreconditionFailed, "DELETE, If-Match "+header)
	}
	s.do(t, http.MethodDelete, "/v1/reviews/aaaaaaaaaaaaaaaaaaaaaaaaaa", nil, "Authorization", "Bearer "+s.Token, "If-Match", "*").
		problem(t, http.StatusPreconditionFailed, "DELETE of an unknown id, If-Match *")
	for _, header := range []string{`"other"`, "*"} {
		s.do(t, http.MethodPut, "/v1/reviews", s.document(claim{"unmet", "The tide mill has nine wheels.", "Correct"}), "Content-Type", "application/json",
			"Authorization", "Bearer "+s.Token, "If-Match", header).problem(t, http.StatusPreconditionFailed, "PUT, If-Match "+header)
	}
	if after := s.stat(t); after.Generation != before.Generation {
		t.Errorf("an unmet condition wrote: %+v, then %+v", before, after)
	}
}

// Who publishes is who the token says; what the record says of it is ignored.
func (s *suite) identity(t *testing.T) {
	text := "The ropeway lifts nine tonnes of slate an hour."
	body := []byte(fmt.Sprintf(`{"@type":"ClaimReview","identifier":"mine","url":%q,"claimReviewed":%q,"inLanguage":"en",
		"author":{"name":"A Better Known Desk"},"reviewRating":{"ratingValue":5,"alternateName":"Correct"}}`, s.pages+"/identity", text))
	if got := s.send(t, body); got.status != http.StatusOK {
		t.Fatalf("PUT: %d %s", got.status, got.body)
	}
	for id, r := range s.lookup(t, text) {
		if r.Publisher.Name == "A Better Known Desk" || r.Publisher.Site != s.Site || id == "mine" {
			t.Errorf("got %+v", r)
		}
	}
}

// A record may say whose markup it is and under which licence; else these are its
// registration's. Another way that it came is no correction of what it says.
func (s *suite) provenance(t *testing.T) {
	c := claim{"provenance", "The icehouse of Cape Example keeps nine tonnes.", "Correct"}
	said := bytes.Replace(s.document(c), []byte(`"@type":"ClaimReview"`), []byte(`"@type":"ClaimReview","sdPublisher":{"@type":"Organization","name":"A Feed"},"sdLicense":"https://licence.example/by"`), 1)
	for i, body := range [][]byte{said, said, s.document(c)} {
		got := s.send(t, body)
		var r receipt
		if err := json.Unmarshal(got.body, &r); err != nil || got.status != http.StatusOK || r.brief() != []string{"added", "unchanged", "corrected"}[i] {
			t.Fatalf("put %d: %d %s, %v", i, got.status, got.body, err)
		}
		record, _ := s.review(t, r.Results[0].ID)
		own := record.Source.Name == record.Publisher.Name && record.Source.Licence != "https://licence.example/by"
		if feed := record.Source.Name == "A Feed" && record.Source.Licence == "https://licence.example/by"; feed != (i < 2) || own != (i == 2) || record.State != review.Active {
			t.Errorf("put %d: %+v", i, record)
		}
	}
}

// A dialect is kept in the record and looked up under its language. What names
// no language of tiles is refused, so that no reviewer can put into the frame
// what engines would choke on.
func (s *suite) languages(t *testing.T) {
	c := claim{"languages", "The lamplighter of Cape Example walks eleven furlongs.", "Correct"}
	said := func(c claim, lang string) []byte {
		return bytes.ReplaceAll(s.document(c), []byte(`"inLanguage":"en"`), []byte(`"inLanguage":"`+lang+`"`))
	}
	if got := s.send(t, said(c, "en-GB")); got.status != http.StatusOK {
		t.Fatalf("PUT: %d %s", got.status, got.body)
	}
	found := s.lookup(t, c.text)
	if len(found) != 1 {
		t.Errorf("the tiles of en hold %d reviews in en-GB, want 1", len(found))
	}
	for _, r := range found {
		if r.Language != "en-GB" {
			t.Errorf("the record says %q", r.Language)
		}
	}
	before := s.stat(t)
	c.text = "Вежу збудували дуже давно." // the words tell no language that we know
	for _, lang := range []string{"42", "e1", "2n-GB", "eng", "x-en"} {
		got := s.send(t, said(c, lang))
		got.problem(t, http.StatusUnprocessableEntity, "inLanguage "+lang)
		if !bytes.Contains(got.body, []byte(`"reason":"language"`)) {
			t.Errorf("inLanguage %s: %s", lang, got.body)
		}
	}
	if after := s.stat(t); after.Generation != before.Generation || !maps.Equal(after.Bits, before.Bits) {
		t.Errorf("refused languages wrote: %+v, then %+v", before, after)
	}
}

func (s *suite) refusedBodies(t *testing.T) {
	before := s.stat(t)
	other := bytes.ReplaceAll(s.document(claim{"x", "A claim.", "Wrong"}), []byte("https://"+s.Site), []byte("https://other.example"))
	long := claim{"x", strings.Repeat("claim ", 500), "Wrong"}
	var many, others []claim // the latter without a verdict
	for i := range 501 {
		many = append(many, claim{"x", fmt.Sprintf("Claim number %d of very many.", i), "Wrong"})
		others = append(others, claim{"x", fmt.Sprintf("Claim number %d of very many.", i), ""})
	}
	for _, c := range []struct {
		name   string
		body   []byte
		status int
		reason string
	}{
		{"nothing", nil, 400, ""},
		{"no JSON", []byte("<!doctype html><title>x</title>"), 400, ""},
		{"half a document", s.document(claim{"x", "A claim.", "Wrong"})[:60], 400, ""},
		{"two documents", []byte(`{}{}`), 400, ""},
		{"not UTF-8", []byte("{\"a\":\"\xff\"}"), 400, ""},
		{"very deep", []byte(strings.Repeat("[", 100000) + strings.Repeat("]", 100000)), 400, ""},
		{"too large", append(s.document(claim{"x", "A claim.", "Wrong"}), bytes.Repeat([]byte(" "), 1<<20)...), 413, ""},
		{"too many", s.document(many...), 413, ""},
		{"too many with those refused", s.document(append(many[:400:400], others[400:]...)...), 413, ""},
		{"too many that are refused", []byte("[" + strings.Repeat(`{"@type":"ClaimReview"},`, 500) + `{"@type":"ClaimReview"}]`), 413, ""},
		{"many that are refused", []byte("[" + strings.Repeat(`{"@type":"ClaimReview"},`, 499) + `{"@type":"ClaimReview"}]`), 422, "claim"},
		{"a number", []byte("1"), 422, "nothing"},
		{"an empty list", []byte("[]"), 422, "nothing"},
		{"no review", []byte(`{"@type":"Article"}`), 422, "nothing"},
		{"no claim", s.document(claim{"x", "", "Wrong"}), 422, "claim"},
		{"no rating", s.document(claim{"x", "A claim.", ""}), 422, "rating"},
		{"a rating of digits", s.document(claim{"x", "A claim.", "3"}), 422, "rating"},
		{"no address", s.document(claim{"", "A claim.", "Wrong"}), 422, "url"},
		{"a long claim", s.document(long), 422, "claim-long"},
		{"another's address", other, 403, "site"},
		{"a name that ends like ours", bytes.ReplaceAll(other, []byte("other.example"), []byte("not"+s.Site)), 403, "site"},
		{"no language", bytes.ReplaceAll(s.document(claim{"x", "Вежу збудували дуже давно.", "Wrong"}), []byte(`"inLanguage":"en",`), nil), 422, "language"},
	} {
		got := s.send(t, c.body)
		got.problem(t, c.status, c.name)
		var p struct {
			Results []struct{ Status, Reason string }
		}
		if err := json.Unmarshal(got.body, &p); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if c.reason != "" && (len(p.Results) == 0 || p.Results[0].Reason != c.reason || p.Results[0].Status != "refused") {
			t.Errorf("%s: refused for %+v, want %s", c.name, p.Results, c.reason)
		}
	}
	for _, kind := range []string{"", "text/plain", "text/html", "application/x-www-form-urlencoded", "application/json; charset=iso-8859-1", "json"} {
		got := s.do(t, http.MethodPut, "/v1/reviews", s.document(claim{"x", "A claim.", "Wrong"}), "Content-Type", kind, "Authorization", "Bearer "+s.Token)
		got.problem(t, http.StatusUnsupportedMediaType, "Content-Type "+kind)
	}
	// curl asks before it sends much, and must get its answer all the same.
	got := s.do(t, http.MethodPut, "/v1/reviews", bytes.Repeat([]byte(" "), 3<<20),
		"Expect", "100-continue", "Content-Type", "application/json", "Authorization", "Bearer "+s.Token)
	got.problem(t, http.StatusRequestEntityTooLarge, "a sender who asks first")
	if after := s.stat(t); after.Generation != before.Generation || after.Reviews != before.Reviews {
		t.Errorf("refused bodies wrote: %+v, then %+v", before, after)
	}
	s.depth(t)
}

// JSON that nests deeper than what is taken is told so, and a byte order mark is no error.
func (s *suite) depth(t *testing.T) {
	for depth, want := range map[int]int{64: http.StatusUnprocessableEntity, 65: http.StatusBadRequest, 20_000: http.StatusBadRequest} {
		got := s.send(t, []byte("\ufeff"+strings.Repeat("[", depth)+strings.Repeat("]", depth)))
		got.problem(t, want, fmt.Sprint(depth, " deep"))
		if told := strings.Contains(string(got.body), "64 deep"); told != (want == http.StatusBadRequest) {
			t.Errorf("%d deep: %s", depth, got.body)
		}
	}
	marked := claim{"marked", "The bell buoy off the mole was cast in 1888.", "Correct"}
	if got := s.send(t, append([]byte("\ufeff"), s.document(marked)...)); got.status != http.StatusOK {
		t.Errorf("with a byte order mark: %d %s", got.status, got.body)
	}
	s.send(t, append([]byte("\ufeff\ufeff"), s.document(marked)...)).problem(t, http.StatusBadRequest, "two byte order marks")
}

func (s *suite) refusedTokens(t *testing.T) {
	body := s.document(claim{"x", "A claim.", "Wrong"})
	for _, authorization := range []string{"", "Bearer", "Bearer ", "Bearer wrong", "Basic " + s.Token, s.Token, "Bearer " + s.Token + "x", "Bearer " + s.Token[:len(s.Token)-1]} {
		headers := []string{"Content-Type", "application/json"}
		if authorization != "" {
			headers = append(headers, "Authorization", authorization)
		}
		got := s.do(t, http.MethodPut, "/v1/reviews", body, headers...)
		got.problem(t, http.StatusUnauthorized, "Authorization "+authorization)
		got.want(t, authorization, "WWW-Authenticate", `Bearer realm="claimlight"`)
	}
}

// Writers to one page meet: each wins whole or is told to come again.
func (s *suite) writersAtOnce(t *testing.T) {
	const writers = 6
	set := func(i int) []claim {
		return []claim{{"race", fmt.Sprintf("Writer %d says the mill wheel turns left.", i), "Correct"},
			{"race", fmt.Sprintf("Writer %d says the granary holds barley.", i), "Correct"}}
	}
	before := s.stat(t).Reviews
	var group sync.WaitGroup
	for i := range writers {
		group.Go(func() {
			if got := s.send(t, s.document(set(i)...)); got.status != http.StatusOK && got.status != http.StatusServiceUnavailable {
				t.Errorf("writer %d: %d %s", i, got.status, got.body)
			}
		})
	}
	group.Wait()
	if after := s.stat(t).Reviews; after != before+2 {
		t.Errorf("%d writers of two reviews each left %d", writers, after-before)
	}
	whole := 0
	for i := range writers {
		pair := set(i)
		a, b := len(s.lookup(t, pair[0].text)), len(s.lookup(t, pair[1].text))
		if a != b {
			t.Errorf("half of writer %d stands", i)
		}
		whole += a
	}
	if whole != 1 {
		t.Errorf("%d writers stand, want one", whole)
	}
}
