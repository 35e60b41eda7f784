// Package config has the files of the customers.
package config

import (
	"embed"
	"encoding/json"
	"path"
	"sort"
)

// Tenant is a customer of ours who has the depot for himself, as far as he can see.
type Tenant struct {
	ID          string `json:"id"`
	Name        string `json:"name"`
	State       string `json:"state"`
	CatalogueOf string `json:"catalogueOf"`
	Contact     string `json:"contact"`
}

//go:embed tenants/*.json
var files embed.FS

// Tenants are all customers, by their ids. docs/tenants.md says what the fields mean.
func Tenants() []Tenant {
	entries, err := files.ReadDir("tenants")
	if err != nil {
		panic(err)
	}
	var tenants []Tenant
	for _, entry := range entries {
		text, err := files.ReadFile(path.Join("tenants", entry.Name()))
		if err != nil {
			panic(err)
		}
		var tenant Tenant
		if err := json.Unmarshal(text, &tenant); err != nil {
			panic(entry.Name() + ": " + err.Error())
		}
		tenants = append(tenants, tenant)
	}
	sort.Slice(tenants, func(i, j int) bool { return tenants[i].ID < tenants[j].ID })
	return tenants
}
