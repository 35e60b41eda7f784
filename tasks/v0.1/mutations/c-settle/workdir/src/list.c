#include <stdlib.h>
#include <string.h>

#include "expand.h"
#include "reader.h"

static size_t count_words(const char *text)
{
    size_t count = 1;
    while ((text = strchr(text, ',')) != NULL) {
        count++;
        text++;
    }
    return count;
}

/* Keeps every word. */
static enum settle_status split(struct settle *settle, const char *text, const char **words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t length = strcspn(text, ",");
        const char *begin = text, *end = text + length;
        while (begin < end && reader_is_blank(*begin))
            begin++;
        while (begin < end && reader_is_blank(end[-1]))
            end++;
        if (begin == end)
            return SETTLE_KIND;
        words[i] = words_keep(&settle->words, begin, (size_t)(end - begin));
        if (words[i] == NULL)
            return SETTLE_NO_MEMORY;
        text += length + 1;
    }
    return SETTLE_OK;
}

enum settle_status settle_words(struct settle *settle, const char *section, const char *key, struct settle_list *list,
                                struct settle_error *error)
{
    const char *text;
    const struct entry *entry;
    enum settle_status status = expand(settle, section, key, &text, &entry, error);
    if (status != SETTLE_OK)
        return status;
    *list = (struct settle_list){NULL, 0};
    if (text[strspn(text, " \t")] == '\0')
        return SETTLE_OK;
    size_t count = count_words(text);
    const char **words = malloc(count * sizeof *words);
    if (words == NULL)
        return store_fail(error, SETTLE_NO_MEMORY, entry->line, "out of memory");
    status = split(settle, text, words, count);
    if (status == SETTLE_OK) {
        list->words = (const char *const *)(const void *)words_keep(&settle->words, (const char *)words, count * sizeof *words);
        list->count = count;
        if (list->words == NULL)
            status = SETTLE_NO_MEMORY;
    }
    free(words);
    if (status == SETTLE_KIND)
        return store_fail(error, SETTLE_KIND, entry->line, "an empty word in a list");
    return status == SETTLE_OK ? SETTLE_OK : store_fail(error, status, entry->line, "out of memory");
}
