package customers

import (
	"strings"

	"depot/platform/store"
)

// line shows a customer.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["name"], row["city"], row["country"], row["credit"]}, " | ")
}
