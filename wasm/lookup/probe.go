package lookup

import "claimlight/wasm/tile"

// A probe asks for the reviews that have a key, and the hot key under, if any.
type probe struct {
	key, under tile.Key
	tile       int32 // index into the plan's tiles, -1 until it is planned
}

func (p probe) path(bits int32) tile.Path {
	path := p.key.Path(Lang, bits)
	path.Under = p.under
	return path
}

// probes are what may be asked of an edge for a claim, the most telling first:
// each key by itself, but a hot one with each hot one before it; at most so many.
func (e *Edge) probes(asks []tile.Ask, most int) []probe {
	var list []probe
	var hot []tile.Key
	for _, a := range asks {
		if len(list) >= most {
			break
		}
		if !e.isHot(a.Key) {
			list = append(list, probe{a.Key, 0, -1})
			continue
		}
		for _, under := range hot {
			list = append(list, probe{a.Key, under, -1})
		}
		hot = append(hot, a.Key)
	}
	return list[:min(len(list), most)]
}
