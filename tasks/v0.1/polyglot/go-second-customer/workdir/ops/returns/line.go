package returns

import (
	"strings"

	"depot/platform/store"
)

// line shows a return.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["order"], row["reason"], row["quantity"], row["status"]}, " | ")
}
