package slots

import (
	"depot/platform/call"
)

func init() { call.Read("slots.free", free) }

// free shows the gates that can be booked at an hour.
func free(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, gate := range c.Store.IDs("gates") {
		if !taken(c, gate+"@"+c.Param("hour")) {
			lines = append(lines, gate)
		}
	}
	return lines, nil
}
