// Command courier plays a scenario and prints what the dispatcher does.
package main

import (
	"fmt"
	"os"

	"courier/dispatch"
	"courier/scenario"
	"courier/trace"
)

func main() {
	if err := play(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "courier:", err)
		os.Exit(2)
	}
}

func play(arguments []string) error {
	if len(arguments) != 1 {
		return fmt.Errorf("usage: courier SCENARIO")
	}
	file, err := os.Open(arguments[0])
	if err != nil {
		return err
	}
	defer file.Close()
	given, err := scenario.Parse(file)
	if err != nil {
		return fmt.Errorf("%s: %w", arguments[0], err)
	}
	events := dispatch.Run(given)
	if err := trace.Print(os.Stdout, events); err != nil {
		return err
	}
	for _, summary := range trace.Summarize(events) {
		fmt.Println(summary)
	}
	return nil
}
