package admin

import (
	"depot/platform/call"
)

func init() { call.Read("admin.usage", usage) }

// usage counts what is kept.
func usage(c *call.Call) ([]string, error) {
	rows := 0
	for _, table := range tables {
		rows += len(c.Store.IDs(table))
	}
	return []string{call.Text(rows)}, nil
}
