package claim

// The rules, each with a sentence that it reads. Those of one heading are tried in
// this order, from the surest to the loosest, and the first that fits is taken. A
// claim remembers which one read it: the test of the rules has a sentence for each.
//
// What they look for is what PARC 3.0 and PolNeAR mark: a source, a cue and a content
// (Pareti 2016; Newell et al. 2018), in the orders of Quirk et al. 1985, § 14.28–35:
// the reporting clause before, amid or after what is reported, with or without "that",
// its subject before or after its verb.
type rule uint8

const (
	noRule rule = iota

	// Paragraphs, see script.go.

	transcript // Lund: The dam will hold.

	// Words that report, from left to right, see report.go.

	accordingTo   // According to Lund, the dam is old.
	inWords       // In Lund's words, the dam is a ruin.
	sayingNoun    // Lund's claim that the dam is old was wrong.
	beforeColon   // Mayor Lund: “The dam will hold.”
	saidColon     // Said Lund: “The dam will hold.”
	leadIn        // Lund shook her head: “The dam will hold.”
	passiveThat   // It was reported that the dam was old.
	invertedTag   // “The dam will hold,” said Lund.
	tagBehindWord // But, Lund said, the dam was old.
	wholeTag      // Moe hopes to be paid, Lund said.
	plainTag      // “The dam will hold,” Lund said.

	// How the content begins behind a reporting verb, see forward.go.

	toldThat      // Lund told a crowd in Oslo that the dam was old.
	calledThem    // Lund called it “a ruin”.
	rejectedClaim // Lund rejected the claim that the dam was old.
	saidThat      // Lund said that the dam was old.
	saidQuote     // Lund said: “The dam will hold.”
	askedWhether  // Lund asked whether the dam was old.
	promisedTo    // Lund promised to close the dam.
	warnedOf      // Lund warned of a flood.
	saidBare      // Lund said the dam was old.
	deniedThing   // Lund denied the charge.

	// Quotations in a unit that reports nothing, see quoted.go.

	goesOn      // Lund said the dam was old. “It will hold.”
	standsAlone // “The dam will hold.”
	signed      // “The dam will hold.” — Lund
	unlistedTag // “The dam will hold,” Lund shot back.
	unclaimed   // The sign at the old dam: “The lake is closed to all.” [Herald]

	// What the article asserts itself, see own.go, clauses.go and aside.go.

	ownSentence // The dam is old.
	ownClause   // The dam is old, and the road was closed.
	ownAround   // Lund, who said the dam was old, has led the board since 1999.

	rules // how many there are
)
