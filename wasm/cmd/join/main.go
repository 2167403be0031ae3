// Command join writes a WebAssembly module anew with its data in few segments.
//
//	join FILE
//
// Go's linker leaves every run of eight zeros out of the data and begins a new
// segment after it, 60,000 times in the engine. Their addresses are what
// compresses worst in the whole module; zeros compress to nothing. So the joined
// module is larger where it lies and smaller where it travels.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: join FILE")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "join:", err)
		os.Exit(1)
	}
}

func run(file string) error {
	module, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if module, err = Join(module); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return os.WriteFile(file, module, 0o644)
}
