/* Files, as the loader has them. */
#ifndef ISAPI_FILES_H
#define ISAPI_FILES_H

#include "abi.h"

/* What a file is opened for. */
#define ISAPI_READS 1
#define ISAPI_WRITES 2
#define ISAPI_APPENDS 4

/* What a name stands for. */
struct isapi_file_facts {
  ULONGLONG size;
  /* Milliseconds since 1970. */
  ULONGLONG modified;
  BOOL is_directory;
  char name[MAX_PATH];
};

/* An absolute path, from malloc; NULL if there is no memory. */
char *isapi_full_path(const char *path);

/* What a path stands for; FALSE and the last error if it is nothing. */
BOOL isapi_facts(const char *path, struct isapi_file_facts *facts);

/* Opens a file: a handle, or a code as its negative. */
int isapi_open_file(const char *path, int access, DWORD disposition, BOOL *existed);

/* A time in milliseconds since 1970 as Windows' files have it. */
FILETIME isapi_file_time(ULONGLONG milliseconds);

/* The errno of a Win32 code, which becomes errno. */
int isapi_errno(DWORD code);

#endif
