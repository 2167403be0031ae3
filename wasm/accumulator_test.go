package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"testing"
)

// A hash or an accumulator wraps at a size that it states: int has 32 bits in the
// page and 64 natively. Told without types: a variable that its function makes
// an int, and that is multiplied, shifted or xored into itself.
func TestAccumulators(t *testing.T) {
	checked := 0
	for _, s := range sources(t, "wasm") {
		if _, ok := layers[s.dir]; !ok || s.isTest() {
			continue
		}
		for _, d := range s.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Body == nil {
				continue
			}
			checked++
			ints := bareInts(f)
			ast.Inspect(f.Body, func(n ast.Node) bool {
				if a, ok := n.(*ast.AssignStmt); ok && len(a.Lhs) == 1 && len(a.Rhs) == 1 {
					if id, ok := a.Lhs[0].(*ast.Ident); ok && ints[id.Name] && grows(a.Tok, a.Rhs[0], id.Name) {
						t.Errorf("%s/%s: %s in %s is a bare int: give it a size", s.dir, s.name, id.Name, f.Name.Name)
					}
				}
				return true
			})
		}
	}
	if checked < 100 {
		t.Errorf("only %d functions checked", checked)
	}
}

// bareInts are the names that a function declares as int.
func bareInts(f *ast.FuncDecl) map[string]bool {
	ints := map[string]bool{}
	isInt := func(e ast.Expr) bool { id, ok := e.(*ast.Ident); return ok && id.Name == "int" }
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field: // parameters and results
			for _, name := range n.Names {
				ints[name.Name] = ints[name.Name] || isInt(n.Type)
			}
		case *ast.ValueSpec:
			for _, name := range n.Names {
				ints[name.Name] = ints[name.Name] || n.Type != nil && isInt(n.Type)
			}
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				id, ok := left.(*ast.Ident)
				if n.Tok != token.DEFINE || !ok || len(n.Lhs) != len(n.Rhs) {
					continue
				}
				switch right := n.Rhs[i].(type) {
				case *ast.BasicLit:
					ints[id.Name] = ints[id.Name] || right.Kind == token.INT
				case *ast.CallExpr:
					ints[id.Name] = ints[id.Name] || isInt(right.Fun)
				}
			}
		}
		return true
	})
	return ints
}

// grows reports whether an assignment takes a variable times, shifted or xored.
func grows(tok token.Token, right ast.Expr, name string) bool {
	switch tok {
	case token.MUL_ASSIGN, token.SHL_ASSIGN, token.XOR_ASSIGN:
		return true
	case token.ASSIGN:
	default:
		return false
	}
	found := false
	ast.Inspect(right, func(n ast.Node) bool {
		if b, ok := n.(*ast.BinaryExpr); ok && (b.Op == token.MUL || b.Op == token.SHL || b.Op == token.XOR) {
			ast.Inspect(b, func(n ast.Node) bool {
				id, ok := n.(*ast.Ident)
				found = found || ok && id.Name == name
				return true
			})
		}
		return true
	})
	return found
}

// The rule above finds what it is for.
func TestAccumulatorsRule(t *testing.T) {
	for body, want := range map[string]bool{
		"n := 0; for i := range s { n = n*10 + int(s[i]) }":       true,
		"h := int(1); h ^= 5":                                     true,
		"var h int; h = h<<4 | 1":                                 true,
		"var h uint32; h = h*16777619 ^ 3":                        false,
		"n := 0; n = max(n, len(s)*2)":                            false,
		"n := int64(0); for i := range s { n = n*10 + int64(i) }": false,
	} {
		f, err := parser.ParseFile(token.NewFileSet(), "", "package p; func f(s string) {"+body+"}", 0)
		if err != nil {
			t.Fatal(err)
		}
		d := f.Decls[0].(*ast.FuncDecl)
		ints, got := bareInts(d), false
		ast.Inspect(d.Body, func(n ast.Node) bool {
			if a, ok := n.(*ast.AssignStmt); ok && len(a.Lhs) == 1 {
				id, _ := a.Lhs[0].(*ast.Ident)
				got = got || a.Tok != token.DEFINE && ints[id.Name] && grows(a.Tok, a.Rhs[0], id.Name)
			}
			return true
		})
		if got != want {
			t.Errorf("%s: found %v", body, got)
		}
	}
}
