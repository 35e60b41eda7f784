package routes

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("routes.export", export) }

// export writes every route as comma-separated values.
func export(c *call.Call) ([]string, error) {
	lines := []string{"id,from,to,km"}
	for _, id := range c.Store.IDs("routes") {
		row := c.Store.Get("routes", id)
		lines = append(lines, strings.Join([]string{id, row["from"], row["to"], row["km"]}, ","))
	}
	return lines, nil
}
