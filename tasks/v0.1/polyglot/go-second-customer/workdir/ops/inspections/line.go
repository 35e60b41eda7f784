package inspections

import (
	"strings"

	"depot/platform/store"
)

// line shows an inspection.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["van"], row["day"], row["result"]}, " | ")
}
