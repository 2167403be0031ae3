module claimlight

go 1.26

ignore ./web

require (
	github.com/syumai/workers v0.33.0
	github.com/tidwall/gjson v1.20.0
	modernc.org/sqlite v1.46.1
)

require (
	github.com/evanw/esbuild v0.28.1 // indirect
	golang.org/x/sys v0.37.0 // indirect
)

replace github.com/tidwall/pretty => ./wasm/pretty

tool (
	github.com/evanw/esbuild/cmd/esbuild
	github.com/syumai/workers/cmd/workers-assets-gen
)
