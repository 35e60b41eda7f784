package shipments

import (
	"depot/platform/call"
)

func init() { call.Read("shipments.get", get) }

// get shows a shipment.
func get(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("shipments", id)
	if row == nil {
		return nil, call.NotFound("shipment", id)
	}
	return []string{line(id, row)}, nil
}
