package inspections

import (
	"depot/platform/call"
)

func init() { call.Read("inspections.list", list) }

// list shows every inspection, or those of one result.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("inspections") {
		row := c.Store.Get("inspections", id)
		if wanted := c.Param("result"); wanted == "" || row["result"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
