#ifndef CRC_H
#define CRC_H

#include <stddef.h>
#include <stdint.h>

/* The checksum of docs/format.md. */
uint16_t crc16(const uint8_t *bytes, size_t count);

#endif
