// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package slots

import (
	"fmt"

	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("slots.book", book) }

// book books a gate for an hour.
func book(c *call.Call) ([]string, error) {
	if err := c.Need("gate", "hour", "plate"); err != nil {
		return nil, err
	}
	if c.Store.Get("gates", c.Param("gate")) == nil {
		return nil, call.NotFound("gate", c.Param("gate"))
	}
	id := c.Param("gate") + "@" + c.Param("hour")
	if taken(c, id) {
		return nil, fmt.Errorf("gate %s is taken at %s", c.Param("gate"), c.Param("hour"))
	}
	c.Store.Put("slots", id, store.Row{"plate": c.Param("plate")})
	c.Events.Publish("slot.booked", id)
	return []string{id + " for " + c.Param("plate")}, nil
}
