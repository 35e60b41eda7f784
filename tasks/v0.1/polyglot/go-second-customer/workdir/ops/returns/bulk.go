package returns

import (
	"depot/platform/call"
)

func init() { call.Write("returns.bulk", bulk) }

// bulk makes every announced return of one reason received.
func bulk(c *call.Call) ([]string, error) {
	moved := []string{}
	for _, id := range c.Store.IDs("returns") {
		row := c.Store.Get("returns", id)
		if row["status"] != "announced" || row["reason"] != c.Param("reason") {
			continue
		}
		row["status"] = "received"
		c.Store.Put("returns", id, row)
		c.Events.Publish("return.received", id)
		moved = append(moved, id)
	}
	return moved, nil
}
