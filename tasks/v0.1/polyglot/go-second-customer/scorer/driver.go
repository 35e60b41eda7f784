// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Command cabdriver runs requests in one depot after the other, and answers with plain data.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"depot/app"
	"depot/platform/call"
)

type request struct {
	Tenant, Op string
	Params     map[string]string
}

func main() {
	var given struct{ Requests []request }
	if json.NewDecoder(os.Stdin).Decode(&given) != nil {
		os.Exit(1)
	}
	depot := app.New()
	answers := []any{}
	for _, request := range given.Requests {
		answers = append(answers, do(depot, request))
	}
	events := [][]string{}
	for _, event := range depot.Events() {
		events = append(events, []string{event.Topic, event.ID, event.Tenant})
	}
	json.NewEncoder(os.Stdout).Encode(map[string]any{"answers": answers, "events": events})
}

func do(depot *app.App, request request) (answer any) {
	defer func() {
		if problem := recover(); problem != nil {
			answer = fmt.Sprint("panic: ", problem)
		}
	}()
	lines, err := depot.Do(call.Request{Op: request.Op, Tenant: request.Tenant, Params: request.Params})
	if err != nil {
		return "error: " + err.Error()
	}
	return append([]string{}, lines...)
}
