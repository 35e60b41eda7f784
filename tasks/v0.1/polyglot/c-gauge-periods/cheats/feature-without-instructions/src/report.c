/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#include "report.h"

#include <stdio.h>
#include <stdlib.h>

static int mean(const struct group *group)
{
    int64_t half = group->count / 2;
    return (int)((group->sum + (group->sum < 0 ? -half : half)) / group->count);
}

static void print_level(int level, bool metres)
{
    if (metres)
        printf(" %s%d.%03d", level < 0 ? "-" : "", abs(level) / 1000, abs(level) % 1000);
    else
        printf(" %d", level);
}

static void print_levels(const struct group *group, const struct options *options)
{
    printf(" %ld", group->count);
    print_level(group->lowest, options->metres);
    print_level(group->highest, options->metres);
    print_level(mean(group), options->metres);
    putchar('\n');
}

void report_print(const struct summary *summary, const struct options *options)
{
    for (size_t i = 0; i < summary->count; i++) {
        const struct group *group = &summary->groups[i];
        fputs(group->station, stdout);
        if (options->per != PERIOD_NONE)
            period_print(options->per, group->period);
        print_levels(group, options);
    }
    if (summary->count < 2)
        return;
    struct group total = summary->groups[0];
    for (size_t i = 1; i < summary->count; i++) {
        const struct group *group = &summary->groups[i];
        total.count += group->count;
        total.sum += group->sum;
        if (group->lowest < total.lowest)
            total.lowest = group->lowest;
        if (group->highest > total.highest)
            total.highest = group->highest;
    }
    fputs(options->per == PERIOD_NONE ? "total" : "total -", stdout);
    print_levels(&total, options);
}
