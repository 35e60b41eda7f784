package shipments

import (
	"strings"

	"depot/platform/store"
)

// line shows a shipment.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["order"], row["carrier"], row["weight"], row["status"]}, " | ")
}
