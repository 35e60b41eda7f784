/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#ifndef PERIOD_H
#define PERIOD_H

#include "weir.h"

enum period { PERIOD_NONE, PERIOD_DAY, PERIOD_WEEK, PERIOD_MONTH };

bool period_parse(const char *text, enum period *period);
long period_of(enum period period, struct weir_date date);
void period_print(enum period period, long number);

#endif
