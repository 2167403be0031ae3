package tag

import (
	"claimlight/wasm/text"
	"claimlight/wasm/weights"
	"claimlight/wasm/word"
)

// The body of a model file, after the head of package weights:
//
//	4      tags, bits kept of a word's hash, bits kept of a feature's, 0
//	u32×3  counts of words, features and weights
//	       the follow weights, tags × tags
//	       words, rising: places, what they are like
//	       what words name, those first that are like 0, then those like 1, and so on
//	       features, rising: places, how many weights each has
//	       weights: tags, rising for each feature; values
//
// Bytes of a sort stand together, so that a general compressor finds their order;
// what words name has more of it among words that are alike.
var sort = weights.Sort{Magic: "CLNAMES\n", Format: 4, Name: "model of names"}

// Append writes the model as a file.
func (m *Model) Append(dst []byte) []byte {
	body := []byte{Tags, wordBits, featureBits, 0}
	words, features := m.words.table.All(), m.features.places()
	var counts, tags, values []byte
	for _, p := range features {
		n := len(tags)
		row := m.features.find(p).weights()
		for k, w := range &row {
			if w != 0 {
				tags, values = append(tags, byte(k)), append(values, byte(w))
			}
		}
		counts = append(counts, byte(len(tags)-n))
	}
	for _, n := range []int{len(words), len(features), len(tags)} {
		body = weights.AppendUint32(body, uint32(n))
	}
	for a := range m.follow {
		for _, w := range m.follow[a] {
			body = append(body, byte(w))
		}
	}
	body = weights.AppendPlaces(body, words)
	like, name := make([]byte, len(words)), make([]byte, len(words))
	for i, p := range words {
		like[i] = m.words.class[m.words.table.Slot(p)].Like
	}
	for i, at := range ranks(string(like)) {
		name[at] = m.words.class[m.words.table.Slot(words[i])].Name
	}
	body = append(append(body, like...), name...)
	body = weights.AppendPlaces(body, features)
	body = append(append(append(body, counts...), tags...), values...)
	return sort.Append(dst, m.note, body)
}

// Parse reads a model file. What is foreign, newer, damaged or made for another
// engine is refused; nothing is believed before the whole has been checked.
func Parse(s string) (*Model, error) {
	note, r, err := sort.Open(s)
	if err != nil {
		return nil, err
	}
	m := &Model{note: note, tongues: text.NewTongues(), lexicon: word.NewLexicon()}
	if dims := r.Bytes(4); !r.Short() && dims != string([]byte{Tags, wordBits, featureBits, 0}) {
		return nil, sort.Other()
	}
	if !m.read(r) {
		return nil, sort.Damaged()
	}
	return m, nil
}

// read reads all behind the dimensions. It makes tables only when every byte that
// the counts tell of is there.
func (m *Model) read(r *weights.Reader) bool {
	const place = weights.PlaceBytes
	words, features, sum := uint64(r.Uint32()), uint64(r.Uint32()), uint64(r.Uint32())
	if r.Short() || Tags*Tags+(place+2)*words+(place+1)*features+2*sum != r.Rest() {
		return false
	}
	for a := range m.follow {
		for b := range m.follow[a] {
			m.follow[a][b] = int8(r.Byte())
		}
	}
	places := r.Places(words)
	like, name := r.Bytes(words), r.Bytes(words)
	m.words.grow(len(places))
	for i, at := range ranks(like) {
		m.words.put(places[i], Class{like[i], name[at]})
	}
	places = r.Places(features)
	counts, tags, values := r.Bytes(features), r.Bytes(sum), r.Bytes(sum)
	for i, p := range places {
		if p >= 1<<featureBits || i > 0 && p <= places[i-1] {
			return false
		}
	}
	var ok bool
	if m.features, ok = newRows(places); !ok {
		return false
	}
	next := 0
	for i, p := range places {
		var row [Tags]int8
		for range counts[i] {
			if next == len(tags) || tags[next] >= Tags {
				return false
			}
			row[tags[next]] = int8(values[next])
			next++
		}
		m.features.find(p).set(&row)
	}
	return next == len(tags)
}

// ranks is where each of these numbers stands among all of them, sorted; equals stay
// in their order.
func ranks(numbers string) []int {
	var next [256]int
	for i := range len(numbers) {
		next[numbers[i]]++
	}
	sum := 0
	for k, n := range next {
		next[k], sum = sum, sum+n
	}
	at := make([]int, len(numbers))
	for i := range at {
		at[i] = next[numbers[i]]
		next[numbers[i]]++
	}
	return at
}
