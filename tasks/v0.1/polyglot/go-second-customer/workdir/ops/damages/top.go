package damages

import (
	"depot/platform/call"
)

func init() { call.Read("damages.top", top) }

// top shows the damage with the largest amount.
func top(c *call.Call) ([]string, error) {
	best, most := "", -1
	for _, id := range c.Store.IDs("damages") {
		if amount := call.Number(c.Store.Get("damages", id)["amount"]); amount > most {
			best, most = id, amount
		}
	}
	if best == "" {
		return []string{}, nil
	}
	return []string{line(best, c.Store.Get("damages", best))}, nil
}
