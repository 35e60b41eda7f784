package shipments

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("shipments.arrive", arrive) }

// arrive makes a sent shipment arrived.
func arrive(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("shipments", id)
	if row == nil {
		return nil, call.NotFound("shipment", id)
	}
	if row["status"] != "sent" {
		return nil, fmt.Errorf("%s is %s and not sent", id, row["status"])
	}
	row["status"] = "arrived"
	c.Store.Put("shipments", id, row)
	c.Events.Publish("shipment.arrived", id)
	return []string{line(id, row)}, nil
}
