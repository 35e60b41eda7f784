package inspections

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("inspections.search", search) }

// search finds words in result.
func search(c *call.Call) ([]string, error) {
	words := strings.ToLower(c.Param("words"))
	if words == "" {
		return nil, call.Missing("words")
	}
	lines := []string{}
	for _, id := range c.Store.IDs("inspections") {
		row := c.Store.Get("inspections", id)
		if strings.Contains(strings.ToLower(row["result"]), words) {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
