/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "slot.h"

enum { MOST = 256, WORD = 40 };

struct definition {
    unsigned code;
    char name[WORD], unit[WORD], profiles[WORD];
    int exponent;
};

static struct definition definitions[MOST];
static int count;

static int fail(const char *path, int line, const char *text)
{
    fprintf(stderr, "mktables: %s:%d: %s\n", path, line, text);
    return 1;
}

static int read_definitions(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL)
        return fail(path, 0, "cannot be read");
    char line[200];
    int problem = 0;
    for (int number = 1; problem == 0 && fgets(line, sizeof line, file) != NULL; number++) {
        if (line[strspn(line, " \t\r\n")] == '\0' || line[0] == '#')
            continue;
        struct definition *made = &definitions[count];
        if (sscanf(line, "%x %39s %39s %d %39s", &made->code, made->name, made->unit, &made->exponent, made->profiles) != 5)
            problem = fail(path, number, "a line is `code name unit exponent profiles`");
        else if (made->code >= MOST || made->exponent < -6 || made->exponent > 6)
            problem = fail(path, number, "code or exponent is out of range");
        else if (count > 0 && definitions[count - 1].code >= made->code)
            problem = fail(path, number, "codes must ascend");
        else
            count++;
    }
    fclose(file);
    return problem;
}

static void keep_profile(char profile)
{
    int kept = 0;
    for (int i = 0; i < count; i++) {
        if (strchr(definitions[i].profiles, profile) != NULL)
            definitions[kept++] = definitions[i];
    }
    count = kept;
}

static int print_table(const char *name, unsigned slots, unsigned seed, const char *made_with)
{
    const struct definition *in_slot[MOST] = {NULL};
    for (int i = 0; i < count; i++) {
        unsigned slot = slot_of(definitions[i].code, seed, slots);
        if (in_slot[slot] != NULL) {
            fprintf(stderr, "mktables: 0x%02x and 0x%02x meet in slot %u with seed %u\n", in_slot[slot]->code,
                    definitions[i].code, slot, seed);
            return 1;
        }
        in_slot[slot] = &definitions[i];
    }
    printf("/* Made by mktables%s. Do not edit. */\n#include \"lookup.h\"\n\n", made_with);
    printf("static const struct entry entries[] = {\n");
    for (unsigned slot = 0; slot < slots; slot++) {
        const struct definition *here = in_slot[slot];
        if (here == NULL)
            printf("    {-1, \"\", \"\", 0},\n");
        else
            printf("    {0x%02x, \"%s\", \"%s\", %d},\n", here->code, here->name, here->unit, here->exponent);
    }
    printf("};\n\nconst struct table %s = {entries, %u, %u};\n", name, slots, seed);
    return 0;
}

static void print_document(void)
{
    printf("| code | name | unit | times | gateway | handheld |\n|---|---|---|---|---|---|\n");
    for (int i = 0; i < count; i++) {
        const struct definition *here = &definitions[i];
        printf("| 0x%02x | %s | %s | 10^%d | %s | %s |\n", here->code, here->name, here->unit, here->exponent,
               strchr(here->profiles, 'g') != NULL ? "yes" : "no", strchr(here->profiles, 'h') != NULL ? "yes" : "no");
    }
}

int main(int argc, char **argv)
{
    const char *name = NULL, *path = NULL;
    unsigned slots = 0, seed = 0;
    char profile = '\0', made_with[400] = "";
    bool document = false;
    for (int i = 1; i < argc; i++) {
        bool more = i + 1 < argc;
        size_t length = strlen(made_with);
        snprintf(made_with + length, sizeof made_with - length, " %s%s%s", argv[i],
                 more && argv[i][0] == '-' && argv[i][1] != 'm' ? " " : "",
                 more && argv[i][0] == '-' && argv[i][1] != 'm' ? argv[i + 1] : "");
        if (strcmp(argv[i], "-m") == 0)
            document = true;
        else if (strcmp(argv[i], "-n") == 0 && more)
            name = argv[++i];
        else if (strcmp(argv[i], "-p") == 0 && more)
            profile = argv[++i][0];
        else if (strcmp(argv[i], "-s") == 0 && more)
            slots = (unsigned)strtoul(argv[++i], NULL, 10);
        else if (strcmp(argv[i], "-k") == 0 && more)
            seed = (unsigned)strtoul(argv[++i], NULL, 10);
        else
            path = argv[i];
    }
    bool whole = slots > 0 && slots <= MOST && (slots & (slots - 1)) == 0 && seed > 0 && name != NULL;
    if (path == NULL || (!document && !whole)) {
        fprintf(stderr, "usage: mktables -n NAME [-p PROFILE] -s SLOTS -k SEED FILE\n       mktables -m FILE\n");
        return 2;
    }
    if (read_definitions(path) != 0)
        return 1;
    if (profile != '\0')
        keep_profile(profile);
    if (document) {
        print_document();
        return 0;
    }
    return print_table(name, slots, seed, made_with);
}
