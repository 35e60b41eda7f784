#include "larder.h"

#include <stdlib.h>
#include <string.h>

#include "blob.h"
#include "store.h"
#include "tree.h"

static const char *const MESSAGES[] = {
    [LARDER_OK] = "ok",
    [LARDER_NOT_FOUND] = "no such key",
    [LARDER_EXISTS] = "the key exists",
    [LARDER_BAD_KEY] = "a key has 1 to 32 bytes",
    [LARDER_TOO_LONG] = "the value is too long",
    [LARDER_FULL] = "no room left",
    [LARDER_FOREIGN] = "not a larder",
    [LARDER_VERSION] = "another version",
    [LARDER_DAMAGED] = "damaged",
    [LARDER_IO] = "the file cannot be read or written",
    [LARDER_NO_MEMORY] = "out of memory",
};

const char *larder_message(enum larder_status status) { return MESSAGES[status]; }

enum larder_status larder_open(struct larder **opened, const char *path, uint32_t max_pages)
{
    *opened = NULL;
    struct larder *larder = malloc(sizeof *larder);
    if (larder == NULL)
        return LARDER_NO_MEMORY;
    enum larder_status status = pager_open(&larder->pager, path, max_pages);
    if (status != LARDER_OK) {
        free(larder);
        return status;
    }
    *opened = larder;
    return LARDER_OK;
}

void larder_close(struct larder *larder)
{
    pager_close(&larder->pager);
    free(larder);
}

static enum larder_status find(struct larder *larder, struct key *key, const void *bytes, size_t length,
                               struct place *place)
{
    if (length == 0 || length > LARDER_MAX_KEY)
        return LARDER_BAD_KEY;
    *key = (struct key){bytes, (int)length};
    return tree_locate(&larder->pager, *key, place);
}

enum larder_status larder_get(struct larder *larder, const void *key, size_t key_length, void *buffer, size_t size,
                              size_t *value_length)
{
    struct key wanted;
    struct place place;
    enum larder_status status = find(larder, &wanted, key, key_length, &place);
    if (status != LARDER_OK)
        return status;
    if (!place.found)
        return LARDER_NOT_FOUND;
    int length;
    uint32_t first_page;
    uint8_t loaded[LARDER_MAX_VALUE];
    const uint8_t *value = loaded;
    if (node_elsewhere(place.leaf, place.cell, &length, &first_page))
        status = blob_load(&larder->pager, first_page, length, loaded);
    else
        value = node_value(place.leaf, place.cell, &length);
    if (status != LARDER_OK)
        return status;
    *value_length = (size_t)length;
    if (size > 0)
        memcpy(buffer, value, size < (size_t)length ? size : (size_t)length);
    return LARDER_OK;
}

static enum larder_status store(struct larder *larder, struct key key, const void *value, int length, bool replace)
{
    struct pager *pager = &larder->pager;
    uint32_t value_pages = length > CELL_INLINE ? blob_pages(length) : 0, first_page;
    if (!pager_has_room(pager, pager->height + 1 + value_pages))
        return LARDER_FULL;
    enum larder_status status = replace ? tree_remove(pager, key) : LARDER_OK;
    if (status != LARDER_OK)
        return status;
    struct cell cell;
    if (value_pages > 0) {
        status = blob_store(pager, value, length, &first_page);
        if (status != LARDER_OK)
            return status;
        cell = cell_for_elsewhere(key, length, first_page);
    } else {
        cell = cell_for_leaf(key, value, length);
    }
    status = tree_insert(pager, key, &cell);
    if (status == LARDER_OK && !replace)
        pager->entries++;
    return status;
}

static enum larder_status write(struct larder *larder, const void *key, size_t key_length, const void *value,
                                size_t value_length, bool may_replace)
{
    struct key wanted;
    struct place place;
    enum larder_status status = find(larder, &wanted, key, key_length, &place);
    if (status != LARDER_OK)
        return status;
    if (value_length > LARDER_MAX_VALUE)
        return LARDER_TOO_LONG;
    if (place.found && !may_replace)
        return LARDER_EXISTS;
    return store(larder, wanted, value, (int)value_length, place.found);
}

enum larder_status larder_put(struct larder *larder, const void *key, size_t key_length, const void *value,
                              size_t value_length)
{
    return write(larder, key, key_length, value, value_length, true);
}

enum larder_status larder_add(struct larder *larder, const void *key, size_t key_length, const void *value,
                              size_t value_length)
{
    return write(larder, key, key_length, value, value_length, false);
}

enum larder_status larder_delete(struct larder *larder, const void *key, size_t key_length)
{
    struct key wanted;
    struct place place;
    enum larder_status status = find(larder, &wanted, key, key_length, &place);
    if (status != LARDER_OK)
        return status;
    if (!place.found)
        return LARDER_NOT_FOUND;
    status = tree_remove(&larder->pager, wanted);
    if (status == LARDER_OK)
        larder->pager.entries--;
    return status;
}

enum larder_status larder_commit(struct larder *larder) { return pager_commit(&larder->pager); }

enum larder_status larder_rollback(struct larder *larder) { return pager_rollback(&larder->pager); }

void larder_stat(const struct larder *larder, struct larder_stat *stat)
{
    const struct pager *pager = &larder->pager;
    *stat = (struct larder_stat){pager->pages, pager->free_pages, pager->entries, pager->height};
}
