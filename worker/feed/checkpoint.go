package feed

import (
	"encoding/json"
	"errors"
	"math"
)

// A Checkpoint is how far the pull of a stream is. What is before it was stored.
type Checkpoint struct {
	Print  string   `json:"print"` // of the stream: another one is read from its beginning
	At     Position `json:"at"`
	Report Report   `json:"report"` // so far, without the list of refusals
}

// String is the checkpoint as ParseCheckpoint reads it.
func (c Checkpoint) String() string {
	c.Report.Refusals = nil
	text, err := json.Marshal(c)
	if err != nil {
		panic(err) // it holds strings and numbers alone
	}
	return string(text)
}

// ParseCheckpoint is the inverse of Checkpoint.String.
func ParseCheckpoint(s string) (Checkpoint, error) {
	var c Checkpoint
	if err := json.Unmarshal([]byte(s), &c); err != nil {
		return Checkpoint{}, err
	}
	p := c.At
	if p.Form > Rest || p.Offset < 0 || p.Line < 1 || p.Item < 0 || p.Offset == math.MaxInt64 {
		return Checkpoint{}, errors.New("feed: no position of a stream")
	}
	return c, nil
}
