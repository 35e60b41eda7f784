// Package returns has the operations about returns.
package returns
