#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "weir.h"

enum { WORDS = 5, WORD = 32, HIGHEST = 99999 };

bool weir_is_station(const char *text)
{
    size_t length = strlen(text);
    if (length == 0 || length > WEIR_STATION)
        return false;
    for (size_t i = 0; i < length; i++) {
        if (!isalnum((unsigned char)text[i]) && text[i] != '-' && text[i] != '_')
            return false;
    }
    return true;
}

static bool parse_time(const char *text, int *minute)
{
    static const char FORM[] = "dd:dd";
    if (strlen(text) != strlen(FORM))
        return false;
    for (int i = 0; FORM[i] != '\0'; i++) {
        if (FORM[i] == 'd' ? !isdigit((unsigned char)text[i]) : text[i] != FORM[i])
            return false;
    }
    int hours = (text[0] - '0') * 10 + text[1] - '0', minutes = (text[3] - '0') * 10 + text[4] - '0';
    *minute = hours * 60 + minutes;
    return hours < 24 && minutes < 60;
}

static bool parse_level(const char *text, int *level)
{
    char *end;
    if (!isdigit((unsigned char)text[text[0] == '-' ? 1 : 0]))
        return false;
    long number = strtol(text, &end, 10);
    *level = (int)number;
    return *end == '\0' && number >= -HIGHEST && number <= HIGHEST;
}

static int split(const char *line, char words[WORDS][WORD])
{
    int count = 0;
    for (line += strspn(line, " \t\r\n"); *line != '\0'; line += strspn(line, " \t\r\n")) {
        size_t length = strcspn(line, " \t\r\n");
        if (count == WORDS || length >= WORD)
            return -1;
        memcpy(words[count], line, length);
        words[count++][length] = '\0';
        line += length;
    }
    return count;
}

const char *weir_parse(const char *line, struct weir_reading *reading)
{
    char words[WORDS][WORD];
    int count = split(line, words);
    if (count != 4 && count != 5)
        return "a reading has date, time, station and level";
    if (!weir_parse_date(words[0], &reading->date))
        return "no such date";
    if (!parse_time(words[1], &reading->minute))
        return "no such time";
    if (!weir_is_station(words[2]))
        return "not the name of a station";
    if (!parse_level(words[3], &reading->level_mm))
        return "no such level";
    if (count == 5 && strcmp(words[4], "!") != 0)
        return "only a `!` can follow the level";
    memcpy(reading->station, words[2], strlen(words[2]) + 1);
    reading->flagged = count == 5;
    return NULL;
}
