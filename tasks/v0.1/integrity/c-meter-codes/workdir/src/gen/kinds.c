/* Made by mktables -n kinds -s 16 -k 1 data/kinds.def. Do not edit. */
#include "lookup.h"

static const struct entry entries[] = {
    {0x0a, "cooling", "-", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {0x04, "heat", "-", 0},
    {0x07, "cold-water", "-", 0},
    {0x02, "electricity", "-", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {0x06, "warm-water", "-", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
};

const struct table kinds = {entries, 16, 1};
