package slots

import (
	"depot/platform/call"
)

func init() { call.Read("slots.free", free) }

// free shows the gates that can be booked at an hour.
func free(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, gate := range c.Store.IDs("gates") {
		if c.Store.Get("slots", gate+"@"+c.Param("hour")) == nil {
			lines = append(lines, gate)
		}
	}
	return lines, nil
}
