package invoices

import (
	"strings"

	"depot/platform/store"
)

// line shows an invoice.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["customer"], row["order"], row["amount"], row["due"], row["status"]}, " | ")
}
