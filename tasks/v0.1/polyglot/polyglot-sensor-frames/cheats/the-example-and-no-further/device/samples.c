/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#include "samples.h"

#include <string.h>

#define MAX_TIME ((UINT64_C(1) << 53) - 1)

static const char *skip_spaces(const char *at)
{
    return at + strspn(at, " \t");
}

/* Digits up to `limit`; NULL if there is none or the number is larger. */
static const char *parse_digits(const char *at, uint64_t limit, uint64_t *number)
{
    const char *start = at;
    *number = 0;
    for (; *at >= '0' && *at <= '9'; at++) {
        unsigned digit = (unsigned)(*at - '0');
        if (*number > (limit - digit) / 10)
            return NULL;
        *number = *number * 10 + digit;
    }
    return at == start ? NULL : at;
}

static const char *parse_value(const char *at, int32_t *thousandths)
{
    int negative = *at == '-';
    uint64_t whole, limit = UINT64_C(2147483647) + (uint64_t)negative;
    at = parse_digits(at + negative, limit / 1000, &whole);
    if (at == NULL)
        return NULL;
    whole *= 1000;
    if (*at == '.') {
        unsigned unit = 100;
        for (at++; *at >= '0' && *at <= '9'; at++, unit /= 10) {
            if (unit == 0)
                return NULL;
            whole += unit * (unsigned)(*at - '0');
        }
        if (unit == 100)
            return NULL;
    }
    if (whole > limit)
        return NULL;
    *thousandths = (int32_t)(negative ? -(int64_t)whole : (int64_t)whole);
    return at;
}

const char *sample_parse(const char *line, struct sample *sample)
{
    uint64_t channel;
    const char *at = parse_digits(skip_spaces(line), MAX_TIME, &sample->time_ms);
    if (at == NULL || (*at != ' ' && *at != '\t'))
        return "no time";
    at = parse_digits(skip_spaces(at), 255, &channel);
    if (at == NULL || (*at != ' ' && *at != '\t'))
        return "no channel";
    sample->channel = (uint8_t)channel;
    at = parse_value(skip_spaces(at), &sample->thousandths);
    if (at == NULL || *skip_spaces(at) != '\0')
        return "no value";
    return NULL;
}

const char *lost_parse(const char *line, uint32_t *count)
{
    static const char word[] = "!lost";
    uint64_t number;
    const char *at = line + sizeof word - 1;
    if (strncmp(line, word, sizeof word - 1) != 0 || (*at != ' ' && *at != '\t'))
        return "no `!lost <n>`";
    at = parse_digits(skip_spaces(at), UINT32_MAX, &number);
    if (at == NULL || number == 0 || *skip_spaces(at) != '\0')
        return "no number of lost samples";
    *count = (uint32_t)number;
    return NULL;
}
