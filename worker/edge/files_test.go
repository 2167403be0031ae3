package edge

import (
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

// opened counts how often its files are opened.
type opened struct {
	fstest.MapFS
	mu    sync.Mutex
	times map[string]int
}

func (o *opened) Open(name string) (fs.File, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.times[name]++
	return o.MapFS.Open(name)
}

func (o *opened) ReadFile(name string) ([]byte, error) { // MapFS would not open it
	if _, err := o.Open(name); err != nil {
		return nil, err
	}
	return o.MapFS.ReadFile(name)
}

// However many ask at once, a file is read once; what is not there is not kept, and
// what is kept has a bound.
func TestFiles(t *testing.T) {
	large := &fstest.MapFile{Data: []byte(strings.Repeat("x", maxFiles/2))}
	dir := &opened{MapFS: fstest.MapFS{"a": {Data: []byte("one")}, "b": large, "c": large}, times: map[string]int{}}
	var held files
	var group sync.WaitGroup
	for range 50 {
		group.Go(func() {
			if f, err := held.read(dir, "a"); err != nil || string(f.body) != "one" || f.etag != etag([]byte("one")) {
				t.Errorf("got %q %s, %v", f.body, f.etag, err)
			}
		})
	}
	group.Wait()
	for range 3 {
		if _, err := held.read(dir, "none"); err == nil {
			t.Error("a file that is not there was read")
		}
	}
	for _, name := range []string{"b", "a", "c", "a"} {
		if _, err := held.read(dir, name); err != nil {
			t.Fatal(err)
		}
		if held.size > maxFiles {
			t.Errorf("%d bytes are held", held.size)
		}
	}
	if dir.times["a"] != 2 || dir.times["none"] != 3 || dir.times["b"] != 1 { // c left no room for a
		t.Errorf("opened %v", dir.times)
	}
}
