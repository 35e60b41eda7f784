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
