// Package suppliers has the operations about suppliers.
package suppliers
