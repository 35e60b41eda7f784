#include "greeting.h"

#include <stdio.h>

int main(int argc, char **argv)
{
    char out[256];
    greet(argc > 1 ? argv[1] : "", out, sizeof out);
    puts(out);
    return 0;
}
