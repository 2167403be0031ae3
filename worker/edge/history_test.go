package edge_test

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"strings"
	"testing"

	"claimlight/worker/edge"
)

// Of a review that was changed and marked again and again the latest is told, and that
// there was more.
func TestLongHistory(t *testing.T) {
	handler := newHandler(t)
	read := func(id string) (v struct {
		Record    struct{ Rating string }
		History   []struct{ Kind, Ground string }
		Truncated bool
	}) {
		t.Helper()
		got := httptest.NewRecorder()
		handler.ServeHTTP(got, request("GET", "/v1/reviews/"+id+".json", ""))
		if err := json.Unmarshal(got.Body.Bytes(), &v); err != nil {
			t.Fatalf("%d %v", got.Code, err)
		}
		return v
	}
	id := ""
	for i := range edge.MaxHistory {
		id = publish(t, handler, strings.Replace(good, "Wrong", fmt.Sprint("Wrong in ", i), 1))[0].ID
	}
	if v := read(id); len(v.History) != edge.MaxHistory || v.Truncated {
		t.Errorf("%d changes, truncated %v", len(v.History), v.Truncated)
	}
	publish(t, handler, strings.Replace(good, "Wrong", "Wrong at last", 1))
	for i := range edge.MaxHistory + 1 {
		mark := edge.Mark{Review: id, Claim: fmt.Sprintf("%032x", i)}
		if _, err := handler.Store.NeverSame(t.Context(), mark); err != nil {
			t.Fatal(err)
		}
	}
	v := read(id)
	if len(v.History) != 2*edge.MaxHistory || !v.Truncated || v.History[0].Kind != "corrected" || v.History[len(v.History)-1].Kind != "never-same" || v.Record.Rating != "Wrong at last" {
		t.Errorf("%d entries from %+v on, truncated %v, the latest %+v", len(v.History), v.History[0], v.Truncated, v.Record)
	}
	if _, err := handler.Store.Withdraw(t.Context(), edge.Withdrawal{Site: site, Review: id, Ground: edge.GroundGone}); err != nil {
		t.Fatal(err)
	}
	if v := read(id); v.History[len(v.History)-1].Ground != edge.GroundGone {
		t.Errorf("the latest is %+v", v.History[len(v.History)-1])
	}
}
