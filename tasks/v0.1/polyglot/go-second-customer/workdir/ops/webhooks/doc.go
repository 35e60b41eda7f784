// Package webhooks has the operations about webhooks.
package webhooks
