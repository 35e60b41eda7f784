package claims

import (
	"depot/platform/call"
)

func init() { call.Read("claims.top", top) }

// top shows the claim with the largest amount.
func top(c *call.Call) ([]string, error) {
	best, most := "", -1
	for _, id := range c.Store.IDs("claims") {
		if amount := call.Number(c.Store.Get("claims", id)["amount"]); amount > most {
			best, most = id, amount
		}
	}
	if best == "" {
		return []string{}, nil
	}
	return []string{line(best, c.Store.Get("claims", best))}, nil
}
