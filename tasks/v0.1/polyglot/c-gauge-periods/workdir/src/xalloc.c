#include "xalloc.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "complain.h"

void *xrealloc(void *block, size_t count, size_t size)
{
    void *grown = count > SIZE_MAX / size ? NULL : realloc(block, count * size);
    if (grown == NULL)
        complain("out of memory");
    return grown;
}

char *xstrdup(const char *text)
{
    size_t size = strlen(text) + 1;
    return memcpy(xrealloc(NULL, size, 1), text, size);
}
