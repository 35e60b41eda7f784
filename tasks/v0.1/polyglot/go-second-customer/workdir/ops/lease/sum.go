package lease

import (
	"depot/platform/call"
)

func init() { call.Read("lease.sum", sum) }

// sum adds up the rent of all, or of one tenant.
func sum(c *call.Call) ([]string, error) {
	total := 0
	for _, id := range c.Store.IDs("lease") {
		row := c.Store.Get("lease", id)
		if row["status"] == "ended" {
			continue
		}
		if wanted := c.Param("tenant"); wanted == "" || row["tenant"] == wanted {
			total += call.Number(row["rent"])
		}
	}
	return []string{"rent: " + call.Text(total)}, nil
}
