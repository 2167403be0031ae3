// Package pretty stands in for github.com/tidwall/pretty. gjson calls it only
// from its @pretty and @ugly path modifiers, which Claimlight never uses, and
// the real one would bring encoding/json, 297 KB brotli, into the page's module.
package pretty

// Options mirrors the fields that gjson sets.
type Options struct {
	Width    int
	Prefix   string
	Indent   string
	SortKeys bool
}

// DefaultOptions are never read.
var DefaultOptions = &Options{}

// Pretty returns its input as it is.
func Pretty(json []byte) []byte { return json }

// PrettyOptions returns its input as it is.
func PrettyOptions(json []byte, _ *Options) []byte { return json }

// Ugly returns its input as it is.
func Ugly(json []byte) []byte { return json }
