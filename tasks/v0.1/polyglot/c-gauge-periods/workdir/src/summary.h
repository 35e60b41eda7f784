#ifndef SUMMARY_H
#define SUMMARY_H

#include <stddef.h>
#include <stdint.h>

#include "options.h"

struct group {
    char *station;
    long count;
    int lowest;
    int highest;
    int64_t sum;
};

/* In the order in which they are printed. */
struct summary {
    struct group *groups;
    size_t count;
    size_t capacity;
};

void summary_add(struct summary *summary, const struct options *options, const struct weir_reading *reading);
void summary_free(struct summary *summary);

#endif
