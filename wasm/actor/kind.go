package actor

import "claimlight/wasm/tag"

// votes weighs what speaks for each kind, as the model of names does.
type votes [Group + 1]int32

func votesOf(m *tag.Mention) (v votes) {
	copy(v[:], m.Votes[:])
	return v
}

func (v *votes) add(o votes) {
	for k := range v {
		v[k] += o[k]
	}
}

// best is the kind with most votes, the earlier one of equals.
func (v votes) best() Kind {
	kind := Person
	for k := range v {
		if v[k] > v[kind] {
			kind = Kind(k)
		}
	}
	return kind
}
