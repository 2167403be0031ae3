package main

import (
	"fmt"
	"net/http"
	"net/netip"
	"strings"
)

// behind gives how to tell the address of a request that comes through one of the
// proxies; nil where there are none. What a client writes into the header itself
// stands before what the nearest proxy adds, so it is read from its end.
func behind(proxies string) (func(*http.Request) netip.Addr, error) {
	var trusted []netip.Prefix
	for field := range strings.FieldsFuncSeq(proxies, func(r rune) bool { return r == ',' || r == ' ' }) {
		prefix, err := parsePrefix(field)
		if err != nil {
			return nil, fmt.Errorf("%q is no address or network", field)
		}
		trusted = append(trusted, prefix)
	}
	if trusted == nil {
		return nil, nil
	}
	return func(r *http.Request) netip.Addr {
		at, _ := netip.ParseAddrPort(r.RemoteAddr) // ours; one that is no address is no proxy's
		return forwarded(at.Addr().Unmap(), strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ","), trusted)
	}, nil
}

// parsePrefix reads a network, or one address as the network of it alone.
func parsePrefix(s string) (netip.Prefix, error) {
	if p, err := netip.ParsePrefix(s); err == nil {
		return p, nil
	}
	a, err := netip.ParseAddr(s)
	return netip.PrefixFrom(a.Unmap(), a.Unmap().BitLen()), err
}

// forwarded follows the addresses that proxies name, from the connection's back to
// the first that is no proxy.
func forwarded(from netip.Addr, named []string, trusted []netip.Prefix) netip.Addr {
	for i := len(named) - 1; i >= 0 && holds(trusted, from); i-- {
		next, err := netip.ParseAddr(strings.TrimSpace(named[i]))
		if err != nil {
			break
		}
		from = next.Unmap()
	}
	return from
}

func holds(trusted []netip.Prefix, a netip.Addr) bool {
	for _, p := range trusted {
		if p.Contains(a) {
			return true
		}
	}
	return false
}
