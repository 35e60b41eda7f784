package slots

import (
	"depot/platform/call"
)

func init() { call.Write("slots.cancel", cancel) }

// cancel gives a slot back.
func cancel(c *call.Call) ([]string, error) {
	if c.Store.Get("slots", c.Param("id")) == nil {
		return nil, call.NotFound("slot", c.Param("id"))
	}
	c.Store.Delete("slots", c.Param("id"))
	return []string{"cancelled " + c.Param("id")}, nil
}
