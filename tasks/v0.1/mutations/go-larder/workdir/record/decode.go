package record

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
)

// What can be wrong with the bytes of a record.
var (
	ErrTorn    = errors.New("the record is not complete")
	ErrDamaged = errors.New("the record is damaged")
)

// Decode reads the record at the beginning of the bytes, and says how many bytes it has. A damaged record whose length
// can be read has one, too.
func Decode(data []byte) (Record, int, error) {
	if len(data) < Header {
		return Record{}, 0, ErrTorn
	}
	length := Header + int(binary.BigEndian.Uint32(data))
	if len(data) < length {
		return Record{}, 0, ErrTorn
	}
	body := reader{data: data[Header:length]}
	if crc32.ChecksumIEEE(body.data) != binary.BigEndian.Uint32(data[4:]) {
		return Record{}, length, ErrDamaged
	}
	record := Record{Number: body.number(), At: body.number()}
	for count := body.number(); count > 0 && !body.failed; count-- {
		record.Changes = append(record.Changes, body.change())
	}
	if body.failed || len(body.data) > 0 {
		return Record{}, length, ErrDamaged
	}
	return record, length, nil
}

// reader takes the body of a record apart. After a failure it gives zeros.
type reader struct {
	data   []byte
	failed bool
}

func (r *reader) change() Change {
	change := Change{Op: Op(r.bytes(1)[0]), Key: r.text()}
	switch change.Op {
	case Set:
		change.Value = r.text()
		change.Expires = r.number()
	case Touch:
		change.Expires = r.number()
	case Delete:
	default:
		r.failed = true
	}
	return change
}

func (r *reader) text() string {
	return string(r.bytes(r.number()))
}

func (r *reader) number() int {
	number, length := binary.Uvarint(r.data)
	if length <= 0 || int(number) < 0 {
		r.failed = true
		return 0
	}
	r.data = r.data[length:]
	return int(number)
}

func (r *reader) bytes(count int) []byte {
	if count > len(r.data) {
		r.failed = true
		return make([]byte, 1)
	}
	bytes := r.data[:count]
	r.data = r.data[count:]
	return bytes
}
