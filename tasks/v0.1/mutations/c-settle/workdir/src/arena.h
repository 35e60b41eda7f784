#ifndef ARENA_H
#define ARENA_H

#include <stddef.h>

struct block;

/* Memory that is given back as a whole. */
struct arena {
    struct block *blocks;
    size_t limit;
    size_t used;
};

/* A multiple of 16 bytes, not less than `size`; NULL without memory, or beyond the limit. */
void *arena_take(struct arena *arena, size_t size);
void arena_free(struct arena *arena);

#endif
