package claims

import (
	"depot/platform/call"
)

func init() { call.Read("claims.sum", sum) }

// sum adds up the amount of all, or of one reason.
func sum(c *call.Call) ([]string, error) {
	total := 0
	for _, id := range c.Store.IDs("claims") {
		row := c.Store.Get("claims", id)
		if row["status"] == "refused" {
			continue
		}
		if wanted := c.Param("reason"); wanted == "" || row["reason"] == wanted {
			total += call.Number(row["amount"])
		}
	}
	return []string{"amount: " + call.Text(total)}, nil
}
