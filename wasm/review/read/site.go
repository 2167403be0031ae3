package read

import (
	"strings"
	"unicode"

	"claimlight/wasm/review"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"
)

// ampersand undoes what templates do to addresses. Only this entity: "&copy=1"
// is a parameter.
var ampersand = strings.NewReplacer("&amp;", "&", "&#38;", "&", "&#038;", "&", "&#x26;", "&", "&#X26;", "&")

// address is a review's address with blanks and invisible characters around it
// gone, its scheme in lower case and its ampersands unescaped; all else stays as
// given. It is "" where one of those characters is inside, or what no address has
// unescaped but markup and templates do, or no end of escapes.
func address(s string) string {
	hidden := func(r rune) bool { return unicode.IsSpace(r) || visible(r) < 0 }
	s = strings.TrimFunc(s, hidden)
	for range 4 {
		s = ampersand.Replace(s)
	}
	if strings.ContainsFunc(s, hidden) || strings.ContainsAny(s, "<>\"`{}") || ampersand.Replace(s) != s {
		return ""
	}
	if i := strings.Index(s, "://"); i > 0 && i <= len("https") {
		s = strings.ToLower(s[:i]) + s[i:]
	}
	return s
}

// Canonical is an absolute address with its host in its one spelling (see Host), and
// without the port that its scheme has anyway: else one page would have as many
// identities as its host has spellings. What has no host, and all behind it, stays.
func Canonical(url string) string {
	host := review.Host(url)
	if host == "" {
		return url
	}
	scheme, rest, _ := strings.Cut(url, "://")
	port := ":443"
	if scheme == "http" {
		port = ":80"
	}
	own := strings.TrimSuffix(strings.TrimSuffix(Host(host), port), ":") // an empty port is none
	return scheme + "://" + own + rest[len(host):]
}

// Host is a host in its one spelling: in lower case, as punycode where it has letters
// of other scripts, without the last dot of a full name, its port without zeros in
// front. A name that cannot be told as punycode has its letters kept.
func Host(host string) string {
	name, port, found := strings.Cut(strings.ToLower(host), ":")
	if ascii, err := idna.Lookup.ToASCII(name); err == nil && review.IsSite(ascii) { // of "xn--" nothing is left
		name = ascii
	}
	name = strings.TrimSuffix(name, ".")
	if !found {
		return name
	}
	for len(port) > 1 && port[0] == '0' {
		port = port[1:]
	}
	return name + ":" + port
}

// site is the host of a reviewer's own address, or the site given in its place, in its
// one spelling and without "www."; "" where it is neither.
func site(s string) string {
	s = address(s)
	if strings.HasPrefix(s, "//") {
		s = "https:" + s
	}
	host := review.Host(Canonical(s))
	if host == "" {
		host, _, _ = strings.Cut(s, "/")
	}
	if host = bareHost(Host(host)); !isSite(host) {
		return ""
	}
	return host
}

// bareHost is a host without the "www." that sites go by with and without. What would be
// left of www.gov.uk is a public suffix, and another's.
func bareHost(host string) string {
	rest := strings.TrimPrefix(host, "www.")
	name, _, _ := strings.Cut(rest, ":")
	if _, err := publicsuffix.EffectiveTLDPlusOne(name); err != nil {
		return host
	}
	return rest
}

// isSite asks for a host that a record takes and the world can reach by name: none
// of one label or with a number for its last, which browsers read as an address of
// four bytes however it is written, and no port over what ports there are.
func isSite(host string) bool {
	name, port, _ := strings.Cut(host, ":")
	labels := strings.Split(strings.TrimSuffix(name, "."), ".")
	last := labels[len(labels)-1]
	if len(labels) < 2 || strings.Trim(last, "0123456789") == "" || strings.HasPrefix(last, "0x") {
		return false
	}
	return review.IsSite(host) && len(host) <= review.MaxName && (len(port) < 5 || port <= "65535")
}

// hosters give every customer a name below theirs without being on the Public
// Suffix List. General knowledge, and never all of them. Blogspot has a name in each of
// many countries, see isHoster.
const hosters = " 000webhostapp.com ameblo.jp bandcamp.com beehiiv.com blog.jp canalblog.com canva.site cocolog-nifty.com" +
	" dreamwidth.org e-monsite.com eklablog.com eth.link exblog.jp fandom.com ghost.io glitch.me hashnode.dev" +
	" home.blog infinityfreeapp.com itch.io jimdo.com jimdofree.com livejournal.com mataroa.blog medium.com micro.blog" +
	" mystrikingly.com neocities.org over-blog.com page.link podbean.com posthaven.com proboards.com seesaa.net" +
	" sharepoint.com site123.me skyrock.com squarespace.com strikingly.com substack.com surge.sh tistory.com" +
	" tumblr.com typepad.com ucoz.ru webnode.com webs.com weebly.com wikidot.com wordpress.com write.as zendesk.com "

// reserved are the names that the domain name system gives to nobody: those of RFC 6761
// and after, and .internal, which ICANN keeps for private networks. Names for examples
// stand for any other, so they are taken.
const reserved = " alt arpa internal invalid local localhost onion test "

// open are hosts on which whoever likes has pages, at a path or at a name below: platforms,
// archives, shorteners of addresses, stores of files. General knowledge, and never all of them.
const open = " 4chan.org academia.edu ampproject.net ampproject.org angelfire.com archive.fo archive.is archive.li archive.md" +
	" archive.org archive.ph archive.today archive.vn arweave.net bilibili.com bit.ly bitbucket.org blogger.com" +
	" box.com bsky.app bsky.social buff.ly campaign-archive.com codeberg.org codepen.io dailymotion.com discord.com" +
	" discordapp.com douyin.com dropbox.com dropboxusercontent.com dweb.link facebook.com fb.com fc2.com flickr.com" +
	" gab.com gettr.com ghostarchive.org gitee.com github.com githubusercontent.com gitlab.com goo.gl google.com" +
	" googleapis.com googleusercontent.com graph.org hackmd.io icloud.com imgur.com instagram.com ipfs.io is.gd" +
	" issuu.com jsdelivr.net kakao.com line.me linkedin.com linktr.ee live.com livedoor.jp mailchi.mp mastodon.social" +
	" mediafire.com mega.nz mewe.com minds.com naver.com note.com notion.so odysee.com ok.ru ow.ly pastebin.com" +
	" patreon.com perma.cc pinterest.com plurk.com quora.com reddit.com rentry.co rentry.org rumble.com scribd.com" +
	" slideshare.net snapchat.com soundcloud.com sourceforge.net t.co t.me telegra.ph telegram.me telegram.org" +
	" threads.com threads.net tiktok.com tinyurl.com translate.goog tripod.com truthsocial.com twitch.tv twitter.com" +
	" unpkg.com vimeo.com vk.com weibo.com wetransfer.com whatsapp.com wikimedia.org wikipedia.org x.com youtu.be" +
	" youtube.com zhihu.com "

// Registrable is the part of a host that one owner registers: by the Public
// Suffix List one label below co.uk, github.io and the like. Whoever rents a
// name there is not its neighbours.
func Registrable(host string) string {
	host, _, _ = strings.Cut(host, ":")
	host = strings.TrimSuffix(host, ".")
	own, err := publicsuffix.EffectiveTLDPlusOne(host)
	if err != nil {
		return host // a suffix itself
	}
	if below := strings.TrimSuffix(host, "."+own); below != host && isHoster(own) {
		return below[strings.LastIndexByte(below, '.')+1:] + "." + own
	}
	return own
}

// isHoster reports whether what is one label below a public suffix is a hoster's.
func isHoster(own string) bool { return strings.HasPrefix(own, "blogspot.") || holds(hosters, own) }

// IsOwned reports whether a host is one owner's with all that is below it: a name that
// the world can reach, neither a public suffix nor a hoster's nor a platform's.
func IsOwned(host string) bool {
	name, _, _ := strings.Cut(host, ":")
	own, err := publicsuffix.EffectiveTLDPlusOne(name)
	_, above, _ := strings.Cut(own, ".") // githubusercontent.com is a public suffix, and raw below it is everybody's
	top := name[strings.LastIndexByte(name, '.')+1:]
	return isSite(host) && err == nil && (name != own || !isHoster(own)) && !holds(open, own) && !holds(open, above) && !holds(reserved, top)
}

// holds reports whether a list of words, each between blanks, holds the word.
func holds(list, word string) bool { return strings.Contains(list, " "+word+" ") }
