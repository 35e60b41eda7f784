#ifndef PAGER_H
#define PAGER_H

#include <stdio.h>

#include "larder.h"
#include "page.h"

/* Pages of the file, in memory once they were needed. Page 0 is kept in the fields from `pages` on. */
struct pager {
    FILE *file;
    uint32_t max_pages;
    uint8_t **frames;
    bool *dirty;
    uint32_t capacity;

    uint32_t pages;
    uint32_t first_free;
    uint32_t free_pages;
    uint32_t root;
    uint32_t entries;
    uint32_t height;
};

enum larder_status pager_open(struct pager *pager, const char *path, uint32_t max_pages);
void pager_close(struct pager *pager);

/* The page stays where it is until the pager is closed or rolled back. */
enum larder_status pager_read(struct pager *pager, uint32_t number, uint8_t **page);
enum larder_status pager_change(struct pager *pager, uint32_t number, uint8_t **page);

/* A page to be used as this kind. Whoever takes pages has asked pager_has_room before. */
enum larder_status pager_take(struct pager *pager, enum page_kind kind, uint32_t link, uint32_t *number, uint8_t **page);
enum larder_status pager_give(struct pager *pager, uint32_t number);
bool pager_has_room(const struct pager *pager, uint32_t wanted);

enum larder_status pager_commit(struct pager *pager);
enum larder_status pager_rollback(struct pager *pager);

#endif
