package call

// Operation answers a call with lines.
type Operation func(*Call) ([]string, error)

// Entry is an operation, and whether it changes anything.
type Entry struct {
	Run    Operation
	Writes bool
}

// Operations are all operations by their names.
var Operations = map[string]Entry{}

// Read registers an operation that changes nothing.
func Read(name string, run Operation) {
	Operations[name] = Entry{Run: run}
}

// Write registers an operation that may change something.
func Write(name string, run Operation) {
	Operations[name] = Entry{Run: run, Writes: true}
}
