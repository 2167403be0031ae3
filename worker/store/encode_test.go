package store

import (
	"testing"

	"claimlight/wasm/tile"
)

// Keys go by language, key and entry, each with its count; an entry of none has none.
func TestEncode(t *testing.T) {
	w, err := encode([]entry{{Lang: "en", Keys: []tile.Key{2, 1<<32 - 1}}, {Lang: "de", Keys: []tile.Key{7}}, {Lang: "en"}, {Lang: "en", Keys: []tile.Key{1, 2}}})
	if err != nil || w.keys != "[7340033,1048579,2097152,2097155,4503599626321920]" || w.heat != `{"de":[7340033],"en":[1048577,2097154,4503599626321921]}` {
		t.Errorf("got %+v, %v", w, err)
	}
	if w, err := encode(nil); err != nil || w != (written{"null", "[]", "{}"}) {
		t.Errorf("of nothing: %+v, %v", w, err)
	}
}
