package drivers

import (
	"depot/platform/call"
)

func init() { call.Read("drivers.list", list) }

// list shows every driver, or those of one licence.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("drivers") {
		row := c.Store.Get("drivers", id)
		if wanted := c.Param("licence"); wanted == "" || row["licence"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
