package shipments

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("shipments.create", create) }

// create adds a shipment.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("order", "carrier", "weight"); err != nil {
		return nil, err
	}
	if c.Store.Get("carriers", c.Param("carrier")) == nil {
		return nil, call.NotFound("carrier", c.Param("carrier"))
	}
	id := c.Sequence.Next("shipments", "SHP")
	row := store.Row{
		"order":   c.Param("order"),
		"carrier": c.Param("carrier"),
		"weight":  c.Param("weight"),
		"status":  "packed",
	}
	c.Store.Put("shipments", id, row)
	c.Events.Publish("shipment.created", id)
	return []string{line(id, row)}, nil
}
