package payments

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("payments.export", export) }

// export writes every payment as comma-separated values.
func export(c *call.Call) ([]string, error) {
	lines := []string{"id,invoice,amount,day"}
	for _, id := range c.Store.IDs("payments") {
		row := c.Store.Get("payments", id)
		lines = append(lines, strings.Join([]string{id, row["invoice"], row["amount"], row["day"]}, ","))
	}
	return lines, nil
}
