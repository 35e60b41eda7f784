#ifndef LARDER_H
#define LARDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define LARDER_MAX_KEY 32
#define LARDER_MAX_VALUE 2000

enum larder_status {
    LARDER_OK,
    LARDER_NOT_FOUND,
    LARDER_EXISTS,
    LARDER_BAD_KEY,
    LARDER_TOO_LONG,
    LARDER_FULL,
    LARDER_FOREIGN,
    LARDER_VERSION,
    LARDER_DAMAGED,
    LARDER_IO,
    LARDER_NO_MEMORY
};

struct larder;

struct larder_stat {
    uint32_t pages;
    uint32_t free_pages;
    uint32_t entries;
    uint32_t height;
};

/* A missing bound is NULL. */
struct larder_range {
    const void *from;
    size_t from_length;
    const void *to;
    size_t to_length;
    bool reverse;
    size_t limit;
};

struct larder_fault {
    uint32_t page;
    const char *text;
};

/* Returns false to end the walk. It must not change the larder. */
typedef bool larder_visitor(void *context, const void *key, size_t key_length, const void *value, size_t value_length);

enum larder_status larder_open(struct larder **opened, const char *path, uint32_t max_pages);
void larder_close(struct larder *larder);

enum larder_status larder_get(struct larder *larder, const void *key, size_t key_length, void *buffer, size_t size,
                              size_t *value_length);
enum larder_status larder_put(struct larder *larder, const void *key, size_t key_length, const void *value,
                              size_t value_length);
enum larder_status larder_add(struct larder *larder, const void *key, size_t key_length, const void *value,
                              size_t value_length);
enum larder_status larder_delete(struct larder *larder, const void *key, size_t key_length);
enum larder_status larder_each(struct larder *larder, const struct larder_range *range, larder_visitor *visit,
                               void *context);

enum larder_status larder_commit(struct larder *larder);
enum larder_status larder_rollback(struct larder *larder);

void larder_stat(const struct larder *larder, struct larder_stat *stat);

/* LARDER_OK without a fault, else LARDER_DAMAGED and what was found first. */
enum larder_status larder_check(struct larder *larder, struct larder_fault *fault);

const char *larder_message(enum larder_status status);

#endif
