package fleet

import (
	"depot/platform/call"
)

func init() { call.Read("fleet.top", top) }

// top shows the van with the largest mileage.
func top(c *call.Call) ([]string, error) {
	best, most := "", -1
	for _, id := range c.Store.IDs("fleet") {
		if mileage := call.Number(c.Store.Get("fleet", id)["mileage"]); mileage > most {
			best, most = id, mileage
		}
	}
	if best == "" {
		return []string{}, nil
	}
	return []string{line(best, c.Store.Get("fleet", best))}, nil
}
