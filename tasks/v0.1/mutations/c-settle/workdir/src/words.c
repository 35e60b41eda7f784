#include "words.h"

#include <string.h>

enum { FIRST_BUCKETS = 16 };

static uint32_t hash_of(const char *text, size_t length)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash;
}

static struct word *look_up(const struct words *words, const char *text, size_t length, uint32_t hash)
{
    if (words->bucket_count == 0)
        return NULL;
    struct word *word = words->buckets[hash & (words->bucket_count - 1)];
    while (word != NULL && (word->hash != hash || word->length != length || memcmp(word->text, text, length) != 0))
        word = word->next;
    return word;
}

static bool grow(struct words *words)
{
    size_t count = words->bucket_count == 0 ? FIRST_BUCKETS : 2 * words->bucket_count;
    struct word **buckets = arena_take(words->arena, count * sizeof *buckets);
    if (buckets == NULL)
        return false;
    for (size_t i = 0; i < count; i++)
        buckets[i] = NULL;
    for (size_t i = 0; i < words->bucket_count; i++) {
        for (struct word *word = words->buckets[i], *next; word != NULL; word = next) {
            next = word->next;
            word->next = buckets[word->hash & (count - 1)];
            buckets[word->hash & (count - 1)] = word;
        }
    }
    words->buckets = buckets;
    words->bucket_count = count;
    return true;
}

const char *words_keep(struct words *words, const char *text, size_t length)
{
    uint32_t hash = hash_of(text, length);
    struct word *word = look_up(words, text, length, hash);
    if (word != NULL)
        return word->text;
    if (words->count == words->bucket_count && !grow(words))
        return NULL;
    word = arena_take(words->arena, sizeof *word + length + 1);
    if (word == NULL)
        return NULL;
    word->hash = hash;
    word->length = length;
    memcpy(word->text, text, length);
    word->text[length] = '\0';
    struct word **bucket = &words->buckets[hash & (words->bucket_count - 1)];
    word->next = *bucket;
    *bucket = word;
    words->count++;
    return word->text;
}

const char *words_find(const struct words *words, const char *text, size_t length)
{
    struct word *word = look_up(words, text, length, hash_of(text, length));
    return word == NULL ? NULL : word->text;
}
