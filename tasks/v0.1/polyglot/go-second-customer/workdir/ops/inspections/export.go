package inspections

import (
	"strings"

	"depot/platform/call"
)

func init() { call.Read("inspections.export", export) }

// export writes every inspection as comma-separated values.
func export(c *call.Call) ([]string, error) {
	lines := []string{"id,van,day,result"}
	for _, id := range c.Store.IDs("inspections") {
		row := c.Store.Get("inspections", id)
		lines = append(lines, strings.Join([]string{id, row["van"], row["day"], row["result"]}, ","))
	}
	return lines, nil
}
