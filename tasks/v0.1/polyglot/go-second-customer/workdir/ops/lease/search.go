package lease

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("lease.search", search) }

// search finds words in tenant and unit.
func search(c *call.Call) ([]string, error) {
	words := strings.ToLower(c.Param("words"))
	if words == "" {
		return nil, call.Missing("words")
	}
	lines := []string{}
	for _, id := range c.Store.IDs("lease") {
		row := c.Store.Get("lease", id)
		if strings.Contains(strings.ToLower(row["tenant"]), words) || strings.Contains(strings.ToLower(row["unit"]), words) {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
