package main

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
	"testing"
)

// A list is searched by halves: an entry out of byte order is lost, and so are
// others. The small lists that stand beside the rules which use them are held to it
// here, with all the rest.
func TestLists(t *testing.T) {
	checked := 0
	for _, s := range sources(t, "wasm") {
		if s.isTest() {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || !isList(spec.Type) {
				return true
			}
			for i, v := range spec.Values {
				if lit, ok := v.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					checked++
					name := spec.Names[i].Name
					if at := disorder(lit.Value); at != "" {
						t.Errorf("%s/%s: %q is out of order in %s", s.dir, s.name, at, name)
					}
				}
			}
			return true
		})
	}
	if checked < 40 {
		t.Errorf("only %d lists checked", checked)
	}
}

// isList reports whether a type is List or model.List.
func isList(e ast.Expr) bool {
	if s, ok := e.(*ast.SelectorExpr); ok {
		e = s.Sel
	}
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "List"
}

// disorder is the first entry of a literal that does not come after the one before.
func disorder(literal string) string {
	list, err := strconv.Unquote(literal)
	if err != nil {
		return literal
	}
	last := ""
	for _, e := range strings.Fields(list) {
		key, _, _ := strings.Cut(e, "=")
		if key <= last {
			return key
		}
		last = key
	}
	return ""
}

func TestDisorder(t *testing.T) {
	if got := disorder("`The Their a=1`"); got != "" {
		t.Errorf("got %q", got)
	}
	for _, l := range []string{"`Their The`", "`a a`", "`b\na`"} {
		if disorder(l) == "" {
			t.Errorf("%s is in order", l)
		}
	}
}
