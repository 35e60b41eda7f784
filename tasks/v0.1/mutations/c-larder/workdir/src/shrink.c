#include "blob.h"
#include "tree.h"

/* Joins the children on the left and on the right of a cell of the parent, if they fit into one page. */
static enum larder_status join(struct pager *pager, uint32_t parent_number, int left_cell, int right_cell, uint32_t level)
{
    uint8_t *parent, *left, *right;
    enum larder_status status = pager_read(pager, parent_number, &parent);
    if (status != LARDER_OK)
        return status;
    uint32_t left_number = node_child(parent, left_cell), right_number = node_child(parent, right_cell);
    if ((status = tree_node(pager, left_number, level, &left)) != LARDER_OK)
        return status;
    if ((status = tree_node(pager, right_number, level, &right)) != LARDER_OK)
        return status;
    struct cell between = cell_for_branch(node_key(parent, right_cell), page_link(right));
    if (!node_fits(left, page_used(right) + (level > 1 ? between.size : 0)))
        return LARDER_OK;
    if ((status = pager_change(pager, left_number, &left)) != LARDER_OK)
        return status;
    if (level > 1)
        node_insert(left, node_end(left), between.bytes, between.size);
    else
        page_set_link(left, page_link(right));
    node_append(left, right);
    if ((status = pager_change(pager, parent_number, &parent)) != LARDER_OK)
        return status;
    node_remove(parent, right_cell);
    return pager_give(pager, right_number);
}

static int cell_before(const uint8_t *page, int cell)
{
    int before = 0;
    for (int next = node_first(); next < cell; next = node_next(page, next))
        before = next;
    return before;
}

static enum larder_status remove_cell(struct pager *pager, uint32_t number, struct key key)
{
    uint8_t *page;
    enum larder_status status = pager_change(pager, number, &page);
    if (status != LARDER_OK)
        return status;
    bool found;
    int cell = node_find(page, key, &found), length;
    uint32_t first_page;
    if (node_elsewhere(page, cell, &length, &first_page))
        status = blob_drop(pager, first_page, length);
    if (status == LARDER_OK)
        node_remove(page, cell);
    return status;
}

static enum larder_status remove_below(struct pager *pager, uint32_t number, uint32_t level, struct key key)
{
    uint8_t *page;
    enum larder_status status = tree_node(pager, number, level, &page);
    if (status != LARDER_OK)
        return status;
    if (level == 1)
        return remove_cell(pager, number, key);
    int down = node_descend(page, key);
    status = remove_below(pager, node_child(page, down), level - 1, key);
    int right = down == 0 ? node_first() : node_next(page, down);
    if (status == LARDER_OK && right < node_end(page))
        status = join(pager, number, down, right, level - 1);
    if (status == LARDER_OK && down != 0)
        status = join(pager, number, cell_before(page, down), down, level - 1);
    return status;
}

enum larder_status tree_remove(struct pager *pager, struct key key)
{
    enum larder_status status = remove_below(pager, pager->root, pager->height, key);
    while (status == LARDER_OK && pager->height > 1) {
        uint8_t *root;
        status = tree_node(pager, pager->root, pager->height, &root);
        if (status != LARDER_OK || page_count(root) > 0)
            break;
        uint32_t old = pager->root;
        pager->root = page_link(root);
        pager->height--;
        status = pager_give(pager, old);
    }
    return status;
}
