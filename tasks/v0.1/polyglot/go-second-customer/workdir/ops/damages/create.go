package damages

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("damages.create", create) }

// create adds a damage.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("gate", "reason", "amount"); err != nil {
		return nil, err
	}
	if c.Store.Get("gates", c.Param("gate")) == nil {
		return nil, call.NotFound("gate", c.Param("gate"))
	}
	id := c.Sequence.Next("damages", "DMG")
	row := store.Row{
		"gate":   c.Param("gate"),
		"reason": c.Param("reason"),
		"amount": c.Param("amount"),
		"status": "reported",
	}
	c.Store.Put("damages", id, row)
	c.Events.Publish("damage.created", id)
	return []string{line(id, row)}, nil
}
