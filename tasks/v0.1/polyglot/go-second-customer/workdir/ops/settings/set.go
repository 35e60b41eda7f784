package settings

import (
	"depot/platform/call"
	"depot/platform/store"
)

func init() { call.Write("settings.set", set) }

// set changes a setting.
func set(c *call.Call) ([]string, error) {
	if c.Store.Get("defaults", c.Param("name")) == nil {
		return nil, call.NotFound("setting", c.Param("name"))
	}
	c.Store.Put("settings", c.Param("name"), store.Row{"value": c.Param("value")})
	return []string{c.Param("value")}, nil
}
