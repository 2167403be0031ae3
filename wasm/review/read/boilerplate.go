package read

import (
	"strings"
	"sync"

	"claimlight/wasm/text"
)

// placeholders are what databases and programs write for nothing, in normal form.
const placeholders = "|null|undefined|nan|none|nil|n/a|n.a|na|tbd|tba|todo|xxx|string|rating|textual rating|alternatename|alternate name|" +
	"object object|array|#n/a|#ref|#name|#value|select|select one|select rating|select a rating|please select|choose|choose one|choose rating|your rating|not set|"

// forms are what a form, a template or a page has where the claim should be, in
// normal form: labels, and questions that ask of nothing.
const forms = "|test|text|empty|claimreviewed|claim reviewed|claimreview|claim review|claim|the claim|claims|claim text|" +
	"your claim|your claim here|enter claim here|insert claim here|claim goes here|lorem ipsum|enter the claim here|enter your claim|claim here|claim title|test claim|sample claim|example claim|fact check|fact-check|factcheck|fact checking|" +
	"verification|title|headline|untitled|no title|description|verificacion|afirmacion|la afirmacion|sin titulo|ninguno|ninguna|" +
	"verificacao|alegacao|afirmacao|sem titulo|affirmation|l'affirmation|verification des faits|sans titre|aucun|aucune|" +
	"behauptung|die behauptung|faktencheck|ohne titel|affermazione|verifica|senza titolo|iddia|dogrulama|klaim|cek fakta|periksa fakta|" +
	"is it true|is this true|true or false|fact or fiction|real or fake|es verdad|es cierto|verdadero o falso|e verdade|verdadeiro ou falso|" +
	"vrai ou faux|est-ce vrai|vero o falso|e vero|stimmt das|wahr oder falsch|dogru mu|benarkah|"

// verdicts are words of ratings and of links: where a claim should be, each alone
// claims nothing.
var verdicts = phrases("true|false|mostly true|mostly false|half true|half-true|partly true|partly false|partially true|partially false|misleading|misinformation|" +
	"disinformation|inaccurate|incorrect|correct|accurate|wrong|right|fake|fake news|hoax|satire|scam|rumor|rumour|unproven|unverified|unsupported|" +
	"no evidence|missing context|needs context|lacks context|out of context|altered|altered photo|altered image|altered video|manipulated|" +
	"miscaptioned|debunked|outdated|mixture|mixed|exaggerated|distorts the facts|pants on fire|yes|no|see article|see the article|see above|" +
	"see below|see review|see link|see more|see image|see video|see text|see title|read more|read article|read the article|more|click here|here|link|" +
	"learn more|article|article title|full article|not applicable|not available|unknown|" +
	"verdadero|falso|falsa|enganoso|enganosa|impreciso|inexacto|cierto|es falso|es verdadero|bulo|sin pruebas|sin contexto|falta contexto|satira|" +
	"desinformacion|manipulado|no|si|leer mas|ver mas|ver articulo|ver nota|haga clic aqui|aqui|mas informacion|" +
	"verdadeiro|verdade|e falso|e verdade|e fake|fato|boato|montagem|sem provas|sem contexto|contraditorio|exagerado|insustentavel|" +
	"desinformacao|nao|sim|leia mais|ler mais|saiba mais|ver artigo|clique aqui|veja mais|errado|certo|" +
	"vrai|faux|c'est vrai|c'est faux|trompeur|trompeuse|infonde|plutot vrai|plutot faux|hors contexte|infox|intox|imprecis|oui|non|lire la suite|lire plus|" +
	"voir l'article|cliquez ici|en savoir plus|ici|canular|inexact|" +
	"wahr|richtig|falsch|frei erfunden|irrefuhrend|grosstenteils falsch|grosstenteils richtig|teilweise falsch|teilweise wahr|unbelegt|fehlender kontext|" +
	"manipuliert|satire|ja|nein|mehr|weiterlesen|mehr lesen|mehr erfahren|hier klicken|zum artikel|siehe artikel|falschmeldung|" +
	"vero|verificato|parzialmente falso|fuorviante|ingannevole|bufala|leggi tutto|leggi di piu|clicca qui|qui|continua a leggere|notizia falsa|" +
	"waar|onwaar|niet waar|misleidend|onjuist|juist|lees meer|klik hier|sandt|falsk|delvist falsk|vildledende|laes mere|sant|feil|sann|falskt|vilseledande|las mer|les mer|" +
	"prawda|falsz|nieprawda|manipulacja|czytaj wiecej|pravda|nepravda|zavadejici|neovereno|lez|obmana|laz|neistina|istina|dezinformacia|manipulovano|fals|adevarat|inselator|hamis|igaz|" +
	"dogru|yanlis|karma|sahte|yaniltici|iddia yanlis|devamini oku|salah|benar|hoaks|disinformasi|misinformasi|keliru|palsu|sebagian benar|menyesatkan|selengkapnya|baca selengkapnya|" +
	"αληθές|αλήθεια|ψευδές|αληθής|ψευδής|παραπλανητικό|правда|ложь|фейк|неправда|брехня|фальшивка|маніпуляція|манипуляция|" +
	"صحيح|خطأ|زائف|كاذب|مضلل|شائعة|حقيقة|اقرأ المزيد|نادرست|درست|नकली|सच|झूठ|भ्रामक|फर्जी|गलत|असत्य|মিথ্যা|সত্য|বিভ্রান্তিকর|ভুয়া|جھوٹ|گمراہ کن|" +
	"虚假|真实|假|真|谣言|虛假|錯誤|误导|誤り|誤情報|虚偽|사실|거짓|허위|จริง|เท็จ|ข่าวปลอม|บิดเบือน|sai|dung|tin gia")

// checks are what a desk writes before a claim to say what its page is, or that
// this is the claim.
var checks = phrases("fact check|fact-check|factcheck|fact checking|fact-checking|fact-checkers|claim|the claim|claim reviewed|viral claim|" +
	"rumor|rumour|faktencheck|behauptung|verificamos|verificacion|verificacao|checamos|chequeo|afirmacion|" +
	"alegacao|afirmacao|verification|verification des faits|affirmation|verifica|affermazione|factcheck afp|afp fact check|afp factual|fact check afp|" +
	"faktatjek|faktatjekk|faktasjekk|faktakoll|faktencheck afp|dogrulama|iddia|cek fakta|periksa fakta|klaim|фактчек|факт-чек|फैक्ट चेक|फैक्ट-चेक|ফ্যাক্ট চেক")

// answers are yes and no.
var answers = phrases("yes|no|nope|yep|si|nao|sim|oui|non|ja|nein|nee|nej|nei|tak|nie|ano|ne|da|nu|igen|nem|evet|hayir|ya|tidak|bukan|ναι|όχι|да|нет|так|ні|نعم|لا|हाँ|नहीं|हां|হ্যাঁ|না|是|不是|はい|いいえ|아니다")

// bracket pairs that template languages put around a variable.
var brackets = [...][2]string{{"{{", "}}"}, {"{%", "%}"}, {"[[", "]]"}, {"${", "}"}, {"%%", "%%"}, {"<%", "%>"}}

// isPlaceholder reports whether a text stands where nobody wrote one: a word
// from that list, an address, or a template's variable that was never filled.
func isPlaceholder(s string) bool {
	for _, b := range brackets {
		if strings.HasPrefix(s, b[0]) && strings.HasSuffix(s, b[1]) && len(s) >= len(b[0])+len(b[1]) {
			return true
		}
	}
	if !strings.Contains(s, " ") && (strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || len(s) > 2 && s[0] == '%' && s[len(s)-1] == '%') {
		return true
	}
	s = core(s)
	return s == "" || isListed(placeholders, s)
}

// core is a text's normal form without marks around it.
func core(s string) string { return strings.Trim(text.Normal(s), " .:!?¿¡[](){}<>*_-\"'|") }

// isBoilerplate reports whether a claim says nothing: it has no letter, or is a
// form's own text. A question is none of it, unless it asks of nothing.
func isBoilerplate(claim string) bool {
	if !hasWord(claim) || isPlaceholder(claim) {
		return true
	}
	s := core(claim)
	return isListed(forms, s) || verdicts()[s] || checks()[s] || strings.HasPrefix(s, "lorem ipsum dolor")
}

// isListed reports whether a list in normal form, with bars between, has a text.
func isListed(list, s string) bool { return strings.Contains(list, "|"+s+"|") }

// phrases makes a set of a list with bars between, in normal form.
func phrases(list string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := make(map[string]bool)
		for phrase := range strings.SplitSeq(list, "|") {
			set[core(phrase)] = true
		}
		return set
	})
}
