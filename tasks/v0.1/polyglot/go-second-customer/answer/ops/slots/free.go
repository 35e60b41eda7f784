// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
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
