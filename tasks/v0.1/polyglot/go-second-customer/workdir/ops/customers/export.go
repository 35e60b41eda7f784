package customers

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("customers.export", export) }

// export writes every customer as comma-separated values.
func export(c *call.Call) ([]string, error) {
	lines := []string{"id,name,city,country,credit"}
	for _, id := range c.Store.IDs("customers") {
		row := c.Store.Get("customers", id)
		lines = append(lines, strings.Join([]string{id, row["name"], row["city"], row["country"], row["credit"]}, ","))
	}
	return lines, nil
}
