package annotate

import "testing"

// TestVoice holds that the whole engine names nobody for a claim where the
// article does not say who of several is meant, or names only who is near. The
// last claim of each text is looked at.
func TestVoice(t *testing.T) {
	for _, tt := range []struct{ name, in, speaker, source string }{
		{"shared surname", "Anna Weber and Carl Weber met. Weber said the port had closed.", "", "Weber"},
		{"shared surname, told apart", "Anna Weber and Carl Weber met. Mrs. Weber said the port had closed.", "Anna Weber", ""},
		{"surname before it is shared", "Anna Weber left. Weber said the port had closed.", "Anna Weber", ""},
		{"pronoun of two", "Carl Weber met Paul Lind. He said the port had closed.", "", "He"},
		{"pronoun of whoever speaks", "Carl Weber told Paul Lind so. He said the port had closed.", "Carl Weber", ""},
		{"pronoun of one", "Carl Weber left. He said the port had closed.", "Carl Weber", ""},
		{"posts", "Facebook posts claim that the port has closed.", "", "Facebook posts"},
		{"relative", "The man who shot Anna Weber said the port had closed.", "", "The man who shot Anna Weber"},
		{"impersonated", "A fake account impersonating Anna Weber said the port had closed.", "", "A fake account impersonating Anna Weber"},
		{"supporters", "Supporters of the mayor, Anna Weber, say the port has closed.", "", "Supporters of the mayor"},
		{"apposition", "The mayor, Anna Weber, said the port had closed.", "Anna Weber", ""},
	} {
		d := Annotate(tt.in, names, worths)
		if len(d.Claims) == 0 {
			t.Errorf("%s: no claim", tt.name)
			continue
		}
		c := d.Claims[len(d.Claims)-1]
		speaker := ""
		if c.Speaker >= 0 {
			speaker = d.Actors[c.Speaker].Name
		}
		if speaker != tt.speaker || c.Source != tt.source {
			t.Errorf("%s: %s\ngot  %q, %q\nwant %q, %q", tt.name, tt.in, speaker, c.Source, tt.speaker, tt.source)
		}
	}
}
