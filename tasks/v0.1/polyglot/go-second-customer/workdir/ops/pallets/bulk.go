package pallets

import (
	"depot/platform/call"
)

func init() { call.Write("pallets.bulk", bulk) }

// bulk makes every stored pallet of one kind picked.
func bulk(c *call.Call) ([]string, error) {
	moved := []string{}
	for _, id := range c.Store.IDs("pallets") {
		row := c.Store.Get("pallets", id)
		if row["status"] != "stored" || row["kind"] != c.Param("kind") {
			continue
		}
		row["status"] = "picked"
		c.Store.Put("pallets", id, row)
		c.Events.Publish("pallet.picked", id)
		moved = append(moved, id)
	}
	return moved, nil
}
