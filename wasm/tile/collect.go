package tile

// A Row files a review under a key: what an edge keeps, in the order of key and
// number. A hot key has one row without a number.
type Row struct {
	Key    Key
	Count  int32 // of the reviews under the key, where it is hot; else 0
	Number Number
	Sketch Sketch
}

// Collect makes the lists of a tile of its rows. A list of more than MaxList is
// left with its count, whether the edge knew or not.
func Collect(rows []Row) []List {
	var lists []List
	for _, r := range rows {
		if n := len(lists); n == 0 || lists[n-1].Key != r.Key {
			lists = append(lists, List{Key: r.Key})
		}
		l := &lists[len(lists)-1]
		if r.Count > 0 {
			l.Count = r.Count
			continue
		}
		if l.Count++; l.Count <= MaxList {
			l.Reviews = append(l.Reviews, Posting{r.Number, r.Sketch})
		} else {
			l.Reviews = nil
		}
	}
	return lists
}

// RowsPerTile is how many rows a tile has on average at most, hot keys' included:
// with more of them more bits name the tiles.
const RowsPerTile = 256

// BitsFor is how many bits name the tiles of so many rows.
func BitsFor(rows int64) int32 {
	bits := int32(MinBits)
	for bits < MaxBits && rows>>uint32(bits) > RowsPerTile {
		bits++
	}
	return bits
}
