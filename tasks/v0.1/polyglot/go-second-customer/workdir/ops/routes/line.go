package routes

import (
	"strings"

	"depot/platform/store"
)

// line shows a route.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["from"], row["to"], row["km"]}, " | ")
}
