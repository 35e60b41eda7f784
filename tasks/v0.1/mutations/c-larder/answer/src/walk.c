/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#include <stdlib.h>

#include "blob.h"
#include "store.h"
#include "tree.h"

struct walk {
    struct pager *pager;
    const struct larder_range *range;
    larder_visitor *visit;
    void *context;
    size_t seen;
    bool ended;
};

static bool is_before_range(const struct walk *walk, struct key key)
{
    struct key from = {walk->range->from, (int)walk->range->from_length};
    return from.bytes != NULL && key_compare(key, from) < 0;
}

static bool is_behind_range(const struct walk *walk, struct key key)
{
    struct key to = {walk->range->to, (int)walk->range->to_length};
    return to.bytes != NULL && key_compare(key, to) >= 0;
}

static enum larder_status show(struct walk *walk, const uint8_t *page, int cell)
{
    struct key key = node_key(page, cell);
    int length;
    uint32_t first_page;
    uint8_t *loaded = NULL;
    const uint8_t *value;
    if (node_elsewhere(page, cell, &length, &first_page)) {
        loaded = malloc((size_t)length);
        if (loaded == NULL)
            return LARDER_NO_MEMORY;
        enum larder_status status = blob_load(walk->pager, first_page, length, loaded);
        if (status != LARDER_OK) {
            free(loaded);
            return status;
        }
        value = loaded;
    } else {
        value = node_value(page, cell, &length);
    }
    bool go_on = walk->visit(walk->context, key.bytes, (size_t)key.length, value, (size_t)length);
    free(loaded);
    walk->seen++;
    walk->ended = !go_on || walk->seen == walk->range->limit;
    return LARDER_OK;
}

static enum larder_status forward(struct walk *walk)
{
    struct key from = {(const uint8_t *)"", 0};
    if (walk->range->from != NULL)
        from = (struct key){walk->range->from, (int)walk->range->from_length};
    struct place place;
    enum larder_status status = tree_locate(walk->pager, from, &place);
    for (uint32_t leaves = 1; status == LARDER_OK; leaves++) {
        for (int cell = place.cell; cell < node_end(place.leaf); cell = node_next(place.leaf, cell)) {
            if (is_behind_range(walk, node_key(place.leaf, cell)))
                return LARDER_OK;
            status = show(walk, place.leaf, cell);
            if (status != LARDER_OK || walk->ended)
                return status;
        }
        if (page_link(place.leaf) == 0)
            return LARDER_OK;
        if (leaves == walk->pager->pages)
            return LARDER_DAMAGED;
        status = tree_node(walk->pager, page_link(place.leaf), 1, &place.leaf);
        place.cell = node_first();
    }
    return status;
}

static enum larder_status backward(struct walk *walk, uint32_t number, uint32_t level)
{
    uint8_t *page;
    enum larder_status status = tree_node(walk->pager, number, level, &page);
    if (status != LARDER_OK)
        return status;
    int cells[PAGE_ROOM], count = 0;
    for (int cell = node_first(); cell < node_end(page); cell = node_next(page, cell))
        cells[count++] = cell;
    while (count-- > 0 && status == LARDER_OK && !walk->ended) {
        struct key key = node_key(page, cells[count]);
        if (is_behind_range(walk, key))
            continue;
        if (level > 1)
            status = backward(walk, node_child(page, cells[count]), level - 1);
        else if (is_before_range(walk, key))
            walk->ended = true;
        else
            status = show(walk, page, cells[count]);
    }
    if (level > 1 && status == LARDER_OK && !walk->ended)
        status = backward(walk, node_child(page, 0), level - 1);
    return status;
}

enum larder_status larder_each(struct larder *larder, const struct larder_range *range, larder_visitor *visit,
                               void *context)
{
    struct walk walk = {&larder->pager, range, visit, context, 0, false};
    if (range->reverse)
        return backward(&walk, larder->pager.root, larder->pager.height);
    return forward(&walk);
}
