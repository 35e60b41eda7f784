#include <stdio.h>
#include <string.h>

#include "larder.h"

static int failures;

#define EXPECT(condition)                                                      \
    do {                                                                       \
        if (!(condition)) {                                                    \
            printf("FAIL %s:%d: %s\n", __func__, __LINE__, #condition);        \
            failures++;                                                        \
        }                                                                      \
    } while (0)

#define FILE_NAME "build/scratch-test.larder"

static struct larder *fresh(void)
{
    struct larder *larder;
    remove(FILE_NAME);
    EXPECT(larder_open(&larder, FILE_NAME, 0) == LARDER_OK);
    return larder;
}

static enum larder_status put(struct larder *larder, const char *key, const char *value)
{
    return larder_put(larder, key, strlen(key), value, strlen(value));
}

static bool holds(struct larder *larder, const char *key, const char *value)
{
    char buffer[LARDER_MAX_VALUE];
    size_t length;
    if (larder_get(larder, key, strlen(key), buffer, sizeof buffer, &length) != LARDER_OK)
        return false;
    return length == strlen(value) && memcmp(buffer, value, length) == 0;
}

static bool is_sound(struct larder *larder)
{
    struct larder_fault fault;
    return larder_check(larder, &fault) == LARDER_OK;
}

static void put_get_and_delete(void)
{
    struct larder *larder = fresh();
    EXPECT(put(larder, "flour", "3 bags") == LARDER_OK);
    EXPECT(put(larder, "salt", "2 packets") == LARDER_OK);
    EXPECT(put(larder, "flour", "4 bags") == LARDER_OK);
    EXPECT(holds(larder, "flour", "4 bags"));
    EXPECT(larder_add(larder, "salt", 4, "none", 4) == LARDER_EXISTS);
    EXPECT(larder_delete(larder, "salt", 4) == LARDER_OK);
    EXPECT(larder_delete(larder, "salt", 4) == LARDER_NOT_FOUND);
    EXPECT(!holds(larder, "salt", "2 packets"));
    larder_close(larder);
}

static void keys_have_a_length(void)
{
    struct larder *larder = fresh();
    char key[40] = {0};
    EXPECT(larder_put(larder, key, 0, "", 0) == LARDER_BAD_KEY);
    EXPECT(larder_put(larder, key, 40, "", 0) == LARDER_BAD_KEY);
    larder_close(larder);
}

static bool collect(void *context, const void *key, size_t key_length, const void *value, size_t value_length)
{
    (void)value, (void)value_length;
    strncat(context, key, key_length);
    strcat(context, " ");
    return true;
}

static void a_walk_has_bounds(void)
{
    struct larder *larder = fresh();
    char seen[100] = "";
    put(larder, "oats", "");
    put(larder, "flour", "");
    put(larder, "salt", "");
    put(larder, "rice", "");
    struct larder_range all = {.limit = 0};
    larder_each(larder, &all, collect, seen);
    EXPECT(strcmp(seen, "flour oats rice salt ") == 0);
    struct larder_range some = {.from = "g", .from_length = 1, .to = "s", .to_length = 1, .reverse = true};
    seen[0] = '\0';
    larder_each(larder, &some, collect, seen);
    EXPECT(strcmp(seen, "rice oats ") == 0);
    larder_close(larder);
}

static void what_was_committed_stays(void)
{
    struct larder *larder = fresh();
    put(larder, "flour", "3 bags");
    EXPECT(larder_commit(larder) == LARDER_OK);
    put(larder, "flour", "none");
    larder_close(larder);
    EXPECT(larder_open(&larder, FILE_NAME, 0) == LARDER_OK);
    EXPECT(holds(larder, "flour", "3 bags"));
    put(larder, "salt", "1");
    EXPECT(larder_rollback(larder) == LARDER_OK);
    EXPECT(!holds(larder, "salt", "1"));
    larder_close(larder);
}

static void a_long_value_comes_back(void)
{
    struct larder *larder = fresh();
    char value[301];
    memset(value, 'x', 300);
    value[300] = '\0';
    EXPECT(put(larder, "letter", value) == LARDER_OK);
    EXPECT(holds(larder, "letter", value));
    EXPECT(is_sound(larder));
    larder_close(larder);
}

static void a_thousand_entries(void)
{
    struct larder *larder = fresh();
    char key[20];
    for (int n = 0; n < 1000; n++) {
        snprintf(key, sizeof key, "key-%d", n * 7 % 1000);
        EXPECT(put(larder, key, key + 4) == LARDER_OK);
    }
    EXPECT(is_sound(larder));
    for (int n = 0; n < 1000; n++) {
        snprintf(key, sizeof key, "key-%d", n);
        EXPECT(holds(larder, key, key + 4));
    }
    for (int n = 0; n < 1000; n += 2) {
        snprintf(key, sizeof key, "key-%d", n);
        EXPECT(larder_delete(larder, key, strlen(key)) == LARDER_OK);
    }
    EXPECT(is_sound(larder));
    struct larder_stat stat;
    larder_stat(larder, &stat);
    EXPECT(stat.entries == 500);
    larder_close(larder);
}

static void a_file_of_something_else(void)
{
    struct larder *larder;
    FILE *file = fopen(FILE_NAME, "wb");
    fputs("Dear diary", file);
    fclose(file);
    EXPECT(larder_open(&larder, FILE_NAME, 0) == LARDER_FOREIGN);
}

int main(void)
{
    put_get_and_delete();
    keys_have_a_length();
    a_walk_has_bounds();
    what_was_committed_stays();
    a_long_value_comes_back();
    a_thousand_entries();
    a_file_of_something_else();
    remove(FILE_NAME);
    puts(failures == 0 ? "all tests passed" : "tests failed");
    return failures == 0 ? 0 : 1;
}
