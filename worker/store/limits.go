package store

// Limits of D1, which the statements of this package keep, on SQLite as well:
// https://developers.cloudflare.com/d1/platform/limits/
//
// The tests of package edge run its suite through a driver that enforces them.
const (
	MaxParameters = 100       // bound to one statement; lists travel as one JSON text
	MaxStatement  = 100_000   // bytes of one statement
	MaxValue      = 2_000_000 // bytes of one text or row
	MaxQueries    = 50        // for one request, on the free plan; 1,000 on the paid one

	// MaxDatabase is what one database holds, in bytes (500 MB on the free plan). A
	// review takes 3 KB with its log entry and keys, each correction 1 KB more.
	MaxDatabase = 10_000_000_000
)
