package carriers

import (
	"depot/platform/call"
)

func init() { call.Read("carriers.list", list) }

// list shows every carrier.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("carriers") {
		lines = append(lines, line(id, c.Store.Get("carriers", id)))
	}
	return lines, nil
}
