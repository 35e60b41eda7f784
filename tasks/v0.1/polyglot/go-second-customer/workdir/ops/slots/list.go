package slots

import (
	"depot/platform/call"
)

func init() { call.Read("slots.list", list) }

// list shows what is booked.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("slots") {
		lines = append(lines, id+" for "+c.Store.Get("slots", id)["plate"])
	}
	return lines, nil
}
