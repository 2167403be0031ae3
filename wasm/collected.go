//go:build wasip1 && !tinygo

package main

// Memory is collected by the toolchain's runtime.
func free()         {}
func keep()         {}
func crowded() bool { return false }
