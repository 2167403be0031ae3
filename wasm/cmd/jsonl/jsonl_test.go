package jsonl

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/tidwall/gjson"
)

func TestEach(t *testing.T) {
	var got []string
	take := func(v gjson.Result) error {
		got = append(got, v.Get("a").Raw)
		if len(got) == 3 {
			return errors.New("enough")
		}
		return nil
	}
	if err := Each(strings.NewReader("{\"a\":1}\n\n{\"a\":\"x\"}"), take); err != nil || strings.Join(got, " ") != `1 "x"` {
		t.Errorf("got %q, %v", got, err)
	}
	if err := Each(strings.NewReader("{}\n{"), take); err == nil || err.Error() != "line 1: enough" {
		t.Errorf("got %v", err)
	}
	if err := Each(strings.NewReader("{}\n{"), take); err == nil || err.Error() != "line 2: not JSON" {
		t.Errorf("got %v", err)
	}
}

func TestLines(t *testing.T) {
	var got []string
	in := "{\"a\":1}\n\n \r\n\xff[\n" + strings.Repeat("x", MaxLine+1) + "\nlast"
	err := Lines(strings.NewReader(in), func(n int, line []byte) error {
		if line == nil {
			line = []byte("too long")
		}
		got = append(got, fmt.Sprint(n, strings.TrimSpace(string(line))))
		return nil
	})
	if err != nil || strings.Join(got, "|") != "1{\"a\":1}|4\xff[|5too long|6last" {
		t.Errorf("got %q, %v", got, err)
	}
	if err := Lines(strings.NewReader("a\nb"), func(int, []byte) error { return errors.New("enough") }); err == nil || err.Error() != "enough" {
		t.Errorf("got %v", err)
	}
}
