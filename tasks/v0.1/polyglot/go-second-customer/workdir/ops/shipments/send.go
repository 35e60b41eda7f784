package shipments

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Write("shipments.send", send) }

// send makes a packed shipment sent.
func send(c *call.Call) ([]string, error) {
	id := c.Param("id")
	row := c.Store.Get("shipments", id)
	if row == nil {
		return nil, call.NotFound("shipment", id)
	}
	if row["status"] != "packed" {
		return nil, fmt.Errorf("%s is %s and not packed", id, row["status"])
	}
	row["status"] = "sent"
	c.Store.Put("shipments", id, row)
	c.Events.Publish("shipment.sent", id)
	return []string{line(id, row)}, nil
}
