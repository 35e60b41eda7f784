#include <stdlib.h>

#include "node.h"
#include "store.h"

struct checkup {
    struct pager *pager;
    struct larder_fault *fault;
    bool *used;
    uint32_t last_leaf;
    uint32_t last_link;
    uint32_t entries;
};

static enum larder_status found(struct checkup *checkup, uint32_t page, const char *text)
{
    *checkup->fault = (struct larder_fault){page, text};
    return LARDER_DAMAGED;
}

static enum larder_status visit(struct checkup *checkup, uint32_t number, uint8_t **page)
{
    if (number == 0 || number >= checkup->pager->pages || checkup->used[number])
        return found(checkup, number, "used twice");
    checkup->used[number] = true;
    enum larder_status status = pager_read(checkup->pager, number, page);
    return status == LARDER_DAMAGED ? found(checkup, number, "unreadable page") : status;
}

static enum larder_status check_value(struct checkup *checkup, uint32_t number, int left)
{
    while (left > 0) {
        uint8_t *page;
        enum larder_status status = visit(checkup, number, &page);
        if (status != LARDER_OK)
            return status;
        if (page_kind(page) != PAGE_VALUE)
            return found(checkup, number, "wrong kind");
        int size = left < PAGE_ROOM ? left : PAGE_ROOM;
        left -= size;
        if (page_used(page) != size || (left == 0) != (page_link(page) == 0))
            return found(checkup, number, "wrong size");
        number = page_link(page);
    }
    return LARDER_OK;
}

static enum larder_status check_order(struct checkup *checkup, uint32_t number, const uint8_t *page, struct key low,
                                      struct key high)
{
    bool first = true;
    for (int cell = node_first(); cell < node_end(page); cell = node_next(page, cell)) {
        struct key key = node_key(page, cell);
        int order = key_compare(low, key);
        if (order > 0 || (order == 0 && !first) || (high.bytes != NULL && key_compare(key, high) >= 0))
            return found(checkup, number, "keys out of order");
        low = key;
        first = false;
    }
    return LARDER_OK;
}

static enum larder_status check_leaf(struct checkup *checkup, uint32_t number, const uint8_t *page)
{
    if (checkup->last_leaf != 0 && checkup->last_link != number)
        return found(checkup, checkup->last_leaf, "wrong link");
    checkup->last_leaf = number;
    checkup->last_link = page_link(page);
    for (int cell = node_first(); cell < node_end(page); cell = node_next(page, cell)) {
        int length;
        uint32_t first_page;
        if (node_elsewhere(page, cell, &length, &first_page)) {
            enum larder_status status = check_value(checkup, first_page, length);
            if (status != LARDER_OK)
                return status;
        }
        checkup->entries++;
    }
    return LARDER_OK;
}

static enum larder_status check_node(struct checkup *checkup, uint32_t number, uint32_t level, struct key low,
                                     struct key high)
{
    uint8_t *page;
    enum larder_status status = visit(checkup, number, &page);
    if (status != LARDER_OK)
        return status;
    if (page_kind(page) != (level == 1 ? PAGE_LEAF : PAGE_BRANCH))
        return found(checkup, number, "wrong kind");
    if (!node_is_sound(page))
        return found(checkup, number, "wrong size");
    status = check_order(checkup, number, page, low, high);
    if (status != LARDER_OK)
        return status;
    if (level == 1)
        return check_leaf(checkup, number, page);
    for (int cell = 0; status == LARDER_OK && cell < node_end(page);) {
        int next = cell == 0 ? node_first() : node_next(page, cell);
        struct key from = cell == 0 ? low : node_key(page, cell);
        struct key to = next == node_end(page) ? high : node_key(page, next);
        status = check_node(checkup, node_child(page, cell), level - 1, from, to);
        cell = next;
    }
    return status;
}

static enum larder_status check_free(struct checkup *checkup)
{
    uint32_t count = 0;
    for (uint32_t number = checkup->pager->first_free; number != 0; count++) {
        uint8_t *page;
        enum larder_status status = visit(checkup, number, &page);
        if (status != LARDER_OK)
            return status;
        if (page_kind(page) != PAGE_FREE)
            return found(checkup, number, "wrong kind");
        if (page_used(page) != 0 || page_count(page) != 0)
            return found(checkup, number, "wrong size");
        number = page_link(page);
    }
    return count == checkup->pager->free_pages ? LARDER_OK : found(checkup, 0, "wrong count");
}

static enum larder_status check_file(struct checkup *checkup)
{
    struct key low = {(const uint8_t *)"", 0}, high = {NULL, 0};
    enum larder_status status = check_node(checkup, checkup->pager->root, checkup->pager->height, low, high);
    if (status != LARDER_OK)
        return status;
    if (checkup->last_link != 0)
        return found(checkup, checkup->last_leaf, "wrong link");
    status = check_free(checkup);
    if (status != LARDER_OK)
        return status;
    if (checkup->entries != checkup->pager->entries)
        return found(checkup, 0, "wrong count");
    for (uint32_t number = 1; number < checkup->pager->pages; number++) {
        if (!checkup->used[number])
            return found(checkup, number, "lost page");
    }
    return LARDER_OK;
}

enum larder_status larder_check(struct larder *larder, struct larder_fault *fault)
{
    struct checkup checkup = {.pager = &larder->pager, .fault = fault};
    checkup.used = calloc(larder->pager.pages, sizeof *checkup.used);
    if (checkup.used == NULL)
        return LARDER_NO_MEMORY;
    enum larder_status status = check_file(&checkup);
    free(checkup.used);
    return status;
}
