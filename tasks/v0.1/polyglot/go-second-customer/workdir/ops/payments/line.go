package payments

import (
	"strings"

	"depot/platform/store"
)

// line shows a payment.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["invoice"], row["amount"], row["day"]}, " | ")
}
