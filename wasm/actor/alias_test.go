package actor

import "testing"

// TestDescent holds fathers and sons of one name apart, and kings with all that they are called.
func TestDescent(t *testing.T) {
	for _, c := range []grouping{
		{"father, then son", "Tom Clark spoke. Tom Clark Jr. was charged with theft. Tom Clark left.", []string{"Tom Clark|Tom Clark", "Tom Clark Jr."}},
		{"son, then father", "Tom Clark Jr. was charged with theft. His father, Tom Clark, wept. Clark left.", []string{"Tom Clark Jr.", "Tom Clark", "Clark"}},
		{"surname before the son", "Tom Clark spoke. Clark left. Tom Clark Jr. was charged with theft. Clark wept.",
			[]string{"Tom Clark|Clark", "Tom Clark Jr.", "Clark"}},
		{"both counted", "Thomas Clark III was charged. Thomas Clark II wept.", []string{"Thomas Clark III", "Thomas Clark II"}},
		{"comma", "Tom Clark, Jr., was charged. Clark left. Then Tom Clark Jr. wept.", []string{"Tom Clark, Jr.|Clark|Tom Clark Jr."}},
		{"middle initial", "Tom Clark Jr. was charged with theft on Monday. Tom R. Clark Jr. left.", []string{"Tom Clark Jr.|Tom R. Clark Jr."}},
		{"surname and Jr.", "The mayor, Tom Clark Sr., resigned. His son Tom Clark Jr. stayed. Clark Jr. said so. Clark left.",
			[]string{"Tom Clark Sr.", "Tom Clark Jr.|Clark Jr.", "Clark"}},
		{"surname and Jr. beside a Sr.", "Tom Clark Sr. spoke. Clark Jr. left.", []string{"Tom Clark Sr.", "Clark Jr."}},
		{"three of one name", "John D. Rockefeller built it. John D. Rockefeller Jr. paid. John D. Rockefeller III left.",
			[]string{"John D. Rockefeller", "John D. Rockefeller Jr.", "John D. Rockefeller III"}},
		{"a pope", "Pope John Paul II spoke in Rome. John Paul left the city. Pope John Paul said so.",
			[]string{"John Paul II|John Paul|John Paul", "Rome"}},
		{"a king", "King Charles III spoke in Leeds. King Charles left. Charles said so.", []string{"Charles III|Charles|Charles", "Leeds"}},
	} {
		c.check(t)
	}
}

// TestCourtesy holds apart who have one surname and titles of differing gender.
func TestCourtesy(t *testing.T) {
	for _, c := range []grouping{
		{"a couple", "Mr. Jones met Mrs. Jones. Mr. Jones left.", []string{"Jones|Jones", "Jones"}},
		{"a couple and their surname", "Mr Smith and Ms Smith agreed. Smith left.", []string{"Smith", "Smith", "Smith"}},
		{"a couple of whom one speaks", "Mr. Weber came with his wife, Mrs. Weber. Weber said she was tired.", []string{"Weber", "Weber|Weber"}},
		{"king and queen", "King Harald met Queen Harald.", []string{"Harald", "Harald"}},
		{"lord and lady", "Lord Mountford met Lady Mountford. Lady Mountford left.", []string{"Mountford", "Mountford|Mountford"}},
		{"a knight's wife", "Sir Keith Marlow spoke. Lady Marlow left. Marlow said so.", []string{"Keith Marlow", "Marlow", "Marlow"}},
		{"both named later", "Mr. Jones met Mrs. Jones. Alan Jones left. Mary Jones stayed.", []string{"Jones|Alan Jones", "Jones|Mary Jones"}},
		{"one named later", "Mr. Jones spoke on Monday. Ms. Jones agreed with him. Later Peter Jones left, and Mr. Jones wept.",
			[]string{"Jones|Peter Jones|Jones", "Jones"}},
		{"one title is no two", "Mr. Weber met Ms. Lopez. Weber left. Mr. Weber wept.", []string{"Weber|Weber|Weber", "Lopez"}},
		{"a couple and one first name", "His wife, Mrs. Tanaka, left. Mr. Tanaka stayed. Yuki Tanaka, their daughter, wept.", []string{"Tanaka", "Tanaka", "Yuki Tanaka"}},
		{"a couple and a man's first name", "Peter Tanaka met his wife, Yuki Tanaka. Mr. Tanaka stayed. Mrs. Tanaka left.",
			[]string{"Peter Tanaka|Tanaka", "Yuki Tanaka|Tanaka"}},
		{"a woman in the chair", "Chairman Maria Weber spoke. Ms. Weber agreed. Chairman Weber wept.", []string{"Maria Weber|Weber|Weber"}},
		{"a chair between two", "Carl Weber met Anna Weber. Later Chairman Weber left. Congresswoman Weber stayed.",
			[]string{"Carl Weber|Weber", "Anna Weber|Weber"}},
	} {
		c.check(t)
	}
}

// TestInitials holds initials to the names that they belong to, written in any way.
func TestInitials(t *testing.T) {
	for _, c := range []grouping{
		{"at an opening", "J.K. Rowling spoke. Rowling left.", []string{"J.K. Rowling|Rowling"}},
		{"in every way", "The author J.K. Rowling spoke on Monday. JK Rowling left. J. K. Rowling stayed. J. Rowling wept. Rowling slept.",
			[]string{"J.K. Rowling|JK Rowling|J. K. Rowling|J. Rowling|Rowling"}},
		{"three and a particle", "The writer W.E.B. Du Bois spoke on Monday. Mr. Du Bois left. They like W. E. B. Du Bois.",
			[]string{"W.E.B. Du Bois|Du Bois|W. E. B. Du Bois"}},
		{"taken for a body", "W.E.B. Du Bois wrote a book. Mr. Du Bois left.", []string{"W.E.B. Du Bois|Du Bois"}},
		{"without dots", "J. D. Vance spoke. JD Vance left. Vance said so. J.D. Vance slept.", []string{"J. D. Vance|JD Vance|Vance|J.D. Vance"}},
		{"in the middle", "President George W. Bush spoke on Tuesday. President Bush left.", []string{"George W. Bush|Bush"}},
		{"in the middle of one of two", "Franklin D. Roosevelt died. Roosevelt was 63. Eleanor Roosevelt wept.", []string{"Franklin D. Roosevelt|Roosevelt", "Eleanor Roosevelt"}},
		{"at an end", "They met Anna W. Then Weber left.", []string{"Anna W", "Weber"}},
		{"at an end, before another", "It was told to Peter K. Germany will not comment. They met Anna W. Google left.", []string{"Peter K", "Germany", "Anna W", "Google"}},
		{"before a first name", "A.P.J. Abdul Kalam was president. Kalam left. Abdul Kalam said so.", []string{"A.P.J. Abdul Kalam|Kalam|Abdul Kalam"}},
		{"within a name", "George H.W. Bush spoke. Bush left. George W. Bush stayed.", []string{"George H.W. Bush|Bush", "George W. Bush"}},
		{"within a name, less", "George H. W. Bush spoke. George Bush left.", []string{"George H. W. Bush|George Bush"}},
		{"of a name", "Joanne Rowling spoke. J.K. Rowling left.", []string{"Joanne Rowling|J.K. Rowling"}},
		{"of two names", "The author Joanne Rowling met Jane Rowling. J. Rowling left.", []string{"Joanne Rowling", "Jane Rowling", "J. Rowling"}},
		{"two of one surname", "A.B. Smith met A.C. Smith. Smith left.", []string{"A.B. Smith", "A.C. Smith", "Smith"}},
		{"of another name", "The author Joanne Rowling met P.K. Rowling.", []string{"Joanne Rowling", "P.K. Rowling"}},
		{"a land is none", "They met U.S. President Ana Ruiz. Ruiz left the U.K. on Monday.", []string{"U.S.", "Ana Ruiz|Ruiz", "U.K."}},
	} {
		c.check(t)
	}
}
