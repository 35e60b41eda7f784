package shifts

import (
	"depot/platform/call"
)

func init() { call.Read("shifts.sum", sum) }

// sum adds up the hours of all, or of one day.
func sum(c *call.Call) ([]string, error) {
	total := 0
	for _, id := range c.Store.IDs("shifts") {
		row := c.Store.Get("shifts", id)
		if row["status"] == "done" {
			continue
		}
		if wanted := c.Param("day"); wanted == "" || row["day"] == wanted {
			total += call.Number(row["hours"])
		}
	}
	return []string{"hours: " + call.Text(total)}, nil
}
