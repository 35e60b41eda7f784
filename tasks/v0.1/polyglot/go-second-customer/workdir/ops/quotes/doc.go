// Package quotes has the operations about quotes.
package quotes
