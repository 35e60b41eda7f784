#ifndef CONFIG_H
#define CONFIG_H

#include <stdbool.h>

struct config {
    bool verify_checksum;
    bool allow_unknown;
};

/* False if the file cannot be read or has a line that is not understood. */
bool config_read(struct config *config, const char *path);

#endif
