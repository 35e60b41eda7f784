package scenario

import (
	"fmt"
	"strconv"
	"strings"
)

// options are the numbers that a line may set, by their names.
type options map[string]*int

func (o options) read(words []string, least int) error {
	for _, word := range words {
		name, value, _ := strings.Cut(word, "=")
		target := o[name]
		if target == nil {
			return fmt.Errorf("%q is not an option of this line", name)
		}
		number, err := strconv.Atoi(value)
		if err != nil || number < least {
			return fmt.Errorf("%s: %q is not a number from %d on", name, value, least)
		}
		*target = number
	}
	return nil
}
