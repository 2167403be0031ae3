package edgetest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Spec is an edge's own description of itself, /v1/openapi.json, to hold its
// answers against.
type Spec struct {
	doc      map[string]any
	compiler *jsonschema.Compiler
	paths    []specPath
}

// specPath is a path of the document, with what it stands for.
type specPath struct {
	name    string
	literal int // bytes that are no variable's
	pattern *regexp.Regexp
}

// ParseSpec reads a document.
func ParseSpec(body []byte) (*Spec, error) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	s := &Spec{compiler: jsonschema.NewCompiler()}
	s.compiler.AssertFormat()
	if err := s.compiler.AddResource("openapi.json", doc); err != nil {
		return nil, err
	}
	var ok bool
	if s.doc, ok = doc.(map[string]any); !ok || !strings.HasPrefix(fmt.Sprint(s.doc["openapi"]), "3.1.") {
		return nil, errors.New("no document of OpenAPI 3.1")
	}
	for name := range s.at("paths") {
		s.paths = append(s.paths, newSpecPath(name))
	}
	return s, nil
}

var variable = regexp.MustCompile(`\\\{\w+\\\}`)

func newSpecPath(name string) specPath {
	quoted := regexp.QuoteMeta(name)
	literal := len(quoted) - len(strings.Join(variable.FindAllString(quoted, -1), ""))
	return specPath{name, literal, regexp.MustCompile("^" + variable.ReplaceAllString(quoted, `[A-Za-z0-9_-][A-Za-z0-9_.-]{0,63}`) + "$")}
}

// at gives the object at the end of names; nothing where there is none.
func (s *Spec) at(names ...string) map[string]any {
	at := s.doc
	for _, name := range names {
		at, _ = at[name].(map[string]any)
	}
	return at
}

// resolve follows a $ref to the object that it names, and tells where that is.
func (s *Spec) resolve(names []string) (map[string]any, []string) {
	at := s.at(names...)
	if ref, ok := at["$ref"].(string); ok {
		names = strings.Split(strings.TrimPrefix(ref, "#/"), "/")
		at = s.at(names...)
	}
	return at, names
}

// Operations are all paths with their methods in upper case.
func (s *Spec) Operations() map[string][]string {
	all := map[string][]string{}
	for _, p := range s.paths {
		for method := range s.at("paths", p.name) {
			if method != "parameters" {
				all[p.name] = append(all[p.name], strings.ToUpper(method))
			}
		}
	}
	return all
}

// TakesToken reports whether an operation names a token, and whether it takes only
// the operator's.
func (s *Spec) TakesToken(path, method string) (token, operator bool) {
	list, _ := s.at("paths", path, strings.ToLower(method))["security"].([]any)
	for _, one := range list {
		token = true
		_, operator = one.(map[string]any)["operator"]
	}
	return token, operator && len(list) == 1
}

// find gives the path of the document that a request's path is an instance of, the
// one with the fewest variables where several are.
func (s *Spec) find(path string) (string, bool) {
	best := specPath{literal: -1}
	for _, p := range s.paths {
		if p.literal > best.literal && p.pattern.MatchString(path) {
			best = p
		}
	}
	return best.name, best.literal >= 0
}

// Response is what a host answered.
type Response struct {
	Status int
	Header http.Header
	Body   []byte
}

// Check holds a response against the document: its status, headers, type and body
// must be there as they are.
func (s *Spec) Check(method, path string, got Response) error {
	err := s.check(method, path, got)
	if err != nil {
		err = fmt.Errorf("/v1/openapi.json: %s %s: %d: %w", method, path, got.Status, err)
	}
	return err
}

func (s *Spec) check(method, path string, got Response) error {
	path, _, query := strings.Cut(path, "?")
	name, known := s.find(path)
	at := []string{"components", "responses", "NotFound"}
	status := http.StatusNotFound
	if known {
		at, status = []string{"paths", name, strings.ToLower(method), "responses", strconv.Itoa(got.Status)}, got.Status
		if !slices.Contains(s.Operations()[name], method) {
			at, status = []string{"components", "responses", "MethodNotAllowed"}, http.StatusMethodNotAllowed
			if query { // that is refused before
				at, status = []string{"components", "responses", "BadRequest"}, http.StatusBadRequest
			}
		}
	}
	if got.Status != status {
		return fmt.Errorf("must be %d", status)
	}
	response, at := s.resolve(at)
	if response == nil {
		return errors.New("this status is not told")
	}
	if err := s.checkHeaders(got.Header, at); err != nil {
		return err
	}
	return s.checkBody(method, got, at)
}

// plumbing are headers that hosts and their proxies add to any answer.
var plumbing = []string{"Connection", "Content-Encoding", "Content-Length", "Content-Type", "Date", "Keep-Alive", "Transfer-Encoding", "Vary"}

func (s *Spec) checkHeaders(header http.Header, at []string) error {
	told := s.at(append(slices.Clip(at), "headers")...)
	extra := header.Clone()
	for _, name := range plumbing {
		extra.Del(name)
	}
	for name := range told {
		extra.Del(name)
		h, where := s.resolve(append(slices.Clip(at), "headers", name))
		switch values := header.Values(name); {
		case len(values) > 1:
			return fmt.Errorf("the header %s is there twice", name)
		case len(values) == 0 && h["required"] == true:
			return fmt.Errorf("the header %s is missing", name)
		case len(values) == 1:
			if err := s.validate(append(slices.Clip(where), "schema"), headerValue(h, values[0])); err != nil {
				return fmt.Errorf("the header %s: %w", name, err)
			}
		}
	}
	if len(extra) > 0 {
		return fmt.Errorf("the headers %v are not told", extra)
	}
	return nil
}

// headerValue is a header as its schema has it: a number where that asks for one.
func headerValue(h map[string]any, value string) any {
	if schema, _ := h["schema"].(map[string]any); schema["type"] == "integer" {
		return json.Number(value)
	}
	return value
}

func (s *Spec) checkBody(method string, got Response, at []string) error {
	told := s.at(append(slices.Clip(at), "content")...)
	kind := got.Header.Get("Content-Type")
	switch {
	case told == nil && (kind != "" || len(got.Body) > 0):
		return fmt.Errorf("no content is told, and it has %d bytes of %q", len(got.Body), kind)
	case told == nil:
		return nil
	case told[kind] == nil:
		return fmt.Errorf("content of type %q is not told", kind)
	case method == http.MethodHead:
		if len(got.Body) > 0 {
			return errors.New("a HEAD has a body")
		}
		return nil
	}
	if media, _, _ := mime.ParseMediaType(kind); !strings.HasSuffix(media, "json") {
		return s.validate(append(slices.Clip(at), "content", kind, "schema"), string(got.Body))
	}
	body, err := jsonschema.UnmarshalJSON(bytes.NewReader(got.Body))
	if err != nil {
		return err
	}
	return s.validate(append(slices.Clip(at), "content", kind, "schema"), body)
}

// CheckRequest holds a request's JSON against what the document says that an
// operation takes.
func (s *Spec) CheckRequest(method, path, kind string, body []byte) error {
	name, _ := s.find(path)
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		return err
	}
	return s.validate([]string{"paths", name, strings.ToLower(method), "requestBody", "content", kind, "schema"}, value)
}

var escape = strings.NewReplacer("~", "~0", "/", "~1", "%", "%25", "{", "%7B", "}", "%7D", " ", "%20")

// validate holds a value against the schema at the end of names.
func (s *Spec) validate(names []string, value any) error {
	pointer := ""
	for _, name := range names {
		pointer += "/" + escape.Replace(name)
	}
	schema, err := s.compiler.Compile("openapi.json#" + pointer) // kept by the compiler
	if err != nil {
		return err
	}
	return schema.Validate(value)
}

// keywords are those of a schema that the document may use; a misspelt one would ask
// for nothing.
var keywords = []string{"$ref", "additionalProperties", "allOf", "const", "description", "else", "enum", "format", "if", "items", "maxItems", "maxLength", "maximum",
	"minItems", "minLength", "minimum", "oneOf", "pattern", "properties", "propertyNames", "required", "then", "type"}

// CheckSchemas compiles every schema of the document and holds its keywords against
// those that there are.
func (s *Spec) CheckSchemas() error {
	for name, schema := range s.at("components", "schemas") {
		if _, err := s.compiler.Compile("openapi.json#/components/schemas/" + name); err != nil {
			return err
		}
		if err := checkKeywords(schema); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func checkKeywords(schema any) error {
	object, _ := schema.(map[string]any) // true and false are schemas, too
	for name, value := range object {
		if !slices.Contains(keywords, name) {
			return fmt.Errorf("%q is no keyword that is used here", name)
		}
		var below []any
		switch name {
		case "properties":
			for _, one := range value.(map[string]any) {
				below = append(below, one)
			}
		case "allOf", "oneOf":
			below = value.([]any)
		case "additionalProperties", "items", "if", "then", "else", "propertyNames":
			below = []any{value}
		}
		for _, one := range below {
			if err := checkKeywords(one); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return nil
}
