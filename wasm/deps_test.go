package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "claimlight/"

// layers are the packages of the page's module with what of the project each
// may import, lowest first. Whatever is not listed may not be linked.
var layers = map[string]string{
	"wasm/order":     "",
	"wasm/model":     "wasm/order wasm/weights",
	"wasm/text":      "wasm/model wasm/weights",
	"wasm/jsontext":  "",
	"wasm/weights":   "",
	"wasm/word":      "wasm/model wasm/text wasm/weights",
	"wasm/tag":       "wasm/order wasm/model wasm/text wasm/weights wasm/word",
	"wasm/actor":     "wasm/order wasm/model wasm/text wasm/word wasm/tag",
	"wasm/worth":     "wasm/text wasm/weights",
	"wasm/claim":     "wasm/order wasm/model wasm/text wasm/worth wasm/actor",
	"wasm/annotate":  "wasm/model wasm/text wasm/worth wasm/tag wasm/actor wasm/claim wasm/jsontext",
	"wasm/review":    "wasm/text wasm/jsontext",
	"wasm/log":       "wasm/text wasm/jsontext wasm/review",
	"wasm/snapshot":  "wasm/jsontext wasm/review wasm/tile wasm/log",
	"wasm/mirror":    "wasm/jsontext wasm/review wasm/tile wasm/log wasm/snapshot",
	"wasm/tile":      "wasm/order wasm/model wasm/text wasm/jsontext wasm/review",
	"wasm/match":     "wasm/order wasm/model wasm/text wasm/review wasm/tile",
	"wasm/filing":    "wasm/review wasm/tile",
	"wasm/lookup":    "wasm/order wasm/model wasm/text wasm/actor wasm/claim wasm/annotate wasm/review wasm/log wasm/tile wasm/match",
	"wasm/abi":       "wasm/order wasm/text wasm/worth wasm/tag wasm/claim wasm/jsontext wasm/annotate wasm/review wasm/tile wasm/match wasm/lookup",
	"wasm/reactor":   "wasm/abi",
	"wasm":           "wasm/abi wasm/reactor",
	"wasm/local":     "wasm/jsontext wasm/review wasm/tile wasm/log wasm/snapshot wasm/mirror wasm/lookup wasm/abi",
	"wasm/extension": "wasm/local wasm/reactor",
}

// pageStandard is what of the standard library those packages may import.
const pageStandard = " bytes cmp errors iter slices sort strconv strings unicode unicode/utf8 unsafe "

// workerMay is what of wasm/ the worker may import: the record, what it is served
// as, the text, and what those stand on.
const workerMay = " wasm/review wasm/review/read wasm/tile wasm/log wasm/snapshot wasm/text wasm/jsontext "

// banned packages may not be linked into the page even through others.
var banned = map[string]string{
	"fmt":                       "171 KB gzip; jsontext and strconv write what the page needs",
	"encoding/json":             "297 KB brotli; jsontext reads and writes",
	"github.com/tidwall/gjson":  "75 KB brotli, for paths and queries that the page has no use for; jsontext reads",
	"encoding/binary":           "reaches reflect",
	"regexp":                    "167 KB gzip, and not linear enough to reason about",
	"reflect":                   "works partly under TinyGo, and grows everything",
	"os":                        "the page has no files",
	"net":                       "the engine does no I/O; the page's JavaScript fetches",
	"net/http":                  "2 MB gzip; the engine does no I/O",
	"net/url":                   "review.Host reads the addresses that count",
	"crypto/sha256":             "130 KB gzip; IDs are made at the edge",
	"embed":                     "reaches os; tables are Go constants",
	"math/rand":                 "the engine is a function of its input",
	"syscall/js":                "the module is a reactor over linear memory",
	"html":                      "foreign markup is read at the edge",
	"log":                       "the page's console is not ours",
	module + "wasm/review/read": "foreign documents are read at the edge",
}

// source is one Go file of the project.
type source struct {
	dir     string // slash-separated, from the module's root: wasm/tile
	name    string
	file    *ast.File
	imports []string
}

// sources parses every Go file below the folders, whatever its constraints say.
func sources(t *testing.T, dirs ...string) []source {
	t.Helper()
	var all []source
	set := token.NewFileSet()
	for _, dir := range dirs {
		err := filepath.WalkDir(filepath.Join("..", dir), func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(name) != ".go" {
				return err
			}
			f, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			rel, _ := filepath.Rel("..", name)
			s := source{dir: path.Dir(filepath.ToSlash(rel)), name: filepath.Base(name), file: f}
			for _, spec := range f.Imports {
				imported, _ := strconv.Unquote(spec.Path.Value)
				s.imports = append(s.imports, imported)
			}
			all = append(all, s)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(all) < 20 {
		t.Fatalf("only %d files seen: the rules below would prove nothing", len(all))
	}
	return all
}

func (s source) isTest() bool { return strings.HasSuffix(s.name, "_test.go") }

func listed(list, name string) bool { return strings.Contains(" "+list+" ", " "+name+" ") }

// The directions of import.
func TestDirections(t *testing.T) {
	for _, s := range sources(t, "wasm", "worker") {
		for _, imported := range s.imports {
			own, isOwn := strings.CutPrefix(imported, module)
			switch {
			case isOwn && strings.HasPrefix(s.dir, "wasm") && strings.HasPrefix(own, "worker"):
				t.Errorf("%s/%s imports %s: what understands text must not know who serves it", s.dir, s.name, imported)
			case isOwn && strings.HasPrefix(s.dir, "worker") && strings.HasPrefix(own, "wasm") && !listed(workerMay, own) && !s.isTest() && s.dir != "worker/edgetest":
				t.Errorf("%s/%s imports %s: the edge matches and annotates nothing; it may import%s", s.dir, s.name, imported, workerMay)
			case imported == "syscall/js" || strings.HasPrefix(imported, "github.com/syumai/workers"):
				if s.dir != "worker/cf" && !(s.dir == "worker" && s.name == "main_js.go") {
					t.Errorf("%s/%s imports %s: the platform stays in worker/cf and worker/main_js.go, so that all else runs natively", s.dir, s.name, imported)
				}
			}
		}
	}
}

// The page's own packages import only what both compilers build small.
func TestPageLayers(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range sources(t, "wasm", "worker") {
		may, ok := layers[s.dir]
		if !ok || s.isTest() {
			continue
		}
		seen[s.dir] = true
		for _, imported := range s.imports {
			own, isOwn := strings.CutPrefix(imported, module)
			switch {
			case isOwn && !listed(may, own):
				t.Errorf("%s/%s imports %s: it may import only: %s", s.dir, s.name, imported, may)
			case !isOwn && !listed(pageStandard, imported):
				t.Errorf("%s/%s imports %s: %s", s.dir, s.name, imported, why(imported))
			}
		}
	}
	for dir := range layers {
		if !seen[dir] {
			t.Errorf("%s has rules but no files", dir)
		}
	}
}

func why(imported string) string {
	if reason, ok := banned[imported]; ok {
		return reason
	}
	return "not among the packages of the page build:" + pageStandard
}

// What the page's module links, its dependencies' dependencies included.
func TestPageLinks(t *testing.T) {
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go tool to list what is linked")
	}
	cmd := exec.Command(goTool, "list", "-deps", "./")
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	linked := strings.Fields(string(out))
	if !slices.Contains(linked, module+"wasm/abi") {
		t.Fatalf("the page does not link its engine: %q", linked)
	}
	for _, name := range linked {
		if reason, ok := banned[name]; ok {
			t.Errorf("the page links %s: %s", name, reason)
		}
		own, isOwn := strings.CutPrefix(name, module)
		if _, ok := layers[own]; isOwn && !ok {
			t.Errorf("the page links %s, which has no place in the layers", name)
		}
		if strings.HasPrefix(name, "golang.org/x/") {
			t.Errorf("the page links %s: tables of that size are not ours to ship", name)
		}
	}
}

// The engine computes in integers of a stated size wherever the size shows.
func TestIntegers(t *testing.T) {
	const reason = "floats and bare uint differ between compilers and machines; results must be equal to the byte"
	checked := 0
	for _, s := range sources(t, "wasm") {
		if _, ok := layers[s.dir]; !ok || s.isTest() {
			continue
		}
		checked++
		ast.Inspect(s.file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BasicLit:
				if n.Kind == token.FLOAT || n.Kind == token.IMAG {
					t.Errorf("%s/%s: %s: %s", s.dir, s.name, n.Value, reason)
				}
			case *ast.Ident:
				switch n.Name {
				case "float32", "float64", "complex64", "complex128", "uint", "uintptr":
					t.Errorf("%s/%s: %s: %s", s.dir, s.name, n.Name, reason)
				}
			case *ast.SelectorExpr:
				if n.Sel.Name == "Float" || n.Sel.Name == "ParseFloat" {
					t.Errorf("%s/%s: %s: %s", s.dir, s.name, n.Sel.Name, reason)
				}
			}
			return true
		})
	}
	if checked < len(layers) {
		t.Errorf("only %d files checked", checked)
	}
}

// What TinyGo's reactor cannot do.
func TestReactor(t *testing.T) {
	for _, s := range sources(t, "wasm") {
		if _, ok := layers[s.dir]; !ok || s.isTest() {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt, *ast.SelectStmt, *ast.ChanType:
				t.Errorf("%s/%s: goroutines and channels do not build in a reactor without a scheduler", s.dir, s.name)
			case *ast.Ident:
				if n.Name == "recover" {
					t.Errorf("%s/%s: recover never works on wasm under TinyGo; be total instead", s.dir, s.name)
				}
			}
			return true
		})
	}
}
