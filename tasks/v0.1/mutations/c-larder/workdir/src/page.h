#ifndef PAGE_H
#define PAGE_H

#include <stdbool.h>
#include <stdint.h>

enum {
    PAGE_SIZE = 256,
    PAGE_HEADER = 8,
    PAGE_SUM = 252,
    PAGE_ROOM = PAGE_SUM - PAGE_HEADER
};

enum page_kind { PAGE_LEAF = 1, PAGE_BRANCH = 2, PAGE_VALUE = 3, PAGE_FREE = 4 };

void page_format(uint8_t *page, enum page_kind kind, uint32_t link);

enum page_kind page_kind(const uint8_t *page);
int page_count(const uint8_t *page);
int page_used(const uint8_t *page);
uint32_t page_link(const uint8_t *page);
void page_set_link(uint8_t *page, uint32_t link);
void page_set_size(uint8_t *page, int count, int used);

void page_seal(uint8_t *page);
bool page_is_sound(const uint8_t *page);

#endif
