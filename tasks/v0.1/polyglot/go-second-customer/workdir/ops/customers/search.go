package customers

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("customers.search", search) }

// search finds words in name and city.
func search(c *call.Call) ([]string, error) {
	words := strings.ToLower(c.Param("words"))
	if words == "" {
		return nil, call.Missing("words")
	}
	lines := []string{}
	for _, id := range c.Store.IDs("customers") {
		row := c.Store.Get("customers", id)
		if strings.Contains(strings.ToLower(row["name"]), words) || strings.Contains(strings.ToLower(row["city"]), words) {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
