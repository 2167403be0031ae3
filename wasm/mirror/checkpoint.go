package mirror

import (
	"errors"
	"strconv"

	"claimlight/wasm/jsontext"
	"claimlight/wasm/log"
	"claimlight/wasm/review"
	"claimlight/wasm/snapshot"
	"claimlight/wasm/tile"
)

// AppendCheckpoint appends the JSON of a checkpoint to dst:
//
//	{"lang":"en","from":0,"entries":512,"chain":"…","whole":true}
//
// with "since":2020 behind the language where not all years are wanted.
func AppendCheckpoint(dst []byte, c *Checkpoint) []byte {
	dst = jsontext.Append(append(dst, `{"lang":`...), c.Lang)
	if c.Since != 0 {
		dst = strconv.AppendInt(append(dst, `,"since":`...), c.Since, 10)
	}
	dst = strconv.AppendInt(append(dst, `,"from":`...), c.From, 10)
	dst = strconv.AppendInt(append(dst, `,"entries":`...), c.Head.Entries, 10)
	dst = jsontext.Append(append(dst, `,"chain":`...), c.Head.Chain)
	return append(strconv.AppendBool(append(dst, `,"whole":`...), c.Whole), '}')
}

// ParseCheckpoint is the inverse of AppendCheckpoint. What it refuses was not
// written by this release: the mirror starts anew.
func ParseCheckpoint(json string) (Checkpoint, error) {
	if !review.Valid(json) {
		return Checkpoint{}, errCheckpoint
	}
	v := jsontext.Read(json)
	c := Checkpoint{Lang: v.Get("lang").Text(), Since: max(log.ParseNumber(v.Get("since").Raw), 0), From: log.ParseNumber(v.Get("from").Raw),
		Head:  log.Head{Entries: log.ParseNumber(v.Get("entries").Raw), Chain: v.Get("chain").Text()},
		Whole: v.Get("whole").Kind == jsontext.True}
	if !c.ok() || string(AppendCheckpoint(nil, &c)) != json {
		return Checkpoint{}, errCheckpoint
	}
	return c, nil
}

var errCheckpoint = errors.New("mirror: is no checkpoint")

func (c *Checkpoint) ok() bool {
	switch {
	case !tile.IsLang(c.Lang) || !snapshot.IsSince(c.Since) || c.From < 0 || c.Head.Entries < 0:
		return false
	case c.Head.Chain == "":
		return c.From == 1 && c.Head.Entries == 0 && !c.Whole
	case c.Head.Entries == 0 && c.Head != log.Start:
		return false
	}
	return log.IsHex(c.Head.Chain, 64) && c.From != 1 && !(c.Whole && c.From != 0)
}
