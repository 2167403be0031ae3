package store

import (
	"encoding/json"
	"maps"
	"slices"
)

// written are the columns of the view writing that its trigger takes apart (0008_pages.sql).
type written struct{ entries, keys, heat string }

// place is how many bits below a key its entry's place has in keys, and its count in heat:
// for more entries than have room in a value, by far.
const place = 20

// encode makes a write of entries. Their keys are sorted here, where nobody waits for it.
func encode(entries []entry) (written, error) {
	filed := map[string][]uint64{} // by language
	for i := range entries {
		for _, key := range entries[i].Keys {
			lang := entries[i].Lang
			filed[lang] = append(filed[lang], uint64(key)<<place|uint64(i))
		}
	}
	keys, heat := []uint64{}, map[string][]uint64{}
	for _, lang := range slices.Sorted(maps.Keys(filed)) {
		slices.Sort(filed[lang])
		keys = append(keys, filed[lang]...)
		heat[lang] = count(filed[lang])
	}
	var w written
	for to, from := range map[*string]any{&w.entries: entries, &w.keys: keys, &w.heat: heat} {
		text, err := json.Marshal(from)
		if err != nil {
			return written{}, err
		}
		*to = string(text)
	}
	return w, nil
}

// count gives each key of sorted ones with how often it is there.
func count(filed []uint64) []uint64 {
	var heat []uint64
	for _, f := range filed {
		key := f >> place << place
		if n := len(heat); n == 0 || heat[n-1]>>place<<place != key {
			heat = append(heat, key)
		}
		heat[len(heat)-1]++
	}
	return heat
}
