#include <ctype.h>
#include <string.h>

#include "weir.h"

static const int DAYS_BEFORE[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

static bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

static int days_of_month(int year, int month)
{
    return DAYS_BEFORE[month] - DAYS_BEFORE[month - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

static int digits(const char *text, int count)
{
    int number = 0;
    for (int i = 0; i < count; i++)
        number = number * 10 + (text[i] - '0');
    return number;
}

bool weir_parse_date(const char *text, struct weir_date *date)
{
    static const char FORM[] = "dddd-dd-dd";
    if (strlen(text) != strlen(FORM))
        return false;
    for (int i = 0; FORM[i] != '\0'; i++) {
        if (FORM[i] == 'd' ? !isdigit((unsigned char)text[i]) : text[i] != FORM[i])
            return false;
    }
    *date = (struct weir_date){digits(text, 4), digits(text + 5, 2), digits(text + 8, 2)};
    return date->year >= 1 && date->month >= 1 && date->month <= 12 && date->day >= 1 &&
           date->day <= days_of_month(date->year, date->month);
}

int weir_compare_dates(struct weir_date left, struct weir_date right)
{
    if (left.year != right.year)
        return left.year - right.year;
    return left.month != right.month ? left.month - right.month : left.day - right.day;
}

long weir_days(struct weir_date date)
{
    long years = date.year - 1;
    long days = years * 365 + years / 4 - years / 100 + years / 400;
    days += DAYS_BEFORE[date.month - 1] + (date.month > 2 && is_leap(date.year) ? 1 : 0);
    return days + date.day - 1;
}
