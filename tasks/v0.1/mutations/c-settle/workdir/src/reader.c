#include "reader.h"

#include <string.h>

enum { LONGEST_WORD = 40, MOST_PARTS = 8 };

struct reader {
    struct settle *settle;
    struct section *section;
    struct settle_error *error;
    int line;
};

/* A part of the text that is being read. */
struct span {
    const char *begin;
    const char *end;
};

bool reader_is_blank(char letter) { return letter == ' ' || letter == '\t'; }

static bool is_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '-' || letter == '_';
}

bool reader_is_word(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (!is_letter(text[i]))
            return false;
    }
    return length > 0 && length <= LONGEST_WORD;
}

static bool is_name(struct span span)
{
    for (int parts = 1; parts <= MOST_PARTS; parts++) {
        const char *slash = memchr(span.begin, '/', (size_t)(span.end - span.begin));
        const char *end = slash == NULL ? span.end : slash;
        if (!reader_is_word(span.begin, (size_t)(end - span.begin)))
            return false;
        if (slash == NULL)
            return true;
        span.begin = slash + 1;
    }
    return false;
}

static struct span trimmed(struct span span)
{
    while (span.begin < span.end && reader_is_blank(*span.begin))
        span.begin++;
    while (span.begin < span.end && reader_is_blank(span.end[-1]))
        span.end--;
    return span;
}

static enum settle_status fail(struct reader *reader, enum settle_status status, const char *text)
{
    return store_fail(reader->error, status, reader->line, text);
}

static enum settle_status no_memory(struct reader *reader) { return fail(reader, SETTLE_NO_MEMORY, "out of memory"); }

static const char *keep(struct reader *reader, struct span span)
{
    return words_keep(&reader->settle->words, span.begin, (size_t)(span.end - span.begin));
}

static enum settle_status open_section(struct reader *reader, struct span line)
{
    if (line.end[-1] != ']')
        return fail(reader, SETTLE_SYNTAX, "a section ends with ]");
    struct span inside = {line.begin + 1, line.end - 1};
    const char *colon = memchr(inside.begin, ':', (size_t)(inside.end - inside.begin));
    struct span name = trimmed((struct span){inside.begin, colon == NULL ? inside.end : colon});
    struct section *parent = NULL;
    if (!is_name(name))
        return fail(reader, SETTLE_SYNTAX, "not a name of a section");
    if (colon != NULL) {
        struct span wanted = trimmed((struct span){colon + 1, inside.end});
        if (!is_name(wanted))
            return fail(reader, SETTLE_SYNTAX, "not a name of a section");
        const char *known = words_find(&reader->settle->words, wanted.begin, (size_t)(wanted.end - wanted.begin));
        parent = known == NULL ? NULL : store_section(reader->settle, known);
        if (parent == NULL)
            return fail(reader, SETTLE_NO_PARENT, "the parent was not opened before");
    }
    const char *kept = keep(reader, name);
    if (kept == NULL)
        return no_memory(reader);
    reader->section = store_section(reader->settle, kept);
    if (reader->section != NULL && parent != NULL && reader->section->parent != parent)
        return fail(reader, SETTLE_PARENT, "the section has another parent");
    if (reader->section == NULL)
        reader->section = store_open(reader->settle, kept, parent);
    return reader->section == NULL ? no_memory(reader) : SETTLE_OK;
}

/* Every reference is closed, and names a key, with or without a section. */
static bool references_are_sound(struct span text, bool quoted)
{
    for (const char *at = text.begin; at + 1 < text.end; at++) {
        if (quoted && at[0] == '\\') {
            at++;
            continue;
        }
        if (at[0] != '$' || at[1] != '{')
            continue;
        const char *close = memchr(at, '}', (size_t)(text.end - at));
        if (close == NULL)
            return false;
        struct span inside = {at + 2, close};
        const char *colon = memchr(inside.begin, ':', (size_t)(inside.end - inside.begin));
        if (colon != NULL && !is_name((struct span){inside.begin, colon}))
            return false;
        const char *key = colon == NULL ? inside.begin : colon + 1;
        if (!reader_is_word(key, (size_t)(close - key)))
            return false;
        at = close;
    }
    return true;
}

/* Sets the end of a quoted text, behind the opening quote; NULL, or what is wrong. */
static const char *find_end(struct span *text)
{
    const char *at = text->begin;
    while (at < text->end && *at != '"') {
        if (*at == '\\' && (at + 1 == text->end || strchr("\"\\nt$", at[1]) == NULL || at[1] == '\0'))
            return "no such escape";
        at += *at == '\\' ? 2 : 1;
    }
    if (at >= text->end)
        return "a quote is not closed";
    if (at + 1 != text->end)
        return "text behind the closing quote";
    text->end = at;
    return NULL;
}

static enum settle_status set_value(struct reader *reader, struct span line, const char *equals)
{
    struct span key = trimmed((struct span){line.begin, equals}), value = trimmed((struct span){equals + 1, line.end});
    if (!reader_is_word(key.begin, (size_t)(key.end - key.begin)))
        return fail(reader, SETTLE_SYNTAX, "not a key");
    if (reader->section == NULL)
        return fail(reader, SETTLE_SYNTAX, "a key before the first section");
    if (value.begin == value.end)
        return fail(reader, SETTLE_SYNTAX, "no value");
    bool quoted = *value.begin == '"';
    if (quoted) {
        value.begin++;
        const char *problem = find_end(&value);
        if (problem != NULL)
            return fail(reader, SETTLE_SYNTAX, problem);
    }
    if (!references_are_sound(value, quoted))
        return fail(reader, SETTLE_SYNTAX, "not a reference");
    const char *kept = keep(reader, key), *text = keep(reader, value);
    if (kept == NULL || text == NULL)
        return no_memory(reader);
    struct entry *entry = store_own(reader->section, kept);
    if (entry != NULL) {
        int first = entry->line;
        fail(reader, SETTLE_DOUBLE, "the key is set twice");
        reader->error->other_line = first;
        return SETTLE_DOUBLE;
    }
    entry = store_set(reader->settle, reader->section, kept);
    if (entry == NULL)
        return no_memory(reader);
    entry->text = text;
    entry->line = reader->line;
    entry->quoted = quoted;
    return SETTLE_OK;
}

static struct span without_comment(struct span line)
{
    bool quoted = false;
    for (const char *at = line.begin; at < line.end; at++) {
        if (quoted && *at == '\\' && at + 1 < line.end)
            at++;
        else if (*at == '"')
            quoted = !quoted;
        else if (*at == '#' && !quoted)
            line.end = at;
    }
    return line;
}

static enum settle_status read_line(struct reader *reader, struct span line)
{
    if (memchr(line.begin, '\0', (size_t)(line.end - line.begin)) != NULL)
        return fail(reader, SETTLE_SYNTAX, "a byte that is no text");
    line = trimmed(without_comment(line));
    if (line.begin == line.end)
        return SETTLE_OK;
    if (*line.begin == '[')
        return open_section(reader, line);
    const char *equals = memchr(line.begin, '=', (size_t)(line.end - line.begin));
    if (equals == NULL)
        return fail(reader, SETTLE_SYNTAX, "neither a section nor a value");
    return set_value(reader, line, equals);
}

enum settle_status reader_read(struct settle *settle, const char *text, size_t length, struct settle_error *error)
{
    struct reader reader = {settle, NULL, error, 0};
    const char *end = text + length;
    enum settle_status status = SETTLE_OK;
    while (status == SETTLE_OK && text < end) {
        const char *feed = memchr(text, '\n', (size_t)(end - text));
        struct span line = {text, feed == NULL ? end : feed};
        text = feed == NULL ? end : feed + 1;
        if (line.end > line.begin && line.end[-1] == '\r')
            line.end--;
        reader.line++;
        status = read_line(&reader, line);
    }
    return status;
}
