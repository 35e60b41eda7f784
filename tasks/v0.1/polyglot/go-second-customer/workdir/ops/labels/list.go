package labels

import (
	"depot/platform/call"
)

func init() { call.Read("labels.list", list) }

// list shows every label.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("labels") {
		lines = append(lines, id+" "+c.Store.Get("labels", id)["shipment"])
	}
	return lines, nil
}
