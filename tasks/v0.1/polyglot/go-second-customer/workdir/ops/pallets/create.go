package pallets

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("pallets.create", create) }

// create adds a pallet.
func create(c *call.Call) ([]string, error) {
	if err := c.Need("product", "kind", "weight"); err != nil {
		return nil, err
	}
	id := c.Sequence.Next("pallets", "PAL")
	row := store.Row{
		"product": c.Param("product"),
		"kind":    c.Param("kind"),
		"weight":  c.Param("weight"),
		"status":  "stored",
	}
	c.Store.Put("pallets", id, row)
	c.Events.Publish("pallet.created", id)
	return []string{line(id, row)}, nil
}
