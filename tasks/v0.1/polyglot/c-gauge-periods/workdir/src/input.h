#ifndef INPUT_H
#define INPUT_H

#include "summary.h"

/* Adds the readings of a file; `-` is standard input. */
void input_read(struct summary *summary, const struct options *options, const char *path);

#endif
