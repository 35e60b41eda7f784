// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package products

import (
	"depot/platform/call"
)

func init() { call.Write("products.reprice", reprice) }

// reprice gives a product another price.
func reprice(c *call.Call) ([]string, error) {
	if err := c.OwnCatalogue(); err != nil {
		return nil, err
	}
	row := c.Store.Get("products", c.Param("id"))
	if row == nil {
		return nil, call.NotFound("product", c.Param("id"))
	}
	row["price"] = c.Param("price")
	c.Store.Put("products", c.Param("id"), row)
	return []string{line(c.Param("id"), row)}, nil
}
