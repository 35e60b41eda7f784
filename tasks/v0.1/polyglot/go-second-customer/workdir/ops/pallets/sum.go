package pallets

import (
	"depot/platform/call"
)

func init() { call.Read("pallets.sum", sum) }

// sum adds up the weight of all, or of one kind.
func sum(c *call.Call) ([]string, error) {
	total := 0
	for _, id := range c.Store.IDs("pallets") {
		row := c.Store.Get("pallets", id)
		if row["status"] == "scrapped" {
			continue
		}
		if wanted := c.Param("kind"); wanted == "" || row["kind"] == wanted {
			total += call.Number(row["weight"])
		}
	}
	return []string{"weight: " + call.Text(total)}, nil
}
