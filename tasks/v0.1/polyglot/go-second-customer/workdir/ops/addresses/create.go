package addresses

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("addresses.create", create) }

// create adds an address.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("customer", "street", "country"); err != nil {
		return nil, err
	}
	if c.Store.Get("countries", c.Param("country")) == nil {
		return nil, call.NotFound("country", c.Param("country"))
	}
	id := c.Sequence.Next("addresses", "ADR")
	row := store.Row{
		"customer": c.Param("customer"),
		"street":   c.Param("street"),
		"country":  c.Param("country"),
	}
	c.Store.Put("addresses", id, row)
	c.Events.Publish("address.created", id)
	return []string{line(id, row)}, nil
}
