package shifts

import (
	"depot/platform/call"
)

func init() { call.Read("shifts.list", list) }

// list shows every shift, or those of one day.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("shifts") {
		row := c.Store.Get("shifts", id)
		if wanted := c.Param("day"); wanted == "" || row["day"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
