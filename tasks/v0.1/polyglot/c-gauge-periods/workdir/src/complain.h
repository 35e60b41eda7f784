#ifndef COMPLAIN_H
#define COMPLAIN_H

#include <stdnoreturn.h>

/* Says what is wrong, in the form of printf, and ends the program. */
noreturn void complain(const char *format, ...);

#endif
