package customers

import (
	"depot/platform/call"
)

func init() { call.Read("customers.sum", sum) }

// sum adds up the credit of all, or of one city.
func sum(c *call.Call) ([]string, error) {
	total := 0
	for _, id := range c.Store.IDs("customers") {
		row := c.Store.Get("customers", id)
		if wanted := c.Param("city"); wanted == "" || row["city"] == wanted {
			total += call.Number(row["credit"])
		}
	}
	return []string{"credit: " + call.Text(total)}, nil
}
