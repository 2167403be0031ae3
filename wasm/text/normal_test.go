package text

import "testing"

func TestNormal(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"plain", "plain"},
		{"  Two\u00a0 Words\n", "two words"},
		{"Volodymyr ZELENSKY", "volodymyr zelensky"},
		{"Élysée", "elysee"},
		{"E\u0301lyse\u0301e", "elysee"},
		{"Łódź İstanbul Đỗ Straße Ærø", "lodz istanbul do strasse aero"},
		{"“It’s done,” he said.", "it's done,\" he said"},
		{"(U.S.)", "u.s"},
		{"cease\u2011fire — now", "cease-fire - now"},
		{"soft\u00adhyphen zero\u200bwidth", "softhyphen zero width"},
		{"1,000.", "1,000"},
		{"… ? !", ""},
		{"Київ", "київ"},
		{"a\xffb", "a\ufffdb"},
	} {
		if got := Normal(c.in); got != c.want {
			t.Errorf("Normal(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestStem(t *testing.T) {
	for _, group := range [][]string{
		{"deny", "denies", "denied", "denying"},
		{"make", "makes", "making"},
		{"stop", "stops", "stopped", "stopping"},
		{"country", "countries", "country's"},
		{"negotiation", "negotiations", "negotiating", "negotiate", "negotiated"},
		{"rise", "rises", "rising"},
		{"tax", "taxes", "taxed"},
		{"agree", "agreed", "agrees"},
	} {
		for _, w := range group {
			if got, want := Stem(w), Stem(group[0]); got != want {
				t.Errorf("Stem(%q) = %q, but Stem(%q) = %q", w, got, group[0], want)
			}
		}
	}
	for _, w := range []string{"", "s", "is", "gas", "u.s", "1990s", "bring", "crisis", "київ", "status"} {
		if got := Stem(w); got != w {
			t.Errorf("Stem(%q) = %q, want it as it is", w, got)
		}
	}
}

func FuzzNormal(f *testing.F) {
	for _, s := range []string{"", "İ", "“É”", "a\xff", "ﬁ…", "ǅ", "- ' -", "a\u0301\u200db"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := Normal(s)
		if again := Normal(n); again != n {
			t.Fatalf("Normal(%q) = %q, and of that %q", s, n, again)
		}
		Stem(n)
	})
}
