#include "node.h"

#include <string.h>

#include "bytes.h"
#include "larder.h"

enum { LEAF_HEAD = 2, BRANCH_HEAD = 5, ELSEWHERE_SIZE = 6 };

int key_compare(struct key left, struct key right)
{
    int shorter = left.length < right.length ? left.length : right.length;
    int order = memcmp(left.bytes, right.bytes, (size_t)shorter);
    return order != 0 ? order : left.length - right.length;
}

static struct cell leaf_cell(struct key key, int tag, const void *payload, int size)
{
    struct cell cell = {.size = LEAF_HEAD + key.length + size};
    cell.bytes[0] = (uint8_t)key.length;
    cell.bytes[1] = (uint8_t)tag;
    memcpy(cell.bytes + LEAF_HEAD, key.bytes, (size_t)key.length);
    if (size > 0)
        memcpy(cell.bytes + LEAF_HEAD + key.length, payload, (size_t)size);
    return cell;
}

struct cell cell_for_leaf(struct key key, const void *value, int length) { return leaf_cell(key, length, value, length); }

struct cell cell_for_elsewhere(struct key key, int length, uint32_t first_page)
{
    uint8_t payload[ELSEWHERE_SIZE];
    put16(payload, (uint16_t)length);
    put32(payload + 2, first_page);
    return leaf_cell(key, CELL_ELSEWHERE, payload, ELSEWHERE_SIZE);
}

struct cell cell_for_branch(struct key key, uint32_t child)
{
    struct cell cell = {.size = BRANCH_HEAD + key.length};
    cell.bytes[0] = (uint8_t)key.length;
    put32(cell.bytes + 1, child);
    memcpy(cell.bytes + BRANCH_HEAD, key.bytes, (size_t)key.length);
    return cell;
}

int node_first(void) { return PAGE_HEADER; }

int node_end(const uint8_t *page) { return PAGE_HEADER + page_used(page); }

static int payload_size(const uint8_t *page, int cell)
{
    return page[cell + 1] == CELL_ELSEWHERE ? ELSEWHERE_SIZE : page[cell + 1];
}

int node_next(const uint8_t *page, int cell)
{
    if (page_kind(page) == PAGE_BRANCH)
        return cell + BRANCH_HEAD + page[cell];
    return cell + LEAF_HEAD + page[cell] + payload_size(page, cell);
}

struct key node_key(const uint8_t *page, int cell)
{
    int head = page_kind(page) == PAGE_BRANCH ? BRANCH_HEAD : LEAF_HEAD;
    return (struct key){page + cell + head, page[cell]};
}

uint32_t node_child(const uint8_t *page, int cell) { return cell == 0 ? page_link(page) : get32(page + cell + 1); }

const uint8_t *node_value(const uint8_t *page, int cell, int *length)
{
    *length = page[cell + 1];
    return page + cell + LEAF_HEAD + page[cell];
}

bool node_elsewhere(const uint8_t *page, int cell, int *length, uint32_t *first_page)
{
    if (page[cell + 1] != CELL_ELSEWHERE)
        return false;
    const uint8_t *payload = page + cell + LEAF_HEAD + page[cell];
    *length = get16(payload);
    *first_page = get32(payload + 2);
    return true;
}

static bool value_is_sound(const uint8_t *page, int cell)
{
    int length;
    uint32_t first_page;
    if (!node_elsewhere(page, cell, &length, &first_page))
        return page[cell + 1] <= CELL_INLINE;
    return length > CELL_INLINE && length <= LARDER_MAX_VALUE;
}

bool node_is_sound(const uint8_t *page)
{
    if (page_used(page) > PAGE_ROOM)
        return false;
    int count = 0, cell = node_first();
    while (cell < node_end(page)) {
        int next = node_next(page, cell);
        if (page[cell] == 0 || page[cell] > LARDER_MAX_KEY || next > node_end(page))
            return false;
        if (page_kind(page) == PAGE_LEAF && !value_is_sound(page, cell))
            return false;
        cell = next;
        count++;
    }
    return count == page_count(page);
}

int node_find(const uint8_t *page, struct key key, bool *equal)
{
    *equal = false;
    for (int cell = node_first(); cell < node_end(page); cell = node_next(page, cell)) {
        int order = key_compare(node_key(page, cell), key);
        if (order >= 0) {
            *equal = order == 0;
            return cell;
        }
    }
    return node_end(page);
}

int node_descend(const uint8_t *page, struct key key)
{
    int last = 0;
    for (int cell = node_first(); cell < node_end(page); cell = node_next(page, cell)) {
        if (key_compare(node_key(page, cell), key) > 0)
            break;
        last = cell;
    }
    return last;
}

bool node_fits(const uint8_t *page, int size) { return page_used(page) + size <= PAGE_ROOM; }

void node_insert(uint8_t *page, int at, const uint8_t *bytes, int size)
{
    memmove(page + at + size, page + at, (size_t)(node_end(page) - at));
    memcpy(page + at, bytes, (size_t)size);
    page_set_size(page, page_count(page) + 1, page_used(page) + size);
}

void node_remove(uint8_t *page, int cell)
{
    int next = node_next(page, cell), size = next - cell, end = node_end(page);
    memmove(page + cell, page + next, (size_t)(end - next));
    memset(page + end - size, 0, (size_t)size);
    page_set_size(page, page_count(page) - 1, page_used(page) - size);
}

void node_split(uint8_t *page, uint8_t *right, int at, const struct cell *cell)
{
    uint8_t old[PAGE_SIZE];
    memcpy(old, page, PAGE_SIZE);
    int total = page_used(old) + cell->size;
    page_format(page, page_kind(old), page_link(old));
    bool inserted = false;
    int next = node_first();
    while (!inserted || next < node_end(old)) {
        uint8_t *target = 2 * page_used(page) < total ? page : right;
        if (!inserted && next == at) {
            node_insert(target, node_end(target), cell->bytes, cell->size);
            inserted = true;
        } else {
            int from = next;
            next = node_next(old, from);
            node_insert(target, node_end(target), old + from, next - from);
        }
    }
}

void node_append(uint8_t *page, const uint8_t *right)
{
    memcpy(page + node_end(page), right + node_first(), (size_t)page_used(right));
    page_set_size(page, page_count(page) + page_count(right), page_used(page) + page_used(right));
}
