// Command calls writes requests as a page makes them, with the native engine's
// answers, so that another build of the engine can be held to the same bytes.
//
//	calls [-articles N] [-sources DIR]
//
// A call is written as
//
//	u32 op, u32 n, n bytes of the request, u32 m, m bytes of the answer
//
// all numbers little-endian. Of each text there are an Annotate and, but for words
// alone, a Plan and two Match: with the tiles of an edge that has reviews of some texts' claims,
// and with the blocks that the first one asks for. The texts are the .txt files and
// the strings in tests of the folder, which are what the fuzz targets begin with, and
// articles of benchtext, N bytes in all. A look-up takes twenty times as long as annotating,
// so of very many articles only every tenth is looked up, one whose claims have reviews.
package main

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"claimlight/wasm/abi"
	"claimlight/wasm/benchtext"
	"claimlight/wasm/model/shipped"
)

func main() {
	size := flag.Int("articles", 300_000, "bytes of articles made up")
	sources := flag.String("sources", "wasm", "folder of the texts and tests")
	flag.Parse()
	texts, err := gather(*sources)
	if err == nil {
		out := bufio.NewWriter(os.Stdout)
		err = write(out, append(texts, benchtext.Articles(*size)...), len(texts)+many)
		if err == nil {
			err = out.Flush()
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "calls:", err)
		os.Exit(1)
	}
}

// A caller makes calls and writes them.
type caller struct {
	out    io.Writer
	engine abi.Engine
	edge   *edge
}

// many is how many articles are each looked up, before every tenth is.
const many = 200

// write makes all calls for the texts, of which so many are each looked up.
func write(out io.Writer, texts []string, each int) error {
	c := caller{out: out, edge: newEdge(texts)}
	if _, err := c.call(abi.Load, string(shipped.Names().Append(nil)), string(shipped.Worth().Append(nil))); err != nil {
		return err
	}
	for i, s := range texts {
		_, err := c.call(abi.Annotate, s)
		if err == nil && strings.Contains(s, " ") && (i < each || isReviewed(texts, i)) { // a word claims nothing
			err = c.lookUp(s)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// lookUp makes the calls that look up the claims of a text.
func (c *caller) lookUp(s string) error {
	answer, err := c.call(abi.Plan, s, c.edge.header)
	var plan struct{ Tiles []string }
	if err == nil {
		err = json.Unmarshal(answer, &plan)
	}
	if err != nil {
		return err
	}
	fields := []string{s, c.edge.header}
	for _, path := range plan.Tiles {
		fields = append(fields, path, c.edge.answer(path))
	}
	answer, err = c.call(abi.Match, fields...)
	var matched struct{ More []string }
	if err == nil {
		err = json.Unmarshal(answer, &matched)
	}
	if err != nil || len(matched.More) == 0 {
		return err
	}
	for _, path := range matched.More {
		fields = append(fields, path, c.edge.answer(path))
	}
	_, err = c.call(abi.Match, fields[:min(len(fields), abi.MaxFields)]...)
	return err
}

// call makes one call and writes it.
func (c *caller) call(op uint32, fields ...string) ([]byte, error) {
	var request []byte
	for _, f := range fields {
		request = append(binary.LittleEndian.AppendUint32(request, uint32(len(f))), f...)
	}
	answer := c.engine.Call(op, request)
	head := binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(nil, op), uint32(len(request)))
	for _, b := range [][]byte{head, request, binary.LittleEndian.AppendUint32(nil, uint32(len(answer))), answer} {
		if _, err := c.out.Write(b); err != nil {
			return nil, err
		}
	}
	return answer, nil
}
