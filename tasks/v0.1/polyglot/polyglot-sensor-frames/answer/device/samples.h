#ifndef SAMPLES_H
#define SAMPLES_H

#include "frame.h"

/* A line `<time in ms> <channel> <value>`: NULL, or what is wrong with it. */
const char *sample_parse(const char *line, struct sample *sample);

/* A line `!lost <n>`: NULL, or what is wrong with it. */
const char *lost_parse(const char *line, uint32_t *count);

#endif
