#ifndef GREETING_H
#define GREETING_H

#include <stddef.h>

/* Writes the greeting into `out`, cut off at `size` bytes with the closing NUL. */
void greet(const char *name, char *out, size_t size);

#endif
