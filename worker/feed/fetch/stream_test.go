package fetch

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestStream(t *testing.T) {
	c, url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/moved":
			http.Redirect(w, r, "/feed", http.StatusFound)
		case "/loop":
			http.Redirect(w, r, "/loop", http.StatusFound)
		case "/gone":
			w.WriteHeader(http.StatusGone)
		case "/feed":
			w.Header().Set("ETag", `"`+r.URL.RawQuery+`"`)
			fmt.Fprint(w, "[1]")
		default:
			fmt.Fprint(w, "[1]")
		}
	})
	marks := map[string]bool{}
	for _, path := range []string{"/moved", "/feed?1", "/feed?2", "/plain"} {
		s, err := c.Stream(t.Context(), url+path)
		if err != nil {
			t.Fatal(err)
		}
		if text, err := io.ReadAll(s); err != nil || string(text) != "[1]" || s.Size != 3 || (s.Mark == "") != (path == "/plain") || marks[s.Mark] {
			t.Errorf("%s: got %q, %v of %+v", path, text, err, s)
		}
		marks[s.Mark] = true
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	var status *StatusError
	if _, err := c.Stream(t.Context(), url+"/gone"); !errors.As(err, &status) || status.Status != http.StatusGone {
		t.Errorf("got %v", err)
	}
	if _, err := c.Stream(t.Context(), url+"/loop"); !errors.Is(err, ErrRedirects) {
		t.Errorf("got %v", err)
	}
}

// A server that falls silent ends the stream, wherever it does.
func TestIdle(t *testing.T) {
	c, url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/midway" {
			fmt.Fprint(w, "[1,")
			w.(http.Flusher).Flush()
		}
		<-r.Context().Done()
	})
	c.idle = 50 * time.Millisecond
	if _, err := c.Stream(t.Context(), url+"/header"); err != ErrIdle {
		t.Errorf("before the header: got %v", err)
	}
	c.idle = maxIdle
	s, err := c.Stream(t.Context(), url+"/midway")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	c.idle = 50 * time.Millisecond
	s.ReadCloser.(*watched).idle = c.idle
	if text, err := io.ReadAll(s); err != ErrIdle {
		t.Errorf("midway: got %q, %v", text, err)
	}
	silent, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	if _, err := c.Stream(t.Context(), strings.Replace(url, url[strings.LastIndexByte(url, ':'):], fmt.Sprintf(":%d", silent.Addr().(*net.TCPAddr).Port), 1)); err != ErrIdle {
		t.Errorf("before TLS: got %v", err)
	}
	if transport := New("").http.Transport.(*http.Transport); transport.TLSHandshakeTimeout == 0 || transport.ResponseHeaderTimeout == 0 {
		t.Error("a server may take for ever")
	}
}
