/*
 * What Microsoft's compiler defines before it reads a source: every source of
 * an extension is compiled with `-include predefined.h`.
 * https://learn.microsoft.com/en-us/cpp/preprocessor/predefined-macros
 */
#ifndef ISAPI_PREDEFINED_H
#define ISAPI_PREDEFINED_H

#ifndef _WIN32
#define _WIN32 1
#endif
#ifndef WIN32
#define WIN32 1
#endif
#ifndef _WINDOWS
#define _WINDOWS 1
#endif
#ifndef _MSC_VER
#define _MSC_VER 1930
#endif
#define _MSC_FULL_VER (_MSC_VER * 100000)
#define _MSC_BUILD 1
#define _MSC_EXTENSIONS 1
#define _INTEGRAL_MAX_BITS 64
#define _MT 1
#define _DLL 1
#define _WCHAR_T_DEFINED 1
#ifdef __cplusplus
#define _CPPRTTI 1
#define _NATIVE_WCHAR_T_DEFINED 1
#define _MSVC_LANG __cplusplus
#ifdef __EXCEPTIONS
#define _CPPUNWIND 1
#endif
/* auto_ptr, random_shuffle and bind1st are older than C++17. */
#define _LIBCPP_ENABLE_CXX17_REMOVED_AUTO_PTR 1
#define _LIBCPP_ENABLE_CXX17_REMOVED_BINDERS 1
#define _LIBCPP_ENABLE_CXX17_REMOVED_RANDOM_SHUFFLE 1
#define _LIBCPP_ENABLE_CXX17_REMOVED_UNARY_BINARY_FUNCTION 1
#define _LIBCPP_ENABLE_CXX17_REMOVED_UNEXPECTED_FUNCTIONS 1
#define _LIBCPP_DISABLE_DEPRECATION_WARNINGS 1
#else
/* In C, only the names that C itself has: a source may have a getline() or an
   index of its own. */
#define __STRICT_ANSI__ 1
#include <features.h>
#undef __STRICT_ANSI__
#endif

#endif
