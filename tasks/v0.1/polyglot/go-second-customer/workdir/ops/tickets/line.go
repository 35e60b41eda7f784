package tickets

import (
	"strings"

	"depot/platform/store"
)

// line shows a ticket.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["customer"], row["subject"], row["priority"], row["status"]}, " | ")
}
