package addresses

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("addresses.search", search) }

// search finds words in street.
func search(c *call.Call) ([]string, error) {
	words := strings.ToLower(c.Param("words"))
	if words == "" {
		return nil, call.Missing("words")
	}
	lines := []string{}
	for _, id := range c.Store.IDs("addresses") {
		row := c.Store.Get("addresses", id)
		if strings.Contains(strings.ToLower(row["street"]), words) {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
