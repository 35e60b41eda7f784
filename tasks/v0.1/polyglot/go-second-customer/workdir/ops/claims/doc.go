// Package claims has the operations about claims.
package claims
