package suppliers

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("suppliers.search", search) }

// search finds words in name.
func search(c *call.Call) ([]string, error) {
	words := strings.ToLower(c.Param("words"))
	if words == "" {
		return nil, call.Missing("words")
	}
	lines := []string{}
	for _, id := range c.Store.IDs("suppliers") {
		row := c.Store.Get("suppliers", id)
		if strings.Contains(strings.ToLower(row["name"]), words) {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
