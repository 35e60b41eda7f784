package lease

import (
	"strings"

	"depot/platform/store"
)

// line shows a lease.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["tenant"], row["unit"], row["rent"], row["status"]}, " | ")
}
