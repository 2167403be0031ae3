package tile

import (
	"strconv"
	"strings"
)

// Path is the path of the tile that holds k among tiles of so many bits.
func (k Key) Path(lang string, bits int32) Path {
	return Path{Scheme: Scheme, Lang: lang, Bits: bits, Prefix: uint32(k) >> uint32(32-bits)}
}

// Has reports whether a key is in the tile's range.
func (p Path) Has(k Key) bool { return uint32(k)>>uint32(32-p.Bits) == p.Prefix }

// Range is the first and the last key of the tile.
func (p Path) Range() (first, last Key) {
	shift := uint32(32 - p.Bits)
	first = Key(p.Prefix << shift)
	return first, first | (Key(1)<<shift - 1)
}

// digits is the width of the prefix in the path: one for each four bits.
func (p Path) digits() int { return int(p.Bits+3) / 4 }

// AppendPath appends the path below /v1/: tiles/2/en/12/a3f.json.
func AppendPath(dst []byte, p Path) []byte {
	dst = append(strconv.AppendInt(append(dst, tiles...), int64(p.Scheme), 10), '/')
	dst = append(append(dst, p.Lang...), '/')
	dst = append(strconv.AppendInt(dst, int64(p.Bits), 10), '/')
	dst = appendPrefix(dst, p)
	if p.Under != 0 {
		dst = appendKey(append(dst, '/'), p.Under)
	}
	return append(dst, suffix...)
}

// What the paths of tiles begin with, and all paths end with.
const (
	tiles  = "tiles/"
	suffix = ".json"
)

func appendPrefix(dst []byte, p Path) []byte { return appendHex(dst, uint64(p.Prefix), p.digits()) }

func appendKey(dst []byte, k Key) []byte { return appendHex(dst, uint64(k), keyDigits) }

const keyDigits = 8

func appendHex(dst []byte, n uint64, digits int) []byte {
	for i := digits - 1; i >= 0; i-- {
		dst = append(dst, "0123456789abcdef"[n>>uint32(4*i)&15])
	}
	return dst
}

// ParsePath is the inverse of AppendPath: only what that writes is a path.
func ParsePath(s string) (Path, bool) {
	s, ok := strings.CutPrefix(s, tiles)
	if !ok {
		return Path{}, false
	}
	if s, ok = strings.CutSuffix(s, suffix); !ok {
		return Path{}, false
	}
	var part [5]string
	n := 0
	for p := range strings.SplitSeq(s, "/") {
		if n == len(part) {
			return Path{}, false
		}
		part[n] = p
		n++
	}
	if n < 4 || n == 5 && part[4] == "" {
		return Path{}, false
	}
	return parts(part[0], part[1], part[2], part[3], part[4])
}

// parts makes a path of its parts as written, in a path or in a tile; under is ""
// where there is none.
func parts(scheme, lang, bits, prefix, under string) (p Path, ok bool) {
	if p.Scheme, ok = number(scheme); !ok || p.Scheme == 0 {
		return Path{}, false
	}
	if p.Bits, ok = number(bits); !ok || p.Bits < MinBits || p.Bits > MaxBits {
		return Path{}, false
	}
	if p.Lang = lang; !IsLang(lang) {
		return Path{}, false
	}
	bitsOf, ok := hex(prefix)
	if !ok || len(prefix) != p.digits() || bitsOf>>uint32(p.Bits) != 0 {
		return Path{}, false
	}
	p.Prefix = uint32(bitsOf)
	if under == "" {
		return p, true
	}
	p.Under, ok = parseKey(under)
	return p, ok
}

// parseKey reads a key as written: eight digits, not all of them zero.
func parseKey(s string) (Key, bool) {
	n, ok := hex(s)
	return Key(n), ok && len(s) == keyDigits && n != 0
}

// AppendKeys appends keys as an edge names its hot ones: eight digits each.
func AppendKeys(dst []byte, keys []Key) []byte {
	for _, k := range keys {
		dst = appendKey(dst, k)
	}
	return dst
}

// ParseKeys is the inverse of AppendKeys; it takes up to MaxHot keys, ascending.
func ParseKeys(s string) (keys []Key, ok bool) {
	if len(s)%keyDigits != 0 || len(s) > keyDigits*MaxHot {
		return nil, false
	}
	for ; s != ""; s = s[keyDigits:] {
		k, ok := parseKey(s[:keyDigits])
		if !ok || len(keys) > 0 && k <= keys[len(keys)-1] {
			return nil, false
		}
		keys = append(keys, k)
	}
	return keys, true
}

// IsLang reports whether s is a language as paths write it: two lower-case letters.
func IsLang(s string) bool {
	return len(s) == 2 && 'a' <= s[0] && s[0] <= 'z' && 'a' <= s[1] && s[1] <= 'z'
}

// number reads a number of up to four digits without leading zeros.
func number(s string) (int32, bool) {
	if len(s) == 0 || len(s) > 4 || s[0] == '0' && s != "0" {
		return 0, false
	}
	n := int32(0)
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int32(s[i]-'0')
	}
	return n, true
}

// hex reads up to fifteen digits in lower case.
func hex(s string) (uint64, bool) {
	n := uint64(0)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			n = n<<4 | uint64(c-'0')
		case 'a' <= c && c <= 'f':
			n = n<<4 | uint64(c-'a'+10)
		default:
			return 0, false
		}
	}
	return n, 0 < len(s) && len(s) <= sketchDigits
}
