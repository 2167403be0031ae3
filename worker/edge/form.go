package edge

import (
	"encoding/json"
	"net/http"
	"reflect"
	"strings"
)

// readForm reads a body that has the members of v and no others, each once; bad is the
// answer to any other.
func readForm(r *http.Request, v any, bad *Problem) error {
	body, err := readBody(r, MaxForm, errFormType, errLongForm)
	if err != nil {
		return err
	}
	d := json.NewDecoder(strings.NewReader(body)) // of one value: readBody has seen to that
	d.DisallowUnknownFields()
	if d.Decode(v) != nil || !isExact(json.NewDecoder(strings.NewReader(body)), memberNames(v)) {
		return bad
	}
	return nil
}

// memberNames are the names that the tags of a struct give to its fields.
func memberNames(v any) map[string]bool {
	t := reflect.TypeOf(v).Elem()
	names := make(map[string]bool, t.NumField())
	for i := range t.NumField() {
		names[t.Field(i).Tag.Get("json")] = true
	}
	return names
}

// isExact reports whether the next value has no object with two members of one name, and
// is none with others than these, if they are any: encoding/json takes "CLAIM" for "claim",
// and of two the last. It goes as deep as what a struct took.
func isExact(d *json.Decoder, names map[string]bool) bool {
	start, err := d.Token()
	if err != nil || start != json.Delim('{') && start != json.Delim('[') {
		return err == nil
	}
	seen := map[string]bool{}
	for d.More() {
		if start == json.Delim('{') {
			token, _ := d.Token()
			name, ok := token.(string)
			if !ok || seen[name] || names != nil && !names[name] {
				return false
			}
			seen[name] = true
		}
		if !isExact(d, nil) {
			return false
		}
	}
	_, err = d.Token()
	return err == nil
}
