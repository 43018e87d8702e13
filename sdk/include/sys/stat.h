/* What a file is. Members hold what Windows' do; WASI's own header is not
   used. https://learn.microsoft.com/en-us/cpp/c-runtime-library/reference/stat-functions */
#ifndef ISAPI_SYS_STAT_H
#define ISAPI_SYS_STAT_H

#include <sys/types.h>
#include <time.h>

#define _S_IFMT 0xf000
#define _S_IFDIR 0x4000
#define _S_IFCHR 0x2000
#define _S_IFIFO 0x1000
#define _S_IFREG 0x8000
#define _S_IREAD 0x0100
#define _S_IWRITE 0x0080
#define _S_IEXEC 0x0040
#define S_IFMT _S_IFMT
#define S_IFDIR _S_IFDIR
#define S_IFCHR _S_IFCHR
#define S_IFREG _S_IFREG
#define S_IREAD _S_IREAD
#define S_IWRITE _S_IWRITE
#define S_IEXEC _S_IEXEC
#define S_IRUSR _S_IREAD
#define S_IWUSR _S_IWRITE
#define S_ISDIR(mode) (((mode) & _S_IFMT) == _S_IFDIR)
#define S_ISREG(mode) (((mode) & _S_IFMT) == _S_IFREG)

#define ISAPI_STAT(name, size)                \
  struct name {                               \
    _dev_t st_dev;                            \
    _ino_t st_ino;                            \
    unsigned short st_mode;                   \
    short st_nlink, st_uid, st_gid;           \
    _dev_t st_rdev;                           \
    size st_size;                             \
    time_t st_atime, st_mtime, st_ctime;      \
  }
ISAPI_STAT(stat, _off_t);
ISAPI_STAT(_stat64i32, _off_t);
ISAPI_STAT(_stat64, long long);

#define _stat _stat64i32
#define _fstat _fstat64i32
#define _wstat _wstat64i32
#define _stati64 _stat64
#define _fstati64 _fstat64
#define _wstati64 _wstat64
#define __stat64 _stat64

#ifdef __cplusplus
extern "C" {
#endif
/* Not under C's names: C++'s library calls those with a structure of its own. */
int isapi_stat(const char *path, struct stat *to);
int isapi_fstat(int descriptor, struct stat *to);
int _stat64i32(const char *path, struct _stat64i32 *to);
int _stat64(const char *path, struct _stat64 *to);
int _fstat64i32(int descriptor, struct _stat64i32 *to);
int _fstat64(int descriptor, struct _stat64 *to);
int _wstat64i32(const wchar_t *path, struct _stat64i32 *to);
int _wstat64(const wchar_t *path, struct _stat64 *to);
static __inline__ int stat(const char *path, struct stat *to) {
  return isapi_stat(path, to);
}
static __inline__ int fstat(int descriptor, struct stat *to) {
  return isapi_fstat(descriptor, to);
}
int _mkdir(const char *path);
int _chmod(const char *path, int mode);
int _umask(int mode);
#ifdef __cplusplus
}
#endif
#endif
