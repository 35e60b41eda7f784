#include "values.h"

#include <ctype.h>
#include <string.h>

#include "reader.h"

struct unit {
    const char *name;
    int64_t factor;
};

static const struct unit SIZES[] = {
    {"", 1}, {"B", 1}, {"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30}, {"kB", 1000}, {"MB", 1000000}, {"GB", 1000000000},
};

static const struct unit DURATIONS[] = {{"d", 86400000}, {"h", 3600000}, {"m", 60000}, {"s", 1000}, {"ms", 1}};

enum { SIZE_COUNT = sizeof SIZES / sizeof SIZES[0], DURATION_COUNT = sizeof DURATIONS / sizeof DURATIONS[0] };

static const char *skip_blanks(const char *text)
{
    while (reader_is_blank(*text))
        text++;
    return text;
}

/* Digits, to where they end; -1 if they make too large a number. False without a digit. */
static bool take_digits(const char **text, int64_t *number)
{
    const char *at = *text;
    *number = 0;
    for (; *at >= '0' && *at <= '9'; at++) {
        int digit = *at - '0';
        if (*number > (INT64_MAX - digit) / 10)
            *number = -1;
        if (*number >= 0)
            *number = *number * 10 + digit;
    }
    bool any = at > *text;
    *text = at;
    return any;
}

/* -1 if it is too large, or one of the two was. */
static int64_t product(int64_t number, int64_t factor)
{
    return number < 0 || number > INT64_MAX / factor ? -1 : number * factor;
}

enum settle_status value_number(const char *text, int64_t *number)
{
    text = skip_blanks(text);
    bool negative = *text == '-';
    if (negative)
        text++;
    if (!take_digits(&text, number) || *skip_blanks(text) != '\0')
        return SETTLE_KIND;
    if (*number < 0)
        return SETTLE_RANGE;
    if (negative)
        *number = -*number;
    return SETTLE_OK;
}

/* The length of the text without the blanks behind it. */
static size_t trimmed_length(const char *text)
{
    size_t length = strlen(text);
    while (length > 0 && reader_is_blank(text[length - 1]))
        length--;
    return length;
}

static bool is_word(const char *text, size_t length, const char *word)
{
    if (length != strlen(word))
        return false;
    for (size_t i = 0; i < length; i++) {
        if (tolower((unsigned char)text[i]) != word[i])
            return false;
    }
    return true;
}

enum settle_status value_switch(const char *text, bool *on)
{
    static const char *const WORDS[] = {"yes", "on", "true", "1", "no", "off", "false", "0"};
    text = skip_blanks(text);
    for (int i = 0; i < 8; i++) {
        if (is_word(text, trimmed_length(text), WORDS[i])) {
            *on = i < 4;
            return SETTLE_OK;
        }
    }
    return SETTLE_KIND;
}

enum settle_status value_size(const char *text, int64_t *bytes)
{
    text = skip_blanks(text);
    if (!take_digits(&text, bytes))
        return SETTLE_KIND;
    text = skip_blanks(text);
    size_t length = trimmed_length(text);
    for (int i = 0; i < SIZE_COUNT; i++) {
        if (strlen(SIZES[i].name) == length && memcmp(SIZES[i].name, text, length) == 0) {
            *bytes = product(*bytes, SIZES[i].factor);
            return *bytes < 0 ? SETTLE_RANGE : SETTLE_OK;
        }
    }
    return SETTLE_KIND;
}

/* The place of the unit among the durations, or their number. */
static int take_unit(const char **text)
{
    size_t length = 0;
    while (isalpha((unsigned char)(*text)[length]))
        length++;
    int unit = 0;
    while (unit < DURATION_COUNT &&
           (strlen(DURATIONS[unit].name) != length || memcmp(DURATIONS[unit].name, *text, length) != 0))
        unit++;
    *text += length;
    return unit;
}

enum settle_status value_duration(const char *text, int64_t *milliseconds)
{
    bool too_large = false;
    int last = -1;
    *milliseconds = 0;
    text = skip_blanks(text);
    do {
        int64_t number;
        if (!take_digits(&text, &number))
            return SETTLE_KIND;
        int unit = take_unit(&text);
        if (unit == DURATION_COUNT || unit <= last)
            return SETTLE_KIND;
        last = unit;
        number = product(number, DURATIONS[unit].factor);
        if (number < 0 || number > INT64_MAX - *milliseconds)
            too_large = true;
        else
            *milliseconds += number;
        text = skip_blanks(text);
    } while (*text != '\0');
    return too_large ? SETTLE_RANGE : SETTLE_OK;
}
