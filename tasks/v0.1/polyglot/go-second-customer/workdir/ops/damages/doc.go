// Package damages has the operations about damages.
package damages
