package users

import (
	"strings"

	"depot/platform/store"
)

// line shows an user.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["login"], row["role"]}, " | ")
}
