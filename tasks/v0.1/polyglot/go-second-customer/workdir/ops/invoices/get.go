package invoices

import (
	"depot/platform/call"
)

func init() { call.Read("invoices.get", get) }

// get shows an invoice.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("invoices", id)
	if row == nil {
		return nil, call.NotFound("invoice", id)
	}
	return []string{line(id, row)}, nil
}
