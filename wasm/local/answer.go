package local

import (
	"slices"
	"strconv"

	"claimlight/wasm/abi"
	"claimlight/wasm/jsontext"
	"claimlight/wasm/lookup"
	"claimlight/wasm/mirror"
	"claimlight/wasm/review"
	"claimlight/wasm/snapshot"
	"claimlight/wasm/tile"
)

func start(lang, since string) []byte {
	year, ok := jsontext.Whole(since)
	if !ok || !tile.IsLang(lang) || !snapshot.IsSince(year) {
		return abi.Failure("no such language or year")
	}
	c := mirror.New(lang, year)
	return appendPlace([]byte("{"), &c, "}")
}

func path(place string) []byte {
	c, err := mirror.ParseCheckpoint(place)
	if err != nil {
		return abi.Failure(err.Error())
	}
	out := jsontext.Append([]byte(`{"path":`), c.Path())
	return append(strconv.AppendBool(append(out, `,"whole":`...), c.Whole), '}')
}

func appendPlace(dst []byte, c *mirror.Checkpoint, end string) []byte {
	dst = jsontext.Append(append(dst, `"after":`...), string(mirror.AppendCheckpoint(nil, c)))
	return append(dst, end...)
}

func (e *Engine) take(place, body string) []byte {
	e.end()
	c, err := mirror.ParseCheckpoint(place)
	if err != nil {
		return abi.Failure(err.Error())
	}
	step, err := c.Take(body)
	if err != nil {
		return abi.Failure(err.Error())
	}
	e.step = &step
	head := appendPlace([]byte("{"), &step.After, `,"clear":`)
	head = strconv.AppendBool(head, step.Clear)
	head = strconv.AppendBool(append(head, `,"more":`...), step.More)
	head = strconv.AppendBool(append(head, `,"older":`...), step.Older)
	head = strconv.AppendBool(append(head, `,"whole":`...), step.After.Whole)
	head = append(head, `,"rows":[`...)
	var rows []byte
	for i, change := range step.Changes {
		head = appendNumbers(append(comma(head, i), '['), change.Number, markOf(change.Row), int64(len(change.Row)))
		head, rows = append(head, ']'), append(rows, change.Row...)
	}
	return withBytes(append(head, "]}"...), rows)
}

// markOf is the number of the review that a row marks, 0 where it is a review.
func markOf(packed string) int64 {
	if r, err := mirror.Unpack(packed); err == nil && r.IsMark() {
		return r.First
	}
	return 0
}

func (e *Engine) file(before []string) []byte {
	run, err := runOf(e.step, before)
	if e.step = nil; err != nil {
		return abi.Failure(err.Error())
	}
	return withBytes([]byte("{}"), run)
}

func (e *Engine) lay(runs []string) []byte {
	e.laid, e.runs = false, nil
	var rows []row
	for _, run := range runs {
		more, err := parseRows(run)
		if err != nil {
			return abi.Failure(err.Error())
		}
		rows = append(rows, more...)
	}
	e.laid, e.runs = len(runs) > 0 || e.find != nil, settle(rows)
	var buckets []int32
	for _, r := range e.runs {
		if b := bucketOf(r.key); len(buckets) == 0 || buckets[len(buckets)-1] != b {
			buckets = append(buckets, b)
		}
	}
	return append(appendBuckets([]byte("{"), buckets), '}')
}

// bucketNumber reads the number of a bucket.
func bucketNumber(s string) (int32, bool) {
	n, ok := jsontext.Whole(s)
	return int32(n), ok && n < 1<<BucketBits
}

// bucket is a bucket as it was read, with the runs laid over it.
func (e *Engine) bucket(number, postings string) ([]row, bool) {
	n, ok := bucketNumber(number)
	first, last := rangeOf(n)
	rows, err := parseRows(postings)
	if !ok || err != nil || len(rows) > 0 && (rows[0].key < first || rows[len(rows)-1].key > last) {
		return nil, false
	}
	return overlay(rows, between(e.runs, first, last)), true
}

func (e *Engine) merge(number, postings string) []byte {
	rows, ok := e.bucket(number, postings)
	if !ok {
		return abi.Failure(errLists.Error())
	}
	head := []byte(`{"hot":[`)
	hot := 0
	for _, l := range lengths(rows) {
		if l.n <= tile.MaxList {
			continue
		}
		head = append(comma(head, hot), `["`...)
		head = append(tile.AppendKeys(head, []tile.Key{l.key}), `",`...)
		head = append(strconv.AppendInt(head, l.n, 10), ']')
		hot++
	}
	return withBytes(append(head, "]}"...), appendRows(nil, rows))
}

// A length says how many reviews a key has.
type length struct {
	key tile.Key
	n   int64
}

func lengths(rows []row) (list []length) {
	for _, r := range rows {
		if len(list) == 0 || list[len(list)-1].key != r.key {
			list = append(list, length{key: r.key})
		}
		list[len(list)-1].n++
	}
	return list
}

func (e *Engine) plan(text, hot string) []byte {
	e.end()
	keys, ok := tile.ParseKeys(hot)
	if !ok {
		return abi.Failure("malformed hot keys")
	}
	d := e.Document(text)
	if d == nil {
		return abi.Failure("no models are loaded")
	}
	e.find = &finder{plan: Budget.MakePlan(d, edge(keys))}
	return append(appendBuckets([]byte("{"), e.find.buckets()), '}')
}

func (e *Engine) own(text string) []byte {
	d := e.Document(text)
	if d == nil {
		return abi.Failure("no models are loaded")
	}
	plan := Budget.MakePlan(d, edge(nil))
	out := []byte(`{"own":[`)
	for i := range plan.Claims {
		out = appendKeys(comma(out, i), plan.Claims[i].Own())
	}
	return append(out, "]}"...)
}

func (e *Engine) read(f []string) []byte {
	buckets := map[int32]string{}
	for i := 0; i < len(f); i += 2 {
		n, ok := bucketNumber(f[i])
		if !ok {
			return abi.Failure(errLists.Error())
		}
		buckets[n] = f[i+1]
	}
	if err := e.find.read(buckets, e.runs); err != nil {
		return abi.Failure(err.Error())
	}
	out := []byte(`{"blocks":[`)
	for i, name := range e.find.blocks {
		block, _ := tile.ParseBlockPath(name)
		first, last := block.Range()
		out = append(appendNumbers(append(comma(out, i), '['), int64(first), int64(last)), ']')
	}
	return append(out, "]}"...)
}

func (e *Engine) decide(date string, packed []string) []byte {
	find := e.find
	e.end()
	statuses, err := find.decide(date, packed)
	if err != nil {
		return abi.Failure(err.Error())
	}
	return abi.AppendFound(nil, statuses)
}

func told(day string, packed []string) []byte {
	out := []byte(`{"reviews":[`)
	n := 0
	for _, p := range packed {
		r, err := mirror.Unpack(p)
		if err != nil {
			return abi.Failure(err.Error())
		}
		record := recordOf(&r)
		if record == nil || record.Changed < day {
			continue
		}
		keys := tile.Filed(nil, record.Claim, "", lookup.Lang)
		out = strconv.AppendInt(append(comma(out, n), `{"number":`...), r.Number, 10)
		out = appendKeys(append(out, `,"keys":`...), keys[:min(len(keys), tile.SketchTerms)])
		out = append(review.Append(append(out, `,"record":`...), record), '}')
		n++
	}
	return append(out, "]}"...)
}

func appendBuckets(dst []byte, buckets []int32) []byte {
	dst = append(dst, `"buckets":[`...)
	for i, b := range buckets {
		dst = strconv.AppendInt(comma(dst, i), int64(b), 10)
	}
	return append(dst, ']')
}

func appendKeys(dst []byte, keys []tile.Key) []byte {
	dst = append(dst, '[')
	for i, k := range keys {
		dst = append(comma(dst, i), '"')
		dst = append(tile.AppendKeys(dst, []tile.Key{k}), '"')
	}
	return append(dst, ']')
}

func appendNumbers(dst []byte, numbers ...int64) []byte {
	for i, n := range numbers {
		dst = strconv.AppendInt(comma(dst, i), n, 10)
	}
	return dst
}

func comma(dst []byte, i int) []byte {
	if i > 0 {
		return append(dst, ',')
	}
	return dst
}

// withBytes is an answer with bytes behind its JSON.
func withBytes(head, rest []byte) []byte {
	return slices.Concat(append32(nil, uint32(len(head))), head, rest)
}
