// Package addresses has the operations about addresses.
package addresses
