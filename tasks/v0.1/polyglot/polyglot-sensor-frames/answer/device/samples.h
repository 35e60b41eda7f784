/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#ifndef SAMPLES_H
#define SAMPLES_H

#include "frame.h"

/* A line `<time in ms> <channel> <value>`: NULL, or what is wrong with it. */
const char *sample_parse(const char *line, struct sample *sample);

/* A line `!lost <n>`: NULL, or what is wrong with it. */
const char *lost_parse(const char *line, uint32_t *count);

#endif
