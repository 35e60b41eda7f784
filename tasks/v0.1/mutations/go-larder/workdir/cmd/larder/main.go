// Command larder plays a script and prints the answers.
package main

import (
	"fmt"
	"os"

	"larder/script"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: larder SCRIPT")
		os.Exit(2)
	}
	text, err := os.ReadFile(os.Args[1])
	if err == nil {
		var answers []string
		answers, err = script.Play(string(text))
		for _, answer := range answers {
			fmt.Println(answer)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "larder:", err)
		os.Exit(2)
	}
}
