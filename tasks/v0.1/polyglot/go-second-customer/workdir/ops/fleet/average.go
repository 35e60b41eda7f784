package fleet

import (
	"depot/platform/call"
)

func init() { call.Read("fleet.average", average) }

// average is the mean mileage, rounded down.
func average(c *call.Call) ([]string, error) {
	ids := c.Store.IDs("fleet")
	if len(ids) == 0 {
		return nil, call.NotFound("van", "")
	}
	total := 0
	for _, id := range ids {
		total += call.Number(c.Store.Get("fleet", id)["mileage"])
	}
	return []string{"average mileage: " + call.Text(total/len(ids))}, nil
}
