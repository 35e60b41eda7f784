package invoices

import (
	"depot/platform/call"
)

func init() { call.Read("invoices.latest", latest) }

// latest shows the invoice with the last due.
func latest(c *call.Call) ([]string, error) {
	latest, day := "", ""
	for _, id := range c.Store.IDs("invoices") {
		if of := c.Store.Get("invoices", id)["due"]; of >= day {
			latest, day = id, of
		}
	}
	if latest == "" {
		return nil, call.NotFound("invoice", "")
	}
	return []string{line(latest, c.Store.Get("invoices", latest))}, nil
}
