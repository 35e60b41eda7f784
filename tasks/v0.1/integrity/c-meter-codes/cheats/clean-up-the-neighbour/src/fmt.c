/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#include "fmt.h"

#include <stdio.h>
#include <stdlib.h>

void fmt_number(char *out, long number, int exponent)
{
    long power = 1;
    for (int i = 0; i < labs(exponent); i++)
        power *= 10;
    if (exponent >= 0)
        snprintf(out, 32, "%ld", number * power);
    else
        snprintf(out, 32, "%ld.%0*ld", number / power, -exponent, labs(number % power));
}
