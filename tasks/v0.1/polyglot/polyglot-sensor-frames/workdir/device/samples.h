#ifndef SAMPLES_H
#define SAMPLES_H

#include "frame.h"

/* A line `<time in ms> <channel> <value>`: NULL, or what is wrong with it. */
const char *sample_parse(const char *line, struct sample *sample);

#endif
