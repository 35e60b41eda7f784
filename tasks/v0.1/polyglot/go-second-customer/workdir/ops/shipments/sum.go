package shipments

import (
	"depot/platform/call"
)

func init() { call.Read("shipments.sum", sum) }

// sum adds up the weight of all, or of one carrier.
func sum(c *call.Call) ([]string, error) {
	total := 0
	for _, id := range c.Store.IDs("shipments") {
		row := c.Store.Get("shipments", id)
		if row["status"] == "arrived" {
			continue
		}
		if wanted := c.Param("carrier"); wanted == "" || row["carrier"] == wanted {
			total += call.Number(row["weight"])
		}
	}
	return []string{"weight: " + call.Text(total)}, nil
}
