package customers

import (
	"depot/platform/call"
)

func init() { call.Read("customers.list", list) }

// list shows every customer, or those of one city.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("customers") {
		row := c.Store.Get("customers", id)
		if wanted := c.Param("city"); wanted == "" || row["city"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
