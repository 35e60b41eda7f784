package invoices

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("invoices.export", export) }

// export writes every invoice as comma-separated values.
func export(c *call.Call) ([]string, error) {
	lines := []string{"id,customer,order,amount,due"}
	for _, id := range c.Store.IDs("invoices") {
		row := c.Store.Get("invoices", id)
		lines = append(lines, strings.Join([]string{id, row["customer"], row["order"], row["amount"], row["due"]}, ","))
	}
	return lines, nil
}
