package quotes

import (
	"depot/platform/call"
)

func init() { call.Read("quotes.late", late) }

// late shows every quote that is open after its until.
func late(c *call.Call) ([]string, error) {
	if err := c.Need("today"); err != nil {
		return nil, err
	}
	lines := []string{}
	for _, id := range c.Store.IDs("quotes") {
		row := c.Store.Get("quotes", id)
		if row["status"] == "open" && row["until"] < c.Param("today") {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
