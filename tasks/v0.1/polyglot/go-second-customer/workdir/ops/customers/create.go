package customers

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("customers.create", create) }

// create adds a customer.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("name", "city", "country", "credit"); err != nil {
		return nil, err
	}
	if c.Store.Get("countries", c.Param("country")) == nil {
		return nil, call.NotFound("country", c.Param("country"))
	}
	id := c.Sequence.Next("customers", "CUS")
	row := store.Row{
		"name":    c.Param("name"),
		"city":    c.Param("city"),
		"country": c.Param("country"),
		"credit":  c.Param("credit"),
	}
	c.Store.Put("customers", id, row)
	c.Events.Publish("customer.created", id)
	return []string{line(id, row)}, nil
}
