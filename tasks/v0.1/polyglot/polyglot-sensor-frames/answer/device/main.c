/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#include <stdio.h>
#include <string.h>

#include "frame.h"
#include "samples.h"

static void write_out(void *context, const uint8_t *bytes, size_t count)
{
    fwrite(bytes, 1, count, context);
}

static const char *take(struct frame_writer *writer, const char *line)
{
    struct sample sample;
    uint32_t lost;
    const char *wrong;
    if (line[0] == '!') {
        wrong = lost_parse(line, &lost);
        if (wrong == NULL)
            frame_writer_lost(writer, lost);
        return wrong;
    }
    wrong = sample_parse(line, &sample);
    if (wrong == NULL && frame_writer_add(writer, &sample) != 0)
        wrong = "time is too large for version 1";
    return wrong;
}

static int convert(FILE *in, struct frame_writer *writer)
{
    char line[256];
    for (unsigned long number = 1; fgets(line, sizeof line, in) != NULL; number++) {
        const char *wrong;
        line[strcspn(line, "\r\n")] = '\0';
        if (line[strspn(line, " \t")] == '\0' || line[0] == '#')
            continue;
        wrong = take(writer, line);
        if (wrong != NULL) {
            frame_writer_flush(writer);
            fprintf(stderr, "line %lu: %s\n", number, wrong);
            return 2;
        }
    }
    frame_writer_flush(writer);
    return 0;
}

int main(int argc, char **argv)
{
    struct frame_writer writer;
    if (argc > 2 || (argc == 2 && strcmp(argv[1], "--v1") != 0)) {
        fprintf(stderr, "usage: mkframes [--v1] < samples > frames\n");
        return 2;
    }
    frame_writer_init(&writer, argc == 2 ? 1 : 2, write_out, stdout);
    return convert(stdin, &writer);
}
