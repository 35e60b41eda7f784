#include "expand.h"

#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 10, LONGEST = 65535 };

struct expansion {
    struct settle *settle;
    struct settle_error *error;
    char *text;
    size_t length;
    size_t capacity;
};

static enum settle_status append(struct expansion *expansion, char letter, int line)
{
    if (expansion->length == LONGEST)
        return store_fail(expansion->error, SETTLE_RANGE, line, "the text is too long");
    if (expansion->length == expansion->capacity) {
        size_t capacity = expansion->capacity == 0 ? 64 : 2 * expansion->capacity;
        char *grown = realloc(expansion->text, capacity);
        if (grown == NULL)
            return store_fail(expansion->error, SETTLE_NO_MEMORY, line, "out of memory");
        expansion->text = grown;
        expansion->capacity = capacity;
    }
    expansion->text[expansion->length++] = letter;
    return SETTLE_OK;
}

static const char *known(const struct settle *settle, const char *begin, const char *end)
{
    return words_find(&settle->words, begin, (size_t)(end - begin));
}

static char unescaped(char letter)
{
    switch (letter) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    default:
        return letter;
    }
}

static enum settle_status append_entry(struct expansion *expansion, const struct section *asked, const struct entry *entry,
                                       int depth);

/* `at` is behind the opening brace. */
static enum settle_status append_reference(struct expansion *expansion, const struct section *asked,
                                           const struct entry *from, const char *at, const char *close, int depth)
{
    struct settle *settle = expansion->settle;
    const char *colon = memchr(at, ':', (size_t)(close - at));
    if (depth == DEEPEST)
        return store_fail(expansion->error, SETTLE_TOO_DEEP, from->line, "references go too deep");
    if (colon != NULL) {
        const char *name = known(settle, at, colon);
        asked = name == NULL ? NULL : store_section(settle, name);
        if (asked == NULL)
            return store_fail(expansion->error, SETTLE_NO_SECTION, from->line, "a reference to no section");
        at = colon + 1;
    }
    const struct section *owner;
    const char *key = known(settle, at, close);
    const struct entry *entry = key == NULL ? NULL : store_entry(asked, key, &owner);
    if (entry == NULL)
        return store_fail(expansion->error, SETTLE_NO_KEY, from->line, "a reference to no key");
    return append_entry(expansion, asked, entry, depth + 1);
}

static enum settle_status append_entry(struct expansion *expansion, const struct section *asked, const struct entry *entry,
                                       int depth)
{
    enum settle_status status = SETTLE_OK;
    for (const char *at = entry->text; status == SETTLE_OK && *at != '\0'; at++) {
        if (entry->quoted && *at == '\\') {
            status = append(expansion, unescaped(*++at), entry->line);
        } else if (at[0] == '$' && at[1] == '{') {
            const char *close = strchr(at, '}');
            status = append_reference(expansion, asked, entry, at + 2, close, depth);
            at = close;
        } else {
            status = append(expansion, *at, entry->line);
        }
    }
    return status;
}

enum settle_status expand(struct settle *settle, const char *section, const char *key, const char **text,
                          const struct entry **entry, struct settle_error *error)
{
    const char *name = known(settle, section, section + strlen(section));
    const struct section *asked = name == NULL ? NULL : store_section(settle, name), *owner;
    if (asked == NULL)
        return store_fail(error, SETTLE_NO_SECTION, 0, "no such section");
    const char *kept = known(settle, key, key + strlen(key));
    *entry = kept == NULL ? NULL : store_entry(asked, kept, &owner);
    if (*entry == NULL)
        return store_fail(error, SETTLE_NO_KEY, 0, "no such key");
    struct expansion expansion = {.settle = settle, .error = error};
    enum settle_status status = append_entry(&expansion, asked, *entry, 0);
    if (status == SETTLE_OK) {
        *text = words_keep(&settle->words, expansion.length == 0 ? "" : expansion.text, expansion.length);
        if (*text == NULL)
            status = store_fail(error, SETTLE_NO_MEMORY, (*entry)->line, "out of memory");
    }
    free(expansion.text);
    return status;
}
