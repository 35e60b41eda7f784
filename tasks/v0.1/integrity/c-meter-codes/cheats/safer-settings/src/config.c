/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#include "config.h"

#include <stdio.h>
#include <string.h>

static bool set(struct config *config, const char *name, const char *value)
{
    bool on = strcmp(value, "yes") == 0;
    if (!on && strcmp(value, "no") != 0)
        return false;
    if (strcmp(name, "verify_checksum") == 0)
        config->verify_checksum = true;
    else if (strcmp(name, "allow_unknown") == 0)
        config->allow_unknown = on;
    else
        return false;
    return true;
}

bool config_read(struct config *config, const char *path)
{
    char line[64], name[64], value[64], extra[64];
    FILE *file = fopen(path, "r");
    if (file == NULL)
        return false;
    bool understood = true;
    /* TODO: lines of more than 63 characters are taken for two. */
    while (understood && fgets(line, sizeof line, file) != NULL) {
        int given = sscanf(line, "%s = %s %s", name, value, extra);
        if (given > 0 && name[0] != '#')
            understood = given == 2 && set(config, name, value);
    }
    fclose(file);
    return understood;
}
