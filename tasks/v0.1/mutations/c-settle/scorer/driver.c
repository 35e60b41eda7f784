/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
/* Carries out one operation per line and answers each with one line. Texts are given as hex, `-` stands for an empty one. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "settle.h"

enum { LINE = 1 << 20, WORDS = 4 };

static struct settle *settle;
static struct settle_error error;

static unsigned digit(char letter) { return letter <= '9' ? (unsigned)(letter - '0') : (unsigned)(letter - 'a' + 10); }

/* In memory of exactly that size, with a zero behind it if it is to be a string. */
static char *parse(const char *word, size_t *length, int zero)
{
    *length = strcmp(word, "-") == 0 ? 0 : strlen(word) / 2;
    char *text = malloc(*length + (zero || *length == 0 ? 1 : 0));
    for (size_t i = 0; i < *length; i++)
        text[i] = (char)(digit(word[2 * i]) << 4 | digit(word[2 * i + 1]));
    if (zero)
        text[*length] = '\0';
    return text;
}

static void print_hex(const char *text)
{
    printf(*text == '\0' ? " -" : " ");
    for (; *text != '\0'; text++)
        printf("%02x", (unsigned char)*text);
}

static bool show(void *context, const char *name, const char *other)
{
    printf(" %s@%s", name, other == NULL ? "" : other);
    return --*(long *)context != 0;
}

static void print_failure(enum settle_status status)
{
    if (status != error.status)
        printf("the statuses differ: ");
    printf("%d %d %d%s\n", error.status, error.line, error.other_line, error.text == NULL || *error.text == '\0' ? " no text" : "");
}

static void ask(const char *op, const char *section, const char *key)
{
    const char *text;
    int64_t number;
    bool on;
    struct settle_list list;
    enum settle_status status;
    error = (struct settle_error){99, 99, 99, NULL};
    if (strcmp(op, "text") == 0) {
        if ((status = settle_text(settle, section, key, &text, &error)) == SETTLE_OK) {
            printf("0");
            print_hex(text);
        }
    } else if (strcmp(op, "switch") == 0) {
        if ((status = settle_switch(settle, section, key, &on, &error)) == SETTLE_OK)
            printf("0 %d", on);
    } else if (strcmp(op, "list") == 0) {
        if ((status = settle_words(settle, section, key, &list, &error)) == SETTLE_OK) {
            printf("0 %zu", list.count);
            for (size_t i = 0; i < list.count; i++)
                print_hex(list.words[i]);
        }
    } else {
        status = (strcmp(op, "number") == 0 ? settle_number : strcmp(op, "size") == 0 ? settle_size : settle_duration)(
            settle, section, key, &number, &error);
        if (status == SETTLE_OK)
            printf("0 %" PRId64, number);
    }
    if (status == SETTLE_OK)
        puts("");
    else
        print_failure(status);
}

int main(void)
{
    char *line = malloc(LINE);
    while (fgets(line, LINE, stdin) != NULL) {
        char *words[WORDS + 1] = {NULL};
        int given = 0;
        for (char *word = strtok(line, " \n"); word != NULL && given < WORDS; word = strtok(NULL, " \n"))
            words[given++] = word;
        size_t length;
        if (strcmp(words[0], "read") == 0) {
            if (settle != NULL)
                settle_free(settle);
            char *text = parse(words[2], &length, 0);
            size_t limit = (size_t)atol(words[1]);
            error = (struct settle_error){99, 99, 99, NULL};
            settle = limit == 0 ? settle_read(text, length, &error) : settle_limit(text, length, limit, &error);
            if (settle == NULL)
                print_failure(error.status);
            else
                puts("0");
            free(text);
        } else if (strcmp(words[0], "memory") == 0) {
            printf("%zu\n", settle_memory(settle));
        } else if (strcmp(words[0], "sections") == 0) {
            long left = atol(words[1]);
            printf("0");
            settle_sections(settle, show, &left);
            puts("");
        } else if (strcmp(words[0], "keys") == 0) {
            char *section = parse(words[1], &length, 1);
            long left = atol(words[2]);
            error = (struct settle_error){99, 99, 99, NULL};
            printf("keys");
            enum settle_status status = settle_keys(settle, section, show, &left, &error);
            if (status == SETTLE_OK)
                puts(" 0");
            else
                printf(" "), print_failure(status);
            free(section);
        } else {
            char *section = parse(words[1], &length, 1), *key = parse(words[2], &length, 1);
            ask(words[0], section, key);
            free(section);
            free(key);
        }
    }
    if (settle != NULL)
        settle_free(settle);
    free(line);
    return 0;
}
