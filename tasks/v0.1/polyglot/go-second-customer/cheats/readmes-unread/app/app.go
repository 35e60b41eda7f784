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

// App is the depot. Make one with New.
type App struct {
	platform *call.Platform
}

// New is a depot with nothing but the reference data.
func New() *App {
	app := &App{&call.Platform{
		Store: store.New(), Cache: cache.New(), Sequence: sequence.New(), Events: &events.Log{}, Tenants: config.Tenants(),
	}}
	reference.Load(app.platform.Store.For(first, first))
	return app
}

// Do runs an operation.
func (a *App) Do(request call.Request) ([]string, error) {
	entry, found := call.Operations[request.Op]
	if !found {
		return nil, fmt.Errorf("there is no operation %q", request.Op)
	}
	tenant, err := a.caller(request, entry)
	if err != nil {
		return nil, err
	}
	return entry.Run(a.platform.Call(request, tenant))
}

// Events are the events so far.
func (a *App) Events() []events.Event {
	return a.platform.Events.All()
}
