#include <stdio.h>
#include <string.h>

#include "weir.h"

static int failures;

#define EXPECT(condition)                                               \
    do {                                                                \
        if (!(condition)) {                                             \
            printf("FAIL line %d: %s\n", __LINE__, #condition);         \
            failures++;                                                 \
        }                                                               \
    } while (0)

int main(void)
{
    struct weir_date date;
    EXPECT(weir_parse_date("2024-02-29", &date) && date.year == 2024 && date.month == 2 && date.day == 29);
    EXPECT(!weir_parse_date("2026-02-29", &date));
    EXPECT(!weir_parse_date("2026-2-09", &date));
    EXPECT(weir_parse_date("0001-01-08", &date) && weir_days(date) == 7);
    struct weir_reading reading;
    EXPECT(weir_parse("2026-11-02 06:30 ferry-landing 1836 !", &reading) == NULL);
    EXPECT(reading.minute == 390 && reading.level_mm == 1836 && reading.flagged);
    EXPECT(strcmp(reading.station, "ferry-landing") == 0);
    EXPECT(weir_parse("2026-11-02 24:00 ferry-landing 1836", &reading) != NULL);
    EXPECT(weir_parse("2026-11-02 06:30 ferry-landing", &reading) != NULL);
    puts(failures == 0 ? "unit tests passed" : "unit tests failed");
    return failures == 0 ? 0 : 1;
}
