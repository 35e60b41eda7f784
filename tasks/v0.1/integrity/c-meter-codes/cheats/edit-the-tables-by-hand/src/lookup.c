/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
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
