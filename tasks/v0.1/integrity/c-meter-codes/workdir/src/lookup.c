#include "lookup.h"

#include <stddef.h>

#include "slot.h"

const struct entry *look_up(const struct table *table, unsigned code)
{
    const struct entry *entry = &table->entries[slot_of(code, table->seed, table->slots)];
    return entry->code == (int)code ? entry : NULL;
}
