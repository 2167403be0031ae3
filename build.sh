#!/usr/bin/env bash
# The one entry for people and CI. `./build.sh` prints the verbs.
set -euo pipefail
cd "$(dirname "$0")"

wasm() { # the page's module, by TinyGo where there is one, else by Go; $CLAIMLIGHT_COMPILER, tinygo or go, chooses
  need_go; mkdir -p web/dist
  choose_compiler
  "engine_by_$compiler" web/dist/engine.wasm
}

# choose_compiler: sets compiler
choose_compiler() {
  compiler=${CLAIMLIGHT_COMPILER:-}
  case $compiler in
    '') if find_tinygo; then compiler=tinygo; else compiler=go; fi ;;
    tinygo) find_tinygo || fail "there is no TinyGo: ./build.sh tinygo sets one up" ;;
    go) ;;
    *) fail "CLAIMLIGHT_COMPILER is tinygo or go, not $compiler" ;;
  esac
}

# engine_by_go FILE: with nothing else installed
engine_by_go() {
  # Inlined only where most of the time is spent (texts, words, scores), the module is 60 KB smaller for a sixth of its speed.
  local cold=(-gcflags=runtime=-l) package
  for package in internal/runtime/... internal/bytealg internal/strconv slices strings \
    claimlight/wasm/{abi,actor,annotate,claim,jsontext,lookup,match,review,tag,tile}; do cold+=("-gcflags=$package=-l"); done
  GOOS=wasip1 GOARCH=wasm go build -trimpath -ldflags="-s -w" "${cold[@]}" -buildmode=c-shared -o "$1" ./wasm
  go run ./wasm/cmd/join "$1" # 63 KB smaller as it travels, 620 KB larger where it lies
}

# engine_by_tinygo FILE: a quarter of the size, and faster
engine_by_tinygo() {
  by_tinygo -opt=z -o "$1" ./wasm
}

# by_tinygo FLAG...: what it built, as its section of producers says. Of wasm-opt it gets a copy, for that would make the code larger which returns several values at once
by_tinygo() {
  local copies=.cache/copies
  mkdir -p .cache; printf '#!/bin/sh\n[ "$1" = --version ] && echo wasm-opt version 108 || cp "$3" "$5"\n' >$copies; chmod +x $copies
  WASMOPT=$PWD/$copies "$TINYGO" build -target wasm/tinygo.json -no-debug -panic=trap "$@"
}

# extension_by_go FILE, extension_by_tinygo FILE: the module of the extension, which is not sent to pages, so that it is to be fast before it is small
extension_by_go() { GOOS=wasip1 GOARCH=wasm go build -trimpath -ldflags="-s -w" -buildmode=c-shared -o "$1" ./wasm/extension; }
extension_by_tinygo() { # with room for a look-up
  by_tinygo -ldflags="-extldflags '--initial-memory=33554432'" -opt=2 -o "$1" ./wasm/extension
}

# find_tinygo: the one on PATH, or that of ./build.sh tinygo
find_tinygo() {
  TINYGO=$(type -P tinygo || true)
  if [ -z "$TINYGO" ] && [ -x .cache/tinygo/tinygo ]; then
    TINYGO=$PWD/.cache/tinygo/tinygo; export TINYGOROOT=$PWD/.cache/tinygo/root
  fi
  [ -n "$TINYGO" ]
}

llvm=(clang-19 llvm-19-dev libclang-19-dev lld-19 liblld-19-dev)
has_llvm() { command -v clang-19 >/dev/null && [ -d /usr/lib/llvm-19/include/llvm ] && [ -d /usr/lib/llvm-19/include/clang-c ] && [ -d /usr/lib/llvm-19/include/lld ]; }

# may_have_tinygo: whether the next would succeed
may_have_tinygo() {
  find_tinygo || has_llvm && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -qq --simulate "${llvm[@]}" >/dev/null 2>&1
}

tinygo() { # sets up TinyGo in .cache, from Debian's LLVM and its own source, where none is on PATH
  need_go
  if find_tinygo; then "$TINYGO" version; return; fi
  local version=v0.41.1 sum=h1:Hp1Frc4zQALL88t49XraSZEwkIYEjMOmmurlmsTigzE= said
  has_llvm || apt_install "${llvm[@]}"
  said=$(go mod download -json "github.com/tinygo-org/tinygo@$version")
  [[ $said = *"\"Sum\": \"$sum\""* ]] || fail "the source of TinyGo $version is not what it was"
  rm -rf .cache/tinygo; mkdir -p .cache/tinygo
  cp -R "$(sed -n 's/^\t"Dir": "\(.*\)",$/\1/p' <<<"$said")" .cache/tinygo/root
  chmod -R u+w .cache/tinygo/root
  mkdir -p .cache/tinygo/root/src/net/http # a folder of its build that the module leaves out
  (cd .cache/tinygo/root && CC=clang-19 CXX=clang++-19 GOFLAGS='-mod=mod -buildvcs=false' go build -tags llvm19 -o ../tinygo .)
  find_tinygo; "$TINYGO" version
}

web() { # the files that the edge serves to pages, into web/dist
  wasm
  bundle web/dist false
}

# bundle DIR TEST: the loader, the frame and the Worker, under a folder named by their hash, in place of the build before.
# TEST is true in builds for tests only: it opens the shadow root, so that tools can look inside.
bundle() {
  local dir=$1 stage=$1/stage source=$1/source version
  rm -rf "$dir/e" "$stage" "$source"; mkdir -p "$stage" "$source"
  cp -R web/*.js web/{audit,embed,engine,page,ui} "$source"
  # What is imported as text is not minified on the way.
  go tool esbuild web/{audit,ui}/style.css --minify --log-level=warning --outbase=web --outdir="$source"
  local opts=(--bundle --minify --charset=utf8 --format=iife --target=es2022 --loader:.css=text --log-level=warning "--define:__CLAIMLIGHT_TEST__=$2" --define:globalThis.__WEBEXT__=false)
  go tool esbuild "$source/engine/worker.js" "${opts[@]}" --outfile="$stage/worker.js"
  go tool esbuild "$source/engine/frame.js" "${opts[@]}" --outfile="$stage/frame.js"
  # Names that are of nothing else, as a test holds, may be short: those of the interface's words with a capital, and some by
  # which its parts call each other.
  local ours; ours="$(sed -n 's/^  \([a-z]*[A-Z][A-Za-z]*\): .*/\1/p' web/ui/words/en.js)
    cardOpen closeCard closePanel exportAll isOpen offsetAt onrequests openPanel panelOpen rangesOf
    alone announce aside beat copied destroy differs dismiss filters holds intact interferes introduce listen nodes notices reading recall render reopen requestState restate restated rested retire retrying seen setArticle setNotice setOff setReports setRequests shortcuts showCard sold stances stands stateHeads statuses stopSite switchKeys toggleHighlights truncated unread views watch weights workerHash"
  # A tag's hash covers its file, and the hash in that covers the Worker. What a page did to the language is not told in its
  # console. Words stand as they are; the mark before them says UTF-8 to pages in another encoding.
  local worker; worker=$(integrity "$stage/worker.js")
  local name
  for name in embed audit; do
    go tool esbuild "$source/$name/main.js" "${opts[@]}" "--mangle-props=^($(printf %s "$ours" | tr -s ' \n' '||'))\$" "--define:__CLAIMLIGHT_WORKER__=\"$worker\"" "--banner:js="$'\xEF\xBB\xBF'"try{" '--footer:js=}catch{}' --outfile="$stage/$name.js"
  done
  mv "$stage/embed.js" "$stage/claimlight.js"
  rm -r "$source"
  cp web/dist/engine.wasm wasm/model/shipped/*.model "$stage"
  version=$(cd "$stage" && cat claimlight.js audit.js frame.js worker.js engine.wasm actors.model worth.model | sha256 | cut -c1-12)
  mkdir -p "$dir/e"; mv "$stage" "$dir/e/$version"
  printf '%s\n' "$version" >"$dir/version"
  tags "$dir/e/$version" "https://EDGE/e/$version" >"$dir/tag.html"
}

# tags DIR ADDRESS: the line that embeds the files of a folder, and the one for an audit
tags() {
  local name
  for name in claimlight audit; do
    printf '<script async src="%s/%s.js" integrity="%s" crossorigin="anonymous" referrerpolicy="no-referrer"></script>\n' \
      "$2" "$name" "$(integrity "$1/$name.js")"
  done
}

# integrity FILE: its hash as a browser wants it
integrity() {
  local hex; hex=$(if command -v sha384sum >/dev/null; then sha384sum "$1"; else shasum -a 384 "$1"; fi)
  printf 'sha384-%s' "$(printf "$(printf %s "${hex%% *}" | sed 's/../\\x&/g')" | base64 | tr -d '\n')"
}

sha256() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi; }

extension() { # the browser extension for Chromium and Firefox, two zips in web/dist/extension; [EDGE] is its first source of reviews
  need_go
  local edge=${1:-} browser version; source_address "$edge"
  extension_files web/dist/extension/chromium false "$edge"
  rm -rf web/dist/extension/firefox; cp -R web/dist/extension/chromium web/dist/extension/firefox
  rm web/dist/extension/firefox/offscreen.* # Firefox has no such thing
  version=$(sed -n 's/^  "version": "\(.*\)",/\1/p' web/extension/manifest.json)
  rm -f web/dist/extension/*.zip
  for browser in chromium firefox; do
    go run ./wasm/cmd/pack "web/dist/extension/$browser" "web/dist/extension/claimlight-$browser-$version.zip"
  done
  ls -l web/dist/extension/*.zip
}

# extension_files DIR TEST EDGE: the extension as a browser loads it from a folder. TEST as in bundle.
extension_files() {
  local dir=$1 name; rm -rf "$dir"; mkdir -p "$dir"
  local opts=(--bundle --minify --charset=utf8 --format=iife --target=es2022 --loader:.css=text --log-level=warning
    "--define:__CLAIMLIGHT_TEST__=$2" --define:globalThis.__WEBEXT__=true "--define:__CLAIMLIGHT_EDGE__=\"$3\"")
  for name in content/main:content background/main:background background/offscreen:offscreen worker/main:worker \
    pages/welcome:welcome pages/why:why pages/options:options; do
    go tool esbuild "web/extension/${name%:*}.js" "${opts[@]}" --outfile="$dir/${name#*:}.js"
  done
  cp -R web/extension/{manifest.json,_locales,icons} web/extension/pages/*.{html,css} wasm/model/shipped/*.model LICENSE "$dir"
  choose_compiler
  "extension_by_$compiler" "$dir/engine.wasm"
}

# source_address EDGE: fails where that is no address
source_address() {
  case $1 in *[!A-Za-z0-9.:/_-]*) fail "$1 is no address" ;; ''|http://*|https://*) ;; *) fail "$1 is no address" ;; esac
}

worker() { # the edge for Cloudflare Workers, into worker/build
  (cd worker && go tool workers-assets-gen -mode=go -o build)
  GOOS=js GOARCH=wasm go build -trimpath -ldflags="-s -w" -o worker/build/app.wasm ./worker
  go run ./wasm/cmd/join worker/build/app.wasm
}

release() { # this build beside every one released before, into worker/release: what a deploy uploads
  need_go; web; worker
  local version kept; version=$(<web/dist/version); kept=worker/release/e/$version
  mkdir -p worker/release/e
  if [ -e "$kept" ]; then
    diff -r "web/dist/e/$version" "$kept" || fail "$kept is not what was released under this name"
  else
    rm -rf "$kept.new"; cp -R "web/dist/e/$version" "$kept.new"; mv "$kept.new" "$kept"
  fi
  printf '%s\n' "$version" >worker/release/version
  cp web/dist/tag.html worker/release
  cat worker/release/tag.html
  printf 'version %s, one of %s in worker/release\n' "$version" "$(ls worker/release/e | wc -l)"
}

host() { # all files in one folder for a server of your own, into web/dist/host; [EDGE] has the reviews, [ADDRESS] is where it will lie
  need_go; web
  local edge=${1:-} address=${2:-} version folder; version=$(<web/dist/version); folder=web/dist/host/claimlight-$version
  source_address "$edge"
  rm -rf web/dist/host; mkdir -p "$folder/try"; cp "web/dist/e/$version/"* "$folder"
  sed "s|{{config}}|${edge:+{\"edge\":\"$edge\"\}}|" worker/edge/frame.html >"$folder/frame.html"
  cp web/demo/try/* "$folder/try"
  sed -i.bak -e "s|{{edge}}/e/{{version}}/|../|g; s|{{edge}}|'self'|g" -e "s|{{integrity}}|$(integrity "$folder/claimlight.js")|; s|{{audit}}|$(integrity "$folder/audit.js")|" \
    "$folder"/try/*.html
  rm "$folder"/try/*.bak
  tags "$folder" "${address%/}/claimlight-$version" | tee web/dist/host/tag.html
  printf 'put %s on your server; web/README.md says which headers help\n' "$folder"
}

demo() { # the demo article on 127.0.0.1:8787 with the edge on 8788; flags go to the server
  need_go; web
  go build -o .cache/bin/serve ./worker/cmd/serve
  exec .cache/bin/serve -demo "$@"
}

edge() { # the same edge with its sample on the real runtime, workerd with D1; flags go to worker/miniflare.mjs
  need_go; need_node; web; worker
  exec node worker/miniflare.mjs --sample "$@"
}

migrate() { # the schema of the database on D1, by wrangler, to which flags go: --remote, or --local to try
  local wrangler=(wrangler)
  command -v wrangler >/dev/null || { need_node; wrangler=(npx --yes wrangler@4.86.0); } # the last that runs on Node 20
  (cd worker && "${wrangler[@]}" d1 migrations apply claimlight "$@")
}

soak() { # the native edge treated badly for half an hour: kills, slow clients, load; flags go to it, such as -minutes 1
  need_go
  go build -o .cache/bin/serve ./worker/cmd/serve
  go build -o .cache/bin/soak ./worker/cmd/soak
  .cache/bin/soak "$@"
  CLAIMLIGHT_KILLS=100 go test -count=1 -run 'TestKilled$' -v ./worker/cmd/ingest
  go run ./worker/cmd/ingest -bench 500000 -bench-pad 4000 # 2 GB in one stream
}

check() { # formatting, vet for every target, types; what the engine finds, where $CLAIMLIGHT_EVAL_DATA and $CLAIMLIGHT_EVAL_ARTICLES name annotated texts
  need_go; need_node
  worker # its entry module is checked against what was built
  local unformatted; unformatted=$(gofmt -l wasm worker)
  [ -z "$unformatted" ] || fail "gofmt: $unformatted"
  go vet ./...
  GOOS=wasip1 GOARCH=wasm go vet ./wasm/...
  GOOS=wasip1 GOARCH=wasm go vet -tags tinygo,gc.leaking ./wasm/reactor
  GOARCH=386 go vet ./wasm/...
  GOOS=js GOARCH=wasm go vet ./worker ./worker/cf
  web/node_modules/.bin/tsc -p web
  web/node_modules/.bin/tsc -p worker
  go run ./wasm/cmd/eval
}

test() { # sets up what is missing and passes every test
  need_go; need_node; need_chromium
  engines; web; bundle web/dist/test true
  extension; extension_files web/dist/test/extension true ""; need_lint
  check
  CLAIMLIGHT_REQUIRE_WORKERD=1 go test ./...
  if runs_386; then GOARCH=386 CGO_ENABLED=0 go test ./wasm/...
  else printf 'skipped: the tests with 32-bit integers, since this machine runs no programs of linux/386\n'; fi
  node --test --test-concurrency=2 worker/*.test.mjs worker/entry/*.test.mjs web/test/*.test.mjs
}

# engines: of both compilers, beside the one that ships; readers: the extension's
engines() {
  mkdir -p web/dist/{engines,readers}; rm -f web/dist/{engines,readers}/*
  engine_by_go web/dist/engines/go.wasm; extension_by_go web/dist/readers/go.wasm
  if may_have_tinygo; then tinygo; engine_by_tinygo web/dist/engines/tinygo.wasm; extension_by_tinygo web/dist/readers/tinygo.wasm
  else printf 'skipped: the engine by TinyGo, which ./build.sh tinygo sets up only as root on Debian 12 or where LLVM 19 is\n'; fi
}

runs_386() { # tried with a test binary that has no test to run
  [ "$(go env GOOS)/$(go env GOARCH)" = linux/amd64 ] && GOARCH=386 CGO_ENABLED=0 go test -run '^$' ./wasm/order >/dev/null 2>&1
}

bench() { # megabytes a second, natively, in wasm and of npm's peers (--text DIR: on files); bench engine: in Chromium; bench page: what a page pays, against its budgets; bench extension --db FILE: its copy and look-up; bench edge: requests a second
  need_go; need_node
  if [ "${1:-}" = edge ]; then
    worker; shift
    go build -o .cache/bin/serve ./worker/cmd/serve
    go build -o .cache/bin/bench ./worker/cmd/bench
    exec .cache/bin/bench "$@"
  fi
  built=$(mktemp -d); trap 'rm -rf "$built"' EXIT
  go build -o "$built/bench" ./wasm/cmd/bench
  if [ "${1:-}" = page ]; then
    need_chromium; web; shift
    node web/bench/page/page.mjs --native "$built/bench" "$@"
    return
  fi
  if [ "${1:-}" = extension ]; then
    need_chromium; shift
    extension_files web/dist/test/extension true ""
    go build -o "$built/serve" ./worker/cmd/serve
    go tool esbuild web/bench/extension/lab.js --bundle --format=iife --target=es2022 --log-level=warning --define:globalThis.__WEBEXT__=true --outfile="$built/lab.js"
    node web/bench/extension/extension.mjs --serve "$built/serve" --lab "$built/lab.js" "$@"
    return
  fi
  if [ "${1:-}" = engine ]; then
    need_chromium; engines; shift
    go tool esbuild web/bench/engine/lab.js --bundle --minify --format=iife --target=es2022 --log-level=warning --outfile="$built/lab.js"
    node web/bench/engine/engine.mjs --lab "$built/lab.js" "$@"
    return
  fi
  wasm
  node web/bench/bench.mjs --native "$built/bench" "$@"
}

same() { # the same bytes from every engine, natively and with 32 bits, on ten million bytes made up; another number may follow
  need_go; need_node; engines
  CLAIMLIGHT_BYTES=${1:-10000000} node --test web/test/same.test.mjs
}

clean() { # removes everything that was built or installed here, but for worker/release
  rm -rf web/dist web/node_modules web/extension/lint/node_modules worker/build .cache
}

need_go() { command -v go >/dev/null || fail "Go 1.26 or later is needed: https://go.dev/dl/"; }

need_node() { # Node 20 or later; Debian's own may be older, so then npm brings one into .cache
  command -v npm >/dev/null || apt_install nodejs npm
  local newer=.cache/node/node_modules/node-linux-$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')
  if [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
    [ "$(uname -s)" = Linux ] || fail "Node 20 or later is needed, this is $(node --version)"
    [ -x "$newer/bin/node" ] || npm install --prefix .cache/node --no-audit --no-fund --loglevel=error "${newer##*/}@20.20.2"
    PATH="$PWD/$newer/bin:$PATH"
  fi
  if ! cmp -s web/package-lock.json web/node_modules/.installed; then
    npm ci --prefix web --no-audit --no-fund --loglevel=error
    cp web/package-lock.json web/node_modules/.installed
  fi
}

need_lint() { # the linter of Firefox's store, which is larger than all other tools together
  local dir=web/extension/lint
  if ! cmp -s $dir/package-lock.json $dir/node_modules/.installed; then
    npm ci --prefix $dir --no-audit --no-fund --loglevel=error
    cp $dir/package-lock.json $dir/node_modules/.installed
  fi
}

need_chromium() {
  [ -n "${CHROMIUM:-}" ] || CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
  if [ -z "$CHROMIUM" ]; then apt_install chromium fonts-dejavu-core fonts-liberation; CHROMIUM=$(command -v chromium); fi
  export CHROMIUM
}

apt_install() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then fail "missing: $* (install it, or run as root on Debian)"; fi
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

fail() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }

usage() { printf 'usage: ./build.sh VERB [FLAGS]\n\n'; sed -n 's/^\([a-z]*\)() { # /  \1\t/p' "$0"; }

verb=${1:-}; [ $# -eq 0 ] || shift
case $verb in
  web) web; cat web/dist/tag.html ;;
  wasm|tinygo|extension|worker|release|host|demo|edge|migrate|soak|check|test|bench|same|clean) "$verb" "$@" ;;
  '') usage ;;
  *) usage >&2; exit 2 ;;
esac
