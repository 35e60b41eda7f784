package call

import "strconv"

// Number reads a field that has a whole number; anything else is 0.
func Number(text string) int {
	number, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return number
}

// Text writes a whole number.
func Text(number int) string {
	return strconv.Itoa(number)
}
