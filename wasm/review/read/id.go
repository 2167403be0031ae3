package read

import (
	"crypto/sha256"
	"encoding/base32"

	"claimlight/wasm/text"
)

var lower = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// ID is a record's identity: base32 of the first 16 bytes of SHA-256 over the
// reviewer's site, the review's address and the normal form of the claim, with
// line feeds between. Wording that Normal folds away makes no new record.
func ID(site, url, claim string) string {
	sum := sha256.Sum256([]byte(site + "\n" + url + "\n" + text.Normal(claim)))
	return lower.EncodeToString(sum[:16])
}
