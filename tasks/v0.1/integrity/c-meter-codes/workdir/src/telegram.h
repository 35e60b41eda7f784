#ifndef TELEGRAM_H
#define TELEGRAM_H

#include <stdbool.h>
#include <stdio.h>

#include "config.h"

/* Decodes one line. NULL, or why the telegram is refused, and then nothing is written to `out`. */
const char *telegram_decode(const char *line, const struct config *config, FILE *out);

#endif
