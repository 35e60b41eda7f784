package lease

import (
	"depot/platform/call"
)

func init() { call.Read("lease.top", top) }

// top shows the lease with the largest rent.
func top(c *call.Call) ([]string, error) {
	best, most := "", -1
	for _, id := range c.Store.IDs("lease") {
		if rent := call.Number(c.Store.Get("lease", id)["rent"]); rent > most {
			best, most = id, rent
		}
	}
	if best == "" {
		return []string{}, nil
	}
	return []string{line(best, c.Store.Get("lease", best))}, nil
}
