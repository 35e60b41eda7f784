package drivers

import (
	"depot/platform/call"
)

func init() { call.Read("drivers.top", top) }

// top shows the driver with the largest hours.
func top(c *call.Call) ([]string, error) {
	best, most := "", -1
	for _, id := range c.Store.IDs("drivers") {
		if hours := call.Number(c.Store.Get("drivers", id)["hours"]); hours > most {
			best, most = id, hours
		}
	}
	if best == "" {
		return []string{}, nil
	}
	return []string{line(best, c.Store.Get("drivers", best))}, nil
}
