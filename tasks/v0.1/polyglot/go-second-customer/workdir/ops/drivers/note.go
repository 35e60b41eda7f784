package drivers

import (
	"depot/platform/call"
)

func init() { call.Write("drivers.note", note) }

// note adds a note to a driver, and shows all of them.
func note(c *call.Call) ([]string, error) {
	if err := c.Need("id", "text"); err != nil {
		return nil, err
	}
	row := c.Store.Get("drivers", c.Param("id"))
	if row == nil {
		return nil, call.NotFound("driver", c.Param("id"))
	}
	if row["notes"] != "" {
		row["notes"] += "; "
	}
	row["notes"] += c.Param("text")
	c.Store.Put("drivers", c.Param("id"), row)
	return []string{row["notes"]}, nil
}
