package addresses

import (
	"strings"

	"depot/platform/store"
)

// line shows an address.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["customer"], row["street"], row["country"]}, " | ")
}
