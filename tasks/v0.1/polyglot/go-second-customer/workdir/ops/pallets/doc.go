// Package pallets has the operations about pallets.
package pallets
