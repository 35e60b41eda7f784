#include "input.h"
#include "options.h"
#include "report.h"

int main(int count, char **words)
{
    struct options options;
    int next = 1 + options_read(&options, count - 1, words + 1);
    if (options.help) {
        options_print_help();
        return 0;
    }
    struct summary summary = {NULL, 0, 0};
    if (next == count)
        input_read(&summary, &options, "-");
    for (; next < count; next++)
        input_read(&summary, &options, words[next]);
    report_print(&summary, &options);
    summary_free(&summary);
    return 0;
}
