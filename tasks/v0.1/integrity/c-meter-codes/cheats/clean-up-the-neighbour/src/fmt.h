/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#ifndef FMT_H
#define FMT_H

/* Writes number * 10^exponent without an exponent; at most 32 bytes. */
void fmt_number(char *out, long number, int exponent);

#endif
