package record

import (
	"encoding/binary"
	"hash/crc32"
)

// Header is the number of bytes before the body of a record: its length and its checksum.
const Header = 9

// Encode gives the bytes of a record.
func Encode(record Record) []byte {
	body := binary.AppendUvarint(nil, uint64(record.Number))
	body = binary.AppendUvarint(body, uint64(record.At))
	body = binary.AppendUvarint(body, uint64(len(record.Changes)))
	for _, change := range record.Changes {
		body = append(body, byte(change.Op))
		body = appendText(body, change.Key)
		if change.Op == Set {
			body = appendText(body, change.Value)
		}
		if change.Op != Delete {
			body = binary.AppendUvarint(body, uint64(change.Expires))
		}
	}
	header := make([]byte, Header)
	binary.BigEndian.PutUint32(header, uint32(len(body)))
	binary.BigEndian.PutUint32(header[4:], crc32.ChecksumIEEE(body))
	return append(header, body...)
}

func appendText(body []byte, text string) []byte {
	return append(binary.AppendUvarint(body, uint64(len(text))), text...)
}
