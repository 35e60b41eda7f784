package trace

import "fmt"

// Summary counts, for one endpoint, how its messages ended and how many requests that took.
type Summary struct {
	Endpoint                          string
	Requests                          int
	Delivered, Dead, Expired, Retries int
}

// Summarize counts the events of every endpoint that has any, in the order of their first events.
func Summarize(events []Event) []Summary {
	var summaries []Summary
	places := map[string]int{}
	for _, event := range events {
		place, known := places[event.Endpoint]
		if !known {
			place = len(summaries)
			places[event.Endpoint] = place
			summaries = append(summaries, Summary{Endpoint: event.Endpoint})
		}
		summaries[place].count(event.Kind)
	}
	return summaries
}

func (s *Summary) count(kind Kind) {
	switch kind {
	case Send:
		s.Requests++
	case Delivered:
		s.Delivered++
	case Dead:
		s.Dead++
	case Expired:
		s.Expired++
	case Retry:
		s.Retries++
	}
}

func (s Summary) String() string {
	return fmt.Sprintf("%s: %d requests, %d delivered, %d dead, %d expired, %d to be sent again",
		s.Endpoint, s.Requests, s.Delivered, s.Dead, s.Expired, s.Retries)
}
