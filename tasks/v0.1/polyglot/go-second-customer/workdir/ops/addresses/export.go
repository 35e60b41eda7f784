package addresses

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("addresses.export", export) }

// export writes every address as comma-separated values.
func export(c *call.Call) ([]string, error) {
	lines := []string{"id,customer,street,country"}
	for _, id := range c.Store.IDs("addresses") {
		row := c.Store.Get("addresses", id)
		lines = append(lines, strings.Join([]string{id, row["customer"], row["street"], row["country"]}, ","))
	}
	return lines, nil
}
