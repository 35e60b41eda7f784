package returns

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("returns.search", search) }

// search finds words in reason and order.
func search(c *call.Call) ([]string, error) {
	words := strings.ToLower(c.Param("words"))
	if words == "" {
		return nil, call.Missing("words")
	}
	lines := []string{}
	for _, id := range c.Store.IDs("returns") {
		row := c.Store.Get("returns", id)
		if strings.Contains(strings.ToLower(row["reason"]), words) || strings.Contains(strings.ToLower(row["order"]), words) {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
