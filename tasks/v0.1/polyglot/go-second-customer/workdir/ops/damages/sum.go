package damages

import (
	"depot/platform/call"
)

func init() { call.Read("damages.sum", sum) }

// sum adds up the amount of all, or of one gate.
func sum(c *call.Call) ([]string, error) {
	total := 0
	for _, id := range c.Store.IDs("damages") {
		row := c.Store.Get("damages", id)
		if row["status"] == "repaired" {
			continue
		}
		if wanted := c.Param("gate"); wanted == "" || row["gate"] == wanted {
			total += call.Number(row["amount"])
		}
	}
	return []string{"amount: " + call.Text(total)}, nil
}
