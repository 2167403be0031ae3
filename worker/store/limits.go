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

	// MaxDatabase is what one database holds, in bytes (500 MB on the free plan). Of
	// 10,000 reviews each took 1.8 KB with its log entry, keys and indexes, and each
	// correction 0.6 KB more: there is room for some four million with their history.
	MaxDatabase = 10_000_000_000
)
