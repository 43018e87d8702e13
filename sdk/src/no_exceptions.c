/*
 * A throw of a module that was compiled without exceptions: its request ends.
 * The runtime that --exceptions links has functions of the same names.
 */
#include <stdlib.h>
#include <string.h>

#include "abi.h"

ISAPI_IMPORT(thrown)
_Noreturn void isapi_import_thrown(LPCSTR type, size_t length);

/* What std::type_info is in memory. */
struct type_info {
  const void *functions;
  const char *name;
};

__attribute__((weak)) void *__cxa_allocate_exception(size_t size) {
  return malloc(size);
}

__attribute__((weak, noreturn)) void __cxa_throw(void *object,
                                                 struct type_info *type,
                                                 void (*destroy)(void *)) {
  (void)object, (void)destroy;
  isapi_import_thrown(type->name, strlen(type->name));
}
