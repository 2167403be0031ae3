package edge_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"claimlight/worker/edge"
	"claimlight/worker/edgetest"
)

// newSpec is the description that the edge gives of itself.
func newSpec(t testing.TB) *edgetest.Spec {
	t.Helper()
	file, err := os.ReadFile("openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	spec, err := edgetest.ParseSpec(file)
	if err != nil {
		t.Fatal(err)
	}
	return spec
}

// The description has the handler's paths and methods, all of them and no other, and
// says which take whose token.
func TestOpenAPI(t *testing.T) {
	spec := newSpec(t)
	if err := spec.CheckSchemas(); err != nil {
		t.Error(err)
	}
	told := spec.Operations()
	for _, route := range edge.Routes {
		methods := slices.Sorted(slices.Values(route.Methods))
		if got := slices.Sorted(slices.Values(told[route.Pattern])); !slices.Equal(got, methods) {
			t.Errorf("%s: openapi.json has %q, the handler %q", route.Pattern, got, methods)
		}
		for _, method := range route.Methods {
			token, _ := spec.TakesToken(route.Pattern, method)
			if want := route.Token && method != http.MethodOptions; token != want {
				t.Errorf("%s %s: openapi.json says %v of a token, the handler %v", method, route.Pattern, token, want)
			}
		}
		delete(told, route.Pattern)
	}
	for path := range told {
		t.Errorf("openapi.json has %s, the handler does not", path)
	}
}

// What takes a token is refused without, and with one of the other kind, as told.
func TestOpenAPITokens(t *testing.T) {
	spec, handler := newSpec(t), newHandler(t)
	path := strings.NewReplacer("{id}", "aaaa")
	for _, route := range edge.Routes {
		for _, method := range route.Methods {
			token, operator := spec.TakesToken(route.Pattern, method)
			if !token {
				continue
			}
			for bearer, want := range map[string]bool{"": false, "another": false, secret: !operator, master: operator || route.Pattern == "/v1/reports/counts"} {
				r := request(method, path.Replace(route.Pattern), "")
				r.Header.Set("Authorization", "Bearer "+bearer)
				got := httptest.NewRecorder()
				handler.ServeHTTP(got, r)
				if taken := got.Code != http.StatusUnauthorized && got.Code != http.StatusForbidden; taken != want {
					t.Errorf("%s %s with %q: %d", method, route.Pattern, bearer, got.Code)
				}
			}
		}
	}
}

// The description knows a lie.
func TestSpecRefuses(t *testing.T) {
	spec, handler := newSpec(t), newHandler(t)
	got := httptest.NewRecorder()
	handler.ServeHTTP(got, request("GET", "/v1/status.json", ""))
	good := func() edgetest.Response {
		return edgetest.Response{Status: got.Code, Header: got.Header().Clone(), Body: got.Body.Bytes()}
	}
	if err := spec.Check("GET", "/v1/status.json", good()); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*edgetest.Response){
		"a status":        func(r *edgetest.Response) { r.Status = 202 },
		"a header more":   func(r *edgetest.Response) { r.Header.Set("Set-Cookie", "a=b") },
		"a header less":   func(r *edgetest.Response) { r.Header.Del("Cache-Control") },
		"a header twice":  func(r *edgetest.Response) { r.Header.Add("ETag", `W/"a"`) },
		"another header":  func(r *edgetest.Response) { r.Header.Set("Cache-Control", "public") },
		"another type":    func(r *edgetest.Response) { r.Header.Set("Content-Type", "text/html") },
		"no JSON":         func(r *edgetest.Response) { r.Body = []byte("{") },
		"a member more":   func(r *edgetest.Response) { r.Body = []byte(strings.Replace(got.Body.String(), "{", `{"more":1,`, 1)) },
		"a member less":   func(r *edgetest.Response) { r.Body = []byte(strings.Replace(got.Body.String(), `"scheme":2,`, "", 1)) },
		"a body in a 304": func(r *edgetest.Response) { r.Status = 304 },
		"a time that is no": func(r *edgetest.Response) {
			r.Body = []byte(strings.Replace(got.Body.String(), `"log"`, `"changed":"noon","log"`, 1))
		},
	} {
		r := good()
		if spoil(&r); spec.Check("GET", "/v1/status.json", r) == nil {
			t.Errorf("%s: not found", name)
		}
	}
	for _, c := range [][2]string{{"GET", "/v1/other.json"}, {"POST", "/v1/status.json"}, {"HEAD", "/v1/status.json"}, {"GET", "/v1/sources.json"}} {
		if spec.Check(c[0], c[1], good()) == nil {
			t.Errorf("%s %s: not found", c[0], c[1])
		}
	}
}

// Faults within are answered as told.
func TestOpenAPIFaults(t *testing.T) {
	spec := newSpec(t)
	for _, panics := range []bool{false, true} {
		handler := &edge.Handler{Store: broken{panics: panics}, Log: quiet}
		for _, path := range []string{"/v1/status.json", "/v1/tiles/2/en/4/a.json", "/e/x/frame.html", "/v1/records/0.json"} {
			got := httptest.NewRecorder()
			handler.ServeHTTP(got, request("GET", path, ""))
			if err := spec.Check("GET", path, edgetest.Response{Status: got.Code, Header: got.Header(), Body: got.Body.Bytes()}); err != nil {
				t.Error(err)
			}
		}
	}
}

// Reasons of reports are told in the description and in the README, which has the limits
// as well.
func TestToldReasons(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile("openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	_, list, _ := strings.Cut(string(file), `"Reason": {`)
	_, list, _ = strings.Cut(list, `"enum": [`)
	list, _, _ = strings.Cut(list, "]")
	var got []edge.Reason
	for _, quoted := range regexp.MustCompile(`"([a-z]+)"`).FindAllStringSubmatch(list, -1) {
		got = append(got, edge.Reason(quoted[1]))
	}
	if !slices.Equal(got, edge.Reasons) {
		t.Errorf("openapi.json has the reasons %q, the edge %q", got, edge.Reasons)
	}
	for _, limit := range []string{fmt.Sprint(edge.PutBurst, " requests at once and one a second"), fmt.Sprint("send ", edge.MaxReports, " in a day"), "Five open reports"} {
		if !strings.Contains(strings.Join(strings.Fields(string(readme)), " "), limit) {
			t.Errorf("README.md lacks %q", limit)
		}
	}
	for _, reason := range edge.Reasons {
		if !strings.Contains(string(readme), "| `"+string(reason)+"` |") {
			t.Errorf("README.md lacks the reason %s", reason)
		}
	}
}
