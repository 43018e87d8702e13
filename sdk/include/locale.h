#pragma GCC system_header
#include_next <locale.h>
#ifndef ISAPI_LOCALE_H
#define ISAPI_LOCALE_H
typedef void *_locale_t;
#define _ENABLE_PER_THREAD_LOCALE 1
#define _DISABLE_PER_THREAD_LOCALE 2
#ifdef __cplusplus
extern "C" {
#endif
int _configthreadlocale(int type);
wchar_t *_wsetlocale(int category, const wchar_t *locale);
_locale_t _create_locale(int category, const char *locale);
void _free_locale(_locale_t locale);
#ifdef __cplusplus
}
#endif
#endif
