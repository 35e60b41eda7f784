#ifndef STORE_H
#define STORE_H

#include "settle.h"
#include "words.h"

/* Names and keys are kept words: equal if their addresses are. */
struct entry {
    struct entry *next;
    const char *key;
    const char *text;
    int line;
    bool quoted;
};

struct section {
    struct section *next;
    struct section *parent;
    const char *name;
    struct entry *entries;
};

struct settle {
    struct arena arena;
    struct words words;
    struct section *sections;
    struct section **last;
};

struct section *store_section(const struct settle *settle, const char *name);
struct section *store_open(struct settle *settle, const char *name, struct section *parent);
struct entry *store_own(const struct section *section, const char *key);

/* Also looks into the parents. */
struct entry *store_entry(const struct section *section, const char *key, const struct section **owner);
struct entry *store_set(struct settle *settle, struct section *section, const char *key);

enum settle_status store_fail(struct settle_error *error, enum settle_status status, int line, const char *text);

#endif
