// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package store

// shared are the tables of which there is one for everybody.
var shared = map[string]bool{
	"carrier_services": true,
	"carriers":         true,
	"countries":        true,
	"currency_rates":   true,
	"defaults":         true,
	"depots":           true,
	"gates":            true,
	"hazard_classes":   true,
	"tariffs":          true,
	"units":            true,
}

// catalogues are the tables that a customer may use of another.
var catalogues = map[string]bool{
	"price_lists": true,
	"products":    true,
}

// owned is the name of a table with its owner.
func (s *Store) owned(table string) string {
	switch {
	case shared[table]:
		return table
	case catalogues[table]:
		return s.catalogue + "/" + table
	}
	return s.tenant + "/" + table
}
