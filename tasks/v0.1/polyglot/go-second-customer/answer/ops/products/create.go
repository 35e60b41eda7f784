// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package products

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("products.create", create) }

// create adds a product.
func create(c *call.Call) ([]string, error) {
	if err := c.OwnCatalogue(); err != nil {
		return nil, err
	}
	if err := c.Need("name", "unit", "price"); err != nil {
		return nil, err
	}
	if c.Store.Get("units", c.Param("unit")) == nil {
		return nil, call.NotFound("unit", c.Param("unit"))
	}
	id := c.Sequence.Next("products", "SKU")
	row := store.Row{"name": c.Param("name"), "unit": c.Param("unit"), "price": c.Param("price")}
	c.Store.Put("products", id, row)
	c.Events.Publish("product.created", id)
	return []string{line(id, row)}, nil
}
