/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
/* Carries out one operation per line and answers each with one line. Bytes are given as hex, `-` stands for none, `!` for NULL. */
#define _POSIX_C_SOURCE 200809L
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "larder.h"

enum { LINE = 1 << 20, WORDS = 7 };

struct bytes {
    unsigned char *data;
    size_t length;
};

static struct larder *larder;

static unsigned digit(char letter) { return letter <= '9' ? (unsigned)(letter - '0') : (unsigned)(letter - 'a' + 10); }

/* In memory of exactly that size, so that reading beyond it is noticed. */
static struct bytes parse(const char *word)
{
    struct bytes bytes = {NULL, 0};
    if (word == NULL || strcmp(word, "!") == 0)
        return bytes;
    if (strcmp(word, "-") != 0)
        bytes.length = strlen(word) / 2;
    bytes.data = malloc(bytes.length + (bytes.length == 0));
    for (size_t i = 0; i < bytes.length; i++)
        bytes.data[i] = (unsigned char)(digit(word[2 * i]) << 4 | digit(word[2 * i + 1]));
    return bytes;
}

static void print_hex(const unsigned char *data, size_t length)
{
    for (size_t i = 0; i < length; i++)
        printf("%02x", data[i]);
}

struct walk {
    long left;
    long seen;
};

static bool show(void *context, const void *key, size_t key_length, const void *value, size_t value_length)
{
    struct walk *walk = context;
    printf(" ");
    print_hex(key, key_length);
    printf("=");
    print_hex(value, value_length);
    walk->seen++;
    return --walk->left != 0;
}

static void get(struct bytes key, size_t size)
{
    unsigned char *buffer = malloc(size + (size == 0));
    size_t length = 0;
    memset(buffer, 0xee, size + (size == 0));
    enum larder_status status = larder_get(larder, key.data, key.length, size == 0 ? NULL : buffer, size, &length);
    printf("%d %zu ", status, length);
    if (status == LARDER_OK)
        print_hex(buffer, size < length + 1 ? size : length + 1);
    puts("");
    free(buffer);
}

static void each(char **words)
{
    struct bytes from = parse(words[1]), to = parse(words[2]);
    struct larder_range range = {from.data, from.length, to.data, to.length, atoi(words[3]) != 0, (size_t)atol(words[4])};
    struct walk walk = {atol(words[5]), 0};
    printf("each");
    enum larder_status status = larder_each(larder, &range, show, &walk);
    printf(" %d\n", status);
    free(from.data);
    free(to.data);
}

static void dump(const char *path)
{
    FILE *file = fopen(path, "rb");
    for (int byte; file != NULL && (byte = getc(file)) != EOF;)
        printf("%02x", (unsigned)byte);
    puts(file == NULL ? "missing" : "");
    if (file != NULL)
        fclose(file);
}

static void make(const char *path, struct bytes content)
{
    FILE *file = fopen(path, "wb");
    fwrite(content.data, 1, content.length, file);
    fclose(file);
    puts("0");
}

int main(void)
{
    char *line = malloc(LINE);
    signal(SIGXFSZ, SIG_IGN);
    remove("f");
    remove("g");
    while (fgets(line, LINE, stdin) != NULL) {
        char *words[WORDS + 1] = {NULL};
        int given = 0;
        for (char *word = strtok(line, " \n"); word != NULL && given < WORDS; word = strtok(NULL, " \n"))
            words[given++] = word;
        const char *op = words[0];
        if (strcmp(op, "open") == 0) {
            printf("%d\n", larder_open(&larder, words[1], (uint32_t)atol(words[2])));
        } else if (strcmp(op, "close") == 0) {
            larder_close(larder);
            puts("0");
        } else if (strcmp(op, "commit") == 0) {
            printf("%d\n", larder_commit(larder));
        } else if (strcmp(op, "rollback") == 0) {
            printf("%d\n", larder_rollback(larder));
        } else if (strcmp(op, "stat") == 0) {
            struct larder_stat stat;
            larder_stat(larder, &stat);
            printf("%u %u %u %u\n", stat.pages, stat.free_pages, stat.entries, stat.height);
        } else if (strcmp(op, "check") == 0) {
            struct larder_fault fault = {0, "-"};
            enum larder_status status = larder_check(larder, &fault);
            printf("%d %u %s\n", status, fault.page, fault.text);
        } else if (strcmp(op, "each") == 0) {
            each(words);
        } else if (strcmp(op, "dump") == 0) {
            dump(words[1]);
        } else if (strcmp(op, "limit") == 0) {
            struct rlimit limit;
            getrlimit(RLIMIT_FSIZE, &limit);
            limit.rlim_cur = (rlim_t)atol(words[1]);
            setrlimit(RLIMIT_FSIZE, &limit);
            puts("0");
        } else if (strcmp(op, "make") == 0) {
            struct bytes content = parse(words[2]);
            make(words[1], content);
            free(content.data);
        } else {
            struct bytes key = parse(words[1]), value = {NULL, 0};
            if (strcmp(op, "get") == 0) {
                get(key, (size_t)atol(words[2]));
            } else if (strcmp(op, "delete") == 0) {
                printf("%d\n", larder_delete(larder, key.data, key.length));
            } else {
                value = parse(words[2]);
                printf("%d\n", (strcmp(op, "put") == 0 ? larder_put : larder_add)(larder, key.data, key.length, value.data, value.length));
            }
            free(key.data);
            free(value.data);
        }
    }
    free(line);
    return 0;
}
