package orders

import (
	"strings"

	"depot/platform/store"
)

// line shows an order.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["customer"], row["product"], row["quantity"], row["status"]}, " | ")
}
