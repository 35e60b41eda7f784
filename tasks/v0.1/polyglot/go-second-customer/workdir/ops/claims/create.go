package claims

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("claims.create", create) }

// create adds a claim.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("shipment", "reason", "amount"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("claims", "CLM")
	row := store.Row{
		"shipment": c.Param("shipment"),
		"reason":   c.Param("reason"),
		"amount":   c.Param("amount"),
		"status":   "open",
	}
	c.Store.Put("claims", id, row)
	c.Events.Publish("claim.created", id)
	return []string{line(id, row)}, nil
}
