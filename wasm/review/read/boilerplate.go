package read

import (
	"strings"

	"claimlight/wasm/text"
)

// placeholders are what databases and programs write for nothing, in normal form.
const placeholders = "|null|undefined|nan|none|nil|n/a|n.a|na|tbd|tba|todo|xxx|string|rating|textual rating|alternatename|alternate name|"

// forms are what a form, a template or a page has where the claim should be, in
// normal form: labels, and questions that ask of nothing.
const forms = "|test|text|empty|claimreviewed|claim reviewed|claimreview|claim review|claim|the claim|claims|claim text|" +
	"your claim|your claim here|enter claim here|insert claim here|claim goes here|lorem ipsum|fact check|fact-check|factcheck|fact checking|" +
	"verification|title|headline|untitled|no title|description|verificacion|afirmacion|la afirmacion|sin titulo|ninguno|ninguna|" +
	"verificacao|alegacao|afirmacao|sem titulo|affirmation|l'affirmation|verification des faits|sans titre|aucun|aucune|" +
	"behauptung|die behauptung|faktencheck|ohne titel|affermazione|verifica|senza titolo|iddia|dogrulama|klaim|cek fakta|periksa fakta|" +
	"is it true|is this true|true or false|fact or fiction|real or fake|es verdad|es cierto|verdadero o falso|e verdade|verdadeiro ou falso|" +
	"vrai ou faux|est-ce vrai|vero o falso|e vero|stimmt das|wahr oder falsch|dogru mu|benarkah|"

// bracket pairs that template languages put around a variable.
var brackets = [...][2]string{{"{{", "}}"}, {"{%", "%}"}, {"[[", "]]"}, {"${", "}"}, {"%%", "%%"}, {"<%", "%>"}}

// isPlaceholder reports whether a text stands where nobody wrote one: a word
// from that list, or a template's variable that was never filled.
func isPlaceholder(s string) bool {
	for _, b := range brackets {
		if strings.HasPrefix(s, b[0]) && strings.HasSuffix(s, b[1]) && len(s) >= len(b[0])+len(b[1]) {
			return true
		}
	}
	s = core(s)
	return s == "" || strings.Contains(placeholders, "|"+s+"|")
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
	return strings.Contains(forms, "|"+s+"|") || strings.HasPrefix(s, "lorem ipsum dolor")
}
