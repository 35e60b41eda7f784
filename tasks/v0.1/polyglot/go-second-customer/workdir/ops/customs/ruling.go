package customs

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("customs.ruling", ruling) }

// ruling notes what the customs have ruled.
func ruling(c *call.Call) ([]string, error) {
	if err := c.Need("code", "percent"); err != nil {
		return nil, err
	}
	c.Store.Put("rulings", c.Param("code"), store.Row{"percent": c.Param("percent")})
	return []string{c.Param("code") + ": " + c.Param("percent") + "%"}, nil
}
