#include "store.h"

struct section *store_section(const struct settle *settle, const char *name)
{
    struct section *section = settle->sections;
    while (section != NULL && section->name != name)
        section = section->next;
    return section;
}

struct section *store_open(struct settle *settle, const char *name, struct section *parent)
{
    struct section *section = arena_take(&settle->arena, sizeof *section);
    if (section == NULL)
        return NULL;
    *section = (struct section){.parent = parent, .name = name};
    *settle->last = section;
    settle->last = &section->next;
    return section;
}

struct entry *store_own(const struct section *section, const char *key)
{
    struct entry *entry = section->entries;
    while (entry != NULL && entry->key != key)
        entry = entry->next;
    return entry;
}

struct entry *store_entry(const struct section *section, const char *key, const struct section **owner)
{
    for (; section != NULL; section = section->parent) {
        struct entry *entry = store_own(section, key);
        if (entry != NULL) {
            *owner = section;
            return entry;
        }
    }
    return NULL;
}

struct entry *store_set(struct settle *settle, struct section *section, const char *key)
{
    struct entry *entry = arena_take(&settle->arena, sizeof *entry);
    if (entry == NULL)
        return NULL;
    *entry = (struct entry){.next = section->entries, .key = key};
    section->entries = entry;
    return entry;
}

enum settle_status store_fail(struct settle_error *error, enum settle_status status, int line, const char *text)
{
    *error = (struct settle_error){status, line, 0, text};
    return status;
}
