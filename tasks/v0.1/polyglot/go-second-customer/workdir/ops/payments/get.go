package payments

import (
	"depot/platform/call"
)

func init() { call.Read("payments.get", get) }

// get shows a payment.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("payments", id)
	if row == nil {
		return nil, call.NotFound("payment", id)
	}
	return []string{line(id, row)}, nil
}
