#include "tree.h"

enum larder_status tree_node(struct pager *pager, uint32_t number, uint32_t level, uint8_t **page)
{
    enum larder_status status = pager_read(pager, number, page);
    if (status != LARDER_OK)
        return status;
    if (page_kind(*page) != (level == 1 ? PAGE_LEAF : PAGE_BRANCH) || !node_is_sound(*page))
        return LARDER_DAMAGED;
    return LARDER_OK;
}

enum larder_status tree_locate(struct pager *pager, struct key key, struct place *place)
{
    uint32_t number = pager->root;
    for (uint32_t level = pager->height;; level--) {
        enum larder_status status = tree_node(pager, number, level, &place->leaf);
        if (status != LARDER_OK)
            return status;
        if (level == 1)
            break;
        number = node_child(place->leaf, node_descend(place->leaf, key));
    }
    place->cell = node_find(place->leaf, key, &place->found);
    return LARDER_OK;
}

/* The page that a split made, as a cell for the branch above; no size: there was no split. */
static enum larder_status put_cell(struct pager *pager, uint32_t number, int at, const struct cell *cell, struct cell *above)
{
    uint8_t *page, *right;
    uint32_t right_number;
    enum larder_status status = pager_change(pager, number, &page);
    if (status != LARDER_OK)
        return status;
    if (node_fits(page, cell->size)) {
        node_insert(page, at, cell->bytes, cell->size);
        return LARDER_OK;
    }
    status = pager_take(pager, page_kind(page), page_link(page), &right_number, &right);
    if (status != LARDER_OK)
        return status;
    node_split(page, right, at, cell);
    *above = cell_for_branch(node_key(right, node_first()), right_number);
    if (page_kind(page) == PAGE_LEAF) {
        page_set_link(page, right_number);
    } else {
        page_set_link(right, node_child(right, node_first()));
        node_remove(right, node_first());
    }
    return LARDER_OK;
}

static enum larder_status insert_below(struct pager *pager, uint32_t number, uint32_t level, struct key key,
                                       const struct cell *cell, struct cell *above)
{
    uint8_t *page;
    enum larder_status status = tree_node(pager, number, level, &page);
    if (status != LARDER_OK)
        return status;
    if (level == 1) {
        bool equal;
        return put_cell(pager, number, node_find(page, key, &equal), cell, above);
    }
    int down = node_descend(page, key);
    struct cell own = {.size = 0};
    status = insert_below(pager, node_child(page, down), level - 1, key, cell, &own);
    if (status != LARDER_OK || own.size == 0)
        return status;
    return put_cell(pager, number, down == 0 ? node_first() : node_next(page, down), &own, above);
}

enum larder_status tree_insert(struct pager *pager, struct key key, const struct cell *cell)
{
    struct cell above = {.size = 0};
    enum larder_status status = insert_below(pager, pager->root, pager->height, key, cell, &above);
    if (status != LARDER_OK || above.size == 0)
        return status;
    uint8_t *root;
    status = pager_take(pager, PAGE_BRANCH, pager->root, &pager->root, &root);
    if (status != LARDER_OK)
        return status;
    node_insert(root, node_first(), above.bytes, above.size);
    pager->height++;
    return LARDER_OK;
}
