package tickets

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("tickets.search", search) }

// search finds words in subject.
func search(c *call.Call) ([]string, error) {
	words := strings.ToLower(c.Param("words"))
	if words == "" {
		return nil, call.Missing("words")
	}
	lines := []string{}
	for _, id := range c.Store.IDs("tickets") {
		row := c.Store.Get("tickets", id)
		if strings.Contains(strings.ToLower(row["subject"]), words) {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
