/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "period.h"

struct options {
    struct weir_date from;
    struct weir_date to;
    const char *station; /* NULL: all */
    enum period per;
    bool skip_flagged;
    bool metres;
    bool help;
};

/* The number of words that were options; the files follow. */
int options_read(struct options *options, int count, char **words);

void options_print_help(void);

#endif
