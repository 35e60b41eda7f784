package routes

import (
	"depot/platform/call"
)

func init() { call.Read("routes.list", list) }

// list shows every route, or those of one from.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("routes") {
		row := c.Store.Get("routes", id)
		if wanted := c.Param("from"); wanted == "" || row["from"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
