package review

import "claimlight/wasm/jsontext"

// Append appends the record's canonical JSON to dst: members in the order
// below, absent ones left out, no white space. Parse reads it back.
//
//	{"id","claim","language"?,"claimant"?,"claimantKind","claimDate"?,"rating",
//	 "publisher":{"name"?,"site"},"url","title"?,"reviewDate"?,"claimForm"?,
//	 "replaces"?,"state","changed"?,"source":{"name"?,"licence"?,"fetched"?,"sample"?}}
func Append(dst []byte, r *Record) []byte {
	dst = appendFirst(append(dst, '{'), "id", r.ID)
	dst = appendMember(dst, "claim", r.Claim)
	dst = appendOptional(dst, "language", r.Language)
	dst = appendOptional(dst, "claimant", r.Claimant)
	dst = appendMember(dst, "claimantKind", r.ClaimantKind.String())
	dst = appendOptional(dst, "claimDate", r.ClaimDate)
	dst = appendMember(dst, "rating", r.Rating)
	dst = appendPublisher(dst, r.Publisher)
	dst = appendMember(dst, "url", r.URL)
	dst = appendOptional(dst, "title", r.Title)
	dst = appendOptional(dst, "reviewDate", r.ReviewDate)
	dst = appendOptional(dst, "claimForm", r.ClaimForm)
	dst = appendOptional(dst, "replaces", r.Replaces)
	dst = appendMember(dst, "state", r.State.String())
	dst = appendOptional(dst, "changed", r.Changed)
	return append(appendSource(dst, r.Source), '}')
}

func appendPublisher(dst []byte, p Publisher) []byte {
	dst = append(dst, `,"publisher":{`...)
	if p.Name != "" {
		dst = append(appendFirst(dst, "name", p.Name), ',')
	}
	return append(appendFirst(dst, "site", p.Site), '}')
}

func appendSource(dst []byte, s Source) []byte {
	dst = append(dst, `,"source":`...)
	from := len(dst)
	dst = appendOptional(dst, "name", s.Name)
	dst = appendOptional(dst, "licence", s.Licence)
	dst = appendOptional(dst, "fetched", s.Fetched)
	if s.Sample {
		dst = append(dst, `,"sample":true`...)
	}
	if len(dst) == from {
		return append(dst, `{}`...)
	}
	dst[from] = '{' // in place of the first member's comma
	return append(dst, '}')
}

func appendFirst(dst []byte, name, value string) []byte {
	dst = append(jsontext.Append(dst, name), ':')
	return jsontext.Append(dst, value)
}

func appendMember(dst []byte, name, value string) []byte {
	return appendFirst(append(dst, ','), name, value)
}

func appendOptional(dst []byte, name, value string) []byte {
	if value == "" {
		return dst
	}
	return appendMember(dst, name, value)
}
