#ifndef REPORT_H
#define REPORT_H

#include "summary.h"

void report_print(const struct summary *summary, const struct options *options);

#endif
