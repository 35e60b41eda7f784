package routes

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("routes.search", search) }

// search finds words in from and to.
func search(c *call.Call) ([]string, error) {
	words := strings.ToLower(c.Param("words"))
	if words == "" {
		return nil, call.Missing("words")
	}
	lines := []string{}
	for _, id := range c.Store.IDs("routes") {
		row := c.Store.Get("routes", id)
		if strings.Contains(strings.ToLower(row["from"]), words) || strings.Contains(strings.ToLower(row["to"]), words) {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
