// Command depot runs one operation in an empty depot.
package main

import (
	"fmt"
	"os"
	"strings"

	"depot/app"
	"depot/platform/call"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: depot OPERATION [NAME=VALUE ...]")
		os.Exit(2)
	}
	request := call.Request{Op: os.Args[1], Tenant: os.Getenv("DEPOT_TENANT"), Params: map[string]string{}}
	for _, word := range os.Args[2:] {
		name, value, _ := strings.Cut(word, "=")
		request.Params[name] = value
	}
	lines, err := app.New().Do(request)
	if err != nil {
		fmt.Fprintln(os.Stderr, "depot:", err)
		os.Exit(1)
	}
	for _, line := range lines {
		fmt.Println(line)
	}
}
