package main

import (
	"strings"
	"testing"
)

func TestBatch(t *testing.T) {
	in := `{"id":1,"input":"{\"@type\":\"ClaimReview\",\"url\":\"https://desk.example/1\",\"claimReviewed\":\"The pier closed.\",\"reviewRating\":\"No\"}"}` + "\n" +
		`{"id":"b","input":"<p>"}` + "\n"
	var out strings.Builder
	if err := run(true, "", strings.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	got := strings.Split(out.String(), "\n")
	if !strings.HasPrefix(got[0], `{"id":1,"records":[{"id":"`) || !strings.Contains(got[0], `"rating":"No"`) || !strings.HasSuffix(got[0], `"refused":[]}`) {
		t.Errorf("got %s", got[0])
	}
	if got[1] != `{"id":"b","records":[],"refused":[{"reason":"nothing"}]}` {
		t.Errorf("got %s", got[1])
	}
	if err := run(true, "", strings.NewReader("{"), &out); err == nil {
		t.Error("half a line is no error")
	}
}
