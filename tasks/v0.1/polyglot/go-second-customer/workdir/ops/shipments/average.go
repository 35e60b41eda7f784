package shipments

import (
	"depot/platform/call"
)

func init() { call.Read("shipments.average", average) }

// average is the mean weight, rounded down.
func average(c *call.Call) ([]string, error) {
	ids := c.Store.IDs("shipments")
	if len(ids) == 0 {
		return nil, call.NotFound("shipment", "")
	}
	total := 0
	for _, id := range ids {
		total += call.Number(c.Store.Get("shipments", id)["weight"])
	}
	return []string{"average weight: " + call.Text(total/len(ids))}, nil
}
