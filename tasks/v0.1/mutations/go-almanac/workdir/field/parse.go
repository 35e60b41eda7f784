package field

import (
	"fmt"
	"strconv"
	"strings"
)

// Kind is what a field counts.
type Kind struct {
	Name      string
	Low, High int
	Names     []string // of the numbers from Low on
	Circular  bool     // a range may go around the end, and High is another name of Low
}

// Parse reads a list of `*`, `a`, `a-b`, each with an optional step `/n`.
func Parse(text string, kind Kind) (Set, error) {
	var set Set
	for _, item := range strings.Split(text, ",") {
		low, high, step, err := span(item, kind)
		if err != nil {
			return 0, fmt.Errorf("%s: %q: %w", kind.Name, item, err)
		}
		if high < low {
			high += kind.High - kind.Low
		}
		for number := low; number <= high; number += step {
			set = set.With(kind.fold(number))
		}
	}
	return set, nil
}

// span takes one item of the list apart. high is below low where the range goes around the end.
func span(item string, kind Kind) (low, high, step int, err error) {
	body, after, stepped := strings.Cut(item, "/")
	step = 1
	if stepped {
		if step, err = strconv.Atoi(after); err != nil || step < 1 {
			return 0, 0, 0, fmt.Errorf("%q is not a step", after)
		}
	}
	if body == "*" {
		return kind.Low, kind.last(), step, nil
	}
	first, second, ranged := strings.Cut(body, "-")
	if low, err = kind.number(first); err != nil {
		return 0, 0, 0, err
	}
	switch {
	case ranged:
		if high, err = kind.number(second); err != nil {
			return 0, 0, 0, err
		}
	case stepped:
		high = kind.last()
	default:
		high = low
	}
	if high < low && !kind.Circular {
		return 0, 0, 0, fmt.Errorf("the range ends before it begins")
	}
	return low, high, step, nil
}

// last is the largest number that is not another name of the first.
func (k Kind) last() int {
	if k.Circular {
		return k.High - 1
	}
	return k.High
}

// fold gives a number beyond the end of a circular field its place in the field.
func (k Kind) fold(number int) int {
	if k.Circular && number >= k.High {
		return number - (k.High - k.Low)
	}
	return number
}

// number reads a number or a name, which may be written in upper case.
func (k Kind) number(text string) (int, error) {
	for index, name := range k.Names {
		if strings.EqualFold(name, text) {
			return k.Low + index, nil
		}
	}
	number, err := strconv.Atoi(text)
	if err != nil || strings.HasPrefix(text, "+") {
		return 0, fmt.Errorf("%q is not a number", text)
	}
	if number < k.Low || number > k.High {
		return 0, fmt.Errorf("%d is not in %d-%d", number, k.Low, k.High)
	}
	return number, nil
}
