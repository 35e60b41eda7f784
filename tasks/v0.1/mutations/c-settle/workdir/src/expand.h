#ifndef EXPAND_H
#define EXPAND_H

#include "store.h"

/* A value with its references replaced, kept as a word; `entry` is where it was set. */
enum settle_status expand(struct settle *settle, const char *section, const char *key, const char **text,
                          const struct entry **entry, struct settle_error *error);

#endif
