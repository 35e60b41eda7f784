#ifndef BLOB_H
#define BLOB_H

#include "pager.h"

/* Values that are too long for a leaf, in a chain of pages of their own. */
uint32_t blob_pages(int length);
enum larder_status blob_store(struct pager *pager, const uint8_t *value, int length, uint32_t *first);
enum larder_status blob_load(struct pager *pager, uint32_t first, int length, uint8_t *value);
enum larder_status blob_drop(struct pager *pager, uint32_t first, int length);

#endif
