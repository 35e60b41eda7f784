#include "pager.h"

#include <stdlib.h>
#include <string.h>

#include "bytes.h"

enum { VERSION = 1, MAX_HEIGHT = 20 };

static const char MAGIC[4] = {'L', 'A', 'R', 'D'};

static enum larder_status reserve(struct pager *pager, uint32_t pages)
{
    if (pages <= pager->capacity)
        return LARDER_OK;
    uint32_t capacity = pager->capacity < 8 ? 8 : pager->capacity;
    while (capacity < pages)
        capacity *= 2;
    uint8_t **frames = realloc(pager->frames, capacity * sizeof *frames);
    if (frames == NULL)
        return LARDER_NO_MEMORY;
    pager->frames = frames;
    bool *dirty = realloc(pager->dirty, capacity * sizeof *dirty);
    if (dirty == NULL)
        return LARDER_NO_MEMORY;
    pager->dirty = dirty;
    for (uint32_t number = pager->capacity; number < capacity; number++) {
        frames[number] = NULL;
        dirty[number] = false;
    }
    pager->capacity = capacity;
    return LARDER_OK;
}

static enum larder_status hold(struct pager *pager, uint32_t number)
{
    enum larder_status status = reserve(pager, number + 1);
    if (status == LARDER_OK && pager->frames[number] == NULL)
        pager->frames[number] = malloc(PAGE_SIZE);
    if (status == LARDER_OK && pager->frames[number] == NULL)
        return LARDER_NO_MEMORY;
    return status;
}

static void forget(struct pager *pager)
{
    for (uint32_t number = 0; number < pager->capacity; number++) {
        free(pager->frames[number]);
        pager->frames[number] = NULL;
        pager->dirty[number] = false;
    }
}

static enum larder_status start_empty(struct pager *pager)
{
    pager->pages = 1;
    pager->first_free = 0;
    pager->free_pages = 0;
    pager->entries = 0;
    pager->height = 1;
    uint8_t *root;
    return pager_take(pager, PAGE_LEAF, 0, &pager->root, &root);
}

static enum larder_status read_header(struct pager *pager)
{
    uint8_t page[PAGE_SIZE];
    rewind(pager->file);
    size_t length = fread(page, 1, PAGE_SIZE, pager->file);
    if (length == 0)
        return ferror(pager->file) ? LARDER_IO : start_empty(pager);
    if (length < sizeof MAGIC || memcmp(page, MAGIC, sizeof MAGIC) != 0)
        return LARDER_FOREIGN;
    if (length < PAGE_SIZE)
        return LARDER_DAMAGED;
    if (get16(page + 4) != VERSION || get16(page + 6) != PAGE_SIZE)
        return LARDER_VERSION;
    if (!page_is_sound(page))
        return LARDER_DAMAGED;
    pager->pages = get32(page + 8);
    pager->first_free = get32(page + 12);
    pager->free_pages = get32(page + 16);
    pager->root = get32(page + 20);
    pager->entries = get32(page + 24);
    pager->height = get32(page + 28);
    if (pager->root == 0 || pager->root >= pager->pages || pager->height == 0 || pager->height > MAX_HEIGHT)
        return LARDER_DAMAGED;
    return LARDER_OK;
}

enum larder_status pager_open(struct pager *pager, const char *path, uint32_t max_pages)
{
    memset(pager, 0, sizeof *pager);
    pager->max_pages = max_pages;
    pager->file = fopen(path, "r+b");
    if (pager->file == NULL)
        pager->file = fopen(path, "w+b");
    if (pager->file == NULL)
        return LARDER_IO;
    enum larder_status status = read_header(pager);
    if (status != LARDER_OK)
        pager_close(pager);
    return status;
}

void pager_close(struct pager *pager)
{
    forget(pager);
    free(pager->frames);
    free(pager->dirty);
    fclose(pager->file);
}

enum larder_status pager_read(struct pager *pager, uint32_t number, uint8_t **page)
{
    if (number == 0 || number >= pager->pages)
        return LARDER_DAMAGED;
    if (number >= pager->capacity || pager->frames[number] == NULL) {
        uint8_t read[PAGE_SIZE];
        if (fseek(pager->file, (long)number * PAGE_SIZE, SEEK_SET) != 0)
            return LARDER_IO;
        if (fread(read, PAGE_SIZE, 1, pager->file) != 1)
            return ferror(pager->file) ? LARDER_IO : LARDER_DAMAGED;
        if (!page_is_sound(read))
            return LARDER_DAMAGED;
        enum larder_status status = hold(pager, number);
        if (status != LARDER_OK)
            return status;
        memcpy(pager->frames[number], read, PAGE_SIZE);
    }
    *page = pager->frames[number];
    return LARDER_OK;
}

enum larder_status pager_change(struct pager *pager, uint32_t number, uint8_t **page)
{
    enum larder_status status = pager_read(pager, number, page);
    if (status == LARDER_OK)
        pager->dirty[number] = true;
    return status;
}

enum larder_status pager_take(struct pager *pager, enum page_kind kind, uint32_t link, uint32_t *number, uint8_t **page)
{
    enum larder_status status;
    if (pager->first_free != 0) {
        *number = pager->first_free;
        status = pager_change(pager, *number, page);
        if (status != LARDER_OK)
            return status;
        if (page_kind(*page) != PAGE_FREE)
            return LARDER_DAMAGED;
        pager->first_free = page_link(*page);
        pager->free_pages--;
    } else {
        *number = pager->pages;
        status = hold(pager, *number);
        if (status != LARDER_OK)
            return status;
        pager->pages++;
        pager->dirty[*number] = true;
        *page = pager->frames[*number];
    }
    page_format(*page, kind, link);
    return LARDER_OK;
}

enum larder_status pager_give(struct pager *pager, uint32_t number)
{
    uint8_t *page;
    enum larder_status status = pager_change(pager, number, &page);
    if (status != LARDER_OK)
        return status;
    page_format(page, PAGE_FREE, pager->first_free);
    pager->first_free = number;
    pager->free_pages++;
    return LARDER_OK;
}

bool pager_has_room(const struct pager *pager, uint32_t wanted)
{
    if (pager->max_pages == 0 || wanted <= pager->free_pages)
        return true;
    return pager->pages < pager->max_pages && wanted - pager->free_pages <= pager->max_pages - pager->pages;
}

static enum larder_status write_page(struct pager *pager, uint32_t number, uint8_t *page)
{
    page_seal(page);
    if (fseek(pager->file, (long)number * PAGE_SIZE, SEEK_SET) != 0 || fwrite(page, PAGE_SIZE, 1, pager->file) != 1)
        return LARDER_IO;
    return LARDER_OK;
}

enum larder_status pager_commit(struct pager *pager)
{
    enum larder_status status = LARDER_OK;
    for (uint32_t number = 1; status == LARDER_OK && number < pager->pages && number < pager->capacity; number++) {
        if (pager->dirty[number])
            status = write_page(pager, number, pager->frames[number]);
    }
    if (status != LARDER_OK)
        return status;
    uint8_t page[PAGE_SIZE] = {0};
    memcpy(page, MAGIC, sizeof MAGIC);
    put16(page + 4, VERSION);
    put16(page + 6, PAGE_SIZE);
    put32(page + 8, pager->pages);
    put32(page + 12, pager->first_free);
    put32(page + 16, pager->free_pages);
    put32(page + 20, pager->root);
    put32(page + 24, pager->entries);
    put32(page + 28, pager->height);
    status = write_page(pager, 0, page);
    if (status != LARDER_OK || fflush(pager->file) != 0)
        return LARDER_IO;
    memset(pager->dirty, 0, pager->capacity * sizeof *pager->dirty);
    return LARDER_OK;
}

enum larder_status pager_rollback(struct pager *pager)
{
    forget(pager);
    return read_header(pager);
}
