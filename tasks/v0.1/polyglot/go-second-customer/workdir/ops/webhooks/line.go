package webhooks

import (
	"strings"

	"depot/platform/store"
)

// line shows a webhook.
func line(id string, row store.Row) string {
	return strings.Join([]string{id, row["url"], row["topic"], row["status"]}, " | ")
}
