/*
 * The calls of WASI that may have to wait, as C's library makes them: they go
 * to the loader by a way that can. All others are imports of WASI.
 * https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md
 */
#include <string.h>
#include <wasi/api.h>

#include "abi.h"

ISAPI_IMPORT(path_open)
int isapi_import_path_open(int folder, int lookup, const char *path, size_t length, int flags,
                           const __wasi_rights_t *rights, int descriptor_flags,
                           __wasi_fd_t *descriptor);
ISAPI_IMPORT(path_filestat)
int isapi_import_path_filestat(int folder, int lookup, const char *path, size_t length,
                               __wasi_filestat_t *to);
ISAPI_IMPORT(descriptor_read)
int isapi_import_descriptor_read(int descriptor, const __wasi_iovec_t *to, size_t count,
                                 __wasi_size_t *read);

__wasi_errno_t __wasi_path_open(__wasi_fd_t folder, __wasi_lookupflags_t lookup, const char *path,
                                __wasi_oflags_t flags, __wasi_rights_t rights,
                                __wasi_rights_t inherited, __wasi_fdflags_t descriptor_flags,
                                __wasi_fd_t *descriptor) {
  __wasi_rights_t both[] = {rights, inherited};
  return (__wasi_errno_t)isapi_await(isapi_import_path_open(
      folder, (int)lookup, path, strlen(path), flags, both, descriptor_flags, descriptor));
}

__wasi_errno_t __wasi_path_filestat_get(__wasi_fd_t folder, __wasi_lookupflags_t lookup,
                                        const char *path, __wasi_filestat_t *to) {
  return (__wasi_errno_t)isapi_await(
      isapi_import_path_filestat(folder, (int)lookup, path, strlen(path), to));
}

__wasi_errno_t __wasi_fd_read(__wasi_fd_t descriptor, const __wasi_iovec_t *to, size_t count,
                              __wasi_size_t *read) {
  return (__wasi_errno_t)isapi_await(isapi_import_descriptor_read(descriptor, to, count, read));
}
