// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package products

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("products.discount", discount) }

// discount takes something off the price of a product.
func discount(c *call.Call) ([]string, error) {
	if err := c.OwnCatalogue(); err != nil {
		return nil, err
	}
	if err := c.Need("id", "percent"); err != nil {
		return nil, err
	}
	c.Store.Put("price_lists", c.Param("id"), store.Row{"percent": c.Param("percent")})
	return []string{c.Param("id") + ": " + c.Param("percent") + "%"}, nil
}
