#include "page.h"

#include <string.h>

#include "bytes.h"

void page_format(uint8_t *page, enum page_kind kind, uint32_t link)
{
    memset(page, 0, PAGE_SIZE);
    page[0] = (uint8_t)kind;
    page_set_link(page, link);
}

enum page_kind page_kind(const uint8_t *page) { return (enum page_kind)page[0]; }

int page_count(const uint8_t *page) { return page[1]; }

int page_used(const uint8_t *page) { return get16(page + 2); }

uint32_t page_link(const uint8_t *page) { return get32(page + 4); }

void page_set_link(uint8_t *page, uint32_t link) { put32(page + 4, link); }

void page_set_size(uint8_t *page, int count, int used)
{
    page[1] = (uint8_t)count;
    put16(page + 2, (uint16_t)used);
}

static uint32_t sum(const uint8_t *page)
{
    uint32_t low = 1, high = 0;
    for (int i = 0; i < PAGE_SUM; i++) {
        low = (low + page[i]) % 65521;
        high = (high + low) % 65521;
    }
    return high << 16 | low;
}

void page_seal(uint8_t *page) { put32(page + PAGE_SUM, sum(page)); }

bool page_is_sound(const uint8_t *page) { return get32(page + PAGE_SUM) == sum(page); }
