package read

import (
	"strings"
	"unicode"

	"claimlight/wasm/review"
	"claimlight/wasm/text"
)

// ClaimantKind says whom a claimant binds to. A crowd, a platform or "several
// sources" is nobody; so is whoever merely passes on a quotation.
func ClaimantKind(claimant, claim string) review.ClaimantKind {
	switch {
	case claimant == "":
		return review.NoClaimant
	case isGeneric(claimant), passesOn(claim):
		return review.GenericClaimant
	}
	return review.NamedClaimant
}

// passesOn reports whether a claim is of the form "Quotes X as saying": then X
// is not the claimant, and the claimant says nothing of their own.
func passesOn(claim string) bool {
	rest, ok := strings.CutPrefix(text.Normal(claim), "quotes ")
	return ok && (strings.Contains(rest, " as saying") || strings.Contains(rest, " as stating") || strings.Contains(rest, " as asking"))
}

// Words of general knowledge, in normal form, in the languages that fact-checkers
// write most.
const (
	// People at large: with one word before them they still name nobody.
	crowds = " posts users memes tweets messages screenshots sources sites websites bloggers blogs accounts people netizens internautas internautes internauci warganet "
	// What somebody puts up.
	items = " post meme tweet message video videos image images photo photos picture pictures screenshot claim rumor rumour user page pages website site blog account" +
		" email emails story article text chain publicaciones publicacion usuarios fuentes mensajes mensaje cadenas cadena imagenes imagen fotos cuentas paginas sitios" +
		" publications publication utilisateurs comptes reseaux redes publicacoes publicacao postagens mensagens mensagem contas beitrage beitrag nutzer quellen medien" +
		" utenti fonti wpisy wpis uzytkownicy pengguna "
	// Words that make it nobody's.
	anonymous = " viral social online anonymous unknown multiple various several many some varias varios multiples plusieurs divers diverses diversos vari" +
		" diversi mehrere verschiedene unbekannt desconocido desconhecido inconnu "
	platforms = " facebook instagram twitter x tiktok whatsapp telegram youtube reddit threads vk weibo wechat snapchat internet internetu web media sociales sociaux sociais "
)

// isGeneric reports whether a claimant's name names nobody.
func isGeneric(name string) bool {
	words := strings.Fields(text.Normal(name))
	if len(words) == 0 || words[0] == "a" || words[0] == "an" {
		return true
	}
	if strings.HasPrefix(strings.TrimSpace(name), "@") {
		return false
	}
	loose, telling := 0, false // words that fit nobody in particular; one of them that is no mere filler
	for _, w := range words {
		known := holds(crowds, w) || holds(items, w) || holds(anonymous, w) || holds(platforms, w)
		telling = telling || known
		if known || len(w) <= 3 {
			loose++
		}
	}
	if loose == len(words) && telling {
		return true
	}
	return len(words) == 2 && holds(crowds, words[1]) || isUncapped(name)
}

// isUncapped reports whether a name has letters with case but no capital: a
// description, not a name.
func isUncapped(name string) bool {
	lower := false
	for _, r := range name {
		if unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsDigit(r) {
			return false
		}
		lower = lower || unicode.IsLower(r)
	}
	return lower
}
