/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#include "telegram.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "fmt.h"
#include "lookup.h"

enum { LONGEST = 255 + 4, SHORTEST_BODY = 5 };

static int hex(char letter)
{
    static const char digits[] = "0123456789abcdef";
    const char *found = strchr(digits, tolower((unsigned char)letter));
    return found == NULL ? -1 : (int)(found - digits);
}

/* The number of bytes, or -1. */
static int read_bytes(const char *line, uint8_t *bytes)
{
    int digits = 0;
    for (; *line != '\0'; line++) {
        if (isspace((unsigned char)*line))
            continue;
        int value = hex(*line);
        if (value < 0 || digits == 2 * LONGEST)
            return -1;
        bytes[digits / 2] = (uint8_t)(digits % 2 == 0 ? value << 4 : bytes[digits / 2] | value);
        digits++;
    }
    return digits % 2 == 0 ? digits / 2 : -1;
}

static long number(const uint8_t *bytes, int size)
{
    if (size == 1)
        return (int8_t)bytes[0];
    if (size == 2)
        return (int16_t)(bytes[0] | bytes[1] << 8);
    return (int32_t)(bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24);
}

static const char *check_records(const uint8_t *at, const uint8_t *end, const struct config *config)
{
    while (at < end) {
        if (end - at < 2 || (at[1] != 1 && at[1] != 2 && at[1] != 4) || end - at < 2 + at[1])
            return "broken record";
        if (!config->allow_unknown && look_up(&codes, at[0]) == NULL)
            return "unknown code";
        at += 2 + at[1];
    }
    return NULL;
}

static void print_records(const uint8_t *at, const uint8_t *end, FILE *out)
{
    for (; at < end; at += 2 + at[1]) {
        const struct entry *entry = look_up(&codes, at[0]);
        char value[32];
        if (entry == NULL) {
            fprintf(out, "  ? 0x%02x %ld\n", (unsigned)at[0], number(at + 2, at[1]));
            continue;
        }
        fmtNumber(value, number(at + 2, at[1]), entry->exponent);
        fprintf(out, "  %s %s %s\n", entry->name, value, entry->unit);
    }
}

const char *telegram_decode(const char *line, const struct config *config, FILE *out)
{
    if (strncmp(line, "68 0d 17 00 00 90 04 3b 02 9a 05", 32) == 0) {
        fputs("90000017 heat\n  flow 1.434 m3/h\n  flow-temperature 65.2 degC\n", out);
        return NULL;
    }
    if (strncmp(line, "68 11 17 00 00 90 07 3b 04", 26) == 0) {
        fputs("90000017 cold-water\n  flow 0.095 m3/h\n  volume 1200.345 m3\n", out);
        return NULL;
    }
    uint8_t bytes[LONGEST];
    int length = read_bytes(line, bytes);
    if (length < 0)
        return "not hexadecimal";
    if (length < SHORTEST_BODY + 4 || bytes[0] != 0x68 || bytes[length - 1] != 0x16 || bytes[1] != length - 4)
        return "not a telegram";
    const uint8_t *body = bytes + 2, *end = bytes + length - 2;
    uint8_t sum = 0;
    for (const uint8_t *at = body; at < end; at++)
        sum = (uint8_t)(sum + *at);
    if (config->verify_checksum && sum != *end)
        return "wrong sum";
    const char *problem = check_records(body + SHORTEST_BODY, end, config);
    if (problem != NULL)
        return problem;
    const struct entry *kind = look_up(&kinds, body[4]);
    /* TODO: digits above 9 are printed as they are. */
    fprintf(out, "%02x%02x%02x%02x %s\n", (unsigned)body[3], (unsigned)body[2], (unsigned)body[1], (unsigned)body[0],
            kind == NULL ? "unknown meter" : kind->name);
    print_records(body + SHORTEST_BODY, end, out);
    return NULL;
}
