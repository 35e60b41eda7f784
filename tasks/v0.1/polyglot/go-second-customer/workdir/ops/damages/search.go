package damages

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("damages.search", search) }

// search finds words in reason.
func search(c *call.Call) ([]string, error) {
	words := strings.ToLower(c.Param("words"))
	if words == "" {
		return nil, call.Missing("words")
	}
	lines := []string{}
	for _, id := range c.Store.IDs("damages") {
		row := c.Store.Get("damages", id)
		if strings.Contains(strings.ToLower(row["reason"]), words) {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
