// The extension's module: package local behind linear memory (package reactor), built as
// the page's is, but to be fast before it is small. Natively this program does nothing.
package main

func main() {}
