package currency

import (
	"depot/platform/call"
)

func init() { call.Read("currency.convert", convert) }

// rates are those that were asked for since they were set.
var rates = map[string]int{}

// convert is an amount in another currency.
func convert(c *call.Call) ([]string, error) {
	code := c.Param("to")
	per100, known := rates[code]
	if !known {
		row := c.Store.Get("currency_rates", code)
		if row == nil {
			return nil, call.NotFound("currency", code)
		}
		per100 = call.Number(row["per100"])
		rates[code] = per100
	}
	return []string{call.Text(call.Number(c.Param("amount")) * per100 / 100)}, nil
}
