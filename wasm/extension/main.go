// The extension's module: package local behind linear memory, with the exports of the
// page's module (see the package main above). Its operations go on from each other, so it
// needs memory that is collected: the standard toolchain builds it.
package main

func main() {}
