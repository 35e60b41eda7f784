/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#ifndef SUMMARY_H
#define SUMMARY_H

#include <stddef.h>
#include <stdint.h>

#include "options.h"

struct group {
    char *station;
    long period;
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
