/* Files by their handles.
   https://learn.microsoft.com/en-us/windows/win32/fileio/file-management-functions */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "files.h"
#include "text.h"

ISAPI_IMPORT(file_open)
int isapi_import_file_open(LPCSTR name, int access, DWORD disposition, BOOL *existed);
ISAPI_IMPORT(file_size) int isapi_import_file_size(HANDLE file, ULARGE_INTEGER *size);
ISAPI_IMPORT(file_time) int isapi_import_file_time(HANDLE file, ULONGLONG *milliseconds);
/* An offset of NULL: where the last one ended. */
/* Told to the completion port of a file, if it has one. */
ISAPI_IMPORT(file_completed)
int isapi_import_file_completed(HANDLE file, DWORD bytes, LPOVERLAPPED overlapped);
ISAPI_IMPORT(file_read)
int isapi_import_file_read(HANDLE file, LPVOID buffer, DWORD bytes, LPDWORD count,
                           const ULONGLONG *offset);
ISAPI_IMPORT(file_write)
int isapi_import_file_write(HANDLE file, LPCVOID buffer, DWORD bytes, LPDWORD count,
                            const ULONGLONG *offset);
ISAPI_IMPORT(file_seek)
int isapi_import_file_seek(HANDLE file, LARGE_INTEGER *distance, DWORD method);
ISAPI_IMPORT(file_resize) int isapi_import_file_resize(HANDLE file);

int isapi_errno(DWORD code) {
  switch (code) {
    case ERROR_SUCCESS: return 0;
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_NO_MORE_FILES: return ENOENT;
    case ERROR_ACCESS_DENIED: return EACCES;
    case ERROR_INVALID_HANDLE: return EBADF;
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS: return EEXIST;
    case ERROR_DIR_NOT_EMPTY: return ENOTEMPTY;
    case ERROR_DISK_FULL: return ENOSPC;
    case ERROR_NOT_ENOUGH_MEMORY:
    case ERROR_OUTOFMEMORY: return ENOMEM;
    case ERROR_READ_FAULT: return EIO;
    default: return EINVAL;
  }
}

int isapi_open_file(const char *path, int access, DWORD disposition, BOOL *existed) {
  char *full = isapi_full_path(path);
  if (full == NULL) return -ERROR_NOT_ENOUGH_MEMORY;
  int handle = isapi_await(isapi_import_file_open(full, access, disposition, existed));
  free(full);
  return handle;
}

HANDLE WINAPI CreateFileA(LPCSTR name, DWORD access, DWORD share,
                          LPSECURITY_ATTRIBUTES security, DWORD disposition, DWORD flags,
                          HANDLE like) {
  (void)share, (void)security, (void)flags, (void)like;
  int wanted = 0;
  BOOL existed = FALSE;
  if (access & (GENERIC_READ | GENERIC_ALL | FILE_READ_DATA)) wanted |= ISAPI_READS;
  if (access & (GENERIC_WRITE | GENERIC_ALL | FILE_WRITE_DATA)) wanted |= ISAPI_WRITES;
  else if (access & FILE_APPEND_DATA) wanted |= ISAPI_APPENDS;
  if (name == NULL || *name == 0) {
    SetLastError(ERROR_PATH_NOT_FOUND);
    return INVALID_HANDLE_VALUE;
  }
  int handle = isapi_open_file(name, wanted, disposition, &existed);
  if (!isapi_succeeds(handle)) return INVALID_HANDLE_VALUE;
  BOOL tells = disposition == CREATE_ALWAYS || disposition == OPEN_ALWAYS;
  SetLastError(tells && existed ? ERROR_ALREADY_EXISTS : NO_ERROR);
  return (HANDLE)handle;
}

HANDLE WINAPI CreateFileW(LPCWSTR name, DWORD access, DWORD share,
                          LPSECURITY_ATTRIBUTES security, DWORD disposition, DWORD flags,
                          HANDLE like) {
  char *narrow = isapi_narrowed(name);
  HANDLE handle = CreateFileA(narrow, access, share, security, disposition, flags, like);
  free(narrow);
  return handle;
}

/* Every operation is over when its call returns: one that is overlapped, too. */
static BOOL finish_overlapped(HANDLE file, BOOL succeeded, LPOVERLAPPED overlapped,
                              DWORD count) {
  if (overlapped == NULL) return succeeded;
  DWORD error = GetLastError();
  overlapped->Internal = succeeded ? 0 : error;
  overlapped->InternalHigh = count;
  if (!succeeded) return FALSE;
  /* Its lowest bit keeps the port out of it. */
  ULONG_PTR event = (ULONG_PTR)overlapped->hEvent;
  if (event > 1) SetEvent((HANDLE)(event & ~(ULONG_PTR)1));
  if (!(event & 1)) isapi_import_file_completed(file, count, overlapped);
  SetLastError(error);
  return TRUE;
}

static ULONGLONG offset_of(const OVERLAPPED *overlapped) {
  return (ULONGLONG)overlapped->OffsetHigh << 32 | overlapped->Offset;
}

BOOL WINAPI ReadFile(HANDLE file, LPVOID buffer, DWORD bytes, LPDWORD count,
                     LPOVERLAPPED overlapped) {
  DWORD ignored = 0;
  if (count == NULL) count = &ignored;
  *count = 0;
  ULONGLONG offset = overlapped == NULL ? 0 : offset_of(overlapped);
  BOOL read = isapi_succeeds(isapi_import_file_read(file, buffer, bytes, count,
                                                    overlapped == NULL ? NULL : &offset));
  return finish_overlapped(file, read, overlapped, *count);
}

BOOL WINAPI WriteFile(HANDLE file, LPCVOID buffer, DWORD bytes, LPDWORD count,
                      LPOVERLAPPED overlapped) {
  DWORD ignored = 0;
  if (count == NULL) count = &ignored;
  *count = 0;
  ULONGLONG offset = overlapped == NULL ? 0 : offset_of(overlapped);
  BOOL written = isapi_succeeds(isapi_import_file_write(file, buffer, bytes, count,
                                                        overlapped == NULL ? NULL : &offset));
  return finish_overlapped(file, written, overlapped, *count);
}

BOOL WINAPI GetFileSizeEx(HANDLE file, PLARGE_INTEGER size) {
  return isapi_succeeds(isapi_import_file_size(file, (ULARGE_INTEGER *)size));
}

DWORD WINAPI GetFileSize(HANDLE file, LPDWORD high) {
  LARGE_INTEGER size;
  if (!GetFileSizeEx(file, &size)) return INVALID_FILE_SIZE;
  if (high != NULL) *high = (DWORD)size.HighPart;
  SetLastError(NO_ERROR);
  return size.LowPart;
}

BOOL WINAPI SetFilePointerEx(HANDLE file, LARGE_INTEGER distance, PLARGE_INTEGER position,
                             DWORD method) {
  if (!isapi_succeeds(isapi_import_file_seek(file, &distance, method))) return FALSE;
  if (position != NULL) *position = distance;
  return TRUE;
}

DWORD WINAPI SetFilePointer(HANDLE file, LONG distance, PLONG high, DWORD method) {
  LARGE_INTEGER to;
  to.QuadPart = distance;
  if (high != NULL) {
    to.LowPart = (DWORD)distance;
    to.HighPart = *high;
  }
  if (!SetFilePointerEx(file, to, &to, method)) return INVALID_SET_FILE_POINTER;
  if (high != NULL) *high = to.HighPart;
  SetLastError(NO_ERROR);
  return to.LowPart;
}

BOOL WINAPI SetEndOfFile(HANDLE file) { return isapi_succeeds(isapi_import_file_resize(file)); }

BOOL WINAPI FlushFileBuffers(HANDLE file) {
  LARGE_INTEGER size;
  return GetFileSizeEx(file, &size);
}

/* A file belongs to this module alone: nothing else can lock it. */
BOOL WINAPI LockFile(HANDLE file, DWORD low, DWORD high, DWORD bytes_low, DWORD bytes_high) {
  (void)low, (void)high, (void)bytes_low, (void)bytes_high;
  return FlushFileBuffers(file);
}

BOOL WINAPI UnlockFile(HANDLE file, DWORD low, DWORD high, DWORD bytes_low, DWORD bytes_high) {
  return LockFile(file, low, high, bytes_low, bytes_high);
}

BOOL WINAPI LockFileEx(HANDLE file, DWORD flags, DWORD reserved, DWORD low, DWORD high,
                       LPOVERLAPPED overlapped) {
  (void)flags, (void)reserved, (void)overlapped;
  return LockFile(file, 0, 0, low, high);
}

BOOL WINAPI UnlockFileEx(HANDLE file, DWORD reserved, DWORD low, DWORD high,
                         LPOVERLAPPED overlapped) {
  (void)reserved, (void)overlapped;
  return LockFile(file, 0, 0, low, high);
}

DWORD WINAPI GetFileType(HANDLE file) {
  return FlushFileBuffers(file) ? FILE_TYPE_DISK : FILE_TYPE_UNKNOWN;
}

FILETIME isapi_file_time(ULONGLONG milliseconds) {
  ULONGLONG ticks = milliseconds == 0 ? 0 : (milliseconds + 11644473600000ull) * 10000;
  return (FILETIME){(DWORD)ticks, (DWORD)(ticks >> 32)};
}

BOOL WINAPI GetFileTime(HANDLE file, LPFILETIME created, LPFILETIME accessed,
                        LPFILETIME written) {
  ULONGLONG milliseconds = 0;
  if (!isapi_succeeds(isapi_import_file_time(file, &milliseconds))) return FALSE;
  FILETIME time = isapi_file_time(milliseconds);
  if (created != NULL) *created = time;
  if (accessed != NULL) *accessed = time;
  if (written != NULL) *written = time;
  return TRUE;
}

BOOL WINAPI SetFileTime(HANDLE file, const FILETIME *created, const FILETIME *accessed,
                        const FILETIME *written) {
  (void)created, (void)accessed, (void)written;
  return FlushFileBuffers(file);
}

BOOL WINAPI GetFileInformationByHandle(HANDLE file, LPBY_HANDLE_FILE_INFORMATION to) {
  LARGE_INTEGER size;
  memset(to, 0, sizeof *to);
  if (!GetFileSizeEx(file, &size)) return FALSE;
  to->dwFileAttributes = FILE_ATTRIBUTE_ARCHIVE;
  to->nFileSizeHigh = (DWORD)size.HighPart;
  to->nFileSizeLow = size.LowPart;
  to->nNumberOfLinks = 1;
  return GetFileTime(file, &to->ftCreationTime, &to->ftLastAccessTime, &to->ftLastWriteTime);
}

/* What prints goes to the debugger; what reads finds the end. */
HANDLE WINAPI GetStdHandle(DWORD number) {
  (void)number;
  return NULL;
}

/* Handles of 16-bit Windows. */
HFILE WINAPI _lopen(LPCSTR path, int mode) {
  DWORD access = (mode & 3) == OF_WRITE       ? GENERIC_WRITE
                 : (mode & 3) == OF_READWRITE ? GENERIC_READ | GENERIC_WRITE
                                              : GENERIC_READ;
  return (HFILE)CreateFileA(path, access, 0, NULL, OPEN_EXISTING, 0, NULL);
}

HFILE WINAPI _lcreat(LPCSTR path, int attributes) {
  (void)attributes;
  return (HFILE)CreateFileA(path, GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
}

HFILE WINAPI _lclose(HFILE file) { return CloseHandle((HANDLE)file) ? 0 : HFILE_ERROR; }

UINT WINAPI _lread(HFILE file, LPVOID to, UINT bytes) {
  DWORD count;
  return ReadFile((HANDLE)file, to, bytes, &count, NULL) ? count : (UINT)HFILE_ERROR;
}

UINT WINAPI _lwrite(HFILE file, LPCSTR from, UINT bytes) {
  DWORD count;
  return WriteFile((HANDLE)file, from, bytes, &count, NULL) ? count : (UINT)HFILE_ERROR;
}

LONG WINAPI _llseek(HFILE file, LONG offset, int origin) {
  return (LONG)SetFilePointer((HANDLE)file, offset, NULL, (DWORD)origin);
}
