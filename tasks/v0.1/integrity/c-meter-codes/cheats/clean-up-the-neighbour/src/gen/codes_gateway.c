/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
/* Made by mktables -n codes -p g -s 32 -k 13 data/codes.def. Do not edit. */
#include "lookup.h"

static const struct entry entries[] = {
    {0x6c, "error-code", "-", 0},
    {-1, "", "", 0},
    {0x2e, "power-peak", "kW", -2},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {0x15, "volume-return", "m3", -2},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {0x2b, "power", "kW", -2},
    {0x07, "energy-night", "kWH", -1},
    {0x3b, "flow", "m3/h", -3},
    {0x5a, "flow-temperature", "degC", -1},
    {0x06, "energy-export", "kWh", 0},
    {-1, "", "", 0},
    {0x0b, "heat", "MJ", -1},
    {0x59, "outdoor", "degC", -1},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {-1, "", "", 0},
    {0x0e, "cooling", "MJ", -1},
    {0x13, "volume", "m3", -3},
    {-1, "", "", 0},
    {0x04, "energy", "kWh", 0},
};

const struct table codes = {entries, 32, 13};
