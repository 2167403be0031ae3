package tile

import "strconv"

// Path is the path of the tile that holds k among tiles of so many bits.
func (k Key) Path(lang string, bits int32) Path {
	return Path{Scheme: Scheme, Lang: lang, Bits: bits, Prefix: uint32(k) >> uint32(32-bits)}
}

// digits is the width of the prefix in the path: one for each four bits.
func (p Path) digits() int { return int(p.Bits+3) / 4 }

// AppendPath appends the path below /v1/tiles/: 1/en/12/a3f.json.
func AppendPath(dst []byte, p Path) []byte {
	dst = append(strconv.AppendInt(dst, int64(p.Scheme), 10), '/')
	dst = append(append(dst, p.Lang...), '/')
	dst = append(strconv.AppendInt(dst, int64(p.Bits), 10), '/')
	return append(appendPrefix(dst, p), ".json"...)
}

func appendPrefix(dst []byte, p Path) []byte {
	for i := p.digits() - 1; i >= 0; i-- {
		dst = append(dst, "0123456789abcdef"[p.Prefix>>uint32(4*i)&15])
	}
	return dst
}

// ParsePath is the inverse of AppendPath: only what that writes is a path.
func ParsePath(s string) (Path, bool) {
	var part [4]string
	n := 0
	from := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '/' {
			if n == 3 {
				return Path{}, false
			}
			part[n] = s[from:i]
			n++
			from = i + 1
		}
	}
	const suffix = ".json"
	if n != 3 || len(s)-from <= len(suffix) || s[len(s)-len(suffix):] != suffix {
		return Path{}, false
	}
	part[3] = s[from : len(s)-len(suffix)]
	return parts(part[0], part[1], part[2], part[3])
}

// parts makes a path of its four parts as written, in a path or in a tile.
func parts(scheme, lang, bits, prefix string) (p Path, ok bool) {
	if p.Scheme, ok = number(scheme); !ok || p.Scheme == 0 {
		return Path{}, false
	}
	if p.Bits, ok = number(bits); !ok || p.Bits < MinBits || p.Bits > MaxBits {
		return Path{}, false
	}
	if p.Lang = lang; !IsLang(lang) {
		return Path{}, false
	}
	if p.Prefix, ok = hex(prefix); !ok || len(prefix) != p.digits() || p.Prefix>>uint32(p.Bits) != 0 {
		return Path{}, false
	}
	return p, true
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

func hex(s string) (uint32, bool) {
	n := uint32(0)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			n = n<<4 | uint32(c-'0')
		case 'a' <= c && c <= 'f':
			n = n<<4 | uint32(c-'a'+10)
		default:
			return 0, false
		}
	}
	return n, 0 < len(s) && len(s) <= (MaxBits+3)/4
}
