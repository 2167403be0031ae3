package text

// tokens appends the tokens of s[p.Start:p.End], a paragraph, to dst.
func tokens(dst []Token, s string, p Span) []Token {
	t := tokenizer{s: s, end: p.End}
	for i := p.Start; i < p.End; {
		if s[i] == ' ' {
			i++
			continue
		}
		kind, end := Word, 0
		if plain(s[i]) {
			end = t.word(i) // T1 of a letter of ASCII
		} else {
			r, size := decode(s, i)
			if Space(r) {
				i += size
				continue
			}
			kind, end = t.next(i, r, size)
		}
		if kind == Word {
			if cut := possessive(s[i:end]); cut > 0 && i+cut < end {
				dst = with(dst, Token{Span{i, i + cut}, Word})
				i += cut
			}
		}
		dst = with(dst, Token{Span{i, end}, kind})
		i = end
	}
	return dst
}

// with appends one, mostly without a call of the runtime.
func with[T any](dst []T, t T) []T {
	n := len(dst)
	if n == cap(dst) {
		return append(dst, t)
	}
	dst = dst[:n+1]
	dst[n] = t
	return dst
}

// tokenizer reads one paragraph. Its only state tells a closing single
// quotation mark from the apostrophe of a plural.
type tokenizer struct {
	s    string
	end  int
	open bool // a single quotation mark waits for its partner
}

// next is the token that begins at i with rune r. The rules are tried in order.
func (t *tokenizer) next(i int, r rune, size int) (Kind, int) {
	s := t.s
	switch {
	// T1 Letters make a word. A combining mark alone does too.
	case letter(r):
		return Word, t.word(i)

	// T2 Digits make a number; so does the year in '90s.
	case digit(r):
		return Number, t.number(i)
	case apostrophe(r) && digit(t.at(i+size)) && !letter(runeBefore(s, i)):
		return Number, t.number(i + size)

	// T3 An apostrophe right after a plural is its possessive, unless it
	// closes a quotation; so is the 's after "U.S." and "1990".
	case apostrophe(r) && !t.open && plural(s, i):
		return Word, i + size
	case apostrophe(r) && t.at(i+size) == 's' && !letter(t.at(i+size+1)) && !Space(runeBefore(s, i)):
		return Word, i + size + 1

	// T4 Quotation marks stand alone.
	case quotation(r):
		if apostrophe(r) || r == '‘' || r == '‚' {
			t.open = !letter(runeBefore(s, i)) && letter(t.at(i+size))
		}
		return Quote, i + size

	// T5 Dots in a row are one ellipsis.
	case r == '.' && t.at(i+1) == '.':
		for t.at(i) == '.' {
			i++
		}
		return Punct, i
	}

	// T6 Any other mark stands alone.
	return Punct, i + size
}

// word is the end of the word at i: letters and digits with inner apostrophes,
// hyphens, ampersands (AT&T) and dots (example.com), and the dots of "U.S.".
func (t *tokenizer) word(i int) int {
	start, part := i, i // part: start of the letters since the last joint
	dotted := true      // so far letter dot letter dot
	for i < t.end {
		c := t.s[i]
		if plain(c) {
			i++
			continue
		} else if c == ' ' {
			return i
		}
		r, size := decode(t.s, i)
		if letter(r) || digit(r) {
			i += size
			continue
		}
		next := t.at(i + size)
		switch {
		case apostrophe(r) && letter(next):
		case hyphen(r) && (letter(next) || digit(next)):
		case r == '&' && upper(next) && upper(runeBefore(t.s, i)):
		case r == '.' && letter(next) && (lower(next) || dotted && single(t.s[part:i])):
		case r == '.' && part > start && dotted && single(t.s[part:i]):
			return i + 1
		default:
			return i
		}
		dotted = dotted && r == '.' && single(t.s[part:i])
		i += size
		part = i
	}
	return i
}

// single reports whether s is one letter.
func single(s string) bool {
	if s == "" {
		return false
	}
	r, size := decode(s, 0)
	return size == len(s) && letter(r)
}

// number is the end of the number at i: digits with inner separators and the
// letters of "38th", "1990s" or "5G".
func (t *tokenizer) number(i int) int {
	for i < t.end {
		r, size := decode(t.s, i)
		inner := r == '.' || r == ',' || r == ':' || apostrophe(r)
		if !digit(r) && !(inner && digit(t.at(i+size)) && digit(runeBefore(t.s, i))) {
			break
		}
		i += size
	}
	for i < t.end {
		r, size := decode(t.s, i)
		if !letter(r) && !digit(r) {
			break
		}
		i += size
	}
	return i
}

// at is the rune at i within the paragraph, or 0.
func (t *tokenizer) at(i int) rune {
	if i >= t.end {
		return 0
	}
	return runeAt(t.s, i)
}

// possessive is where the 's of a word begins, or 0. It is cut from "it's" too:
// a tokenizer cannot tell.
func possessive(w string) int {
	n := len(w)
	if n < 3 || w[n-1]|0x20 != 's' {
		return 0
	}
	if w[n-2] == '\'' {
		return n - 2
	}
	if n > 4 && w[n-4:n-1] == "’" {
		return n - 4
	}
	return 0
}

// plural reports whether a word in -s ends at i and no letter follows.
func plural(s string, i int) bool {
	r := runeBefore(s, i)
	if r != 's' && r != 'S' && r != 'x' && r != 'z' {
		return false
	}
	_, size := decode(s, i)
	return letter(runeBefore(s, i-1)) && !letter(runeAt(s, i+size))
}
