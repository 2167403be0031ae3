package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"testing"
)

// No package keeps anything of an article: under TinyGo the module takes away all that was
// made for it, and what a package still held would be another's memory. Told without types:
// a function that writes to a variable of its package, or to what that holds.
func TestState(t *testing.T) {
	variables := map[string]map[string]bool{} // by folder
	all := sources(t, "wasm")
	for _, s := range all {
		if variables[s.dir] == nil {
			variables[s.dir] = map[string]bool{}
		}
		if !s.isTest() {
			addVariables(variables[s.dir], s.file)
		}
	}
	checked := 0
	for _, s := range all {
		if _, ok := layers[s.dir]; !ok || s.isTest() || s.dir == "wasm/reactor" { // it is what keeps an engine
			continue
		}
		for _, d := range s.file.Decls {
			if name := late(d); name != "" {
				t.Errorf("%s/%s: %s makes something that stays when it is first asked, which is too late: see prepared in package mirror", s.dir, s.name, name)
			}
			if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
				checked++
				for _, name := range written(f, variables[s.dir]) {
					t.Errorf("%s/%s: %s writes to %s, which outlives the article: keep it in what the function is given", s.dir, s.name, f.Name.Name, name)
				}
			}
		}
	}
	if checked < 1000 {
		t.Errorf("only %d functions checked", checked)
	}
}

// late names what of the standard library a declaration uses that is made when it is first
// asked, "" where there is none: a strings.Replacer's tables, and what sync makes once.
func late(d ast.Decl) (name string) {
	if f, ok := d.(*ast.FuncDecl); ok && f.Name.Name == "prepared" {
		return ""
	}
	ast.Inspect(d, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && (x.Name == "sync" || x.Name == "strings" && s.Sel.Name == "NewReplacer") {
				name = x.Name + "." + s.Sel.Name
			}
		}
		return name == ""
	})
	return name
}

// addVariables adds the names of a file's variables.
func addVariables(names map[string]bool, file *ast.File) {
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.VAR {
			continue
		}
		for _, spec := range g.Specs {
			for _, id := range spec.(*ast.ValueSpec).Names {
				names[id.Name] = id.Name != "_"
			}
		}
	}
}

// written lists the variables of the package that a function writes to.
func written(f *ast.FuncDecl, variables map[string]bool) (names []string) {
	own := map[string]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field:
			for _, id := range n.Names {
				own[id.Name] = true
			}
		case *ast.ValueSpec:
			for _, id := range n.Names {
				own[id.Name] = true
			}
		case *ast.RangeStmt:
			addDefined(own, n.Tok, n.Key, n.Value)
		case *ast.AssignStmt:
			addDefined(own, n.Tok, n.Lhs...)
		}
		return true
	})
	add := func(x ast.Expr) {
		if name := root(x); variables[name] && !own[name] {
			names = append(names, name)
		}
	}
	ranged := map[*ast.UnaryExpr]bool{} // range &array only spares a copy
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.RangeStmt:
			if x, ok := n.X.(*ast.UnaryExpr); ok && x.Op == token.AND {
				ranged[x] = true
			}
		case *ast.AssignStmt:
			for _, x := range n.Lhs {
				add(x)
			}
		case *ast.IncDecStmt:
			add(n.X)
		case *ast.UnaryExpr:
			if n.Op == token.AND && !ranged[n] {
				add(n.X) // who has the address may write
			}
		}
		return true
	})
	return names
}

func addDefined(own map[string]bool, tok token.Token, list ...ast.Expr) {
	for _, x := range list {
		if id, ok := x.(*ast.Ident); ok && tok == token.DEFINE {
			own[id.Name] = true
		}
	}
}

// root is the variable that an expression lies in: a of a.b[c].
func root(x ast.Expr) string {
	for {
		switch y := x.(type) {
		case *ast.Ident:
			return y.Name
		case *ast.SelectorExpr:
			x = y.X
		case *ast.IndexExpr:
			x = y.X
		case *ast.StarExpr:
			x = y.X
		case *ast.ParenExpr:
			x = y.X
		default:
			return ""
		}
	}
}

// The rule above finds what it is for.
func TestStateRule(t *testing.T) {
	for body, want := range map[string]bool{
		"v = 1": true, "v++": true, "v[0] = 1": true, "v.a.b = 2": true, "w, v = 1, 2": true, "p := &v": true,
		"v := 1; v = 2": false, "var v int; v++": false, "x := v": false, "for _, x := range &v { use(x) }": false, "for v := range x { v++ }": false, "x.v = 1": false,
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "", "package p; var v T; func f(x T) {"+body+"}", 0)
		if err != nil {
			t.Fatal(err)
		}
		variables := map[string]bool{}
		addVariables(variables, file)
		if got := len(written(file.Decls[1].(*ast.FuncDecl), variables)) > 0; got != want {
			t.Errorf("%s: found %v", body, got)
		}
	}
}
