// Package customers has the operations about customers.
package customers
