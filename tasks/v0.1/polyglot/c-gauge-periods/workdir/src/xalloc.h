#ifndef XALLOC_H
#define XALLOC_H

#include <stddef.h>

/* Like realloc and strdup, but without memory they end the program. */
void *xrealloc(void *block, size_t count, size_t size);
char *xstrdup(const char *text);

#endif
