package drivers

import (
	"strings"

	"depot/platform/store"
)

// line shows a driver.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["name"], row["licence"], row["hours"]}, " | ")
}
