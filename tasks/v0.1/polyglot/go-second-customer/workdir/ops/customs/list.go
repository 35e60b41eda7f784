package customs

import (
	"depot/platform/call"
)

func init() { call.Read("customs.list", list) }

// list shows every declaration.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("declarations") {
		lines = append(lines, id+" "+c.Store.Get("declarations", id)["shipment"])
	}
	return lines, nil
}
