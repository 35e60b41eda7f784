#include <stdlib.h>
#include <string.h>

#include "store.h"

struct found {
    const char *key;
    const char *section;
};

static int in_order(const void *left, const void *right)
{
    return strcmp(((const struct found *)left)->key, ((const struct found *)right)->key);
}

static size_t collect(const struct section *section, struct found *found)
{
    size_t count = 0;
    for (const struct section *from = section; from != NULL; from = from->parent) {
        for (const struct entry *entry = from->entries; entry != NULL; entry = entry->next) {
            const struct section *owner;
            store_entry(section, entry->key, &owner);
            if (owner != from)
                continue;
            if (found != NULL)
                found[count] = (struct found){entry->key, from->name};
            count++;
        }
    }
    return count;
}

enum settle_status settle_keys(struct settle *settle, const char *section, settle_visitor *visit, void *context,
                               struct settle_error *error)
{
    const char *name = words_find(&settle->words, section, strlen(section));
    const struct section *asked = name == NULL ? NULL : store_section(settle, name);
    if (asked == NULL)
        return store_fail(error, SETTLE_NO_SECTION, 0, "no such section");
    size_t count = collect(asked, NULL);
    if (count == 0)
        return SETTLE_OK;
    struct found *found = malloc(count * sizeof *found);
    if (found == NULL)
        return store_fail(error, SETTLE_NO_MEMORY, 0, "out of memory");
    collect(asked, found);
    qsort(found, count, sizeof *found, in_order);
    for (size_t i = 0; i < count && visit(context, found[i].key, found[i].section); i++)
        continue;
    free(found);
    return SETTLE_OK;
}

void settle_sections(const struct settle *settle, settle_visitor *visit, void *context)
{
    for (const struct section *section = settle->sections; section != NULL; section = section->next) {
        if (!visit(context, section->name, section->parent == NULL ? NULL : section->parent->name))
            return;
    }
}
