package products

import (
	"depot/platform/call"
)

func init() { call.Read("products.list", list) }

// list shows every product.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("products") {
		lines = append(lines, line(id, c.Store.Get("products", id)))
	}
	return lines, nil
}
