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
	for len(rows) > 0 {
		n := 1
		for n < len(rows) && rows[n].Key == rows[0].Key {
			n++
		}
		lists = append(lists, collect(rows[:n]))
		rows = rows[n:]
	}
	return lists
}

// collect makes a list of all rows of one key.
func collect(rows []Row) List {
	l := List{Key: rows[0].Key, Count: int32(len(rows))}
	if hot := rows[len(rows)-1].Count; hot > 0 || l.Count > MaxList {
		l.Count = max(hot, l.Count)
		return l
	}
	l.Reviews = make([]Posting, len(rows))
	for i, r := range rows {
		l.Reviews[i] = Posting{r.Number, r.Sketch}
	}
	return l
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
