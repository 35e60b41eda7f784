package pallets

import (
	"depot/platform/call"
)

func init() { call.Write("pallets.copy", duplicate) }

// duplicate makes another pallet like one that there is.
func duplicate(c *call.Call) ([]string, error) {
	row := c.Store.Get("pallets", c.Param("id"))
	if row == nil {
		return nil, call.NotFound("pallet", c.Param("id"))
	}
	row["status"] = "stored"
	id := c.Sequence.Next("pallets", "PAL")
	c.Store.Put("pallets", id, row)
	c.Events.Publish("pallet.copied", id)
	return []string{line(id, row)}, nil
}
