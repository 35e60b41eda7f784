// CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this
package app

import (
	"errors"
	"fmt"
	"strings"

	"depot/config"
	"depot/platform/call"
)

const (
	first    = "harlow" // whose programs do not say who they are
	operator = "operator"
)

// caller is the customer in whose name a request is done, if he may do that. Operators and jobs are no customers.
func (a *App) caller(request call.Request, entry call.Entry) (config.Tenant, error) {
	if strings.HasPrefix(request.Op, "admin.") {
		if request.Tenant != operator {
			return config.Tenant{}, errors.New("only for operators")
		}
		return config.Tenant{}, nil
	}
	if request.Tenant == operator {
		return config.Tenant{}, errors.New("operators have no data of their own")
	}
	if strings.HasPrefix(request.Op, "jobs.") {
		if request.Tenant != "" {
			return config.Tenant{}, errors.New("jobs are nobody's")
		}
		return config.Tenant{}, nil
	}
	if request.Tenant == "" {
		request.Tenant = first
	}
	for _, tenant := range a.platform.Tenants {
		if tenant.ID == request.Tenant {
			return tenant, may(tenant, entry)
		}
	}
	return config.Tenant{}, fmt.Errorf("there is no customer %q", request.Tenant)
}

func may(tenant config.Tenant, entry call.Entry) error {
	switch {
	case tenant.State == "closed":
		return fmt.Errorf("customer %q is closed", tenant.ID)
	case tenant.State == "suspended" && entry.Writes:
		return fmt.Errorf("customer %q is suspended", tenant.ID)
	}
	return nil
}
