package pallets

import (
	"strings"

	"depot/platform/store"
)

// line shows a pallet.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["product"], row["kind"], row["weight"], row["status"]}, " | ")
}
