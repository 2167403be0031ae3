package read

import "testing"

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ said, claim, title, want string }{
		{"en-GB", "Le quai.", "", "en-GB"}, {"PT_br", "x", "", "pt-br"}, {" fil ", "x", "", "fil"}, {"zh-Hans-CN", "x", "", "zh-Hans-CN"},
		{"", "The pier closed in May.", "", "en"}, {"", "Vaccines cause autism", "", "en"}, {"", "Beyoncé said that the pier closed", "", "en"}, {"English", "The pier was closed.", "", "en"},
		{"", "El muelle cerró.", "", ""}, {"", "Macron démissionne", "", ""}, {"", "Köprü kapandı", "", ""}, {"", "Die Brücke ist gesperrt.", "", ""}, {"", "埠头关闭了", "", ""}, {"", "पुल बंद", "", ""},
		{"", "Lula foi preso", "Não, Lula não foi preso, como diz a corrente", ""},
		{"und", "The pier was closed.", "", "en"}, {"e", "Die Brücke ist zu.", "", ""}, {"en--GB", "Die Brücke ist zu.", "", ""}, {"e1", "Die Brücke ist zu.", "", ""}, {"en-toolongforatag", "Die Brücke ist zu.", "", ""},
	} {
		if got := language([]string{"", c.said}, c.claim, c.title); got != c.want {
			t.Errorf("%q, %q, %q: got %q, want %q", c.said, c.claim, c.title, got, c.want)
		}
	}
}
