package shipments

import (
	"depot/platform/call"
)

func init() { call.Write("shipments.bulk", bulk) }

// bulk makes every packed shipment of one carrier sent.
func bulk(c *call.Call) ([]string, error) {
	moved := []string{}
	for _, id := range c.Store.IDs("shipments") {
		row := c.Store.Get("shipments", id)
		if row["status"] != "packed" || row["carrier"] != c.Param("carrier") {
			continue
		}
		row["status"] = "sent"
		c.Store.Put("shipments", id, row)
		c.Events.Publish("shipment.sent", id)
		moved = append(moved, id)
	}
	return moved, nil
}
