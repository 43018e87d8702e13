/* See __config. */
#pragma GCC system_header
#pragma push_macro("_WIN32")
#undef _WIN32
#include_next <cxxabi.h>
#pragma pop_macro("_WIN32")
