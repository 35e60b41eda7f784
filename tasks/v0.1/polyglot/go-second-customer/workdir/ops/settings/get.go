package settings

import (
	"depot/platform/call"
)

func init() { call.Read("settings.get", get) }

// get is a setting, or what it is by default.
func get(c *call.Call) ([]string, error) {
	for _, table := range []string{"settings", "defaults"} {
		if row := c.Store.Get(table, c.Param("name")); row != nil {
			return []string{row["value"]}, nil
		}
	}
	return nil, call.NotFound("setting", c.Param("name"))
}
