package orders

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("orders.search", search) }

// search finds words in product and customer.
func search(c *call.Call) ([]string, error) {
	words := strings.ToLower(c.Param("words"))
	if words == "" {
		return nil, call.Missing("words")
	}
	lines := []string{}
	for _, id := range c.Store.IDs("orders") {
		row := c.Store.Get("orders", id)
		if strings.Contains(strings.ToLower(row["product"]), words) || strings.Contains(strings.ToLower(row["customer"]), words) {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
