/* Files by their descriptors.
   https://learn.microsoft.com/en-us/cpp/c-runtime-library/low-level-i-o */
#ifndef ISAPI_IO_H
#define ISAPI_IO_H

#include <isapi_room.h>
#include <time.h>
#include <sys/types.h>
#include <stdint.h>

#ifndef SEEK_SET
#include <__seek.h>
#endif

#define _A_NORMAL 0x00
#define _A_RDONLY 0x01
#define _A_HIDDEN 0x02
#define _A_SYSTEM 0x04
#define _A_SUBDIR 0x10
#define _A_ARCH 0x20

struct _finddata_t {
  unsigned attrib;
  time_t time_create, time_access, time_write;
  unsigned long size;
  char name[260];
};
struct _wfinddata_t {
  unsigned attrib;
  time_t time_create, time_access, time_write;
  unsigned long size;
  wchar_t name[260];
};
#define _finddata64i32_t _finddata_t

#ifdef __cplusplus
extern "C" {
#endif
int _access(const char *path, int mode);
int access(const char *path, int mode);
errno_t _access_s(const char *path, int mode);
int _open(const char *path, int flags, ...);
int _sopen(const char *path, int flags, int share, ...);
errno_t _sopen_s(int *descriptor, const char *path, int flags, int share, int mode);
int _creat(const char *path, int mode);
int _close(int descriptor);
int _read(int descriptor, void *to, unsigned count);
int _write(int descriptor, const void *from, unsigned count);
long _lseek(int descriptor, long offset, int origin);
long long _lseeki64(int descriptor, long long offset, int origin);
long _tell(int descriptor);
long _filelength(int descriptor);
long long _filelengthi64(int descriptor);
int _eof(int descriptor);
int _isatty(int descriptor);
int _commit(int descriptor);
int _chsize(int descriptor, long size);
int _dup(int descriptor);
int _setmode(int descriptor, int mode);
int _unlink(const char *path);
int _chmod(const char *path, int mode);
char *_mktemp(char *pattern);
errno_t _mktemp_s(char *pattern, size_t size);
intptr_t _get_osfhandle(int descriptor);
int _open_osfhandle(intptr_t handle, int flags);
int open(const char *path, int flags, ...);
int close(int descriptor);
int read(int descriptor, void *to, unsigned count) __asm__("_read");
int write(int descriptor, const void *from, unsigned count) __asm__("_write");
long lseek(int descriptor, long offset, int origin) __asm__("_lseek");
long filelength(int descriptor) __asm__("_filelength");
int isatty(int descriptor);
int setmode(int descriptor, int mode);
int unlink(const char *path);
char *mktemp(char *pattern);
intptr_t _findfirst(const char *pattern, struct _finddata_t *to);
int _findnext(intptr_t handle, struct _finddata_t *to);
int _findclose(intptr_t handle);
#ifdef __cplusplus
}
#endif
#endif
