package products

import (
	"strings"

	"depot/platform/store"
)

// line shows a product.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["name"], row["unit"], row["price"]}, " | ")
}
