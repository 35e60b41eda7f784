#include "lookup.h"

#include <stddef.h>

const struct entry *look_up(const struct table *table, unsigned code)
{
    for (unsigned slot = 0; slot < table->slots; slot++) {
        if (table->entries[slot].code == (int)code)
            return &table->entries[slot];
    }
    return NULL;
}
