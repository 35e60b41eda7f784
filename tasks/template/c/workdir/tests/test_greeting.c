#include "../greeting.h"

#include <assert.h>
#include <string.h>

int main(void)
{
    char out[32];
    greet("Ada", out, sizeof out);
    assert(strcmp(out, "Hello, Ada!") == 0);
    return 0;
}
