// Command almanac answers questions about cron expressions, calendars and plans; README.md lists them.
package main

import (
	"fmt"
	"os"
)

func main() {
	lines, err := answer(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "almanac:", err)
		os.Exit(2)
	}
	for _, line := range lines {
		fmt.Println(line)
	}
}
