#ifndef WORDS_H
#define WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"

struct word {
    struct word *next;
    uint32_t hash;
    size_t length;
    char text[];
};

/* Equal texts, stored once. */
struct words {
    struct arena *arena;
    struct word **buckets;
    size_t bucket_count;
    size_t count;
};

/* The stored text, or NULL without memory. */
const char *words_keep(struct words *words, const char *text, size_t length);

/* The stored text, or NULL if nobody has kept it. */
const char *words_find(const struct words *words, const char *text, size_t length);

#endif
