package suppliers

import (
	"depot/platform/call"
)

func init() { call.Read("suppliers.list", list) }

// list shows every supplier, or those of one skill.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("suppliers") {
		row := c.Store.Get("suppliers", id)
		if wanted := c.Param("skill"); wanted == "" || row["skill"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
