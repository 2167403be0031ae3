package actor

import (
	"strings"
	"testing"

	"claimlight/wasm/model"
	"claimlight/wasm/text"
	"claimlight/wasm/word"
)

// TestPassages holds for whom the pronouns of short news passages stand; who has
// none is left out.
func TestPassages(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"court", "Judge Harriet Cole jailed Martin Pryce for six years. She told him that he had betrayed his pupils.",
			"Harriet Cole: She; Martin Pryce: him he his"},
		{"tag after a quotation", "Priya Raman runs the clinic. “We have no beds left,” she said.", "Priya Raman: she"},
		{"not the one who is quoted", "James Doyle met Omar Farouk. “He has my support,” said Doyle.", "Omar Farouk: He"},
		{"only the one who is quoted", "“He is wrong,” said James Doyle.", ""},
		{"not the captain, who is quoted", "Omar Farouk won. “We saw it coming,” the captain, James Doyle, said. “He was too good.”", "Omar Farouk: He"},
		{"not the captain, who later says so", "Omar Farouk won. “We saw it coming,” the captain, James Doyle, later said. “He was too good.”", "Omar Farouk: He"},
		{"no guess within", "Wren Takeshita left. Omar Farouk sat down, and he said it was over. Takeshita wept. She had lost.", "Wren Takeshita: She; Omar Farouk: he"},
		{"not who is quoted later", "Omar Farouk met James Doyle. “He wanted to stay. I told him no,” Doyle said.", "Omar Farouk: He him"},
		{"one of two of whom nothing is known", "Shunsuke Aizawa met Yumiko Takeshita in Leeds. She told him so.", ""},
		{"a name within", "Omar Farouk works for the His Dark Materials Company in Ohio.", ""},
		{"named only in a quotation", "“I trust Omar Farouk,” said the captain. He left.", ""},
		{"his brother", "His brother James Doyle kept his seat. Omar Farouk lost his.", "James Doyle: his; Omar Farouk: his"},
		{"says on, after another was named", "James Doyle met Omar Farouk. He said that they had agreed.", ""},
		{"surname that is others' first name", "Howard's plan has failed. Maria Howard blamed Omar Farouk. She left.", "Maria Howard: She"},
		{"of whom is named next", "James Doyle met reporters. In his new book, Omar Farouk tells it all.", "Omar Farouk: his"},
		{"of another than is named next", "James Doyle met reporters. In his new book, Anna Moss is praised.", "James Doyle: his"},
		{"says on in a tag", "James Doyle met Omar Farouk. “We have agreed,” he said.", "James Doyle: he"},
		{"name of a thing", "James Doyle burnt an Omar Farouk poster. He said so.", "James Doyle: He"},
		{"does on, after another was named", "James Doyle met Omar Farouk. He left.", ""},
		{"according to", "According to James Doyle, Omar Farouk was warned. He said so twice.", "James Doyle: He"},
		{"party in brackets", "Senator James Doyle (R-Ohio) said Omar Farouk was warned. “We told them,” he added.", "James Doyle: he"},
		{"surname shared with a woman", "Omar Farouk met Layla Farouk. Later Farouk left. She said so.", "Layla Farouk: She"},
		{"woman and man", "Ruth Mensah met Carl Weber in Bonn. He thanked her for her help.", "Ruth Mensah: her her; Carl Weber: He"},
		{"wife", "Carl Weber’s wife, Anna Weber, said she would stay.", "Anna Weber: she"},
		{"its spokesman in a tag", "The Energy Authority denied it. “We told nobody,” its spokesman, Carl Weber, said.", "Energy Authority: its"},
		{"their leader", "The Green Party left the talks. Their leader, Anna Weber, said why.", "Green Party: Their"},
		{"their of people", "The Green Party left the talks. Their tables were empty.", ""},
		{"it again", "The Energy Authority said it would wait until it had read the report.", "Energy Authority: it it"},
		{"an object is not the subject", "Peter Lind met Paul Moe. Peter Lind said he would stand by him.", "Peter Lind: he; Paul Moe: him"},
		{"nor the one who speaks", "We met Rosa Lind. Anna Weber, who leads the union, agreed with her.", "Rosa Lind: her"},
		{"but the subject's own", "Anna Weber lost her key.", "Anna Weber: her"},
		{"the subject of another clause", "Peter Lind said Anna Weber had thanked him.", "Peter Lind: him"},
		{"the subject behind an apposition", "James Doyle left. His son, Peter Doyle, thanked him.", "James Doyle: His him"},
		{"the subject behind a title", "James Doyle won. Former president Omar Farouk congratulated him.", "James Doyle: him"},
		{"the subject of an infinitive", "James Doyle left. Omar Farouk is expected to succeed him.", "James Doyle: him"},
		{"not of somebody else's", "James Doyle urged voters to join him.", "James Doyle: him"},
		{"nor what a noun has", "James Doyle denied the charges against him.", "James Doyle: him"},
		{"whoever is his", "James Doyle wept. His mother praised him.", "James Doyle: His him"},
		{"whose wife", "Omar Farouk burned it. Layla Farouk, his wife, wept. Ama Mensah, his lawyer, left.", "Omar Farouk: his his"},
		{"a first name of men and women", "Taylor Moss fell. She laughed. Then Robin Lind said he had seen it.", "Taylor Moss: She; Robin Lind: he"},
		{"it behind a dateline", "GENEVA (Reuters) - The Energy Authority said it would act.", "Energy Authority: it"},
		{"it of who says so", "Unlike the Energy Authority, the Green Party said it would act.", "Green Party: it"},
		{"it of whom the place is", "The Energy Authority in Delhi said it would act. The mayor of Paris, Anna Moss, said it was safe.", "Energy Authority: it"},
		{"it may act", "The Energy Authority has offered to wait on condition that it may keep the keys.", "Energy Authority: it"},
		{"it may be", "The Energy Authority has offered to wait on condition that it may be late for that.", ""},
		{"it did not say", "The Energy Authority called the report false. It did not say why.", "Energy Authority: It"},
		{"no school lost its teacher", "The Energy Authority knew that no school had lost its boiler.", ""},
		{"its of two sentences ago", "The Energy Authority denied it. The rain fell. It rained on. “We told nobody,” its spokesman said.", ""},
		{"sport", "Coach Ana Ruiz left out Maria Lopez. Ruiz was annoyed. “I told her to rest,” she said.", "Ana Ruiz: she; Maria Lopez: her"},
		{"the quotation goes on", "Omar Farouk left. “I saw it,” said James Doyle. “He was late.”", "Omar Farouk: He"},
		{"a country's ministry", "Chile's environment ministry said it would act.", ""},
		{"somebody unnamed", "Ruth Mensah left. Omar Farouk wept. “My wife told me she never doubted it,” he said.", "Omar Farouk: he"},
		{"a nameless spokeswoman", "Ruth Mensah left. A spokeswoman for the bank said she had been told.", ""},
		{"its own spokeswoman", "Ruth Mensah, a spokeswoman for the bank, said she had been told.", "Ruth Mensah: she"},
		{"name before a body", "The U.N. refugee agency said it would act.", ""},
		{"is told", "James Doyle was told that Omar Farouk had left. “I wept,” he said.", "James Doyle: he"},
	} {
		if got := stand(c.in); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// stand writes who has which pronouns: "Name: he his; Name: it".
func stand(s string) string {
	var all []string
	for _, a := range Find(text.Parse(s), names) {
		var words []string
		for _, p := range a.Pronouns {
			words = append(words, p.Of(s))
		}
		if len(words) > 0 {
			all = append(all, a.Name+": "+strings.Join(words, " "))
		}
	}
	return strings.Join(all, "; ")
}

// No pronoun of the rules is overlooked for lack of its trait.
func TestPronounTrait(t *testing.T) {
	for _, list := range []model.List{masculine, feminine, things, "Their their"} {
		for w := range list.Keys {
			if words := names.Words(text.ParseEnglish(w)); words[0].Traits&word.Pronoun == 0 {
				t.Errorf("%s is none", w)
			}
		}
	}
}
