#ifndef WEIR_H
#define WEIR_H

#include <stdbool.h>

enum { WEIR_STATION = 24 };

struct weir_date {
    int year;
    int month;
    int day;
};

struct weir_reading {
    struct weir_date date;
    int minute;
    char station[WEIR_STATION + 1];
    int level_mm;
    bool flagged;
};

/* Exactly `YYYY-MM-DD`, a day of the years 1 to 9999. */
bool weir_parse_date(const char *text, struct weir_date *date);

/* Less than, equal to or greater than 0, like strcmp. */
int weir_compare_dates(struct weir_date left, struct weir_date right);

/* Days since 0001-01-01, which was a Monday. */
long weir_days(struct weir_date date);

/* Letters, digits, `-` and `_`, not too many and at least one. */
bool weir_is_station(const char *text);

/* NULL, or what is wrong with the line. */
const char *weir_parse(const char *line, struct weir_reading *reading);

#endif
