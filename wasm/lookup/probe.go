package lookup

import "claimlight/wasm/tile"

// A probe asks for the reviews that have a key, and the hot key under, if any.
type probe struct {
	key, under tile.Key
	tile       int32 // index into the plan's tiles
}

func (p probe) path(bits int32) tile.Path {
	path := p.key.Path(Lang, bits)
	path.Under = p.under
	return path
}

// probes are what may be asked of an edge for a claim, the most telling first:
// each key by itself, but a hot one with each hot one before it.
func (e *Edge) probes(asks []tile.Ask) []probe {
	var list []probe
	var hot []tile.Key
	for _, a := range asks {
		if len(list) >= mostKeys {
			break
		}
		if !e.isHot(a.Key) {
			list = append(list, probe{key: a.Key})
			continue
		}
		for _, under := range hot {
			list = append(list, probe{key: a.Key, under: under})
		}
		hot = append(hot, a.Key)
	}
	return list[:min(len(list), mostKeys)]
}
