package customers

import (
	"depot/platform/call"
)

func init() { call.Write("customers.update", update) }

// update changes the credit of a customer.
func update(c *call.Call) ([]string, error) {
	if err := c.Need("id", "credit"); err != nil {
		return nil, err
	}
	id := c.Param("id")
	row := c.Store.Get("customers", id)
	if row == nil {
		return nil, call.NotFound("customer", id)
	}
	before := row["credit"]
	row["credit"] = c.Param("credit")
	c.Store.Put("customers", id, row)
	return []string{"credit: " + before + " -> " + row["credit"]}, nil
}
