package drivers

import (
	"fmt"

	"depot/platform/call"
)

func init() { call.Read("drivers.badge", badge) }

// badges are the numbers that were worked out.
var badges = map[string]string{}

// badge is the number that a name has on badges.
func badge(c *call.Call) ([]string, error) {
	name := c.Param("name")
	if _, known := badges[name]; !known {
		sum := 7
		for _, char := range name {
			sum = (sum*31 + int(char)) % 10000
		}
		badges[name] = fmt.Sprintf("%04d", sum)
	}
	return []string{badges[name]}, nil
}
