package routes

import (
	"depot/platform/call"
)

func init() { call.Read("routes.top", top) }

// top shows the route with the largest km.
func top(c *call.Call) ([]string, error) {
	best, most := "", -1
	for _, id := range c.Store.IDs("routes") {
		if km := call.Number(c.Store.Get("routes", id)["km"]); km > most {
			best, most = id, km
		}
	}
	if best == "" {
		return []string{}, nil
	}
	return []string{line(best, c.Store.Get("routes", best))}, nil
}
