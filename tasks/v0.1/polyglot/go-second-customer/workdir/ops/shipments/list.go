package shipments

import (
	"depot/platform/call"
)

func init() { call.Read("shipments.list", list) }

// list shows every shipment, or those of one carrier.
func list(c *call.Call) ([]string, error) {
	lines := []string{}
	for _, id := range c.Store.IDs("shipments") {
		row := c.Store.Get("shipments", id)
		if wanted := c.Param("carrier"); wanted == "" || row["carrier"] == wanted {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
