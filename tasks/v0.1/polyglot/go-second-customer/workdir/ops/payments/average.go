package payments

import (
	"depot/platform/call"
)

func init() { call.Read("payments.average", average) }

// average is the mean amount, rounded down.
func average(c *call.Call) ([]string, error) {
	ids := c.Store.IDs("payments")
	if len(ids) == 0 {
		return nil, call.NotFound("payment", "")
	}
	total := 0
	for _, id := range ids {
		total += call.Number(c.Store.Get("payments", id)["amount"])
	}
	return []string{"average amount: " + call.Text(total/len(ids))}, nil
}
