package pallets

import (
	"depot/platform/call"
)

func init() { call.Read("pallets.average", average) }

// average is the mean weight, rounded down.
func average(c *call.Call) ([]string, error) {
	ids := c.Store.IDs("pallets")
	if len(ids) == 0 {
		return nil, call.NotFound("pallet", "")
	}
	total := 0
	for _, id := range ids {
		total += call.Number(c.Store.Get("pallets", id)["weight"])
	}
	return []string{"average weight: " + call.Text(total/len(ids))}, nil
}
