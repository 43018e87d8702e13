/*
 * Streams on files. Their names are Windows', and in text mode line ends are:
 * the rest is C's library, on the loader's files.
 * https://learn.microsoft.com/en-us/cpp/c-runtime-library/reference/fopen-wfopen
 */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <wchar.h>

#include "files.h"
#include "text.h"

/* Whether line ends of a descriptor are those of Windows. */
ISAPI_IMPORT(descriptor_text) int isapi_import_descriptor_text(int descriptor, BOOL text);
ISAPI_IMPORT(descriptor_facts)
int isapi_import_descriptor_facts(int descriptor, struct isapi_file_facts *to);

/* C's own, by names that no header of this runtime has. */
int isapi_libc_open(const char *path, int flags) __asm__("__wasilibc_open_nomode");
FILE *isapi_libc_fdopen(int descriptor, const char *mode) __asm__("fdopen");
long long isapi_libc_lseek(int descriptor, long long offset, int origin) __asm__("lseek");
int isapi_libc_close(int descriptor) __asm__("close");
ptrdiff_t isapi_libc_read(int descriptor, void *to, size_t count) __asm__("read");
ptrdiff_t isapi_libc_write(int descriptor, const void *from, size_t count) __asm__("write");
int isapi_libc_fileno(FILE *file) __asm__("fileno");
int isapi_libc_fseeko(FILE *file, long long offset, int origin) __asm__("fseeko");
long long isapi_libc_ftello(FILE *file) __asm__("ftello");

static int open_path(const char *path, int flags) {
  char *full = isapi_full_path(path);
  if (full == NULL || path == NULL || *path == 0) {
    free(full);
    errno = full == NULL ? ENOMEM : ENOENT;
    return -1;
  }
  int descriptor = isapi_libc_open(full, flags & ~_O_BINARY);
  free(full);
  if (descriptor >= 0) isapi_import_descriptor_text(descriptor, (flags & _O_BINARY) == 0);
  return descriptor;
}

int _open(const char *path, int flags, ...) { return open_path(path, flags); }
ISAPI_ALIAS(_open, open);

int _wopen(const WCHAR *path, int flags, ...) {
  char *narrow = isapi_narrowed(path);
  int descriptor = open_path(narrow, flags);
  free(narrow);
  return descriptor;
}

int _sopen(const char *path, int flags, int share, ...) {
  (void)share;
  return open_path(path, flags);
}

errno_t _sopen_s(int *descriptor, const char *path, int flags, int share, int mode) {
  (void)share, (void)mode;
  *descriptor = open_path(path, flags);
  return *descriptor < 0 ? errno : 0;
}

int _creat(const char *path, int mode) {
  (void)mode;
  return open_path(path, O_WRONLY | O_CREAT | O_TRUNC);
}

int _close(int descriptor) { return isapi_libc_close(descriptor); }

int _read(int descriptor, void *to, unsigned count) {
  return (int)isapi_libc_read(descriptor, to, count);
}

int _write(int descriptor, const void *from, unsigned count) {
  return (int)isapi_libc_write(descriptor, from, count);
}

long long _lseeki64(int descriptor, long long offset, int origin) {
  return isapi_libc_lseek(descriptor, offset, origin);
}

long _lseek(int descriptor, long offset, int origin) {
  return (long)isapi_libc_lseek(descriptor, offset, origin);
}

long _tell(int descriptor) { return _lseek(descriptor, 0, SEEK_CUR); }

static BOOL descriptor_facts(int descriptor, struct isapi_file_facts *facts) {
  int answer = isapi_import_descriptor_facts(descriptor, facts);
  if (answer >= 0) return TRUE;
  errno = isapi_errno((DWORD)-answer);
  return FALSE;
}

long long _filelengthi64(int descriptor) {
  struct isapi_file_facts facts;
  return descriptor_facts(descriptor, &facts) ? (long long)facts.size : -1;
}

long _filelength(int descriptor) { return (long)_filelengthi64(descriptor); }

int _eof(int descriptor) {
  long long size = _filelengthi64(descriptor);
  return size < 0 ? -1 : _lseeki64(descriptor, 0, SEEK_CUR) >= size;
}

int _setmode(int descriptor, int mode) {
  int before = isapi_import_descriptor_text(descriptor, (mode & _O_BINARY) == 0);
  return before < 0 ? -1 : before ? _O_TEXT : _O_BINARY;
}

ISAPI_ALIAS(_setmode, setmode);

/* What a mode of fopen() asks for; -1 if it is none. */
static int flags_of(const char *mode) {
  while (*mode == ' ') mode++;
  BOOL both = strchr(mode, '+') != NULL;
  int flags = *mode == 'r'   ? 0
              : *mode == 'w' ? O_CREAT | O_TRUNC
              : *mode == 'a' ? O_CREAT | O_APPEND
                             : -1;
  if (flags < 0) return -1;
  flags |= both ? O_RDWR : *mode == 'r' ? O_RDONLY : O_WRONLY;
  if (strchr(mode, 'b') != NULL) flags |= _O_BINARY;
  if (strchr(mode, 'x') != NULL) flags |= O_EXCL;
  return flags;
}

FILE *fopen(const char *path, const char *mode) {
  int flags = flags_of(mode);
  if (flags < 0) {
    errno = EINVAL;
    return NULL;
  }
  int descriptor = open_path(path, flags);
  if (descriptor < 0) return NULL;
  const char plain[] = {mode[strspn(mode, " ")], strchr(mode, '+') != NULL ? '+' : 0, 0};
  FILE *file = isapi_libc_fdopen(descriptor, plain);
  if (file == NULL) isapi_libc_close(descriptor);
  return file;
}

FILE *_fsopen(const char *path, const char *mode, int share) {
  (void)share;
  return fopen(path, mode);
}

FILE *_wfopen(const WCHAR *path, const WCHAR *mode) {
  char *narrow = isapi_narrowed(path), *narrow_mode = isapi_narrowed(mode);
  FILE *file = fopen(narrow, narrow_mode);
  free(narrow);
  free(narrow_mode);
  return file;
}

errno_t fopen_s(FILE **file, const char *path, const char *mode) {
  if (file == NULL || path == NULL || mode == NULL) return isapi_invalid(EINVAL);
  *file = fopen(path, mode);
  return *file == NULL ? errno : 0;
}

errno_t _wfopen_s(FILE **file, const WCHAR *path, const WCHAR *mode) {
  if (file == NULL || path == NULL || mode == NULL) return isapi_invalid(EINVAL);
  *file = _wfopen(path, mode);
  return *file == NULL ? errno : 0;
}

errno_t freopen_s(FILE **file, const char *path, const char *mode, FILE *old) {
  *file = freopen(path, mode, old);
  return *file == NULL ? errno : 0;
}

FILE *_fdopen(int descriptor, const char *mode) { return isapi_libc_fdopen(descriptor, mode); }
int _fileno(FILE *file) { return isapi_libc_fileno(file); }
int _fseeki64(FILE *file, long long offset, int origin) {
  return isapi_libc_fseeko(file, offset, origin);
}
long long _ftelli64(FILE *file) { return isapi_libc_ftello(file); }
int _flushall(void) { return fflush(NULL); }
int _getc_nolock(FILE *file) { return getc(file); }
int _putc_nolock(int c, FILE *file) { return putc(c, file); }

size_t fread_s(void *to, size_t size, size_t each, size_t count, FILE *file) {
  if (each == 0 || count == 0) return 0;
  return each * count > size ? (isapi_invalid(ERANGE), 0) : fread(to, each, count, file);
}

char *gets_s(char *to, size_t size) {
  if (size == 0 || fgets(to, (int)size, stdin) == NULL) return NULL;
  to[strcspn(to, "\n")] = 0;
  return to;
}

char *gets(char *to) { return gets_s(to, INT32_MAX); }

char *_tempnam(const char *folder, const char *prefix) {
  char path[MAX_PATH];
  return GetTempFileNameA(folder == NULL ? "C:\\Temp" : folder, prefix, 0, path) == 0
             ? NULL
             : _strdup(path);
}

ISAPI_ALIAS(_tempnam, tempnam);

errno_t tmpnam_s(char *to, size_t size) {
  if (size < MAX_PATH) return isapi_invalid(ERANGE);
  return GetTempFileNameA("C:\\Temp", "s", 0, to) == 0 ? errno : 0;
}

char *tmpnam(char *to) {
  static char path[MAX_PATH];
  if (to == NULL) to = path;
  return GetTempFileNameA("C:\\Temp", "s", 0, to) == 0 ? NULL : to;
}

FILE *tmpfile(void) {
  char path[MAX_PATH];
  return GetTempFileNameA("C:\\Temp", "t", 0, path) == 0 ? NULL : fopen(path, "wb+");
}

errno_t tmpfile_s(FILE **file) { return (*file = tmpfile()) == NULL ? errno : 0; }

char *_mktemp(char *pattern) {
  size_t length = strlen(pattern);
  static unsigned last;
  if (length < 6 || strcmp(pattern + length - 6, "XXXXXX") != 0) return NULL;
  sprintf(pattern + length - 6, "a%05u", last++ % 100000);
  return pattern;
}

ISAPI_ALIAS(_mktemp, mktemp);

/* Other programs are not here. */
FILE *_popen(const char *command, const char *mode) {
  (void)command, (void)mode;
  errno = ENOSYS;
  return NULL;
}

int system(const char *command) {
  if (command == NULL) return 0;
  errno = ENOSYS;
  return -1;
}

int _wsystem(const wchar_t *command) { return system(command == NULL ? NULL : ""); }

/* Names of files. */
static int errno_of(BOOL succeeded) {
  if (succeeded) return 0;
  errno = isapi_errno(GetLastError());
  return -1;
}

int _unlink(const char *path) { return errno_of(DeleteFileA(path)); }
ISAPI_ALIAS(_unlink, unlink);
int _wunlink(const WCHAR *path) { return errno_of(DeleteFileW(path)); }
int remove(const char *path) { return _unlink(path); }
int _wremove(const WCHAR *path) { return _wunlink(path); }
int rename(const char *from, const char *to) { return errno_of(MoveFileA(from, to)); }
int _wrename(const WCHAR *from, const WCHAR *to) { return errno_of(MoveFileW(from, to)); }

int _access(const char *path, int mode) {
  (void)mode;
  return errno_of(GetFileAttributesA(path) != INVALID_FILE_ATTRIBUTES);
}

ISAPI_ALIAS(_access, access);

int _waccess(const WCHAR *path, int mode) {
  (void)mode;
  return errno_of(GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES);
}

errno_t _access_s(const char *path, int mode) { return _access(path, mode) == 0 ? 0 : errno; }
int _chmod(const char *path, int mode) { return _access(path, mode); }
int _umask(int mode) {
  (void)mode;
  return 0;
}

#define GIVE_STAT(to, facts)                                                          \
  do {                                                                                \
    memset((to), 0, sizeof *(to));                                                    \
    (to)->st_mode = (unsigned short)((facts).is_directory ? _S_IFDIR : _S_IFREG) |    \
                    _S_IREAD | _S_IWRITE;                                             \
    (to)->st_nlink = 1;                                                               \
    (to)->st_size = (__typeof__((to)->st_size))(facts).size;                          \
    (to)->st_atime = (to)->st_mtime = (to)->st_ctime = (time_t)((facts).modified / 1000); \
  } while (0)

#define STAT(type, name, of_descriptor, wide)                    \
  int name(const char *path, struct type *to) {                  \
    struct isapi_file_facts facts;                               \
    if (!isapi_facts(path, &facts)) return errno_of(FALSE);      \
    GIVE_STAT(to, facts);                                        \
    return 0;                                                    \
  }                                                              \
  int of_descriptor(int descriptor, struct type *to) {           \
    struct isapi_file_facts facts;                               \
    if (!descriptor_facts(descriptor, &facts)) return -1;        \
    GIVE_STAT(to, facts);                                        \
    return 0;                                                    \
  }                                                              \
  int wide(const WCHAR *path, struct type *to) {                 \
    char *narrow = isapi_narrowed(path);                         \
    int answer = name(narrow, to);                               \
    free(narrow);                                                \
    return answer;                                               \
  }

STAT(stat, isapi_stat, isapi_fstat, isapi_wstat)
STAT(_stat64i32, _stat64i32, _fstat64i32, _wstat64i32)
STAT(_stat64, _stat64, _fstat64, _wstat64)
