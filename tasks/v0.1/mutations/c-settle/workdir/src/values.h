#ifndef VALUES_H
#define VALUES_H

#include "settle.h"

/* SETTLE_OK, SETTLE_KIND or SETTLE_RANGE. */
enum settle_status value_number(const char *text, int64_t *number);
enum settle_status value_switch(const char *text, bool *on);
enum settle_status value_size(const char *text, int64_t *bytes);
enum settle_status value_duration(const char *text, int64_t *milliseconds);

#endif
