/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#ifndef SLOT_H
#define SLOT_H

/* Shared by the tables and the tool that makes them. `slots` is a power of two. */
static inline unsigned slot_of(unsigned code, unsigned seed, unsigned slots)
{
    unsigned mixed = (code + 1u) * (seed * 2654435761u | 1u);
    return (mixed >> 13 ^ mixed >> 22) & (slots - 1u);
}

#endif
