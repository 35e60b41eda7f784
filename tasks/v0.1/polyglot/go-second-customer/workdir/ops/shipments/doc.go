// Package shipments has the operations about shipments.
package shipments
