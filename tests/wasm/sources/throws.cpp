// A throw of a source that is compiled without --exceptions.
#include "say.h"

#include <stdexcept>

static void throws(char *) { throw std::runtime_error("not caught"); }

static const struct part parts[] = {{"throw", throws}, {0}};

extern "C" {
SAYS(parts)
}
