// Package drivers has the operations about drivers.
package drivers
