// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package products

import (
	"depot/platform/call"
)

func init() { call.Write("products.remove", remove) }

// remove deletes a product.
func remove(c *call.Call) ([]string, error) {
	if err := c.OwnCatalogue(); err != nil {
		return nil, err
	}
	if c.Store.Get("products", c.Param("id")) == nil {
		return nil, call.NotFound("product", c.Param("id"))
	}
	c.Store.Delete("products", c.Param("id"))
	return []string{"removed " + c.Param("id")}, nil
}
