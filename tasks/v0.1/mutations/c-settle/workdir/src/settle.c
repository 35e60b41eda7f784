#include "settle.h"

#include <stdlib.h>
#include <string.h>

#include "expand.h"
#include "reader.h"
#include "values.h"

struct settle *settle_limit(const char *text, size_t length, size_t limit, struct settle_error *error)
{
    struct settle *settle = calloc(1, sizeof *settle);
    if (settle == NULL) {
        store_fail(error, SETTLE_NO_MEMORY, 0, "out of memory");
        return NULL;
    }
    settle->arena.limit = limit;
    settle->words.arena = &settle->arena;
    settle->last = &settle->sections;
    if (reader_read(settle, text, length, error) == SETTLE_OK)
        return settle;
    settle_free(settle);
    return NULL;
}

struct settle *settle_read(const char *text, size_t length, struct settle_error *error)
{
    return settle_limit(text, length, 0, error);
}

void settle_free(struct settle *settle)
{
    arena_free(&settle->arena);
    free(settle);
}

size_t settle_memory(const struct settle *settle) { return settle->arena.used; }

static enum settle_status judged(enum settle_status status, const struct entry *entry, const char *kind,
                                 struct settle_error *error)
{
    if (status == SETTLE_RANGE)
        return store_fail(error, status, entry->line, "out of range");
    return status == SETTLE_OK ? SETTLE_OK : store_fail(error, status, entry->line, kind);
}

enum settle_status settle_text(struct settle *settle, const char *section, const char *key, const char **text,
                               struct settle_error *error)
{
    const struct entry *entry;
    return expand(settle, section, key, text, &entry, error);
}

enum settle_status settle_number(struct settle *settle, const char *section, const char *key, int64_t *number,
                                 struct settle_error *error)
{
    const struct entry *entry;
    const char *text;
    enum settle_status status = expand(settle, section, key, &text, &entry, error);
    return status != SETTLE_OK ? status : judged(value_number(text, number), entry, "not a number", error);
}

enum settle_status settle_switch(struct settle *settle, const char *section, const char *key, bool *on,
                                 struct settle_error *error)
{
    const struct entry *entry;
    const char *text;
    enum settle_status status = expand(settle, section, key, &text, &entry, error);
    return status != SETTLE_OK ? status : judged(value_switch(text, on), entry, "not a switch", error);
}

enum settle_status settle_size(struct settle *settle, const char *section, const char *key, int64_t *bytes,
                               struct settle_error *error)
{
    const struct entry *entry;
    const char *text;
    enum settle_status status = expand(settle, section, key, &text, &entry, error);
    return status != SETTLE_OK ? status : judged(value_size(text, bytes), entry, "not a size", error);
}

enum settle_status settle_duration(struct settle *settle, const char *section, const char *key, int64_t *milliseconds,
                                   struct settle_error *error)
{
    const struct entry *entry;
    const char *text;
    enum settle_status status = expand(settle, section, key, &text, &entry, error);
    return status != SETTLE_OK ? status : judged(value_duration(text, milliseconds), entry, "not a duration", error);
}
