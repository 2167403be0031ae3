package worth

import "claimlight/wasm/weights"

// The body of a model file, after the head of package weights, all numbers
// little-endian:
//
//	4    dimensions, filters, width, bits kept of a word's hash
//	u32  count of words
//	u64  base
//	1    shift
//	     filters: biases as u32, peaks and means as u16, then looks, filter by filter
//	     words, rising: places, then vectors, dimension by dimension
//
// Bytes of a sort stand together, so that a general compressor finds their order.
var sort = weights.Sort{Magic: "CLWORTH\n", Format: 1, Name: "model of check-worthiness"}

var dimensions = string([]byte{Dims, Filters, Width, wordBits})

// Append writes the model as a file.
func (m *Model) Append(dst []byte) []byte {
	words := m.words.All()
	body := weights.AppendUint32([]byte(dimensions), uint32(len(words)))
	body = weights.AppendUint32(weights.AppendUint32(body, uint32(m.base)), uint32(uint64(m.base)>>32))
	body = append(body, m.shift)
	for i := range m.filters {
		body = weights.AppendUint32(body, uint32(m.filters[i].Bias))
	}
	for i := range m.filters {
		p := uint16(m.filters[i].Peak)
		body = append(body, byte(p), byte(p>>8))
	}
	for i := range m.filters {
		p := uint16(m.filters[i].Mean)
		body = append(body, byte(p), byte(p>>8))
	}
	for i := range m.filters {
		for _, v := range m.filters[i].Look {
			for _, x := range v {
				body = append(body, byte(x))
			}
		}
	}
	body = weights.AppendPlaces(body, words)
	for d := range Dims {
		for _, w := range words {
			body = append(body, byte(m.vectors[m.words.Slot(w)][d]))
		}
	}
	return sort.Append(dst, m.note, body)
}

// Parse reads a model file. What is foreign, newer, damaged or made for another
// engine is refused; nothing is believed before the whole has been checked.
func Parse(s string) (*Model, error) {
	note, r, err := sort.Open(s)
	if err != nil {
		return nil, err
	}
	if dims := r.Bytes(uint64(len(dimensions))); dims != dimensions {
		return nil, sort.Other()
	}
	m := &Model{note: note}
	if !m.read(r) {
		return nil, sort.Damaged()
	}
	return m, nil
}

// read reads all behind the dimensions.
func (m *Model) read(r *weights.Reader) bool {
	const filter = 4 + 2 + 2 + Width*Dims
	words := uint64(r.Uint32())
	m.base = int64(uint64(r.Uint32()) | uint64(r.Uint32())<<32)
	m.shift = r.Byte()
	if r.Short() || m.shift > 62 || Filters*filter+(weights.PlaceBytes+Dims)*words != r.Rest() {
		return false
	}
	for i := range m.filters {
		m.filters[i].Bias = int32(r.Uint32())
	}
	for i := range m.filters {
		m.filters[i].Peak = int16(r.Uint16())
	}
	for i := range m.filters {
		m.filters[i].Mean = int16(r.Uint16())
	}
	for i := range m.filters {
		for w := range Width {
			if !m.filters[i].Look[w].set(r.Bytes(Dims)) {
				return false
			}
		}
	}
	places := r.Places(words)
	m.grow(len(places))
	for d := range Dims {
		column := r.Bytes(words)
		for i, p := range places {
			x := int8(column[i])
			if x < -Steps || x > Steps {
				return false
			}
			m.vectors[m.words.Put(p)][d] = x
		}
	}
	m.pack()
	return true
}

// set reads what a filter looks for at one place.
func (v *Vector) set(s string) bool {
	for d := range v {
		v[d] = int8(s[d])
		if v[d] < -LookSteps || v[d] > LookSteps {
			return false
		}
	}
	return true
}
