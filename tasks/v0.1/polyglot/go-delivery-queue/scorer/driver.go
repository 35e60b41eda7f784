// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Command cabdriver plays scenarios and calls the small packages, and answers with plain data.
package main

import (
	"encoding/json"
	"os"
	"strings"

	"courier/dispatch"
	"courier/limit"
	"courier/retry"
	"courier/scenario"
)

type given struct {
	Scenarios []string
	Every     int
	Burst     int
	Calls     [][]any // "take" or "next", and a moment
	Policies  [][]int // base, cap, failures
}

func main() {
	var given given
	if json.NewDecoder(os.Stdin).Decode(&given) != nil {
		os.Exit(1)
	}
	answers := []any{}
	for _, text := range given.Scenarios {
		answers = append(answers, play(text))
	}
	if given.Every > 0 {
		bucket := limit.New(given.Every, given.Burst)
		for _, call := range given.Calls {
			now := int(call[1].(float64))
			if call[0] == "take" {
				answers = append(answers, bucket.Take(now))
			} else {
				answers = append(answers, bucket.Next(now))
			}
		}
	}
	for _, policy := range given.Policies {
		answers = append(answers, retry.Policy{Base: policy[0], Cap: policy[1]}.Delay(policy[2]))
	}
	json.NewEncoder(os.Stdout).Encode(answers)
}

func play(text string) (answer any) {
	defer func() {
		if recover() != nil {
			answer = "panic"
		}
	}()
	scenario, err := scenario.Parse(strings.NewReader(text))
	if err != nil {
		return err.Error()
	}
	events := [][]any{}
	for _, event := range dispatch.Run(scenario) {
		events = append(events, []any{event.At, event.Endpoint, string(event.Kind), event.Message, event.Number, event.Status, event.Until})
	}
	return events
}
