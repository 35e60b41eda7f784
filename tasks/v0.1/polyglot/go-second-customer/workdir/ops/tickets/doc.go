// Package tickets has the operations about tickets.
package tickets
