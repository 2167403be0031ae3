package actor

import (
	"strings"

	"claimlight/wasm/model"
)

// sound is a key as transliterations of one name have it in common. What it makes
// alike is more than one spelling of one name only where the rest of the name, and who
// else is in the article, leave no other: it compares, and finds nobody by itself.
func sound(key string) string {
	if len(key) > maxKey {
		return key // nobody's
	}
	w, rest, more := strings.Cut(key, " ")
	if w = wordSound(w); more {
		return w + " " + sound(rest)
	}
	return w
}

// The lengths in bytes from which on a word is long enough for a rule: short ones are
// too easily somebody else's, Lee and Li.
const (
	single = 5 // doubled consonants
	folded = 6 // sounds of two letters, and g, k and q
	vowels = 8 // y within
)

func wordSound(w string) string {
	if other, ok := spellings.Get(w); ok {
		w = other
	}
	if len(w) >= folded {
		w = folds(w)
	}
	if len(w) >= single {
		w = undoubled(w)
	}
	bare := strings.TrimRight(w, "ijy")
	if len(bare) <= 2 {
		return w
	}
	if len(w) >= vowels {
		bare = strings.ReplaceAll(bare, "y", "i")
	}
	if len(bare) < len(w) {
		return bare + "i"
	}
	return bare
}

// folds makes one of what languages spell in their own ways: kh, gh, dh, ou and oe, the
// ends of Lukashenka and Romanoff, the beginnings of Yeltsin and Qaddafi. The latter
// are only alike in words that end as Arabic ones do: Quinn is no Guinn.
func folds(w string) string {
	if strings.IndexByte("aiouy", w[len(w)-1]) >= 0 {
		for _, start := range [...]string{"kh", "gh", "g", "q"} {
			if rest, ok := strings.CutPrefix(w, start); ok {
				w = "k" + rest
				break
			}
		}
	}
	if rest, ok := strings.CutPrefix(w, "ye"); ok {
		w = "e" + rest
	}
	for _, end := range [...][2]string{{"enka", "enko"}, {"off", "ov"}} {
		if rest, ok := strings.CutSuffix(w, end[0]); ok {
			w = rest + end[1]
		}
	}
	for _, pair := range [...][2]string{{"kh", "h"}, {"gh", "g"}, {"dh", "d"}, {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"ks", "x"}, {"oe", "o"}, {"ue", "u"}} {
		w = strings.ReplaceAll(w, pair[0], pair[1])
	}
	return w
}

// undoubled is w with every doubled consonant once.
func undoubled(w string) string {
	for i := 1; i < len(w); i++ {
		if w[i] == w[i-1] && w[i] < 0x80 && strings.IndexByte("aeiou", w[i]) < 0 {
			return w[:i] + undoubled(w[i+1:])
		}
	}
	return w
}

// spellings are first names as other transliterations or languages of the same script
// spell them, where no rule tells.
const spellings model.List = `abdalla=abdulla abdallah=abdulla abdullah=abdulla achmad=ahmad achmed=ahmad ahmed=ahmad aleksander=aleksandr alexander=aleksandr aliaksandr=aleksandr
aliaksei=aleksei alyaksandr=aleksandr andrii=andrei andrij=andrei andriy=andrei dimitri=dmitri dimitry=dmitri djamal=jamal dmytro=dmitri
dzmitry=dmitri ebrahim=ibrahim faysal=faisal feisal=faisal gamal=jamal hosein=hussein hossein=hussein husain=hussein husayn=hussein hussain=hussein
hussayn=hussein iurii=yuri jamaal=jamal katerina=ekaterina kateryna=ekaterina khaled=khalid laden=ladin mahomed=muhammad mikalai=nikolai
mikhailo=mikhail moamar=muammar moamer=muammar moammar=muammar mohamad=muhammad mohamed=muhammad mohamet=muhammad mohammad=muhammad mohammed=muhammad
mohamud=muhammad mostafa=mustafa muamer=muammar muhammed=muhammad mustapha=mustafa mykhailo=mikhail mykola=nikolai nataliia=natalia nataliya=natalia
natalya=natalia nouri=nuri oleksandr=aleksandr oleksii=aleksei oleksiy=aleksei olena=elena omar=umar osama=usama petr=pyotr petro=pyotr piotr=pyotr
rachid=rashid saeed=said saied=said sayeed=said serguei=sergei serhii=sergei serhiy=sergei siarhei=sergei soleiman=suleiman sulaiman=suleiman
sulayman=suleiman uladzimir=vladimir victor=viktor volodimir=vladimir volodymyr=vladimir wladimir=vladimir yaser=yasir yasser=yasir yevhen=evgeni
yousef=yusuf youssef=yusuf yusef=yusuf`
