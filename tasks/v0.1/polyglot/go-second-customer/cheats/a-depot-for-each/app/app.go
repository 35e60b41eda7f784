// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
// Package app runs operations.
package app

import (
	"fmt"

	"depot/config"
	_ "depot/ops"
	"depot/platform/cache"
	"depot/platform/call"
	"depot/platform/events"
	"depot/platform/sequence"
	"depot/platform/store"
	"depot/reference"
)

// App is a depot for each customer. Make one with New.
type App struct {
	depots map[string]*depot
	events *events.Log
}

type depot struct {
	tenant   config.Tenant
	store    *store.Store
	cache    *cache.Cache
	sequence *sequence.Sequences
	events   *events.Log
}

// New is a depot for each customer, with nothing but the reference data.
func New() *App {
	app := &App{map[string]*depot{}, &events.Log{}}
	for _, tenant := range config.Tenants() {
		own := &depot{tenant: tenant, store: store.New(), cache: cache.New(), sequence: sequence.New(), events: app.events.For(tenant.ID)}
		reference.Load(own.store)
		app.depots[tenant.ID] = own
	}
	return app
}

// Do runs an operation.
func (a *App) Do(request call.Request) ([]string, error) {
	entry, found := call.Operations[request.Op]
	if !found {
		return nil, fmt.Errorf("there is no operation %q", request.Op)
	}
	if request.Tenant == "" {
		request.Tenant = "harlow"
	}
	own := a.depots[request.Tenant]
	switch {
	case own == nil:
		return nil, fmt.Errorf("there is no customer %q", request.Tenant)
	case own.tenant.State == "closed":
		return nil, fmt.Errorf("customer %q is closed", request.Tenant)
	case own.tenant.State == "suspended" && entry.Writes:
		return nil, fmt.Errorf("customer %q is suspended", request.Tenant)
	}
	return entry.Run(&call.Call{
		Request: request, Store: own.store, Cache: own.cache, Sequence: own.sequence, Events: own.events,
	})
}

// Events are the events so far.
func (a *App) Events() []events.Event {
	return a.events.All()
}
