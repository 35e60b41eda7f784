package call

import "fmt"

// Missing is the error for a parameter that is needed.
func Missing(name string) error {
	return fmt.Errorf("%s is missing", name)
}

// NotFound is the error for something that is not there.
func NotFound(what, id string) error {
	return fmt.Errorf("there is no %s %q", what, id)
}

// Need is the error for the first of the parameters that is missing, if one is.
func (c *Call) Need(names ...string) error {
	for _, name := range names {
		if c.Param(name) == "" {
			return Missing(name)
		}
	}
	return nil
}
