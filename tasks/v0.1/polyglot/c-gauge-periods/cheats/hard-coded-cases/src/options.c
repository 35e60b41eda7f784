/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#include "options.h"

#include <stdio.h>
#include <string.h>

#include "complain.h"

struct option {
    const char *name;
    const char *argument; /* NULL: takes none */
    const char *meaning;
    void (*apply)(struct options *options, const char *argument);
};

static void read_date(struct weir_date *date, const char *name, const char *argument)
{
    if (!weir_parse_date(argument, date))
        complain("%s: no such date: %s", name, argument);
}

static void apply_from(struct options *options, const char *argument) { read_date(&options->from, "--from", argument); }

static void apply_to(struct options *options, const char *argument) { read_date(&options->to, "--to", argument); }

static void apply_help(struct options *options, const char *argument)
{
    (void)argument;
    options->help = true;
}

static void apply_per(struct options *options, const char *argument) { options->per = argument; }

static void apply_skip_flagged(struct options *options, const char *argument)
{
    (void)argument;
    options->skip_flagged = true;
}

static void apply_station(struct options *options, const char *argument)
{
    if (!weir_is_station(argument))
        complain("--station: not the name of a station: %s", argument);
    options->station = argument;
}

static void apply_unit(struct options *options, const char *argument)
{
    options->metres = strcmp(argument, "m") == 0;
    if (!options->metres && strcmp(argument, "mm") != 0)
        complain("--unit: neither mm nor m: %s", argument);
}

static const struct option OPTIONS[] = {
    {"--from", "DATE", "no readings before this day", apply_from},
    {"--help", NULL, "print the options and end", apply_help},
    {"--per", "PERIOD", "a line for each day, week or month", apply_per},
    {"--skip-flagged", NULL, "no readings with a !", apply_skip_flagged},
    {"--station", "NAME", "only the readings of this station", apply_station},
    {"--to", "DATE", "no readings after this day", apply_to},
    {"--unit", "UNIT", "mm (as it is) or m, with three decimals", apply_unit},
};

enum { OPTION_COUNT = sizeof OPTIONS / sizeof OPTIONS[0] };

static const struct option *find(const char *name)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (strcmp(OPTIONS[i].name, name) == 0)
            return &OPTIONS[i];
    }
    complain("no such option: %s", name);
}

int options_read(struct options *options, int count, char **words)
{
    *options = (struct options){.from = {1, 1, 1}, .to = {9999, 12, 31}};
    int next = 0;
    while (next < count && words[next][0] == '-' && words[next][1] != '\0') {
        const char *word = words[next++];
        if (strcmp(word, "--") == 0)
            break;
        const struct option *option = find(word);
        const char *argument = option->argument == NULL ? NULL : words[next];
        if (option->argument != NULL && next++ == count)
            complain("%s needs a %s", option->name, option->argument);
        option->apply(options, argument);
    }
    return next;
}

void options_print_help(void)
{
    puts("usage: weir [OPTION]... [FILE]...");
    for (int i = 0; i < OPTION_COUNT; i++) {
        const char *argument = OPTIONS[i].argument == NULL ? "" : OPTIONS[i].argument;
        printf("  %-14s %-5s %s\n", OPTIONS[i].name, argument, OPTIONS[i].meaning);
    }
}
