#ifndef TREE_H
#define TREE_H

#include "node.h"
#include "pager.h"

/* Where a key is, or would be. */
struct place {
    uint8_t *leaf;
    int cell;
    bool found;
};

/* The page as a node of this level (1: leaf), or LARDER_DAMAGED. */
enum larder_status tree_node(struct pager *pager, uint32_t number, uint32_t level, uint8_t **page);

enum larder_status tree_locate(struct pager *pager, struct key key, struct place *place);

/* The key is not there. */
enum larder_status tree_insert(struct pager *pager, struct key key, const struct cell *cell);

/* The key is there. Its value goes, too. */
enum larder_status tree_remove(struct pager *pager, struct key key);

#endif
