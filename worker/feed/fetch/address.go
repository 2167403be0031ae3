package fetch

import (
	"fmt"
	"net/netip"
	"syscall"
)

// special are the blocks of the IANA special-purpose registries that no page is
// served from, beyond those that package netip names.
var special = prefixes(
	"0.0.0.0/8",        // this network
	"168.63.129.16/32", // of Azure's machines to their host: metadata, and more
	"100.64.0.0/10",    // shared behind carriers' NAT; some clouds' metadata
	"192.0.0.0/24",     // protocol assignments; a cloud's metadata
	"192.0.2.0/24",     // documentation
	"192.88.99.0/24",   // 6to4 relays
	"198.18.0.0/15",    // benchmarks
	"198.51.100.0/24",  // documentation
	"203.0.113.0/24",   // documentation
	"240.0.0.0/4",      // reserved, broadcast
	"2001::/23",        // protocol assignments, Teredo among them: it embeds an IPv4 address
	"2001:db8::/32",    // documentation
	"2002::/16",        // 6to4: embeds an IPv4 address
	"3fff::/20",        // documentation
)

// global is the one block of IPv6 that is given out to the public. NAT64
// (64:ff9b::/96 and 64:ff9b:1::/48) and all that embeds IPv4 at the end is outside.
var global = netip.MustParsePrefix("2000::/3")

func prefixes(list ...string) []netip.Prefix {
	all := make([]netip.Prefix, len(list))
	for i, s := range list {
		all[i] = netip.MustParsePrefix(s)
	}
	return all
}

// Public reports whether an address is one of the public Internet, at which a page
// may be fetched. IPv4 in IPv6 counts as the IPv4 address that it is.
func Public(a netip.Addr) bool {
	if a.Zone() != "" {
		return false
	}
	a = a.Unmap()
	if !a.IsGlobalUnicast() || a.IsPrivate() {
		return false
	}
	for _, p := range special {
		if p.Contains(a) {
			return false
		}
	}
	return a.Is4() || global.Contains(a) && !isISATAP(a)
}

// isServer reports whether an address is one that pages are fetched from: public, and
// at the port of https. At others are the services of the machines there.
func isServer(at netip.AddrPort) bool { return at.Port() == 443 && Public(at.Addr()) }

// isISATAP reports whether an address ends as those do that embed an IPv4 address
// for tunnels within a site.
func isISATAP(a netip.Addr) bool {
	b := a.As16()
	return b[8]&^2 == 0 && b[9] == 0 && b[10] == 0x5e && b[11] == 0xfe
}

// control is a net.Dialer's Control. It sees every address that is dialled, after
// it was resolved, so that no name can lead elsewhere than was looked at.
func (c *Client) control(network, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	if network != "tcp4" && network != "tcp6" || !c.allow(at) {
		return fmt.Errorf("%w: %s", ErrAddress, at)
	}
	return nil
}
