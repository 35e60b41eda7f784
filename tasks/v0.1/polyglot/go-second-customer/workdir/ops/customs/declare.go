package customs

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("customs.declare", declare) }

// declare declares a shipment to the customs.
func declare(c *call.Call) ([]string, error) {
	if err := c.Need("shipment", "code"); err != nil {
		return nil, err
	}
	tariff := c.Store.Get("tariffs", c.Param("code"))
	if tariff == nil {
		return nil, call.NotFound("tariff", c.Param("code"))
	}
	percent := tariff["percent"]
	if ruling := c.Store.Get("rulings", c.Param("code")); ruling != nil {
		percent = ruling["percent"]
	}
	id := c.Sequence.Next("mrn", "MRN")
	c.Store.Put("declarations", id, store.Row{"shipment": c.Param("shipment"), "percent": percent})
	c.Events.Publish("customs.declared", id)
	return []string{id + " " + percent + "%"}, nil
}
