package edge_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"testing"
	"time"

	"claimlight/worker/edge"
)

// overheard is a store that keeps the addresses it is given.
type overheard struct {
	edge.Store
	addresses *[]string
}

func (o overheard) Report(_ context.Context, r edge.Report) error {
	*o.addresses = append(*o.addresses, r.Address)
	return edge.ErrLimit
}

// Who reports is the connection's address, or what the host says; of IPv6 the network.
// No header is believed.
func TestReporter(t *testing.T) {
	var addresses []string
	handler := newHandler(t)
	handler.Store = overheard{handler.Store, &addresses}
	handler.Now = func() time.Time { return time.Date(2025, 4, 22, 23, 59, 0, 1, time.UTC) }
	for _, c := range []struct{ remote, told, want string }{
		{"192.0.2.7:1234", "", "192.0.2.7"},
		{"192.0.2.7", "", "192.0.2.7"}, // as Workers have it
		{"[2001:db8:1:2:3:4:5:6]:1234", "", "2001:db8:1:2::/64"},
		{"2001:db8:1:2:ffff::", "", "2001:db8:1:2::/64"},
		{"[fe80::1%eth0]:1", "", "fe80::/64"},
		{"[::ffff:192.0.2.7]:1234", "", "192.0.2.7"},
		{"", "", "invalid IP"},
		{"@", "", "invalid IP"}, // of a Unix socket
		{"192.0.2.7:1234", "198.51.100.9", "198.51.100.9"},
	} {
		handler.Address = nil
		if c.told != "" {
			handler.Address = func(*http.Request) netip.Addr { return netip.MustParseAddr(c.told) }
		}
		r := request("POST", "/v1/reports", `{"review":"a","reason":"claim","version":"1"}`)
		r.RemoteAddr = c.remote
		for _, name := range []string{"X-Forwarded-For", "X-Real-Ip", "Cf-Connecting-Ip", "True-Client-Ip", "Forwarded"} {
			r.Header.Set(name, "203.0.113.1")
		}
		r.Header.Set("Content-Type", "application/json")
		got := httptest.NewRecorder()
		handler.ServeHTTP(got, r)
		if got.Code != http.StatusTooManyRequests || got.Header().Get("Retry-After") != "60" {
			t.Errorf("%+v: %d, Retry-After %q", c, got.Code, got.Header().Get("Retry-After"))
		}
		if last := addresses[len(addresses)-1]; last != c.want {
			t.Errorf("%+v: reported by %q", c, last)
		}
	}
}
