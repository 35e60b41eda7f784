package damages

import (
	"depot/platform/call"
)

func init() { call.Read("damages.list", list) }

// list shows every damage, or those of one gate.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("damages") {
		row := c.Store.Get("damages", id)
		if wanted := c.Param("gate"); wanted == "" || row["gate"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
