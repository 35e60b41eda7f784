#ifndef FMT_H
#define FMT_H

/* Writes number * 10^exponent without an exponent; at most 32 bytes. */
void fmt_number(char *out, long number, int exponent);

#endif
