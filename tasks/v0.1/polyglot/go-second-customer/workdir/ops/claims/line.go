package claims

import (
	"strings"

	"depot/platform/store"
)

// line shows a claim.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["shipment"], row["reason"], row["amount"], row["status"]}, " | ")
}
