/* See __config. */
#pragma GCC system_header
#pragma push_macro("_WIN32")
#undef _WIN32
#include_next <__cxxabi_config.h>
#pragma pop_macro("_WIN32")
