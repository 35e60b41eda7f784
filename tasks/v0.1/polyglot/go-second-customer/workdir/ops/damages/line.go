package damages

import (
	"strings"

	"depot/platform/store"
)

// line shows a damage.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["gate"], row["reason"], row["amount"], row["status"]}, " | ")
}
