package orders

import (
	"depot/platform/call"
)

func init() { call.Write("orders.note", note) }

// note adds a note to an order, and shows all of them.
func note(c *call.Call) ([]string, error) {
	if err := c.Need("id", "text"); err != nil {
		return nil, err
	}
	row := c.Store.Get("orders", c.Param("id"))
	if row == nil {
		return nil, call.NotFound("order", c.Param("id"))
	}
	if row["notes"] != "" {
		row["notes"] += "; "
	}
	row["notes"] += c.Param("text")
	c.Store.Put("orders", c.Param("id"), row)
	return []string{row["notes"]}, nil
}
