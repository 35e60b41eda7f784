// Package routes has the operations about routes.
package routes
