// The extension's module: package local behind linear memory, with the exports of the
// page's module (see the package main above).
package main

func main() {}
