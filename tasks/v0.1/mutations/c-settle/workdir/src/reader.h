#ifndef READER_H
#define READER_H

#include "store.h"

/* Blanks, but no line feeds. */
bool reader_is_blank(char letter);

/* Whether this is a word that can be a key. */
bool reader_is_word(const char *text, size_t length);

enum settle_status reader_read(struct settle *settle, const char *text, size_t length, struct settle_error *error);

#endif
