#include <stdio.h>
#include <string.h>

#include "settle.h"

static int failures;

#define EXPECT(condition)                                               \
    do {                                                                \
        if (!(condition)) {                                             \
            printf("FAIL %s:%d: %s\n", __func__, __LINE__, #condition); \
            failures++;                                                 \
        }                                                               \
    } while (0)

static const char PUMP[] = "[site]\nname = \"the works\"\n\n"
                           "[pump]\npower = 40\npause = 1h30m\nbuffer = 64 KiB # plenty\n"
                           "label = \"Pump of ${site:name}, ${power}\"\ndays = mon, wed,fri\nnight = no\n"
                           "[pump/north : pump]\npower = 55\nnight = Yes\n";

static struct settle_error error;

static struct settle *read(const char *text) { return settle_read(text, strlen(text), &error); }

static bool is_text(struct settle *settle, const char *section, const char *key, const char *expected)
{
    const char *text;
    return settle_text(settle, section, key, &text, &error) == SETTLE_OK && strcmp(text, expected) == 0;
}

static void texts_and_references(void)
{
    struct settle *settle = read(PUMP);
    EXPECT(is_text(settle, "site", "name", "the works"));
    EXPECT(is_text(settle, "pump", "label", "Pump of the works, 40"));
    EXPECT(is_text(settle, "pump/north", "label", "Pump of the works, 55"));
    EXPECT(!is_text(settle, "pump", "colour", "") && error.status == SETTLE_NO_KEY);
    EXPECT(!is_text(settle, "valve", "power", "") && error.status == SETTLE_NO_SECTION);
    settle_free(settle);
}

static void values_of_all_kinds(void)
{
    struct settle *settle = read(PUMP);
    int64_t number;
    bool on;
    struct settle_list list;
    EXPECT(settle_number(settle, "pump/north", "power", &number, &error) == SETTLE_OK && number == 55);
    EXPECT(settle_size(settle, "pump", "buffer", &number, &error) == SETTLE_OK && number == 65536);
    EXPECT(settle_duration(settle, "pump", "pause", &number, &error) == SETTLE_OK && number == 5400000);
    EXPECT(settle_switch(settle, "pump", "night", &on, &error) == SETTLE_OK && !on);
    EXPECT(settle_switch(settle, "pump/north", "night", &on, &error) == SETTLE_OK && on);
    EXPECT(settle_words(settle, "pump", "days", &list, &error) == SETTLE_OK && list.count == 3);
    EXPECT(strcmp(list.words[0], "mon") == 0 && strcmp(list.words[2], "fri") == 0);
    EXPECT(settle_number(settle, "site", "name", &number, &error) == SETTLE_KIND && error.line == 2);
    settle_free(settle);
}

static void what_is_wrong_with_a_text(void)
{
    EXPECT(read("[a\n") == NULL && error.status == SETTLE_SYNTAX && error.line == 1);
    EXPECT(read("[a]\n\nx 1\n") == NULL && error.status == SETTLE_SYNTAX && error.line == 3);
    EXPECT(read("x = 1\n") == NULL && error.status == SETTLE_SYNTAX);
    EXPECT(read("[a]\nx = 1\nx = 2\n") == NULL && error.status == SETTLE_DOUBLE && error.other_line == 2);
    EXPECT(read("[a : b]\n") == NULL && error.status == SETTLE_NO_PARENT);
    EXPECT(read("[a]\nx = \"open\n") == NULL && error.status == SETTLE_SYNTAX);
}

static void a_circle_is_an_error(void)
{
    struct settle *settle = read("[a]\nx = ${y}\ny = ${x}\n");
    EXPECT(!is_text(settle, "a", "x", "") && error.status == SETTLE_TOO_DEEP);
    settle_free(settle);
}

static void many_keys(void)
{
    char text[20000] = "[a]\n", key[20], value[20];
    for (int n = 0; n < 500; n++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "key-%d = value-%d\n", n, n);
    struct settle *settle = read(text);
    for (int n = 0; n < 500; n++) {
        snprintf(key, sizeof key, "key-%d", n);
        snprintf(value, sizeof value, "value-%d", n);
        EXPECT(is_text(settle, "a", key, value));
    }
    settle_free(settle);
}

static bool join(void *context, const char *key, const char *section)
{
    strcat(strcat(strcat(context, key), section == NULL ? "" : "@"), section == NULL ? "" : section);
    strcat(context, " ");
    return true;
}

static void keys_and_sections(void)
{
    char seen[200] = "";
    struct settle *settle = read(PUMP);
    EXPECT(settle_keys(settle, "pump/north", join, seen, &error) == SETTLE_OK);
    EXPECT(strcmp(seen, "buffer@pump days@pump label@pump night@pump/north pause@pump power@pump/north ") == 0);
    seen[0] = '\0';
    settle_sections(settle, join, seen);
    EXPECT(strcmp(seen, "site pump pump/north@pump ") == 0);
    settle_free(settle);
}

int main(void)
{
    texts_and_references();
    values_of_all_kinds();
    what_is_wrong_with_a_text();
    a_circle_is_an_error();
    many_keys();
    keys_and_sections();
    puts(failures == 0 ? "all tests passed" : "tests failed");
    return failures == 0 ? 0 : 1;
}
