package invoices

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("invoices.void", void) }

// void makes an open invoice void.
func void(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("invoices", id)
	if row == nil {
		return nil, call.NotFound("invoice", id)
	}
	if row["status"] != "open" {
		return nil, fmt.Errorf("%s is %s and not open", id, row["status"])
	}
	row["status"] = "void"
	c.Store.Put("invoices", id, row)
	c.Events.Publish("invoice.void", id)
	return []string{line(id, row)}, nil
}
