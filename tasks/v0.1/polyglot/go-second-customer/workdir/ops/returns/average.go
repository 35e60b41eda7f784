package returns

import (
	"depot/platform/call"
)

func init() { call.Read("returns.average", average) }

// average is the mean quantity, rounded down.
func average(c *call.Call) ([]string, error) {
	ids := c.Store.IDs("returns")
	if len(ids) == 0 {
		return nil, call.NotFound("return", "")
	}
	total := 0
	for _, id := range ids {
		total += call.Number(c.Store.Get("returns", id)["quantity"])
	}
	return []string{"average quantity: " + call.Text(total/len(ids))}, nil
}
