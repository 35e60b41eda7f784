package fleet

import (
	"strings"

	"depot/platform/store"
)

// line shows a van.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["plate"], row["depot"], row["mileage"], row["status"]}, " | ")
}
