package returns

import (
	"depot/platform/call"
)

func init() { call.Read("returns.list", list) }

// list shows every return, or those of one reason.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("returns") {
		row := c.Store.Get("returns", id)
		if wanted := c.Param("reason"); wanted == "" || row["reason"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
