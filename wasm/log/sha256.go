package log

import (
	"claimlight/wasm/text"
)

// Hash is the hash of a text beside its salt, in 64 hex digits.
func Hash(salt, text string) string {
	var h hasher
	h.start()
	h.write(salt)
	h.write(text)
	return h.hex(64)
}

// Next is the chain after an entry that comes after chain.
func Next(chain string, e *Entry) string {
	var h hasher
	h.start()
	h.write(chain)
	h.write(string(appendBody(make([]byte, 0, 400), e)))
	return h.hex(64)
}

// ClaimHash names a claim in an entry of the kind never-same: the first 32 hex
// digits of the SHA-256 of its normal form (text.Normal). So no sentence of an
// article enters the log, and a page that meets the claim knows it.
func ClaimHash(claim string) string {
	var h hasher
	h.start()
	h.write(text.Normal(claim))
	return h.hex(32)
}

// A hasher is SHA-256 (FIPS 180-4). It is here because crypto/sha256 would add
// 130 KB to the page's module; a test holds the two against each other.
type hasher struct {
	state [8]uint32
	block [64]byte
	size  uint64 // bytes written
}

func (h *hasher) start() {
	h.state = [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}
	h.size = 0
}

func (h *hasher) write(s string) {
	for len(s) > 0 {
		n := copy(h.block[h.size%64:], s)
		h.size += uint64(n)
		s = s[n:]
		if h.size%64 == 0 {
			h.compress()
		}
	}
}

const digits = "0123456789abcdef"

// hex ends the message and gives the first n hex digits of its hash.
func (h *hasher) hex(n int) string {
	bits := h.size * 8
	h.write("\x80")
	for h.size%64 != 56 {
		h.write("\x00")
	}
	var length [8]byte
	for i := range length {
		length[i] = byte(bits >> (56 - 8*i))
	}
	h.write(string(length[:]))
	var out [64]byte
	for i := range out {
		out[i] = digits[h.state[i/8]>>(28-4*(i%8))&15]
	}
	return string(out[:n])
}

func (h *hasher) compress() {
	var w [64]uint32
	for i := range 16 {
		b := h.block[4*i : 4*i+4]
		w[i] = uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
	}
	for i := 16; i < 64; i++ {
		x, y := w[i-15], w[i-2]
		w[i] = w[i-16] + (rotate(x, 7) ^ rotate(x, 18) ^ x>>3) + w[i-7] + (rotate(y, 17) ^ rotate(y, 19) ^ y>>10)
	}
	s := h.state
	for i := range 64 {
		a, e := s[0], s[4]
		t := s[7] + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + (e&s[5] ^ ^e&s[6]) + rounds[i] + w[i]
		u := (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + (a&s[1] ^ a&s[2] ^ s[1]&s[2])
		s = [8]uint32{t + u, a, s[1], s[2], s[3] + t, e, s[5], s[6]}
	}
	for i := range s {
		h.state[i] += s[i]
	}
}

func rotate(x uint32, n uint8) uint32 { return x>>n | x<<(32-n) }

// rounds are the first 32 bits of the fractions of the cube roots of the first
// 64 primes.
var rounds = [64]uint32{
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}
