package lease

import (
	"depot/platform/call"
)

func init() { call.Read("lease.list", list) }

// list shows every lease, or those of one tenant.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("lease") {
		row := c.Store.Get("lease", id)
		if wanted := c.Param("tenant"); wanted == "" || row["tenant"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
