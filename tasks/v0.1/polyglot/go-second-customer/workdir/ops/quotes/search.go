package quotes

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("quotes.search", search) }

// search finds words in lane.
func search(c *call.Call) ([]string, error) {
	words := strings.ToLower(c.Param("words"))
	if words == "" {
		return nil, call.Missing("words")
	}
	lines := []string{}
	for _, id := range c.Store.IDs("quotes") {
		row := c.Store.Get("quotes", id)
		if strings.Contains(strings.ToLower(row["lane"]), words) {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
