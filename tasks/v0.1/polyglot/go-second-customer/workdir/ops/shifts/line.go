package shifts

import (
	"strings"

	"depot/platform/store"
)

// line shows a shift.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["name"], row["day"], row["hours"], row["status"]}, " | ")
}
