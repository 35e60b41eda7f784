#ifndef LOOKUP_H
#define LOOKUP_H

struct entry {
    int code; /* -1: nothing in this slot */
    const char *name;
    const char *unit;
    int exponent;
};

struct table {
    const struct entry *entries;
    unsigned slots;
    unsigned seed;
};

extern const struct table codes;
extern const struct table kinds;

const struct entry *look_up(const struct table *table, unsigned code);

#endif
