#include "input.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "complain.h"
#include "xalloc.h"

struct line {
    char *text;
    size_t capacity;
};

static bool next_line(struct line *line, FILE *file)
{
    size_t length = 0;
    int letter;
    while ((letter = getc(file)) != EOF && letter != '\n') {
        if (length + 1 >= line->capacity) {
            line->capacity = line->capacity == 0 ? 64 : 2 * line->capacity;
            line->text = xrealloc(line->text, line->capacity, 1);
        }
        line->text[length++] = (char)letter;
    }
    if (length == 0 && letter == EOF)
        return false;
    if (line->capacity == 0)
        line->text = xrealloc(line->text, line->capacity = 64, 1);
    line->text[length] = '\0';
    return true;
}

void input_read(struct summary *summary, const struct options *options, const char *path)
{
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "r");
    if (file == NULL)
        complain("%s cannot be read", path);
    struct line line = {NULL, 0};
    for (long number = 1; next_line(&line, file); number++) {
        struct weir_reading reading;
        if (line.text[0] == '#' || line.text[strspn(line.text, " \t\r")] == '\0')
            continue;
        const char *problem = weir_parse(line.text, &reading);
        if (problem != NULL)
            complain("%s:%ld: %s", path, number, problem);
        summary_add(summary, options, &reading);
    }
    free(line.text);
    if (file != stdin)
        fclose(file);
}
