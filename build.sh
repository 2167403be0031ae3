#!/usr/bin/env bash
# The one entry for people and CI. `./build.sh` prints the verbs.
set -euo pipefail
cd "$(dirname "$0")"

wasm() { # the page's module: the standard Go toolchain builds it with nothing else installed
  mkdir -p web/dist
  # Inlined only where most of the time is spent (texts, words, scores), the module is 60 KB smaller for a sixth of its speed.
  local cold=(-gcflags=runtime=-l) package
  for package in internal/runtime/... internal/bytealg internal/strconv slices strings \
    claimlight/wasm/{abi,actor,annotate,claim,jsontext,lookup,match,review,tag,tile}; do cold+=("-gcflags=$package=-l"); done
  GOOS=wasip1 GOARCH=wasm go build -trimpath -ldflags="-s -w" "${cold[@]}" -buildmode=c-shared -o web/dist/engine.wasm ./wasm
  go run ./wasm/cmd/join web/dist/engine.wasm # 63 KB smaller as it travels, 620 KB larger where it lies
}

web() { # the files that the edge serves to pages, into web/dist
  wasm
  bundle web/dist false
}

# bundle DIR TEST: the loader, the frame and the Worker, under a folder named by their hash, in place of the build before.
# TEST is true in builds for tests only: it opens the shadow root, so that tools can look inside.
bundle() {
  local dir=$1 stage=$1/stage version
  rm -rf "$dir/e" "$stage"; mkdir -p "$stage"
  local opts=(--bundle --minify --charset=utf8 --format=iife --target=es2022 --log-level=warning "--define:__CLAIMLIGHT_TEST__=$2")
  go tool esbuild web/engine/worker.js "${opts[@]}" --outfile="$stage/worker.js"
  go tool esbuild web/engine/frame.js "${opts[@]}" --outfile="$stage/frame.js"
  # The tag's hash covers this file, and the hash in it covers the Worker. What a page did to the language is not told in its console.
  go tool esbuild web/embed/embed.js "${opts[@]}" "--define:__CLAIMLIGHT_WORKER__=\"$(integrity "$stage/worker.js")\"" \
    '--banner:js=try{' '--footer:js=}catch{}' --outfile="$stage/claimlight.js"
  cp web/dist/engine.wasm wasm/model/shipped/*.model "$stage"
  version=$(cd "$stage" && cat claimlight.js frame.js worker.js engine.wasm actors.model worth.model | sha256 | cut -c1-12)
  mkdir -p "$dir/e"; mv "$stage" "$dir/e/$version"
  printf '%s\n' "$version" >"$dir/version"
}

integrity() { # as a tag has it: the hash's bytes in base64
  local hex; hex=$(if command -v sha384sum >/dev/null; then sha384sum; else shasum -a 384; fi <"$1" | cut -c1-96)
  printf 'sha384-%s' "$(printf "$(sed 's/../\\x&/g' <<<"$hex")" | base64 | tr -d '\n')"
}

sha256() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi; }

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
  printf 'version %s, one of %s in worker/release\n' "$version" "$(ls worker/release/e | wc -l)"
}

demo() { # the demo article on 127.0.0.1:8787 with the edge on 8788; flags go to the server
  need_go; web
  go build -o worker/build/serve ./worker/cmd/serve
  exec worker/build/serve -demo "$@"
}

edge() { # the same edge with its sample on the real runtime, workerd with D1; flags go to worker/miniflare.mjs
  need_go; need_node; web; worker
  exec node worker/miniflare.mjs --sample "$@"
}

check() { # formatting, vet for every target, types; what the engine finds, where $CLAIMLIGHT_EVAL_DATA names annotated texts
  need_go; need_node
  worker # its entry module is checked against what was built
  local unformatted; unformatted=$(gofmt -l wasm worker)
  [ -z "$unformatted" ] || fail "gofmt: $unformatted"
  go vet ./...
  GOOS=wasip1 GOARCH=wasm go vet ./wasm/...
  GOARCH=386 go vet ./wasm/...
  GOOS=js GOARCH=wasm go vet ./worker ./worker/cf
  web/node_modules/.bin/tsc -p web
  web/node_modules/.bin/tsc -p worker
  go run ./wasm/cmd/eval
}

test() { # sets up what is missing and passes every test
  need_go; need_node; need_chromium
  web; bundle web/dist/test true
  check
  CLAIMLIGHT_REQUIRE_WORKERD=1 go test ./...
  if runs_386; then GOARCH=386 CGO_ENABLED=0 go test ./wasm/...
  else printf 'skipped: the tests with 32-bit integers, since this machine runs no programs of linux/386\n'; fi
  node --test --test-concurrency=1 web/test/*.test.mjs
}

runs_386() { # tried with a test binary that has no test to run
  [ "$(go env GOOS)/$(go env GOARCH)" = linux/amd64 ] && GOARCH=386 CGO_ENABLED=0 go test -run '^$' ./wasm/order >/dev/null 2>&1
}

bench() { # megabytes a second, natively, in wasm and of npm's peers; flags go to web/bench/bench.mjs, --text DIR measures on files
  need_go; need_node; wasm
  built=$(mktemp -d); trap 'rm -rf "$built"' EXIT
  go build -o "$built/bench" ./wasm/cmd/bench
  node web/bench/bench.mjs --native "$built/bench" "$@"
}

clean() { # removes everything that was built or installed here, but for worker/release
  rm -rf web/dist web/node_modules worker/build .cache
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
  wasm|web|worker|release|demo|edge|check|test|bench|clean) "$verb" "$@" ;;
  '') usage ;;
  *) usage >&2; exit 2 ;;
esac
