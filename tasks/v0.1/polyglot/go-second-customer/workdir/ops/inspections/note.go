package inspections

import (
	"depot/platform/call"
)

func init() { call.Write("inspections.note", note) }

// note adds a note to an inspection, and shows all of them.
func note(c *call.Call) ([]string, error) {
	if err := c.Need("id", "text"); err != nil {
		return nil, err
	}
	row := c.Store.Get("inspections", c.Param("id"))
	if row == nil {
		return nil, call.NotFound("inspection", c.Param("id"))
	}
	if row["notes"] != "" {
		row["notes"] += "; "
	}
	row["notes"] += c.Param("text")
	c.Store.Put("inspections", c.Param("id"), row)
	return []string{row["notes"]}, nil
}
