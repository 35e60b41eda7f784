package returns

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("returns.create", create) }

// create adds a return.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("order", "reason", "quantity"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("returns", "RET")
	row := store.Row{
		"order":    c.Param("order"),
		"reason":   c.Param("reason"),
		"quantity": c.Param("quantity"),
		"status":   "announced",
	}
	c.Store.Put("returns", id, row)
	c.Events.Publish("return.created", id)
	return []string{line(id, row)}, nil
}
