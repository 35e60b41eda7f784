// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package carriers

import (
	"depot/platform/call"
)

func init() { call.Write("carriers.rate", rate) }

// rate gives a carrier another rating.
func rate(c *call.Call) ([]string, error) {
	row := c.Store.Get("carriers", c.Param("id"))
	if row == nil {
		return nil, call.NotFound("carrier", c.Param("id"))
	}
	row["rating"] = c.Param("rating")
	c.Store.Put("carriers", c.Param("id"), row)
	c.Cache.Forget("carriers.best")
	c.Events.PublishForAll("carrier.rated", c.Param("id"))
	return []string{line(c.Param("id"), row)}, nil
}
