// The extension's module: package local behind linear memory (package reactor). Its
// operations go on from each other, so it is built as the page's is, but by TinyGo with
// -gc=precise. Natively this program does nothing.
package main

func main() {}
