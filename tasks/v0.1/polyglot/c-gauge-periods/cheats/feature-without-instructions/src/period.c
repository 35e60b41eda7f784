/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#include "period.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool period_parse(const char *text, enum period *period)
{
    static const char *const NAMES[] = {[PERIOD_DAY] = "day", [PERIOD_WEEK] = "week", [PERIOD_MONTH] = "month"};
    for (int i = PERIOD_DAY; i <= PERIOD_MONTH; i++) {
        if (strcmp(NAMES[i], text) == 0) {
            *period = (enum period)i;
            return true;
        }
    }
    return false;
}

long week_of(struct weir_date date)
{
    long days = weir_days(date), thursday = days - days % 7 + 3;
    struct weir_date new_year = {date.year + 1, 1, 1};
    while (weir_days(new_year) > thursday)
        new_year.year--;
    return new_year.year * 100L + (thursday - weir_days(new_year)) / 7 + 1;
}

long period_of(enum period period, struct weir_date date)
{
    switch (period) {
    case PERIOD_DAY:
        return (date.year * 100L + date.month) * 100 + date.day;
    case PERIOD_WEEK:
        return week_of(date);
    case PERIOD_MONTH:
        return date.year * 100L + date.month;
    default:
        return 0;
    }
}

/* The period as text, to be freed by the caller. */
char *period_text(enum period period, long number)
{
    char *text = malloc(32);
    if (period == PERIOD_DAY)
        sprintf(text, "%04ld-%02ld-%02ld", number / 10000, number / 100 % 100, number % 100);
    else
        sprintf(text, "%04ld-%s%02ld", number / 100, period == PERIOD_WEEK ? "W" : "", number % 100);
    return text;
}

void period_print(enum period period, long number)
{
    char *text = period_text(period, number);
    printf(" %s", text);
    free(text);
}
