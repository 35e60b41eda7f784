// Package inspections has the operations about inspections.
package inspections
