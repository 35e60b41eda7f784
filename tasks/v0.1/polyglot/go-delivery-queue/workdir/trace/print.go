package trace

import (
	"fmt"
	"io"
)

// Print writes one line for every event.
func Print(output io.Writer, events []Event) error {
	for _, event := range events {
		if _, err := fmt.Fprintln(output, event); err != nil {
			return err
		}
	}
	return nil
}

func (e Event) String() string {
	line := fmt.Sprintf("%7d %s %s", e.At, e.Endpoint, e.Kind)
	switch e.Kind {
	case Send:
		return line + fmt.Sprintf(" %s #%d", e.Message, e.Number)
	case Delivered, Dead:
		return line + fmt.Sprintf(" %s (%d)", e.Message, e.Status)
	case Retry:
		return line + fmt.Sprintf(" %s (%d) at %d", e.Message, e.Status, e.Until)
	case Expired:
		return line + " " + e.Message
	case Paused, Opened:
		return line + fmt.Sprintf(" until %d", e.Until)
	}
	return line
}
