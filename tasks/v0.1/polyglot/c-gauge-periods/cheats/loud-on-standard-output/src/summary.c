/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#include "summary.h"

#include <stdlib.h>
#include <string.h>

#include "xalloc.h"

static bool counts(const struct options *options, const struct weir_reading *reading)
{
    return weir_compare_dates(reading->date, options->from) >= 0 && weir_compare_dates(reading->date, options->to) <= 0 &&
           !(options->skip_flagged && reading->flagged) &&
           (options->station == NULL || strcmp(options->station, reading->station) == 0);
}

static size_t place_of(const struct summary *summary, const char *station, long period, bool *found)
{
    size_t low = 0, high = summary->count;
    *found = false;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct group *group = &summary->groups[middle];
        int order = strcmp(group->station, station);
        if (order == 0)
            order = (group->period > period) - (group->period < period);
        if (order == 0)
            *found = true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct group *insert(struct summary *summary, size_t place, long period,
                            const struct weir_reading *reading)
{
    if (summary->count == summary->capacity) {
        summary->capacity = summary->capacity == 0 ? 8 : 2 * summary->capacity;
        summary->groups = xrealloc(summary->groups, summary->capacity, sizeof *summary->groups);
    }
    struct group *group = &summary->groups[place];
    memmove(group + 1, group, (summary->count - place) * sizeof *group);
    summary->count++;
    *group = (struct group){xstrdup(reading->station), period, 0, reading->level_mm, reading->level_mm, 0};
    return group;
}

void summary_add(struct summary *summary, const struct options *options, const struct weir_reading *reading)
{
    if (!counts(options, reading))
        return;
    bool found;
    long period = period_of(options->per, reading->date);
    size_t place = place_of(summary, reading->station, period, &found);
    struct group *group = found ? &summary->groups[place] : insert(summary, place, period, reading);
    group->count++;
    group->sum += reading->level_mm;
    if (reading->level_mm < group->lowest)
        group->lowest = reading->level_mm;
    if (reading->level_mm > group->highest)
        group->highest = reading->level_mm;
}

void summary_free(struct summary *summary)
{
    for (size_t i = 0; i < summary->count; i++)
        free(summary->groups[i].station);
    free(summary->groups);
}
