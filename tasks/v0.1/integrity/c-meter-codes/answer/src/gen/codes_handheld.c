/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
/* Made by mktables -n codes -p h -s 16 -k 33 data/codes.def. Do not edit. */
#include "lookup.h"

static const struct entry entries[] = {
    {0x59, "outdoor", "degC", -1},
    {0x13, "volume", "m3", -3},
    {-1, "", "", 0},
    {0x6c, "error-code", "-", 0},
    {0x42, "operating-days", "d", 0},
    {0x7a, "battery", "V", -3},
    {0x0b, "heat", "MJ", -1},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {0x2b, "power", "kW", -2},
    {0x04, "energy", "kWh", 0},
    {0x3b, "flow", "m3/h", -3},
    {-1, "", "", 0},
    {0x07, "energy-night", "kWH", -1},
};

const struct table codes = {entries, 16, 33};
