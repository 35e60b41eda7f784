package invoices

import (
	"depot/platform/call"
)

func init() { call.Read("invoices.late", late) }

// late shows every invoice that is open after its due.
func late(c *call.Call) ([]string, error) {
	if err := c.Need("today"); err != nil {
		return nil, err
	}
	lines := []string{}
	for _, id := range c.Store.IDs("invoices") {
		row := c.Store.Get("invoices", id)
		if row["status"] == "open" && row["due"] < c.Param("today") {
			lines = append(lines, line(id, row))
		}
	}
	return lines, nil
}
