#ifndef STORE_H
#define STORE_H

#include "pager.h"

struct larder {
    struct pager pager;
};

#endif
