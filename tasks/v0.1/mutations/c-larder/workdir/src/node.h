#ifndef NODE_H
#define NODE_H

#include <stddef.h>

#include "page.h"

enum { CELL_MAX = 66, CELL_INLINE = 32, CELL_ELSEWHERE = 255 };

struct key {
    const uint8_t *bytes;
    int length;
};

/* One cell, ready to be put into a page. */
struct cell {
    uint8_t bytes[CELL_MAX];
    int size;
};

int key_compare(struct key left, struct key right);

struct cell cell_for_leaf(struct key key, const void *value, int length);
struct cell cell_for_elsewhere(struct key key, int length, uint32_t first_page);
struct cell cell_for_branch(struct key key, uint32_t child);

/* Cells are named by the offset of their first byte in the page; `node_end` is behind the last one. */
int node_first(void);
int node_end(const uint8_t *page);
int node_next(const uint8_t *page, int cell);
struct key node_key(const uint8_t *page, int cell);
uint32_t node_child(const uint8_t *page, int cell);
const uint8_t *node_value(const uint8_t *page, int cell, int *length);

/* Whether the value is kept elsewhere, and then its length and first page. */
bool node_elsewhere(const uint8_t *page, int cell, int *length, uint32_t *first_page);

/* Whether the cells add up, and all lengths are possible: without that, no page may be walked. */
bool node_is_sound(const uint8_t *page);

/* The first cell whose key is not less (and whether it is equal). */
int node_find(const uint8_t *page, struct key key, bool *equal);

/* The cell of the child that has the key; 0 stands for the first child, which has no cell. */
int node_descend(const uint8_t *page, struct key key);

bool node_fits(const uint8_t *page, int size);
void node_insert(uint8_t *page, int at, const uint8_t *bytes, int size);
void node_remove(uint8_t *page, int cell);

/* Inserts where there is no room: what is too much goes to `right`, an empty page of the same kind. */
void node_split(uint8_t *page, uint8_t *right, int at, const struct cell *cell);

/* Appends all cells of `right`. */
void node_append(uint8_t *page, const uint8_t *right);

#endif
