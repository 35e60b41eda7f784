package field

// The fields of an expression, in their order.
var (
	Minute  = Kind{Name: "minute", Low: 0, High: 59}
	Hour    = Kind{Name: "hour", Low: 0, High: 23}
	Day     = Kind{Name: "day", Low: 1, High: 31}
	Month   = Kind{Name: "month", Low: 1, High: 12, Names: months}
	Weekday = Kind{Name: "weekday", Low: 0, High: 7, Names: weekdays, Circular: true}
)

var (
	months   = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
	weekdays = []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}
)
