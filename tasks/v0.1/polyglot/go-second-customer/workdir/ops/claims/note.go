package claims

import (
	"depot/platform/call"
)

func init() { call.Write("claims.note", note) }

// note adds a note to a claim, and shows all of them.
func note(c *call.Call) ([]string, error) {
	if err := c.Need("id", "text"); err != nil {
		return nil, err
	}
	row := c.Store.Get("claims", c.Param("id"))
	if row == nil {
		return nil, call.NotFound("claim", c.Param("id"))
	}
	if row["notes"] != "" {
		row["notes"] += "; "
	}
	row["notes"] += c.Param("text")
	c.Store.Put("claims", c.Param("id"), row)
	return []string{row["notes"]}, nil
}
