// Command quay writes the log of a capture, or says how much of it could be read.
package main

import (
	"fmt"
	"os"

	"quay/harbour"
	"quay/logbook"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "quay:", err)
		os.Exit(2)
	}
}

func run(words []string) error {
	if len(words) != 2 || words[0] != "log" && words[0] != "check" {
		return fmt.Errorf("usage: quay log|check CAPTURE")
	}
	config, err := harbour.Load("config")
	if err != nil {
		return err
	}
	file, err := os.Open(words[1])
	if err != nil {
		return err
	}
	defer file.Close()
	result, err := logbook.Read(file, config)
	if err != nil {
		return err
	}
	lines := result.Log
	if words[0] == "check" {
		lines = append(result.Broken, fmt.Sprintf("%d sentences, %d broken lines, %d messages", result.Sentences, len(result.Broken), result.Messages))
	}
	for _, line := range lines {
		fmt.Println(line)
	}
	return nil
}
