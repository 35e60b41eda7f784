package fleet

import (
	"sort"

	"depot/platform/call"
)

func init() { call.Read("fleet.count", count) }

// count says how many there are in which state.
func count(c *call.Call) ([]string, error) {
	counts := map[string]int{}
	for _, id := range c.Store.IDs("fleet") {
		counts[c.Store.Get("fleet", id)["status"]]++
	}
	lines := []string{}
	for status, number := range counts {
		lines = append(lines, status+": "+call.Text(number))
	}
	sort.Strings(lines)
	return lines, nil
}
