package carriers

import (
	"strings"

	"depot/platform/store"
)

// line shows a carrier.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["name"], row["mode"], row["rating"]}, " | ")
}
