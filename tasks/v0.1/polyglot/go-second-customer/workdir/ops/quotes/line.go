package quotes

import (
	"strings"

	"depot/platform/store"
)

// line shows a quote.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["customer"], row["lane"], row["price"], row["until"], row["status"]}, " | ")
}
