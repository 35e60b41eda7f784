#include "blob.h"

#include <string.h>

uint32_t blob_pages(int length) { return (uint32_t)((length + PAGE_ROOM - 1) / PAGE_ROOM); }

/* From the last page to the first, so that each knows the next. */
enum larder_status blob_store(struct pager *pager, const uint8_t *value, int length, uint32_t *first)
{
    uint32_t next = 0;
    for (int begin = ((int)blob_pages(length) - 1) * PAGE_ROOM; begin >= 0; begin -= PAGE_ROOM) {
        int size = length - begin < PAGE_ROOM ? length - begin : PAGE_ROOM;
        uint8_t *page;
        enum larder_status status = pager_take(pager, PAGE_VALUE, next, &next, &page);
        if (status != LARDER_OK)
            return status;
        memcpy(page + PAGE_HEADER, value + begin, (size_t)size);
        page_set_size(page, 0, size);
    }
    *first = next;
    return LARDER_OK;
}

static enum larder_status value_page(struct pager *pager, uint32_t number, int left, uint8_t **page)
{
    enum larder_status status = pager_read(pager, number, page);
    if (status != LARDER_OK)
        return status;
    int size = left < PAGE_ROOM ? left : PAGE_ROOM;
    if (page_kind(*page) != PAGE_VALUE || page_used(*page) != size || (page_link(*page) == 0) != (left == size))
        return LARDER_DAMAGED;
    return LARDER_OK;
}

enum larder_status blob_load(struct pager *pager, uint32_t first, int length, uint8_t *value)
{
    for (int done = 0; done < length;) {
        uint8_t *page;
        enum larder_status status = value_page(pager, first, length - done, &page);
        if (status != LARDER_OK)
            return status;
        memcpy(value + done, page + PAGE_HEADER, (size_t)page_used(page));
        done += page_used(page);
        first = page_link(page);
    }
    return LARDER_OK;
}

enum larder_status blob_drop(struct pager *pager, uint32_t first, int length)
{
    for (int left = length; left > 0;) {
        uint8_t *page;
        enum larder_status status = value_page(pager, first, left, &page);
        if (status != LARDER_OK)
            return status;
        uint32_t next = page_link(page);
        left -= page_used(page);
        status = pager_give(pager, first);
        if (status != LARDER_OK)
            return status;
        first = next;
    }
    return LARDER_OK;
}
