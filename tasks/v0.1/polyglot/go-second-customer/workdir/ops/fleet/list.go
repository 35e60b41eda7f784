package fleet

import (
	"depot/platform/call"
)

func init() { call.Read("fleet.list", list) }

// list shows every van, or those of one depot.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("fleet") {
		row := c.Store.Get("fleet", id)
		if wanted := c.Param("depot"); wanted == "" || row["depot"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
