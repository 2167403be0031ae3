package actor

// family is who bears one surname, by gender: how many, and the last of them.
type family struct {
	count, entity [3]int
	stranger      bool    // and somebody else
	named, titled bool    // the text names a bearer in full, and with a title
	titles        [3]bool // it has the surname with titles of a gender
	early         bool    // it has the surname with an office before it names one
	human         bool    // she, or he, said something under the surname alone
	introduced    int     // the one whom the text has named so far, plus one; or several
	outsiders     [3]int  // by gender, whom a title shows that no bearer is, plus one
}

// What bearer finds other than one person.
const (
	nobody  = -1
	several = -2
)

// introduce notes that the text names a bearer in full.
func (m *family) introduce(e int) {
	if m.introduced == 0 {
		m.introduced = e + 1
	} else if m.introduced != e+1 {
		m.introduced = several
	}
}

// meant is the one whom a mention by the surname means, with a title for the
// gender or without: the only one there is, or whom the text has named so far.
func (m *family) meant(g gender) int {
	switch e := m.bearer(g); {
	case g == unknown && m.stranger:
		return nobody
	case e >= 0 || g != unknown:
		return e
	}
	return m.introduced - 1
}

// families lists the bearers of every surname, at its first form.
func (f *finder) families(people []form) []family {
	all := make([]family, len(people))
	at := 0
	for i, p := range people {
		if p.key != people[at].key {
			at = i
		}
		g := f.nameGender(&f.names[f.entities[p.entity].name])
		all[at].count[g]++
		all[at].entity[g] = p.entity
	}
	return all
}

// couple reports whether titles tell of a man and a woman.
func (m *family) couple() bool { return m.titles[male] && m.titles[female] }

// leaves reports whether a title of the gender may mean a bearer of whose gender nothing
// is known: beside a couple, only where it is known of the other.
func (m *family) leaves(g gender) bool {
	return g == unknown || !m.couple() || m.count[g] == 0 && m.count[male+female-g] > 0
}

// bearer is the only one of a family that a mention of the gender fits.
func (m *family) bearer(g gender) int {
	found := nobody
	for k := unknown; k <= female; k++ {
		if m.count[k] == 0 || !k.agrees(g) || k == unknown && !m.leaves(g) {
			continue
		}
		if found != nobody || m.count[k] > 1 {
			return several
		}
		found = m.entity[k]
	}
	return found
}
