package suppliers

import (
	"strings"

	"depot/platform/store"
)

// line shows a supplier.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["name"], row["city"], row["skill"]}, " | ")
}
