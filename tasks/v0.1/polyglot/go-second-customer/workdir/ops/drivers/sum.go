package drivers

import (
	"depot/platform/call"
)

func init() { call.Read("drivers.sum", sum) }

// sum adds up the hours of all, or of one licence.
func sum(c *call.Call) ([]string, error) {
	total := 0
	for _, id := range c.Store.IDs("drivers") {
		row := c.Store.Get("drivers", id)
		if wanted := c.Param("licence"); wanted == "" || row["licence"] == wanted {
			total += call.Number(row["hours"])
		}
	}
	return []string{"hours: " + call.Text(total)}, nil
}
