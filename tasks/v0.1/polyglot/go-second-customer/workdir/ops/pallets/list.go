package pallets

import (
	"depot/platform/call"
)

func init() { call.Read("pallets.list", list) }

// list shows every pallet, or those of one kind.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("pallets") {
		row := c.Store.Get("pallets", id)
		if wanted := c.Param("kind"); wanted == "" || row["kind"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
