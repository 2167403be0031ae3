package tag

import "testing"

// Every place has a row of its own, however many there are, and what has none adds nothing.
func TestRows(t *testing.T) {
	for _, n := range []int{0, 1, 15, 16, 1000, 15249, 60000} {
		var places []uint32
		for i := range uint32(n) {
			places = append(places, 2*(i*34+mix(i, 1)%34)) // even
		}
		r, ok := newRows(places)
		if !ok {
			t.Fatalf("%d places have no hash", n)
		}
		for i, p := range places {
			r.find(p).set(&[Tags]int8{int8(i), 1: 3, 4: -128, 5: 127, Tags - 1: int8(-i)})
		}
		for i, p := range places {
			want := [Tags]int32{int32(int8(i)), 1: 3, 4: -128, 5: 127, Tags - 1: int32(int8(-i))}
			if got := r.sum([]uint32{p << (32 - featureBits), (p + 1) << (32 - featureBits)}); got != want {
				t.Fatalf("of %d places the %dth: %v, want %v", n, i, got, want)
			}
		}
	}
}

// More features than lanes hold are summed all the same.
func TestManyRows(t *testing.T) {
	r, _ := newRows([]uint32{7})
	r.find(7).set(&[Tags]int8{127, -128, Tags - 1: -1})
	features := make([]uint32, 3*fill+1)
	for i := range features {
		features[i] = 7 << (32 - featureBits)
	}
	n := int32(len(features))
	if got, want := r.sum(features), ([Tags]int32{127 * n, -128 * n, Tags - 1: -n}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
}
