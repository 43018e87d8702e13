/* Streams and files by wide names and with wide text. */
#ifndef ISAPI_WIDE_IO_H
#define ISAPI_WIDE_IO_H

#include <stdio.h>
#include <sys/stat.h>

#ifdef __cplusplus
extern "C" {
#endif

FILE *_wfopen(const wchar_t *name, const wchar_t *mode);
errno_t _wfopen_s(FILE **file, const wchar_t *name, const wchar_t *mode);
FILE *_wfreopen(const wchar_t *name, const wchar_t *mode, FILE *file);
int _wremove(const wchar_t *name);
int _wunlink(const wchar_t *name);
int _wrename(const wchar_t *from, const wchar_t *to);
int _waccess(const wchar_t *name, int mode);
int _wopen(const wchar_t *name, int flags, ...);
int _wmkdir(const wchar_t *name);
int _wrmdir(const wchar_t *name);
int _wchdir(const wchar_t *name);
wchar_t *_wgetcwd(wchar_t *to, int count);
wchar_t *_wfullpath(wchar_t *to, const wchar_t *path, size_t size);
wchar_t *_wgetenv(const wchar_t *name);
int _wsystem(const wchar_t *command);
void _wsplitpath(const wchar_t *path, wchar_t *drive, wchar_t *folder, wchar_t *name, wchar_t *extension);
void _wmakepath(wchar_t *path, const wchar_t *drive, const wchar_t *folder, const wchar_t *name, const wchar_t *extension);
errno_t _wsplitpath_s(const wchar_t *path, wchar_t *drive, size_t drive_size, wchar_t *folder,
                      size_t folder_size, wchar_t *name, size_t name_size, wchar_t *extension,
                      size_t extension_size);
wchar_t *_wctime(const long long *time);
wchar_t *_wasctime(const struct tm *time);

#ifdef __cplusplus
}
#endif

#endif
