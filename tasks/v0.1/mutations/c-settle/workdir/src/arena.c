#include "arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>

enum { UNIT = 16, BLOCK = 4096 };

struct block {
    struct block *next;
    size_t size;
    size_t used;
    alignas(UNIT) unsigned char bytes[];
};

static struct block *add_block(struct arena *arena, size_t size)
{
    size_t room = size > BLOCK ? size : BLOCK;
    struct block *block = malloc(sizeof *block + room);
    if (block == NULL)
        return NULL;
    *block = (struct block){.next = arena->blocks, .size = room};
    arena->blocks = block;
    return block;
}

void *arena_take(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        return NULL;
    size = (size + UNIT - 1) / UNIT * UNIT;
    if (arena->limit != 0 && size > arena->limit - arena->used)
        return NULL;
    struct block *block = arena->blocks;
    if (block == NULL || size > block->size - block->used)
        block = add_block(arena, size);
    if (block == NULL)
        return NULL;
    void *taken = block->bytes + block->used;
    block->used += size;
    arena->used += size;
    return taken;
}

void arena_free(struct arena *arena)
{
    while (arena->blocks != NULL) {
        struct block *next = arena->blocks->next;
        free(arena->blocks);
        arena->blocks = next;
    }
}
