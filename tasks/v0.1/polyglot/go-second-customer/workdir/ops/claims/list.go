package claims

import (
	"depot/platform/call"
)

func init() { call.Read("claims.list", list) }

// list shows every claim, or those of one reason.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("claims") {
		row := c.Store.Get("claims", id)
		if wanted := c.Param("reason"); wanted == "" || row["reason"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
