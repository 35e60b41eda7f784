#ifndef SETTLE_H
#define SETTLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum settle_status {
    SETTLE_OK,
    SETTLE_SYNTAX,
    SETTLE_DOUBLE,
    SETTLE_NO_PARENT,
    SETTLE_PARENT,
    SETTLE_TOO_DEEP,
    SETTLE_NO_KEY,
    SETTLE_NO_SECTION,
    SETTLE_KIND,
    SETTLE_RANGE,
    SETTLE_NO_MEMORY
};

struct settle_error {
    enum settle_status status;
    int line;
    int other_line;
    const char *text;
};

struct settle_list {
    const char *const *words;
    size_t count;
};

struct settle;

/* NULL and an error, if the text is not right. `limit`: bytes that the arena may hand out, 0: no limit. */
struct settle *settle_limit(const char *text, size_t length, size_t limit, struct settle_error *error);
struct settle *settle_read(const char *text, size_t length, struct settle_error *error);
void settle_free(struct settle *settle);
size_t settle_memory(const struct settle *settle);

/* Each tells what went wrong in `error`, too. */
enum settle_status settle_text(struct settle *settle, const char *section, const char *key, const char **text,
                               struct settle_error *error);
enum settle_status settle_number(struct settle *settle, const char *section, const char *key, int64_t *number,
                                 struct settle_error *error);
enum settle_status settle_switch(struct settle *settle, const char *section, const char *key, bool *on,
                                 struct settle_error *error);
enum settle_status settle_size(struct settle *settle, const char *section, const char *key, int64_t *bytes,
                               struct settle_error *error);
enum settle_status settle_duration(struct settle *settle, const char *section, const char *key, int64_t *milliseconds,
                                   struct settle_error *error);
enum settle_status settle_words(struct settle *settle, const char *section, const char *key, struct settle_list *list,
                                struct settle_error *error);

/* Keys in order of their bytes, with the section that has the value. Ends early if `visit` returns false. */
typedef bool settle_visitor(void *context, const char *key, const char *section);
enum settle_status settle_keys(struct settle *settle, const char *section, settle_visitor *visit, void *context,
                               struct settle_error *error);

/* Sections as they were opened, with their parent or NULL. */
void settle_sections(const struct settle *settle, settle_visitor *visit, void *context);

#endif
