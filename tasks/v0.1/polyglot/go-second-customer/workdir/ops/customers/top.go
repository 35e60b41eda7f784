package customers

import (
	"depot/platform/call"
)

func init() { call.Read("customers.top", top) }

// top shows the customer with the largest credit.
func top(c *call.Call) ([]string, error) {
	best, most := "", -1
	for _, id := range c.Store.IDs("customers") {
		if credit := call.Number(c.Store.Get("customers", id)["credit"]); credit > most {
			best, most = id, credit
		}
	}
	if best == "" {
		return []string{}, nil
	}
	return []string{line(best, c.Store.Get("customers", best))}, nil
}
