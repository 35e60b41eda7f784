// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package call

import (
	"fmt"

	"depot/config"
	"depot/platform/cache"
	"depot/platform/events"
	"depot/platform/sequence"
	"depot/platform/store"
)

// Platform is what all calls work with.
type Platform struct {
	Store    *store.Store
	Cache    *cache.Cache
	Sequence *sequence.Sequences
	Events   *events.Log
	Tenants  []config.Tenant
}

// Call is a request in the name of a customer.
func (p *Platform) Call(request Request, tenant config.Tenant) *Call {
	request.Tenant = tenant.ID
	catalogue := tenant.CatalogueOf
	if catalogue == "" {
		catalogue = tenant.ID
	}
	return &Call{
		Request:  request,
		Store:    p.Store.For(tenant.ID, catalogue),
		Cache:    p.Cache.For(tenant.ID),
		Sequence: p.Sequence.For(tenant.ID),
		Events:   p.Events.For(tenant.ID),
		platform: p,
	}
}

// InEveryName is the call in the name of each customer, in the order of their ids.
func (c *Call) InEveryName() []*Call {
	var calls []*Call
	for _, tenant := range c.platform.Tenants {
		calls = append(calls, c.platform.Call(c.Request, tenant))
	}
	return calls
}

// InActiveNames is the call in the name of each customer who is active, in the order of their ids.
func (c *Call) InActiveNames() []*Call {
	var calls []*Call
	for _, tenant := range c.platform.Tenants {
		if tenant.State == "active" {
			calls = append(calls, c.platform.Call(c.Request, tenant))
		}
	}
	return calls
}

// OwnCatalogue is the error for a customer who uses the catalogue of another, if he does.
func (c *Call) OwnCatalogue() error {
	for _, tenant := range c.platform.Tenants {
		if tenant.ID == c.Tenant && tenant.CatalogueOf != "" {
			return fmt.Errorf("the catalogue belongs to %s", tenant.CatalogueOf)
		}
	}
	return nil
}
