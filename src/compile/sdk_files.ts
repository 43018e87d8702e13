// Made from sdk/ by `deno task build:sdk`.
// deno-fmt-ignore-file

/** The headers and the C runtime, by the paths that the toolchain has them under. */
export const sdkFiles: Readonly<Record<string, string>> = {
  ".isapi/include/__config":
    "/* libc++ is the one for WebAssembly, whatever the sources are told. */\n" +
    "#pragma GCC system_header\n" +
    "#pragma push_macro(\"_WIN32\")\n" +
    "#pragma push_macro(\"_MSC_VER\")\n" +
    "#undef _WIN32\n" +
    "#undef _MSC_VER\n" +
    "#include_next <__config>\n" +
    "#pragma pop_macro(\"_MSC_VER\")\n" +
    "#pragma pop_macro(\"_WIN32\")\n",
  ".isapi/include/__cxxabi_config.h":
    "/* See __config. */\n" +
    "#pragma GCC system_header\n" +
    "#pragma push_macro(\"_WIN32\")\n" +
    "#undef _WIN32\n" +
    "#include_next <__cxxabi_config.h>\n" +
    "#pragma pop_macro(\"_WIN32\")\n",
  ".isapi/include/__exception/exception_ptr.h":
    "/* See __config. */\n" +
    "#pragma GCC system_header\n" +
    "#pragma push_macro(\"_WIN32\")\n" +
    "#undef _WIN32\n" +
    "#include_next <__exception/exception_ptr.h>\n" +
    "#pragma pop_macro(\"_WIN32\")\n",
  ".isapi/include/__typedef_clock_t.h":
    "/* Windows' clock_t has 32 bits: sources print it with %ld. */\n" +
    "#ifndef __wasilibc___typedef_clock_t_h\n" +
    "#define __wasilibc___typedef_clock_t_h\n" +
    "typedef long clock_t;\n" +
    "#endif\n",
  ".isapi/include/accctrl.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/aclapi.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/basetsd.h":
    "#include <windef.h>\n",
  ".isapi/include/commctrl.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/commdlg.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/conio.h":
    "#ifndef ISAPI_CONIO_H\n" +
    "#define ISAPI_CONIO_H\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "int _getch(void);\n" +
    "int _getche(void);\n" +
    "int _kbhit(void);\n" +
    "int _putch(int c);\n" +
    "int _cputs(const char *text);\n" +
    "int _cprintf(const char *format, ...);\n" +
    "int getch(void);\n" +
    "int kbhit(void);\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/crtdbg.h":
    "/* Debugging of the library: there is none, as in a release build.\n" +
    "   https://learn.microsoft.com/en-us/cpp/c-runtime-library/debug-routines */\n" +
    "#ifndef ISAPI_CRTDBG_H\n" +
    "#define ISAPI_CRTDBG_H\n" +
    "#include <stdlib.h>\n" +
    "#define _CRT_WARN 0\n" +
    "#define _CRT_ERROR 1\n" +
    "#define _CRT_ASSERT 2\n" +
    "#define _CRTDBG_MODE_FILE 1\n" +
    "#define _CRTDBG_MODE_DEBUG 2\n" +
    "#define _CRTDBG_MODE_WNDW 4\n" +
    "#define _CRTDBG_REPORT_MODE (-1)\n" +
    "#define _CRTDBG_FILE_STDOUT ((_HFILE)-4)\n" +
    "#define _CRTDBG_FILE_STDERR ((_HFILE)-5)\n" +
    "#define _CRTDBG_REPORT_FLAG (-1)\n" +
    "#define _CRTDBG_ALLOC_MEM_DF 0x01\n" +
    "#define _CRTDBG_DELAY_FREE_MEM_DF 0x02\n" +
    "#define _CRTDBG_CHECK_ALWAYS_DF 0x04\n" +
    "#define _CRTDBG_CHECK_CRT_DF 0x10\n" +
    "#define _CRTDBG_LEAK_CHECK_DF 0x20\n" +
    "#define _NORMAL_BLOCK 1\n" +
    "#define _CLIENT_BLOCK 4\n" +
    "typedef void *_HFILE;\n" +
    "#define _CrtSetDbgFlag(flags) ((int)0)\n" +
    "#define _CrtSetReportMode(type, mode) ((int)0)\n" +
    "#define _CrtSetReportFile(type, file) ((_HFILE)0)\n" +
    "#define _CrtSetBreakAlloc(number) ((long)0)\n" +
    "#define _CrtDumpMemoryLeaks() ((int)0)\n" +
    "#define _CrtCheckMemory() ((int)1)\n" +
    "#define _CrtDbgBreak() ((void)0)\n" +
    "#define _CrtMemCheckpoint(state) ((void)0)\n" +
    "#define _CrtMemDumpAllObjectsSince(state) ((void)0)\n" +
    "#define _malloc_dbg(size, type, file, line) malloc(size)\n" +
    "#define _calloc_dbg(count, size, type, file, line) calloc(count, size)\n" +
    "#define _realloc_dbg(memory, size, type, file, line) realloc(memory, size)\n" +
    "#define _free_dbg(memory, type) free(memory)\n" +
    "#define _ASSERT(expression) ((void)0)\n" +
    "#define _ASSERTE(expression) ((void)0)\n" +
    "#define _ASSERT_EXPR(expression, message) ((void)0)\n" +
    "#define _RPT0(type, message) ((void)0)\n" +
    "#define _RPT1(type, format, a) ((void)0)\n" +
    "#define _RPT2(type, format, a, b) ((void)0)\n" +
    "#define _RPT3(type, format, a, b, c) ((void)0)\n" +
    "#define _RPTF0(type, message) ((void)0)\n" +
    "#define _RPTF1(type, format, a) ((void)0)\n" +
    "#define _RPTF2(type, format, a, b) ((void)0)\n" +
    "#endif\n",
  ".isapi/include/ctype.h":
    "#pragma GCC system_header\n" +
    "#include_next <ctype.h>\n" +
    "#ifndef ISAPI_CTYPE_H\n" +
    "#define ISAPI_CTYPE_H\n" +
    "#undef isascii\n" +
    "#undef toascii\n" +
    "#undef _tolower\n" +
    "#undef _toupper\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "int isascii(int c);\n" +
    "int toascii(int c);\n" +
    "int __isascii(int c);\n" +
    "int __toascii(int c);\n" +
    "int __iscsym(int c);\n" +
    "int __iscsymf(int c);\n" +
    "int iscsym(int c);\n" +
    "int iscsymf(int c);\n" +
    "int _tolower(int c);\n" +
    "int _toupper(int c);\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/cxxabi.h":
    "/* See __config. */\n" +
    "#pragma GCC system_header\n" +
    "#pragma push_macro(\"_WIN32\")\n" +
    "#undef _WIN32\n" +
    "#include_next <cxxabi.h>\n" +
    "#pragma pop_macro(\"_WIN32\")\n",
  ".isapi/include/dbghelp.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/debugapi.h":
    "/* Debugging: https://learn.microsoft.com/en-us/windows/win32/api/debugapi/ */\n" +
    "#ifndef ISAPI_DEBUGAPI_H\n" +
    "#define ISAPI_DEBUGAPI_H\n" +
    "\n" +
    "#include <windef.h>\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "VOID WINAPI OutputDebugStringA(LPCSTR lpOutputString);\n" +
    "VOID WINAPI OutputDebugStringW(LPCWSTR lpOutputString);\n" +
    "BOOL WINAPI IsDebuggerPresent(VOID);\n" +
    "VOID WINAPI DebugBreak(VOID);\n" +
    "#ifdef UNICODE\n" +
    "#define OutputDebugString OutputDebugStringW\n" +
    "#else\n" +
    "#define OutputDebugString OutputDebugStringA\n" +
    "#endif\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/direct.h":
    "#ifndef ISAPI_DIRECT_H\n" +
    "#define ISAPI_DIRECT_H\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "char *_getcwd(char *to, int size);\n" +
    "int _chdir(const char *path);\n" +
    "int _mkdir(const char *path);\n" +
    "int _rmdir(const char *path);\n" +
    "int _getdrive(void);\n" +
    "int _chdrive(int drive);\n" +
    "char *_getdcwd(int drive, char *to, int size);\n" +
    "char *getcwd(char *to, unsigned long size);\n" +
    "int chdir(const char *path);\n" +
    "int rmdir(const char *path);\n" +
    "static __inline__ int mkdir(const char *path) { return _mkdir(path); }\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/eh.h":
    "#ifndef ISAPI_EH_H\n" +
    "#define ISAPI_EH_H\n" +
    "#ifdef __cplusplus\n" +
    "#include <exception>\n" +
    "struct _EXCEPTION_POINTERS;\n" +
    "typedef void (*_se_translator_function)(unsigned, struct _EXCEPTION_POINTERS *);\n" +
    "/* What the processor traps is no exception of C++ here. */\n" +
    "static inline _se_translator_function _set_se_translator(_se_translator_function) { return 0; }\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/errhandlingapi.h":
    "/* Errors: https://learn.microsoft.com/en-us/windows/win32/api/errhandlingapi/ */\n" +
    "#ifndef ISAPI_ERRHANDLINGAPI_H\n" +
    "#define ISAPI_ERRHANDLINGAPI_H\n" +
    "\n" +
    "#include <winnt.h>\n" +
    "\n" +
    "#define SEM_FAILCRITICALERRORS 0x1\n" +
    "#define SEM_NOGPFAULTERRORBOX 0x2\n" +
    "#define SEM_NOOPENFILEERRORBOX 0x8000\n" +
    "\n" +
    "typedef LONG(WINAPI *PTOP_LEVEL_EXCEPTION_FILTER)(struct _EXCEPTION_POINTERS *ExceptionInfo);\n" +
    "typedef PTOP_LEVEL_EXCEPTION_FILTER LPTOP_LEVEL_EXCEPTION_FILTER;\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "DWORD WINAPI GetLastError(VOID);\n" +
    "VOID WINAPI SetLastError(DWORD dwErrCode);\n" +
    "UINT WINAPI SetErrorMode(UINT uMode);\n" +
    "VOID WINAPI RaiseException(DWORD dwExceptionCode, DWORD dwExceptionFlags,\n" +
    "                           DWORD nNumberOfArguments, const ULONG_PTR *lpArguments);\n" +
    "LPTOP_LEVEL_EXCEPTION_FILTER WINAPI\n" +
    "SetUnhandledExceptionFilter(LPTOP_LEVEL_EXCEPTION_FILTER lpTopLevelExceptionFilter);\n" +
    "LONG WINAPI UnhandledExceptionFilter(struct _EXCEPTION_POINTERS *ExceptionInfo);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/errno.h":
    "#pragma GCC system_header\n" +
    "#include_next <errno.h>\n" +
    "#ifndef ISAPI_ERRNO_H\n" +
    "#define ISAPI_ERRNO_H\n" +
    "#include <isapi_room.h>\n" +
    "#define STRUNCATE 80\n" +
    "#ifndef EDEADLOCK\n" +
    "#define EDEADLOCK EDEADLK\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/excpt.h":
    "/*\n" +
    " * Structured exceptions. What the processor traps cannot be caught here: it\n" +
    " * ends its request, and the next one gets a fresh instance. So a guarded block\n" +
    " * runs to its end, its filter is never asked, and a termination handler runs\n" +
    " * behind it.\n" +
    " *\n" +
    " * `compile()` gives __leave and what leaves a block with a handler their\n" +
    " * meaning; a compiler of one's own has these macros, and no __leave.\n" +
    " * https://learn.microsoft.com/en-us/cpp/cpp/structured-exception-handling-c-cpp\n" +
    " */\n" +
    "#ifndef ISAPI_EXCPT_H\n" +
    "#define ISAPI_EXCPT_H\n" +
    "\n" +
    "#define EXCEPTION_EXECUTE_HANDLER 1\n" +
    "#define EXCEPTION_CONTINUE_SEARCH 0\n" +
    "#define EXCEPTION_CONTINUE_EXECUTION (-1)\n" +
    "\n" +
    "#define __try if (1)\n" +
    "#define __except(filter) else if (((void)(filter), 0))\n" +
    "#define __finally\n" +
    "#define _exception_code() ((unsigned long)0)\n" +
    "#define _exception_info() ((struct _EXCEPTION_POINTERS *)0)\n" +
    "#define _abnormal_termination() 0\n" +
    "#define GetExceptionCode _exception_code\n" +
    "#define GetExceptionInformation _exception_info\n" +
    "#define AbnormalTermination _abnormal_termination\n" +
    "\n" +
    "/* What `compile()` keeps a result in while a termination handler runs. */\n" +
    "#ifdef __cplusplus\n" +
    "#define ISAPI_AUTO auto\n" +
    "#else\n" +
    "#define ISAPI_AUTO __auto_type\n" +
    "#endif\n" +
    "\n" +
    "struct _EXCEPTION_POINTERS;\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/fcntl.h":
    "#pragma GCC system_header\n" +
    "#include_next <fcntl.h>\n" +
    "#ifndef ISAPI_FCNTL_H\n" +
    "#define ISAPI_FCNTL_H\n" +
    "#define _O_RDONLY O_RDONLY\n" +
    "#define _O_WRONLY O_WRONLY\n" +
    "#define _O_RDWR O_RDWR\n" +
    "#define _O_APPEND O_APPEND\n" +
    "#define _O_CREAT O_CREAT\n" +
    "#define _O_TRUNC O_TRUNC\n" +
    "#define _O_EXCL O_EXCL\n" +
    "/* How line ends are written and read; not a flag of WASI. */\n" +
    "#define _O_TEXT 0\n" +
    "#define _O_BINARY 0x40000000\n" +
    "#define _O_RANDOM 0\n" +
    "#define _O_SEQUENTIAL 0\n" +
    "#define _O_TEMPORARY 0\n" +
    "#define _O_SHORT_LIVED 0\n" +
    "#define _O_NOINHERIT 0\n" +
    "#define O_TEXT _O_TEXT\n" +
    "#define O_BINARY _O_BINARY\n" +
    "#define O_RANDOM 0\n" +
    "#define O_SEQUENTIAL 0\n" +
    "#define O_TEMPORARY 0\n" +
    "#define O_NOINHERIT 0\n" +
    "#endif\n",
  ".isapi/include/fileapi.h":
    "/* Files: https://learn.microsoft.com/en-us/windows/win32/api/fileapi/ */\n" +
    "#ifndef ISAPI_FILEAPI_H\n" +
    "#define ISAPI_FILEAPI_H\n" +
    "\n" +
    "#include <minwinbase.h>\n" +
    "\n" +
    "#define CREATE_NEW 1\n" +
    "#define CREATE_ALWAYS 2\n" +
    "#define OPEN_EXISTING 3\n" +
    "#define OPEN_ALWAYS 4\n" +
    "#define TRUNCATE_EXISTING 5\n" +
    "\n" +
    "#define FILE_BEGIN 0\n" +
    "#define FILE_CURRENT 1\n" +
    "#define FILE_END 2\n" +
    "\n" +
    "#define INVALID_FILE_SIZE ((DWORD)0xffffffff)\n" +
    "#define INVALID_SET_FILE_POINTER ((DWORD)0xffffffff)\n" +
    "#define INVALID_FILE_ATTRIBUTES ((DWORD)0xffffffff)\n" +
    "\n" +
    "#define FILE_FLAG_WRITE_THROUGH 0x80000000\n" +
    "#define FILE_FLAG_OVERLAPPED 0x40000000\n" +
    "#define FILE_FLAG_NO_BUFFERING 0x20000000\n" +
    "#define FILE_FLAG_RANDOM_ACCESS 0x10000000\n" +
    "#define FILE_FLAG_SEQUENTIAL_SCAN 0x08000000\n" +
    "#define FILE_FLAG_DELETE_ON_CLOSE 0x04000000\n" +
    "#define FILE_FLAG_BACKUP_SEMANTICS 0x02000000\n" +
    "\n" +
    "#define DRIVE_UNKNOWN 0\n" +
    "#define DRIVE_NO_ROOT_DIR 1\n" +
    "#define DRIVE_REMOVABLE 2\n" +
    "#define DRIVE_FIXED 3\n" +
    "\n" +
    "#define FILE_TYPE_UNKNOWN 0\n" +
    "#define FILE_TYPE_DISK 1\n" +
    "#define FILE_TYPE_CHAR 2\n" +
    "#define FILE_TYPE_PIPE 3\n" +
    "\n" +
    "typedef struct _BY_HANDLE_FILE_INFORMATION {\n" +
    "  DWORD dwFileAttributes;\n" +
    "  FILETIME ftCreationTime, ftLastAccessTime, ftLastWriteTime;\n" +
    "  DWORD dwVolumeSerialNumber, nFileSizeHigh, nFileSizeLow, nNumberOfLinks, nFileIndexHigh,\n" +
    "      nFileIndexLow;\n" +
    "} BY_HANDLE_FILE_INFORMATION, *PBY_HANDLE_FILE_INFORMATION, *LPBY_HANDLE_FILE_INFORMATION;\n" +
    "typedef struct _WIN32_FILE_ATTRIBUTE_DATA {\n" +
    "  DWORD dwFileAttributes;\n" +
    "  FILETIME ftCreationTime, ftLastAccessTime, ftLastWriteTime;\n" +
    "  DWORD nFileSizeHigh, nFileSizeLow;\n" +
    "} WIN32_FILE_ATTRIBUTE_DATA, *LPWIN32_FILE_ATTRIBUTE_DATA;\n" +
    "typedef enum _GET_FILEEX_INFO_LEVELS { GetFileExInfoStandard } GET_FILEEX_INFO_LEVELS;\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "HANDLE WINAPI CreateFileA(LPCSTR lpFileName, DWORD dwDesiredAccess, DWORD dwShareMode,\n" +
    "                          LPSECURITY_ATTRIBUTES lpSecurityAttributes,\n" +
    "                          DWORD dwCreationDisposition, DWORD dwFlagsAndAttributes,\n" +
    "                          HANDLE hTemplateFile);\n" +
    "HANDLE WINAPI CreateFileW(LPCWSTR lpFileName, DWORD dwDesiredAccess, DWORD dwShareMode,\n" +
    "                          LPSECURITY_ATTRIBUTES lpSecurityAttributes,\n" +
    "                          DWORD dwCreationDisposition, DWORD dwFlagsAndAttributes,\n" +
    "                          HANDLE hTemplateFile);\n" +
    "BOOL WINAPI ReadFile(HANDLE hFile, LPVOID lpBuffer, DWORD nNumberOfBytesToRead,\n" +
    "                     LPDWORD lpNumberOfBytesRead, LPOVERLAPPED lpOverlapped);\n" +
    "BOOL WINAPI WriteFile(HANDLE hFile, LPCVOID lpBuffer, DWORD nNumberOfBytesToWrite,\n" +
    "                      LPDWORD lpNumberOfBytesWritten, LPOVERLAPPED lpOverlapped);\n" +
    "DWORD WINAPI GetFileSize(HANDLE hFile, LPDWORD lpFileSizeHigh);\n" +
    "BOOL WINAPI GetFileSizeEx(HANDLE hFile, PLARGE_INTEGER lpFileSize);\n" +
    "DWORD WINAPI SetFilePointer(HANDLE hFile, LONG lDistanceToMove, PLONG lpDistanceToMoveHigh,\n" +
    "                            DWORD dwMoveMethod);\n" +
    "BOOL WINAPI SetFilePointerEx(HANDLE hFile, LARGE_INTEGER liDistanceToMove,\n" +
    "                             PLARGE_INTEGER lpNewFilePointer, DWORD dwMoveMethod);\n" +
    "BOOL WINAPI SetEndOfFile(HANDLE hFile);\n" +
    "BOOL WINAPI FlushFileBuffers(HANDLE hFile);\n" +
    "BOOL WINAPI LockFile(HANDLE hFile, DWORD dwFileOffsetLow, DWORD dwFileOffsetHigh,\n" +
    "                     DWORD nNumberOfBytesToLockLow, DWORD nNumberOfBytesToLockHigh);\n" +
    "BOOL WINAPI UnlockFile(HANDLE hFile, DWORD dwFileOffsetLow, DWORD dwFileOffsetHigh,\n" +
    "                       DWORD nNumberOfBytesToUnlockLow, DWORD nNumberOfBytesToUnlockHigh);\n" +
    "BOOL WINAPI LockFileEx(HANDLE hFile, DWORD dwFlags, DWORD dwReserved,\n" +
    "                       DWORD nNumberOfBytesToLockLow, DWORD nNumberOfBytesToLockHigh,\n" +
    "                       LPOVERLAPPED lpOverlapped);\n" +
    "BOOL WINAPI UnlockFileEx(HANDLE hFile, DWORD dwReserved, DWORD nNumberOfBytesToUnlockLow,\n" +
    "                         DWORD nNumberOfBytesToUnlockHigh, LPOVERLAPPED lpOverlapped);\n" +
    "DWORD WINAPI GetFileType(HANDLE hFile);\n" +
    "BOOL WINAPI GetFileInformationByHandle(HANDLE hFile,\n" +
    "                                       LPBY_HANDLE_FILE_INFORMATION lpFileInformation);\n" +
    "BOOL WINAPI GetFileTime(HANDLE hFile, LPFILETIME lpCreationTime, LPFILETIME lpLastAccessTime,\n" +
    "                        LPFILETIME lpLastWriteTime);\n" +
    "BOOL WINAPI SetFileTime(HANDLE hFile, const FILETIME *lpCreationTime,\n" +
    "                        const FILETIME *lpLastAccessTime, const FILETIME *lpLastWriteTime);\n" +
    "DWORD WINAPI GetFileAttributesA(LPCSTR lpFileName);\n" +
    "DWORD WINAPI GetFileAttributesW(LPCWSTR lpFileName);\n" +
    "BOOL WINAPI GetFileAttributesExA(LPCSTR lpFileName, GET_FILEEX_INFO_LEVELS fInfoLevelId,\n" +
    "                                 LPVOID lpFileInformation);\n" +
    "BOOL WINAPI GetFileAttributesExW(LPCWSTR lpFileName, GET_FILEEX_INFO_LEVELS fInfoLevelId,\n" +
    "                                 LPVOID lpFileInformation);\n" +
    "BOOL WINAPI SetFileAttributesA(LPCSTR lpFileName, DWORD dwFileAttributes);\n" +
    "BOOL WINAPI SetFileAttributesW(LPCWSTR lpFileName, DWORD dwFileAttributes);\n" +
    "BOOL WINAPI DeleteFileA(LPCSTR lpFileName);\n" +
    "BOOL WINAPI DeleteFileW(LPCWSTR lpFileName);\n" +
    "BOOL WINAPI CreateDirectoryA(LPCSTR lpPathName, LPSECURITY_ATTRIBUTES lpSecurityAttributes);\n" +
    "BOOL WINAPI CreateDirectoryW(LPCWSTR lpPathName, LPSECURITY_ATTRIBUTES lpSecurityAttributes);\n" +
    "BOOL WINAPI RemoveDirectoryA(LPCSTR lpPathName);\n" +
    "BOOL WINAPI RemoveDirectoryW(LPCWSTR lpPathName);\n" +
    "HANDLE WINAPI FindFirstFileA(LPCSTR lpFileName, LPWIN32_FIND_DATAA lpFindFileData);\n" +
    "HANDLE WINAPI FindFirstFileW(LPCWSTR lpFileName, LPWIN32_FIND_DATAW lpFindFileData);\n" +
    "BOOL WINAPI FindNextFileA(HANDLE hFindFile, LPWIN32_FIND_DATAA lpFindFileData);\n" +
    "BOOL WINAPI FindNextFileW(HANDLE hFindFile, LPWIN32_FIND_DATAW lpFindFileData);\n" +
    "BOOL WINAPI FindClose(HANDLE hFindFile);\n" +
    "DWORD WINAPI GetFullPathNameA(LPCSTR lpFileName, DWORD nBufferLength, LPSTR lpBuffer,\n" +
    "                              LPSTR *lpFilePart);\n" +
    "DWORD WINAPI GetFullPathNameW(LPCWSTR lpFileName, DWORD nBufferLength, LPWSTR lpBuffer,\n" +
    "                              LPWSTR *lpFilePart);\n" +
    "DWORD WINAPI GetLongPathNameA(LPCSTR lpszShortPath, LPSTR lpszLongPath, DWORD cchBuffer);\n" +
    "DWORD WINAPI GetShortPathNameA(LPCSTR lpszLongPath, LPSTR lpszShortPath, DWORD cchBuffer);\n" +
    "DWORD WINAPI GetTempPathA(DWORD nBufferLength, LPSTR lpBuffer);\n" +
    "DWORD WINAPI GetTempPathW(DWORD nBufferLength, LPWSTR lpBuffer);\n" +
    "UINT WINAPI GetTempFileNameA(LPCSTR lpPathName, LPCSTR lpPrefixString, UINT uUnique,\n" +
    "                             LPSTR lpTempFileName);\n" +
    "UINT WINAPI GetTempFileNameW(LPCWSTR lpPathName, LPCWSTR lpPrefixString, UINT uUnique,\n" +
    "                             LPWSTR lpTempFileName);\n" +
    "UINT WINAPI GetDriveTypeA(LPCSTR lpRootPathName);\n" +
    "DWORD WINAPI GetLogicalDrives(VOID);\n" +
    "BOOL WINAPI GetDiskFreeSpaceExA(LPCSTR lpDirectoryName,\n" +
    "                                PULARGE_INTEGER lpFreeBytesAvailableToCaller,\n" +
    "                                PULARGE_INTEGER lpTotalNumberOfBytes,\n" +
    "                                PULARGE_INTEGER lpTotalNumberOfFreeBytes);\n" +
    "\n" +
    "#ifdef UNICODE\n" +
    "#define CreateFile CreateFileW\n" +
    "#define GetFileAttributes GetFileAttributesW\n" +
    "#define GetFileAttributesEx GetFileAttributesExW\n" +
    "#define SetFileAttributes SetFileAttributesW\n" +
    "#define DeleteFile DeleteFileW\n" +
    "#define CreateDirectory CreateDirectoryW\n" +
    "#define RemoveDirectory RemoveDirectoryW\n" +
    "#define FindFirstFile FindFirstFileW\n" +
    "#define FindNextFile FindNextFileW\n" +
    "#define GetFullPathName GetFullPathNameW\n" +
    "#define GetTempPath GetTempPathW\n" +
    "#define GetTempFileName GetTempFileNameW\n" +
    "#else\n" +
    "#define CreateFile CreateFileA\n" +
    "#define GetFileAttributes GetFileAttributesA\n" +
    "#define GetFileAttributesEx GetFileAttributesExA\n" +
    "#define SetFileAttributes SetFileAttributesA\n" +
    "#define DeleteFile DeleteFileA\n" +
    "#define CreateDirectory CreateDirectoryA\n" +
    "#define RemoveDirectory RemoveDirectoryA\n" +
    "#define FindFirstFile FindFirstFileA\n" +
    "#define FindNextFile FindNextFileA\n" +
    "#define GetFullPathName GetFullPathNameA\n" +
    "#define GetTempPath GetTempPathA\n" +
    "#define GetTempFileName GetTempFileNameA\n" +
    "#endif\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/float.h":
    "#pragma GCC system_header\n" +
    "#include_next <float.h>\n" +
    "#ifndef ISAPI_FLOAT_H\n" +
    "#define ISAPI_FLOAT_H\n" +
    "#include <math.h>\n" +
    "#define _MCW_EM 0x0008001f\n" +
    "#define _MCW_RC 0x00000300\n" +
    "#define _MCW_PC 0x00030000\n" +
    "#define _PC_53 0x00010000\n" +
    "#define _RC_NEAR 0\n" +
    "#define _EM_INVALID 0x10\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "unsigned _controlfp(unsigned value, unsigned mask);\n" +
    "unsigned _control87(unsigned value, unsigned mask);\n" +
    "unsigned _clearfp(void);\n" +
    "unsigned _statusfp(void);\n" +
    "void _fpreset(void);\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/handleapi.h":
    "/* Handles: https://learn.microsoft.com/en-us/windows/win32/api/handleapi/ */\n" +
    "#ifndef ISAPI_HANDLEAPI_H\n" +
    "#define ISAPI_HANDLEAPI_H\n" +
    "\n" +
    "#include <windef.h>\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "BOOL WINAPI CloseHandle(HANDLE hObject);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/heapapi.h":
    "/* Heaps: https://learn.microsoft.com/en-us/windows/win32/api/heapapi/ */\n" +
    "#ifndef ISAPI_HEAPAPI_H\n" +
    "#define ISAPI_HEAPAPI_H\n" +
    "\n" +
    "#include <winnt.h>\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "HANDLE WINAPI GetProcessHeap(VOID);\n" +
    "HANDLE WINAPI HeapCreate(DWORD flOptions, SIZE_T dwInitialSize,\n" +
    "                         SIZE_T dwMaximumSize);\n" +
    "BOOL WINAPI HeapDestroy(HANDLE hHeap);\n" +
    "LPVOID WINAPI HeapAlloc(HANDLE hHeap, DWORD dwFlags, SIZE_T dwBytes);\n" +
    "LPVOID WINAPI HeapReAlloc(HANDLE hHeap, DWORD dwFlags, LPVOID lpMem,\n" +
    "                          SIZE_T dwBytes);\n" +
    "BOOL WINAPI HeapFree(HANDLE hHeap, DWORD dwFlags, LPVOID lpMem);\n" +
    "SIZE_T WINAPI HeapSize(HANDLE hHeap, DWORD dwFlags, LPCVOID lpMem);\n" +
    "BOOL WINAPI HeapValidate(HANDLE hHeap, DWORD dwFlags, LPCVOID lpMem);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/httpext.h":
    "/* ISAPI extensions: the interface of version 8.0, written from\n" +
    "   https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms525172(v=vs.90) */\n" +
    "#ifndef _HTTPEXT_H_\n" +
    "#define _HTTPEXT_H_\n" +
    "\n" +
    "#include <windows.h>\n" +
    "\n" +
    "#define HSE_VERSION_MAJOR 8\n" +
    "#define HSE_VERSION_MINOR 0\n" +
    "#define HSE_LOG_BUFFER_LEN 80\n" +
    "#define HSE_MAX_EXT_DLL_NAME_LEN 256\n" +
    "#define HSE_VERSION MAKELONG(HSE_VERSION_MINOR, HSE_VERSION_MAJOR)\n" +
    "\n" +
    "#define HSE_STATUS_SUCCESS 1\n" +
    "#define HSE_STATUS_SUCCESS_AND_KEEP_CONN 2\n" +
    "#define HSE_STATUS_PENDING 3\n" +
    "#define HSE_STATUS_ERROR 4\n" +
    "\n" +
    "#define HSE_REQ_BASE 0\n" +
    "#define HSE_REQ_SEND_URL_REDIRECT_RESP (HSE_REQ_BASE + 1)\n" +
    "#define HSE_REQ_SEND_URL (HSE_REQ_BASE + 2)\n" +
    "#define HSE_REQ_SEND_RESPONSE_HEADER (HSE_REQ_BASE + 3)\n" +
    "#define HSE_REQ_DONE_WITH_SESSION (HSE_REQ_BASE + 4)\n" +
    "\n" +
    "#define HSE_REQ_END_RESERVED 1000\n" +
    "#define HSE_REQ_MAP_URL_TO_PATH (HSE_REQ_END_RESERVED + 1)\n" +
    "#define HSE_REQ_GET_SSPI_INFO (HSE_REQ_END_RESERVED + 2)\n" +
    "#define HSE_APPEND_LOG_PARAMETER (HSE_REQ_END_RESERVED + 3)\n" +
    "#define HSE_REQ_IO_COMPLETION (HSE_REQ_END_RESERVED + 5)\n" +
    "#define HSE_REQ_TRANSMIT_FILE (HSE_REQ_END_RESERVED + 6)\n" +
    "#define HSE_REQ_REFRESH_ISAPI_ACL (HSE_REQ_END_RESERVED + 7)\n" +
    "#define HSE_REQ_IS_KEEP_CONN (HSE_REQ_END_RESERVED + 8)\n" +
    "#define HSE_REQ_ASYNC_READ_CLIENT (HSE_REQ_END_RESERVED + 10)\n" +
    "#define HSE_REQ_GET_IMPERSONATION_TOKEN (HSE_REQ_END_RESERVED + 11)\n" +
    "#define HSE_REQ_MAP_URL_TO_PATH_EX (HSE_REQ_END_RESERVED + 12)\n" +
    "#define HSE_REQ_ABORTIVE_CLOSE (HSE_REQ_END_RESERVED + 14)\n" +
    "#define HSE_REQ_GET_CERT_INFO_EX (HSE_REQ_END_RESERVED + 15)\n" +
    "#define HSE_REQ_SEND_RESPONSE_HEADER_EX (HSE_REQ_END_RESERVED + 16)\n" +
    "#define HSE_REQ_CLOSE_CONNECTION (HSE_REQ_END_RESERVED + 17)\n" +
    "#define HSE_REQ_IS_CONNECTED (HSE_REQ_END_RESERVED + 18)\n" +
    "#define HSE_REQ_MAP_UNICODE_URL_TO_PATH (HSE_REQ_END_RESERVED + 23)\n" +
    "#define HSE_REQ_MAP_UNICODE_URL_TO_PATH_EX (HSE_REQ_END_RESERVED + 24)\n" +
    "#define HSE_REQ_EXEC_UNICODE_URL (HSE_REQ_END_RESERVED + 25)\n" +
    "#define HSE_REQ_EXEC_URL (HSE_REQ_END_RESERVED + 26)\n" +
    "#define HSE_REQ_GET_EXEC_URL_STATUS (HSE_REQ_END_RESERVED + 27)\n" +
    "#define HSE_REQ_SEND_CUSTOM_ERROR (HSE_REQ_END_RESERVED + 28)\n" +
    "#define HSE_REQ_IS_IN_PROCESS (HSE_REQ_END_RESERVED + 30)\n" +
    "#define HSE_REQ_REPORT_UNHEALTHY (HSE_REQ_END_RESERVED + 32)\n" +
    "#define HSE_REQ_NORMALIZE_URL (HSE_REQ_END_RESERVED + 33)\n" +
    "#define HSE_REQ_VECTOR_SEND (HSE_REQ_END_RESERVED + 37)\n" +
    "#define HSE_REQ_GET_ANONYMOUS_TOKEN (HSE_REQ_END_RESERVED + 38)\n" +
    "#define HSE_REQ_GET_CACHE_INVALIDATION_CALLBACK (HSE_REQ_END_RESERVED + 40)\n" +
    "#define HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN (HSE_REQ_END_RESERVED + 41)\n" +
    "#define HSE_REQ_GET_TRACE_INFO (HSE_REQ_END_RESERVED + 42)\n" +
    "#define HSE_REQ_SET_FLUSH_FLAG (HSE_REQ_END_RESERVED + 43)\n" +
    "#define HSE_REQ_GET_TRACE_INFO_EX (HSE_REQ_END_RESERVED + 44)\n" +
    "#define HSE_REQ_RAISE_TRACE_EVENT (HSE_REQ_END_RESERVED + 45)\n" +
    "#define HSE_REQ_GET_CONFIG_OBJECT (HSE_REQ_END_RESERVED + 46)\n" +
    "#define HSE_REQ_GET_WORKER_PROCESS_SETTINGS (HSE_REQ_END_RESERVED + 47)\n" +
    "#define HSE_REQ_GET_PROTOCOL_MANAGER_CUSTOM_INTERFACE_CALLBACK \\\n" +
    "  (HSE_REQ_END_RESERVED + 48)\n" +
    "#define HSE_REQ_CANCEL_IO (HSE_REQ_END_RESERVED + 49)\n" +
    "#define HSE_REQ_GET_CHANNEL_BINDING_TOKEN (HSE_REQ_END_RESERVED + 50)\n" +
    "\n" +
    "#define HSE_TERM_ADVISORY_UNLOAD 0x00000001\n" +
    "#define HSE_TERM_MUST_UNLOAD 0x00000002\n" +
    "\n" +
    "#define HSE_IO_SYNC 0x00000001\n" +
    "#define HSE_IO_ASYNC 0x00000002\n" +
    "#define HSE_IO_DISCONNECT_AFTER_SEND 0x00000004\n" +
    "#define HSE_IO_SEND_HEADERS 0x00000008\n" +
    "#define HSE_IO_FINAL_SEND 0x00000010\n" +
    "#define HSE_IO_CACHE_RESPONSE 0x00000020\n" +
    "#define HSE_IO_TRY_SKIP_CUSTOM_ERRORS 0x00000040\n" +
    "#define HSE_IO_NODELAY 0x00001000\n" +
    "\n" +
    "#define HSE_EXEC_URL_NO_HEADERS 0x02\n" +
    "#define HSE_EXEC_URL_IGNORE_CURRENT_INTERCEPTOR 0x04\n" +
    "#define HSE_EXEC_URL_IGNORE_VALIDATION_AND_RANGE 0x10\n" +
    "#define HSE_EXEC_URL_DISABLE_CUSTOM_ERROR 0x20\n" +
    "#define HSE_EXEC_URL_SSI_CMD 0x40\n" +
    "#define HSE_EXEC_URL_HTTP_CACHE_ELIGIBLE 0x80\n" +
    "\n" +
    "#define HSE_URL_FLAGS_READ 0x00000001\n" +
    "#define HSE_URL_FLAGS_WRITE 0x00000002\n" +
    "#define HSE_URL_FLAGS_EXECUTE 0x00000004\n" +
    "#define HSE_URL_FLAGS_SSL 0x00000008\n" +
    "#define HSE_URL_FLAGS_DONT_CACHE 0x00000010\n" +
    "#define HSE_URL_FLAGS_NEGO_CERT 0x00000020\n" +
    "#define HSE_URL_FLAGS_REQUIRE_CERT 0x00000040\n" +
    "#define HSE_URL_FLAGS_MAP_CERT 0x00000080\n" +
    "#define HSE_URL_FLAGS_SSL128 0x00000100\n" +
    "#define HSE_URL_FLAGS_SCRIPT 0x00000200\n" +
    "#define HSE_URL_FLAGS_MASK 0x000003ff\n" +
    "\n" +
    "#define HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER 0\n" +
    "#define HSE_VECTOR_ELEMENT_TYPE_FILE_HANDLE 1\n" +
    "\n" +
    "#define HSE_APP_FLAG_IN_PROCESS 0\n" +
    "#define HSE_APP_FLAG_ISOLATED_OOP 1\n" +
    "#define HSE_APP_FLAG_POOLED_OOP 2\n" +
    "\n" +
    "typedef LPVOID HCONN;\n" +
    "\n" +
    "typedef struct _HSE_VERSION_INFO {\n" +
    "  DWORD dwExtensionVersion;\n" +
    "  CHAR lpszExtensionDesc[HSE_MAX_EXT_DLL_NAME_LEN];\n" +
    "} HSE_VERSION_INFO, *LPHSE_VERSION_INFO;\n" +
    "\n" +
    "typedef struct _EXTENSION_CONTROL_BLOCK {\n" +
    "  DWORD cbSize;\n" +
    "  DWORD dwVersion;\n" +
    "  HCONN ConnID;\n" +
    "  DWORD dwHttpStatusCode;\n" +
    "  CHAR lpszLogData[HSE_LOG_BUFFER_LEN];\n" +
    "  LPSTR lpszMethod;\n" +
    "  LPSTR lpszQueryString;\n" +
    "  LPSTR lpszPathInfo;\n" +
    "  LPSTR lpszPathTranslated;\n" +
    "  DWORD cbTotalBytes;\n" +
    "  DWORD cbAvailable;\n" +
    "  LPBYTE lpbData;\n" +
    "  LPSTR lpszContentType;\n" +
    "  BOOL(WINAPI *GetServerVariable)(HCONN hConn, LPSTR lpszVariableName,\n" +
    "                                  LPVOID lpvBuffer, LPDWORD lpdwSize);\n" +
    "  BOOL(WINAPI *WriteClient)(HCONN ConnID, LPVOID Buffer, LPDWORD lpdwBytes,\n" +
    "                            DWORD dwReserved);\n" +
    "  BOOL(WINAPI *ReadClient)(HCONN ConnID, LPVOID lpvBuffer, LPDWORD lpdwSize);\n" +
    "  BOOL(WINAPI *ServerSupportFunction)(HCONN hConn, DWORD dwHSERequest,\n" +
    "                                      LPVOID lpvBuffer, LPDWORD lpdwSize,\n" +
    "                                      LPDWORD lpdwDataType);\n" +
    "} EXTENSION_CONTROL_BLOCK, *LPEXTENSION_CONTROL_BLOCK;\n" +
    "\n" +
    "typedef VOID(WINAPI *PFN_HSE_IO_COMPLETION)(EXTENSION_CONTROL_BLOCK *pECB,\n" +
    "                                            PVOID pContext, DWORD cbIO,\n" +
    "                                            DWORD dwError);\n" +
    "\n" +
    "typedef struct _HSE_TF_INFO {\n" +
    "  PFN_HSE_IO_COMPLETION pfnHseIO;\n" +
    "  PVOID pContext;\n" +
    "  HANDLE hFile;\n" +
    "  LPCSTR pszStatusCode;\n" +
    "  DWORD BytesToWrite;\n" +
    "  DWORD Offset;\n" +
    "  PVOID pHead;\n" +
    "  DWORD HeadLength;\n" +
    "  PVOID pTail;\n" +
    "  DWORD TailLength;\n" +
    "  DWORD dwFlags;\n" +
    "} HSE_TF_INFO, *LPHSE_TF_INFO;\n" +
    "\n" +
    "typedef struct _HSE_SEND_HEADER_EX_INFO {\n" +
    "  LPCSTR pszStatus;\n" +
    "  LPCSTR pszHeader;\n" +
    "  DWORD cchStatus;\n" +
    "  DWORD cchHeader;\n" +
    "  BOOL fKeepConn;\n" +
    "} HSE_SEND_HEADER_EX_INFO, *LPHSE_SEND_HEADER_EX_INF, *LPHSE_SEND_HEADER_EX_INFO;\n" +
    "\n" +
    "typedef struct _HSE_EXEC_URL_USER_INFO {\n" +
    "  HANDLE hImpersonationToken;\n" +
    "  LPSTR pszCustomUserName;\n" +
    "  LPSTR pszCustomAuthType;\n" +
    "} HSE_EXEC_URL_USER_INFO, *LPHSE_EXEC_URL_USER_INFO;\n" +
    "\n" +
    "typedef struct _HSE_EXEC_URL_ENTITY_INFO {\n" +
    "  DWORD cbAvailable;\n" +
    "  LPVOID lpbData;\n" +
    "} HSE_EXEC_URL_ENTITY_INFO, *LPHSE_EXEC_URL_ENTITY_INFO;\n" +
    "\n" +
    "typedef struct _HSE_EXEC_URL_STATUS {\n" +
    "  USHORT uHttpStatusCode;\n" +
    "  USHORT uHttpSubStatus;\n" +
    "  DWORD dwWin32Error;\n" +
    "} HSE_EXEC_URL_STATUS, *LPHSE_EXEC_URL_STATUS;\n" +
    "\n" +
    "typedef struct _HSE_EXEC_URL_INFO {\n" +
    "  LPSTR pszUrl;\n" +
    "  LPSTR pszMethod;\n" +
    "  LPSTR pszChildHeaders;\n" +
    "  LPHSE_EXEC_URL_USER_INFO pUserInfo;\n" +
    "  LPHSE_EXEC_URL_ENTITY_INFO pEntity;\n" +
    "  DWORD dwExecUrlFlags;\n" +
    "} HSE_EXEC_URL_INFO, *LPHSE_EXEC_URL_INFO;\n" +
    "\n" +
    "typedef struct _HSE_EXEC_UNICODE_URL_USER_INFO {\n" +
    "  HANDLE hImpersonationToken;\n" +
    "  LPWSTR pszCustomUserName;\n" +
    "  LPSTR pszCustomAuthType;\n" +
    "} HSE_EXEC_UNICODE_URL_USER_INFO, *LPHSE_EXEC_UNICODE_URL_USER_INFO;\n" +
    "\n" +
    "typedef struct _HSE_EXEC_UNICODE_URL_INFO {\n" +
    "  LPWSTR pszUrl;\n" +
    "  LPSTR pszMethod;\n" +
    "  LPSTR pszChildHeaders;\n" +
    "  LPHSE_EXEC_UNICODE_URL_USER_INFO pUserInfo;\n" +
    "  LPHSE_EXEC_URL_ENTITY_INFO pEntity;\n" +
    "  DWORD dwExecUrlFlags;\n" +
    "} HSE_EXEC_UNICODE_URL_INFO, *LPHSE_EXEC_UNICODE_URL_INFO;\n" +
    "\n" +
    "typedef struct _HSE_CUSTOM_ERROR_INFO {\n" +
    "  CHAR *pszStatus;\n" +
    "  USHORT uHttpSubError;\n" +
    "  BOOL fAsync;\n" +
    "} HSE_CUSTOM_ERROR_INFO, *LPHSE_CUSTOM_ERROR_INFO;\n" +
    "\n" +
    "typedef struct _HSE_VECTOR_ELEMENT {\n" +
    "  DWORD ElementType;\n" +
    "  PVOID pvContext;\n" +
    "  ULONGLONG cbOffset;\n" +
    "  ULONGLONG cbSize;\n" +
    "} HSE_VECTOR_ELEMENT, *LPHSE_VECTOR_ELEMENT;\n" +
    "\n" +
    "typedef struct _HSE_RESPONSE_VECTOR {\n" +
    "  DWORD dwFlags;\n" +
    "  LPSTR pszStatus;\n" +
    "  LPSTR pszHeaders;\n" +
    "  DWORD nElementCount;\n" +
    "  LPHSE_VECTOR_ELEMENT lpElementArray;\n" +
    "} HSE_RESPONSE_VECTOR, *LPHSE_RESPONSE_VECTOR;\n" +
    "\n" +
    "typedef struct _HSE_URL_MAPEX_INFO {\n" +
    "  CHAR lpszPath[MAX_PATH];\n" +
    "  DWORD dwFlags;\n" +
    "  DWORD cchMatchingPath;\n" +
    "  DWORD cchMatchingURL;\n" +
    "  DWORD dwReserved1;\n" +
    "  DWORD dwReserved2;\n" +
    "} HSE_URL_MAPEX_INFO, *LPHSE_URL_MAPEX_INFO;\n" +
    "\n" +
    "typedef struct _HSE_UNICODE_URL_MAPEX_INFO {\n" +
    "  WCHAR lpszPath[MAX_PATH];\n" +
    "  DWORD dwFlags;\n" +
    "  DWORD cchMatchingPath;\n" +
    "  DWORD cchMatchingURL;\n" +
    "} HSE_UNICODE_URL_MAPEX_INFO, *LPHSE_UNICODE_URL_MAPEX_INFO;\n" +
    "\n" +
    "typedef struct _CERT_CONTEXT_EX {\n" +
    "  struct {\n" +
    "    DWORD dwCertEncodingType;\n" +
    "    BYTE *pbCertEncoded;\n" +
    "    DWORD cbCertEncoded;\n" +
    "    PVOID pCertInfo;\n" +
    "    HANDLE hCertStore;\n" +
    "  } CertContext;\n" +
    "  DWORD cbAllocated;\n" +
    "  DWORD dwCertificateFlags;\n" +
    "} CERT_CONTEXT_EX, *LPCERT_CONTEXT_EX;\n" +
    "\n" +
    "typedef struct _HSE_TRACE_INFO {\n" +
    "  BOOL fTraceRequest;\n" +
    "  BYTE TraceContextId[16];\n" +
    "  DWORD dwReserved1;\n" +
    "  DWORD dwReserved2;\n" +
    "} HSE_TRACE_INFO, *LPHSE_TRACE_INFO;\n" +
    "\n" +
    "typedef BOOL(WINAPI *PFN_GETEXTENSIONVERSION)(HSE_VERSION_INFO *pVer);\n" +
    "typedef DWORD(WINAPI *PFN_HTTPEXTENSIONPROC)(EXTENSION_CONTROL_BLOCK *pECB);\n" +
    "typedef BOOL(WINAPI *PFN_TERMINATEEXTENSION)(DWORD dwFlags);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "BOOL WINAPI GetExtensionVersion(HSE_VERSION_INFO *pVer);\n" +
    "DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *pECB);\n" +
    "BOOL WINAPI TerminateExtension(DWORD dwFlags);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/httpfilt.h":
    "/* ISAPI filters: their structures, for sources that have both. Filters are not\n" +
    "   run here.\n" +
    "   https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms524610(v=vs.90) */\n" +
    "#ifndef ISAPI_HTTPFILT_H\n" +
    "#define ISAPI_HTTPFILT_H\n" +
    "\n" +
    "#include <windows.h>\n" +
    "\n" +
    "#define HTTP_FILTER_REVISION MAKELONG(0, 8)\n" +
    "#define SF_MAX_USERNAME (256 + 1)\n" +
    "#define SF_MAX_PASSWORD (256 + 1)\n" +
    "#define SF_MAX_AUTH_TYPE (32 + 1)\n" +
    "#define SF_MAX_FILTER_DESC_LEN (256 + 1)\n" +
    "\n" +
    "#define SF_NOTIFY_SECURE_PORT 0x00000001\n" +
    "#define SF_NOTIFY_NONSECURE_PORT 0x00000002\n" +
    "#define SF_NOTIFY_END_OF_REQUEST 0x00000080\n" +
    "#define SF_NOTIFY_END_OF_NET_SESSION 0x00000100\n" +
    "#define SF_NOTIFY_LOG 0x00000200\n" +
    "#define SF_NOTIFY_SEND_RAW_DATA 0x00000400\n" +
    "#define SF_NOTIFY_ACCESS_DENIED 0x00000800\n" +
    "#define SF_NOTIFY_URL_MAP 0x00001000\n" +
    "#define SF_NOTIFY_AUTHENTICATION 0x00002000\n" +
    "#define SF_NOTIFY_PREPROC_HEADERS 0x00004000\n" +
    "#define SF_NOTIFY_READ_RAW_DATA 0x00008000\n" +
    "#define SF_NOTIFY_SEND_RESPONSE 0x00000040\n" +
    "#define SF_NOTIFY_AUTH_COMPLETE 0x04000000\n" +
    "#define SF_NOTIFY_ORDER_HIGH 0x00080000\n" +
    "#define SF_NOTIFY_ORDER_MEDIUM 0x00040000\n" +
    "#define SF_NOTIFY_ORDER_LOW 0x00020000\n" +
    "#define SF_NOTIFY_ORDER_DEFAULT SF_NOTIFY_ORDER_LOW\n" +
    "\n" +
    "typedef enum SF_STATUS_TYPE {\n" +
    "  SF_STATUS_REQ_FINISHED = 0x08000000,\n" +
    "  SF_STATUS_REQ_FINISHED_KEEP_CONN,\n" +
    "  SF_STATUS_REQ_NEXT_NOTIFICATION,\n" +
    "  SF_STATUS_REQ_HANDLED_NOTIFICATION,\n" +
    "  SF_STATUS_REQ_ERROR,\n" +
    "  SF_STATUS_REQ_READ_NEXT\n" +
    "} SF_STATUS_TYPE;\n" +
    "typedef enum SF_REQ_TYPE {\n" +
    "  SF_REQ_SEND_RESPONSE_HEADER,\n" +
    "  SF_REQ_ADD_HEADERS_ON_DENIAL,\n" +
    "  SF_REQ_SET_NEXT_READ_SIZE,\n" +
    "  SF_REQ_SET_PROXY_INFO,\n" +
    "  SF_REQ_GET_CONNID,\n" +
    "  SF_REQ_SET_CERTIFICATE_INFO,\n" +
    "  SF_REQ_GET_PROPERTY,\n" +
    "  SF_REQ_NORMALIZE_URL,\n" +
    "  SF_REQ_DISABLE_NOTIFICATIONS\n" +
    "} SF_REQ_TYPE;\n" +
    "\n" +
    "typedef struct _HTTP_FILTER_CONTEXT {\n" +
    "  DWORD cbSize;\n" +
    "  DWORD Revision;\n" +
    "  PVOID ServerContext;\n" +
    "  DWORD ulReserved;\n" +
    "  BOOL fIsSecurePort;\n" +
    "  PVOID pFilterContext;\n" +
    "  BOOL(WINAPI *GetServerVariable)(struct _HTTP_FILTER_CONTEXT *pfc, LPSTR name, LPVOID buffer,\n" +
    "                                  LPDWORD size);\n" +
    "  BOOL(WINAPI *AddResponseHeaders)(struct _HTTP_FILTER_CONTEXT *pfc, LPSTR headers,\n" +
    "                                   DWORD reserved);\n" +
    "  BOOL(WINAPI *WriteClient)(struct _HTTP_FILTER_CONTEXT *pfc, LPVOID buffer, LPDWORD bytes,\n" +
    "                            DWORD reserved);\n" +
    "  VOID *(WINAPI *AllocMem)(struct _HTTP_FILTER_CONTEXT *pfc, DWORD bytes, DWORD reserved);\n" +
    "  BOOL(WINAPI *ServerSupportFunction)(struct _HTTP_FILTER_CONTEXT *pfc, enum SF_REQ_TYPE request,\n" +
    "                                      PVOID data, ULONG_PTR ul1, ULONG_PTR ul2);\n" +
    "} HTTP_FILTER_CONTEXT, *PHTTP_FILTER_CONTEXT;\n" +
    "typedef struct _HTTP_FILTER_VERSION {\n" +
    "  DWORD dwServerFilterVersion;\n" +
    "  DWORD dwFilterVersion;\n" +
    "  CHAR lpszFilterDesc[SF_MAX_FILTER_DESC_LEN];\n" +
    "  DWORD dwFlags;\n" +
    "} HTTP_FILTER_VERSION, *PHTTP_FILTER_VERSION;\n" +
    "typedef struct _HTTP_FILTER_PREPROC_HEADERS {\n" +
    "  BOOL(WINAPI *GetHeader)(struct _HTTP_FILTER_CONTEXT *pfc, LPSTR name, LPVOID buffer,\n" +
    "                          LPDWORD size);\n" +
    "  BOOL(WINAPI *SetHeader)(struct _HTTP_FILTER_CONTEXT *pfc, LPSTR name, LPSTR value);\n" +
    "  BOOL(WINAPI *AddHeader)(struct _HTTP_FILTER_CONTEXT *pfc, LPSTR name, LPSTR value);\n" +
    "  DWORD HttpStatus;\n" +
    "  DWORD dwReserved;\n" +
    "} HTTP_FILTER_PREPROC_HEADERS, *PHTTP_FILTER_PREPROC_HEADERS;\n" +
    "typedef struct _HTTP_FILTER_AUTHENT {\n" +
    "  CHAR *pszUser;\n" +
    "  DWORD cbUserBuff;\n" +
    "  CHAR *pszPassword;\n" +
    "  DWORD cbPasswordBuff;\n" +
    "} HTTP_FILTER_AUTHENT, *PHTTP_FILTER_AUTHENT;\n" +
    "typedef struct _HTTP_FILTER_URL_MAP {\n" +
    "  const CHAR *pszURL;\n" +
    "  CHAR *pszPhysicalPath;\n" +
    "  DWORD cbPathBuff;\n" +
    "} HTTP_FILTER_URL_MAP, *PHTTP_FILTER_URL_MAP;\n" +
    "typedef struct _HTTP_FILTER_RAW_DATA {\n" +
    "  PVOID pvInData;\n" +
    "  DWORD cbInData, cbInBuffer, dwReserved;\n" +
    "} HTTP_FILTER_RAW_DATA, *PHTTP_FILTER_RAW_DATA;\n" +
    "typedef struct _HTTP_FILTER_ACCESS_DENIED {\n" +
    "  const CHAR *pszURL;\n" +
    "  const CHAR *pszPhysicalPath;\n" +
    "  DWORD dwReason;\n" +
    "} HTTP_FILTER_ACCESS_DENIED, *PHTTP_FILTER_ACCESS_DENIED;\n" +
    "typedef struct _HTTP_FILTER_LOG {\n" +
    "  const CHAR *pszClientHostName, *pszClientUserName, *pszServerName, *pszOperation, *pszTarget,\n" +
    "      *pszParameters;\n" +
    "  DWORD dwHttpStatus, dwWin32Status, dwBytesSent, dwBytesRecvd, msTimeForProcessing;\n" +
    "} HTTP_FILTER_LOG, *PHTTP_FILTER_LOG;\n" +
    "typedef HTTP_FILTER_PREPROC_HEADERS HTTP_FILTER_SEND_RESPONSE, *PHTTP_FILTER_SEND_RESPONSE;\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "DWORD WINAPI HttpFilterProc(HTTP_FILTER_CONTEXT *pfc, DWORD notificationType,\n" +
    "                            LPVOID pvNotification);\n" +
    "BOOL WINAPI GetFilterVersion(HTTP_FILTER_VERSION *pVer);\n" +
    "BOOL WINAPI TerminateFilter(DWORD dwFlags);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/imagehlp.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/interlockedapi.h":
    "/*\n" +
    " * Operations that other threads see as one. Threads here run one at a time,\n" +
    " * and never stop in the middle of one of these.\n" +
    " * https://learn.microsoft.com/en-us/windows/win32/api/winnt/nf-winnt-interlockedincrement\n" +
    " */\n" +
    "#ifndef ISAPI_INTERLOCKEDAPI_H\n" +
    "#define ISAPI_INTERLOCKEDAPI_H\n" +
    "\n" +
    "#include <windef.h>\n" +
    "\n" +
    "#define ISAPI_INTERLOCKED static __inline__ __attribute__((unused))\n" +
    "\n" +
    "ISAPI_INTERLOCKED LONG InterlockedIncrement(LONG volatile *to) {\n" +
    "  return ++*to;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG InterlockedDecrement(LONG volatile *to) {\n" +
    "  return --*to;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG InterlockedExchange(LONG volatile *to, LONG value) {\n" +
    "  LONG before = *to;\n" +
    "  *to = value;\n" +
    "  return before;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG InterlockedExchangeAdd(LONG volatile *to, LONG value) {\n" +
    "  LONG before = *to;\n" +
    "  *to = before + value;\n" +
    "  return before;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG InterlockedAnd(LONG volatile *to, LONG value) {\n" +
    "  LONG before = *to;\n" +
    "  *to = before & value;\n" +
    "  return before;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG InterlockedOr(LONG volatile *to, LONG value) {\n" +
    "  LONG before = *to;\n" +
    "  *to = before | value;\n" +
    "  return before;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG InterlockedXor(LONG volatile *to, LONG value) {\n" +
    "  LONG before = *to;\n" +
    "  *to = before ^ value;\n" +
    "  return before;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG InterlockedCompareExchange(LONG volatile *to, LONG value, LONG expected) {\n" +
    "  LONG before = *to;\n" +
    "  if (before == expected) *to = value;\n" +
    "  return before;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG64 InterlockedIncrement64(LONG64 volatile *to) {\n" +
    "  return ++*to;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG64 InterlockedDecrement64(LONG64 volatile *to) {\n" +
    "  return --*to;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG64 InterlockedExchange64(LONG64 volatile *to, LONG64 value) {\n" +
    "  LONG64 before = *to;\n" +
    "  *to = value;\n" +
    "  return before;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG64 InterlockedExchangeAdd64(LONG64 volatile *to, LONG64 value) {\n" +
    "  LONG64 before = *to;\n" +
    "  *to = before + value;\n" +
    "  return before;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG64 InterlockedAnd64(LONG64 volatile *to, LONG64 value) {\n" +
    "  LONG64 before = *to;\n" +
    "  *to = before & value;\n" +
    "  return before;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG64 InterlockedOr64(LONG64 volatile *to, LONG64 value) {\n" +
    "  LONG64 before = *to;\n" +
    "  *to = before | value;\n" +
    "  return before;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG64 InterlockedXor64(LONG64 volatile *to, LONG64 value) {\n" +
    "  LONG64 before = *to;\n" +
    "  *to = before ^ value;\n" +
    "  return before;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED LONG64 InterlockedCompareExchange64(LONG64 volatile *to, LONG64 value, LONG64 expected) {\n" +
    "  LONG64 before = *to;\n" +
    "  if (before == expected) *to = value;\n" +
    "  return before;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED PVOID InterlockedExchangePointer(PVOID volatile *to, PVOID value) {\n" +
    "  PVOID before = *to;\n" +
    "  *to = value;\n" +
    "  return before;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED PVOID InterlockedCompareExchangePointer(PVOID volatile *to, PVOID value, PVOID expected) {\n" +
    "  PVOID before = *to;\n" +
    "  if (before == expected) *to = value;\n" +
    "  return before;\n" +
    "}\n" +
    "\n" +
    "#define InterlockedAdd(to, value) (InterlockedExchangeAdd((to), (value)) + (value))\n" +
    "#define InterlockedAdd64(to, value) (InterlockedExchangeAdd64((to), (value)) + (value))\n" +
    "#define _InterlockedIncrement InterlockedIncrement\n" +
    "#define _InterlockedDecrement InterlockedDecrement\n" +
    "#define _InterlockedExchange InterlockedExchange\n" +
    "#define _InterlockedExchangeAdd InterlockedExchangeAdd\n" +
    "#define _InterlockedCompareExchange InterlockedCompareExchange\n" +
    "#define _InterlockedAnd InterlockedAnd\n" +
    "#define _InterlockedOr InterlockedOr\n" +
    "#define _InterlockedXor InterlockedXor\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C++\" {\n" +
    "ISAPI_INTERLOCKED unsigned long InterlockedIncrement(unsigned long volatile *to) {\n" +
    "  return ++*to;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED unsigned long InterlockedDecrement(unsigned long volatile *to) {\n" +
    "  return --*to;\n" +
    "}\n" +
    "ISAPI_INTERLOCKED unsigned InterlockedIncrement(unsigned volatile *to) { return ++*to; }\n" +
    "ISAPI_INTERLOCKED unsigned InterlockedDecrement(unsigned volatile *to) { return --*to; }\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/intrin.h":
    "/* Microsoft's intrinsics that belong to no processor.\n" +
    "   https://learn.microsoft.com/en-us/cpp/intrinsics/compiler-intrinsics */\n" +
    "#ifndef ISAPI_INTRIN_H\n" +
    "#define ISAPI_INTRIN_H\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#define ISAPI_INTRINSIC static __inline__ __attribute__((always_inline, unused))\n" +
    "ISAPI_INTRINSIC unsigned char _BitScanForward(unsigned long *index, unsigned long mask) {\n" +
    "  if (mask == 0) return 0;\n" +
    "  *index = (unsigned long)__builtin_ctzl(mask);\n" +
    "  return 1;\n" +
    "}\n" +
    "ISAPI_INTRINSIC unsigned char _BitScanReverse(unsigned long *index, unsigned long mask) {\n" +
    "  if (mask == 0) return 0;\n" +
    "  *index = 31ul - (unsigned long)__builtin_clzl(mask);\n" +
    "  return 1;\n" +
    "}\n" +
    "ISAPI_INTRINSIC unsigned char _BitScanForward64(unsigned long *index, unsigned long long mask) {\n" +
    "  if (mask == 0) return 0;\n" +
    "  *index = (unsigned long)__builtin_ctzll(mask);\n" +
    "  return 1;\n" +
    "}\n" +
    "ISAPI_INTRINSIC unsigned char _BitScanReverse64(unsigned long *index, unsigned long long mask) {\n" +
    "  if (mask == 0) return 0;\n" +
    "  *index = 63ul - (unsigned long)__builtin_clzll(mask);\n" +
    "  return 1;\n" +
    "}\n" +
    "ISAPI_INTRINSIC unsigned short __popcnt16(unsigned short value) {\n" +
    "  return (unsigned short)__builtin_popcount(value);\n" +
    "}\n" +
    "ISAPI_INTRINSIC unsigned __popcnt(unsigned value) { return (unsigned)__builtin_popcount(value); }\n" +
    "ISAPI_INTRINSIC void __stosb(unsigned char *to, unsigned char with, size_t count) {\n" +
    "  memset(to, with, count);\n" +
    "}\n" +
    "ISAPI_INTRINSIC void __movsb(unsigned char *to, const unsigned char *from, size_t count) {\n" +
    "  memcpy(to, from, count);\n" +
    "}\n" +
    "#ifndef __has_builtin\n" +
    "#define __has_builtin(x) 0\n" +
    "#endif\n" +
    "ISAPI_INTRINSIC unsigned long long __ull_rshift(unsigned long long value, int shift) {\n" +
    "  return value >> (shift & 63);\n" +
    "}\n" +
    "ISAPI_INTRINSIC unsigned long long __emulu(unsigned a, unsigned b) {\n" +
    "  return (unsigned long long)a * b;\n" +
    "}\n" +
    "ISAPI_INTRINSIC long long __emul(int a, int b) { return (long long)a * b; }\n" +
    "ISAPI_INTRINSIC void _ReadWriteBarrier(void) { __atomic_signal_fence(__ATOMIC_SEQ_CST); }\n" +
    "ISAPI_INTRINSIC void _mm_pause(void) {}\n" +
    "#define __nop() ((void)0)\n" +
    "#define _ReturnAddress() ((void *)0)\n" +
    "#endif\n",
  ".isapi/include/io.h":
    "/* Files by their descriptors.\n" +
    "   https://learn.microsoft.com/en-us/cpp/c-runtime-library/low-level-i-o */\n" +
    "#ifndef ISAPI_IO_H\n" +
    "#define ISAPI_IO_H\n" +
    "\n" +
    "#include <isapi_room.h>\n" +
    "#include <time.h>\n" +
    "#include <sys/types.h>\n" +
    "#include <stdint.h>\n" +
    "\n" +
    "#ifndef SEEK_SET\n" +
    "#include <__seek.h>\n" +
    "#endif\n" +
    "\n" +
    "#define _A_NORMAL 0x00\n" +
    "#define _A_RDONLY 0x01\n" +
    "#define _A_HIDDEN 0x02\n" +
    "#define _A_SYSTEM 0x04\n" +
    "#define _A_SUBDIR 0x10\n" +
    "#define _A_ARCH 0x20\n" +
    "\n" +
    "struct _finddata_t {\n" +
    "  unsigned attrib;\n" +
    "  time_t time_create, time_access, time_write;\n" +
    "  unsigned long size;\n" +
    "  char name[260];\n" +
    "};\n" +
    "struct _wfinddata_t {\n" +
    "  unsigned attrib;\n" +
    "  time_t time_create, time_access, time_write;\n" +
    "  unsigned long size;\n" +
    "  wchar_t name[260];\n" +
    "};\n" +
    "#define _finddata64i32_t _finddata_t\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "int _access(const char *path, int mode);\n" +
    "int access(const char *path, int mode);\n" +
    "errno_t _access_s(const char *path, int mode);\n" +
    "int _open(const char *path, int flags, ...);\n" +
    "int _sopen(const char *path, int flags, int share, ...);\n" +
    "errno_t _sopen_s(int *descriptor, const char *path, int flags, int share, int mode);\n" +
    "int _creat(const char *path, int mode);\n" +
    "int _close(int descriptor);\n" +
    "int _read(int descriptor, void *to, unsigned count);\n" +
    "int _write(int descriptor, const void *from, unsigned count);\n" +
    "long _lseek(int descriptor, long offset, int origin);\n" +
    "long long _lseeki64(int descriptor, long long offset, int origin);\n" +
    "long _tell(int descriptor);\n" +
    "long _filelength(int descriptor);\n" +
    "long long _filelengthi64(int descriptor);\n" +
    "int _eof(int descriptor);\n" +
    "int _isatty(int descriptor);\n" +
    "int _commit(int descriptor);\n" +
    "int _chsize(int descriptor, long size);\n" +
    "int _dup(int descriptor);\n" +
    "int _setmode(int descriptor, int mode);\n" +
    "int _unlink(const char *path);\n" +
    "int _chmod(const char *path, int mode);\n" +
    "char *_mktemp(char *pattern);\n" +
    "errno_t _mktemp_s(char *pattern, size_t size);\n" +
    "intptr_t _get_osfhandle(int descriptor);\n" +
    "int _open_osfhandle(intptr_t handle, int flags);\n" +
    "int open(const char *path, int flags, ...);\n" +
    "int close(int descriptor);\n" +
    "int read(int descriptor, void *to, unsigned count) __asm__(\"_read\");\n" +
    "int write(int descriptor, const void *from, unsigned count) __asm__(\"_write\");\n" +
    "long lseek(int descriptor, long offset, int origin) __asm__(\"_lseek\");\n" +
    "long filelength(int descriptor) __asm__(\"_filelength\");\n" +
    "int isatty(int descriptor);\n" +
    "int setmode(int descriptor, int mode);\n" +
    "int unlink(const char *path);\n" +
    "char *mktemp(char *pattern);\n" +
    "intptr_t _findfirst(const char *pattern, struct _finddata_t *to);\n" +
    "int _findnext(intptr_t handle, struct _finddata_t *to);\n" +
    "int _findclose(intptr_t handle);\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/iphlpapi.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/isapi_room.h":
    "/*\n" +
    " * How much a destination of the secure functions can hold. Sources give wrong\n" +
    " * sizes: `sizeof` of a pointer, `strlen` of what is not filled yet. Windows\n" +
    " * ends the process where a text does not fit the size that is given; here the\n" +
    " * destination's own size counts then, if it is known: by the compiler, or\n" +
    " * because it is a block of a Windows heap.\n" +
    " *\n" +
    " * With ISAPI_IGNORE_SIZES defined, it is always taken to be enough.\n" +
    " */\n" +
    "#ifndef ISAPI_ROOM_H\n" +
    "#define ISAPI_ROOM_H\n" +
    "\n" +
    "#include <stddef.h>\n" +
    "\n" +
    "#ifdef ISAPI_IGNORE_SIZES\n" +
    "#define ISAPI_ROOM(destination) ((size_t)-1)\n" +
    "#else\n" +
    "/* Bytes that it has for certain, as far as the compiler sees it; 0: it does not. */\n" +
    "#define ISAPI_ROOM(destination) __builtin_dynamic_object_size((destination), 2)\n" +
    "#endif\n" +
    "\n" +
    "/* Inlined always: what the caller knows of its destination has to be seen. */\n" +
    "#define ISAPI_INLINE static __inline__ __attribute__((always_inline, unused))\n" +
    "\n" +
    "#ifndef _TRUNCATE\n" +
    "#define _TRUNCATE ((size_t)-1)\n" +
    "#endif\n" +
    "\n" +
    "#ifndef ISAPI_ERRNO_T\n" +
    "#define ISAPI_ERRNO_T\n" +
    "typedef int errno_t;\n" +
    "typedef size_t rsize_t;\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/isapi_wide_io.h":
    "/* Streams and files by wide names and with wide text. */\n" +
    "#ifndef ISAPI_WIDE_IO_H\n" +
    "#define ISAPI_WIDE_IO_H\n" +
    "\n" +
    "#include <stdio.h>\n" +
    "#include <sys/stat.h>\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "FILE *_wfopen(const wchar_t *name, const wchar_t *mode);\n" +
    "errno_t _wfopen_s(FILE **file, const wchar_t *name, const wchar_t *mode);\n" +
    "FILE *_wfreopen(const wchar_t *name, const wchar_t *mode, FILE *file);\n" +
    "int _wremove(const wchar_t *name);\n" +
    "int _wunlink(const wchar_t *name);\n" +
    "int _wrename(const wchar_t *from, const wchar_t *to);\n" +
    "int _waccess(const wchar_t *name, int mode);\n" +
    "int _wopen(const wchar_t *name, int flags, ...);\n" +
    "int _wmkdir(const wchar_t *name);\n" +
    "int _wrmdir(const wchar_t *name);\n" +
    "int _wchdir(const wchar_t *name);\n" +
    "wchar_t *_wgetcwd(wchar_t *to, int count);\n" +
    "wchar_t *_wfullpath(wchar_t *to, const wchar_t *path, size_t size);\n" +
    "wchar_t *_wgetenv(const wchar_t *name);\n" +
    "int _wsystem(const wchar_t *command);\n" +
    "void _wsplitpath(const wchar_t *path, wchar_t *drive, wchar_t *folder, wchar_t *name, wchar_t *extension);\n" +
    "void _wmakepath(wchar_t *path, const wchar_t *drive, const wchar_t *folder, const wchar_t *name, const wchar_t *extension);\n" +
    "errno_t _wsplitpath_s(const wchar_t *path, wchar_t *drive, size_t drive_size, wchar_t *folder,\n" +
    "                      size_t folder_size, wchar_t *name, size_t name_size, wchar_t *extension,\n" +
    "                      size_t extension_size);\n" +
    "wchar_t *_wctime(const long long *time);\n" +
    "wchar_t *_wasctime(const struct tm *time);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/libloaderapi.h":
    "/* Modules, of which there is one: the extension itself.\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/libloaderapi/ */\n" +
    "#ifndef ISAPI_LIBLOADERAPI_H\n" +
    "#define ISAPI_LIBLOADERAPI_H\n" +
    "\n" +
    "#include <windef.h>\n" +
    "\n" +
    "#define DONT_RESOLVE_DLL_REFERENCES 0x1\n" +
    "#define LOAD_LIBRARY_AS_DATAFILE 0x2\n" +
    "#define LOAD_WITH_ALTERED_SEARCH_PATH 0x8\n" +
    "#define LOAD_LIBRARY_SEARCH_SYSTEM32 0x800\n" +
    "#define GET_MODULE_HANDLE_EX_FLAG_PIN 0x1\n" +
    "#define GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT 0x2\n" +
    "#define GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS 0x4\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "HMODULE WINAPI GetModuleHandleA(LPCSTR lpModuleName);\n" +
    "HMODULE WINAPI GetModuleHandleW(LPCWSTR lpModuleName);\n" +
    "BOOL WINAPI GetModuleHandleExA(DWORD dwFlags, LPCSTR lpModuleName, HMODULE *phModule);\n" +
    "BOOL WINAPI GetModuleHandleExW(DWORD dwFlags, LPCWSTR lpModuleName, HMODULE *phModule);\n" +
    "DWORD WINAPI GetModuleFileNameA(HMODULE hModule, LPSTR lpFilename, DWORD nSize);\n" +
    "DWORD WINAPI GetModuleFileNameW(HMODULE hModule, LPWSTR lpFilename, DWORD nSize);\n" +
    "HMODULE WINAPI LoadLibraryA(LPCSTR lpLibFileName);\n" +
    "HMODULE WINAPI LoadLibraryW(LPCWSTR lpLibFileName);\n" +
    "HMODULE WINAPI LoadLibraryExA(LPCSTR lpLibFileName, HANDLE hFile, DWORD dwFlags);\n" +
    "HMODULE WINAPI LoadLibraryExW(LPCWSTR lpLibFileName, HANDLE hFile, DWORD dwFlags);\n" +
    "BOOL WINAPI FreeLibrary(HMODULE hLibModule);\n" +
    "FARPROC WINAPI GetProcAddress(HMODULE hModule, LPCSTR lpProcName);\n" +
    "BOOL WINAPI DisableThreadLibraryCalls(HMODULE hLibModule);\n" +
    "HRSRC WINAPI FindResourceA(HMODULE hModule, LPCSTR lpName, LPCSTR lpType);\n" +
    "HRSRC WINAPI FindResourceW(HMODULE hModule, LPCWSTR lpName, LPCWSTR lpType);\n" +
    "HGLOBAL WINAPI LoadResource(HMODULE hModule, HRSRC hResInfo);\n" +
    "LPVOID WINAPI LockResource(HGLOBAL hResData);\n" +
    "DWORD WINAPI SizeofResource(HMODULE hModule, HRSRC hResInfo);\n" +
    "\n" +
    "#ifdef UNICODE\n" +
    "#define GetModuleHandle GetModuleHandleW\n" +
    "#define GetModuleHandleEx GetModuleHandleExW\n" +
    "#define GetModuleFileName GetModuleFileNameW\n" +
    "#define LoadLibrary LoadLibraryW\n" +
    "#define LoadLibraryEx LoadLibraryExW\n" +
    "#define FindResource FindResourceW\n" +
    "#else\n" +
    "#define GetModuleHandle GetModuleHandleA\n" +
    "#define GetModuleHandleEx GetModuleHandleExA\n" +
    "#define GetModuleFileName GetModuleFileNameA\n" +
    "#define LoadLibrary LoadLibraryA\n" +
    "#define LoadLibraryEx LoadLibraryExA\n" +
    "#define FindResource FindResourceA\n" +
    "#endif\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/limits.h":
    "#pragma GCC system_header\n" +
    "#include_next <limits.h>\n" +
    "#ifndef ISAPI_LIMITS_H\n" +
    "#define ISAPI_LIMITS_H\n" +
    "#define _I8_MIN (-127 - 1)\n" +
    "#define _I8_MAX 127\n" +
    "#define _UI8_MAX 0xffu\n" +
    "#define _I16_MIN (-32767 - 1)\n" +
    "#define _I16_MAX 32767\n" +
    "#define _UI16_MAX 0xffffu\n" +
    "#define _I32_MIN (-2147483647 - 1)\n" +
    "#define _I32_MAX 2147483647\n" +
    "#define _UI32_MAX 0xffffffffu\n" +
    "#define _I64_MIN (-9223372036854775807LL - 1)\n" +
    "#define _I64_MAX 9223372036854775807LL\n" +
    "#define _UI64_MAX 0xffffffffffffffffULL\n" +
    "#endif\n",
  ".isapi/include/lm.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/lmaccess.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/lmapibuf.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/lmcons.h":
    "#ifndef ISAPI_LMCONS_H\n" +
    "#define ISAPI_LMCONS_H\n" +
    "#define CNLEN 15\n" +
    "#define DNLEN 15\n" +
    "#define UNLEN 256\n" +
    "#define PWLEN 256\n" +
    "#define NERR_Success 0\n" +
    "typedef DWORD NET_API_STATUS;\n" +
    "#endif\n",
  ".isapi/include/lmerr.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/lmwksta.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/locale.h":
    "#pragma GCC system_header\n" +
    "#include_next <locale.h>\n" +
    "#ifndef ISAPI_LOCALE_H\n" +
    "#define ISAPI_LOCALE_H\n" +
    "typedef void *_locale_t;\n" +
    "#define _ENABLE_PER_THREAD_LOCALE 1\n" +
    "#define _DISABLE_PER_THREAD_LOCALE 2\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "int _configthreadlocale(int type);\n" +
    "wchar_t *_wsetlocale(int category, const wchar_t *locale);\n" +
    "_locale_t _create_locale(int category, const char *locale);\n" +
    "void _free_locale(_locale_t locale);\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/malloc.h":
    "#pragma GCC system_header\n" +
    "#include_next <malloc.h>\n" +
    "#ifndef ISAPI_MALLOC_H\n" +
    "#define ISAPI_MALLOC_H\n" +
    "\n" +
    "#include <stddef.h>\n" +
    "\n" +
    "#define _alloca(bytes) __builtin_alloca(bytes)\n" +
    "#ifndef alloca\n" +
    "#define alloca(bytes) __builtin_alloca(bytes)\n" +
    "#endif\n" +
    "#define _malloca(bytes) malloc(bytes)\n" +
    "#define _freea(memory) free(memory)\n" +
    "\n" +
    "#define _HEAPEMPTY (-1)\n" +
    "#define _HEAPOK (-2)\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "size_t _msize(void *memory);\n" +
    "void *_expand(void *memory, size_t bytes);\n" +
    "void *_recalloc(void *memory, size_t count, size_t size);\n" +
    "void *_aligned_malloc(size_t bytes, size_t alignment);\n" +
    "void *_aligned_realloc(void *memory, size_t bytes, size_t alignment);\n" +
    "void _aligned_free(void *memory);\n" +
    "int _heapchk(void);\n" +
    "int _heapmin(void);\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/math.h":
    "#pragma GCC system_header\n" +
    "#include_next <math.h>\n" +
    "#ifndef ISAPI_MATH_H\n" +
    "#define ISAPI_MATH_H\n" +
    "#ifndef M_PI\n" +
    "#define M_E 2.71828182845904523536\n" +
    "#define M_LOG2E 1.44269504088896340736\n" +
    "#define M_LOG10E 0.434294481903251827651\n" +
    "#define M_LN2 0.693147180559945309417\n" +
    "#define M_LN10 2.30258509299404568402\n" +
    "#define M_PI 3.14159265358979323846\n" +
    "#define M_PI_2 1.57079632679489661923\n" +
    "#define M_PI_4 0.785398163397448309616\n" +
    "#define M_1_PI 0.318309886183790671538\n" +
    "#define M_2_PI 0.636619772367581343076\n" +
    "#define M_2_SQRTPI 1.12837916709551257390\n" +
    "#define M_SQRT2 1.41421356237309504880\n" +
    "#define M_SQRT1_2 0.707106781186547524401\n" +
    "#endif\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "int _isnan(double value);\n" +
    "int _finite(double value);\n" +
    "double _copysign(double value, double sign);\n" +
    "double _hypot(double x, double y);\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/mbstring.h":
    "/* Strings in the code page of the system, which is UTF-8 here: a character of\n" +
    "   more than one byte has no lead byte of a pair.\n" +
    "   https://learn.microsoft.com/en-us/cpp/c-runtime-library/single-byte-and-multibyte-character-sets */\n" +
    "#ifndef ISAPI_MBSTRING_H\n" +
    "#define ISAPI_MBSTRING_H\n" +
    "#include <string.h>\n" +
    "#define ISAPI_MB(text) ((char *)(text))\n" +
    "#define _mbslen(text) strlen(ISAPI_MB(text))\n" +
    "#define _mbscpy(to, from) ((unsigned char *)strcpy(ISAPI_MB(to), ISAPI_MB(from)))\n" +
    "#define _mbscat(to, from) ((unsigned char *)strcat(ISAPI_MB(to), ISAPI_MB(from)))\n" +
    "#define _mbscmp(a, b) strcmp(ISAPI_MB(a), ISAPI_MB(b))\n" +
    "#define _mbsicmp(a, b) _stricmp(ISAPI_MB(a), ISAPI_MB(b))\n" +
    "#define _mbsncmp(a, b, count) strncmp(ISAPI_MB(a), ISAPI_MB(b), (count))\n" +
    "#define _mbsnicmp(a, b, count) _strnicmp(ISAPI_MB(a), ISAPI_MB(b), (count))\n" +
    "#define _mbsnbcmp(a, b, count) strncmp(ISAPI_MB(a), ISAPI_MB(b), (count))\n" +
    "#define _mbsncpy(to, from, count) \\\n" +
    "  ((unsigned char *)strncpy(ISAPI_MB(to), ISAPI_MB(from), (count)))\n" +
    "#define _mbsnbcpy _mbsncpy\n" +
    "#define _mbschr(text, c) ((unsigned char *)strchr(ISAPI_MB(text), (int)(c)))\n" +
    "#define _mbsrchr(text, c) ((unsigned char *)strrchr(ISAPI_MB(text), (int)(c)))\n" +
    "#define _mbsstr(text, part) ((unsigned char *)strstr(ISAPI_MB(text), ISAPI_MB(part)))\n" +
    "#define _mbspbrk(text, set) ((unsigned char *)strpbrk(ISAPI_MB(text), ISAPI_MB(set)))\n" +
    "#define _mbstok(text, set) ((unsigned char *)strtok(ISAPI_MB(text), ISAPI_MB(set)))\n" +
    "#define _mbslwr(text) ((unsigned char *)_strlwr(ISAPI_MB(text)))\n" +
    "#define _mbsupr(text) ((unsigned char *)_strupr(ISAPI_MB(text)))\n" +
    "#define _mbsdup(text) ((unsigned char *)_strdup(ISAPI_MB(text)))\n" +
    "#define _mbsinc(text) ((unsigned char *)(text) + 1)\n" +
    "#define _mbsdec(start, text) \\\n" +
    "  ((const unsigned char *)(text) > (const unsigned char *)(start) ? (unsigned char *)(text)-1 : NULL)\n" +
    "#define _mbsnextc(text) ((unsigned)*(const unsigned char *)(text))\n" +
    "#define _ismbblead(c) 0\n" +
    "#define _ismbbtrail(c) 0\n" +
    "#define _mbclen(text) ((size_t)1)\n" +
    "#endif\n",
  ".isapi/include/memory.h":
    "#include <string.h>\n",
  ".isapi/include/memoryapi.h":
    "/* Views of files, and memory that others can open by its name:\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/memoryapi/ */\n" +
    "#ifndef ISAPI_MEMORYAPI_H\n" +
    "#define ISAPI_MEMORYAPI_H\n" +
    "\n" +
    "#include <minwinbase.h>\n" +
    "\n" +
    "#define FILE_MAP_COPY 0x1\n" +
    "#define FILE_MAP_WRITE 0x2\n" +
    "#define FILE_MAP_READ 0x4\n" +
    "#define FILE_MAP_ALL_ACCESS 0xf001f\n" +
    "#define SECTION_MAP_READ 0x4\n" +
    "#define SECTION_MAP_WRITE 0x2\n" +
    "#define SEC_COMMIT 0x8000000\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "HANDLE WINAPI CreateFileMappingA(HANDLE hFile, LPSECURITY_ATTRIBUTES lpFileMappingAttributes,\n" +
    "                                 DWORD flProtect, DWORD dwMaximumSizeHigh,\n" +
    "                                 DWORD dwMaximumSizeLow, LPCSTR lpName);\n" +
    "HANDLE WINAPI CreateFileMappingW(HANDLE hFile, LPSECURITY_ATTRIBUTES lpFileMappingAttributes,\n" +
    "                                 DWORD flProtect, DWORD dwMaximumSizeHigh,\n" +
    "                                 DWORD dwMaximumSizeLow, LPCWSTR lpName);\n" +
    "HANDLE WINAPI OpenFileMappingA(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCSTR lpName);\n" +
    "HANDLE WINAPI OpenFileMappingW(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCWSTR lpName);\n" +
    "LPVOID WINAPI MapViewOfFile(HANDLE hFileMappingObject, DWORD dwDesiredAccess,\n" +
    "                            DWORD dwFileOffsetHigh, DWORD dwFileOffsetLow,\n" +
    "                            SIZE_T dwNumberOfBytesToMap);\n" +
    "BOOL WINAPI UnmapViewOfFile(LPCVOID lpBaseAddress);\n" +
    "BOOL WINAPI FlushViewOfFile(LPCVOID lpBaseAddress, SIZE_T dwNumberOfBytesToFlush);\n" +
    "\n" +
    "#ifdef UNICODE\n" +
    "#define CreateFileMapping CreateFileMappingW\n" +
    "#define OpenFileMapping OpenFileMappingW\n" +
    "#else\n" +
    "#define CreateFileMapping CreateFileMappingA\n" +
    "#define OpenFileMapping OpenFileMappingA\n" +
    "#endif\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/minwinbase.h":
    "/* Structures of several families:\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/minwinbase/ */\n" +
    "#ifndef ISAPI_MINWINBASE_H\n" +
    "#define ISAPI_MINWINBASE_H\n" +
    "\n" +
    "#include <winnt.h>\n" +
    "\n" +
    "typedef struct _SECURITY_ATTRIBUTES {\n" +
    "  DWORD nLength;\n" +
    "  LPVOID lpSecurityDescriptor;\n" +
    "  BOOL bInheritHandle;\n" +
    "} SECURITY_ATTRIBUTES, *PSECURITY_ATTRIBUTES, *LPSECURITY_ATTRIBUTES;\n" +
    "\n" +
    "typedef struct _OVERLAPPED {\n" +
    "  ULONG_PTR Internal;\n" +
    "  ULONG_PTR InternalHigh;\n" +
    "  union {\n" +
    "    struct {\n" +
    "      DWORD Offset;\n" +
    "      DWORD OffsetHigh;\n" +
    "    };\n" +
    "    PVOID Pointer;\n" +
    "  };\n" +
    "  HANDLE hEvent;\n" +
    "} OVERLAPPED, *LPOVERLAPPED;\n" +
    "\n" +
    "typedef struct _SYSTEMTIME {\n" +
    "  WORD wYear, wMonth, wDayOfWeek, wDay, wHour, wMinute, wSecond, wMilliseconds;\n" +
    "} SYSTEMTIME, *PSYSTEMTIME, *LPSYSTEMTIME;\n" +
    "\n" +
    "typedef struct _WIN32_FIND_DATAA {\n" +
    "  DWORD dwFileAttributes;\n" +
    "  FILETIME ftCreationTime, ftLastAccessTime, ftLastWriteTime;\n" +
    "  DWORD nFileSizeHigh, nFileSizeLow, dwReserved0, dwReserved1;\n" +
    "  CHAR cFileName[MAX_PATH];\n" +
    "  CHAR cAlternateFileName[14];\n" +
    "} WIN32_FIND_DATAA, *PWIN32_FIND_DATAA, *LPWIN32_FIND_DATAA;\n" +
    "typedef struct _WIN32_FIND_DATAW {\n" +
    "  DWORD dwFileAttributes;\n" +
    "  FILETIME ftCreationTime, ftLastAccessTime, ftLastWriteTime;\n" +
    "  DWORD nFileSizeHigh, nFileSizeLow, dwReserved0, dwReserved1;\n" +
    "  WCHAR cFileName[MAX_PATH];\n" +
    "  WCHAR cAlternateFileName[14];\n" +
    "} WIN32_FIND_DATAW, *PWIN32_FIND_DATAW, *LPWIN32_FIND_DATAW;\n" +
    "#ifdef UNICODE\n" +
    "typedef WIN32_FIND_DATAW WIN32_FIND_DATA, *PWIN32_FIND_DATA, *LPWIN32_FIND_DATA;\n" +
    "#else\n" +
    "typedef WIN32_FIND_DATAA WIN32_FIND_DATA, *PWIN32_FIND_DATA, *LPWIN32_FIND_DATA;\n" +
    "#endif\n" +
    "\n" +
    "typedef RTL_CRITICAL_SECTION CRITICAL_SECTION, *PCRITICAL_SECTION, *LPCRITICAL_SECTION;\n" +
    "typedef DWORD(WINAPI *PTHREAD_START_ROUTINE)(LPVOID lpThreadParameter);\n" +
    "typedef PTHREAD_START_ROUTINE LPTHREAD_START_ROUTINE;\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/minwindef.h":
    "#include <windef.h>\n",
  ".isapi/include/mmsystem.h":
    "/* The clock of multimedia. */\n" +
    "#ifndef ISAPI_MMSYSTEM_H\n" +
    "#define ISAPI_MMSYSTEM_H\n" +
    "#include <sysinfoapi.h>\n" +
    "#define TIMERR_NOERROR 0\n" +
    "#define timeGetTime GetTickCount\n" +
    "#define timeBeginPeriod(period) TIMERR_NOERROR\n" +
    "#define timeEndPeriod(period) TIMERR_NOERROR\n" +
    "#endif\n",
  ".isapi/include/mstcpip.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/mswsock.h":
    "#include <winsock2.h>\n",
  ".isapi/include/new.h":
    "#ifndef ISAPI_NEW_H\n" +
    "#define ISAPI_NEW_H\n" +
    "#ifdef __cplusplus\n" +
    "#include <new>\n" +
    "typedef int (*_PNH)(size_t);\n" +
    "static inline _PNH _set_new_handler(_PNH) { return 0; }\n" +
    "static inline int _set_new_mode(int) { return 0; }\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/ntsecapi.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/objbase.h":
    "/* COM is not here: what a source calls of it is listed by the loader. */\n" +
    "#ifndef ISAPI_OBJBASE_H\n" +
    "#define ISAPI_OBJBASE_H\n" +
    "#include <windows.h>\n" +
    "#define COINIT_APARTMENTTHREADED 0x2\n" +
    "#define COINIT_MULTITHREADED 0x0\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "HRESULT WINAPI CoInitialize(LPVOID pvReserved);\n" +
    "HRESULT WINAPI CoInitializeEx(LPVOID pvReserved, DWORD dwCoInit);\n" +
    "void WINAPI CoUninitialize(void);\n" +
    "HRESULT WINAPI CoCreateGuid(GUID *pguid);\n" +
    "LPVOID WINAPI CoTaskMemAlloc(SIZE_T cb);\n" +
    "void WINAPI CoTaskMemFree(LPVOID pv);\n" +
    "int WINAPI StringFromGUID2(REFGUID rguid, LPWSTR lpsz, int cchMax);\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/ole2.h":
    "#include <objbase.h>\n",
  ".isapi/include/predefined.h":
    "/*\n" +
    " * What Microsoft's compiler defines before it reads a source: every source of\n" +
    " * an extension is compiled with `-include predefined.h`.\n" +
    " * https://learn.microsoft.com/en-us/cpp/preprocessor/predefined-macros\n" +
    " */\n" +
    "#ifndef ISAPI_PREDEFINED_H\n" +
    "#define ISAPI_PREDEFINED_H\n" +
    "\n" +
    "#ifndef _WIN32\n" +
    "#define _WIN32 1\n" +
    "#endif\n" +
    "#ifndef WIN32\n" +
    "#define WIN32 1\n" +
    "#endif\n" +
    "#ifndef _WINDOWS\n" +
    "#define _WINDOWS 1\n" +
    "#endif\n" +
    "#ifndef _MSC_VER\n" +
    "#define _MSC_VER 1930\n" +
    "#endif\n" +
    "#define _MSC_FULL_VER (_MSC_VER * 100000)\n" +
    "#define _MSC_BUILD 1\n" +
    "#define _MSC_EXTENSIONS 1\n" +
    "#define _INTEGRAL_MAX_BITS 64\n" +
    "#define _MT 1\n" +
    "#define _DLL 1\n" +
    "#define _WCHAR_T_DEFINED 1\n" +
    "#ifdef __cplusplus\n" +
    "#define _CPPRTTI 1\n" +
    "#define _NATIVE_WCHAR_T_DEFINED 1\n" +
    "#define _MSVC_LANG __cplusplus\n" +
    "#ifdef __EXCEPTIONS\n" +
    "#define _CPPUNWIND 1\n" +
    "#endif\n" +
    "/* auto_ptr, random_shuffle and bind1st are older than C++17. */\n" +
    "#define _LIBCPP_ENABLE_CXX17_REMOVED_AUTO_PTR 1\n" +
    "#define _LIBCPP_ENABLE_CXX17_REMOVED_BINDERS 1\n" +
    "#define _LIBCPP_ENABLE_CXX17_REMOVED_RANDOM_SHUFFLE 1\n" +
    "#define _LIBCPP_ENABLE_CXX17_REMOVED_UNARY_BINARY_FUNCTION 1\n" +
    "#define _LIBCPP_ENABLE_CXX17_REMOVED_UNEXPECTED_FUNCTIONS 1\n" +
    "#define _LIBCPP_DISABLE_DEPRECATION_WARNINGS 1\n" +
    "#else\n" +
    "/* In C, only the names that C itself has: a source may have a getline() or an\n" +
    "   index of its own. */\n" +
    "#define __STRICT_ANSI__ 1\n" +
    "#include <features.h>\n" +
    "#undef __STRICT_ANSI__\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/process.h":
    "/* Processes, of which there is one. Threads are in the Windows headers.\n" +
    "   https://learn.microsoft.com/en-us/cpp/c-runtime-library/process-and-environment-control */\n" +
    "#ifndef ISAPI_PROCESS_H\n" +
    "#define ISAPI_PROCESS_H\n" +
    "#include <stdint.h>\n" +
    "#include <stdlib.h>\n" +
    "#define _P_WAIT 0\n" +
    "#define _P_NOWAIT 1\n" +
    "#define _P_OVERLAY 2\n" +
    "#define _P_DETACH 4\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "int _getpid(void);\n" +
    "int getpid(void);\n" +
    "uintptr_t _beginthread(void (*function)(void *), unsigned stack, void *argument);\n" +
    "uintptr_t _beginthreadex(void *security, unsigned stack, unsigned (*function)(void *),\n" +
    "                         void *argument, unsigned flags, unsigned *id);\n" +
    "void _endthread(void);\n" +
    "void _endthreadex(unsigned code);\n" +
    "intptr_t _spawnl(int mode, const char *path, const char *first, ...);\n" +
    "intptr_t _spawnv(int mode, const char *path, const char *const *args);\n" +
    "void _cexit(void);\n" +
    "void _c_exit(void);\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/processenv.h":
    "/* The environment of the process:\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/processenv/ */\n" +
    "#ifndef ISAPI_PROCESSENV_H\n" +
    "#define ISAPI_PROCESSENV_H\n" +
    "\n" +
    "#include <windef.h>\n" +
    "\n" +
    "#define STD_INPUT_HANDLE ((DWORD)-10)\n" +
    "#define STD_OUTPUT_HANDLE ((DWORD)-11)\n" +
    "#define STD_ERROR_HANDLE ((DWORD)-12)\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "DWORD WINAPI GetEnvironmentVariableA(LPCSTR lpName, LPSTR lpBuffer, DWORD nSize);\n" +
    "DWORD WINAPI GetEnvironmentVariableW(LPCWSTR lpName, LPWSTR lpBuffer, DWORD nSize);\n" +
    "BOOL WINAPI SetEnvironmentVariableA(LPCSTR lpName, LPCSTR lpValue);\n" +
    "BOOL WINAPI SetEnvironmentVariableW(LPCWSTR lpName, LPCWSTR lpValue);\n" +
    "DWORD WINAPI ExpandEnvironmentStringsA(LPCSTR lpSrc, LPSTR lpDst, DWORD nSize);\n" +
    "DWORD WINAPI ExpandEnvironmentStringsW(LPCWSTR lpSrc, LPWSTR lpDst, DWORD nSize);\n" +
    "LPSTR WINAPI GetEnvironmentStrings(VOID);\n" +
    "BOOL WINAPI FreeEnvironmentStringsA(LPSTR penv);\n" +
    "LPSTR WINAPI GetCommandLineA(VOID);\n" +
    "LPWSTR WINAPI GetCommandLineW(VOID);\n" +
    "DWORD WINAPI GetCurrentDirectoryA(DWORD nBufferLength, LPSTR lpBuffer);\n" +
    "DWORD WINAPI GetCurrentDirectoryW(DWORD nBufferLength, LPWSTR lpBuffer);\n" +
    "BOOL WINAPI SetCurrentDirectoryA(LPCSTR lpPathName);\n" +
    "BOOL WINAPI SetCurrentDirectoryW(LPCWSTR lpPathName);\n" +
    "HANDLE WINAPI GetStdHandle(DWORD nStdHandle);\n" +
    "\n" +
    "#ifdef UNICODE\n" +
    "#define GetEnvironmentVariable GetEnvironmentVariableW\n" +
    "#define SetEnvironmentVariable SetEnvironmentVariableW\n" +
    "#define ExpandEnvironmentStrings ExpandEnvironmentStringsW\n" +
    "#define GetCommandLine GetCommandLineW\n" +
    "#define GetCurrentDirectory GetCurrentDirectoryW\n" +
    "#define SetCurrentDirectory SetCurrentDirectoryW\n" +
    "#else\n" +
    "#define GetEnvironmentVariable GetEnvironmentVariableA\n" +
    "#define SetEnvironmentVariable SetEnvironmentVariableA\n" +
    "#define ExpandEnvironmentStrings ExpandEnvironmentStringsA\n" +
    "#define GetCommandLine GetCommandLineA\n" +
    "#define GetCurrentDirectory GetCurrentDirectoryA\n" +
    "#define SetCurrentDirectory SetCurrentDirectoryA\n" +
    "#endif\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/processthreadsapi.h":
    "/* Processes, of which there is one:\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/processthreadsapi/ */\n" +
    "#ifndef ISAPI_PROCESSTHREADSAPI_H\n" +
    "#define ISAPI_PROCESSTHREADSAPI_H\n" +
    "\n" +
    "#include <minwinbase.h>\n" +
    "\n" +
    "typedef struct _STARTUPINFOA {\n" +
    "  DWORD cb;\n" +
    "  LPSTR lpReserved, lpDesktop, lpTitle;\n" +
    "  DWORD dwX, dwY, dwXSize, dwYSize, dwXCountChars, dwYCountChars, dwFillAttribute, dwFlags;\n" +
    "  WORD wShowWindow, cbReserved2;\n" +
    "  LPBYTE lpReserved2;\n" +
    "  HANDLE hStdInput, hStdOutput, hStdError;\n" +
    "} STARTUPINFOA, *LPSTARTUPINFOA;\n" +
    "typedef struct _STARTUPINFOW {\n" +
    "  DWORD cb;\n" +
    "  LPWSTR lpReserved, lpDesktop, lpTitle;\n" +
    "  DWORD dwX, dwY, dwXSize, dwYSize, dwXCountChars, dwYCountChars, dwFillAttribute, dwFlags;\n" +
    "  WORD wShowWindow, cbReserved2;\n" +
    "  LPBYTE lpReserved2;\n" +
    "  HANDLE hStdInput, hStdOutput, hStdError;\n" +
    "} STARTUPINFOW, *LPSTARTUPINFOW;\n" +
    "typedef struct _PROCESS_INFORMATION {\n" +
    "  HANDLE hProcess, hThread;\n" +
    "  DWORD dwProcessId, dwThreadId;\n" +
    "} PROCESS_INFORMATION, *PPROCESS_INFORMATION, *LPPROCESS_INFORMATION;\n" +
    "#ifdef UNICODE\n" +
    "typedef STARTUPINFOW STARTUPINFO, *LPSTARTUPINFO;\n" +
    "#else\n" +
    "typedef STARTUPINFOA STARTUPINFO, *LPSTARTUPINFO;\n" +
    "#endif\n" +
    "#define STARTF_USESHOWWINDOW 0x1\n" +
    "#define STARTF_USESTDHANDLES 0x100\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "HANDLE WINAPI GetCurrentProcess(VOID);\n" +
    "DWORD WINAPI GetCurrentProcessId(VOID);\n" +
    "DWORD WINAPI GetCurrentThreadId(VOID);\n" +
    "VOID WINAPI ExitProcess(UINT uExitCode);\n" +
    "BOOL WINAPI TerminateProcess(HANDLE hProcess, UINT uExitCode);\n" +
    "BOOL WINAPI CreateProcessA(LPCSTR lpApplicationName, LPSTR lpCommandLine,\n" +
    "                           LPSECURITY_ATTRIBUTES lpProcessAttributes,\n" +
    "                           LPSECURITY_ATTRIBUTES lpThreadAttributes, BOOL bInheritHandles,\n" +
    "                           DWORD dwCreationFlags, LPVOID lpEnvironment,\n" +
    "                           LPCSTR lpCurrentDirectory, LPSTARTUPINFOA lpStartupInfo,\n" +
    "                           LPPROCESS_INFORMATION lpProcessInformation);\n" +
    "BOOL WINAPI CreateProcessW(LPCWSTR lpApplicationName, LPWSTR lpCommandLine,\n" +
    "                           LPSECURITY_ATTRIBUTES lpProcessAttributes,\n" +
    "                           LPSECURITY_ATTRIBUTES lpThreadAttributes, BOOL bInheritHandles,\n" +
    "                           DWORD dwCreationFlags, LPVOID lpEnvironment,\n" +
    "                           LPCWSTR lpCurrentDirectory, LPSTARTUPINFOW lpStartupInfo,\n" +
    "                           LPPROCESS_INFORMATION lpProcessInformation);\n" +
    "BOOL WINAPI OpenProcessToken(HANDLE ProcessHandle, DWORD DesiredAccess, PHANDLE TokenHandle);\n" +
    "BOOL WINAPI OpenThreadToken(HANDLE ThreadHandle, DWORD DesiredAccess, BOOL OpenAsSelf,\n" +
    "                            PHANDLE TokenHandle);\n" +
    "\n" +
    "#ifdef UNICODE\n" +
    "#define CreateProcess CreateProcessW\n" +
    "#else\n" +
    "#define CreateProcess CreateProcessA\n" +
    "#endif\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/profileapi.h":
    "/* The clock for durations:\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/profileapi/ */\n" +
    "#ifndef ISAPI_PROFILEAPI_H\n" +
    "#define ISAPI_PROFILEAPI_H\n" +
    "\n" +
    "#include <winnt.h>\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "BOOL WINAPI QueryPerformanceCounter(LARGE_INTEGER *lpPerformanceCount);\n" +
    "BOOL WINAPI QueryPerformanceFrequency(LARGE_INTEGER *lpFrequency);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/psapi.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/rpc.h":
    "#ifndef ISAPI_RPC_H\n" +
    "#define ISAPI_RPC_H\n" +
    "#include <windows.h>\n" +
    "#define RPC_S_OK 0\n" +
    "#define RPC_ENTRY\n" +
    "typedef long RPC_STATUS;\n" +
    "typedef unsigned char *RPC_CSTR;\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "RPC_STATUS UuidCreate(UUID *Uuid);\n" +
    "RPC_STATUS UuidToStringA(const UUID *Uuid, RPC_CSTR *StringUuid);\n" +
    "RPC_STATUS RpcStringFreeA(RPC_CSTR *String);\n" +
    "#define UuidToString UuidToStringA\n" +
    "#define RpcStringFree RpcStringFreeA\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/rpcdce.h":
    "#include <rpc.h>\n",
  ".isapi/include/sal.h":
    "/* What says to a checker how arguments are used.\n" +
    "   https://learn.microsoft.com/en-us/cpp/code-quality/understanding-sal */\n" +
    "#ifndef ISAPI_SAL_H\n" +
    "#define ISAPI_SAL_H\n" +
    "\n" +
    "#define _In_\n" +
    "#define _In_opt_\n" +
    "#define _In_z_\n" +
    "#define _In_opt_z_\n" +
    "#define _In_count_(x)\n" +
    "#define _In_bytecount_(x)\n" +
    "#define _In_reads_(x)\n" +
    "#define _In_reads_opt_(x)\n" +
    "#define _In_reads_bytes_(x)\n" +
    "#define _In_reads_bytes_opt_(x)\n" +
    "#define _In_reads_z_(x)\n" +
    "#define _In_reads_or_z_(x)\n" +
    "#define _In_range_(low, high)\n" +
    "#define _Inout_\n" +
    "#define _Inout_opt_\n" +
    "#define _Inout_z_\n" +
    "#define _Inout_updates_(x)\n" +
    "#define _Inout_updates_opt_(x)\n" +
    "#define _Inout_updates_z_(x)\n" +
    "#define _Inout_updates_bytes_(x)\n" +
    "#define _Inout_updates_bytes_opt_(x)\n" +
    "#define _Inout_updates_all_(x)\n" +
    "#define _Out_\n" +
    "#define _Out_opt_\n" +
    "#define _Out_writes_(x)\n" +
    "#define _Out_writes_opt_(x)\n" +
    "#define _Out_writes_z_(x)\n" +
    "#define _Out_writes_opt_z_(x)\n" +
    "#define _Out_writes_all_(x)\n" +
    "#define _Out_writes_to_(x, y)\n" +
    "#define _Out_writes_bytes_(x)\n" +
    "#define _Out_writes_bytes_opt_(x)\n" +
    "#define _Out_writes_bytes_to_(x, y)\n" +
    "#define _Out_writes_bytes_to_opt_(x, y)\n" +
    "#define _Out_writes_bytes_all_(x)\n" +
    "#define _Out_z_cap_(x)\n" +
    "#define _Out_cap_(x)\n" +
    "#define _Out_bytecap_(x)\n" +
    "#define _Outptr_\n" +
    "#define _Outptr_opt_\n" +
    "#define _Outptr_result_maybenull_\n" +
    "#define _Outptr_result_z_\n" +
    "#define _Outptr_opt_result_maybenull_\n" +
    "#define _COM_Outptr_\n" +
    "#define _Outref_\n" +
    "#define _Ret_\n" +
    "#define _Ret_z_\n" +
    "#define _Ret_maybenull_\n" +
    "#define _Ret_maybenull_z_\n" +
    "#define _Ret_notnull_\n" +
    "#define _Ret_opt_z_\n" +
    "#define _Deref_out_\n" +
    "#define _Deref_out_opt_\n" +
    "#define _Deref_out_z_\n" +
    "#define _Check_return_\n" +
    "#define _Must_inspect_result_\n" +
    "#define _Printf_format_string_\n" +
    "#define _Scanf_format_string_\n" +
    "#define _Success_(x)\n" +
    "#define _When_(condition, annotation)\n" +
    "#define _At_(target, annotation)\n" +
    "#define _Pre_\n" +
    "#define _Pre_z_\n" +
    "#define _Pre_notnull_\n" +
    "#define _Pre_maybenull_\n" +
    "#define _Post_\n" +
    "#define _Post_z_\n" +
    "#define _Post_invalid_\n" +
    "#define _Post_ptr_invalid_\n" +
    "#define _Null_terminated_\n" +
    "#define _NullNull_terminated_\n" +
    "#define _Reserved_\n" +
    "#define _Use_decl_annotations_\n" +
    "#define _Analysis_assume_(x)\n" +
    "#define _Analysis_noreturn_\n" +
    "#define _Acquires_lock_(x)\n" +
    "#define _Releases_lock_(x)\n" +
    "#define _Requires_lock_held_(x)\n" +
    "#define _Guarded_by_(x)\n" +
    "#define _Interlocked_\n" +
    "#define _IRQL_requires_max_(x)\n" +
    "#define _Function_class_(x)\n" +
    "#define _Maybenull_\n" +
    "#define _Notnull_\n" +
    "#define _Field_size_(x)\n" +
    "#define _Field_size_bytes_(x)\n" +
    "#define _Field_size_opt_(x)\n" +
    "#define _Field_z_\n" +
    "#define _Struct_size_bytes_(x)\n" +
    "\n" +
    "/* The older ones. */\n" +
    "#define __in_opt\n" +
    "#define __in_z\n" +
    "#define __in_ecount(x)\n" +
    "#define __in_bcount(x)\n" +
    "#define __in_ecount_opt(x)\n" +
    "#define __in_bcount_opt(x)\n" +
    "#define __out_opt\n" +
    "#define __out_z\n" +
    "#define __out_ecount(x)\n" +
    "#define __out_bcount(x)\n" +
    "#define __out_ecount_opt(x)\n" +
    "#define __out_bcount_opt(x)\n" +
    "#define __out_ecount_z(x)\n" +
    "#define __out_ecount_part(x, y)\n" +
    "#define __out_bcount_part(x, y)\n" +
    "#define __inout\n" +
    "#define __inout_opt\n" +
    "#define __inout_z\n" +
    "#define __inout_ecount(x)\n" +
    "#define __inout_bcount(x)\n" +
    "#define __inout_ecount_opt(x)\n" +
    "#define __deref_out\n" +
    "#define __deref_out_opt\n" +
    "#define __deref_out_ecount(x)\n" +
    "#define __deref_inout\n" +
    "#define __reserved\n" +
    "#define __checkReturn\n" +
    "#define __callback\n" +
    "#define __nullterminated\n" +
    "#define __format_string\n" +
    "#define __success(x)\n" +
    "#define __analysis_assume(x)\n" +
    "#define __in\n" +
    "#define __out\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/sddl.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/sdkddkver.h":
    "/* Which Windows a source is for: all of it is here, or none. */\n" +
    "#ifndef _WIN32_WINNT\n" +
    "#define _WIN32_WINNT 0x0a00\n" +
    "#endif\n" +
    "#ifndef WINVER\n" +
    "#define WINVER _WIN32_WINNT\n" +
    "#endif\n",
  ".isapi/include/security.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/share.h":
    "/* How files are shared; here nothing locks them. */\n" +
    "#ifndef ISAPI_SHARE_H\n" +
    "#define ISAPI_SHARE_H\n" +
    "#define _SH_COMPAT 0x00\n" +
    "#define _SH_DENYRW 0x10\n" +
    "#define _SH_DENYWR 0x20\n" +
    "#define _SH_DENYRD 0x30\n" +
    "#define _SH_DENYNO 0x40\n" +
    "#define SH_DENYRW _SH_DENYRW\n" +
    "#define SH_DENYWR _SH_DENYWR\n" +
    "#define SH_DENYRD _SH_DENYRD\n" +
    "#define SH_DENYNO _SH_DENYNO\n" +
    "#endif\n",
  ".isapi/include/shellapi.h":
    "/* The shell: what starts other programs is not here. */\n" +
    "#ifndef ISAPI_SHELLAPI_H\n" +
    "#define ISAPI_SHELLAPI_H\n" +
    "#include <windef.h>\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "HINSTANCE WINAPI ShellExecuteA(HWND hwnd, LPCSTR lpOperation, LPCSTR lpFile,\n" +
    "                               LPCSTR lpParameters, LPCSTR lpDirectory, INT nShowCmd);\n" +
    "HINSTANCE WINAPI ShellExecuteW(HWND hwnd, LPCWSTR lpOperation, LPCWSTR lpFile,\n" +
    "                               LPCWSTR lpParameters, LPCWSTR lpDirectory, INT nShowCmd);\n" +
    "LPWSTR *WINAPI CommandLineToArgvW(LPCWSTR lpCmdLine, int *pNumArgs);\n" +
    "#ifdef UNICODE\n" +
    "#define ShellExecute ShellExecuteW\n" +
    "#else\n" +
    "#define ShellExecute ShellExecuteA\n" +
    "#endif\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/shlobj.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/shlwapi.h":
    "/* Paths and strings: https://learn.microsoft.com/en-us/windows/win32/api/shlwapi/ */\n" +
    "#ifndef ISAPI_SHLWAPI_H\n" +
    "#define ISAPI_SHLWAPI_H\n" +
    "\n" +
    "#include <windef.h>\n" +
    "#include <winerror.h>\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "BOOL WINAPI PathFileExistsA(LPCSTR pszPath);\n" +
    "BOOL WINAPI PathFileExistsW(LPCWSTR pszPath);\n" +
    "BOOL WINAPI PathIsDirectoryA(LPCSTR pszPath);\n" +
    "BOOL WINAPI PathIsDirectoryW(LPCWSTR pszPath);\n" +
    "BOOL WINAPI PathIsRelativeA(LPCSTR pszPath);\n" +
    "BOOL WINAPI PathIsRelativeW(LPCWSTR pszPath);\n" +
    "BOOL WINAPI PathAppendA(LPSTR pszPath, LPCSTR pszMore);\n" +
    "BOOL WINAPI PathAppendW(LPWSTR pszPath, LPCWSTR pszMore);\n" +
    "LPSTR WINAPI PathCombineA(LPSTR pszDest, LPCSTR pszDir, LPCSTR pszFile);\n" +
    "LPWSTR WINAPI PathCombineW(LPWSTR pszDest, LPCWSTR pszDir, LPCWSTR pszFile);\n" +
    "LPSTR WINAPI PathAddBackslashA(LPSTR pszPath);\n" +
    "LPWSTR WINAPI PathAddBackslashW(LPWSTR pszPath);\n" +
    "LPSTR WINAPI PathRemoveBackslashA(LPSTR pszPath);\n" +
    "LPWSTR WINAPI PathRemoveBackslashW(LPWSTR pszPath);\n" +
    "BOOL WINAPI PathRemoveFileSpecA(LPSTR pszPath);\n" +
    "BOOL WINAPI PathRemoveFileSpecW(LPWSTR pszPath);\n" +
    "VOID WINAPI PathRemoveExtensionA(LPSTR pszPath);\n" +
    "VOID WINAPI PathRemoveExtensionW(LPWSTR pszPath);\n" +
    "BOOL WINAPI PathRenameExtensionA(LPSTR pszPath, LPCSTR pszExt);\n" +
    "BOOL WINAPI PathRenameExtensionW(LPWSTR pszPath, LPCWSTR pszExt);\n" +
    "VOID WINAPI PathStripPathA(LPSTR pszPath);\n" +
    "VOID WINAPI PathStripPathW(LPWSTR pszPath);\n" +
    "LPSTR WINAPI PathFindFileNameA(LPCSTR pszPath);\n" +
    "LPWSTR WINAPI PathFindFileNameW(LPCWSTR pszPath);\n" +
    "LPSTR WINAPI PathFindExtensionA(LPCSTR pszPath);\n" +
    "LPWSTR WINAPI PathFindExtensionW(LPCWSTR pszPath);\n" +
    "BOOL WINAPI PathCanonicalizeA(LPSTR pszBuf, LPCSTR pszPath);\n" +
    "BOOL WINAPI PathCanonicalizeW(LPWSTR pszBuf, LPCWSTR pszPath);\n" +
    "BOOL WINAPI PathMatchSpecA(LPCSTR pszFile, LPCSTR pszSpec);\n" +
    "BOOL WINAPI PathMatchSpecW(LPCWSTR pszFile, LPCWSTR pszSpec);\n" +
    "LPSTR WINAPI StrStrA(LPCSTR pszFirst, LPCSTR pszSrch);\n" +
    "LPWSTR WINAPI StrStrW(LPCWSTR pszFirst, LPCWSTR pszSrch);\n" +
    "LPSTR WINAPI StrStrIA(LPCSTR pszFirst, LPCSTR pszSrch);\n" +
    "LPWSTR WINAPI StrStrIW(LPCWSTR pszFirst, LPCWSTR pszSrch);\n" +
    "LPSTR WINAPI StrChrA(LPCSTR pszStart, WORD wMatch);\n" +
    "LPWSTR WINAPI StrChrW(LPCWSTR pszStart, WCHAR wMatch);\n" +
    "LPSTR WINAPI StrRChrA(LPCSTR pszStart, LPCSTR pszEnd, WORD wMatch);\n" +
    "int WINAPI StrCmpIA(LPCSTR psz1, LPCSTR psz2);\n" +
    "int WINAPI StrCmpIW(LPCWSTR psz1, LPCWSTR psz2);\n" +
    "int WINAPI StrCmpNIA(LPCSTR psz1, LPCSTR psz2, int nChar);\n" +
    "int WINAPI StrCmpNIW(LPCWSTR psz1, LPCWSTR psz2, int nChar);\n" +
    "int WINAPI StrToIntA(LPCSTR pszSrc);\n" +
    "int WINAPI StrToIntW(LPCWSTR pszSrc);\n" +
    "BOOL WINAPI StrTrimA(LPSTR psz, LPCSTR pszTrimChars);\n" +
    "BOOL WINAPI StrTrimW(LPWSTR psz, LPCWSTR pszTrimChars);\n" +
    "LPSTR WINAPI StrDupA(LPCSTR pszSrch);\n" +
    "LPWSTR WINAPI StrDupW(LPCWSTR pszSrch);\n" +
    "\n" +
    "#ifdef UNICODE\n" +
    "#define PathFileExists PathFileExistsW\n" +
    "#define PathIsDirectory PathIsDirectoryW\n" +
    "#define PathIsRelative PathIsRelativeW\n" +
    "#define PathAppend PathAppendW\n" +
    "#define PathCombine PathCombineW\n" +
    "#define PathAddBackslash PathAddBackslashW\n" +
    "#define PathRemoveBackslash PathRemoveBackslashW\n" +
    "#define PathRemoveFileSpec PathRemoveFileSpecW\n" +
    "#define PathRemoveExtension PathRemoveExtensionW\n" +
    "#define PathRenameExtension PathRenameExtensionW\n" +
    "#define PathStripPath PathStripPathW\n" +
    "#define PathFindFileName PathFindFileNameW\n" +
    "#define PathFindExtension PathFindExtensionW\n" +
    "#define PathCanonicalize PathCanonicalizeW\n" +
    "#define PathMatchSpec PathMatchSpecW\n" +
    "#define StrStr StrStrW\n" +
    "#define StrStrI StrStrIW\n" +
    "#define StrChr StrChrW\n" +
    "#define StrCmpI StrCmpIW\n" +
    "#define StrCmpNI StrCmpNIW\n" +
    "#define StrToInt StrToIntW\n" +
    "#define StrTrim StrTrimW\n" +
    "#define StrDup StrDupW\n" +
    "#else\n" +
    "#define PathFileExists PathFileExistsA\n" +
    "#define PathIsDirectory PathIsDirectoryA\n" +
    "#define PathIsRelative PathIsRelativeA\n" +
    "#define PathAppend PathAppendA\n" +
    "#define PathCombine PathCombineA\n" +
    "#define PathAddBackslash PathAddBackslashA\n" +
    "#define PathRemoveBackslash PathRemoveBackslashA\n" +
    "#define PathRemoveFileSpec PathRemoveFileSpecA\n" +
    "#define PathRemoveExtension PathRemoveExtensionA\n" +
    "#define PathRenameExtension PathRenameExtensionA\n" +
    "#define PathStripPath PathStripPathA\n" +
    "#define PathFindFileName PathFindFileNameA\n" +
    "#define PathFindExtension PathFindExtensionA\n" +
    "#define PathCanonicalize PathCanonicalizeA\n" +
    "#define PathMatchSpec PathMatchSpecA\n" +
    "#define StrStr StrStrA\n" +
    "#define StrStrI StrStrIA\n" +
    "#define StrChr StrChrA\n" +
    "#define StrCmpI StrCmpIA\n" +
    "#define StrCmpNI StrCmpNIA\n" +
    "#define StrToInt StrToIntA\n" +
    "#define StrTrim StrTrimA\n" +
    "#define StrDup StrDupA\n" +
    "#endif\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/sspi.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/stdio.h":
    "/* C's streams and formats, and what Microsoft's library has beside them.\n" +
    "   https://learn.microsoft.com/en-us/cpp/c-runtime-library/stream-i-o */\n" +
    "#pragma GCC system_header\n" +
    "#include_next <stdio.h>\n" +
    "#ifndef ISAPI_STDIO_H\n" +
    "#define ISAPI_STDIO_H\n" +
    "\n" +
    "#include <isapi_room.h>\n" +
    "#include <stdarg.h>\n" +
    "\n" +
    "#define _IOB_ENTRIES 20\n" +
    "#define _MAX_PATH 260\n" +
    "#undef FILENAME_MAX\n" +
    "#define FILENAME_MAX 260\n" +
    "#ifndef L_tmpnam\n" +
    "#define L_tmpnam 260\n" +
    "#define TMP_MAX 0x7fff\n" +
    "#endif\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "int _snprintf(char *to, size_t count, const char *format, ...);\n" +
    "int _vsnprintf(char *to, size_t count, const char *format, va_list args);\n" +
    "int _scprintf(const char *format, ...);\n" +
    "int _vscprintf(const char *format, va_list args);\n" +
    "int isapi_sprintf_s(char *to, size_t size, size_t room, const char *format, ...);\n" +
    "int isapi_vsprintf_s(char *to, size_t size, size_t room, const char *format, va_list args);\n" +
    "int _snprintf_s(char *to, size_t size, size_t count, const char *format, ...);\n" +
    "int _vsnprintf_s(char *to, size_t size, size_t count, const char *format, va_list args);\n" +
    "int printf_s(const char *format, ...);\n" +
    "int fprintf_s(FILE *file, const char *format, ...);\n" +
    "int vprintf_s(const char *format, va_list args);\n" +
    "int vfprintf_s(FILE *file, const char *format, va_list args);\n" +
    "int sscanf_s(const char *text, const char *format, ...);\n" +
    "int fscanf_s(FILE *file, const char *format, ...);\n" +
    "int scanf_s(const char *format, ...);\n" +
    "int _snscanf(const char *text, size_t count, const char *format, ...);\n" +
    "int vsscanf_s(const char *text, const char *format, va_list args);\n" +
    "\n" +
    "ISAPI_INLINE int vsprintf_s(char *to, size_t size, const char *format, va_list args) {\n" +
    "  return isapi_vsprintf_s(to, size, ISAPI_ROOM(to), format, args);\n" +
    "}\n" +
    "ISAPI_INLINE int vsnprintf_s(char *to, size_t size, size_t count, const char *format, va_list args) {\n" +
    "  return _vsnprintf_s(to, size, count, format, args);\n" +
    "}\n" +
    "\n" +
    "errno_t fopen_s(FILE **file, const char *name, const char *mode);\n" +
    "errno_t freopen_s(FILE **file, const char *name, const char *mode, FILE *old);\n" +
    "FILE *_fsopen(const char *name, const char *mode, int share);\n" +
    "FILE *_fdopen(int descriptor, const char *mode);\n" +
    "FILE *fdopen(int descriptor, const char *mode);\n" +
    "int _fileno(FILE *file);\n" +
    "int fileno(FILE *file);\n" +
    "int _fseeki64(FILE *file, long long offset, int origin);\n" +
    "long long _ftelli64(FILE *file);\n" +
    "size_t fread_s(void *to, size_t size, size_t each, size_t count, FILE *file);\n" +
    "int _fcloseall(void);\n" +
    "int _flushall(void);\n" +
    "int _rmtmp(void);\n" +
    "int _unlink(const char *name);\n" +
    "int unlink(const char *name);\n" +
    "int _getw(FILE *file);\n" +
    "int _putw(int value, FILE *file);\n" +
    "int _getc_nolock(FILE *file);\n" +
    "int _putc_nolock(int c, FILE *file);\n" +
    "char *gets_s(char *to, size_t size);\n" +
    "char *gets(char *to);\n" +
    "char *_tempnam(const char *folder, const char *prefix);\n" +
    "char *tempnam(const char *folder, const char *prefix);\n" +
    "char *tmpnam(char *to);\n" +
    "errno_t tmpnam_s(char *to, size_t size);\n" +
    "FILE *tmpfile(void);\n" +
    "errno_t tmpfile_s(FILE **file);\n" +
    "FILE *_popen(const char *command, const char *mode);\n" +
    "int _pclose(FILE *file);\n" +
    "int _setmode(int descriptor, int mode);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "\n" +
    "extern \"C++\" {\n" +
    "template <class... A>\n" +
    "ISAPI_INLINE int sprintf_s(char *to, size_t size, const char *format, A... args) {\n" +
    "  return isapi_sprintf_s(to, size, ISAPI_ROOM(to), format, args...);\n" +
    "}\n" +
    "template <size_t N, class... A>\n" +
    "inline int sprintf_s(char (&to)[N], const char *format, A... args) {\n" +
    "  return isapi_sprintf_s(to, N, N, format, args...);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline int vsprintf_s(char (&to)[N], const char *format, va_list args) {\n" +
    "  return isapi_vsprintf_s(to, N, N, format, args);\n" +
    "}\n" +
    "template <size_t N, class... A>\n" +
    "inline int _snprintf_s(char (&to)[N], size_t count, const char *format, A... args) {\n" +
    "  return _snprintf_s(to, N, count, format, args...);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline int _vsnprintf_s(char (&to)[N], size_t count, const char *format, va_list args) {\n" +
    "  return _vsnprintf_s(to, N, count, format, args);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline char *gets_s(char (&to)[N]) {\n" +
    "  return gets_s(to, N);\n" +
    "}\n" +
    "}\n" +
    "#else\n" +
    "#define sprintf_s(to, size, ...) \\\n" +
    "  isapi_sprintf_s((to), (size), ISAPI_ROOM(to), __VA_ARGS__)\n" +
    "#endif\n" +
    "\n" +
    "/* Microsoft's <stdio.h> has the wide ones, too. */\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/stdlib.h":
    "/* C's library, and what Microsoft's has beside it.\n" +
    "   https://learn.microsoft.com/en-us/cpp/c-runtime-library/run-time-routines-by-category */\n" +
    "#pragma GCC system_header\n" +
    "#include_next <stdlib.h>\n" +
    "#ifndef ISAPI_STDLIB_H\n" +
    "#define ISAPI_STDLIB_H\n" +
    "\n" +
    "#include <errno.h>\n" +
    "#include <isapi_room.h>\n" +
    "#include <limits.h>\n" +
    "\n" +
    "#undef RAND_MAX\n" +
    "#define RAND_MAX 0x7fff\n" +
    "#define _MAX_PATH 260\n" +
    "#define _MAX_DRIVE 3\n" +
    "#define _MAX_DIR 256\n" +
    "#define _MAX_FNAME 256\n" +
    "#define _MAX_EXT 256\n" +
    "#define _MAX_ENV 32767\n" +
    "#define _MAX_ITOSTR_BASE16_COUNT 9\n" +
    "#define _MAX_ITOSTR_BASE10_COUNT 12\n" +
    "#define _CVTBUFSIZE 349\n" +
    "#ifndef _countof\n" +
    "#define _countof(array) (sizeof(array) / sizeof((array)[0]))\n" +
    "#endif\n" +
    "#define __max(a, b) (((a) > (b)) ? (a) : (b))\n" +
    "#define __min(a, b) (((a) < (b)) ? (a) : (b))\n" +
    "#if !defined(__cplusplus) && !defined(NOMINMAX)\n" +
    "#ifndef max\n" +
    "#define max(a, b) (((a) > (b)) ? (a) : (b))\n" +
    "#endif\n" +
    "#ifndef min\n" +
    "#define min(a, b) (((a) < (b)) ? (a) : (b))\n" +
    "#endif\n" +
    "#endif\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "char *_itoa(int value, char *to, int base);\n" +
    "char *_ltoa(long value, char *to, int base);\n" +
    "char *_ultoa(unsigned long value, char *to, int base);\n" +
    "char *_i64toa(long long value, char *to, int base);\n" +
    "char *_ui64toa(unsigned long long value, char *to, int base);\n" +
    "char *itoa(int value, char *to, int base);\n" +
    "char *ltoa(long value, char *to, int base);\n" +
    "char *ultoa(unsigned long value, char *to, int base);\n" +
    "errno_t _itoa_s(int value, char *to, size_t size, int base);\n" +
    "errno_t _ltoa_s(long value, char *to, size_t size, int base);\n" +
    "errno_t _ultoa_s(unsigned long value, char *to, size_t size, int base);\n" +
    "errno_t _i64toa_s(long long value, char *to, size_t size, int base);\n" +
    "errno_t _ui64toa_s(unsigned long long value, char *to, size_t size, int base);\n" +
    "long long _atoi64(const char *text);\n" +
    "long long _strtoi64(const char *text, char **end, int base);\n" +
    "unsigned long long _strtoui64(const char *text, char **end, int base);\n" +
    "long long _abs64(long long value);\n" +
    "char *_gcvt(double value, int digits, char *to);\n" +
    "char *gcvt(double value, int digits, char *to);\n" +
    "char *_ecvt(double value, int count, int *point, int *sign);\n" +
    "char *_fcvt(double value, int count, int *point, int *sign);\n" +
    "errno_t _gcvt_s(char *to, size_t size, double value, int digits);\n" +
    "errno_t _ecvt_s(char *to, size_t size, double value, int count, int *point, int *sign);\n" +
    "errno_t _fcvt_s(char *to, size_t size, double value, int count, int *point, int *sign);\n" +
    "unsigned _rotl(unsigned value, int shift);\n" +
    "unsigned _rotr(unsigned value, int shift);\n" +
    "unsigned long _lrotl(unsigned long value, int shift);\n" +
    "unsigned long _lrotr(unsigned long value, int shift);\n" +
    "unsigned short _byteswap_ushort(unsigned short value);\n" +
    "unsigned long _byteswap_ulong(unsigned long value);\n" +
    "unsigned long long _byteswap_uint64(unsigned long long value);\n" +
    "void _swab(char *from, char *to, int count);\n" +
    "void swab(char *from, char *to, int count);\n" +
    "errno_t rand_s(unsigned *value);\n" +
    "\n" +
    "char *_fullpath(char *to, const char *path, size_t size);\n" +
    "void _splitpath(const char *path, char *drive, char *folder, char *name, char *extension);\n" +
    "void _makepath(char *path, const char *drive, const char *folder, const char *name, const char *extension);\n" +
    "errno_t _splitpath_s(const char *path, char *drive, size_t drive_size, char *folder,\n" +
    "                     size_t folder_size, char *name, size_t name_size, char *extension,\n" +
    "                     size_t extension_size);\n" +
    "errno_t _makepath_s(char *path, size_t size, const char *drive, const char *folder,\n" +
    "                    const char *name, const char *extension);\n" +
    "void _searchenv(const char *file, const char *variable, char *path);\n" +
    "\n" +
    "errno_t getenv_s(size_t *length, char *to, size_t size, const char *name);\n" +
    "errno_t _dupenv_s(char **to, size_t *length, const char *name);\n" +
    "int _putenv(const char *assignment);\n" +
    "int putenv(char *assignment);\n" +
    "errno_t _putenv_s(const char *name, const char *value);\n" +
    "\n" +
    "errno_t mbstowcs_s(size_t *converted, wchar_t *to, size_t size, const char *from, size_t count);\n" +
    "errno_t wcstombs_s(size_t *converted, char *to, size_t size, const wchar_t *from, size_t count);\n" +
    "errno_t wctomb_s(int *written, char *to, size_t size, wchar_t c);\n" +
    "int _mbstrlen(const char *text);\n" +
    "int *_errno(void);\n" +
    "unsigned long *__doserrno(void);\n" +
    "#define _doserrno (*__doserrno())\n" +
    "errno_t _get_errno(int *value);\n" +
    "errno_t _set_errno(int value);\n" +
    "\n" +
    "typedef void (*_invalid_parameter_handler)(const wchar_t *, const wchar_t *, const wchar_t *,\n" +
    "                                           unsigned, unsigned);\n" +
    "_invalid_parameter_handler _set_invalid_parameter_handler(_invalid_parameter_handler handler);\n" +
    "_invalid_parameter_handler _get_invalid_parameter_handler(void);\n" +
    "typedef void (*_purecall_handler)(void);\n" +
    "_purecall_handler _set_purecall_handler(_purecall_handler handler);\n" +
    "typedef int (*_onexit_t)(void);\n" +
    "_onexit_t _onexit(_onexit_t function);\n" +
    "unsigned _set_abort_behavior(unsigned flags, unsigned mask);\n" +
    "int _set_error_mode(int mode);\n" +
    "void _sleep(unsigned long milliseconds);\n" +
    "void _beep(unsigned frequency, unsigned milliseconds);\n" +
    "int system(const char *command);\n" +
    "void qsort_s(void *base, size_t count, size_t size,\n" +
    "             int (*compare)(void *, const void *, const void *), void *context);\n" +
    "void *bsearch_s(const void *key, const void *base, size_t count, size_t size,\n" +
    "                int (*compare)(void *, const void *, const void *), void *context);\n" +
    "\n" +
    "#define _OUT_TO_DEFAULT 0\n" +
    "#define _OUT_TO_STDERR 1\n" +
    "#define _OUT_TO_MSGBOX 2\n" +
    "#define _WRITE_ABORT_MSG 1\n" +
    "#define _CALL_REPORTFAULT 2\n" +
    "\n" +
    "extern int __argc;\n" +
    "extern char **__argv;\n" +
    "extern char *_pgmptr;\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "\n" +
    "extern \"C++\" {\n" +
    "template <size_t N>\n" +
    "inline errno_t _itoa_s(int value, char (&to)[N], int base) {\n" +
    "  return _itoa_s(value, to, N, base);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t _ltoa_s(long value, char (&to)[N], int base) {\n" +
    "  return _ltoa_s(value, to, N, base);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t _ultoa_s(unsigned long value, char (&to)[N], int base) {\n" +
    "  return _ultoa_s(value, to, N, base);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t _i64toa_s(long long value, char (&to)[N], int base) {\n" +
    "  return _i64toa_s(value, to, N, base);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t mbstowcs_s(size_t *converted, wchar_t (&to)[N], const char *from, size_t count) {\n" +
    "  return mbstowcs_s(converted, to, N, from, count);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t wcstombs_s(size_t *converted, char (&to)[N], const wchar_t *from, size_t count) {\n" +
    "  return wcstombs_s(converted, to, N, from, count);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t getenv_s(size_t *length, char (&to)[N], const char *name) {\n" +
    "  return getenv_s(length, to, N, name);\n" +
    "}\n" +
    "template <size_t D, size_t F, size_t N, size_t E>\n" +
    "inline errno_t _splitpath_s(const char *path, char (&drive)[D], char (&folder)[F],\n" +
    "                            char (&name)[N], char (&extension)[E]) {\n" +
    "  return _splitpath_s(path, drive, D, folder, F, name, N, extension, E);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t _makepath_s(char (&path)[N], const char *drive, const char *folder,\n" +
    "                           const char *name, const char *extension) {\n" +
    "  return _makepath_s(path, N, drive, folder, name, extension);\n" +
    "}\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#include <malloc.h>\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/string.h":
    "/* C's strings, and what Microsoft's library has beside them.\n" +
    "   https://learn.microsoft.com/en-us/cpp/c-runtime-library/string-manipulation-crt */\n" +
    "#pragma GCC system_header\n" +
    "#include_next <string.h>\n" +
    "#ifndef ISAPI_STRING_H\n" +
    "#define ISAPI_STRING_H\n" +
    "\n" +
    "#include <isapi_room.h>\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "char *_strdup(const char *text);\n" +
    "int _stricmp(const char *a, const char *b);\n" +
    "int _strnicmp(const char *a, const char *b, size_t count);\n" +
    "int _strcmpi(const char *a, const char *b);\n" +
    "int _stricoll(const char *a, const char *b);\n" +
    "int _strnicoll(const char *a, const char *b, size_t count);\n" +
    "int _strncoll(const char *a, const char *b, size_t count);\n" +
    "int _memicmp(const void *a, const void *b, size_t count);\n" +
    "char *_strlwr(char *text);\n" +
    "char *_strupr(char *text);\n" +
    "char *_strrev(char *text);\n" +
    "char *_strset(char *text, int with);\n" +
    "char *_strnset(char *text, int with, size_t count);\n" +
    "void *_memccpy(void *to, const void *from, int last, size_t count);\n" +
    "char *_strerror(const char *message);\n" +
    "size_t strnlen(const char *text, size_t most);\n" +
    "size_t strnlen_s(const char *text, size_t most);\n" +
    "char *strtok_s(char *text, const char *delimiters, char **context);\n" +
    "\n" +
    "/* The same without an underscore. */\n" +
    "char *strdup(const char *text);\n" +
    "int stricmp(const char *a, const char *b);\n" +
    "int strnicmp(const char *a, const char *b, size_t count);\n" +
    "int strcmpi(const char *a, const char *b);\n" +
    "int stricoll(const char *a, const char *b);\n" +
    "int memicmp(const void *a, const void *b, size_t count);\n" +
    "char *strlwr(char *text);\n" +
    "char *strupr(char *text);\n" +
    "char *strrev(char *text);\n" +
    "char *strset(char *text, int with);\n" +
    "char *strnset(char *text, int with, size_t count);\n" +
    "void *memccpy(void *to, const void *from, int last, size_t count);\n" +
    "\n" +
    "errno_t isapi_strcpy_s(char *to, size_t size, const char *from, size_t room);\n" +
    "errno_t isapi_strncpy_s(char *to, size_t size, const char *from, size_t count, size_t room);\n" +
    "errno_t isapi_strcat_s(char *to, size_t size, const char *from, size_t room);\n" +
    "errno_t isapi_strncat_s(char *to, size_t size, const char *from, size_t count, size_t room);\n" +
    "errno_t isapi_memcpy_s(void *to, size_t size, const void *from, size_t count, size_t room);\n" +
    "errno_t isapi_memmove_s(void *to, size_t size, const void *from, size_t count, size_t room);\n" +
    "errno_t _strlwr_s(char *text, size_t size);\n" +
    "errno_t _strupr_s(char *text, size_t size);\n" +
    "errno_t _strset_s(char *text, size_t size, int with);\n" +
    "errno_t _strnset_s(char *text, size_t size, int with, size_t count);\n" +
    "errno_t strerror_s(char *to, size_t size, int error);\n" +
    "\n" +
    "ISAPI_INLINE errno_t strcpy_s(char *to, size_t size, const char *from) {\n" +
    "  return isapi_strcpy_s(to, size, from, ISAPI_ROOM(to));\n" +
    "}\n" +
    "ISAPI_INLINE errno_t strncpy_s(char *to, size_t size, const char *from, size_t count) {\n" +
    "  return isapi_strncpy_s(to, size, from, count, ISAPI_ROOM(to));\n" +
    "}\n" +
    "ISAPI_INLINE errno_t strcat_s(char *to, size_t size, const char *from) {\n" +
    "  return isapi_strcat_s(to, size, from, ISAPI_ROOM(to));\n" +
    "}\n" +
    "ISAPI_INLINE errno_t strncat_s(char *to, size_t size, const char *from, size_t count) {\n" +
    "  return isapi_strncat_s(to, size, from, count, ISAPI_ROOM(to));\n" +
    "}\n" +
    "ISAPI_INLINE errno_t memcpy_s(void *to, size_t size, const void *from, size_t count) {\n" +
    "  return isapi_memcpy_s(to, size, from, count, ISAPI_ROOM(to));\n" +
    "}\n" +
    "ISAPI_INLINE errno_t memmove_s(void *to, size_t size, const void *from, size_t count) {\n" +
    "  return isapi_memmove_s(to, size, from, count, ISAPI_ROOM(to));\n" +
    "}\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "\n" +
    "/* An array says its size itself. */\n" +
    "extern \"C++\" {\n" +
    "template <size_t N>\n" +
    "inline errno_t strcpy_s(char (&to)[N], const char *from) {\n" +
    "  return isapi_strcpy_s(to, N, from, N);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t strncpy_s(char (&to)[N], const char *from, size_t count) {\n" +
    "  return isapi_strncpy_s(to, N, from, count, N);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t strcat_s(char (&to)[N], const char *from) {\n" +
    "  return isapi_strcat_s(to, N, from, N);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t strncat_s(char (&to)[N], const char *from, size_t count) {\n" +
    "  return isapi_strncat_s(to, N, from, count, N);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t _strlwr_s(char (&text)[N]) {\n" +
    "  return _strlwr_s(text, N);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t _strupr_s(char (&text)[N]) {\n" +
    "  return _strupr_s(text, N);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t strerror_s(char (&to)[N], int error) {\n" +
    "  return strerror_s(to, N, error);\n" +
    "}\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "/* Microsoft's <string.h> has the wide ones, too. */\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/stringapiset.h":
    "#include <winnls.h>\n",
  ".isapi/include/strings.h":
    "/* Of POSIX. Windows has no index(): a source may have one of its own. */\n" +
    "#pragma GCC system_header\n" +
    "#define index isapi_posix_index\n" +
    "#define rindex isapi_posix_rindex\n" +
    "#include_next <strings.h>\n" +
    "#undef index\n" +
    "#undef rindex\n",
  ".isapi/include/strsafe.h":
    "/* Strings with sizes: https://learn.microsoft.com/en-us/windows/win32/api/strsafe/ */\n" +
    "#ifndef ISAPI_STRSAFE_H\n" +
    "#define ISAPI_STRSAFE_H\n" +
    "\n" +
    "#include <winerror.h>\n" +
    "#include <stdarg.h>\n" +
    "\n" +
    "#include <winnt.h>\n" +
    "\n" +
    "#define STRSAFE_MAX_CCH 2147483647\n" +
    "#define STRSAFE_IGNORE_NULLS 0x100\n" +
    "#define STRSAFE_E_INSUFFICIENT_BUFFER ((HRESULT)0x8007007aL)\n" +
    "#define STRSAFE_E_INVALID_PARAMETER ((HRESULT)0x80070057L)\n" +
    "#define STRSAFE_E_END_OF_FILE ((HRESULT)0x80070026L)\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "HRESULT WINAPI StringCchCopyA(LPSTR to, size_t size, LPCSTR from);\n" +
    "HRESULT WINAPI StringCchCopyW(LPWSTR to, size_t size, LPCWSTR from);\n" +
    "HRESULT WINAPI StringCbCopyA(LPSTR to, size_t bytes, LPCSTR from);\n" +
    "HRESULT WINAPI StringCbCopyW(LPWSTR to, size_t bytes, LPCWSTR from);\n" +
    "HRESULT WINAPI StringCchCopyNA(LPSTR to, size_t size, LPCSTR from, size_t count);\n" +
    "HRESULT WINAPI StringCchCopyNW(LPWSTR to, size_t size, LPCWSTR from, size_t count);\n" +
    "HRESULT WINAPI StringCbCopyNA(LPSTR to, size_t bytes, LPCSTR from, size_t count);\n" +
    "HRESULT WINAPI StringCbCopyNW(LPWSTR to, size_t bytes, LPCWSTR from, size_t count);\n" +
    "HRESULT WINAPI StringCchCatA(LPSTR to, size_t size, LPCSTR from);\n" +
    "HRESULT WINAPI StringCchCatW(LPWSTR to, size_t size, LPCWSTR from);\n" +
    "HRESULT WINAPI StringCbCatA(LPSTR to, size_t bytes, LPCSTR from);\n" +
    "HRESULT WINAPI StringCbCatW(LPWSTR to, size_t bytes, LPCWSTR from);\n" +
    "HRESULT WINAPI StringCchCatNA(LPSTR to, size_t size, LPCSTR from, size_t count);\n" +
    "HRESULT WINAPI StringCchCatNW(LPWSTR to, size_t size, LPCWSTR from, size_t count);\n" +
    "HRESULT WINAPI StringCchPrintfA(LPSTR to, size_t size, LPCSTR format, ...);\n" +
    "HRESULT WINAPI StringCchPrintfW(LPWSTR to, size_t size, LPCWSTR format, ...);\n" +
    "HRESULT WINAPI StringCbPrintfA(LPSTR to, size_t bytes, LPCSTR format, ...);\n" +
    "HRESULT WINAPI StringCbPrintfW(LPWSTR to, size_t bytes, LPCWSTR format, ...);\n" +
    "HRESULT WINAPI StringCchVPrintfA(LPSTR to, size_t size, LPCSTR format, va_list args);\n" +
    "HRESULT WINAPI StringCchVPrintfW(LPWSTR to, size_t size, LPCWSTR format, va_list args);\n" +
    "HRESULT WINAPI StringCbVPrintfA(LPSTR to, size_t bytes, LPCSTR format, va_list args);\n" +
    "HRESULT WINAPI StringCbVPrintfW(LPWSTR to, size_t bytes, LPCWSTR format, va_list args);\n" +
    "HRESULT WINAPI StringCchLengthA(LPCSTR text, size_t most, size_t *length);\n" +
    "HRESULT WINAPI StringCchLengthW(LPCWSTR text, size_t most, size_t *length);\n" +
    "HRESULT WINAPI StringCbLengthA(LPCSTR text, size_t most, size_t *bytes);\n" +
    "HRESULT WINAPI StringCbLengthW(LPCWSTR text, size_t most, size_t *bytes);\n" +
    "\n" +
    "#ifdef UNICODE\n" +
    "#define StringCchCopy StringCchCopyW\n" +
    "#define StringCbCopy StringCbCopyW\n" +
    "#define StringCchCopyN StringCchCopyNW\n" +
    "#define StringCbCopyN StringCbCopyNW\n" +
    "#define StringCchCat StringCchCatW\n" +
    "#define StringCbCat StringCbCatW\n" +
    "#define StringCchCatN StringCchCatNW\n" +
    "#define StringCchPrintf StringCchPrintfW\n" +
    "#define StringCbPrintf StringCbPrintfW\n" +
    "#define StringCchVPrintf StringCchVPrintfW\n" +
    "#define StringCbVPrintf StringCbVPrintfW\n" +
    "#define StringCchLength StringCchLengthW\n" +
    "#define StringCbLength StringCbLengthW\n" +
    "#else\n" +
    "#define StringCchCopy StringCchCopyA\n" +
    "#define StringCbCopy StringCbCopyA\n" +
    "#define StringCchCopyN StringCchCopyNA\n" +
    "#define StringCbCopyN StringCbCopyNA\n" +
    "#define StringCchCat StringCchCatA\n" +
    "#define StringCbCat StringCbCatA\n" +
    "#define StringCchCatN StringCchCatNA\n" +
    "#define StringCchPrintf StringCchPrintfA\n" +
    "#define StringCbPrintf StringCbPrintfA\n" +
    "#define StringCchVPrintf StringCchVPrintfA\n" +
    "#define StringCbVPrintf StringCbVPrintfA\n" +
    "#define StringCchLength StringCchLengthA\n" +
    "#define StringCbLength StringCbLengthA\n" +
    "#endif\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/synchapi.h":
    "/* Critical sections:\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/synchapi/ */\n" +
    "#ifndef ISAPI_SYNCHAPI_H\n" +
    "#define ISAPI_SYNCHAPI_H\n" +
    "\n" +
    "#include <minwinbase.h>\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "VOID WINAPI InitializeCriticalSection(LPCRITICAL_SECTION lpCriticalSection);\n" +
    "BOOL WINAPI InitializeCriticalSectionAndSpinCount(LPCRITICAL_SECTION lpCriticalSection,\n" +
    "                                                  DWORD dwSpinCount);\n" +
    "BOOL WINAPI InitializeCriticalSectionEx(LPCRITICAL_SECTION lpCriticalSection,\n" +
    "                                        DWORD dwSpinCount, DWORD Flags);\n" +
    "DWORD WINAPI SetCriticalSectionSpinCount(LPCRITICAL_SECTION lpCriticalSection,\n" +
    "                                         DWORD dwSpinCount);\n" +
    "VOID WINAPI EnterCriticalSection(LPCRITICAL_SECTION lpCriticalSection);\n" +
    "BOOL WINAPI TryEnterCriticalSection(LPCRITICAL_SECTION lpCriticalSection);\n" +
    "VOID WINAPI LeaveCriticalSection(LPCRITICAL_SECTION lpCriticalSection);\n" +
    "VOID WINAPI DeleteCriticalSection(LPCRITICAL_SECTION lpCriticalSection);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/sys/select.h":
    "/* Windows has it in winsock2.h. */\n" +
    "#pragma GCC system_header\n" +
    "#include <winsock2.h>\n",
  ".isapi/include/sys/stat.h":
    "/* What a file is. Members hold what Windows' do; WASI's own header is not\n" +
    "   used. https://learn.microsoft.com/en-us/cpp/c-runtime-library/reference/stat-functions */\n" +
    "#ifndef ISAPI_SYS_STAT_H\n" +
    "#define ISAPI_SYS_STAT_H\n" +
    "\n" +
    "#include <sys/types.h>\n" +
    "#include <time.h>\n" +
    "\n" +
    "#define _S_IFMT 0xf000\n" +
    "#define _S_IFDIR 0x4000\n" +
    "#define _S_IFCHR 0x2000\n" +
    "#define _S_IFIFO 0x1000\n" +
    "#define _S_IFREG 0x8000\n" +
    "#define _S_IREAD 0x0100\n" +
    "#define _S_IWRITE 0x0080\n" +
    "#define _S_IEXEC 0x0040\n" +
    "#define S_IFMT _S_IFMT\n" +
    "#define S_IFDIR _S_IFDIR\n" +
    "#define S_IFCHR _S_IFCHR\n" +
    "#define S_IFREG _S_IFREG\n" +
    "#define S_IREAD _S_IREAD\n" +
    "#define S_IWRITE _S_IWRITE\n" +
    "#define S_IEXEC _S_IEXEC\n" +
    "#define S_IRUSR _S_IREAD\n" +
    "#define S_IWUSR _S_IWRITE\n" +
    "#define S_ISDIR(mode) (((mode) & _S_IFMT) == _S_IFDIR)\n" +
    "#define S_ISREG(mode) (((mode) & _S_IFMT) == _S_IFREG)\n" +
    "\n" +
    "#define ISAPI_STAT(name, size)                \\\n" +
    "  struct name {                               \\\n" +
    "    _dev_t st_dev;                            \\\n" +
    "    _ino_t st_ino;                            \\\n" +
    "    unsigned short st_mode;                   \\\n" +
    "    short st_nlink, st_uid, st_gid;           \\\n" +
    "    _dev_t st_rdev;                           \\\n" +
    "    size st_size;                             \\\n" +
    "    time_t st_atime, st_mtime, st_ctime;      \\\n" +
    "  }\n" +
    "ISAPI_STAT(stat, _off_t);\n" +
    "ISAPI_STAT(_stat64i32, _off_t);\n" +
    "ISAPI_STAT(_stat64, long long);\n" +
    "\n" +
    "#define _stat _stat64i32\n" +
    "#define _fstat _fstat64i32\n" +
    "#define _wstat _wstat64i32\n" +
    "#define _stati64 _stat64\n" +
    "#define _fstati64 _fstat64\n" +
    "#define _wstati64 _wstat64\n" +
    "#define __stat64 _stat64\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "/* Not under C's names: C++'s library calls those with a structure of its own. */\n" +
    "int isapi_stat(const char *path, struct stat *to);\n" +
    "int isapi_fstat(int descriptor, struct stat *to);\n" +
    "int _stat64i32(const char *path, struct _stat64i32 *to);\n" +
    "int _stat64(const char *path, struct _stat64 *to);\n" +
    "int _fstat64i32(int descriptor, struct _stat64i32 *to);\n" +
    "int _fstat64(int descriptor, struct _stat64 *to);\n" +
    "int _wstat64i32(const wchar_t *path, struct _stat64i32 *to);\n" +
    "int _wstat64(const wchar_t *path, struct _stat64 *to);\n" +
    "static __inline__ int stat(const char *path, struct stat *to) {\n" +
    "  return isapi_stat(path, to);\n" +
    "}\n" +
    "static __inline__ int fstat(int descriptor, struct stat *to) {\n" +
    "  return isapi_fstat(descriptor, to);\n" +
    "}\n" +
    "int _mkdir(const char *path);\n" +
    "int _chmod(const char *path, int mode);\n" +
    "int _umask(int mode);\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/sys/timeb.h":
    "#ifndef ISAPI_SYS_TIMEB_H\n" +
    "#define ISAPI_SYS_TIMEB_H\n" +
    "#include <time.h>\n" +
    "struct _timeb {\n" +
    "  time_t time;\n" +
    "  unsigned short millitm;\n" +
    "  short timezone, dstflag;\n" +
    "};\n" +
    "#define timeb _timeb\n" +
    "#define _timeb64 _timeb\n" +
    "#define __timeb64 _timeb\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "void _ftime(struct _timeb *to);\n" +
    "void ftime(struct _timeb *to);\n" +
    "void _ftime64(struct _timeb *to);\n" +
    "errno_t _ftime_s(struct _timeb *to);\n" +
    "errno_t _ftime64_s(struct _timeb *to);\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/sys/types.h":
    "#pragma GCC system_header\n" +
    "#include_next <sys/types.h>\n" +
    "#ifndef ISAPI_SYS_TYPES_H\n" +
    "#define ISAPI_SYS_TYPES_H\n" +
    "typedef long _off_t;\n" +
    "typedef unsigned short _ino_t;\n" +
    "typedef unsigned _dev_t;\n" +
    "#endif\n",
  ".isapi/include/sysinfoapi.h":
    "/* The system and its clocks:\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/sysinfoapi/ */\n" +
    "#ifndef ISAPI_SYSINFOAPI_H\n" +
    "#define ISAPI_SYSINFOAPI_H\n" +
    "\n" +
    "#include <minwinbase.h>\n" +
    "\n" +
    "#define VER_PLATFORM_WIN32s 0\n" +
    "#define VER_PLATFORM_WIN32_WINDOWS 1\n" +
    "#define VER_PLATFORM_WIN32_NT 2\n" +
    "#define VER_NT_WORKSTATION 1\n" +
    "#define VER_NT_DOMAIN_CONTROLLER 2\n" +
    "#define VER_NT_SERVER 3\n" +
    "#define PROCESSOR_ARCHITECTURE_INTEL 0\n" +
    "#define PROCESSOR_ARCHITECTURE_AMD64 9\n" +
    "#define PROCESSOR_ARCHITECTURE_UNKNOWN 0xffff\n" +
    "#define PROCESSOR_INTEL_PENTIUM 586\n" +
    "\n" +
    "typedef struct _OSVERSIONINFOA {\n" +
    "  DWORD dwOSVersionInfoSize, dwMajorVersion, dwMinorVersion, dwBuildNumber, dwPlatformId;\n" +
    "  CHAR szCSDVersion[128];\n" +
    "} OSVERSIONINFOA, *POSVERSIONINFOA, *LPOSVERSIONINFOA;\n" +
    "typedef struct _OSVERSIONINFOW {\n" +
    "  DWORD dwOSVersionInfoSize, dwMajorVersion, dwMinorVersion, dwBuildNumber, dwPlatformId;\n" +
    "  WCHAR szCSDVersion[128];\n" +
    "} OSVERSIONINFOW, *POSVERSIONINFOW, *LPOSVERSIONINFOW;\n" +
    "typedef struct _OSVERSIONINFOEXA {\n" +
    "  DWORD dwOSVersionInfoSize, dwMajorVersion, dwMinorVersion, dwBuildNumber, dwPlatformId;\n" +
    "  CHAR szCSDVersion[128];\n" +
    "  WORD wServicePackMajor, wServicePackMinor, wSuiteMask;\n" +
    "  BYTE wProductType, wReserved;\n" +
    "} OSVERSIONINFOEXA, *POSVERSIONINFOEXA, *LPOSVERSIONINFOEXA;\n" +
    "typedef struct _OSVERSIONINFOEXW {\n" +
    "  DWORD dwOSVersionInfoSize, dwMajorVersion, dwMinorVersion, dwBuildNumber, dwPlatformId;\n" +
    "  WCHAR szCSDVersion[128];\n" +
    "  WORD wServicePackMajor, wServicePackMinor, wSuiteMask;\n" +
    "  BYTE wProductType, wReserved;\n" +
    "} OSVERSIONINFOEXW, *POSVERSIONINFOEXW, *LPOSVERSIONINFOEXW;\n" +
    "typedef struct _SYSTEM_INFO {\n" +
    "  union {\n" +
    "    DWORD dwOemId;\n" +
    "    struct {\n" +
    "      WORD wProcessorArchitecture, wReserved;\n" +
    "    };\n" +
    "  };\n" +
    "  DWORD dwPageSize;\n" +
    "  LPVOID lpMinimumApplicationAddress, lpMaximumApplicationAddress;\n" +
    "  DWORD_PTR dwActiveProcessorMask;\n" +
    "  DWORD dwNumberOfProcessors, dwProcessorType, dwAllocationGranularity;\n" +
    "  WORD wProcessorLevel, wProcessorRevision;\n" +
    "} SYSTEM_INFO, *LPSYSTEM_INFO;\n" +
    "typedef struct _MEMORYSTATUSEX {\n" +
    "  DWORD dwLength, dwMemoryLoad;\n" +
    "  DWORDLONG ullTotalPhys, ullAvailPhys, ullTotalPageFile, ullAvailPageFile, ullTotalVirtual,\n" +
    "      ullAvailVirtual, ullAvailExtendedVirtual;\n" +
    "} MEMORYSTATUSEX, *LPMEMORYSTATUSEX;\n" +
    "typedef struct _MEMORYSTATUS {\n" +
    "  DWORD dwLength, dwMemoryLoad;\n" +
    "  SIZE_T dwTotalPhys, dwAvailPhys, dwTotalPageFile, dwAvailPageFile, dwTotalVirtual,\n" +
    "      dwAvailVirtual;\n" +
    "} MEMORYSTATUS, *LPMEMORYSTATUS;\n" +
    "typedef enum _COMPUTER_NAME_FORMAT {\n" +
    "  ComputerNameNetBIOS,\n" +
    "  ComputerNameDnsHostname,\n" +
    "  ComputerNameDnsDomain,\n" +
    "  ComputerNameDnsFullyQualified,\n" +
    "  ComputerNamePhysicalNetBIOS,\n" +
    "  ComputerNamePhysicalDnsHostname,\n" +
    "  ComputerNamePhysicalDnsDomain,\n" +
    "  ComputerNamePhysicalDnsFullyQualified\n" +
    "} COMPUTER_NAME_FORMAT;\n" +
    "#ifdef UNICODE\n" +
    "typedef OSVERSIONINFOW OSVERSIONINFO, *POSVERSIONINFO, *LPOSVERSIONINFO;\n" +
    "typedef OSVERSIONINFOEXW OSVERSIONINFOEX, *POSVERSIONINFOEX, *LPOSVERSIONINFOEX;\n" +
    "#else\n" +
    "typedef OSVERSIONINFOA OSVERSIONINFO, *POSVERSIONINFO, *LPOSVERSIONINFO;\n" +
    "typedef OSVERSIONINFOEXA OSVERSIONINFOEX, *POSVERSIONINFOEX, *LPOSVERSIONINFOEX;\n" +
    "#endif\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "VOID WINAPI GetSystemTime(LPSYSTEMTIME lpSystemTime);\n" +
    "VOID WINAPI GetLocalTime(LPSYSTEMTIME lpSystemTime);\n" +
    "VOID WINAPI GetSystemTimeAsFileTime(LPFILETIME lpSystemTimeAsFileTime);\n" +
    "VOID WINAPI GetSystemTimePreciseAsFileTime(LPFILETIME lpSystemTimeAsFileTime);\n" +
    "DWORD WINAPI GetTickCount(VOID);\n" +
    "ULONGLONG WINAPI GetTickCount64(VOID);\n" +
    "DWORD WINAPI GetVersion(VOID);\n" +
    "BOOL WINAPI GetVersionExA(LPOSVERSIONINFOA lpVersionInformation);\n" +
    "BOOL WINAPI GetVersionExW(LPOSVERSIONINFOW lpVersionInformation);\n" +
    "VOID WINAPI GetSystemInfo(LPSYSTEM_INFO lpSystemInfo);\n" +
    "VOID WINAPI GetNativeSystemInfo(LPSYSTEM_INFO lpSystemInfo);\n" +
    "BOOL WINAPI GlobalMemoryStatusEx(LPMEMORYSTATUSEX lpBuffer);\n" +
    "VOID WINAPI GlobalMemoryStatus(LPMEMORYSTATUS lpBuffer);\n" +
    "UINT WINAPI GetSystemDirectoryA(LPSTR lpBuffer, UINT uSize);\n" +
    "UINT WINAPI GetSystemDirectoryW(LPWSTR lpBuffer, UINT uSize);\n" +
    "UINT WINAPI GetWindowsDirectoryA(LPSTR lpBuffer, UINT uSize);\n" +
    "UINT WINAPI GetWindowsDirectoryW(LPWSTR lpBuffer, UINT uSize);\n" +
    "BOOL WINAPI GetComputerNameExA(COMPUTER_NAME_FORMAT NameType, LPSTR lpBuffer, LPDWORD nSize);\n" +
    "BOOL WINAPI GetComputerNameExW(COMPUTER_NAME_FORMAT NameType, LPWSTR lpBuffer, LPDWORD nSize);\n" +
    "\n" +
    "#ifdef UNICODE\n" +
    "#define GetVersionEx GetVersionExW\n" +
    "#define GetSystemDirectory GetSystemDirectoryW\n" +
    "#define GetWindowsDirectory GetWindowsDirectoryW\n" +
    "#define GetComputerNameEx GetComputerNameExW\n" +
    "#else\n" +
    "#define GetVersionEx GetVersionExA\n" +
    "#define GetSystemDirectory GetSystemDirectoryA\n" +
    "#define GetWindowsDirectory GetWindowsDirectoryA\n" +
    "#define GetComputerNameEx GetComputerNameExA\n" +
    "#endif\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/tchar.h":
    "/* Names that are narrow, or wide with _UNICODE defined.\n" +
    "   https://learn.microsoft.com/en-us/cpp/text/generic-text-mappings-in-tchar-h */\n" +
    "#ifndef ISAPI_TCHAR_H\n" +
    "#define ISAPI_TCHAR_H\n" +
    "\n" +
    "#include <stdio.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <ctype.h>\n" +
    "#include <wchar.h>\n" +
    "#include <io.h>\n" +
    "#include <direct.h>\n" +
    "#include <mbstring.h>\n" +
    "\n" +
    "#ifdef _UNICODE\n" +
    "#define ISAPI_T(narrow, wide) wide\n" +
    "#define __T(x) L##x\n" +
    "#ifndef _TCHAR_DEFINED\n" +
    "#define _TCHAR_DEFINED\n" +
    "typedef wchar_t TCHAR;\n" +
    "#endif\n" +
    "typedef wchar_t _TCHAR, _TSCHAR, _TUCHAR, _TXCHAR;\n" +
    "typedef wint_t _TINT;\n" +
    "#define _TEOF WEOF\n" +
    "#else\n" +
    "#define ISAPI_T(narrow, wide) narrow\n" +
    "#define __T(x) x\n" +
    "#ifndef _TCHAR_DEFINED\n" +
    "#define _TCHAR_DEFINED\n" +
    "typedef char TCHAR;\n" +
    "#endif\n" +
    "typedef char _TCHAR, _TXCHAR;\n" +
    "typedef signed char _TSCHAR;\n" +
    "typedef unsigned char _TUCHAR;\n" +
    "typedef int _TINT;\n" +
    "#define _TEOF EOF\n" +
    "#endif\n" +
    "\n" +
    "#define _T(x) __T(x)\n" +
    "#define _TEXT(x) __T(x)\n" +
    "\n" +
    "#define _tmain ISAPI_T(main, wmain)\n" +
    "#define _tWinMain ISAPI_T(WinMain, wWinMain)\n" +
    "#define _tenviron ISAPI_T(_environ, _wenviron)\n" +
    "#define _tprintf ISAPI_T(printf, wprintf)\n" +
    "#define _tprintf_s ISAPI_T(printf_s, wprintf_s)\n" +
    "#define _ftprintf ISAPI_T(fprintf, fwprintf)\n" +
    "#define _stprintf ISAPI_T(sprintf, _swprintf)\n" +
    "#define _stprintf_s ISAPI_T(sprintf_s, swprintf_s)\n" +
    "#define _sntprintf ISAPI_T(_snprintf, _snwprintf)\n" +
    "#define _sntprintf_s ISAPI_T(_snprintf_s, _snwprintf_s)\n" +
    "#define _sctprintf ISAPI_T(_scprintf, _scwprintf)\n" +
    "#define _vtprintf ISAPI_T(vprintf, vwprintf)\n" +
    "#define _vftprintf ISAPI_T(vfprintf, vfwprintf)\n" +
    "#define _vstprintf ISAPI_T(vsprintf, _vswprintf)\n" +
    "#define _vstprintf_s ISAPI_T(vsprintf_s, vswprintf_s)\n" +
    "#define _vsntprintf ISAPI_T(_vsnprintf, _vsnwprintf)\n" +
    "#define _vsntprintf_s ISAPI_T(_vsnprintf_s, _vsnwprintf_s)\n" +
    "#define _vsctprintf ISAPI_T(_vscprintf, _vscwprintf)\n" +
    "#define _stscanf ISAPI_T(sscanf, swscanf)\n" +
    "#define _stscanf_s ISAPI_T(sscanf_s, swscanf_s)\n" +
    "#define _ftscanf ISAPI_T(fscanf, fwscanf)\n" +
    "#define _tscanf ISAPI_T(scanf, wscanf)\n" +
    "#define _fgettc ISAPI_T(fgetc, fgetwc)\n" +
    "#define _gettc ISAPI_T(getc, getwc)\n" +
    "#define _fgetts ISAPI_T(fgets, fgetws)\n" +
    "#define _fputtc ISAPI_T(fputc, fputwc)\n" +
    "#define _puttc ISAPI_T(putc, putwc)\n" +
    "#define _fputts ISAPI_T(fputs, fputws)\n" +
    "#define _putts ISAPI_T(puts, _putws)\n" +
    "#define _tfopen ISAPI_T(fopen, _wfopen)\n" +
    "#define _tfopen_s ISAPI_T(fopen_s, _wfopen_s)\n" +
    "#define _tfreopen ISAPI_T(freopen, _wfreopen)\n" +
    "#define _tremove ISAPI_T(remove, _wremove)\n" +
    "#define _tunlink ISAPI_T(_unlink, _wunlink)\n" +
    "#define _trename ISAPI_T(rename, _wrename)\n" +
    "#define _taccess ISAPI_T(_access, _waccess)\n" +
    "#define _topen ISAPI_T(_open, _wopen)\n" +
    "#define _tmkdir ISAPI_T(_mkdir, _wmkdir)\n" +
    "#define _trmdir ISAPI_T(_rmdir, _wrmdir)\n" +
    "#define _tchdir ISAPI_T(_chdir, _wchdir)\n" +
    "#define _tgetcwd ISAPI_T(_getcwd, _wgetcwd)\n" +
    "#define _tfullpath ISAPI_T(_fullpath, _wfullpath)\n" +
    "#define _tsplitpath ISAPI_T(_splitpath, _wsplitpath)\n" +
    "#define _tsplitpath_s ISAPI_T(_splitpath_s, _wsplitpath_s)\n" +
    "#define _tmakepath ISAPI_T(_makepath, _wmakepath)\n" +
    "#define _tgetenv ISAPI_T(getenv, _wgetenv)\n" +
    "#define _tsystem ISAPI_T(system, _wsystem)\n" +
    "#define _tsetlocale ISAPI_T(setlocale, _wsetlocale)\n" +
    "#define _tcslen ISAPI_T(strlen, wcslen)\n" +
    "#define _tcsclen ISAPI_T(strlen, wcslen)\n" +
    "#define _tcsnlen ISAPI_T(strnlen, wcsnlen)\n" +
    "#define _tcscpy ISAPI_T(strcpy, wcscpy)\n" +
    "#define _tcscpy_s ISAPI_T(strcpy_s, wcscpy_s)\n" +
    "#define _tcsncpy ISAPI_T(strncpy, wcsncpy)\n" +
    "#define _tcsncpy_s ISAPI_T(strncpy_s, wcsncpy_s)\n" +
    "#define _tcscat ISAPI_T(strcat, wcscat)\n" +
    "#define _tcscat_s ISAPI_T(strcat_s, wcscat_s)\n" +
    "#define _tcsncat ISAPI_T(strncat, wcsncat)\n" +
    "#define _tcsncat_s ISAPI_T(strncat_s, wcsncat_s)\n" +
    "#define _tcscmp ISAPI_T(strcmp, wcscmp)\n" +
    "#define _tcsncmp ISAPI_T(strncmp, wcsncmp)\n" +
    "#define _tcsnccmp ISAPI_T(strncmp, wcsncmp)\n" +
    "#define _tcsicmp ISAPI_T(_stricmp, _wcsicmp)\n" +
    "#define _tcsnicmp ISAPI_T(_strnicmp, _wcsnicmp)\n" +
    "#define _tcsncicmp ISAPI_T(_strnicmp, _wcsnicmp)\n" +
    "#define _tcscoll ISAPI_T(strcoll, wcscoll)\n" +
    "#define _tcsicoll ISAPI_T(_stricoll, _wcsicoll)\n" +
    "#define _tcschr ISAPI_T(strchr, wcschr)\n" +
    "#define _tcsrchr ISAPI_T(strrchr, wcsrchr)\n" +
    "#define _tcsstr ISAPI_T(strstr, wcsstr)\n" +
    "#define _tcspbrk ISAPI_T(strpbrk, wcspbrk)\n" +
    "#define _tcsspn ISAPI_T(strspn, wcsspn)\n" +
    "#define _tcscspn ISAPI_T(strcspn, wcscspn)\n" +
    "#define _tcstok ISAPI_T(strtok, isapi_wcstok)\n" +
    "#define _tcstok_s ISAPI_T(strtok_s, wcstok_s)\n" +
    "#define _tcsdup ISAPI_T(_strdup, _wcsdup)\n" +
    "#define _tcslwr ISAPI_T(_strlwr, _wcslwr)\n" +
    "#define _tcslwr_s ISAPI_T(_strlwr_s, _wcslwr_s)\n" +
    "#define _tcsupr ISAPI_T(_strupr, _wcsupr)\n" +
    "#define _tcsupr_s ISAPI_T(_strupr_s, _wcsupr_s)\n" +
    "#define _tcsrev ISAPI_T(_strrev, _wcsrev)\n" +
    "#define _tcsset ISAPI_T(_strset, _wcsset)\n" +
    "#define _tcsnset ISAPI_T(_strnset, _wcsnset)\n" +
    "#define _tcsxfrm ISAPI_T(strxfrm, wcsxfrm)\n" +
    "#define _tcstol ISAPI_T(strtol, wcstol)\n" +
    "#define _tcstoul ISAPI_T(strtoul, wcstoul)\n" +
    "#define _tcstod ISAPI_T(strtod, wcstod)\n" +
    "#define _tcstoi64 ISAPI_T(_strtoi64, _wcstoi64)\n" +
    "#define _tcstoui64 ISAPI_T(_strtoui64, _wcstoui64)\n" +
    "#define _tstoi ISAPI_T(atoi, _wtoi)\n" +
    "#define _tstol ISAPI_T(atol, _wtol)\n" +
    "#define _tstof ISAPI_T(atof, _wtof)\n" +
    "#define _tstoi64 ISAPI_T(_atoi64, _wtoi64)\n" +
    "#define _ttoi ISAPI_T(atoi, _wtoi)\n" +
    "#define _ttol ISAPI_T(atol, _wtol)\n" +
    "#define _ttoi64 ISAPI_T(_atoi64, _wtoi64)\n" +
    "#define _itot ISAPI_T(_itoa, _itow)\n" +
    "#define _itot_s ISAPI_T(_itoa_s, _itow_s)\n" +
    "#define _ltot ISAPI_T(_ltoa, _ltow)\n" +
    "#define _ltot_s ISAPI_T(_ltoa_s, _ltow_s)\n" +
    "#define _ultot ISAPI_T(_ultoa, _ultow)\n" +
    "#define _ultot_s ISAPI_T(_ultoa_s, _ultow_s)\n" +
    "#define _i64tot ISAPI_T(_i64toa, _i64tow)\n" +
    "#define _ui64tot ISAPI_T(_ui64toa, _ui64tow)\n" +
    "#define _tcsftime ISAPI_T(strftime, wcsftime)\n" +
    "#define _tctime ISAPI_T(ctime, _wctime)\n" +
    "#define _tasctime ISAPI_T(asctime, _wasctime)\n" +
    "#define _istalpha ISAPI_T(isalpha, iswalpha)\n" +
    "#define _istdigit ISAPI_T(isdigit, iswdigit)\n" +
    "#define _istalnum ISAPI_T(isalnum, iswalnum)\n" +
    "#define _istspace ISAPI_T(isspace, iswspace)\n" +
    "#define _istupper ISAPI_T(isupper, iswupper)\n" +
    "#define _istlower ISAPI_T(islower, iswlower)\n" +
    "#define _istxdigit ISAPI_T(isxdigit, iswxdigit)\n" +
    "#define _istpunct ISAPI_T(ispunct, iswpunct)\n" +
    "#define _istprint ISAPI_T(isprint, iswprint)\n" +
    "#define _istgraph ISAPI_T(isgraph, iswgraph)\n" +
    "#define _istcntrl ISAPI_T(iscntrl, iswcntrl)\n" +
    "#define _istascii ISAPI_T(isascii, iswascii)\n" +
    "#define _totupper ISAPI_T(toupper, towupper)\n" +
    "#define _totlower ISAPI_T(tolower, towlower)\n" +
    "\n" +
    "#define _tcsinc(text) ((text) + 1)\n" +
    "#define _tcsdec(start, text) ((text) > (start) ? (text)-1 : NULL)\n" +
    "#define _tcsnextc(text) (*(text))\n" +
    "#define _tclen(text) 1\n" +
    "#define _tccpy(to, from) (*(to) = *(from))\n" +
    "#define _tccmp(a, b) (*(a) - *(b))\n" +
    "#define _istlead(c) 0\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/time.h":
    "/* C's time; the local one is that of the machine.\n" +
    "   https://learn.microsoft.com/en-us/cpp/c-runtime-library/time-management */\n" +
    "#pragma GCC system_header\n" +
    "/* WASI deprecates clock(): it has none. This runtime has. */\n" +
    "#pragma clang diagnostic push\n" +
    "#pragma clang diagnostic ignored \"-Wdeprecated-declarations\"\n" +
    "#ifndef _WASI_EMULATED_PROCESS_CLOCKS\n" +
    "#define _WASI_EMULATED_PROCESS_CLOCKS\n" +
    "#endif\n" +
    "#include_next <time.h>\n" +
    "#pragma clang diagnostic pop\n" +
    "#ifndef ISAPI_TIME_H\n" +
    "#define ISAPI_TIME_H\n" +
    "\n" +
    "#include <isapi_room.h>\n" +
    "\n" +
    "#undef CLOCKS_PER_SEC\n" +
    "#define CLOCKS_PER_SEC ((clock_t)1000)\n" +
    "#define CLK_TCK CLOCKS_PER_SEC\n" +
    "\n" +
    "typedef long long __time64_t;\n" +
    "typedef long __time32_t;\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "__time64_t _time64(__time64_t *time);\n" +
    "__time32_t _time32(__time32_t *time);\n" +
    "struct tm *_gmtime64(const __time64_t *time);\n" +
    "struct tm *_localtime64(const __time64_t *time);\n" +
    "struct tm *_gmtime32(const __time32_t *time);\n" +
    "struct tm *_localtime32(const __time32_t *time);\n" +
    "char *_ctime64(const __time64_t *time);\n" +
    "__time64_t _mktime64(struct tm *time);\n" +
    "__time64_t _mkgmtime(struct tm *time);\n" +
    "__time64_t _mkgmtime64(struct tm *time);\n" +
    "double _difftime64(__time64_t end, __time64_t begin);\n" +
    "errno_t gmtime_s(struct tm *to, const __time64_t *time);\n" +
    "errno_t localtime_s(struct tm *to, const __time64_t *time);\n" +
    "errno_t _gmtime64_s(struct tm *to, const __time64_t *time);\n" +
    "errno_t _localtime64_s(struct tm *to, const __time64_t *time);\n" +
    "errno_t asctime_s(char *to, size_t size, const struct tm *time);\n" +
    "errno_t ctime_s(char *to, size_t size, const __time64_t *time);\n" +
    "errno_t _ctime64_s(char *to, size_t size, const __time64_t *time);\n" +
    "struct tm *gmtime_r(const time_t *time, struct tm *to);\n" +
    "struct tm *localtime_r(const time_t *time, struct tm *to);\n" +
    "char *_strdate(char *to);\n" +
    "char *_strtime(char *to);\n" +
    "errno_t _strdate_s(char *to, size_t size);\n" +
    "errno_t _strtime_s(char *to, size_t size);\n" +
    "size_t wcsftime(wchar_t *to, size_t count, const wchar_t *format, const struct tm *time);\n" +
    "void _tzset(void);\n" +
    "void tzset(void);\n" +
    "extern long _timezone;\n" +
    "extern int _daylight;\n" +
    "extern char *_tzname[2];\n" +
    "errno_t _get_timezone(long *seconds);\n" +
    "errno_t _get_daylight(int *hours);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "\n" +
    "extern \"C++\" {\n" +
    "template <size_t N>\n" +
    "inline errno_t asctime_s(char (&to)[N], const struct tm *time) {\n" +
    "  return asctime_s(to, N, time);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t ctime_s(char (&to)[N], const __time64_t *time) {\n" +
    "  return ctime_s(to, N, time);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t _strdate_s(char (&to)[N]) {\n" +
    "  return _strdate_s(to, N);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t _strtime_s(char (&to)[N]) {\n" +
    "  return _strtime_s(to, N);\n" +
    "}\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/timezoneapi.h":
    "/* Times and time zones:\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/timezoneapi/ */\n" +
    "#ifndef ISAPI_TIMEZONEAPI_H\n" +
    "#define ISAPI_TIMEZONEAPI_H\n" +
    "\n" +
    "#include <minwinbase.h>\n" +
    "\n" +
    "#define TIME_ZONE_ID_INVALID 0xffffffff\n" +
    "#define TIME_ZONE_ID_UNKNOWN 0\n" +
    "#define TIME_ZONE_ID_STANDARD 1\n" +
    "#define TIME_ZONE_ID_DAYLIGHT 2\n" +
    "\n" +
    "typedef struct _TIME_ZONE_INFORMATION {\n" +
    "  LONG Bias;\n" +
    "  WCHAR StandardName[32];\n" +
    "  SYSTEMTIME StandardDate;\n" +
    "  LONG StandardBias;\n" +
    "  WCHAR DaylightName[32];\n" +
    "  SYSTEMTIME DaylightDate;\n" +
    "  LONG DaylightBias;\n" +
    "} TIME_ZONE_INFORMATION, *PTIME_ZONE_INFORMATION, *LPTIME_ZONE_INFORMATION;\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "BOOL WINAPI FileTimeToSystemTime(const FILETIME *lpFileTime, LPSYSTEMTIME lpSystemTime);\n" +
    "BOOL WINAPI SystemTimeToFileTime(const SYSTEMTIME *lpSystemTime, LPFILETIME lpFileTime);\n" +
    "BOOL WINAPI FileTimeToLocalFileTime(const FILETIME *lpFileTime, LPFILETIME lpLocalFileTime);\n" +
    "BOOL WINAPI LocalFileTimeToFileTime(const FILETIME *lpLocalFileTime, LPFILETIME lpFileTime);\n" +
    "LONG WINAPI CompareFileTime(const FILETIME *lpFileTime1, const FILETIME *lpFileTime2);\n" +
    "BOOL WINAPI FileTimeToDosDateTime(const FILETIME *lpFileTime, LPWORD lpFatDate,\n" +
    "                                  LPWORD lpFatTime);\n" +
    "BOOL WINAPI DosDateTimeToFileTime(WORD wFatDate, WORD wFatTime, LPFILETIME lpFileTime);\n" +
    "DWORD WINAPI GetTimeZoneInformation(LPTIME_ZONE_INFORMATION lpTimeZoneInformation);\n" +
    "BOOL WINAPI SystemTimeToTzSpecificLocalTime(const TIME_ZONE_INFORMATION *lpTimeZoneInformation,\n" +
    "                                            const SYSTEMTIME *lpUniversalTime,\n" +
    "                                            LPSYSTEMTIME lpLocalTime);\n" +
    "BOOL WINAPI TzSpecificLocalTimeToSystemTime(const TIME_ZONE_INFORMATION *lpTimeZoneInformation,\n" +
    "                                            const SYSTEMTIME *lpLocalTime,\n" +
    "                                            LPSYSTEMTIME lpUniversalTime);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/tlhelp32.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/userenv.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/wchar.h":
    "/*\n" +
    " * Wide strings. A WCHAR has two bytes, as on Windows: the functions are the\n" +
    " * runtime's own.\n" +
    " * https://learn.microsoft.com/en-us/cpp/c-runtime-library/string-manipulation-crt\n" +
    " */\n" +
    "#pragma GCC system_header\n" +
    "#include_next <wchar.h>\n" +
    "#ifndef ISAPI_WCHAR_H\n" +
    "#define ISAPI_WCHAR_H\n" +
    "\n" +
    "#undef WCHAR_MIN\n" +
    "#undef WCHAR_MAX\n" +
    "#define WCHAR_MIN 0\n" +
    "#define WCHAR_MAX 0xffff\n" +
    "#include <isapi_room.h>\n" +
    "#include <stdarg.h>\n" +
    "#include <wctype.h>\n" +
    "#undef WEOF\n" +
    "#define WEOF ((wint_t)0xffff)\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "wchar_t *_wcsdup(const wchar_t *text);\n" +
    "int _wcsicmp(const wchar_t *a, const wchar_t *b);\n" +
    "int _wcsnicmp(const wchar_t *a, const wchar_t *b, size_t count);\n" +
    "int _wcsicoll(const wchar_t *a, const wchar_t *b);\n" +
    "int _wcsncoll(const wchar_t *a, const wchar_t *b, size_t count);\n" +
    "wchar_t *_wcslwr(wchar_t *text);\n" +
    "wchar_t *_wcsupr(wchar_t *text);\n" +
    "wchar_t *_wcsrev(wchar_t *text);\n" +
    "wchar_t *_wcsset(wchar_t *text, wchar_t with);\n" +
    "wchar_t *_wcsnset(wchar_t *text, wchar_t with, size_t count);\n" +
    "size_t wcsnlen(const wchar_t *text, size_t most);\n" +
    "size_t wcsnlen_s(const wchar_t *text, size_t most);\n" +
    "wchar_t *wcstok_s(wchar_t *text, const wchar_t *delimiters, wchar_t **context);\n" +
    "wchar_t *isapi_wcstok(wchar_t *text, const wchar_t *delimiters);\n" +
    "wchar_t *wcsdup(const wchar_t *text);\n" +
    "int wcsicmp(const wchar_t *a, const wchar_t *b);\n" +
    "int wcsnicmp(const wchar_t *a, const wchar_t *b, size_t count);\n" +
    "wchar_t *wcslwr(wchar_t *text);\n" +
    "wchar_t *wcsupr(wchar_t *text);\n" +
    "wchar_t *wcsrev(wchar_t *text);\n" +
    "\n" +
    "errno_t isapi_wcscpy_s(wchar_t *to, size_t size, const wchar_t *from, size_t room);\n" +
    "errno_t isapi_wcsncpy_s(wchar_t *to, size_t size, const wchar_t *from, size_t count, size_t room);\n" +
    "errno_t isapi_wcscat_s(wchar_t *to, size_t size, const wchar_t *from, size_t room);\n" +
    "errno_t isapi_wcsncat_s(wchar_t *to, size_t size, const wchar_t *from, size_t count, size_t room);\n" +
    "errno_t wmemcpy_s(wchar_t *to, size_t size, const wchar_t *from, size_t count);\n" +
    "errno_t wmemmove_s(wchar_t *to, size_t size, const wchar_t *from, size_t count);\n" +
    "errno_t _wcslwr_s(wchar_t *text, size_t size);\n" +
    "errno_t _wcsupr_s(wchar_t *text, size_t size);\n" +
    "\n" +
    "ISAPI_INLINE errno_t wcscpy_s(wchar_t *to, size_t size, const wchar_t *from) {\n" +
    "  return isapi_wcscpy_s(to, size, from, ISAPI_ROOM(to));\n" +
    "}\n" +
    "ISAPI_INLINE errno_t wcsncpy_s(wchar_t *to, size_t size, const wchar_t *from, size_t count) {\n" +
    "  return isapi_wcsncpy_s(to, size, from, count, ISAPI_ROOM(to));\n" +
    "}\n" +
    "ISAPI_INLINE errno_t wcscat_s(wchar_t *to, size_t size, const wchar_t *from) {\n" +
    "  return isapi_wcscat_s(to, size, from, ISAPI_ROOM(to));\n" +
    "}\n" +
    "ISAPI_INLINE errno_t wcsncat_s(wchar_t *to, size_t size, const wchar_t *from, size_t count) {\n" +
    "  return isapi_wcsncat_s(to, size, from, count, ISAPI_ROOM(to));\n" +
    "}\n" +
    "\n" +
    "/* Numbers. */\n" +
    "int _wtoi(const wchar_t *text);\n" +
    "long _wtol(const wchar_t *text);\n" +
    "long long _wtoll(const wchar_t *text);\n" +
    "long long _wtoi64(const wchar_t *text);\n" +
    "double _wtof(const wchar_t *text);\n" +
    "long long _wcstoi64(const wchar_t *text, wchar_t **end, int base);\n" +
    "unsigned long long _wcstoui64(const wchar_t *text, wchar_t **end, int base);\n" +
    "wchar_t *_itow(int value, wchar_t *to, int base);\n" +
    "wchar_t *_ltow(long value, wchar_t *to, int base);\n" +
    "wchar_t *_ultow(unsigned long value, wchar_t *to, int base);\n" +
    "wchar_t *_i64tow(long long value, wchar_t *to, int base);\n" +
    "wchar_t *_ui64tow(unsigned long long value, wchar_t *to, int base);\n" +
    "errno_t _itow_s(int value, wchar_t *to, size_t size, int base);\n" +
    "errno_t _ltow_s(long value, wchar_t *to, size_t size, int base);\n" +
    "errno_t _ultow_s(unsigned long value, wchar_t *to, size_t size, int base);\n" +
    "errno_t _i64tow_s(long long value, wchar_t *to, size_t size, int base);\n" +
    "errno_t _ui64tow_s(unsigned long long value, wchar_t *to, size_t size, int base);\n" +
    "\n" +
    "/* Formats. */\n" +
    "int _snwprintf(wchar_t *to, size_t count, const wchar_t *format, ...);\n" +
    "int _vsnwprintf(wchar_t *to, size_t count, const wchar_t *format, va_list args);\n" +
    "int _swprintf(wchar_t *to, const wchar_t *format, ...);\n" +
    "int _vswprintf(wchar_t *to, const wchar_t *format, va_list args);\n" +
    "int _scwprintf(const wchar_t *format, ...);\n" +
    "int _vscwprintf(const wchar_t *format, va_list args);\n" +
    "int isapi_swprintf_s(wchar_t *to, size_t size, size_t room, const wchar_t *format, ...);\n" +
    "int isapi_vswprintf_s(wchar_t *to, size_t size, size_t room, const wchar_t *format, va_list args);\n" +
    "int _snwprintf_s(wchar_t *to, size_t size, size_t count, const wchar_t *format, ...);\n" +
    "int _vsnwprintf_s(wchar_t *to, size_t size, size_t count, const wchar_t *format, va_list args);\n" +
    "int wprintf_s(const wchar_t *format, ...);\n" +
    "int swscanf_s(const wchar_t *text, const wchar_t *format, ...);\n" +
    "\n" +
    "ISAPI_INLINE int vswprintf_s(wchar_t *to, size_t size, const wchar_t *format, va_list args) {\n" +
    "  return isapi_vswprintf_s(to, size, ISAPI_ROOM(to), format, args);\n" +
    "}\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "\n" +
    "extern \"C++\" {\n" +
    "template <size_t N>\n" +
    "inline errno_t wcscpy_s(wchar_t (&to)[N], const wchar_t *from) {\n" +
    "  return isapi_wcscpy_s(to, N, from, sizeof to);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t wcsncpy_s(wchar_t (&to)[N], const wchar_t *from, size_t count) {\n" +
    "  return isapi_wcsncpy_s(to, N, from, count, sizeof to);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t wcscat_s(wchar_t (&to)[N], const wchar_t *from) {\n" +
    "  return isapi_wcscat_s(to, N, from, sizeof to);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t wcsncat_s(wchar_t (&to)[N], const wchar_t *from, size_t count) {\n" +
    "  return isapi_wcsncat_s(to, N, from, count, sizeof to);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t _wcslwr_s(wchar_t (&text)[N]) {\n" +
    "  return _wcslwr_s(text, N);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t _wcsupr_s(wchar_t (&text)[N]) {\n" +
    "  return _wcsupr_s(text, N);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline errno_t _itow_s(int value, wchar_t (&to)[N], int base) {\n" +
    "  return _itow_s(value, to, N, base);\n" +
    "}\n" +
    "template <size_t N>\n" +
    "inline int vswprintf_s(wchar_t (&to)[N], const wchar_t *format, va_list args) {\n" +
    "  return isapi_vswprintf_s(to, N, sizeof to, format, args);\n" +
    "}\n" +
    "template <class... A>\n" +
    "ISAPI_INLINE int swprintf_s(wchar_t *to, size_t size, const wchar_t *format, A... args) {\n" +
    "  return isapi_swprintf_s(to, size, ISAPI_ROOM(to), format, args...);\n" +
    "}\n" +
    "template <size_t N, class... A>\n" +
    "inline int swprintf_s(wchar_t (&to)[N], const wchar_t *format, A... args) {\n" +
    "  return isapi_swprintf_s(to, N, sizeof to, format, args...);\n" +
    "}\n" +
    "/* The form without a count, as it was before C had one. */\n" +
    "template <class... A>\n" +
    "inline int swprintf(wchar_t *to, const wchar_t *format, A... args) {\n" +
    "  return _swprintf(to, format, args...);\n" +
    "}\n" +
    "inline int vswprintf(wchar_t *to, const wchar_t *format, va_list args) {\n" +
    "  return _vswprintf(to, format, args);\n" +
    "}\n" +
    "inline wchar_t *wcstok(wchar_t *text, const wchar_t *delimiters) {\n" +
    "  return isapi_wcstok(text, delimiters);\n" +
    "}\n" +
    "}\n" +
    "#else\n" +
    "#define swprintf_s(to, size, ...) \\\n" +
    "  isapi_swprintf_s((to), (size), ISAPI_ROOM(to), __VA_ARGS__)\n" +
    "/* The forms without a count and without a context, as they were before C had\n" +
    "   them. */\n" +
    "#define swprintf(to, second, ...)                            \\\n" +
    "  _Generic((second), wchar_t *: _swprintf, const wchar_t *: _swprintf, \\\n" +
    "           default: swprintf)((to), (second), ##__VA_ARGS__)\n" +
    "#define ISAPI_FOURTH(first, second, third, fourth, ...) fourth\n" +
    "#define wcstok(...) \\\n" +
    "  ISAPI_FOURTH(__VA_ARGS__, wcstok, isapi_wcstok, )(__VA_ARGS__)\n" +
    "#endif\n" +
    "\n" +
    "#include <isapi_wide_io.h>\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/wctype.h":
    "#pragma GCC system_header\n" +
    "#include_next <wctype.h>\n" +
    "#ifndef ISAPI_WCTYPE_H\n" +
    "#define ISAPI_WCTYPE_H\n" +
    "#undef WEOF\n" +
    "#define WEOF ((wint_t)0xffff)\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "int iswascii(wint_t c);\n" +
    "int isleadbyte(int c);\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/winbase.h":
    "/* The base functions that have no header of their own:\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/winbase/ */\n" +
    "#ifndef ISAPI_WINBASE_H\n" +
    "#define ISAPI_WINBASE_H\n" +
    "\n" +
    "#include <winnt.h>\n" +
    "#include <winerror.h>\n" +
    "#include <debugapi.h>\n" +
    "#include <errhandlingapi.h>\n" +
    "#include <fileapi.h>\n" +
    "#include <handleapi.h>\n" +
    "#include <heapapi.h>\n" +
    "#include <memoryapi.h>\n" +
    "#include <interlockedapi.h>\n" +
    "#include <libloaderapi.h>\n" +
    "#include <minwinbase.h>\n" +
    "#include <processenv.h>\n" +
    "#include <processthreadsapi.h>\n" +
    "#include <profileapi.h>\n" +
    "#include <synchapi.h>\n" +
    "#include <sysinfoapi.h>\n" +
    "#include <timezoneapi.h>\n" +
    "\n" +
    "#define INVALID_HANDLE_VALUE ((HANDLE)(LONG_PTR)-1)\n" +
    "#define INFINITE 0xffffffff\n" +
    "\n" +
    "#define MAX_COMPUTERNAME_LENGTH 15\n" +
    "#define FORMAT_MESSAGE_ALLOCATE_BUFFER 0x100\n" +
    "#define FORMAT_MESSAGE_IGNORE_INSERTS 0x200\n" +
    "#define FORMAT_MESSAGE_FROM_STRING 0x400\n" +
    "#define FORMAT_MESSAGE_FROM_HMODULE 0x800\n" +
    "#define FORMAT_MESSAGE_FROM_SYSTEM 0x1000\n" +
    "#define FORMAT_MESSAGE_ARGUMENT_ARRAY 0x2000\n" +
    "#define FORMAT_MESSAGE_MAX_WIDTH_MASK 0xff\n" +
    "#define MOVEFILE_REPLACE_EXISTING 0x1\n" +
    "#define MOVEFILE_COPY_ALLOWED 0x2\n" +
    "#define MOVEFILE_WRITE_THROUGH 0x8\n" +
    "#define HFILE_ERROR ((HFILE)-1)\n" +
    "#define OF_READ 0x0\n" +
    "#define OF_WRITE 0x1\n" +
    "#define OF_READWRITE 0x2\n" +
    "#define OF_EXIST 0x4000\n" +
    "\n" +
    "#define EVENTLOG_SUCCESS 0x0\n" +
    "#define EVENTLOG_ERROR_TYPE 0x1\n" +
    "#define EVENTLOG_WARNING_TYPE 0x2\n" +
    "#define EVENTLOG_INFORMATION_TYPE 0x4\n" +
    "\n" +
    "#define LMEM_FIXED 0x0000\n" +
    "#define LMEM_MOVEABLE 0x0002\n" +
    "#define LMEM_ZEROINIT 0x0040\n" +
    "#define LHND (LMEM_MOVEABLE | LMEM_ZEROINIT)\n" +
    "#define GHND (GMEM_MOVEABLE | GMEM_ZEROINIT)\n" +
    "#define GMEM_SHARE 0x2000\n" +
    "#define GMEM_DDESHARE 0x2000\n" +
    "#define GMEM_DISCARDABLE 0x0100\n" +
    "#define LPTR (LMEM_FIXED | LMEM_ZEROINIT)\n" +
    "#define GMEM_FIXED 0x0000\n" +
    "#define GMEM_MOVEABLE 0x0002\n" +
    "#define GMEM_ZEROINIT 0x0040\n" +
    "#define GPTR (GMEM_FIXED | GMEM_ZEROINIT)\n" +
    "\n" +
    "#define ZeroMemory(destination, length) __builtin_memset((destination), 0, (length))\n" +
    "#define FillMemory(destination, length, fill) \\\n" +
    "  __builtin_memset((destination), (fill), (length))\n" +
    "#define CopyMemory(destination, source, length) \\\n" +
    "  __builtin_memcpy((destination), (source), (length))\n" +
    "#define MoveMemory(destination, source, length) \\\n" +
    "  __builtin_memmove((destination), (source), (length))\n" +
    "#define SecureZeroMemory(destination, length) \\\n" +
    "  __builtin_memset((destination), 0, (length))\n" +
    "#define RtlZeroMemory ZeroMemory\n" +
    "#define RtlCopyMemory CopyMemory\n" +
    "#define RtlMoveMemory MoveMemory\n" +
    "#define RtlFillMemory FillMemory\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "BOOL WINAPI DllMain(HINSTANCE hinstDLL, DWORD fdwReason, LPVOID lpvReserved);\n" +
    "\n" +
    "HLOCAL WINAPI LocalAlloc(UINT uFlags, SIZE_T uBytes);\n" +
    "HLOCAL WINAPI LocalReAlloc(HLOCAL hMem, SIZE_T uBytes, UINT uFlags);\n" +
    "HLOCAL WINAPI LocalFree(HLOCAL hMem);\n" +
    "LPVOID WINAPI LocalLock(HLOCAL hMem);\n" +
    "BOOL WINAPI LocalUnlock(HLOCAL hMem);\n" +
    "SIZE_T WINAPI LocalSize(HLOCAL hMem);\n" +
    "HGLOBAL WINAPI GlobalAlloc(UINT uFlags, SIZE_T dwBytes);\n" +
    "HGLOBAL WINAPI GlobalReAlloc(HGLOBAL hMem, SIZE_T dwBytes, UINT uFlags);\n" +
    "HGLOBAL WINAPI GlobalFree(HGLOBAL hMem);\n" +
    "LPVOID WINAPI GlobalLock(HGLOBAL hMem);\n" +
    "BOOL WINAPI GlobalUnlock(HGLOBAL hMem);\n" +
    "SIZE_T WINAPI GlobalSize(HGLOBAL hMem);\n" +
    "LPVOID WINAPI VirtualAlloc(LPVOID lpAddress, SIZE_T dwSize,\n" +
    "                           DWORD flAllocationType, DWORD flProtect);\n" +
    "BOOL WINAPI VirtualFree(LPVOID lpAddress, SIZE_T dwSize, DWORD dwFreeType);\n" +
    "BOOL WINAPI VirtualProtect(LPVOID lpAddress, SIZE_T dwSize, DWORD flNewProtect,\n" +
    "                           PDWORD lpflOldProtect);\n" +
    "HLOCAL WINAPI LocalHandle(LPCVOID pMem);\n" +
    "HGLOBAL WINAPI GlobalHandle(LPCVOID pMem);\n" +
    "UINT WINAPI GlobalFlags(HGLOBAL hMem);\n" +
    "BOOL WINAPI IsBadReadPtr(const VOID *lp, UINT_PTR ucb);\n" +
    "BOOL WINAPI IsBadWritePtr(LPVOID lp, UINT_PTR ucb);\n" +
    "BOOL WINAPI IsBadStringPtrA(LPCSTR lpsz, UINT_PTR ucchMax);\n" +
    "BOOL WINAPI IsBadStringPtrW(LPCWSTR lpsz, UINT_PTR ucchMax);\n" +
    "BOOL WINAPI IsBadCodePtr(FARPROC lpfn);\n" +
    "\n" +
    "int WINAPI lstrlenA(LPCSTR lpString);\n" +
    "int WINAPI lstrlenW(LPCWSTR lpString);\n" +
    "LPSTR WINAPI lstrcpyA(LPSTR lpString1, LPCSTR lpString2);\n" +
    "LPWSTR WINAPI lstrcpyW(LPWSTR lpString1, LPCWSTR lpString2);\n" +
    "LPSTR WINAPI lstrcpynA(LPSTR lpString1, LPCSTR lpString2, int iMaxLength);\n" +
    "LPWSTR WINAPI lstrcpynW(LPWSTR lpString1, LPCWSTR lpString2, int iMaxLength);\n" +
    "LPSTR WINAPI lstrcatA(LPSTR lpString1, LPCSTR lpString2);\n" +
    "LPWSTR WINAPI lstrcatW(LPWSTR lpString1, LPCWSTR lpString2);\n" +
    "int WINAPI lstrcmpA(LPCSTR lpString1, LPCSTR lpString2);\n" +
    "int WINAPI lstrcmpW(LPCWSTR lpString1, LPCWSTR lpString2);\n" +
    "int WINAPI lstrcmpiA(LPCSTR lpString1, LPCSTR lpString2);\n" +
    "int WINAPI lstrcmpiW(LPCWSTR lpString1, LPCWSTR lpString2);\n" +
    "int WINAPI MulDiv(int nNumber, int nNumerator, int nDenominator);\n" +
    "\n" +
    "BOOL WINAPI CopyFileA(LPCSTR lpExistingFileName, LPCSTR lpNewFileName, BOOL bFailIfExists);\n" +
    "BOOL WINAPI CopyFileW(LPCWSTR lpExistingFileName, LPCWSTR lpNewFileName, BOOL bFailIfExists);\n" +
    "BOOL WINAPI MoveFileA(LPCSTR lpExistingFileName, LPCSTR lpNewFileName);\n" +
    "BOOL WINAPI MoveFileW(LPCWSTR lpExistingFileName, LPCWSTR lpNewFileName);\n" +
    "BOOL WINAPI MoveFileExA(LPCSTR lpExistingFileName, LPCSTR lpNewFileName, DWORD dwFlags);\n" +
    "BOOL WINAPI MoveFileExW(LPCWSTR lpExistingFileName, LPCWSTR lpNewFileName, DWORD dwFlags);\n" +
    "DWORD WINAPI SearchPathA(LPCSTR lpPath, LPCSTR lpFileName, LPCSTR lpExtension,\n" +
    "                         DWORD nBufferLength, LPSTR lpBuffer, LPSTR *lpFilePart);\n" +
    "HFILE WINAPI _lopen(LPCSTR lpPathName, int iReadWrite);\n" +
    "HFILE WINAPI _lcreat(LPCSTR lpPathName, int iAttribute);\n" +
    "HFILE WINAPI _lclose(HFILE hFile);\n" +
    "UINT WINAPI _lread(HFILE hFile, LPVOID lpBuffer, UINT uBytes);\n" +
    "UINT WINAPI _lwrite(HFILE hFile, LPCSTR lpBuffer, UINT uBytes);\n" +
    "LONG WINAPI _llseek(HFILE hFile, LONG lOffset, int iOrigin);\n" +
    "\n" +
    "DWORD WINAPI GetPrivateProfileStringA(LPCSTR lpAppName, LPCSTR lpKeyName, LPCSTR lpDefault,\n" +
    "                                      LPSTR lpReturnedString, DWORD nSize, LPCSTR lpFileName);\n" +
    "DWORD WINAPI GetPrivateProfileStringW(LPCWSTR lpAppName, LPCWSTR lpKeyName, LPCWSTR lpDefault,\n" +
    "                                      LPWSTR lpReturnedString, DWORD nSize,\n" +
    "                                      LPCWSTR lpFileName);\n" +
    "UINT WINAPI GetPrivateProfileIntA(LPCSTR lpAppName, LPCSTR lpKeyName, INT nDefault,\n" +
    "                                  LPCSTR lpFileName);\n" +
    "UINT WINAPI GetPrivateProfileIntW(LPCWSTR lpAppName, LPCWSTR lpKeyName, INT nDefault,\n" +
    "                                  LPCWSTR lpFileName);\n" +
    "DWORD WINAPI GetPrivateProfileSectionA(LPCSTR lpAppName, LPSTR lpReturnedString, DWORD nSize,\n" +
    "                                       LPCSTR lpFileName);\n" +
    "DWORD WINAPI GetPrivateProfileSectionNamesA(LPSTR lpszReturnBuffer, DWORD nSize,\n" +
    "                                            LPCSTR lpFileName);\n" +
    "BOOL WINAPI WritePrivateProfileStringA(LPCSTR lpAppName, LPCSTR lpKeyName, LPCSTR lpString,\n" +
    "                                       LPCSTR lpFileName);\n" +
    "BOOL WINAPI WritePrivateProfileStringW(LPCWSTR lpAppName, LPCWSTR lpKeyName, LPCWSTR lpString,\n" +
    "                                       LPCWSTR lpFileName);\n" +
    "DWORD WINAPI GetProfileStringA(LPCSTR lpAppName, LPCSTR lpKeyName, LPCSTR lpDefault,\n" +
    "                               LPSTR lpReturnedString, DWORD nSize);\n" +
    "UINT WINAPI GetProfileIntA(LPCSTR lpAppName, LPCSTR lpKeyName, INT nDefault);\n" +
    "\n" +
    "BOOL WINAPI GetComputerNameA(LPSTR lpBuffer, LPDWORD nSize);\n" +
    "BOOL WINAPI GetComputerNameW(LPWSTR lpBuffer, LPDWORD nSize);\n" +
    "BOOL WINAPI GetUserNameA(LPSTR lpBuffer, LPDWORD pcbBuffer);\n" +
    "BOOL WINAPI GetUserNameW(LPWSTR lpBuffer, LPDWORD pcbBuffer);\n" +
    "DWORD WINAPI FormatMessageA(DWORD dwFlags, LPCVOID lpSource, DWORD dwMessageId,\n" +
    "                            DWORD dwLanguageId, LPSTR lpBuffer, DWORD nSize,\n" +
    "                            va_list *Arguments);\n" +
    "DWORD WINAPI FormatMessageW(DWORD dwFlags, LPCVOID lpSource, DWORD dwMessageId,\n" +
    "                            DWORD dwLanguageId, LPWSTR lpBuffer, DWORD nSize,\n" +
    "                            va_list *Arguments);\n" +
    "VOID WINAPI FatalAppExitA(UINT uAction, LPCSTR lpMessageText);\n" +
    "VOID WINAPI FatalExit(int ExitCode);\n" +
    "HANDLE WINAPI RegisterEventSourceA(LPCSTR lpUNCServerName, LPCSTR lpSourceName);\n" +
    "HANDLE WINAPI RegisterEventSourceW(LPCWSTR lpUNCServerName, LPCWSTR lpSourceName);\n" +
    "BOOL WINAPI DeregisterEventSource(HANDLE hEventLog);\n" +
    "BOOL WINAPI ReportEventA(HANDLE hEventLog, WORD wType, WORD wCategory, DWORD dwEventID,\n" +
    "                         PSID lpUserSid, WORD wNumStrings, DWORD dwDataSize,\n" +
    "                         LPCSTR *lpStrings, LPVOID lpRawData);\n" +
    "BOOL WINAPI ReportEventW(HANDLE hEventLog, WORD wType, WORD wCategory, DWORD dwEventID,\n" +
    "                         PSID lpUserSid, WORD wNumStrings, DWORD dwDataSize,\n" +
    "                         LPCWSTR *lpStrings, LPVOID lpRawData);\n" +
    "BOOL WINAPI ImpersonateLoggedOnUser(HANDLE hToken);\n" +
    "BOOL WINAPI RevertToSelf(VOID);\n" +
    "UINT WINAPI WinExec(LPCSTR lpCmdLine, UINT uCmdShow);\n" +
    "\n" +
    "#ifdef UNICODE\n" +
    "#define lstrlen lstrlenW\n" +
    "#define lstrcpy lstrcpyW\n" +
    "#define lstrcpyn lstrcpynW\n" +
    "#define lstrcat lstrcatW\n" +
    "#define lstrcmp lstrcmpW\n" +
    "#define lstrcmpi lstrcmpiW\n" +
    "#define IsBadStringPtr IsBadStringPtrW\n" +
    "#define CopyFile CopyFileW\n" +
    "#define MoveFile MoveFileW\n" +
    "#define MoveFileEx MoveFileExW\n" +
    "#define GetPrivateProfileString GetPrivateProfileStringW\n" +
    "#define GetPrivateProfileInt GetPrivateProfileIntW\n" +
    "#define WritePrivateProfileString WritePrivateProfileStringW\n" +
    "#define GetComputerName GetComputerNameW\n" +
    "#define GetUserName GetUserNameW\n" +
    "#define FormatMessage FormatMessageW\n" +
    "#define RegisterEventSource RegisterEventSourceW\n" +
    "#define ReportEvent ReportEventW\n" +
    "#else\n" +
    "#define lstrlen lstrlenA\n" +
    "#define lstrcpy lstrcpyA\n" +
    "#define lstrcpyn lstrcpynA\n" +
    "#define lstrcat lstrcatA\n" +
    "#define lstrcmp lstrcmpA\n" +
    "#define lstrcmpi lstrcmpiA\n" +
    "#define IsBadStringPtr IsBadStringPtrA\n" +
    "#define CopyFile CopyFileA\n" +
    "#define MoveFile MoveFileA\n" +
    "#define MoveFileEx MoveFileExA\n" +
    "#define GetPrivateProfileString GetPrivateProfileStringA\n" +
    "#define GetPrivateProfileInt GetPrivateProfileIntA\n" +
    "#define WritePrivateProfileString WritePrivateProfileStringA\n" +
    "#define GetComputerName GetComputerNameA\n" +
    "#define GetUserName GetUserNameA\n" +
    "#define FormatMessage FormatMessageA\n" +
    "#define RegisterEventSource RegisterEventSourceA\n" +
    "#define ReportEvent ReportEventA\n" +
    "#endif\n" +
    "\n" +
    "#define GetPrivateProfileSection GetPrivateProfileSectionA\n" +
    "#define GetPrivateProfileSectionNames GetPrivateProfileSectionNamesA\n" +
    "#define GetProfileString GetProfileStringA\n" +
    "#define GetProfileInt GetProfileIntA\n" +
    "#define SearchPath SearchPathA\n" +
    "#define FatalAppExit FatalAppExitA\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/wincon.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/wincrypt.h":
    "/* Of cryptography, random numbers. */\n" +
    "#ifndef ISAPI_WINCRYPT_H\n" +
    "#define ISAPI_WINCRYPT_H\n" +
    "#include <windows.h>\n" +
    "typedef ULONG_PTR HCRYPTPROV;\n" +
    "#define PROV_RSA_FULL 1\n" +
    "#define PROV_RSA_AES 24\n" +
    "#define CRYPT_VERIFYCONTEXT 0xf0000000\n" +
    "#define CRYPT_NEWKEYSET 0x8\n" +
    "#define CRYPT_SILENT 0x40\n" +
    "#define CRYPT_MACHINE_KEYSET 0x20\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "BOOL WINAPI CryptAcquireContextA(HCRYPTPROV *phProv, LPCSTR szContainer, LPCSTR szProvider,\n" +
    "                                 DWORD dwProvType, DWORD dwFlags);\n" +
    "BOOL WINAPI CryptAcquireContextW(HCRYPTPROV *phProv, LPCWSTR szContainer, LPCWSTR szProvider,\n" +
    "                                 DWORD dwProvType, DWORD dwFlags);\n" +
    "BOOL WINAPI CryptGenRandom(HCRYPTPROV hProv, DWORD dwLen, BYTE *pbBuffer);\n" +
    "BOOL WINAPI CryptReleaseContext(HCRYPTPROV hProv, DWORD dwFlags);\n" +
    "#ifdef UNICODE\n" +
    "#define CryptAcquireContext CryptAcquireContextW\n" +
    "#else\n" +
    "#define CryptAcquireContext CryptAcquireContextA\n" +
    "#endif\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/windef.h":
    "/* Windows' basic types, for 32 bits. Written from\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/winprog/windows-data-types */\n" +
    "#ifndef ISAPI_WINDEF_H\n" +
    "#define ISAPI_WINDEF_H\n" +
    "\n" +
    "#include <stdarg.h>\n" +
    "#include <stddef.h>\n" +
    "#include <sal.h>\n" +
    "\n" +
    "#ifndef _WIN32\n" +
    "#define _WIN32 1\n" +
    "#endif\n" +
    "#ifndef WIN32\n" +
    "#define WIN32 1\n" +
    "#endif\n" +
    "\n" +
    "/* WebAssembly has one way to call a function. */\n" +
    "#define WINAPI\n" +
    "#define WINAPIV\n" +
    "#define APIENTRY\n" +
    "#define CALLBACK\n" +
    "#define PASCAL\n" +
    "#define CDECL\n" +
    "#define APIPRIVATE\n" +
    "#define NTAPI\n" +
    "\n" +
    "#define IN\n" +
    "#define OUT\n" +
    "#define OPTIONAL\n" +
    "#ifndef CONST\n" +
    "#define CONST const\n" +
    "#endif\n" +
    "#define FAR\n" +
    "#define NEAR\n" +
    "#define far\n" +
    "#define near\n" +
    "#ifndef FORCEINLINE\n" +
    "#define FORCEINLINE static __inline__ __attribute__((always_inline))\n" +
    "#endif\n" +
    "#define DECLSPEC_NORETURN __attribute__((noreturn))\n" +
    "#define DECLSPEC_IMPORT\n" +
    "#define WINBASEAPI\n" +
    "#define WINUSERAPI\n" +
    "#define WINADVAPI\n" +
    "#define WINSHLWAPI\n" +
    "#define STDMETHODCALLTYPE\n" +
    "#define STDAPICALLTYPE\n" +
    "#ifdef __cplusplus\n" +
    "#define EXTERN_C extern \"C\"\n" +
    "#else\n" +
    "#define EXTERN_C extern\n" +
    "#endif\n" +
    "#define STDAPI EXTERN_C HRESULT STDAPICALLTYPE\n" +
    "#define STDAPI_(type) EXTERN_C type STDAPICALLTYPE\n" +
    "#define UNREFERENCED_PARAMETER(p) ((void)(p))\n" +
    "#define DBG_UNREFERENCED_PARAMETER(p) ((void)(p))\n" +
    "#define DBG_UNREFERENCED_LOCAL_VARIABLE(v) ((void)(v))\n" +
    "\n" +
    "typedef void VOID;\n" +
    "typedef void *PVOID, *LPVOID;\n" +
    "typedef const void *LPCVOID, *PCVOID;\n" +
    "typedef int BOOL, *PBOOL, *LPBOOL;\n" +
    "typedef unsigned char BYTE, *PBYTE, *LPBYTE;\n" +
    "typedef BYTE BOOLEAN, *PBOOLEAN;\n" +
    "typedef char CHAR, *PCHAR, CCHAR;\n" +
    "typedef unsigned char UCHAR, *PUCHAR;\n" +
    "typedef short SHORT, *PSHORT;\n" +
    "typedef unsigned short USHORT, *PUSHORT, WORD, *PWORD, *LPWORD;\n" +
    "typedef int INT, *PINT, *LPINT, INT32, *PINT32;\n" +
    "typedef unsigned int UINT, *PUINT, *LPUINT, UINT32, *PUINT32, DWORD32;\n" +
    "typedef long LONG, *PLONG, *LPLONG;\n" +
    "typedef unsigned long ULONG, *PULONG, DWORD, *PDWORD, *LPDWORD;\n" +
    "typedef signed char INT8, *PINT8;\n" +
    "typedef short INT16, *PINT16;\n" +
    "typedef unsigned char UINT8, *PUINT8;\n" +
    "typedef unsigned short UINT16, *PUINT16;\n" +
    "typedef long long LONGLONG, *PLONGLONG, INT64, *PINT64, LONG64;\n" +
    "typedef unsigned long long ULONGLONG, *PULONGLONG, UINT64, *PUINT64, DWORDLONG,\n" +
    "    *PDWORDLONG, DWORD64, *PDWORD64, ULONG64;\n" +
    "typedef float FLOAT, *PFLOAT;\n" +
    "typedef double DOUBLE;\n" +
    "\n" +
    "typedef int INT_PTR, *PINT_PTR;\n" +
    "typedef unsigned int UINT_PTR, *PUINT_PTR;\n" +
    "typedef long LONG_PTR, *PLONG_PTR, SSIZE_T;\n" +
    "typedef unsigned long ULONG_PTR, *PULONG_PTR, DWORD_PTR, *PDWORD_PTR, SIZE_T,\n" +
    "    *PSIZE_T, KAFFINITY;\n" +
    "\n" +
    "typedef wchar_t WCHAR, *PWCHAR, *LPWCH, *PWCH;\n" +
    "typedef WCHAR *LPWSTR, *PWSTR, *NWPSTR;\n" +
    "typedef const WCHAR *LPCWSTR, *PCWSTR, *LPCWCH;\n" +
    "typedef CHAR *LPSTR, *PSTR, *LPCH, *PCH;\n" +
    "typedef const CHAR *LPCSTR, *PCSTR, *LPCCH;\n" +
    "#ifdef UNICODE\n" +
    "typedef WCHAR TCHAR, *PTCHAR, TBYTE;\n" +
    "typedef LPWSTR LPTSTR, PTSTR, PTCH, LPTCH;\n" +
    "typedef LPCWSTR LPCTSTR, PCTSTR;\n" +
    "#define TEXT(quote) L##quote\n" +
    "#define __TEXT(quote) L##quote\n" +
    "#else\n" +
    "typedef char TCHAR, *PTCHAR;\n" +
    "typedef unsigned char TBYTE;\n" +
    "typedef LPSTR LPTSTR, PTSTR, PTCH, LPTCH;\n" +
    "typedef LPCSTR LPCTSTR, PCTSTR;\n" +
    "#define TEXT(quote) quote\n" +
    "#define __TEXT(quote) quote\n" +
    "#endif\n" +
    "\n" +
    "typedef void *HANDLE, **PHANDLE, **LPHANDLE;\n" +
    "#define DECLARE_HANDLE(name) typedef HANDLE name\n" +
    "DECLARE_HANDLE(HINSTANCE);\n" +
    "DECLARE_HANDLE(HWND);\n" +
    "DECLARE_HANDLE(HKEY);\n" +
    "DECLARE_HANDLE(HDC);\n" +
    "DECLARE_HANDLE(HICON);\n" +
    "DECLARE_HANDLE(HMENU);\n" +
    "DECLARE_HANDLE(HRSRC);\n" +
    "DECLARE_HANDLE(HBITMAP);\n" +
    "DECLARE_HANDLE(HBRUSH);\n" +
    "DECLARE_HANDLE(HCURSOR);\n" +
    "DECLARE_HANDLE(HFONT);\n" +
    "DECLARE_HANDLE(HGDIOBJ);\n" +
    "DECLARE_HANDLE(HHOOK);\n" +
    "DECLARE_HANDLE(HDESK);\n" +
    "DECLARE_HANDLE(SC_HANDLE);\n" +
    "typedef HINSTANCE HMODULE;\n" +
    "typedef HANDLE HGLOBAL, HLOCAL, GLOBALHANDLE, LOCALHANDLE;\n" +
    "typedef HKEY *PHKEY;\n" +
    "typedef int HFILE;\n" +
    "typedef LONG HRESULT;\n" +
    "typedef DWORD COLORREF, LCID, LCTYPE, ACCESS_MASK, *PACCESS_MASK, SECURITY_INFORMATION;\n" +
    "typedef WORD ATOM, LANGID;\n" +
    "typedef UINT_PTR WPARAM;\n" +
    "typedef LONG_PTR LPARAM, LRESULT;\n" +
    "typedef int (WINAPI *FARPROC)();\n" +
    "typedef int (WINAPI *NEARPROC)();\n" +
    "typedef int (WINAPI *PROC)();\n" +
    "\n" +
    "#define FALSE 0\n" +
    "#define TRUE 1\n" +
    "#ifndef NULL\n" +
    "#define NULL 0\n" +
    "#endif\n" +
    "#define MAX_PATH 260\n" +
    "\n" +
    "#define MAKEWORD(low, high) ((WORD)(((BYTE)(low)) | ((WORD)((BYTE)(high))) << 8))\n" +
    "#define MAKELONG(low, high) ((LONG)(((WORD)(low)) | ((DWORD)((WORD)(high))) << 16))\n" +
    "#define LOWORD(value) ((WORD)((DWORD_PTR)(value) & 0xffff))\n" +
    "#define HIWORD(value) ((WORD)((DWORD_PTR)(value) >> 16))\n" +
    "#define LOBYTE(value) ((BYTE)((DWORD_PTR)(value) & 0xff))\n" +
    "#define HIBYTE(value) ((BYTE)(((DWORD_PTR)(value) >> 8) & 0xff))\n" +
    "\n" +
    "#ifndef NOMINMAX\n" +
    "#ifndef max\n" +
    "#define max(a, b) (((a) > (b)) ? (a) : (b))\n" +
    "#endif\n" +
    "#ifndef min\n" +
    "#define min(a, b) (((a) < (b)) ? (a) : (b))\n" +
    "#endif\n" +
    "#endif\n" +
    "\n" +
    "typedef struct tagSIZE {\n" +
    "  LONG cx, cy;\n" +
    "} SIZE, *PSIZE, *LPSIZE;\n" +
    "typedef struct tagPOINT {\n" +
    "  LONG x, y;\n" +
    "} POINT, *PPOINT, *LPPOINT;\n" +
    "typedef struct tagRECT {\n" +
    "  LONG left, top, right, bottom;\n" +
    "} RECT, *PRECT, *LPRECT;\n" +
    "typedef struct _FILETIME {\n" +
    "  DWORD dwLowDateTime, dwHighDateTime;\n" +
    "} FILETIME, *PFILETIME, *LPFILETIME;\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/windows.h":
    "/* All of Windows that is here, and of C what Microsoft's brings with it. */\n" +
    "#ifndef _WINDOWS_\n" +
    "#define _WINDOWS_\n" +
    "\n" +
    "#include <sal.h>\n" +
    "#include <ctype.h>\n" +
    "#include <excpt.h>\n" +
    "#include <stdarg.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include <windef.h>\n" +
    "#include <winnt.h>\n" +
    "#include <winerror.h>\n" +
    "#include <winbase.h>\n" +
    "#include <winnls.h>\n" +
    "#include <winuser.h>\n" +
    "#include <winreg.h>\n" +
    "\n" +
    "/* What WIN32_LEAN_AND_MEAN leaves out. */\n" +
    "#ifndef WIN32_LEAN_AND_MEAN\n" +
    "#include <mmsystem.h>\n" +
    "#include <shellapi.h>\n" +
    "#include <winsock.h>\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/windowsx.h":
    "#include <windows.h>\n" +
    "#define GlobalFreePtr(memory) GlobalFree(memory)\n" +
    "#define GlobalAllocPtr(flags, bytes) GlobalAlloc(flags, bytes)\n",
  ".isapi/include/winerror.h":
    "/* The system error codes that this runtime gives or that sources test for.\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes */\n" +
    "#ifndef ISAPI_WINERROR_H\n" +
    "#define ISAPI_WINERROR_H\n" +
    "\n" +
    "#define NO_ERROR 0L\n" +
    "#define ERROR_SUCCESS 0L\n" +
    "#define ERROR_INVALID_FUNCTION 1L\n" +
    "#define ERROR_FILE_NOT_FOUND 2L\n" +
    "#define ERROR_PATH_NOT_FOUND 3L\n" +
    "#define ERROR_TOO_MANY_OPEN_FILES 4L\n" +
    "#define ERROR_ACCESS_DENIED 5L\n" +
    "#define ERROR_INVALID_HANDLE 6L\n" +
    "#define ERROR_NOT_ENOUGH_MEMORY 8L\n" +
    "#define ERROR_INVALID_BLOCK 9L\n" +
    "#define ERROR_BAD_FORMAT 11L\n" +
    "#define ERROR_INVALID_ACCESS 12L\n" +
    "#define ERROR_INVALID_DATA 13L\n" +
    "#define ERROR_OUTOFMEMORY 14L\n" +
    "#define ERROR_INVALID_DRIVE 15L\n" +
    "#define ERROR_NO_MORE_FILES 18L\n" +
    "#define ERROR_WRITE_PROTECT 19L\n" +
    "#define ERROR_NOT_READY 21L\n" +
    "#define ERROR_SEEK 25L\n" +
    "#define ERROR_WRITE_FAULT 29L\n" +
    "#define ERROR_READ_FAULT 30L\n" +
    "#define ERROR_GEN_FAILURE 31L\n" +
    "#define ERROR_SHARING_VIOLATION 32L\n" +
    "#define ERROR_LOCK_VIOLATION 33L\n" +
    "#define ERROR_HANDLE_EOF 38L\n" +
    "#define ERROR_HANDLE_DISK_FULL 39L\n" +
    "#define ERROR_NOT_SUPPORTED 50L\n" +
    "#define ERROR_NETNAME_DELETED 64L\n" +
    "#define ERROR_FILE_EXISTS 80L\n" +
    "#define ERROR_CANNOT_MAKE 82L\n" +
    "#define ERROR_INVALID_PARAMETER 87L\n" +
    "#define ERROR_BROKEN_PIPE 109L\n" +
    "#define ERROR_BUFFER_OVERFLOW 111L\n" +
    "#define ERROR_DISK_FULL 112L\n" +
    "#define ERROR_CALL_NOT_IMPLEMENTED 120L\n" +
    "#define ERROR_SEM_TIMEOUT 121L\n" +
    "#define ERROR_INSUFFICIENT_BUFFER 122L\n" +
    "#define ERROR_INVALID_NAME 123L\n" +
    "#define ERROR_MOD_NOT_FOUND 126L\n" +
    "#define ERROR_PROC_NOT_FOUND 127L\n" +
    "#define ERROR_NEGATIVE_SEEK 131L\n" +
    "#define ERROR_DIR_NOT_EMPTY 145L\n" +
    "#define ERROR_BUSY 170L\n" +
    "#define ERROR_ALREADY_EXISTS 183L\n" +
    "#define ERROR_ENVVAR_NOT_FOUND 203L\n" +
    "#define ERROR_BAD_PIPE 230L\n" +
    "#define ERROR_PIPE_BUSY 231L\n" +
    "#define ERROR_NO_DATA 232L\n" +
    "#define ERROR_MORE_DATA 234L\n" +
    "#define ERROR_NO_MORE_ITEMS 259L\n" +
    "#define ERROR_DIRECTORY 267L\n" +
    "#define ERROR_NOT_OWNER 288L\n" +
    "#define ERROR_TOO_MANY_POSTS 298L\n" +
    "#define ERROR_INVALID_ADDRESS 487L\n" +
    "#define ERROR_ARITHMETIC_OVERFLOW 534L\n" +
    "#define ERROR_UNHANDLED_EXCEPTION 574L\n" +
    "#define ERROR_ABANDONED_WAIT_0 735L\n" +
    "#define ERROR_OPERATION_ABORTED 995L\n" +
    "#define ERROR_IO_INCOMPLETE 996L\n" +
    "#define ERROR_IO_PENDING 997L\n" +
    "#define ERROR_NOACCESS 998L\n" +
    "#define ERROR_STACK_OVERFLOW 1001L\n" +
    "#define ERROR_INVALID_FLAGS 1004L\n" +
    "#define ERROR_NO_UNICODE_TRANSLATION 1113L\n" +
    "#define ERROR_IO_DEVICE 1117L\n" +
    "#define ERROR_NOT_FOUND 1168L\n" +
    "#define ERROR_CANCELLED 1223L\n" +
    "#define ERROR_CONNECTION_INVALID 1229L\n" +
    "#define ERROR_NOT_LOGGED_ON 1245L\n" +
    "#define ERROR_LOGON_FAILURE 1326L\n" +
    "#define ERROR_UNSUPPORTED_TYPE 1630L\n" +
    "#define ERROR_INVALID_INDEX 1413L\n" +
    "#define ERROR_TIMEOUT 1460L\n" +
    "\n" +
    "#define WSABASEERR 10000L\n" +
    "#define WSAEINTR 10004L\n" +
    "#define WSAEBADF 10009L\n" +
    "#define WSAEACCES 10013L\n" +
    "#define WSAEFAULT 10014L\n" +
    "#define WSAEINVAL 10022L\n" +
    "#define WSAEMFILE 10024L\n" +
    "#define WSAEWOULDBLOCK 10035L\n" +
    "#define WSAEINPROGRESS 10036L\n" +
    "#define WSAEALREADY 10037L\n" +
    "#define WSAENOTSOCK 10038L\n" +
    "#define WSAEDESTADDRREQ 10039L\n" +
    "#define WSAEMSGSIZE 10040L\n" +
    "#define WSAEPROTOTYPE 10041L\n" +
    "#define WSAENOPROTOOPT 10042L\n" +
    "#define WSAEPROTONOSUPPORT 10043L\n" +
    "#define WSAESOCKTNOSUPPORT 10044L\n" +
    "#define WSAEOPNOTSUPP 10045L\n" +
    "#define WSAEPFNOSUPPORT 10046L\n" +
    "#define WSAEAFNOSUPPORT 10047L\n" +
    "#define WSAEADDRINUSE 10048L\n" +
    "#define WSAEADDRNOTAVAIL 10049L\n" +
    "#define WSAENETDOWN 10050L\n" +
    "#define WSAENETUNREACH 10051L\n" +
    "#define WSAENETRESET 10052L\n" +
    "#define WSAECONNABORTED 10053L\n" +
    "#define WSAECONNRESET 10054L\n" +
    "#define WSAENOBUFS 10055L\n" +
    "#define WSAEISCONN 10056L\n" +
    "#define WSAENOTCONN 10057L\n" +
    "#define WSAESHUTDOWN 10058L\n" +
    "#define WSAETOOMANYREFS 10059L\n" +
    "#define WSAETIMEDOUT 10060L\n" +
    "#define WSAECONNREFUSED 10061L\n" +
    "#define WSAELOOP 10062L\n" +
    "#define WSAENAMETOOLONG 10063L\n" +
    "#define WSAEHOSTDOWN 10064L\n" +
    "#define WSAEHOSTUNREACH 10065L\n" +
    "#define WSASYSNOTREADY 10091L\n" +
    "#define WSAVERNOTSUPPORTED 10092L\n" +
    "#define WSANOTINITIALISED 10093L\n" +
    "#define WSAEDISCON 10101L\n" +
    "#define WSATYPE_NOT_FOUND 10109L\n" +
    "#define WSAHOST_NOT_FOUND 11001L\n" +
    "#define WSATRY_AGAIN 11002L\n" +
    "#define WSANO_RECOVERY 11003L\n" +
    "#define WSANO_DATA 11004L\n" +
    "\n" +
    "#define S_OK ((HRESULT)0L)\n" +
    "#define S_FALSE ((HRESULT)1L)\n" +
    "#define E_NOTIMPL ((HRESULT)0x80004001L)\n" +
    "#define E_POINTER ((HRESULT)0x80004003L)\n" +
    "#define E_FAIL ((HRESULT)0x80004005L)\n" +
    "#define E_UNEXPECTED ((HRESULT)0x8000ffffL)\n" +
    "#define E_ACCESSDENIED ((HRESULT)0x80070005L)\n" +
    "#define E_OUTOFMEMORY ((HRESULT)0x8007000eL)\n" +
    "#define E_INVALIDARG ((HRESULT)0x80070057L)\n" +
    "#define SUCCEEDED(hr) (((HRESULT)(hr)) >= 0)\n" +
    "#define FAILED(hr) (((HRESULT)(hr)) < 0)\n" +
    "#define HRESULT_CODE(hr) ((hr) & 0xffff)\n" +
    "#define HRESULT_FROM_WIN32(code)                                 \\\n" +
    "  ((HRESULT)(code) <= 0 ? (HRESULT)(code)                        \\\n" +
    "                        : (HRESULT)(((code) & 0xffff) | 0x80070000))\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/wingdi.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/wininet.h":
    "/* Of the client for HTTP, its status codes.\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/wininet/http-status-codes */\n" +
    "#ifndef ISAPI_WININET_H\n" +
    "#define ISAPI_WININET_H\n" +
    "#include <windows.h>\n" +
    "#define HTTP_STATUS_CONTINUE 100\n" +
    "#define HTTP_STATUS_OK 200\n" +
    "#define HTTP_STATUS_CREATED 201\n" +
    "#define HTTP_STATUS_ACCEPTED 202\n" +
    "#define HTTP_STATUS_NO_CONTENT 204\n" +
    "#define HTTP_STATUS_PARTIAL_CONTENT 206\n" +
    "#define HTTP_STATUS_MOVED 301\n" +
    "#define HTTP_STATUS_REDIRECT 302\n" +
    "#define HTTP_STATUS_REDIRECT_METHOD 303\n" +
    "#define HTTP_STATUS_NOT_MODIFIED 304\n" +
    "#define HTTP_STATUS_BAD_REQUEST 400\n" +
    "#define HTTP_STATUS_DENIED 401\n" +
    "#define HTTP_STATUS_FORBIDDEN 403\n" +
    "#define HTTP_STATUS_NOT_FOUND 404\n" +
    "#define HTTP_STATUS_BAD_METHOD 405\n" +
    "#define HTTP_STATUS_CONFLICT 409\n" +
    "#define HTTP_STATUS_LENGTH_REQUIRED 411\n" +
    "#define HTTP_STATUS_REQUEST_TOO_LARGE 413\n" +
    "#define HTTP_STATUS_SERVER_ERROR 500\n" +
    "#define HTTP_STATUS_NOT_SUPPORTED 501\n" +
    "#define HTTP_STATUS_BAD_GATEWAY 502\n" +
    "#define HTTP_STATUS_SERVICE_UNAVAIL 503\n" +
    "#define INTERNET_MAX_URL_LENGTH 2083\n" +
    "typedef LPVOID HINTERNET;\n" +
    "#endif\n",
  ".isapi/include/winioctl.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/winnetwk.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/winnls.h":
    "/* Code pages, locales, and text in them:\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/winnls/ */\n" +
    "#ifndef ISAPI_WINNLS_H\n" +
    "#define ISAPI_WINNLS_H\n" +
    "\n" +
    "#include <windef.h>\n" +
    "\n" +
    "#define CP_ACP 0\n" +
    "#define CP_OEMCP 1\n" +
    "#define CP_MACCP 2\n" +
    "#define CP_THREAD_ACP 3\n" +
    "#define CP_SYMBOL 42\n" +
    "#define CP_UTF7 65000\n" +
    "#define CP_UTF8 65001\n" +
    "\n" +
    "#define MB_PRECOMPOSED 0x1\n" +
    "#define MB_COMPOSITE 0x2\n" +
    "#define MB_USEGLYPHCHARS 0x4\n" +
    "#define MB_ERR_INVALID_CHARS 0x8\n" +
    "#define WC_COMPOSITECHECK 0x200\n" +
    "#define WC_DISCARDNS 0x10\n" +
    "#define WC_SEPCHARS 0x20\n" +
    "#define WC_DEFAULTCHAR 0x40\n" +
    "#define WC_ERR_INVALID_CHARS 0x80\n" +
    "#define WC_NO_BEST_FIT_CHARS 0x400\n" +
    "\n" +
    "#define MAX_DEFAULTCHAR 2\n" +
    "#define MAX_LEADBYTES 12\n" +
    "\n" +
    "#define LOCALE_NEUTRAL 0x0000\n" +
    "#define LOCALE_INVARIANT 0x007f\n" +
    "#define LOCALE_USER_DEFAULT 0x0400\n" +
    "#define LOCALE_SYSTEM_DEFAULT 0x0800\n" +
    "#define NORM_IGNORECASE 0x1\n" +
    "#define NORM_IGNOREWIDTH 0x20000\n" +
    "#define LINGUISTIC_IGNORECASE 0x10\n" +
    "#define SORT_STRINGSORT 0x1000\n" +
    "#define CSTR_LESS_THAN 1\n" +
    "#define CSTR_EQUAL 2\n" +
    "#define CSTR_GREATER_THAN 3\n" +
    "#define LCMAP_LOWERCASE 0x100\n" +
    "#define LCMAP_UPPERCASE 0x200\n" +
    "#define CT_CTYPE1 1\n" +
    "#define C1_UPPER 0x1\n" +
    "#define C1_LOWER 0x2\n" +
    "#define C1_DIGIT 0x4\n" +
    "#define C1_SPACE 0x8\n" +
    "#define C1_PUNCT 0x10\n" +
    "#define C1_CNTRL 0x20\n" +
    "#define C1_BLANK 0x40\n" +
    "#define C1_XDIGIT 0x80\n" +
    "#define C1_ALPHA 0x100\n" +
    "#define DATE_SHORTDATE 0x1\n" +
    "#define DATE_LONGDATE 0x2\n" +
    "#define TIME_NOMINUTESORSECONDS 0x1\n" +
    "#define TIME_NOSECONDS 0x2\n" +
    "#define TIME_NOTIMEMARKER 0x4\n" +
    "#define TIME_FORCE24HOURFORMAT 0x8\n" +
    "\n" +
    "typedef struct _cpinfo {\n" +
    "  UINT MaxCharSize;\n" +
    "  BYTE DefaultChar[MAX_DEFAULTCHAR];\n" +
    "  BYTE LeadByte[MAX_LEADBYTES];\n" +
    "} CPINFO, *LPCPINFO;\n" +
    "struct _SYSTEMTIME;\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "int WINAPI MultiByteToWideChar(UINT CodePage, DWORD dwFlags, LPCCH lpMultiByteStr,\n" +
    "                               int cbMultiByte, LPWSTR lpWideCharStr, int cchWideChar);\n" +
    "int WINAPI WideCharToMultiByte(UINT CodePage, DWORD dwFlags, LPCWCH lpWideCharStr,\n" +
    "                               int cchWideChar, LPSTR lpMultiByteStr, int cbMultiByte,\n" +
    "                               LPCCH lpDefaultChar, LPBOOL lpUsedDefaultChar);\n" +
    "BOOL WINAPI IsValidCodePage(UINT CodePage);\n" +
    "UINT WINAPI GetACP(VOID);\n" +
    "UINT WINAPI GetOEMCP(VOID);\n" +
    "BOOL WINAPI GetCPInfo(UINT CodePage, LPCPINFO lpCPInfo);\n" +
    "BOOL WINAPI IsDBCSLeadByte(BYTE TestChar);\n" +
    "BOOL WINAPI IsDBCSLeadByteEx(UINT CodePage, BYTE TestChar);\n" +
    "int WINAPI CompareStringA(LCID Locale, DWORD dwCmpFlags, LPCCH lpString1, int cchCount1,\n" +
    "                          LPCCH lpString2, int cchCount2);\n" +
    "int WINAPI CompareStringW(LCID Locale, DWORD dwCmpFlags, LPCWCH lpString1, int cchCount1,\n" +
    "                          LPCWCH lpString2, int cchCount2);\n" +
    "int WINAPI CompareStringOrdinal(LPCWCH lpString1, int cchCount1, LPCWCH lpString2,\n" +
    "                                int cchCount2, BOOL bIgnoreCase);\n" +
    "int WINAPI LCMapStringA(LCID Locale, DWORD dwMapFlags, LPCSTR lpSrcStr, int cchSrc,\n" +
    "                        LPSTR lpDestStr, int cchDest);\n" +
    "int WINAPI LCMapStringW(LCID Locale, DWORD dwMapFlags, LPCWSTR lpSrcStr, int cchSrc,\n" +
    "                        LPWSTR lpDestStr, int cchDest);\n" +
    "BOOL WINAPI GetStringTypeW(DWORD dwInfoType, LPCWCH lpSrcStr, int cchSrc, LPWORD lpCharType);\n" +
    "LCID WINAPI GetThreadLocale(VOID);\n" +
    "BOOL WINAPI SetThreadLocale(LCID Locale);\n" +
    "LCID WINAPI GetUserDefaultLCID(VOID);\n" +
    "LCID WINAPI GetSystemDefaultLCID(VOID);\n" +
    "LANGID WINAPI GetUserDefaultLangID(VOID);\n" +
    "LANGID WINAPI GetSystemDefaultLangID(VOID);\n" +
    "BOOL WINAPI IsValidLocale(LCID Locale, DWORD dwFlags);\n" +
    "int WINAPI GetDateFormatA(LCID Locale, DWORD dwFlags, const struct _SYSTEMTIME *lpDate,\n" +
    "                          LPCSTR lpFormat, LPSTR lpDateStr, int cchDate);\n" +
    "int WINAPI GetDateFormatW(LCID Locale, DWORD dwFlags, const struct _SYSTEMTIME *lpDate,\n" +
    "                          LPCWSTR lpFormat, LPWSTR lpDateStr, int cchDate);\n" +
    "int WINAPI GetTimeFormatA(LCID Locale, DWORD dwFlags, const struct _SYSTEMTIME *lpTime,\n" +
    "                          LPCSTR lpFormat, LPSTR lpTimeStr, int cchTime);\n" +
    "int WINAPI GetTimeFormatW(LCID Locale, DWORD dwFlags, const struct _SYSTEMTIME *lpTime,\n" +
    "                          LPCWSTR lpFormat, LPWSTR lpTimeStr, int cchTime);\n" +
    "\n" +
    "#ifdef UNICODE\n" +
    "#define CompareString CompareStringW\n" +
    "#define LCMapString LCMapStringW\n" +
    "#define GetDateFormat GetDateFormatW\n" +
    "#define GetTimeFormat GetTimeFormatW\n" +
    "#else\n" +
    "#define CompareString CompareStringA\n" +
    "#define LCMapString LCMapStringA\n" +
    "#define GetDateFormat GetDateFormatA\n" +
    "#define GetTimeFormat GetTimeFormatA\n" +
    "#endif\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/winnt.h":
    "/* Types and constants that come from the kernel. Written from\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/winnt/ */\n" +
    "#ifndef ISAPI_WINNT_H\n" +
    "#define ISAPI_WINNT_H\n" +
    "\n" +
    "#include <excpt.h>\n" +
    "#include <windef.h>\n" +
    "\n" +
    "typedef union _LARGE_INTEGER {\n" +
    "  struct {\n" +
    "    DWORD LowPart;\n" +
    "    LONG HighPart;\n" +
    "  };\n" +
    "  struct {\n" +
    "    DWORD LowPart;\n" +
    "    LONG HighPart;\n" +
    "  } u;\n" +
    "  LONGLONG QuadPart;\n" +
    "} LARGE_INTEGER, *PLARGE_INTEGER;\n" +
    "\n" +
    "typedef union _ULARGE_INTEGER {\n" +
    "  struct {\n" +
    "    DWORD LowPart;\n" +
    "    DWORD HighPart;\n" +
    "  };\n" +
    "  struct {\n" +
    "    DWORD LowPart;\n" +
    "    DWORD HighPart;\n" +
    "  } u;\n" +
    "  ULONGLONG QuadPart;\n" +
    "} ULARGE_INTEGER, *PULARGE_INTEGER;\n" +
    "\n" +
    "typedef struct _SINGLE_LIST_ENTRY {\n" +
    "  struct _SINGLE_LIST_ENTRY *Next;\n" +
    "} SINGLE_LIST_ENTRY, *PSINGLE_LIST_ENTRY;\n" +
    "typedef struct _LIST_ENTRY {\n" +
    "  struct _LIST_ENTRY *Flink, *Blink;\n" +
    "} LIST_ENTRY, *PLIST_ENTRY;\n" +
    "\n" +
    "typedef struct _GUID {\n" +
    "  unsigned long Data1;\n" +
    "  unsigned short Data2, Data3;\n" +
    "  unsigned char Data4[8];\n" +
    "} GUID, *LPGUID, IID, *LPIID, CLSID, *LPCLSID, UUID;\n" +
    "typedef const GUID *LPCGUID;\n" +
    "#ifdef __cplusplus\n" +
    "typedef const GUID &REFGUID, &REFIID, &REFCLSID;\n" +
    "#else\n" +
    "typedef const GUID *REFGUID, *REFIID, *REFCLSID;\n" +
    "#endif\n" +
    "typedef struct _LUID {\n" +
    "  DWORD LowPart;\n" +
    "  LONG HighPart;\n" +
    "} LUID, *PLUID;\n" +
    "typedef DWORD EXECUTION_STATE;\n" +
    "typedef PVOID PACL, PSECURITY_QUALITY_OF_SERVICE;\n" +
    "\n" +
    "typedef PVOID PSECURITY_DESCRIPTOR, PSID;\n" +
    "\n" +
    "#define CONTAINING_RECORD(address, type, field) \\\n" +
    "  ((type *)((PCHAR)(address) - offsetof(type, field)))\n" +
    "#define FIELD_OFFSET(type, field) ((LONG)offsetof(type, field))\n" +
    "\n" +
    "#define DLL_PROCESS_DETACH 0\n" +
    "#define DLL_PROCESS_ATTACH 1\n" +
    "#define DLL_THREAD_ATTACH 2\n" +
    "#define DLL_THREAD_DETACH 3\n" +
    "\n" +
    "#define DELETE 0x00010000L\n" +
    "#define READ_CONTROL 0x00020000L\n" +
    "#define WRITE_DAC 0x00040000L\n" +
    "#define WRITE_OWNER 0x00080000L\n" +
    "#define SYNCHRONIZE 0x00100000L\n" +
    "#define STANDARD_RIGHTS_REQUIRED 0x000f0000L\n" +
    "#define STANDARD_RIGHTS_READ READ_CONTROL\n" +
    "#define STANDARD_RIGHTS_WRITE READ_CONTROL\n" +
    "#define STANDARD_RIGHTS_ALL 0x001f0000L\n" +
    "#define GENERIC_READ 0x80000000L\n" +
    "#define GENERIC_WRITE 0x40000000L\n" +
    "#define GENERIC_EXECUTE 0x20000000L\n" +
    "#define GENERIC_ALL 0x10000000L\n" +
    "#define MAXIMUM_ALLOWED 0x02000000L\n" +
    "\n" +
    "#define FILE_SHARE_READ 0x1\n" +
    "#define FILE_SHARE_WRITE 0x2\n" +
    "#define FILE_SHARE_DELETE 0x4\n" +
    "#define FILE_ATTRIBUTE_READONLY 0x1\n" +
    "#define FILE_ATTRIBUTE_HIDDEN 0x2\n" +
    "#define FILE_ATTRIBUTE_SYSTEM 0x4\n" +
    "#define FILE_ATTRIBUTE_DIRECTORY 0x10\n" +
    "#define FILE_ATTRIBUTE_ARCHIVE 0x20\n" +
    "#define FILE_ATTRIBUTE_NORMAL 0x80\n" +
    "#define FILE_ATTRIBUTE_TEMPORARY 0x100\n" +
    "\n" +
    "#define PAGE_NOACCESS 0x01\n" +
    "#define PAGE_READONLY 0x02\n" +
    "#define PAGE_READWRITE 0x04\n" +
    "#define PAGE_EXECUTE_READWRITE 0x40\n" +
    "#define MEM_COMMIT 0x1000\n" +
    "#define MEM_RESERVE 0x2000\n" +
    "#define MEM_DECOMMIT 0x4000\n" +
    "#define MEM_RELEASE 0x8000\n" +
    "\n" +
    "#define HEAP_NO_SERIALIZE 0x1\n" +
    "#define HEAP_GROWABLE 0x2\n" +
    "#define HEAP_GENERATE_EXCEPTIONS 0x4\n" +
    "#define HEAP_ZERO_MEMORY 0x8\n" +
    "#define HEAP_REALLOC_IN_PLACE_ONLY 0x10\n" +
    "\n" +
    "#define MUTANT_QUERY_STATE 0x1\n" +
    "#define MUTEX_ALL_ACCESS 0x1f0001\n" +
    "#define EVENT_MODIFY_STATE 0x2\n" +
    "#define EVENT_ALL_ACCESS 0x1f0003\n" +
    "#define SEMAPHORE_MODIFY_STATE 0x2\n" +
    "#define SEMAPHORE_ALL_ACCESS 0x1f0003\n" +
    "#define THREAD_ALL_ACCESS 0x1fffff\n" +
    "#define TLS_MINIMUM_AVAILABLE 64\n" +
    "#define MAXIMUM_WAIT_OBJECTS 64\n" +
    "\n" +
    "#define STATUS_WAIT_0 0x00000000L\n" +
    "#define STATUS_ABANDONED_WAIT_0 0x00000080L\n" +
    "#define STATUS_USER_APC 0x000000c0L\n" +
    "#define STATUS_TIMEOUT 0x00000102L\n" +
    "#define STATUS_PENDING 0x00000103L\n" +
    "\n" +
    "#define MAXCHAR 0x7f\n" +
    "#define MAXSHORT 0x7fff\n" +
    "#define MAXLONG 0x7fffffff\n" +
    "#define MAXWORD 0xffff\n" +
    "#define MAXDWORD 0xffffffff\n" +
    "\n" +
    "#define LANG_NEUTRAL 0x00\n" +
    "#define LANG_ENGLISH 0x09\n" +
    "#define SUBLANG_NEUTRAL 0x00\n" +
    "#define SUBLANG_DEFAULT 0x01\n" +
    "#define SUBLANG_ENGLISH_US 0x01\n" +
    "#define MAKELANGID(primary, sub) ((((WORD)(sub)) << 10) | (WORD)(primary))\n" +
    "\n" +
    "#define SUBLANG_SYS_DEFAULT 0x02\n" +
    "#define MAKELCID(language, sort) ((DWORD)((((DWORD)((WORD)(sort))) << 16) | ((DWORD)((WORD)(language)))))\n" +
    "#define SORT_DEFAULT 0x0\n" +
    "#define PRIMARYLANGID(language) ((WORD)(language) & 0x3ff)\n" +
    "#define LANGIDFROMLCID(locale) ((WORD)(locale))\n" +
    "\n" +
    "#define EXCEPTION_MAXIMUM_PARAMETERS 15\n" +
    "#define EXCEPTION_NONCONTINUABLE 0x1\n" +
    "#define STATUS_ACCESS_VIOLATION ((DWORD)0xc0000005L)\n" +
    "#define STATUS_NO_MEMORY ((DWORD)0xc0000017L)\n" +
    "#define STATUS_INTEGER_DIVIDE_BY_ZERO ((DWORD)0xc0000094L)\n" +
    "#define STATUS_STACK_OVERFLOW ((DWORD)0xc00000fdL)\n" +
    "#define EXCEPTION_ACCESS_VIOLATION STATUS_ACCESS_VIOLATION\n" +
    "#define EXCEPTION_INT_DIVIDE_BY_ZERO STATUS_INTEGER_DIVIDE_BY_ZERO\n" +
    "#define EXCEPTION_FLT_DIVIDE_BY_ZERO ((DWORD)0xc000008eL)\n" +
    "#define EXCEPTION_STACK_OVERFLOW STATUS_STACK_OVERFLOW\n" +
    "#define EXCEPTION_BREAKPOINT ((DWORD)0x80000003L)\n" +
    "#define EXCEPTION_ARRAY_BOUNDS_EXCEEDED ((DWORD)0xc000008cL)\n" +
    "#define EXCEPTION_ILLEGAL_INSTRUCTION ((DWORD)0xc000001dL)\n" +
    "\n" +
    "typedef struct _EXCEPTION_RECORD {\n" +
    "  DWORD ExceptionCode;\n" +
    "  DWORD ExceptionFlags;\n" +
    "  struct _EXCEPTION_RECORD *ExceptionRecord;\n" +
    "  PVOID ExceptionAddress;\n" +
    "  DWORD NumberParameters;\n" +
    "  ULONG_PTR ExceptionInformation[EXCEPTION_MAXIMUM_PARAMETERS];\n" +
    "} EXCEPTION_RECORD, *PEXCEPTION_RECORD;\n" +
    "typedef struct _CONTEXT {\n" +
    "  DWORD ContextFlags;\n" +
    "} CONTEXT, *PCONTEXT;\n" +
    "typedef struct _EXCEPTION_POINTERS {\n" +
    "  PEXCEPTION_RECORD ExceptionRecord;\n" +
    "  PCONTEXT ContextRecord;\n" +
    "} EXCEPTION_POINTERS, *PEXCEPTION_POINTERS, *LPEXCEPTION_POINTERS;\n" +
    "\n" +
    "#define TOKEN_QUERY 0x8\n" +
    "#define TOKEN_ADJUST_PRIVILEGES 0x20\n" +
    "#define TOKEN_DUPLICATE 0x2\n" +
    "#define TOKEN_IMPERSONATE 0x4\n" +
    "#define TOKEN_ALL_ACCESS 0xf01ff\n" +
    "#define FILE_READ_DATA 0x1\n" +
    "#define FILE_WRITE_DATA 0x2\n" +
    "#define FILE_APPEND_DATA 0x4\n" +
    "#define FILE_READ_ATTRIBUTES 0x80\n" +
    "#define FILE_GENERIC_READ 0x120089\n" +
    "#define FILE_GENERIC_WRITE 0x120116\n" +
    "#define FILE_ALL_ACCESS 0x1f01ff\n" +
    "#define FILE_ATTRIBUTE_COMPRESSED 0x800\n" +
    "#define FILE_ATTRIBUTE_OFFLINE 0x1000\n" +
    "#define FILE_ATTRIBUTE_REPARSE_POINT 0x400\n" +
    "#define FILE_ATTRIBUTE_NOT_CONTENT_INDEXED 0x2000\n" +
    "\n" +
    "#define C_ASSERT(condition) typedef char isapi_assertion[(condition) ? 1 : -1] __attribute__((unused))\n" +
    "#ifndef ARRAYSIZE\n" +
    "#define ARRAYSIZE(array) (sizeof(array) / sizeof((array)[0]))\n" +
    "#endif\n" +
    "#define RTL_NUMBER_OF(array) ARRAYSIZE(array)\n" +
    "#define Int32x32To64(a, b) ((LONGLONG)(LONG)(a) * (LONGLONG)(LONG)(b))\n" +
    "#define UInt32x32To64(a, b) ((ULONGLONG)(DWORD)(a) * (ULONGLONG)(DWORD)(b))\n" +
    "#define MemoryBarrier() __atomic_thread_fence(__ATOMIC_SEQ_CST)\n" +
    "#define YieldProcessor() ((void)0)\n" +
    "\n" +
    "typedef struct _RTL_CRITICAL_SECTION {\n" +
    "  PVOID DebugInfo;\n" +
    "  LONG LockCount;\n" +
    "  LONG RecursionCount;\n" +
    "  HANDLE OwningThread;\n" +
    "  HANDLE LockSemaphore;\n" +
    "  ULONG_PTR SpinCount;\n" +
    "} RTL_CRITICAL_SECTION, *PRTL_CRITICAL_SECTION;\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/winreg.h":
    "/* The registry: the object that is given to the loader.\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/winreg/ */\n" +
    "#ifndef ISAPI_WINREG_H\n" +
    "#define ISAPI_WINREG_H\n" +
    "\n" +
    "#include <winnt.h>\n" +
    "\n" +
    "#define HKEY_CLASSES_ROOT ((HKEY)(ULONG_PTR)((LONG)0x80000000))\n" +
    "#define HKEY_CURRENT_USER ((HKEY)(ULONG_PTR)((LONG)0x80000001))\n" +
    "#define HKEY_LOCAL_MACHINE ((HKEY)(ULONG_PTR)((LONG)0x80000002))\n" +
    "#define HKEY_USERS ((HKEY)(ULONG_PTR)((LONG)0x80000003))\n" +
    "#define HKEY_PERFORMANCE_DATA ((HKEY)(ULONG_PTR)((LONG)0x80000004))\n" +
    "#define HKEY_CURRENT_CONFIG ((HKEY)(ULONG_PTR)((LONG)0x80000005))\n" +
    "\n" +
    "#define KEY_QUERY_VALUE 0x0001\n" +
    "#define KEY_SET_VALUE 0x0002\n" +
    "#define KEY_CREATE_SUB_KEY 0x0004\n" +
    "#define KEY_ENUMERATE_SUB_KEYS 0x0008\n" +
    "#define KEY_NOTIFY 0x0010\n" +
    "#define KEY_CREATE_LINK 0x0020\n" +
    "#define KEY_WOW64_64KEY 0x0100\n" +
    "#define KEY_WOW64_32KEY 0x0200\n" +
    "#define KEY_READ 0x20019\n" +
    "#define KEY_WRITE 0x20006\n" +
    "#define KEY_EXECUTE 0x20019\n" +
    "#define KEY_ALL_ACCESS 0xf003f\n" +
    "\n" +
    "#define REG_NONE 0\n" +
    "#define REG_SZ 1\n" +
    "#define REG_EXPAND_SZ 2\n" +
    "#define REG_BINARY 3\n" +
    "#define REG_DWORD 4\n" +
    "#define REG_DWORD_LITTLE_ENDIAN 4\n" +
    "#define REG_DWORD_BIG_ENDIAN 5\n" +
    "#define REG_LINK 6\n" +
    "#define REG_MULTI_SZ 7\n" +
    "#define REG_QWORD 11\n" +
    "\n" +
    "#define REG_OPTION_NON_VOLATILE 0\n" +
    "#define REG_OPTION_VOLATILE 1\n" +
    "#define REG_CREATED_NEW_KEY 1\n" +
    "#define REG_OPENED_EXISTING_KEY 2\n" +
    "\n" +
    "#define RRF_RT_REG_NONE 0x1\n" +
    "#define RRF_RT_REG_SZ 0x2\n" +
    "#define RRF_RT_REG_EXPAND_SZ 0x4\n" +
    "#define RRF_RT_REG_BINARY 0x8\n" +
    "#define RRF_RT_REG_DWORD 0x10\n" +
    "#define RRF_RT_REG_MULTI_SZ 0x20\n" +
    "#define RRF_RT_REG_QWORD 0x40\n" +
    "#define RRF_RT_DWORD 0x18\n" +
    "#define RRF_RT_ANY 0xffff\n" +
    "#define RRF_NOEXPAND 0x10000000\n" +
    "#define RRF_ZEROONFAILURE 0x20000000\n" +
    "\n" +
    "typedef ACCESS_MASK REGSAM;\n" +
    "typedef LONG LSTATUS;\n" +
    "struct _SECURITY_ATTRIBUTES;\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "LSTATUS WINAPI RegOpenKeyA(HKEY hKey, LPCSTR lpSubKey, PHKEY phkResult);\n" +
    "LSTATUS WINAPI RegOpenKeyW(HKEY hKey, LPCWSTR lpSubKey, PHKEY phkResult);\n" +
    "LSTATUS WINAPI RegOpenKeyExA(HKEY hKey, LPCSTR lpSubKey, DWORD ulOptions, REGSAM samDesired,\n" +
    "                             PHKEY phkResult);\n" +
    "LSTATUS WINAPI RegOpenKeyExW(HKEY hKey, LPCWSTR lpSubKey, DWORD ulOptions, REGSAM samDesired,\n" +
    "                             PHKEY phkResult);\n" +
    "LSTATUS WINAPI RegCreateKeyA(HKEY hKey, LPCSTR lpSubKey, PHKEY phkResult);\n" +
    "LSTATUS WINAPI RegCreateKeyW(HKEY hKey, LPCWSTR lpSubKey, PHKEY phkResult);\n" +
    "LSTATUS WINAPI RegCreateKeyExA(HKEY hKey, LPCSTR lpSubKey, DWORD Reserved, LPSTR lpClass,\n" +
    "                               DWORD dwOptions, REGSAM samDesired,\n" +
    "                               const struct _SECURITY_ATTRIBUTES *lpSecurityAttributes,\n" +
    "                               PHKEY phkResult, LPDWORD lpdwDisposition);\n" +
    "LSTATUS WINAPI RegCreateKeyExW(HKEY hKey, LPCWSTR lpSubKey, DWORD Reserved, LPWSTR lpClass,\n" +
    "                               DWORD dwOptions, REGSAM samDesired,\n" +
    "                               const struct _SECURITY_ATTRIBUTES *lpSecurityAttributes,\n" +
    "                               PHKEY phkResult, LPDWORD lpdwDisposition);\n" +
    "LSTATUS WINAPI RegCloseKey(HKEY hKey);\n" +
    "LSTATUS WINAPI RegFlushKey(HKEY hKey);\n" +
    "LSTATUS WINAPI RegQueryValueA(HKEY hKey, LPCSTR lpSubKey, LPSTR lpData, PLONG lpcbData);\n" +
    "LSTATUS WINAPI RegQueryValueExA(HKEY hKey, LPCSTR lpValueName, LPDWORD lpReserved,\n" +
    "                                LPDWORD lpType, LPBYTE lpData, LPDWORD lpcbData);\n" +
    "LSTATUS WINAPI RegQueryValueExW(HKEY hKey, LPCWSTR lpValueName, LPDWORD lpReserved,\n" +
    "                                LPDWORD lpType, LPBYTE lpData, LPDWORD lpcbData);\n" +
    "LSTATUS WINAPI RegGetValueA(HKEY hkey, LPCSTR lpSubKey, LPCSTR lpValue, DWORD dwFlags,\n" +
    "                            LPDWORD pdwType, PVOID pvData, LPDWORD pcbData);\n" +
    "LSTATUS WINAPI RegGetValueW(HKEY hkey, LPCWSTR lpSubKey, LPCWSTR lpValue, DWORD dwFlags,\n" +
    "                            LPDWORD pdwType, PVOID pvData, LPDWORD pcbData);\n" +
    "LSTATUS WINAPI RegSetValueExA(HKEY hKey, LPCSTR lpValueName, DWORD Reserved, DWORD dwType,\n" +
    "                              const BYTE *lpData, DWORD cbData);\n" +
    "LSTATUS WINAPI RegSetValueExW(HKEY hKey, LPCWSTR lpValueName, DWORD Reserved, DWORD dwType,\n" +
    "                              const BYTE *lpData, DWORD cbData);\n" +
    "LSTATUS WINAPI RegDeleteValueA(HKEY hKey, LPCSTR lpValueName);\n" +
    "LSTATUS WINAPI RegDeleteValueW(HKEY hKey, LPCWSTR lpValueName);\n" +
    "LSTATUS WINAPI RegDeleteKeyA(HKEY hKey, LPCSTR lpSubKey);\n" +
    "LSTATUS WINAPI RegDeleteKeyW(HKEY hKey, LPCWSTR lpSubKey);\n" +
    "LSTATUS WINAPI RegEnumKeyA(HKEY hKey, DWORD dwIndex, LPSTR lpName, DWORD cchName);\n" +
    "LSTATUS WINAPI RegEnumKeyExA(HKEY hKey, DWORD dwIndex, LPSTR lpName, LPDWORD lpcchName,\n" +
    "                             LPDWORD lpReserved, LPSTR lpClass, LPDWORD lpcchClass,\n" +
    "                             PFILETIME lpftLastWriteTime);\n" +
    "LSTATUS WINAPI RegEnumKeyExW(HKEY hKey, DWORD dwIndex, LPWSTR lpName, LPDWORD lpcchName,\n" +
    "                             LPDWORD lpReserved, LPWSTR lpClass, LPDWORD lpcchClass,\n" +
    "                             PFILETIME lpftLastWriteTime);\n" +
    "LSTATUS WINAPI RegEnumValueA(HKEY hKey, DWORD dwIndex, LPSTR lpValueName,\n" +
    "                             LPDWORD lpcchValueName, LPDWORD lpReserved, LPDWORD lpType,\n" +
    "                             LPBYTE lpData, LPDWORD lpcbData);\n" +
    "LSTATUS WINAPI RegEnumValueW(HKEY hKey, DWORD dwIndex, LPWSTR lpValueName,\n" +
    "                             LPDWORD lpcchValueName, LPDWORD lpReserved, LPDWORD lpType,\n" +
    "                             LPBYTE lpData, LPDWORD lpcbData);\n" +
    "LSTATUS WINAPI RegQueryInfoKeyA(HKEY hKey, LPSTR lpClass, LPDWORD lpcchClass,\n" +
    "                                LPDWORD lpReserved, LPDWORD lpcSubKeys,\n" +
    "                                LPDWORD lpcbMaxSubKeyLen, LPDWORD lpcbMaxClassLen,\n" +
    "                                LPDWORD lpcValues, LPDWORD lpcbMaxValueNameLen,\n" +
    "                                LPDWORD lpcbMaxValueLen, LPDWORD lpcbSecurityDescriptor,\n" +
    "                                PFILETIME lpftLastWriteTime);\n" +
    "\n" +
    "#ifdef UNICODE\n" +
    "#define RegOpenKey RegOpenKeyW\n" +
    "#define RegOpenKeyEx RegOpenKeyExW\n" +
    "#define RegCreateKey RegCreateKeyW\n" +
    "#define RegCreateKeyEx RegCreateKeyExW\n" +
    "#define RegQueryValueEx RegQueryValueExW\n" +
    "#define RegGetValue RegGetValueW\n" +
    "#define RegSetValueEx RegSetValueExW\n" +
    "#define RegDeleteValue RegDeleteValueW\n" +
    "#define RegDeleteKey RegDeleteKeyW\n" +
    "#define RegEnumKeyEx RegEnumKeyExW\n" +
    "#define RegEnumValue RegEnumValueW\n" +
    "#else\n" +
    "#define RegOpenKey RegOpenKeyA\n" +
    "#define RegOpenKeyEx RegOpenKeyExA\n" +
    "#define RegCreateKey RegCreateKeyA\n" +
    "#define RegCreateKeyEx RegCreateKeyExA\n" +
    "#define RegQueryValueEx RegQueryValueExA\n" +
    "#define RegGetValue RegGetValueA\n" +
    "#define RegSetValueEx RegSetValueExA\n" +
    "#define RegDeleteValue RegDeleteValueA\n" +
    "#define RegDeleteKey RegDeleteKeyA\n" +
    "#define RegEnumKeyEx RegEnumKeyExA\n" +
    "#define RegEnumValue RegEnumValueA\n" +
    "#endif\n" +
    "#define RegEnumKey RegEnumKeyA\n" +
    "#define RegQueryValue RegQueryValueA\n" +
    "#define RegQueryInfoKey RegQueryInfoKeyA\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/winsdkver.h":
    "#include <sdkddkver.h>\n",
  ".isapi/include/winsock.h":
    "/* See winsock2.h, which may follow. */\n" +
    "#include <winsock2.h>\n",
  ".isapi/include/winsock2.h":
    "/* Sockets are not here: a source that calls them compiles, the loader lists the\n" +
    "   calls, and one that is made ends its request. Byte orders and addresses in\n" +
    "   text are here.\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/winsock2/ */\n" +
    "#ifndef ISAPI_WINSOCK2_H\n" +
    "#define ISAPI_WINSOCK2_H\n" +
    "\n" +
    "#include <minwinbase.h>\n" +
    "#include <winerror.h>\n" +
    "#define WSASocket WSASocketA\n" +
    "\n" +
    "typedef UINT_PTR SOCKET;\n" +
    "typedef unsigned char u_char;\n" +
    "typedef unsigned short u_short;\n" +
    "typedef unsigned int u_int;\n" +
    "typedef unsigned long u_long;\n" +
    "typedef unsigned long long u_int64;\n" +
    "\n" +
    "#define INVALID_SOCKET ((SOCKET)~0)\n" +
    "#define SOCKET_ERROR (-1)\n" +
    "#define AF_UNSPEC 0\n" +
    "#define AF_UNIX 1\n" +
    "#define AF_INET 2\n" +
    "#define AF_INET6 23\n" +
    "#define PF_INET AF_INET\n" +
    "#define PF_INET6 AF_INET6\n" +
    "#define PF_UNSPEC AF_UNSPEC\n" +
    "#define SOCK_STREAM 1\n" +
    "#define SOCK_DGRAM 2\n" +
    "#define IPPROTO_IP 0\n" +
    "#define IPPROTO_TCP 6\n" +
    "#define IPPROTO_UDP 17\n" +
    "#define SOL_SOCKET 0xffff\n" +
    "#define SO_REUSEADDR 0x0004\n" +
    "#define SO_KEEPALIVE 0x0008\n" +
    "#define SO_LINGER 0x0080\n" +
    "#define SO_SNDBUF 0x1001\n" +
    "#define SO_RCVBUF 0x1002\n" +
    "#define SO_SNDTIMEO 0x1005\n" +
    "#define SO_RCVTIMEO 0x1006\n" +
    "#define SO_ERROR 0x1007\n" +
    "#define TCP_NODELAY 0x0001\n" +
    "#define SOMAXCONN 0x7fffffff\n" +
    "#define MSG_OOB 0x1\n" +
    "#define MSG_PEEK 0x2\n" +
    "#define SD_RECEIVE 0\n" +
    "#define SD_SEND 1\n" +
    "#define SD_BOTH 2\n" +
    "#define FIONBIO 0x8004667e\n" +
    "#define FIONREAD 0x4004667f\n" +
    "#define INADDR_ANY ((u_long)0x00000000)\n" +
    "#define INADDR_LOOPBACK 0x7f000001\n" +
    "#define INADDR_BROADCAST ((u_long)0xffffffff)\n" +
    "#define INADDR_NONE 0xffffffff\n" +
    "#define FD_SETSIZE 64\n" +
    "#define WSADESCRIPTION_LEN 256\n" +
    "#define WSASYS_STATUS_LEN 128\n" +
    "#define MAXGETHOSTSTRUCT 1024\n" +
    "#define NI_MAXHOST 1025\n" +
    "#define NI_MAXSERV 32\n" +
    "\n" +
    "struct in_addr {\n" +
    "  union {\n" +
    "    struct {\n" +
    "      u_char s_b1, s_b2, s_b3, s_b4;\n" +
    "    } S_un_b;\n" +
    "    u_long S_addr;\n" +
    "  } S_un;\n" +
    "#define s_addr S_un.S_addr\n" +
    "};\n" +
    "typedef struct in_addr IN_ADDR, *PIN_ADDR;\n" +
    "struct sockaddr {\n" +
    "  u_short sa_family;\n" +
    "  char sa_data[14];\n" +
    "};\n" +
    "typedef struct sockaddr SOCKADDR, *PSOCKADDR, *LPSOCKADDR;\n" +
    "struct sockaddr_in {\n" +
    "  short sin_family;\n" +
    "  u_short sin_port;\n" +
    "  struct in_addr sin_addr;\n" +
    "  char sin_zero[8];\n" +
    "};\n" +
    "typedef struct sockaddr_storage SOCKADDR_STORAGE, *PSOCKADDR_STORAGE;\n" +
    "typedef struct sockaddr_in SOCKADDR_IN, *PSOCKADDR_IN, *LPSOCKADDR_IN;\n" +
    "struct in6_addr {\n" +
    "  union {\n" +
    "    u_char Byte[16];\n" +
    "    u_short Word[8];\n" +
    "  } u;\n" +
    "#define s6_addr u.Byte\n" +
    "};\n" +
    "typedef struct in6_addr IN6_ADDR, *PIN6_ADDR;\n" +
    "struct sockaddr_in6 {\n" +
    "  short sin6_family;\n" +
    "  u_short sin6_port;\n" +
    "  u_long sin6_flowinfo;\n" +
    "  struct in6_addr sin6_addr;\n" +
    "  u_long sin6_scope_id;\n" +
    "};\n" +
    "typedef struct sockaddr_in6 SOCKADDR_IN6, *PSOCKADDR_IN6;\n" +
    "#define INET_ADDRSTRLEN 22\n" +
    "#define INET6_ADDRSTRLEN 65\n" +
    "struct sockaddr_storage {\n" +
    "  short ss_family;\n" +
    "  char ss_data[126];\n" +
    "};\n" +
    "struct hostent {\n" +
    "  char *h_name;\n" +
    "  char **h_aliases;\n" +
    "  short h_addrtype, h_length;\n" +
    "  char **h_addr_list;\n" +
    "#define h_addr h_addr_list[0]\n" +
    "};\n" +
    "typedef struct hostent HOSTENT, *PHOSTENT, *LPHOSTENT;\n" +
    "struct servent {\n" +
    "  char *s_name;\n" +
    "  char **s_aliases;\n" +
    "  short s_port;\n" +
    "  char *s_proto;\n" +
    "};\n" +
    "struct protoent {\n" +
    "  char *p_name;\n" +
    "  char **p_aliases;\n" +
    "  short p_proto;\n" +
    "};\n" +
    "struct linger {\n" +
    "  u_short l_onoff, l_linger;\n" +
    "};\n" +
    "#ifndef __wasilibc___struct_timeval_h\n" +
    "#define __wasilibc___struct_timeval_h\n" +
    "struct timeval {\n" +
    "  long tv_sec, tv_usec;\n" +
    "};\n" +
    "#endif\n" +
    "typedef struct fd_set {\n" +
    "  u_int fd_count;\n" +
    "  SOCKET fd_array[FD_SETSIZE];\n" +
    "} fd_set;\n" +
    "#define FD_ZERO(set) ((set)->fd_count = 0)\n" +
    "#define FD_SET(socket, set)                                                        \\\n" +
    "  do {                                                                             \\\n" +
    "    if ((set)->fd_count < FD_SETSIZE) (set)->fd_array[(set)->fd_count++] = (socket); \\\n" +
    "  } while (0)\n" +
    "typedef struct _WSABUF {\n" +
    "  u_long len;\n" +
    "  char *buf;\n" +
    "} WSABUF, *LPWSABUF;\n" +
    "typedef HANDLE WSAEVENT;\n" +
    "typedef OVERLAPPED WSAOVERLAPPED, *LPWSAOVERLAPPED;\n" +
    "typedef void(CALLBACK *LPWSAOVERLAPPED_COMPLETION_ROUTINE)(DWORD error, DWORD count,\n" +
    "                                                           LPWSAOVERLAPPED overlapped,\n" +
    "                                                           DWORD flags);\n" +
    "#define WSA_INVALID_EVENT ((WSAEVENT)0)\n" +
    "#define WSA_FLAG_OVERLAPPED 0x1\n" +
    "#define WSA_IO_PENDING ERROR_IO_PENDING\n" +
    "#define FD_READ 0x01\n" +
    "#define FD_WRITE 0x02\n" +
    "#define FD_OOB 0x04\n" +
    "#define FD_ACCEPT 0x08\n" +
    "#define FD_CONNECT 0x10\n" +
    "#define FD_CLOSE 0x20\n" +
    "typedef struct WSAData {\n" +
    "  WORD wVersion, wHighVersion;\n" +
    "  char szDescription[WSADESCRIPTION_LEN + 1];\n" +
    "  char szSystemStatus[WSASYS_STATUS_LEN + 1];\n" +
    "  unsigned short iMaxSockets, iMaxUdpDg;\n" +
    "  char *lpVendorInfo;\n" +
    "} WSADATA, *LPWSADATA;\n" +
    "typedef struct addrinfo {\n" +
    "  int ai_flags, ai_family, ai_socktype, ai_protocol;\n" +
    "  size_t ai_addrlen;\n" +
    "  char *ai_canonname;\n" +
    "  struct sockaddr *ai_addr;\n" +
    "  struct addrinfo *ai_next;\n" +
    "} ADDRINFO, ADDRINFOA, *PADDRINFOA;\n" +
    "struct tcp_keepalive {\n" +
    "  u_long onoff, keepalivetime, keepaliveinterval;\n" +
    "};\n" +
    "#define SIO_KEEPALIVE_VALS 0x98000004\n" +
    "#define EAI_AGAIN WSATRY_AGAIN\n" +
    "#define EAI_BADFLAGS WSAEINVAL\n" +
    "#define EAI_FAIL WSANO_RECOVERY\n" +
    "#define EAI_FAMILY WSAEAFNOSUPPORT\n" +
    "#define EAI_MEMORY ERROR_NOT_ENOUGH_MEMORY\n" +
    "#define EAI_NONAME WSAHOST_NOT_FOUND\n" +
    "#define EAI_SERVICE WSATYPE_NOT_FOUND\n" +
    "#define EAI_SOCKTYPE WSAESOCKTNOSUPPORT\n" +
    "#define gai_strerrorA(error) \"an address cannot be found\"\n" +
    "#define gai_strerror gai_strerrorA\n" +
    "#define NI_NUMERICHOST 0x2\n" +
    "#define NI_NUMERICSERV 0x8\n" +
    "#define IPV6_V6ONLY 27\n" +
    "#define IPPROTO_IPV6 41\n" +
    "#define AI_PASSIVE 0x1\n" +
    "#define AI_CANONNAME 0x2\n" +
    "#define AI_NUMERICHOST 0x4\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "u_short WINAPI htons(u_short value);\n" +
    "u_short WINAPI ntohs(u_short value);\n" +
    "u_long WINAPI htonl(u_long value);\n" +
    "u_long WINAPI ntohl(u_long value);\n" +
    "unsigned long WINAPI inet_addr(const char *text);\n" +
    "char *WINAPI inet_ntoa(struct in_addr address);\n" +
    "const char *WINAPI inet_ntop(int family, const void *address, char *to, size_t size);\n" +
    "int WINAPI inet_pton(int family, const char *text, void *to);\n" +
    "int WINAPI gethostname(char *name, int length);\n" +
    "\n" +
    "int WINAPI WSAStartup(WORD version, LPWSADATA data);\n" +
    "int WINAPI WSACleanup(void);\n" +
    "int WINAPI WSAGetLastError(void);\n" +
    "void WINAPI WSASetLastError(int error);\n" +
    "SOCKET WINAPI socket(int family, int type, int protocol);\n" +
    "int WINAPI closesocket(SOCKET socket);\n" +
    "int WINAPI connect(SOCKET socket, const struct sockaddr *address, int length);\n" +
    "int WINAPI bind(SOCKET socket, const struct sockaddr *address, int length);\n" +
    "int WINAPI listen(SOCKET socket, int backlog);\n" +
    "SOCKET WINAPI accept(SOCKET socket, struct sockaddr *address, int *length);\n" +
    "int WINAPI send(SOCKET socket, const char *buffer, int length, int flags);\n" +
    "int WINAPI recv(SOCKET socket, char *buffer, int length, int flags);\n" +
    "int WINAPI sendto(SOCKET socket, const char *buffer, int length, int flags,\n" +
    "                  const struct sockaddr *to, int to_length);\n" +
    "int WINAPI recvfrom(SOCKET socket, char *buffer, int length, int flags, struct sockaddr *from,\n" +
    "                    int *from_length);\n" +
    "int WINAPI shutdown(SOCKET socket, int how);\n" +
    "int WINAPI setsockopt(SOCKET socket, int level, int name, const char *value, int length);\n" +
    "int WINAPI getsockopt(SOCKET socket, int level, int name, char *value, int *length);\n" +
    "int WINAPI ioctlsocket(SOCKET socket, long command, u_long *argument);\n" +
    "int WINAPI select(int count, fd_set *read, fd_set *write, fd_set *except,\n" +
    "                  const struct timeval *timeout);\n" +
    "int WINAPI getsockname(SOCKET socket, struct sockaddr *address, int *length);\n" +
    "int WINAPI getpeername(SOCKET socket, struct sockaddr *address, int *length);\n" +
    "struct hostent *WINAPI gethostbyname(const char *name);\n" +
    "struct hostent *WINAPI gethostbyaddr(const char *address, int length, int type);\n" +
    "struct servent *WINAPI getservbyname(const char *name, const char *protocol);\n" +
    "int WINAPI getaddrinfo(const char *node, const char *service, const ADDRINFOA *hints,\n" +
    "                       PADDRINFOA *result);\n" +
    "void WINAPI freeaddrinfo(PADDRINFOA result);\n" +
    "SOCKET WINAPI WSASocketA(int family, int type, int protocol, LPVOID info, DWORD group,\n" +
    "                         DWORD flags);\n" +
    "int WINAPI WSASend(SOCKET socket, LPWSABUF buffers, DWORD count, LPDWORD sent, DWORD flags,\n" +
    "                   LPWSAOVERLAPPED overlapped, LPWSAOVERLAPPED_COMPLETION_ROUTINE routine);\n" +
    "int WINAPI WSARecv(SOCKET socket, LPWSABUF buffers, DWORD count, LPDWORD received,\n" +
    "                   LPDWORD flags, LPWSAOVERLAPPED overlapped,\n" +
    "                   LPWSAOVERLAPPED_COMPLETION_ROUTINE routine);\n" +
    "int WINAPI WSAEventSelect(SOCKET socket, WSAEVENT event, long events);\n" +
    "WSAEVENT WINAPI WSACreateEvent(void);\n" +
    "BOOL WINAPI WSACloseEvent(WSAEVENT event);\n" +
    "BOOL WINAPI WSAGetOverlappedResult(SOCKET socket, LPWSAOVERLAPPED overlapped, LPDWORD count,\n" +
    "                                   BOOL waits, LPDWORD flags);\n" +
    "int WINAPI WSAStringToAddressA(LPSTR text, int family, LPVOID info, LPSOCKADDR to, int *length);\n" +
    "int WINAPI WSAStringToAddressW(LPWSTR text, int family, LPVOID info, LPSOCKADDR to, int *length);\n" +
    "int WINAPI WSAIoctl(SOCKET socket, DWORD code, LPVOID in, DWORD in_length, LPVOID out,\n" +
    "                    DWORD out_length, LPDWORD count, LPWSAOVERLAPPED overlapped,\n" +
    "                    LPWSAOVERLAPPED_COMPLETION_ROUTINE routine);\n" +
    "int WINAPI getnameinfo(const struct sockaddr *address, int length, char *host,\n" +
    "                       DWORD host_length, char *service, DWORD service_length, int flags);\n" +
    "int WINAPI __WSAFDIsSet(SOCKET socket, fd_set *set);\n" +
    "#define FD_ISSET(socket, set) __WSAFDIsSet((socket), (set))\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/winsvc.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/winuser.h":
    "/* The part of the user interface that is text, and what a service calls of the\n" +
    "   rest: https://learn.microsoft.com/en-us/windows/win32/api/winuser/ */\n" +
    "#ifndef ISAPI_WINUSER_H\n" +
    "#define ISAPI_WINUSER_H\n" +
    "\n" +
    "#include <windef.h>\n" +
    "#include <stdarg.h>\n" +
    "\n" +
    "#define MB_OK 0x0\n" +
    "#define MB_OKCANCEL 0x1\n" +
    "#define MB_ABORTRETRYIGNORE 0x2\n" +
    "#define MB_YESNOCANCEL 0x3\n" +
    "#define MB_YESNO 0x4\n" +
    "#define MB_ICONERROR 0x10\n" +
    "#define MB_ICONHAND 0x10\n" +
    "#define MB_ICONSTOP 0x10\n" +
    "#define MB_ICONQUESTION 0x20\n" +
    "#define MB_ICONEXCLAMATION 0x30\n" +
    "#define MB_ICONWARNING 0x30\n" +
    "#define MB_ICONINFORMATION 0x40\n" +
    "#define MB_ICONASTERISK 0x40\n" +
    "#define MB_SYSTEMMODAL 0x1000\n" +
    "#define MB_TASKMODAL 0x2000\n" +
    "#define MB_SETFOREGROUND 0x10000\n" +
    "#define MB_TOPMOST 0x40000\n" +
    "#define MB_SERVICE_NOTIFICATION 0x200000\n" +
    "#define IDOK 1\n" +
    "#define IDCANCEL 2\n" +
    "#define IDABORT 3\n" +
    "#define IDRETRY 4\n" +
    "#define IDIGNORE 5\n" +
    "#define IDYES 6\n" +
    "#define IDNO 7\n" +
    "#define SW_HIDE 0\n" +
    "#define SW_SHOWNORMAL 1\n" +
    "#define SW_SHOW 5\n" +
    "#define SW_RESTORE 9\n" +
    "#define WM_COPYDATA 0x004a\n" +
    "#define WM_USER 0x0400\n" +
    "#define WM_APP 0x8000\n" +
    "#define HWND_DESKTOP ((HWND)0)\n" +
    "#define HWND_BROADCAST ((HWND)0xffff)\n" +
    "#define MAKEINTRESOURCEA(id) ((LPSTR)(ULONG_PTR)(WORD)(id))\n" +
    "#define MAKEINTRESOURCEW(id) ((LPWSTR)(ULONG_PTR)(WORD)(id))\n" +
    "#define RT_RCDATA MAKEINTRESOURCE(10)\n" +
    "#define RT_STRING MAKEINTRESOURCE(6)\n" +
    "#define IS_INTRESOURCE(name) (((ULONG_PTR)(name) >> 16) == 0)\n" +
    "\n" +
    "typedef LRESULT(CALLBACK *WNDPROC)(HWND, UINT, WPARAM, LPARAM);\n" +
    "typedef struct tagMSG {\n" +
    "  HWND hwnd;\n" +
    "  UINT message;\n" +
    "  WPARAM wParam;\n" +
    "  LPARAM lParam;\n" +
    "  DWORD time;\n" +
    "  POINT pt;\n" +
    "} MSG, *PMSG, *LPMSG;\n" +
    "typedef struct tagCOPYDATASTRUCT {\n" +
    "  ULONG_PTR dwData;\n" +
    "  DWORD cbData;\n" +
    "  PVOID lpData;\n" +
    "} COPYDATASTRUCT, *PCOPYDATASTRUCT;\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "int WINAPIV wsprintfA(LPSTR to, LPCSTR format, ...);\n" +
    "int WINAPIV wsprintfW(LPWSTR to, LPCWSTR format, ...);\n" +
    "int WINAPI wvsprintfA(LPSTR to, LPCSTR format, va_list args);\n" +
    "int WINAPI wvsprintfW(LPWSTR to, LPCWSTR format, va_list args);\n" +
    "LPSTR WINAPI CharNextA(LPCSTR lpsz);\n" +
    "LPWSTR WINAPI CharNextW(LPCWSTR lpsz);\n" +
    "LPSTR WINAPI CharPrevA(LPCSTR lpszStart, LPCSTR lpszCurrent);\n" +
    "LPWSTR WINAPI CharPrevW(LPCWSTR lpszStart, LPCWSTR lpszCurrent);\n" +
    "LPSTR WINAPI CharNextExA(WORD CodePage, LPCSTR lpCurrentChar, DWORD dwFlags);\n" +
    "LPSTR WINAPI CharUpperA(LPSTR lpsz);\n" +
    "LPWSTR WINAPI CharUpperW(LPWSTR lpsz);\n" +
    "LPSTR WINAPI CharLowerA(LPSTR lpsz);\n" +
    "LPWSTR WINAPI CharLowerW(LPWSTR lpsz);\n" +
    "DWORD WINAPI CharUpperBuffA(LPSTR lpsz, DWORD cchLength);\n" +
    "DWORD WINAPI CharUpperBuffW(LPWSTR lpsz, DWORD cchLength);\n" +
    "DWORD WINAPI CharLowerBuffA(LPSTR lpsz, DWORD cchLength);\n" +
    "DWORD WINAPI CharLowerBuffW(LPWSTR lpsz, DWORD cchLength);\n" +
    "BOOL WINAPI CharToOemA(LPCSTR pSrc, LPSTR pDst);\n" +
    "BOOL WINAPI OemToCharA(LPCSTR pSrc, LPSTR pDst);\n" +
    "BOOL WINAPI IsCharAlphaA(CHAR ch);\n" +
    "BOOL WINAPI IsCharAlphaW(WCHAR ch);\n" +
    "BOOL WINAPI IsCharAlphaNumericA(CHAR ch);\n" +
    "BOOL WINAPI IsCharAlphaNumericW(WCHAR ch);\n" +
    "BOOL WINAPI IsCharUpperA(CHAR ch);\n" +
    "BOOL WINAPI IsCharUpperW(WCHAR ch);\n" +
    "BOOL WINAPI IsCharLowerA(CHAR ch);\n" +
    "BOOL WINAPI IsCharLowerW(WCHAR ch);\n" +
    "int WINAPI LoadStringA(HINSTANCE hInstance, UINT uID, LPSTR lpBuffer, int cchBufferMax);\n" +
    "int WINAPI LoadStringW(HINSTANCE hInstance, UINT uID, LPWSTR lpBuffer, int cchBufferMax);\n" +
    "int WINAPI MessageBoxA(HWND hWnd, LPCSTR lpText, LPCSTR lpCaption, UINT uType);\n" +
    "int WINAPI MessageBoxW(HWND hWnd, LPCWSTR lpText, LPCWSTR lpCaption, UINT uType);\n" +
    "BOOL WINAPI MessageBeep(UINT uType);\n" +
    "HWND WINAPI FindWindowA(LPCSTR lpClassName, LPCSTR lpWindowName);\n" +
    "HWND WINAPI FindWindowW(LPCWSTR lpClassName, LPCWSTR lpWindowName);\n" +
    "BOOL WINAPI IsWindow(HWND hWnd);\n" +
    "BOOL WINAPI IsIconic(HWND hWnd);\n" +
    "BOOL WINAPI ShowWindow(HWND hWnd, int nCmdShow);\n" +
    "BOOL WINAPI SetForegroundWindow(HWND hWnd);\n" +
    "LRESULT WINAPI SendMessageA(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam);\n" +
    "LRESULT WINAPI SendMessageW(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam);\n" +
    "BOOL WINAPI PostMessageA(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam);\n" +
    "BOOL WINAPI PostMessageW(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam);\n" +
    "HWND WINAPI GetDesktopWindow(VOID);\n" +
    "HWND WINAPI GetActiveWindow(VOID);\n" +
    "int WINAPI GetSystemMetrics(int nIndex);\n" +
    "\n" +
    "#ifdef UNICODE\n" +
    "#define wsprintf wsprintfW\n" +
    "#define wvsprintf wvsprintfW\n" +
    "#define CharNext CharNextW\n" +
    "#define CharPrev CharPrevW\n" +
    "#define CharUpper CharUpperW\n" +
    "#define CharLower CharLowerW\n" +
    "#define CharUpperBuff CharUpperBuffW\n" +
    "#define CharLowerBuff CharLowerBuffW\n" +
    "#define IsCharAlpha IsCharAlphaW\n" +
    "#define IsCharAlphaNumeric IsCharAlphaNumericW\n" +
    "#define IsCharUpper IsCharUpperW\n" +
    "#define IsCharLower IsCharLowerW\n" +
    "#define LoadString LoadStringW\n" +
    "#define MessageBox MessageBoxW\n" +
    "#define FindWindow FindWindowW\n" +
    "#define SendMessage SendMessageW\n" +
    "#define PostMessage PostMessageW\n" +
    "#define MAKEINTRESOURCE MAKEINTRESOURCEW\n" +
    "#else\n" +
    "#define wsprintf wsprintfA\n" +
    "#define wvsprintf wvsprintfA\n" +
    "#define CharNext CharNextA\n" +
    "#define CharPrev CharPrevA\n" +
    "#define CharUpper CharUpperA\n" +
    "#define CharLower CharLowerA\n" +
    "#define CharUpperBuff CharUpperBuffA\n" +
    "#define CharLowerBuff CharLowerBuffA\n" +
    "#define IsCharAlpha IsCharAlphaA\n" +
    "#define IsCharAlphaNumeric IsCharAlphaNumericA\n" +
    "#define IsCharUpper IsCharUpperA\n" +
    "#define IsCharLower IsCharLowerA\n" +
    "#define LoadString LoadStringA\n" +
    "#define MessageBox MessageBoxA\n" +
    "#define FindWindow FindWindowA\n" +
    "#define SendMessage SendMessageA\n" +
    "#define PostMessage PostMessageA\n" +
    "#define MAKEINTRESOURCE MAKEINTRESOURCEA\n" +
    "#endif\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/winver.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/ws2tcpip.h":
    "#include <winsock2.h>\n" +
    "typedef int socklen_t;\n",
  ".isapi/include/wspiapi.h":
    "#include <ws2tcpip.h>\n",
  ".isapi/include/wtsapi32.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/include/wtypes.h":
    "/* What is in it is not here; a source that includes it may not need it. */\n" +
    "#include <windows.h>\n",
  ".isapi/src/abi.h":
    "/*\n" +
    " * What the C runtime and its loader agree on. The loader's half is src/wasm/.\n" +
    " *\n" +
    " * - Imports are plain functions of the module \"isapi\". Each gives a value >= 0,\n" +
    " *   or -code (a Win32 code), or ISAPI_WAIT: then isapi_wait() gives the value.\n" +
    " * - Exports take the fiber that they run on first. The loader sets\n" +
    " *   __stack_pointer to the fiber before it calls one.\n" +
    " */\n" +
    "#ifndef ISAPI_ABI_H\n" +
    "#define ISAPI_ABI_H\n" +
    "\n" +
    "#include <windows.h>\n" +
    "\n" +
    "/* Changes when a module of an older runtime would no longer work. */\n" +
    "#define ISAPI_ABI_VERSION 1\n" +
    "\n" +
    "#define ISAPI_IMPORT(name) \\\n" +
    "  __attribute__((import_module(\"isapi\"), import_name(#name)))\n" +
    "#define ISAPI_EXPORT(name) __attribute__((export_name(\"isapi_\" #name)))\n" +
    "\n" +
    "/* The answer is not there yet: isapi_wait() has it. */\n" +
    "#define ISAPI_WAIT ((int)0x80000000)\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "/* Waits for the answer of the import that gave ISAPI_WAIT. */\n" +
    "int isapi_wait(void);\n" +
    "\n" +
    "/* An import's answer, once it is there. */\n" +
    "static __inline__ int isapi_await(int answer) {\n" +
    "  return answer == ISAPI_WAIT ? isapi_wait() : answer;\n" +
    "}\n" +
    "\n" +
    "/* An import's answer as C's TRUE or FALSE; FALSE sets the last error. */\n" +
    "BOOL isapi_succeeds(int answer);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/src/addresses.c":
    "/* Of sockets, what needs none: byte orders, and addresses in text. */\n" +
    "#include <stdio.h>\n" +
    "#include <string.h>\n" +
    "#include <winsock2.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "u_short WINAPI htons(u_short value) { return __builtin_bswap16(value); }\n" +
    "u_short WINAPI ntohs(u_short value) { return __builtin_bswap16(value); }\n" +
    "u_long WINAPI htonl(u_long value) { return __builtin_bswap32(value); }\n" +
    "u_long WINAPI ntohl(u_long value) { return __builtin_bswap32(value); }\n" +
    "\n" +
    "unsigned long WINAPI inet_addr(const char *text) {\n" +
    "  unsigned parts[4];\n" +
    "  int length = 0;\n" +
    "  if (sscanf(text, \"%u.%u.%u.%u%n\", &parts[0], &parts[1], &parts[2], &parts[3], &length) != 4 ||\n" +
    "      text[length] != 0) {\n" +
    "    return INADDR_NONE;\n" +
    "  }\n" +
    "  unsigned long address = 0;\n" +
    "  for (int i = 0; i < 4; i++) {\n" +
    "    if (parts[i] > 255) return INADDR_NONE;\n" +
    "    address |= (unsigned long)parts[i] << (8 * i);\n" +
    "  }\n" +
    "  return address;\n" +
    "}\n" +
    "\n" +
    "char *WINAPI inet_ntoa(struct in_addr address) {\n" +
    "  static char text[16];\n" +
    "  const unsigned char *bytes = (const unsigned char *)&address;\n" +
    "  sprintf(text, \"%u.%u.%u.%u\", bytes[0], bytes[1], bytes[2], bytes[3]);\n" +
    "  return text;\n" +
    "}\n" +
    "\n" +
    "const char *WINAPI inet_ntop(int family, const void *address, char *to, size_t size) {\n" +
    "  struct in_addr in;\n" +
    "  if (family != AF_INET) {\n" +
    "    SetLastError(WSAEAFNOSUPPORT);\n" +
    "    return NULL;\n" +
    "  }\n" +
    "  memcpy(&in, address, sizeof in);\n" +
    "  return isapi_strcpy_s(to, size, inet_ntoa(in), 0) == 0 ? to : NULL;\n" +
    "}\n" +
    "\n" +
    "int WINAPI inet_pton(int family, const char *text, void *to) {\n" +
    "  if (family != AF_INET) {\n" +
    "    SetLastError(WSAEAFNOSUPPORT);\n" +
    "    return -1;\n" +
    "  }\n" +
    "  unsigned long address = inet_addr(text);\n" +
    "  if (address == INADDR_NONE && strcmp(text, \"255.255.255.255\") != 0) return 0;\n" +
    "  memcpy(to, &address, sizeof address);\n" +
    "  return 1;\n" +
    "}\n" +
    "\n" +
    "int WINAPI gethostname(char *to, int size) {\n" +
    "  if (size < (int)sizeof \"localhost\") return SOCKET_ERROR;\n" +
    "  strcpy(to, \"localhost\");\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "int WINAPI WSAGetLastError(void) { return (int)GetLastError(); }\n" +
    "void WINAPI WSASetLastError(int error) { SetLastError((DWORD)error); }\n",
  ".isapi/src/clock.c":
    "/* Clocks and calendars.\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/sysinfo/time */\n" +
    "#include <stdlib.h>\n" +
    "#include <time.h>\n" +
    "#include <sys/timeb.h>\n" +
    "\n" +
    "#include \"abi.h\"\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "/* Nanoseconds: since 1970, and since some time. */\n" +
    "ISAPI_IMPORT(clock_now) int isapi_import_clock_now(ULONGLONG *now);\n" +
    "ISAPI_IMPORT(clock_steady) int isapi_import_clock_steady(ULONGLONG *now);\n" +
    "/* Seconds that the local time is ahead of UTC, at a time in seconds; the other\n" +
    "   way, the time is local. Whether that is summer time is written, too. */\n" +
    "ISAPI_IMPORT(clock_offset)\n" +
    "int isapi_import_clock_offset(const long long *seconds, BOOL is_local, int *offset, BOOL *summer);\n" +
    "\n" +
    "/* FILETIMEs count in units of 100 ns, from 1601 on. */\n" +
    "#define TICKS_PER_SECOND 10000000ll\n" +
    "#define SECONDS_TO_1970 11644473600ll\n" +
    "#define TICKS_TO_1970 (SECONDS_TO_1970 * TICKS_PER_SECOND)\n" +
    "\n" +
    "static ULONGLONG wall_clock(void) {\n" +
    "  ULONGLONG value = 0;\n" +
    "  isapi_import_clock_now(&value);\n" +
    "  return value;\n" +
    "}\n" +
    "\n" +
    "static ULONGLONG steady_clock(void) {\n" +
    "  ULONGLONG value = 0;\n" +
    "  isapi_import_clock_steady(&value);\n" +
    "  return value;\n" +
    "}\n" +
    "\n" +
    "int isapi_local_offset(long long seconds, BOOL is_local, BOOL *summer) {\n" +
    "  int offset = 0;\n" +
    "  BOOL ignored;\n" +
    "  isapi_import_clock_offset(&seconds, is_local, &offset, summer == NULL ? &ignored : summer);\n" +
    "  return offset;\n" +
    "}\n" +
    "\n" +
    "static long long ticks_of(const FILETIME *time) {\n" +
    "  return (long long)((ULONGLONG)time->dwHighDateTime << 32 | time->dwLowDateTime);\n" +
    "}\n" +
    "\n" +
    "static FILETIME time_of(long long ticks) {\n" +
    "  return (FILETIME){(DWORD)ticks, (DWORD)((ULONGLONG)ticks >> 32)};\n" +
    "}\n" +
    "\n" +
    "/* Days before a year, counted from 1601, a year behind a leap century. */\n" +
    "static int days_before_year(int year) {\n" +
    "  int years = year - 1601;\n" +
    "  return years * 365 + years / 4 - years / 100 + years / 400;\n" +
    "}\n" +
    "\n" +
    "static BOOL is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }\n" +
    "\n" +
    "static int days_in_month(int year, int month) {\n" +
    "  static const char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};\n" +
    "  return days[month - 1] + (month == 2 && is_leap(year));\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI FileTimeToSystemTime(const FILETIME *file_time, LPSYSTEMTIME to) {\n" +
    "  long long ticks = ticks_of(file_time);\n" +
    "  if (ticks < 0) {\n" +
    "    SetLastError(ERROR_INVALID_PARAMETER);\n" +
    "    return FALSE;\n" +
    "  }\n" +
    "  long long milliseconds = ticks / 10000;\n" +
    "  int days = (int)(milliseconds / 86400000), rest = (int)(milliseconds % 86400000);\n" +
    "  int year = 1601 + (int)(days / 365.2425);\n" +
    "  while (days_before_year(year) > days) year--;\n" +
    "  while (days_before_year(year + 1) <= days) year++;\n" +
    "  int day = days - days_before_year(year), month = 1;\n" +
    "  for (; day >= days_in_month(year, month); month++) day -= days_in_month(year, month);\n" +
    "  *to = (SYSTEMTIME){(WORD)year,\n" +
    "                     (WORD)month,\n" +
    "                     (WORD)((days + 1) % 7),\n" +
    "                     (WORD)(day + 1),\n" +
    "                     (WORD)(rest / 3600000),\n" +
    "                     (WORD)(rest / 60000 % 60),\n" +
    "                     (WORD)(rest / 1000 % 60),\n" +
    "                     (WORD)(rest % 1000)};\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI SystemTimeToFileTime(const SYSTEMTIME *from, LPFILETIME to) {\n" +
    "  if (from->wYear < 1601 || from->wMonth < 1 || from->wMonth > 12 || from->wDay < 1 ||\n" +
    "      from->wDay > days_in_month(from->wYear, from->wMonth) || from->wHour > 23 ||\n" +
    "      from->wMinute > 59 || from->wSecond > 59 || from->wMilliseconds > 999) {\n" +
    "    SetLastError(ERROR_INVALID_PARAMETER);\n" +
    "    return FALSE;\n" +
    "  }\n" +
    "  long long days = days_before_year(from->wYear) + from->wDay - 1;\n" +
    "  for (int month = 1; month < from->wMonth; month++) days += days_in_month(from->wYear, month);\n" +
    "  long long seconds = ((days * 24 + from->wHour) * 60 + from->wMinute) * 60 + from->wSecond;\n" +
    "  *to = time_of((seconds * 1000 + from->wMilliseconds) * 10000);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "VOID WINAPI GetSystemTimeAsFileTime(LPFILETIME to) {\n" +
    "  *to = time_of((long long)(wall_clock() / 100) + TICKS_TO_1970);\n" +
    "}\n" +
    "\n" +
    "VOID WINAPI GetSystemTimePreciseAsFileTime(LPFILETIME to) { GetSystemTimeAsFileTime(to); }\n" +
    "\n" +
    "VOID WINAPI GetSystemTime(LPSYSTEMTIME to) {\n" +
    "  FILETIME time;\n" +
    "  GetSystemTimeAsFileTime(&time);\n" +
    "  FileTimeToSystemTime(&time, to);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI FileTimeToLocalFileTime(const FILETIME *from, LPFILETIME to) {\n" +
    "  long long ticks = ticks_of(from);\n" +
    "  *to = time_of(ticks + TICKS_PER_SECOND *\n" +
    "                            isapi_local_offset(ticks / TICKS_PER_SECOND - SECONDS_TO_1970, FALSE, NULL));\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI LocalFileTimeToFileTime(const FILETIME *from, LPFILETIME to) {\n" +
    "  long long ticks = ticks_of(from);\n" +
    "  *to = time_of(ticks - TICKS_PER_SECOND *\n" +
    "                            isapi_local_offset(ticks / TICKS_PER_SECOND - SECONDS_TO_1970, TRUE, NULL));\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "VOID WINAPI GetLocalTime(LPSYSTEMTIME to) {\n" +
    "  FILETIME time;\n" +
    "  GetSystemTimeAsFileTime(&time);\n" +
    "  FileTimeToLocalFileTime(&time, &time);\n" +
    "  FileTimeToSystemTime(&time, to);\n" +
    "}\n" +
    "\n" +
    "/* A zone that is given is not looked at: there is the machine's one. */\n" +
    "BOOL WINAPI SystemTimeToTzSpecificLocalTime(const TIME_ZONE_INFORMATION *zone,\n" +
    "                                            const SYSTEMTIME *from, LPSYSTEMTIME to) {\n" +
    "  FILETIME time;\n" +
    "  (void)zone;\n" +
    "  return SystemTimeToFileTime(from, &time) && FileTimeToLocalFileTime(&time, &time) &&\n" +
    "         FileTimeToSystemTime(&time, to);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI TzSpecificLocalTimeToSystemTime(const TIME_ZONE_INFORMATION *zone,\n" +
    "                                            const SYSTEMTIME *from, LPSYSTEMTIME to) {\n" +
    "  FILETIME time;\n" +
    "  (void)zone;\n" +
    "  return SystemTimeToFileTime(from, &time) && LocalFileTimeToFileTime(&time, &time) &&\n" +
    "         FileTimeToSystemTime(&time, to);\n" +
    "}\n" +
    "\n" +
    "LONG WINAPI CompareFileTime(const FILETIME *a, const FILETIME *b) {\n" +
    "  long long left = ticks_of(a), right = ticks_of(b);\n" +
    "  return (left > right) - (left < right);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI FileTimeToDosDateTime(const FILETIME *from, LPWORD date, LPWORD time) {\n" +
    "  SYSTEMTIME system;\n" +
    "  if (!FileTimeToSystemTime(from, &system) || system.wYear < 1980 || system.wYear > 2107) {\n" +
    "    SetLastError(ERROR_INVALID_PARAMETER);\n" +
    "    return FALSE;\n" +
    "  }\n" +
    "  *date = (WORD)((system.wYear - 1980) << 9 | system.wMonth << 5 | system.wDay);\n" +
    "  *time = (WORD)(system.wHour << 11 | system.wMinute << 5 | system.wSecond / 2);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI DosDateTimeToFileTime(WORD date, WORD time, LPFILETIME to) {\n" +
    "  SYSTEMTIME system = {(WORD)((date >> 9) + 1980), (WORD)(date >> 5 & 15), 0, (WORD)(date & 31),\n" +
    "                       (WORD)(time >> 11), (WORD)(time >> 5 & 63), (WORD)((time & 31) * 2), 0};\n" +
    "  return SystemTimeToFileTime(&system, to);\n" +
    "}\n" +
    "\n" +
    "/* Summer and winter, as they are in January and July. */\n" +
    "DWORD WINAPI GetTimeZoneInformation(LPTIME_ZONE_INFORMATION to) {\n" +
    "  BOOL summer;\n" +
    "  long long seconds = (long long)(wall_clock() / 1000000000u);\n" +
    "  int offset = isapi_local_offset(seconds, FALSE, &summer);\n" +
    "  *to = (TIME_ZONE_INFORMATION){0};\n" +
    "  to->Bias = -offset / 60 + (summer ? 60 : 0);\n" +
    "  to->DaylightBias = -60;\n" +
    "  return summer ? TIME_ZONE_ID_DAYLIGHT : TIME_ZONE_ID_UNKNOWN;\n" +
    "}\n" +
    "\n" +
    "ULONGLONG WINAPI GetTickCount64(VOID) { return steady_clock() / 1000000; }\n" +
    "DWORD WINAPI GetTickCount(VOID) { return (DWORD)GetTickCount64(); }\n" +
    "\n" +
    "/* Windows' counter has this frequency since version 10. */\n" +
    "#define COUNTS_PER_SECOND 10000000\n" +
    "\n" +
    "BOOL WINAPI QueryPerformanceCounter(LARGE_INTEGER *count) {\n" +
    "  count->QuadPart = (LONGLONG)(steady_clock() / (1000000000 / COUNTS_PER_SECOND));\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI QueryPerformanceFrequency(LARGE_INTEGER *frequency) {\n" +
    "  frequency->QuadPart = COUNTS_PER_SECOND;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "clock_t clock(void) {\n" +
    "  static ULONGLONG start;\n" +
    "  ULONGLONG time = steady_clock();\n" +
    "  if (start == 0) start = time;\n" +
    "  return (clock_t)((time - start) / 1000000);\n" +
    "}\n" +
    "\n" +
    "__time64_t _time64(__time64_t *to) {\n" +
    "  __time64_t time = (__time64_t)(wall_clock() / 1000000000u);\n" +
    "  if (to != NULL) *to = time;\n" +
    "  return time;\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(_time64, time);\n" +
    "\n" +
    "__time32_t _time32(__time32_t *to) {\n" +
    "  __time32_t time = (__time32_t)_time64(NULL);\n" +
    "  if (to != NULL) *to = time;\n" +
    "  return time;\n" +
    "}\n" +
    "\n" +
    "void _ftime64(struct _timeb *to) {\n" +
    "  ULONGLONG time = wall_clock();\n" +
    "  BOOL summer;\n" +
    "  to->time = (time_t)(time / 1000000000u);\n" +
    "  to->millitm = (unsigned short)(time / 1000000 % 1000);\n" +
    "  to->timezone = (short)(-isapi_local_offset(to->time, FALSE, &summer) / 60 + (summer ? 60 : 0));\n" +
    "  to->dstflag = (short)summer;\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(_ftime64, _ftime);\n" +
    "ISAPI_ALIAS(_ftime64, ftime);\n" +
    "\n" +
    "errno_t _ftime64_s(struct _timeb *to) {\n" +
    "  _ftime64(to);\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(_ftime64_s, _ftime_s);\n",
  ".isapi/src/code_pages.c":
    "/*\n" +
    " * Code pages. The system's own is UTF-8, and done here; for others the loader\n" +
    " * has its decoder.\n" +
    " * https://learn.microsoft.com/en-us/windows/win32/intl/code-pages\n" +
    " */\n" +
    "#include <stdint.h>\n" +
    "#include <string.h>\n" +
    "#include <wchar.h>\n" +
    "#include <wctype.h>\n" +
    "\n" +
    "#include \"abi.h\"\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "ISAPI_IMPORT(decode_text)\n" +
    "int isapi_import_decode_text(UINT page, LPCSTR from, int count, LPWSTR to, int room, BOOL strict);\n" +
    "ISAPI_IMPORT(encode_text)\n" +
    "int isapi_import_encode_text(UINT page, LPCWSTR from, int count, LPSTR to, int room,\n" +
    "                             LPCSTR substitute, LPBOOL used);\n" +
    "\n" +
    "#define PAGE_ASCII 20127\n" +
    "#define PAGE_LATIN1 28591\n" +
    "\n" +
    "static UINT page_of(UINT page) { return page <= CP_THREAD_ACP ? CP_UTF8 : page; }\n" +
    "\n" +
    "static int failed_with(DWORD code) {\n" +
    "  SetLastError(code);\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "static int finish(int length) {\n" +
    "  return length < 0 ? failed_with((DWORD)-length) : length;\n" +
    "}\n" +
    "\n" +
    "/* Whether UTF-8 has something that is none: its replacement is not in the text itself. */\n" +
    "static BOOL is_whole_utf8(const char *from, int count) {\n" +
    "  const unsigned char *at = (const unsigned char *)from, *end = at + count;\n" +
    "  while (at != end) {\n" +
    "    const unsigned char *before = at;\n" +
    "    if (isapi_next_utf8(&at, end) == 0xfffd && memcmp(before, \"\\xef\\xbf\\xbd\", 3) != 0) return FALSE;\n" +
    "  }\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "/* Each byte is a character. */\n" +
    "static int decode_bytes(UINT page, LPCSTR from, int count, LPWSTR to, int room) {\n" +
    "  if (room == 0) return count;\n" +
    "  if (count > room) return failed_with(ERROR_INSUFFICIENT_BUFFER);\n" +
    "  for (int i = 0; i < count; i++) {\n" +
    "    to[i] = page == PAGE_ASCII ? (WCHAR)(from[i] & 0x7f) : (WCHAR)(unsigned char)from[i];\n" +
    "  }\n" +
    "  return count;\n" +
    "}\n" +
    "\n" +
    "int WINAPI MultiByteToWideChar(UINT page, DWORD flags, LPCCH from, int count, LPWSTR to,\n" +
    "                               int room) {\n" +
    "  if (from == NULL || count == 0 || count < -1 || room < 0 || (room > 0 && to == NULL)) {\n" +
    "    return failed_with(ERROR_INVALID_PARAMETER);\n" +
    "  }\n" +
    "  if (count < 0) count = (int)strlen(from) + 1;\n" +
    "  page = page_of(page);\n" +
    "  BOOL strict = (flags & MB_ERR_INVALID_CHARS) != 0;\n" +
    "  if (page == PAGE_ASCII || page == PAGE_LATIN1) return decode_bytes(page, from, count, to, room);\n" +
    "  if (page != CP_UTF8) {\n" +
    "    return finish(isapi_import_decode_text(page, from, count, to, room, strict));\n" +
    "  }\n" +
    "  if (strict && !is_whole_utf8(from, count)) return failed_with(ERROR_NO_UNICODE_TRANSLATION);\n" +
    "  size_t length = isapi_widen(room == 0 ? NULL : to, (size_t)room, from, count);\n" +
    "  return length == SIZE_MAX ? failed_with(ERROR_INSUFFICIENT_BUFFER) : (int)length;\n" +
    "}\n" +
    "\n" +
    "static BOOL is_whole_utf16(const WCHAR *from, int count) {\n" +
    "  const WCHAR *end = from + count;\n" +
    "  while (from != end) {\n" +
    "    const WCHAR *before = from;\n" +
    "    if (isapi_next_utf16(&from, end) == 0xfffd && *before != 0xfffd) return FALSE;\n" +
    "  }\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "static int encode_bytes(UINT page, LPCWSTR from, int count, LPSTR to, int room,\n" +
    "                        LPCCH substitute, LPBOOL used) {\n" +
    "  if (used != NULL) *used = FALSE;\n" +
    "  if (room == 0) return count;\n" +
    "  if (count > room) return failed_with(ERROR_INSUFFICIENT_BUFFER);\n" +
    "  for (int i = 0; i < count; i++) {\n" +
    "    BOOL fits = from[i] < (page == PAGE_ASCII ? 0x80 : 0x100);\n" +
    "    to[i] = fits ? (char)from[i] : substitute != NULL ? *substitute : '?';\n" +
    "    if (!fits && used != NULL) *used = TRUE;\n" +
    "  }\n" +
    "  return count;\n" +
    "}\n" +
    "\n" +
    "int WINAPI WideCharToMultiByte(UINT page, DWORD flags, LPCWCH from, int count, LPSTR to,\n" +
    "                               int room, LPCCH substitute, LPBOOL used) {\n" +
    "  if (from == NULL || count == 0 || count < -1 || room < 0 || (room > 0 && to == NULL)) {\n" +
    "    return failed_with(ERROR_INVALID_PARAMETER);\n" +
    "  }\n" +
    "  if (count < 0) count = (int)wcslen(from) + 1;\n" +
    "  page = page_of(page);\n" +
    "  if (page == PAGE_ASCII || page == PAGE_LATIN1) {\n" +
    "    return encode_bytes(page, from, count, to, room, substitute, used);\n" +
    "  }\n" +
    "  if (page != CP_UTF8) {\n" +
    "    return finish(isapi_import_encode_text(page, from, count, to, room, substitute, used));\n" +
    "  }\n" +
    "  if (used != NULL) *used = FALSE;\n" +
    "  if ((flags & WC_ERR_INVALID_CHARS) != 0 && !is_whole_utf16(from, count)) {\n" +
    "    return failed_with(ERROR_NO_UNICODE_TRANSLATION);\n" +
    "  }\n" +
    "  size_t length = isapi_narrow(room == 0 ? NULL : to, (size_t)room, from, count);\n" +
    "  return length == SIZE_MAX ? failed_with(ERROR_INSUFFICIENT_BUFFER) : (int)length;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI IsValidCodePage(UINT page) {\n" +
    "  if (page == CP_UTF8 || page == PAGE_ASCII || page == PAGE_LATIN1) return TRUE;\n" +
    "  return isapi_import_decode_text(page, \"\", 0, NULL, 0, FALSE) >= 0;\n" +
    "}\n" +
    "\n" +
    "UINT WINAPI GetACP(VOID) { return CP_UTF8; }\n" +
    "UINT WINAPI GetOEMCP(VOID) { return CP_UTF8; }\n" +
    "\n" +
    "BOOL WINAPI IsDBCSLeadByteEx(UINT page, BYTE c) {\n" +
    "  switch (page_of(page)) {\n" +
    "    case 932: return (c >= 0x81 && c <= 0x9f) || (c >= 0xe0 && c <= 0xfc);\n" +
    "    case 936:\n" +
    "    case 949:\n" +
    "    case 950:\n" +
    "    case 54936: return c >= 0x81 && c <= 0xfe;\n" +
    "    default: return FALSE;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI IsDBCSLeadByte(BYTE c) { return IsDBCSLeadByteEx(CP_ACP, c); }\n" +
    "\n" +
    "BOOL WINAPI GetCPInfo(UINT page, LPCPINFO info) {\n" +
    "  page = page_of(page);\n" +
    "  if (!IsValidCodePage(page)) return failed_with(ERROR_INVALID_PARAMETER);\n" +
    "  memset(info, 0, sizeof *info);\n" +
    "  info->DefaultChar[0] = '?';\n" +
    "  info->MaxCharSize = page == CP_UTF8 || page == 54936 ? 4 : IsDBCSLeadByteEx(page, 0x81) ? 2 : 1;\n" +
    "  if (info->MaxCharSize != 2) return TRUE;\n" +
    "  info->LeadByte[0] = 0x81;\n" +
    "  info->LeadByte[1] = page == 932 ? 0x9f : 0xfe;\n" +
    "  if (page == 932) info->LeadByte[2] = 0xe0, info->LeadByte[3] = 0xfc;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "/* Counts of -1 end at a NUL. */\n" +
    "static int order(int difference) {\n" +
    "  return difference < 0 ? CSTR_LESS_THAN : difference > 0 ? CSTR_GREATER_THAN : CSTR_EQUAL;\n" +
    "}\n" +
    "\n" +
    "int WINAPI CompareStringOrdinal(LPCWCH a, int a_count, LPCWCH b, int b_count, BOOL ignores_case) {\n" +
    "  if (a == NULL || b == NULL) return failed_with(ERROR_INVALID_PARAMETER);\n" +
    "  if (a_count < 0) a_count = (int)wcslen(a);\n" +
    "  if (b_count < 0) b_count = (int)wcslen(b);\n" +
    "  for (int i = 0; i < a_count && i < b_count; i++) {\n" +
    "    int difference = ignores_case ? (int)towupper(a[i]) - (int)towupper(b[i]) : a[i] - b[i];\n" +
    "    if (difference != 0) return order(difference);\n" +
    "  }\n" +
    "  return order(a_count - b_count);\n" +
    "}\n" +
    "\n" +
    "int WINAPI CompareStringW(LCID locale, DWORD flags, LPCWCH a, int a_count, LPCWCH b,\n" +
    "                          int b_count) {\n" +
    "  (void)locale;\n" +
    "  return CompareStringOrdinal(a, a_count, b, b_count,\n" +
    "                              (flags & (NORM_IGNORECASE | LINGUISTIC_IGNORECASE)) != 0);\n" +
    "}\n" +
    "\n" +
    "int WINAPI CompareStringA(LCID locale, DWORD flags, LPCCH a, int a_count, LPCCH b, int b_count) {\n" +
    "  (void)locale;\n" +
    "  if (a == NULL || b == NULL) return failed_with(ERROR_INVALID_PARAMETER);\n" +
    "  if (a_count < 0) a_count = (int)strlen(a);\n" +
    "  if (b_count < 0) b_count = (int)strlen(b);\n" +
    "  size_t shorter = (size_t)(a_count < b_count ? a_count : b_count);\n" +
    "  int difference = (flags & (NORM_IGNORECASE | LINGUISTIC_IGNORECASE)) != 0\n" +
    "                       ? _memicmp(a, b, shorter)\n" +
    "                       : memcmp(a, b, shorter);\n" +
    "  return order(difference != 0 ? difference : a_count - b_count);\n" +
    "}\n" +
    "\n" +
    "int WINAPI LCMapStringW(LCID locale, DWORD flags, LPCWSTR from, int count, LPWSTR to, int room) {\n" +
    "  (void)locale;\n" +
    "  if (count < 0) count = (int)wcslen(from) + 1;\n" +
    "  if (room == 0) return count;\n" +
    "  if (count > room) return failed_with(ERROR_INSUFFICIENT_BUFFER);\n" +
    "  for (int i = 0; i < count; i++) {\n" +
    "    to[i] = (flags & LCMAP_LOWERCASE) != 0   ? (WCHAR)towlower(from[i])\n" +
    "            : (flags & LCMAP_UPPERCASE) != 0 ? (WCHAR)towupper(from[i])\n" +
    "                                             : from[i];\n" +
    "  }\n" +
    "  return count;\n" +
    "}\n" +
    "\n" +
    "int WINAPI LCMapStringA(LCID locale, DWORD flags, LPCSTR from, int count, LPSTR to, int room) {\n" +
    "  (void)locale;\n" +
    "  if (count < 0) count = (int)strlen(from) + 1;\n" +
    "  if (room == 0) return count;\n" +
    "  if (count > room) return failed_with(ERROR_INSUFFICIENT_BUFFER);\n" +
    "  memmove(to, from, (size_t)count);\n" +
    "  if ((flags & LCMAP_LOWERCASE) != 0) CharLowerBuffA(to, (DWORD)count);\n" +
    "  if ((flags & LCMAP_UPPERCASE) != 0) CharUpperBuffA(to, (DWORD)count);\n" +
    "  return count;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI GetStringTypeW(DWORD kind, LPCWCH from, int count, LPWORD to) {\n" +
    "  if (kind != CT_CTYPE1) return failed_with(ERROR_INVALID_PARAMETER);\n" +
    "  if (count < 0) count = (int)wcslen(from) + 1;\n" +
    "  for (int i = 0; i < count; i++) {\n" +
    "    WCHAR c = from[i];\n" +
    "    to[i] = (WORD)((iswupper(c) ? C1_UPPER : 0) | (iswlower(c) ? C1_LOWER : 0) |\n" +
    "                   (iswdigit(c) ? C1_DIGIT : 0) | (iswspace(c) ? C1_SPACE : 0) |\n" +
    "                   (iswpunct(c) ? C1_PUNCT : 0) | (iswcntrl(c) ? C1_CNTRL : 0) |\n" +
    "                   (c == ' ' || c == '\\t' ? C1_BLANK : 0) | (iswxdigit(c) ? C1_XDIGIT : 0) |\n" +
    "                   (iswalpha(c) ? C1_ALPHA : 0));\n" +
    "  }\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "/* The one locale: English, as in the United States. */\n" +
    "#define LOCALE_HERE 0x0409\n" +
    "\n" +
    "LCID WINAPI GetThreadLocale(VOID) { return LOCALE_HERE; }\n" +
    "BOOL WINAPI SetThreadLocale(LCID locale) { return locale != 0; }\n" +
    "LCID WINAPI GetUserDefaultLCID(VOID) { return LOCALE_HERE; }\n" +
    "LCID WINAPI GetSystemDefaultLCID(VOID) { return LOCALE_HERE; }\n" +
    "LANGID WINAPI GetUserDefaultLangID(VOID) { return LOCALE_HERE; }\n" +
    "LANGID WINAPI GetSystemDefaultLangID(VOID) { return LOCALE_HERE; }\n" +
    "BOOL WINAPI IsValidLocale(LCID locale, DWORD flags) {\n" +
    "  (void)flags;\n" +
    "  return locale == LOCALE_HERE;\n" +
    "}\n",
  ".isapi/src/control_block.c":
    "/* The calls that an extension makes through its control block. */\n" +
    "#include <httpext.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"abi.h\"\n" +
    "\n" +
    "ISAPI_IMPORT(get_server_variable)\n" +
    "int isapi_import_get_server_variable(HCONN connection, LPSTR name, LPVOID buffer,\n" +
    "                                     LPDWORD size);\n" +
    "ISAPI_IMPORT(write_client)\n" +
    "int isapi_import_write_client(HCONN connection, LPVOID buffer, LPDWORD bytes,\n" +
    "                              DWORD flags);\n" +
    "ISAPI_IMPORT(read_client)\n" +
    "int isapi_import_read_client(HCONN connection, LPVOID buffer, LPDWORD size);\n" +
    "ISAPI_IMPORT(server_support)\n" +
    "int isapi_import_server_support(HCONN connection, DWORD request, LPVOID buffer,\n" +
    "                                LPDWORD size, LPDWORD type);\n" +
    "\n" +
    "static BOOL WINAPI get_server_variable(HCONN connection, LPSTR name,\n" +
    "                                       LPVOID buffer, LPDWORD size) {\n" +
    "  return isapi_succeeds(\n" +
    "      isapi_import_get_server_variable(connection, name, buffer, size));\n" +
    "}\n" +
    "\n" +
    "static BOOL WINAPI write_client(HCONN connection, LPVOID buffer, LPDWORD bytes,\n" +
    "                                DWORD flags) {\n" +
    "  return isapi_succeeds(\n" +
    "      isapi_import_write_client(connection, buffer, bytes, flags));\n" +
    "}\n" +
    "\n" +
    "static BOOL WINAPI read_client(HCONN connection, LPVOID buffer, LPDWORD size) {\n" +
    "  return isapi_succeeds(isapi_import_read_client(connection, buffer, size));\n" +
    "}\n" +
    "\n" +
    "static BOOL WINAPI server_support(HCONN connection, DWORD request,\n" +
    "                                  LPVOID buffer, LPDWORD size, LPDWORD type) {\n" +
    "  return isapi_succeeds(\n" +
    "      isapi_import_server_support(connection, request, buffer, size, type));\n" +
    "}\n" +
    "\n" +
    "_Static_assert(sizeof(EXTENSION_CONTROL_BLOCK) == 144,\n" +
    "               \"the control block of a 32-bit build\");\n" +
    "\n" +
    "/*\n" +
    " * A control block with so many bytes behind it, for its strings and its body.\n" +
    " * The loader fills in the rest. NULL if there is no memory.\n" +
    " */\n" +
    "ISAPI_EXPORT(block_new)\n" +
    "EXTENSION_CONTROL_BLOCK *isapi_block_new(size_t extra) {\n" +
    "  EXTENSION_CONTROL_BLOCK *block = malloc(sizeof *block + extra);\n" +
    "  if (block == NULL) return NULL;\n" +
    "  memset(block, 0, sizeof *block);\n" +
    "  block->cbSize = sizeof *block;\n" +
    "  block->GetServerVariable = get_server_variable;\n" +
    "  block->WriteClient = write_client;\n" +
    "  block->ReadClient = read_client;\n" +
    "  block->ServerSupportFunction = server_support;\n" +
    "  return block;\n" +
    "}\n" +
    "\n" +
    "ISAPI_EXPORT(block_free) void isapi_block_free(EXTENSION_CONTROL_BLOCK *block) {\n" +
    "  free(block);\n" +
    "}\n",
  ".isapi/src/critical_sections.c":
    "/* Critical sections, as long as there is one thread: they count. */\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"fiber.h\"\n" +
    "\n" +
    "VOID WINAPI InitializeCriticalSection(LPCRITICAL_SECTION section) {\n" +
    "  memset(section, 0, sizeof *section);\n" +
    "  section->LockCount = -1;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI InitializeCriticalSectionAndSpinCount(LPCRITICAL_SECTION section, DWORD spins) {\n" +
    "  (void)spins;\n" +
    "  InitializeCriticalSection(section);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI InitializeCriticalSectionEx(LPCRITICAL_SECTION section, DWORD spins, DWORD flags) {\n" +
    "  (void)flags;\n" +
    "  return InitializeCriticalSectionAndSpinCount(section, spins);\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI SetCriticalSectionSpinCount(LPCRITICAL_SECTION section, DWORD spins) {\n" +
    "  DWORD before = section->SpinCount;\n" +
    "  section->SpinCount = spins;\n" +
    "  return before;\n" +
    "}\n" +
    "\n" +
    "VOID WINAPI EnterCriticalSection(LPCRITICAL_SECTION section) {\n" +
    "  section->LockCount++;\n" +
    "  section->RecursionCount++;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI TryEnterCriticalSection(LPCRITICAL_SECTION section) {\n" +
    "  EnterCriticalSection(section);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "VOID WINAPI LeaveCriticalSection(LPCRITICAL_SECTION section) {\n" +
    "  section->RecursionCount--;\n" +
    "  section->LockCount--;\n" +
    "}\n" +
    "\n" +
    "VOID WINAPI DeleteCriticalSection(LPCRITICAL_SECTION section) {\n" +
    "  memset(section, 0, sizeof *section);\n" +
    "}\n",
  ".isapi/src/date_formats.c":
    "/* Dates and times as text, by pictures such as \"ddd, dd MMM yyyy\".\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/intl/day--month--year--and-era-format-pictures */\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "static const char *const day_names[] = {\"Sunday\",   \"Monday\", \"Tuesday\", \"Wednesday\",\n" +
    "                                        \"Thursday\", \"Friday\", \"Saturday\"};\n" +
    "static const char *const month_names[] = {\"January\",   \"February\", \"March\",    \"April\",\n" +
    "                                          \"May\",       \"June\",     \"July\",     \"August\",\n" +
    "                                          \"September\", \"October\",  \"November\", \"December\"};\n" +
    "\n" +
    "static void put_counted(struct isapi_sink *sink, const char *text, int most) {\n" +
    "  for (int i = 0; text[i] && (most == 0 || i < most); i++) sink->put(sink, (unsigned char)text[i]);\n" +
    "}\n" +
    "\n" +
    "static void put_value(struct isapi_sink *sink, int value, int digits) {\n" +
    "  char text[12];\n" +
    "  wsprintfA(text, digits >= 4 ? \"%04d\" : digits >= 2 ? \"%02d\" : \"%d\", value);\n" +
    "  put_counted(sink, text, 0);\n" +
    "}\n" +
    "\n" +
    "/* One run of a letter; FALSE if it stands for itself. */\n" +
    "static BOOL put_picture(struct isapi_sink *sink, char letter, int count, const SYSTEMTIME *time) {\n" +
    "  switch (letter) {\n" +
    "    case 'd':\n" +
    "      if (count <= 2) put_value(sink, time->wDay, count);\n" +
    "      else put_counted(sink, day_names[time->wDayOfWeek % 7], count == 3 ? 3 : 0);\n" +
    "      return TRUE;\n" +
    "    case 'M':\n" +
    "      if (count <= 2) put_value(sink, time->wMonth, count);\n" +
    "      else put_counted(sink, month_names[(time->wMonth + 11) % 12], count == 3 ? 3 : 0);\n" +
    "      return TRUE;\n" +
    "    case 'y': put_value(sink, count <= 2 ? time->wYear % 100 : time->wYear, count); return TRUE;\n" +
    "    case 'h': put_value(sink, (time->wHour + 11) % 12 + 1, count); return TRUE;\n" +
    "    case 'H': put_value(sink, time->wHour, count); return TRUE;\n" +
    "    case 'm': put_value(sink, time->wMinute, count); return TRUE;\n" +
    "    case 's': put_value(sink, time->wSecond, count); return TRUE;\n" +
    "    case 't': put_counted(sink, time->wHour < 12 ? \"AM\" : \"PM\", count == 1 ? 1 : 0); return TRUE;\n" +
    "    default: return FALSE;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "static void put_date(struct isapi_sink *sink, const char *format, const SYSTEMTIME *given) {\n" +
    "  SYSTEMTIME now;\n" +
    "  if (given == NULL) GetLocalTime(&now);\n" +
    "  const SYSTEMTIME *time = given == NULL ? &now : given;\n" +
    "  BOOL quoted = FALSE;\n" +
    "  while (*format) {\n" +
    "    char letter = *format;\n" +
    "    int count = 1;\n" +
    "    while (format[count] == letter) count++;\n" +
    "    if (letter == '\\'') {\n" +
    "      quoted = !quoted;\n" +
    "      format++;\n" +
    "    } else if (!quoted && put_picture(sink, letter, count, time)) {\n" +
    "      format += count;\n" +
    "    } else {\n" +
    "      sink->put(sink, (unsigned char)*format++);\n" +
    "    }\n" +
    "  }\n" +
    "  sink->put(sink, 0);\n" +
    "}\n" +
    "\n" +
    "static int date_into(const char *format, const SYSTEMTIME *time, void *to, int room, BOOL wide) {\n" +
    "  struct isapi_buffer buffer;\n" +
    "  struct isapi_sink *sink = wide ? isapi_wide_buffer(&buffer, to, (size_t)room)\n" +
    "                                 : isapi_narrow_buffer(&buffer, to, (size_t)room);\n" +
    "  put_date(sink, format, time);\n" +
    "  if (room != 0 && sink->count > (size_t)room) {\n" +
    "    SetLastError(ERROR_INSUFFICIENT_BUFFER);\n" +
    "    return 0;\n" +
    "  }\n" +
    "  return (int)sink->count;\n" +
    "}\n" +
    "\n" +
    "static const char *date_picture(DWORD flags) {\n" +
    "  return (flags & DATE_LONGDATE) != 0 ? \"dddd, MMMM d, yyyy\" : \"M/d/yyyy\";\n" +
    "}\n" +
    "\n" +
    "static const char *time_picture(DWORD flags) {\n" +
    "  BOOL seconds = (flags & (TIME_NOSECONDS | TIME_NOMINUTESORSECONDS)) == 0;\n" +
    "  if ((flags & TIME_FORCE24HOURFORMAT) != 0) return seconds ? \"HH:mm:ss\" : \"HH:mm\";\n" +
    "  return seconds ? \"h:mm:ss tt\" : \"h:mm tt\";\n" +
    "}\n" +
    "\n" +
    "#define DATE(name, picture)                                                                       \\\n" +
    "  int WINAPI name##A(LCID locale, DWORD flags, const SYSTEMTIME *time, LPCSTR format, LPSTR to,   \\\n" +
    "                     int room) {                                                                  \\\n" +
    "    (void)locale;                                                                                 \\\n" +
    "    return date_into(format == NULL ? picture(flags) : format, time, to, room, FALSE);            \\\n" +
    "  }                                                                                               \\\n" +
    "  int WINAPI name##W(LCID locale, DWORD flags, const SYSTEMTIME *time, LPCWSTR format, LPWSTR to, \\\n" +
    "                     int room) {                                                                  \\\n" +
    "    (void)locale;                                                                                 \\\n" +
    "    char *narrow = isapi_narrowed(format);                                                        \\\n" +
    "    int length = date_into(narrow == NULL ? picture(flags) : narrow, time, to, room, TRUE);       \\\n" +
    "    free(narrow);                                                                                 \\\n" +
    "    return length;                                                                                \\\n" +
    "  }\n" +
    "\n" +
    "DATE(GetDateFormat, date_picture)\n" +
    "DATE(GetTimeFormat, time_picture)\n",
  ".isapi/src/debug.c":
    "/* What a debugger would be told goes to the loader's onDebug. */\n" +
    "#include <stdio.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"abi.h\"\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "ISAPI_IMPORT(debug) void isapi_import_debug(LPCSTR text, size_t length);\n" +
    "\n" +
    "VOID WINAPI OutputDebugStringA(LPCSTR text) {\n" +
    "  if (text != NULL) isapi_import_debug(text, strlen(text));\n" +
    "}\n" +
    "\n" +
    "VOID WINAPI OutputDebugStringW(LPCWSTR text) {\n" +
    "  char *narrow = isapi_narrowed(text);\n" +
    "  OutputDebugStringA(narrow);\n" +
    "  free(narrow);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI IsDebuggerPresent(VOID) { return FALSE; }\n" +
    "\n" +
    "VOID WINAPI DebugBreak(VOID) { __builtin_trap(); }\n" +
    "\n" +
    "/* What a user or an administrator would be told goes there, too. */\n" +
    "static void tell(const char *kind, const char *text) {\n" +
    "  char *line = NULL;\n" +
    "  if (asprintf(&line, \"%s: %s\", kind, text == NULL ? \"\" : text) >= 0) OutputDebugStringA(line);\n" +
    "  free(line);\n" +
    "}\n" +
    "\n" +
    "int WINAPI MessageBoxA(HWND window, LPCSTR text, LPCSTR caption, UINT type) {\n" +
    "  (void)window;\n" +
    "  tell(caption == NULL ? \"Error\" : caption, text);\n" +
    "  return (type & 0xf) == MB_YESNO || (type & 0xf) == MB_YESNOCANCEL ? IDYES : IDOK;\n" +
    "}\n" +
    "\n" +
    "int WINAPI MessageBoxW(HWND window, LPCWSTR text, LPCWSTR caption, UINT type) {\n" +
    "  char *narrow = isapi_narrowed(text), *narrow_caption = isapi_narrowed(caption);\n" +
    "  int answer = MessageBoxA(window, narrow, narrow_caption, type);\n" +
    "  free(narrow);\n" +
    "  free(narrow_caption);\n" +
    "  return answer;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI MessageBeep(UINT type) {\n" +
    "  (void)type;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "/* An event source is its name. */\n" +
    "HANDLE WINAPI RegisterEventSourceA(LPCSTR server, LPCSTR source) {\n" +
    "  (void)server;\n" +
    "  return _strdup(source == NULL ? \"\" : source);\n" +
    "}\n" +
    "\n" +
    "HANDLE WINAPI RegisterEventSourceW(LPCWSTR server, LPCWSTR source) {\n" +
    "  (void)server;\n" +
    "  return isapi_narrowed(source == NULL ? L\"\" : source);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI DeregisterEventSource(HANDLE log) {\n" +
    "  free(log);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI ReportEventA(HANDLE log, WORD type, WORD category, DWORD id, PSID user, WORD count,\n" +
    "                         DWORD bytes, LPCSTR *texts, LPVOID data) {\n" +
    "  (void)type, (void)category, (void)id, (void)user, (void)bytes, (void)data;\n" +
    "  for (WORD i = 0; i < count; i++) tell(log == NULL ? \"event\" : log, texts[i]);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI ReportEventW(HANDLE log, WORD type, WORD category, DWORD id, PSID user, WORD count,\n" +
    "                         DWORD bytes, LPCWSTR *texts, LPVOID data) {\n" +
    "  (void)type, (void)category, (void)id, (void)user, (void)bytes, (void)data;\n" +
    "  for (WORD i = 0; i < count; i++) {\n" +
    "    char *text = isapi_narrowed(texts[i]);\n" +
    "    tell(log == NULL ? \"event\" : log, text);\n" +
    "    free(text);\n" +
    "  }\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "/* There are no windows. */\n" +
    "HWND WINAPI FindWindowA(LPCSTR type, LPCSTR name) {\n" +
    "  (void)type, (void)name;\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "HWND WINAPI FindWindowW(LPCWSTR type, LPCWSTR name) {\n" +
    "  (void)type, (void)name;\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI IsWindow(HWND window) {\n" +
    "  (void)window;\n" +
    "  return FALSE;\n" +
    "}\n" +
    "\n" +
    "HWND WINAPI GetDesktopWindow(VOID) { return NULL; }\n" +
    "HWND WINAPI GetActiveWindow(VOID) { return NULL; }\n",
  ".isapi/src/descriptors.c":
    "/*\n" +
    " * The calls of WASI that may have to wait, as C's library makes them: they go\n" +
    " * to the loader by a way that can. All others are imports of WASI.\n" +
    " * https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md\n" +
    " */\n" +
    "#include <string.h>\n" +
    "#include <wasi/api.h>\n" +
    "\n" +
    "#include \"abi.h\"\n" +
    "\n" +
    "ISAPI_IMPORT(path_open)\n" +
    "int isapi_import_path_open(int folder, int lookup, const char *path, size_t length, int flags,\n" +
    "                           const __wasi_rights_t *rights, int descriptor_flags,\n" +
    "                           __wasi_fd_t *descriptor);\n" +
    "ISAPI_IMPORT(path_filestat)\n" +
    "int isapi_import_path_filestat(int folder, int lookup, const char *path, size_t length,\n" +
    "                               __wasi_filestat_t *to);\n" +
    "ISAPI_IMPORT(descriptor_read)\n" +
    "int isapi_import_descriptor_read(int descriptor, const __wasi_iovec_t *to, size_t count,\n" +
    "                                 __wasi_size_t *read);\n" +
    "\n" +
    "__wasi_errno_t __wasi_path_open(__wasi_fd_t folder, __wasi_lookupflags_t lookup, const char *path,\n" +
    "                                __wasi_oflags_t flags, __wasi_rights_t rights,\n" +
    "                                __wasi_rights_t inherited, __wasi_fdflags_t descriptor_flags,\n" +
    "                                __wasi_fd_t *descriptor) {\n" +
    "  __wasi_rights_t both[] = {rights, inherited};\n" +
    "  return (__wasi_errno_t)isapi_await(isapi_import_path_open(\n" +
    "      folder, (int)lookup, path, strlen(path), flags, both, descriptor_flags, descriptor));\n" +
    "}\n" +
    "\n" +
    "__wasi_errno_t __wasi_path_filestat_get(__wasi_fd_t folder, __wasi_lookupflags_t lookup,\n" +
    "                                        const char *path, __wasi_filestat_t *to) {\n" +
    "  return (__wasi_errno_t)isapi_await(\n" +
    "      isapi_import_path_filestat(folder, (int)lookup, path, strlen(path), to));\n" +
    "}\n" +
    "\n" +
    "__wasi_errno_t __wasi_fd_read(__wasi_fd_t descriptor, const __wasi_iovec_t *to, size_t count,\n" +
    "                              __wasi_size_t *read) {\n" +
    "  return (__wasi_errno_t)isapi_await(isapi_import_descriptor_read(descriptor, to, count, read));\n" +
    "}\n",
  ".isapi/src/entry.c":
    "/* What the loader calls: an extension's entry points, each on a fiber. */\n" +
    "#include <httpext.h>\n" +
    "\n" +
    "#include \"fiber.h\"\n" +
    "\n" +
    "#pragma weak DllMain\n" +
    "#pragma weak GetExtensionVersion\n" +
    "#pragma weak TerminateExtension\n" +
    "\n" +
    "ISAPI_EXPORT(abi_version) int isapi_abi_version(void) {\n" +
    "  return ISAPI_ABI_VERSION;\n" +
    "}\n" +
    "\n" +
    "/* What LoadLibrary does: the library's own start. */\n" +
    "ISAPI_EXPORT(attach) BOOL isapi_attach(struct isapi_fiber *fiber) {\n" +
    "  isapi_begin(fiber);\n" +
    "  BOOL loaded = DllMain == NULL || DllMain((HINSTANCE)fiber, DLL_PROCESS_ATTACH, NULL);\n" +
    "  isapi_end();\n" +
    "  return loaded;\n" +
    "}\n" +
    "\n" +
    "ISAPI_EXPORT(detach) BOOL isapi_detach(struct isapi_fiber *fiber) {\n" +
    "  isapi_begin(fiber);\n" +
    "  if (DllMain != NULL) DllMain((HINSTANCE)fiber, DLL_PROCESS_DETACH, NULL);\n" +
    "  isapi_end();\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "ISAPI_EXPORT(version)\n" +
    "BOOL isapi_version(struct isapi_fiber *fiber, HSE_VERSION_INFO *info) {\n" +
    "  isapi_begin(fiber);\n" +
    "  BOOL usable = GetExtensionVersion == NULL || GetExtensionVersion(info);\n" +
    "  isapi_end();\n" +
    "  return usable;\n" +
    "}\n" +
    "\n" +
    "ISAPI_EXPORT(request)\n" +
    "DWORD isapi_request(struct isapi_fiber *fiber, EXTENSION_CONTROL_BLOCK *ecb) {\n" +
    "  isapi_begin(fiber);\n" +
    "  DWORD status = HttpExtensionProc(ecb);\n" +
    "  isapi_end();\n" +
    "  return status;\n" +
    "}\n" +
    "\n" +
    "ISAPI_EXPORT(completion)\n" +
    "DWORD isapi_completion(struct isapi_fiber *fiber, PFN_HSE_IO_COMPLETION function,\n" +
    "                       EXTENSION_CONTROL_BLOCK *ecb, PVOID context, DWORD bytes,\n" +
    "                       DWORD error) {\n" +
    "  isapi_begin(fiber);\n" +
    "  function(ecb, context, bytes, error);\n" +
    "  isapi_end();\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "ISAPI_EXPORT(terminate)\n" +
    "BOOL isapi_terminate(struct isapi_fiber *fiber, DWORD flags) {\n" +
    "  isapi_begin(fiber);\n" +
    "  BOOL unloads = TerminateExtension == NULL || TerminateExtension(flags);\n" +
    "  isapi_end();\n" +
    "  return unloads;\n" +
    "}\n",
  ".isapi/src/environment.c":
    "/* The environment: a process of its own would have one, and so it begins with\n" +
    "   what extensions look for, and can be changed. */\n" +
    "#include <errno.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "#define MOST_VARIABLES 256\n" +
    "\n" +
    "static char *variables[MOST_VARIABLES + 1];\n" +
    "static const char *const first_variables[] = {\n" +
    "    \"COMPUTERNAME=LOCALHOST\",      \"OS=Windows_NT\",       \"SystemDrive=C:\",\n" +
    "    \"SystemRoot=C:\\\\Windows\",      \"TEMP=C:\\\\Temp\",       \"TMP=C:\\\\Temp\",\n" +
    "    \"windir=C:\\\\Windows\",          \"PATH=C:\\\\Windows\\\\System32\", \"NUMBER_OF_PROCESSORS=1\",\n" +
    "    \"PROCESSOR_ARCHITECTURE=x86\",  \"USERNAME=IUSR\",       \"ComSpec=C:\\\\Windows\\\\System32\\\\cmd.exe\"};\n" +
    "\n" +
    "static void begin_environment(void) {\n" +
    "  static BOOL begun;\n" +
    "  if (begun) return;\n" +
    "  begun = TRUE;\n" +
    "  for (size_t i = 0; i < ARRAYSIZE(first_variables); i++) variables[i] = _strdup(first_variables[i]);\n" +
    "}\n" +
    "\n" +
    "/* Names have no case, as on Windows. */\n" +
    "static char **find_variable(const char *name, size_t length) {\n" +
    "  begin_environment();\n" +
    "  char **at = variables;\n" +
    "  for (; *at != NULL; at++) {\n" +
    "    if (_strnicmp(*at, name, length) == 0 && (*at)[length] == '=') break;\n" +
    "  }\n" +
    "  return at;\n" +
    "}\n" +
    "\n" +
    "char *getenv(const char *name) {\n" +
    "  size_t length = strlen(name);\n" +
    "  char *found = *find_variable(name, length);\n" +
    "  return found == NULL ? NULL : found + length + 1;\n" +
    "}\n" +
    "\n" +
    "/* A value of NULL takes a variable away. What getenv() gave stays readable. */\n" +
    "static BOOL set_variable(const char *name, size_t length, const char *value) {\n" +
    "  if (length == 0) return FALSE;\n" +
    "  char **at = find_variable(name, length);\n" +
    "  if (value == NULL) {\n" +
    "    for (; *at != NULL; at++) *at = at[1];\n" +
    "    return TRUE;\n" +
    "  }\n" +
    "  if (*at == NULL && at == variables + MOST_VARIABLES) return FALSE;\n" +
    "  char *text = malloc(length + strlen(value) + 2);\n" +
    "  if (text == NULL) return FALSE;\n" +
    "  memcpy(text, name, length);\n" +
    "  text[length] = '=';\n" +
    "  strcpy(text + length + 1, value);\n" +
    "  *at = text;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetEnvironmentVariableA(LPCSTR name, LPSTR to, DWORD room) {\n" +
    "  const char *value = name == NULL ? NULL : getenv(name);\n" +
    "  if (value == NULL) {\n" +
    "    SetLastError(ERROR_ENVVAR_NOT_FOUND);\n" +
    "    return 0;\n" +
    "  }\n" +
    "  DWORD length = (DWORD)strlen(value);\n" +
    "  if (length + 1 > room) return length + 1;\n" +
    "  memcpy(to, value, length + 1);\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetEnvironmentVariableW(LPCWSTR name, LPWSTR to, DWORD room) {\n" +
    "  char *narrow = isapi_narrowed(name);\n" +
    "  const char *value = narrow == NULL ? NULL : getenv(narrow);\n" +
    "  free(narrow);\n" +
    "  if (value == NULL) {\n" +
    "    SetLastError(ERROR_ENVVAR_NOT_FOUND);\n" +
    "    return 0;\n" +
    "  }\n" +
    "  DWORD size = (DWORD)isapi_widen(NULL, 0, value, -1);\n" +
    "  if (size > room) return size;\n" +
    "  isapi_widen(to, room, value, -1);\n" +
    "  return size - 1;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI SetEnvironmentVariableA(LPCSTR name, LPCSTR value) {\n" +
    "  if (name != NULL && set_variable(name, strlen(name), value)) return TRUE;\n" +
    "  SetLastError(ERROR_INVALID_PARAMETER);\n" +
    "  return FALSE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI SetEnvironmentVariableW(LPCWSTR name, LPCWSTR value) {\n" +
    "  char *narrow = isapi_narrowed(name), *narrow_value = isapi_narrowed(value);\n" +
    "  BOOL set = SetEnvironmentVariableA(narrow, narrow_value);\n" +
    "  free(narrow);\n" +
    "  free(narrow_value);\n" +
    "  return set;\n" +
    "}\n" +
    "\n" +
    "/* \"%NAME%\" becomes a value; what is no variable stays. */\n" +
    "static void put_expanded(struct isapi_sink *sink, const char *from) {\n" +
    "  while (*from) {\n" +
    "    const char *end = *from == '%' ? strchr(from + 1, '%') : NULL;\n" +
    "    const char *value = NULL;\n" +
    "    if (end != NULL) {\n" +
    "      size_t length = (size_t)(end - from - 1);\n" +
    "      char *found = length == 0 ? NULL : *find_variable(from + 1, length);\n" +
    "      if (found != NULL) value = found + length + 1;\n" +
    "    }\n" +
    "    if (value == NULL) {\n" +
    "      sink->put(sink, (unsigned char)*from++);\n" +
    "      continue;\n" +
    "    }\n" +
    "    for (; *value; value++) sink->put(sink, (unsigned char)*value);\n" +
    "    from = end + 1;\n" +
    "  }\n" +
    "  sink->put(sink, 0);\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI ExpandEnvironmentStringsA(LPCSTR from, LPSTR to, DWORD room) {\n" +
    "  struct isapi_buffer buffer;\n" +
    "  put_expanded(isapi_narrow_buffer(&buffer, to, room), from);\n" +
    "  return (DWORD)buffer.sink.count;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI ExpandEnvironmentStringsW(LPCWSTR from, LPWSTR to, DWORD room) {\n" +
    "  char *narrow = isapi_narrowed(from);\n" +
    "  struct isapi_buffer buffer;\n" +
    "  put_expanded(isapi_narrow_buffer(&buffer, NULL, 0), narrow);\n" +
    "  char *expanded = malloc(buffer.sink.count);\n" +
    "  put_expanded(isapi_narrow_buffer(&buffer, expanded, buffer.sink.count), narrow);\n" +
    "  DWORD size = (DWORD)isapi_widen(NULL, 0, expanded, -1);\n" +
    "  if (size <= room) isapi_widen(to, room, expanded, -1);\n" +
    "  free(narrow);\n" +
    "  free(expanded);\n" +
    "  return size;\n" +
    "}\n" +
    "\n" +
    "LPSTR WINAPI GetEnvironmentStrings(VOID) {\n" +
    "  begin_environment();\n" +
    "  size_t size = 1;\n" +
    "  for (char **at = variables; *at != NULL; at++) size += strlen(*at) + 1;\n" +
    "  char *all = malloc(size), *to = all;\n" +
    "  if (all == NULL) return NULL;\n" +
    "  for (char **at = variables; *at != NULL; at++) to = strcpy(to, *at) + strlen(*at) + 1;\n" +
    "  *to = 0;\n" +
    "  return all;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI FreeEnvironmentStringsA(LPSTR all) {\n" +
    "  free(all);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "LPSTR WINAPI GetCommandLineA(VOID) {\n" +
    "  static char line[] = \"w3wp.exe\";\n" +
    "  return line;\n" +
    "}\n" +
    "\n" +
    "LPWSTR WINAPI GetCommandLineW(VOID) {\n" +
    "  static WCHAR line[] = L\"w3wp.exe\";\n" +
    "  return line;\n" +
    "}\n" +
    "\n" +
    "errno_t getenv_s(size_t *length, char *to, size_t size, const char *name) {\n" +
    "  const char *value = getenv(name);\n" +
    "  *length = value == NULL ? 0 : strlen(value) + 1;\n" +
    "  if (to != NULL && size != 0) *to = 0;\n" +
    "  if (value == NULL) return 0;\n" +
    "  if (*length > size) return size == 0 ? 0 : ERANGE;\n" +
    "  strcpy(to, value);\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "errno_t _dupenv_s(char **to, size_t *length, const char *name) {\n" +
    "  *to = _strdup(getenv(name));\n" +
    "  if (length != NULL) *length = *to == NULL ? 0 : strlen(*to) + 1;\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "/* An empty value takes a variable away. */\n" +
    "errno_t _putenv_s(const char *name, const char *value) {\n" +
    "  return set_variable(name, strlen(name), *value ? value : NULL) ? 0 : isapi_invalid(EINVAL);\n" +
    "}\n" +
    "\n" +
    "int _putenv(const char *assignment) {\n" +
    "  const char *end = strchr(assignment, '=');\n" +
    "  if (end == NULL) return -1;\n" +
    "  return set_variable(assignment, (size_t)(end - assignment), end[1] ? end + 1 : NULL) ? 0 : -1;\n" +
    "}\n" +
    "\n" +
    "int putenv(char *assignment) { return _putenv(assignment); }\n" +
    "\n" +
    "WCHAR *_wgetenv(const WCHAR *name) {\n" +
    "  static WCHAR *last;\n" +
    "  char *narrow = isapi_narrowed(name);\n" +
    "  free(last);\n" +
    "  last = isapi_widened(getenv(narrow));\n" +
    "  free(narrow);\n" +
    "  return last;\n" +
    "}\n",
  ".isapi/src/fiber.c":
    "#include \"fiber.h\"\n" +
    "\n" +
    "#include <errno.h>\n" +
    "#include <stdint.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#define CANARY 0x15a91ca7u\n" +
    "#define CANARY_WORDS 16\n" +
    "#define ALIGNMENT 16\n" +
    "\n" +
    "ISAPI_IMPORT(wait) int isapi_import_wait(void);\n" +
    "ISAPI_IMPORT(stack_overflow) _Noreturn void isapi_import_stack_overflow(void);\n" +
    "\n" +
    "/* Runs what cannot wait: constructors, and the loader's own calls. */\n" +
    "static struct isapi_fiber isapi_main;\n" +
    "\n" +
    "struct isapi_fiber *isapi_current = &isapi_main;\n" +
    "\n" +
    "static DWORD last_id;\n" +
    "\n" +
    "static void check_stack(const struct isapi_fiber *fiber, uintptr_t pointer) {\n" +
    "  if (fiber == &isapi_main) return;\n" +
    "  int whole = pointer > (uintptr_t)fiber->bottom && pointer <= (uintptr_t)fiber;\n" +
    "  for (int i = 0; whole && i < CANARY_WORDS; i++) {\n" +
    "    whole = fiber->bottom[i] == CANARY;\n" +
    "  }\n" +
    "  if (!whole) isapi_import_stack_overflow();\n" +
    "}\n" +
    "\n" +
    "/* A fiber with so many bytes of stack; NULL if there is no memory. */\n" +
    "ISAPI_EXPORT(fiber_new) struct isapi_fiber *isapi_fiber_new(size_t bytes) {\n" +
    "  size_t stack = (bytes + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);\n" +
    "  char *region = aligned_alloc(\n" +
    "      ALIGNMENT,\n" +
    "      stack + ((sizeof(struct isapi_fiber) + ALIGNMENT - 1) & ~(ALIGNMENT - 1)));\n" +
    "  if (region == NULL) return NULL;\n" +
    "  struct isapi_fiber *fiber = (struct isapi_fiber *)(region + stack);\n" +
    "  memset(fiber, 0, sizeof *fiber);\n" +
    "  fiber->bottom = (unsigned *)region;\n" +
    "  for (int i = 0; i < CANARY_WORDS; i++) fiber->bottom[i] = CANARY;\n" +
    "  return fiber;\n" +
    "}\n" +
    "\n" +
    "ISAPI_EXPORT(fiber_free) void isapi_fiber_free(struct isapi_fiber *fiber) {\n" +
    "  free(fiber->bottom);\n" +
    "}\n" +
    "\n" +
    "void isapi_begin(struct isapi_fiber *fiber) {\n" +
    "  fiber->last_error = ERROR_SUCCESS;\n" +
    "  if (fiber->id == 0) fiber->id = ++last_id * 4;\n" +
    "  isapi_current = fiber;\n" +
    "  errno = 0;\n" +
    "}\n" +
    "\n" +
    "void isapi_end(void) {\n" +
    "  check_stack(isapi_current, (uintptr_t)isapi_current);\n" +
    "  isapi_current = &isapi_main;\n" +
    "}\n" +
    "\n" +
    "/*\n" +
    " * Others run while this waits, and each has moved the stack pointer, the\n" +
    " * current fiber and errno. They are set again here, after the import has\n" +
    " * returned: before that, from JavaScript, others may still run in between.\n" +
    " */\n" +
    "__attribute__((noinline)) int isapi_wait(void) {\n" +
    "  uintptr_t pointer;\n" +
    "  struct isapi_fiber *fiber = isapi_current;\n" +
    "  int error = errno;\n" +
    "  __asm__ volatile(\".globaltype __stack_pointer, i32\\n\"\n" +
    "                   \"global.get __stack_pointer\\n\"\n" +
    "                   \"local.set %0\"\n" +
    "                   : \"=r\"(pointer));\n" +
    "  check_stack(fiber, pointer);\n" +
    "  int answer = isapi_import_wait();\n" +
    "  __asm__ volatile(\"local.get %0\\n\"\n" +
    "                   \"global.set __stack_pointer\"\n" +
    "                   :\n" +
    "                   : \"r\"(pointer));\n" +
    "  isapi_current = fiber;\n" +
    "  errno = error;\n" +
    "  return answer;\n" +
    "}\n" +
    "\n" +
    "BOOL isapi_succeeds(int answer) {\n" +
    "  answer = isapi_await(answer);\n" +
    "  if (answer >= 0) return TRUE;\n" +
    "  SetLastError((DWORD)-answer);\n" +
    "  return FALSE;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetLastError(VOID) { return isapi_current->last_error; }\n" +
    "\n" +
    "VOID WINAPI SetLastError(DWORD code) { isapi_current->last_error = code; }\n",
  ".isapi/src/fiber.h":
    "/*\n" +
    " * A fiber is what runs C code: a request, a completion, a thread. It has a\n" +
    " * region of stack of its own, and stands at that region's upper end.\n" +
    " */\n" +
    "#ifndef ISAPI_FIBER_H\n" +
    "#define ISAPI_FIBER_H\n" +
    "\n" +
    "#include \"abi.h\"\n" +
    "\n" +
    "struct isapi_fiber {\n" +
    "  /* The region's lower end; the words there have to stay as they are. */\n" +
    "  unsigned *bottom;\n" +
    "  DWORD last_error;\n" +
    "  DWORD id;\n" +
    "  LPVOID tls[TLS_MINIMUM_AVAILABLE];\n" +
    "};\n" +
    "\n" +
    "/* The fiber that runs now. */\n" +
    "extern struct isapi_fiber *isapi_current;\n" +
    "\n" +
    "/* Runs on a fiber from here on. */\n" +
    "void isapi_begin(struct isapi_fiber *fiber);\n" +
    "\n" +
    "/* Ends what began, and traps if its stack was too small. */\n" +
    "void isapi_end(void);\n" +
    "\n" +
    "#endif\n",
  ".isapi/src/file_names.c":
    "/* Files and folders by their names.\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/fileio/directory-management */\n" +
    "#include <errno.h>\n" +
    "#include <stdio.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#include \"files.h\"\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "ISAPI_IMPORT(file_facts)\n" +
    "int isapi_import_file_facts(LPCSTR name, struct isapi_file_facts *to);\n" +
    "ISAPI_IMPORT(file_delete) int isapi_import_file_delete(LPCSTR name);\n" +
    "ISAPI_IMPORT(file_move) int isapi_import_file_move(LPCSTR from, LPCSTR to, BOOL replaces);\n" +
    "ISAPI_IMPORT(folder_create) int isapi_import_folder_create(LPCSTR name);\n" +
    "ISAPI_IMPORT(folder_remove) int isapi_import_folder_remove(LPCSTR name);\n" +
    "ISAPI_IMPORT(find_open) int isapi_import_find_open(LPCSTR pattern);\n" +
    "ISAPI_IMPORT(find_next) int isapi_import_find_next(HANDLE find, struct isapi_file_facts *to);\n" +
    "\n" +
    "/* A call with a path that is made absolute for it. */\n" +
    "#define WITH_FULL_PATH(result, path, call)                    \\\n" +
    "  char *full = isapi_full_path(path);                         \\\n" +
    "  result answer = full == NULL ? (result)-ERROR_NOT_ENOUGH_MEMORY : (call); \\\n" +
    "  free(full)\n" +
    "\n" +
    "/* The same for a wide one. */\n" +
    "#define WITH_NARROW(result, path, call)   \\\n" +
    "  char *narrow = isapi_narrowed(path);    \\\n" +
    "  result answer = (call);                 \\\n" +
    "  free(narrow);                           \\\n" +
    "  return answer\n" +
    "\n" +
    "BOOL isapi_facts(const char *path, struct isapi_file_facts *facts) {\n" +
    "  if (path == NULL || *path == 0) {\n" +
    "    SetLastError(ERROR_PATH_NOT_FOUND);\n" +
    "    return FALSE;\n" +
    "  }\n" +
    "  WITH_FULL_PATH(int, path, isapi_await(isapi_import_file_facts(full, facts)));\n" +
    "  return isapi_succeeds(answer);\n" +
    "}\n" +
    "\n" +
    "static DWORD attributes_of(const struct isapi_file_facts *facts) {\n" +
    "  return facts->is_directory ? FILE_ATTRIBUTE_DIRECTORY : FILE_ATTRIBUTE_ARCHIVE;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetFileAttributesA(LPCSTR path) {\n" +
    "  struct isapi_file_facts facts;\n" +
    "  return isapi_facts(path, &facts) ? attributes_of(&facts) : INVALID_FILE_ATTRIBUTES;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetFileAttributesW(LPCWSTR path) {\n" +
    "  WITH_NARROW(DWORD, path, GetFileAttributesA(narrow));\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI GetFileAttributesExA(LPCSTR path, GET_FILEEX_INFO_LEVELS level, LPVOID to) {\n" +
    "  struct isapi_file_facts facts;\n" +
    "  (void)level;\n" +
    "  if (!isapi_facts(path, &facts)) return FALSE;\n" +
    "  FILETIME time = isapi_file_time(facts.modified);\n" +
    "  *(WIN32_FILE_ATTRIBUTE_DATA *)to =\n" +
    "      (WIN32_FILE_ATTRIBUTE_DATA){attributes_of(&facts),     time, time, time,\n" +
    "                                  (DWORD)(facts.size >> 32), (DWORD)facts.size};\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI GetFileAttributesExW(LPCWSTR path, GET_FILEEX_INFO_LEVELS level, LPVOID to) {\n" +
    "  WITH_NARROW(BOOL, path, GetFileAttributesExA(narrow, level, to));\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI SetFileAttributesA(LPCSTR path, DWORD attributes) {\n" +
    "  (void)attributes;\n" +
    "  return GetFileAttributesA(path) != INVALID_FILE_ATTRIBUTES;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI SetFileAttributesW(LPCWSTR path, DWORD attributes) {\n" +
    "  WITH_NARROW(BOOL, path, SetFileAttributesA(narrow, attributes));\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI DeleteFileA(LPCSTR path) {\n" +
    "  WITH_FULL_PATH(int, path, isapi_await(isapi_import_file_delete(full)));\n" +
    "  return isapi_succeeds(answer);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI DeleteFileW(LPCWSTR path) { WITH_NARROW(BOOL, path, DeleteFileA(narrow)); }\n" +
    "\n" +
    "BOOL WINAPI CreateDirectoryA(LPCSTR path, LPSECURITY_ATTRIBUTES security) {\n" +
    "  (void)security;\n" +
    "  WITH_FULL_PATH(int, path, isapi_import_folder_create(full));\n" +
    "  return isapi_succeeds(answer);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI CreateDirectoryW(LPCWSTR path, LPSECURITY_ATTRIBUTES security) {\n" +
    "  WITH_NARROW(BOOL, path, CreateDirectoryA(narrow, security));\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI RemoveDirectoryA(LPCSTR path) {\n" +
    "  WITH_FULL_PATH(int, path, isapi_import_folder_remove(full));\n" +
    "  return isapi_succeeds(answer);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI RemoveDirectoryW(LPCWSTR path) { WITH_NARROW(BOOL, path, RemoveDirectoryA(narrow)); }\n" +
    "\n" +
    "BOOL WINAPI MoveFileExA(LPCSTR from, LPCSTR to, DWORD flags) {\n" +
    "  BOOL replaces = (flags & MOVEFILE_REPLACE_EXISTING) != 0;\n" +
    "  char *target = isapi_full_path(to);\n" +
    "  WITH_FULL_PATH(int, from, isapi_await(isapi_import_file_move(full, target, replaces)));\n" +
    "  free(target);\n" +
    "  return isapi_succeeds(answer);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI MoveFileExW(LPCWSTR from, LPCWSTR to, DWORD flags) {\n" +
    "  char *target = isapi_narrowed(to);\n" +
    "  char *source = isapi_narrowed(from);\n" +
    "  BOOL moved = MoveFileExA(source, target, flags);\n" +
    "  free(target);\n" +
    "  free(source);\n" +
    "  return moved;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI MoveFileA(LPCSTR from, LPCSTR to) { return MoveFileExA(from, to, 0); }\n" +
    "BOOL WINAPI MoveFileW(LPCWSTR from, LPCWSTR to) { return MoveFileExW(from, to, 0); }\n" +
    "\n" +
    "static BOOL copy_bytes(HANDLE from, HANDLE to) {\n" +
    "  char block[4096];\n" +
    "  DWORD count, written;\n" +
    "  do {\n" +
    "    if (!ReadFile(from, block, sizeof block, &count, NULL)) return FALSE;\n" +
    "    if (count != 0 && !WriteFile(to, block, count, &written, NULL)) return FALSE;\n" +
    "  } while (count != 0);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI CopyFileA(LPCSTR from, LPCSTR to, BOOL fails_if_there) {\n" +
    "  HANDLE source = CreateFileA(from, GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);\n" +
    "  if (source == INVALID_HANDLE_VALUE) return FALSE;\n" +
    "  HANDLE target = CreateFileA(to, GENERIC_WRITE, 0, NULL,\n" +
    "                              fails_if_there ? CREATE_NEW : CREATE_ALWAYS, 0, NULL);\n" +
    "  BOOL copied = target != INVALID_HANDLE_VALUE && copy_bytes(source, target);\n" +
    "  DWORD error = GetLastError();\n" +
    "  CloseHandle(source);\n" +
    "  if (target != INVALID_HANDLE_VALUE) CloseHandle(target);\n" +
    "  if (!copied) SetLastError(error);\n" +
    "  return copied;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI CopyFileW(LPCWSTR from, LPCWSTR to, BOOL fails_if_there) {\n" +
    "  char *source = isapi_narrowed(from), *target = isapi_narrowed(to);\n" +
    "  BOOL copied = CopyFileA(source, target, fails_if_there);\n" +
    "  free(source);\n" +
    "  free(target);\n" +
    "  return copied;\n" +
    "}\n" +
    "\n" +
    "static void give_facts(const struct isapi_file_facts *facts, LPWIN32_FIND_DATAA to) {\n" +
    "  memset(to, 0, sizeof *to);\n" +
    "  to->dwFileAttributes = attributes_of(facts);\n" +
    "  to->ftCreationTime = to->ftLastAccessTime = to->ftLastWriteTime = isapi_file_time(facts->modified);\n" +
    "  to->nFileSizeHigh = (DWORD)(facts->size >> 32);\n" +
    "  to->nFileSizeLow = (DWORD)facts->size;\n" +
    "  strcpy(to->cFileName, facts->name);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI FindNextFileA(HANDLE find, LPWIN32_FIND_DATAA to) {\n" +
    "  struct isapi_file_facts facts;\n" +
    "  if (!isapi_succeeds(isapi_import_find_next(find, &facts))) return FALSE;\n" +
    "  give_facts(&facts, to);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "HANDLE WINAPI FindFirstFileA(LPCSTR pattern, LPWIN32_FIND_DATAA to) {\n" +
    "  WITH_FULL_PATH(int, pattern, isapi_await(isapi_import_find_open(full)));\n" +
    "  if (!isapi_succeeds(answer)) return INVALID_HANDLE_VALUE;\n" +
    "  FindNextFileA((HANDLE)answer, to);\n" +
    "  return (HANDLE)answer;\n" +
    "}\n" +
    "\n" +
    "static void widen_found(const WIN32_FIND_DATAA *from, LPWIN32_FIND_DATAW to) {\n" +
    "  /* They differ behind the sizes alone. */\n" +
    "  memset(to, 0, sizeof *to);\n" +
    "  memcpy(to, from, offsetof(WIN32_FIND_DATAA, cFileName));\n" +
    "  isapi_widen(to->cFileName, MAX_PATH, from->cFileName, -1);\n" +
    "}\n" +
    "\n" +
    "HANDLE WINAPI FindFirstFileW(LPCWSTR pattern, LPWIN32_FIND_DATAW to) {\n" +
    "  WIN32_FIND_DATAA found;\n" +
    "  char *narrow = isapi_narrowed(pattern);\n" +
    "  HANDLE find = FindFirstFileA(narrow, &found);\n" +
    "  free(narrow);\n" +
    "  if (find != INVALID_HANDLE_VALUE) widen_found(&found, to);\n" +
    "  return find;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI FindNextFileW(HANDLE find, LPWIN32_FIND_DATAW to) {\n" +
    "  WIN32_FIND_DATAA found;\n" +
    "  if (!FindNextFileA(find, &found)) return FALSE;\n" +
    "  widen_found(&found, to);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI FindClose(HANDLE find) { return CloseHandle(find); }\n" +
    "\n" +
    "UINT WINAPI GetTempFileNameA(LPCSTR folder, LPCSTR prefix, UINT unique, LPSTR to) {\n" +
    "  static UINT last = 0x1000;\n" +
    "  UINT number = unique != 0 ? unique : ++last & 0xffff;\n" +
    "  size_t length = strlen(folder);\n" +
    "  BOOL ends = length > 0 && (folder[length - 1] == '\\\\' || folder[length - 1] == '/');\n" +
    "  /* The folder may be in the place that the path goes to. */\n" +
    "  char path[MAX_PATH];\n" +
    "  if (_snprintf(path, sizeof path, \"%s%s%.3s%X.tmp\", folder, ends ? \"\" : \"\\\\\",\n" +
    "                prefix == NULL ? \"\" : prefix, number) < 0) {\n" +
    "    SetLastError(ERROR_BUFFER_OVERFLOW);\n" +
    "    return 0;\n" +
    "  }\n" +
    "  if (unique == 0) {\n" +
    "    HANDLE file = CreateFileA(path, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);\n" +
    "    if (file == INVALID_HANDLE_VALUE) return 0;\n" +
    "    CloseHandle(file);\n" +
    "  }\n" +
    "  strcpy(to, path);\n" +
    "  return number;\n" +
    "}\n" +
    "\n" +
    "UINT WINAPI GetTempFileNameW(LPCWSTR folder, LPCWSTR prefix, UINT unique, LPWSTR to) {\n" +
    "  char *narrow = isapi_narrowed(folder), *narrow_prefix = isapi_narrowed(prefix);\n" +
    "  char path[MAX_PATH * 3];\n" +
    "  UINT number = GetTempFileNameA(narrow, narrow_prefix, unique, path);\n" +
    "  if (number != 0) isapi_widen(to, MAX_PATH, path, -1);\n" +
    "  free(narrow);\n" +
    "  free(narrow_prefix);\n" +
    "  return number;\n" +
    "}\n" +
    "\n" +
    "UINT WINAPI GetDriveTypeA(LPCSTR root) {\n" +
    "  (void)root;\n" +
    "  return DRIVE_FIXED;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetLogicalDrives(VOID) { return 1 << 2; }\n" +
    "\n" +
    "BOOL WINAPI GetDiskFreeSpaceExA(LPCSTR folder, PULARGE_INTEGER available, PULARGE_INTEGER total,\n" +
    "                                PULARGE_INTEGER free_bytes) {\n" +
    "  (void)folder;\n" +
    "  if (available != NULL) available->QuadPart = 1 << 30;\n" +
    "  if (total != NULL) total->QuadPart = 1 << 30;\n" +
    "  if (free_bytes != NULL) free_bytes->QuadPart = 1 << 30;\n" +
    "  return TRUE;\n" +
    "}\n",
  ".isapi/src/files.c":
    "/* Files by their handles.\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/fileio/file-management-functions */\n" +
    "#include <errno.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"files.h\"\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "ISAPI_IMPORT(file_open)\n" +
    "int isapi_import_file_open(LPCSTR name, int access, DWORD disposition, BOOL *existed);\n" +
    "ISAPI_IMPORT(file_size) int isapi_import_file_size(HANDLE file, ULARGE_INTEGER *size);\n" +
    "ISAPI_IMPORT(file_time) int isapi_import_file_time(HANDLE file, ULONGLONG *milliseconds);\n" +
    "/* An offset of NULL: where the last one ended. */\n" +
    "ISAPI_IMPORT(file_read)\n" +
    "int isapi_import_file_read(HANDLE file, LPVOID buffer, DWORD bytes, LPDWORD count,\n" +
    "                           const ULONGLONG *offset);\n" +
    "ISAPI_IMPORT(file_write)\n" +
    "int isapi_import_file_write(HANDLE file, LPCVOID buffer, DWORD bytes, LPDWORD count,\n" +
    "                            const ULONGLONG *offset);\n" +
    "ISAPI_IMPORT(file_seek)\n" +
    "int isapi_import_file_seek(HANDLE file, LARGE_INTEGER *distance, DWORD method);\n" +
    "ISAPI_IMPORT(file_resize) int isapi_import_file_resize(HANDLE file);\n" +
    "\n" +
    "int isapi_errno(DWORD code) {\n" +
    "  switch (code) {\n" +
    "    case ERROR_SUCCESS: return 0;\n" +
    "    case ERROR_FILE_NOT_FOUND:\n" +
    "    case ERROR_PATH_NOT_FOUND:\n" +
    "    case ERROR_NO_MORE_FILES: return ENOENT;\n" +
    "    case ERROR_ACCESS_DENIED: return EACCES;\n" +
    "    case ERROR_INVALID_HANDLE: return EBADF;\n" +
    "    case ERROR_FILE_EXISTS:\n" +
    "    case ERROR_ALREADY_EXISTS: return EEXIST;\n" +
    "    case ERROR_DIR_NOT_EMPTY: return ENOTEMPTY;\n" +
    "    case ERROR_DISK_FULL: return ENOSPC;\n" +
    "    case ERROR_NOT_ENOUGH_MEMORY:\n" +
    "    case ERROR_OUTOFMEMORY: return ENOMEM;\n" +
    "    case ERROR_READ_FAULT: return EIO;\n" +
    "    default: return EINVAL;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "int isapi_open_file(const char *path, int access, DWORD disposition, BOOL *existed) {\n" +
    "  char *full = isapi_full_path(path);\n" +
    "  if (full == NULL) return -ERROR_NOT_ENOUGH_MEMORY;\n" +
    "  int handle = isapi_await(isapi_import_file_open(full, access, disposition, existed));\n" +
    "  free(full);\n" +
    "  return handle;\n" +
    "}\n" +
    "\n" +
    "HANDLE WINAPI CreateFileA(LPCSTR name, DWORD access, DWORD share,\n" +
    "                          LPSECURITY_ATTRIBUTES security, DWORD disposition, DWORD flags,\n" +
    "                          HANDLE like) {\n" +
    "  (void)share, (void)security, (void)flags, (void)like;\n" +
    "  int wanted = 0;\n" +
    "  BOOL existed = FALSE;\n" +
    "  if (access & (GENERIC_READ | GENERIC_ALL | FILE_READ_DATA)) wanted |= ISAPI_READS;\n" +
    "  if (access & (GENERIC_WRITE | GENERIC_ALL | FILE_WRITE_DATA)) wanted |= ISAPI_WRITES;\n" +
    "  else if (access & FILE_APPEND_DATA) wanted |= ISAPI_APPENDS;\n" +
    "  if (name == NULL || *name == 0) {\n" +
    "    SetLastError(ERROR_PATH_NOT_FOUND);\n" +
    "    return INVALID_HANDLE_VALUE;\n" +
    "  }\n" +
    "  int handle = isapi_open_file(name, wanted, disposition, &existed);\n" +
    "  if (!isapi_succeeds(handle)) return INVALID_HANDLE_VALUE;\n" +
    "  BOOL tells = disposition == CREATE_ALWAYS || disposition == OPEN_ALWAYS;\n" +
    "  SetLastError(tells && existed ? ERROR_ALREADY_EXISTS : NO_ERROR);\n" +
    "  return (HANDLE)handle;\n" +
    "}\n" +
    "\n" +
    "HANDLE WINAPI CreateFileW(LPCWSTR name, DWORD access, DWORD share,\n" +
    "                          LPSECURITY_ATTRIBUTES security, DWORD disposition, DWORD flags,\n" +
    "                          HANDLE like) {\n" +
    "  char *narrow = isapi_narrowed(name);\n" +
    "  HANDLE handle = CreateFileA(narrow, access, share, security, disposition, flags, like);\n" +
    "  free(narrow);\n" +
    "  return handle;\n" +
    "}\n" +
    "\n" +
    "/* Every operation is over when its call returns: one that is overlapped, too. */\n" +
    "static BOOL finish_overlapped(BOOL succeeded, LPOVERLAPPED overlapped, DWORD count) {\n" +
    "  if (overlapped == NULL) return succeeded;\n" +
    "  overlapped->Internal = succeeded ? 0 : GetLastError();\n" +
    "  overlapped->InternalHigh = count;\n" +
    "  return succeeded;\n" +
    "}\n" +
    "\n" +
    "static ULONGLONG offset_of(const OVERLAPPED *overlapped) {\n" +
    "  return (ULONGLONG)overlapped->OffsetHigh << 32 | overlapped->Offset;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI ReadFile(HANDLE file, LPVOID buffer, DWORD bytes, LPDWORD count,\n" +
    "                     LPOVERLAPPED overlapped) {\n" +
    "  DWORD ignored = 0;\n" +
    "  if (count == NULL) count = &ignored;\n" +
    "  *count = 0;\n" +
    "  ULONGLONG offset = overlapped == NULL ? 0 : offset_of(overlapped);\n" +
    "  BOOL read = isapi_succeeds(isapi_import_file_read(file, buffer, bytes, count,\n" +
    "                                                    overlapped == NULL ? NULL : &offset));\n" +
    "  return finish_overlapped(read, overlapped, *count);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI WriteFile(HANDLE file, LPCVOID buffer, DWORD bytes, LPDWORD count,\n" +
    "                      LPOVERLAPPED overlapped) {\n" +
    "  DWORD ignored = 0;\n" +
    "  if (count == NULL) count = &ignored;\n" +
    "  *count = 0;\n" +
    "  ULONGLONG offset = overlapped == NULL ? 0 : offset_of(overlapped);\n" +
    "  BOOL written = isapi_succeeds(isapi_import_file_write(file, buffer, bytes, count,\n" +
    "                                                        overlapped == NULL ? NULL : &offset));\n" +
    "  return finish_overlapped(written, overlapped, *count);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI GetFileSizeEx(HANDLE file, PLARGE_INTEGER size) {\n" +
    "  return isapi_succeeds(isapi_import_file_size(file, (ULARGE_INTEGER *)size));\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetFileSize(HANDLE file, LPDWORD high) {\n" +
    "  LARGE_INTEGER size;\n" +
    "  if (!GetFileSizeEx(file, &size)) return INVALID_FILE_SIZE;\n" +
    "  if (high != NULL) *high = (DWORD)size.HighPart;\n" +
    "  SetLastError(NO_ERROR);\n" +
    "  return size.LowPart;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI SetFilePointerEx(HANDLE file, LARGE_INTEGER distance, PLARGE_INTEGER position,\n" +
    "                             DWORD method) {\n" +
    "  if (!isapi_succeeds(isapi_import_file_seek(file, &distance, method))) return FALSE;\n" +
    "  if (position != NULL) *position = distance;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI SetFilePointer(HANDLE file, LONG distance, PLONG high, DWORD method) {\n" +
    "  LARGE_INTEGER to;\n" +
    "  to.QuadPart = distance;\n" +
    "  if (high != NULL) {\n" +
    "    to.LowPart = (DWORD)distance;\n" +
    "    to.HighPart = *high;\n" +
    "  }\n" +
    "  if (!SetFilePointerEx(file, to, &to, method)) return INVALID_SET_FILE_POINTER;\n" +
    "  if (high != NULL) *high = to.HighPart;\n" +
    "  SetLastError(NO_ERROR);\n" +
    "  return to.LowPart;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI SetEndOfFile(HANDLE file) { return isapi_succeeds(isapi_import_file_resize(file)); }\n" +
    "\n" +
    "BOOL WINAPI FlushFileBuffers(HANDLE file) {\n" +
    "  LARGE_INTEGER size;\n" +
    "  return GetFileSizeEx(file, &size);\n" +
    "}\n" +
    "\n" +
    "/* A file belongs to this module alone: nothing else can lock it. */\n" +
    "BOOL WINAPI LockFile(HANDLE file, DWORD low, DWORD high, DWORD bytes_low, DWORD bytes_high) {\n" +
    "  (void)low, (void)high, (void)bytes_low, (void)bytes_high;\n" +
    "  return FlushFileBuffers(file);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI UnlockFile(HANDLE file, DWORD low, DWORD high, DWORD bytes_low, DWORD bytes_high) {\n" +
    "  return LockFile(file, low, high, bytes_low, bytes_high);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI LockFileEx(HANDLE file, DWORD flags, DWORD reserved, DWORD low, DWORD high,\n" +
    "                       LPOVERLAPPED overlapped) {\n" +
    "  (void)flags, (void)reserved, (void)overlapped;\n" +
    "  return LockFile(file, 0, 0, low, high);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI UnlockFileEx(HANDLE file, DWORD reserved, DWORD low, DWORD high,\n" +
    "                         LPOVERLAPPED overlapped) {\n" +
    "  (void)reserved, (void)overlapped;\n" +
    "  return LockFile(file, 0, 0, low, high);\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetFileType(HANDLE file) {\n" +
    "  return FlushFileBuffers(file) ? FILE_TYPE_DISK : FILE_TYPE_UNKNOWN;\n" +
    "}\n" +
    "\n" +
    "FILETIME isapi_file_time(ULONGLONG milliseconds) {\n" +
    "  ULONGLONG ticks = milliseconds == 0 ? 0 : (milliseconds + 11644473600000ull) * 10000;\n" +
    "  return (FILETIME){(DWORD)ticks, (DWORD)(ticks >> 32)};\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI GetFileTime(HANDLE file, LPFILETIME created, LPFILETIME accessed,\n" +
    "                        LPFILETIME written) {\n" +
    "  ULONGLONG milliseconds = 0;\n" +
    "  if (!isapi_succeeds(isapi_import_file_time(file, &milliseconds))) return FALSE;\n" +
    "  FILETIME time = isapi_file_time(milliseconds);\n" +
    "  if (created != NULL) *created = time;\n" +
    "  if (accessed != NULL) *accessed = time;\n" +
    "  if (written != NULL) *written = time;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI SetFileTime(HANDLE file, const FILETIME *created, const FILETIME *accessed,\n" +
    "                        const FILETIME *written) {\n" +
    "  (void)created, (void)accessed, (void)written;\n" +
    "  return FlushFileBuffers(file);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI GetFileInformationByHandle(HANDLE file, LPBY_HANDLE_FILE_INFORMATION to) {\n" +
    "  LARGE_INTEGER size;\n" +
    "  memset(to, 0, sizeof *to);\n" +
    "  if (!GetFileSizeEx(file, &size)) return FALSE;\n" +
    "  to->dwFileAttributes = FILE_ATTRIBUTE_ARCHIVE;\n" +
    "  to->nFileSizeHigh = (DWORD)size.HighPart;\n" +
    "  to->nFileSizeLow = size.LowPart;\n" +
    "  to->nNumberOfLinks = 1;\n" +
    "  return GetFileTime(file, &to->ftCreationTime, &to->ftLastAccessTime, &to->ftLastWriteTime);\n" +
    "}\n" +
    "\n" +
    "/* What prints goes to the debugger; what reads finds the end. */\n" +
    "HANDLE WINAPI GetStdHandle(DWORD number) {\n" +
    "  (void)number;\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "/* Handles of 16-bit Windows. */\n" +
    "HFILE WINAPI _lopen(LPCSTR path, int mode) {\n" +
    "  DWORD access = (mode & 3) == OF_WRITE       ? GENERIC_WRITE\n" +
    "                 : (mode & 3) == OF_READWRITE ? GENERIC_READ | GENERIC_WRITE\n" +
    "                                              : GENERIC_READ;\n" +
    "  return (HFILE)CreateFileA(path, access, 0, NULL, OPEN_EXISTING, 0, NULL);\n" +
    "}\n" +
    "\n" +
    "HFILE WINAPI _lcreat(LPCSTR path, int attributes) {\n" +
    "  (void)attributes;\n" +
    "  return (HFILE)CreateFileA(path, GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);\n" +
    "}\n" +
    "\n" +
    "HFILE WINAPI _lclose(HFILE file) { return CloseHandle((HANDLE)file) ? 0 : HFILE_ERROR; }\n" +
    "\n" +
    "UINT WINAPI _lread(HFILE file, LPVOID to, UINT bytes) {\n" +
    "  DWORD count;\n" +
    "  return ReadFile((HANDLE)file, to, bytes, &count, NULL) ? count : (UINT)HFILE_ERROR;\n" +
    "}\n" +
    "\n" +
    "UINT WINAPI _lwrite(HFILE file, LPCSTR from, UINT bytes) {\n" +
    "  DWORD count;\n" +
    "  return WriteFile((HANDLE)file, from, bytes, &count, NULL) ? count : (UINT)HFILE_ERROR;\n" +
    "}\n" +
    "\n" +
    "LONG WINAPI _llseek(HFILE file, LONG offset, int origin) {\n" +
    "  return (LONG)SetFilePointer((HANDLE)file, offset, NULL, (DWORD)origin);\n" +
    "}\n",
  ".isapi/src/files.h":
    "/* Files, as the loader has them. */\n" +
    "#ifndef ISAPI_FILES_H\n" +
    "#define ISAPI_FILES_H\n" +
    "\n" +
    "#include \"abi.h\"\n" +
    "\n" +
    "/* What a file is opened for. */\n" +
    "#define ISAPI_READS 1\n" +
    "#define ISAPI_WRITES 2\n" +
    "#define ISAPI_APPENDS 4\n" +
    "\n" +
    "/* What a name stands for. */\n" +
    "struct isapi_file_facts {\n" +
    "  ULONGLONG size;\n" +
    "  /* Milliseconds since 1970. */\n" +
    "  ULONGLONG modified;\n" +
    "  BOOL is_directory;\n" +
    "  char name[MAX_PATH];\n" +
    "};\n" +
    "\n" +
    "/* An absolute path, from malloc; NULL if there is no memory. */\n" +
    "char *isapi_full_path(const char *path);\n" +
    "\n" +
    "/* What a path stands for; FALSE and the last error if it is nothing. */\n" +
    "BOOL isapi_facts(const char *path, struct isapi_file_facts *facts);\n" +
    "\n" +
    "/* Opens a file: a handle, or a code as its negative. */\n" +
    "int isapi_open_file(const char *path, int access, DWORD disposition, BOOL *existed);\n" +
    "\n" +
    "/* A time in milliseconds since 1970 as Windows' files have it. */\n" +
    "FILETIME isapi_file_time(ULONGLONG milliseconds);\n" +
    "\n" +
    "/* The errno of a Win32 code, which becomes errno. */\n" +
    "int isapi_errno(DWORD code);\n" +
    "\n" +
    "#endif\n",
  ".isapi/src/format.c":
    "/*\n" +
    " * Formats, as Microsoft's printf and wprintf read them: wide and narrow texts\n" +
    " * in one, sizes I32 and I64.\n" +
    " * https://learn.microsoft.com/en-us/cpp/c-runtime-library/format-specification-syntax-printf-and-wprintf-functions\n" +
    " */\n" +
    "#include <stdint.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "static void put_narrow(struct isapi_sink *sink, unsigned unit) {\n" +
    "  struct isapi_buffer *buffer = (struct isapi_buffer *)sink;\n" +
    "  if (sink->count < buffer->room) ((char *)buffer->start)[sink->count] = (char)unit;\n" +
    "  sink->count++;\n" +
    "}\n" +
    "\n" +
    "static void put_wide(struct isapi_sink *sink, unsigned unit) {\n" +
    "  struct isapi_buffer *buffer = (struct isapi_buffer *)sink;\n" +
    "  if (sink->count < buffer->room) ((WCHAR *)buffer->start)[sink->count] = (WCHAR)unit;\n" +
    "  sink->count++;\n" +
    "}\n" +
    "\n" +
    "struct isapi_sink *isapi_narrow_buffer(struct isapi_buffer *buffer, char *start, size_t room) {\n" +
    "  *buffer = (struct isapi_buffer){{put_narrow, 0}, start, room};\n" +
    "  return &buffer->sink;\n" +
    "}\n" +
    "\n" +
    "struct isapi_sink *isapi_wide_buffer(struct isapi_buffer *buffer, WCHAR *start, size_t room) {\n" +
    "  *buffer = (struct isapi_buffer){{put_wide, 0}, start, room};\n" +
    "  return &buffer->sink;\n" +
    "}\n" +
    "\n" +
    "void isapi_pad(struct isapi_sink *sink, char with, int count) {\n" +
    "  while (count-- > 0) sink->put(sink, (unsigned char)with);\n" +
    "}\n" +
    "\n" +
    "void isapi_put_padded(struct isapi_sink *sink, const struct isapi_spec *spec, const char *prefix,\n" +
    "                      const char *digits, int length, int zeros) {\n" +
    "  int used = (int)strlen(prefix) + zeros + length;\n" +
    "  int padding = spec->width > used ? spec->width - used : 0;\n" +
    "  if (!spec->left && !spec->zero) isapi_pad(sink, ' ', padding);\n" +
    "  for (; *prefix; prefix++) sink->put(sink, *prefix);\n" +
    "  if (!spec->left && spec->zero) isapi_pad(sink, '0', padding);\n" +
    "  isapi_pad(sink, '0', zeros);\n" +
    "  for (int i = 0; i < length; i++) sink->put(sink, (unsigned char)digits[i]);\n" +
    "  if (spec->left) isapi_pad(sink, ' ', padding);\n" +
    "}\n" +
    "\n" +
    "/* Sizes of arguments, as a format names them. */\n" +
    "enum size { SIZE_NONE, SIZE_CHAR, SIZE_SHORT, SIZE_LONG, SIZE_64 };\n" +
    "\n" +
    "/* A format that is read, and the arguments that it takes. */\n" +
    "struct reading {\n" +
    "  const void *at;\n" +
    "  BOOL wide;\n" +
    "  enum size size;\n" +
    "  struct isapi_spec spec;\n" +
    "  va_list args;\n" +
    "};\n" +
    "\n" +
    "static unsigned peek(const struct reading *reading) {\n" +
    "  return reading->wide ? *(const WCHAR *)reading->at : *(const unsigned char *)reading->at;\n" +
    "}\n" +
    "\n" +
    "static unsigned take(struct reading *reading) {\n" +
    "  unsigned unit = peek(reading);\n" +
    "  reading->at = (const char *)reading->at + (reading->wide ? sizeof(WCHAR) : 1);\n" +
    "  return unit;\n" +
    "}\n" +
    "\n" +
    "static void read_flags(struct reading *reading) {\n" +
    "  for (;; take(reading)) {\n" +
    "    switch (peek(reading)) {\n" +
    "      case '-': reading->spec.left = TRUE; continue;\n" +
    "      case '+': reading->spec.plus = TRUE; continue;\n" +
    "      case ' ': reading->spec.space = TRUE; continue;\n" +
    "      case '#': reading->spec.alternate = TRUE; continue;\n" +
    "      case '0': reading->spec.zero = TRUE; continue;\n" +
    "    }\n" +
    "    return;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "/* A width or a precision; a star takes it from the arguments. */\n" +
    "static int read_number(struct reading *reading) {\n" +
    "  if (peek(reading) == '*') {\n" +
    "    take(reading);\n" +
    "    return va_arg(reading->args, int);\n" +
    "  }\n" +
    "  int number = 0;\n" +
    "  while (peek(reading) >= '0' && peek(reading) <= '9') {\n" +
    "    number = number * 10 + (int)(take(reading) - '0');\n" +
    "  }\n" +
    "  return number;\n" +
    "}\n" +
    "\n" +
    "static BOOL skip_pair(struct reading *reading, char first, char second) {\n" +
    "  const struct reading before = *reading;\n" +
    "  if (take(reading) == (unsigned)first && take(reading) == (unsigned)second) return TRUE;\n" +
    "  reading->at = before.at;\n" +
    "  return FALSE;\n" +
    "}\n" +
    "\n" +
    "static void read_size(struct reading *reading) {\n" +
    "  reading->size = SIZE_NONE;\n" +
    "  for (;;) {\n" +
    "    switch (peek(reading)) {\n" +
    "      case 'h':\n" +
    "        reading->size = reading->size == SIZE_SHORT ? SIZE_CHAR : SIZE_SHORT;\n" +
    "        break;\n" +
    "      case 'l':\n" +
    "        reading->size = reading->size == SIZE_LONG ? SIZE_64 : SIZE_LONG;\n" +
    "        break;\n" +
    "      case 'w': reading->size = SIZE_LONG; break;\n" +
    "      case 'j':\n" +
    "      case 'q': reading->size = SIZE_64; break;\n" +
    "      case 'z':\n" +
    "      case 't': break;\n" +
    "      case 'L': reading->size = SIZE_64; break;\n" +
    "      case 'I':\n" +
    "        take(reading);\n" +
    "        if (skip_pair(reading, '6', '4')) reading->size = SIZE_64;\n" +
    "        else skip_pair(reading, '3', '2');\n" +
    "        continue;\n" +
    "      default: return;\n" +
    "    }\n" +
    "    take(reading);\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "static void read_spec(struct reading *reading) {\n" +
    "  memset(&reading->spec, 0, sizeof reading->spec);\n" +
    "  reading->spec.precision = -1;\n" +
    "  read_flags(reading);\n" +
    "  reading->spec.width = read_number(reading);\n" +
    "  if (reading->spec.width < 0) {\n" +
    "    reading->spec.left = TRUE;\n" +
    "    reading->spec.width = -reading->spec.width;\n" +
    "  }\n" +
    "  if (peek(reading) == '.') {\n" +
    "    take(reading);\n" +
    "    reading->spec.precision = read_number(reading);\n" +
    "    if (reading->spec.precision < 0) reading->spec.precision = -1;\n" +
    "  }\n" +
    "  read_size(reading);\n" +
    "  reading->spec.type = (char)(peek(reading) < 128 ? peek(reading) : '?');\n" +
    "}\n" +
    "\n" +
    "static unsigned long long integer_of(struct reading *reading, BOOL is_signed) {\n" +
    "  if (reading->size == SIZE_64) return va_arg(reading->args, unsigned long long);\n" +
    "  unsigned value = va_arg(reading->args, unsigned);\n" +
    "  switch (reading->size) {\n" +
    "    case SIZE_CHAR:\n" +
    "      return is_signed ? (unsigned long long)(signed char)value : (unsigned char)value;\n" +
    "    case SIZE_SHORT:\n" +
    "      return is_signed ? (unsigned long long)(short)value : (unsigned short)value;\n" +
    "    default: return is_signed ? (unsigned long long)(int)value : value;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "static void put_integer(struct isapi_sink *sink, struct reading *reading, unsigned base,\n" +
    "                        BOOL is_signed) {\n" +
    "  struct isapi_spec *spec = &reading->spec;\n" +
    "  unsigned long long value = integer_of(reading, is_signed);\n" +
    "  const char *prefix = \"\";\n" +
    "  if (is_signed && (long long)value < 0) {\n" +
    "    prefix = \"-\";\n" +
    "    value = -value;\n" +
    "  } else if (is_signed && spec->plus) {\n" +
    "    prefix = \"+\";\n" +
    "  } else if (is_signed && spec->space) {\n" +
    "    prefix = \" \";\n" +
    "  } else if (spec->alternate && base == 16 && value != 0) {\n" +
    "    prefix = spec->type == 'X' ? \"0X\" : \"0x\";\n" +
    "  }\n" +
    "  const char *digits = spec->type == 'X' ? \"0123456789ABCDEF\" : \"0123456789abcdef\";\n" +
    "  char text[24];\n" +
    "  int at = sizeof text;\n" +
    "  for (; value != 0; value /= base) text[--at] = digits[value % base];\n" +
    "  int length = (int)sizeof text - at;\n" +
    "  int least = spec->precision < 0 ? 1 : spec->precision;\n" +
    "  if (spec->alternate && base == 8 && least <= length) least = length + 1;\n" +
    "  if (spec->precision >= 0) spec->zero = FALSE;\n" +
    "  isapi_put_padded(sink, spec, prefix, text + at, length, least > length ? least - length : 0);\n" +
    "}\n" +
    "\n" +
    "static void put_pointer(struct isapi_sink *sink, struct reading *reading) {\n" +
    "  reading->spec.type = 'X';\n" +
    "  reading->spec.precision = 2 * sizeof(void *);\n" +
    "  reading->size = SIZE_NONE;\n" +
    "  put_integer(sink, reading, 16, FALSE);\n" +
    "}\n" +
    "\n" +
    "/*\n" +
    " * Text of the sink's own width, or of the other one. A precision limits what is\n" +
    " * read and what is put: such a text needs no NUL.\n" +
    " */\n" +
    "static int put_text(struct isapi_sink *sink, BOOL wide_sink, BOOL wide, const void *text,\n" +
    "                    int most, BOOL count_only) {\n" +
    "  const unsigned char *narrow = text;\n" +
    "  const WCHAR *units = text;\n" +
    "  int count = 0;\n" +
    "  for (;;) {\n" +
    "    int read = wide ? (int)(units - (const WCHAR *)text) : (int)(narrow - (const unsigned char *)text);\n" +
    "    if (most >= 0 && read >= most) return count;\n" +
    "    unsigned out[4] = {wide ? *units : *narrow};\n" +
    "    if (out[0] == 0) return count;\n" +
    "    int length = 1;\n" +
    "    if (wide && !wide_sink) {\n" +
    "      char bytes[4];\n" +
    "      length = isapi_put_utf8(bytes, isapi_next_utf16(&units, NULL));\n" +
    "      for (int i = 0; i < length; i++) out[i] = (unsigned char)bytes[i];\n" +
    "    } else if (!wide && wide_sink) {\n" +
    "      WCHAR pair[2];\n" +
    "      const unsigned char *end = most < 0 ? NULL : (const unsigned char *)text + most;\n" +
    "      length = isapi_put_utf16(pair, isapi_next_utf8(&narrow, end));\n" +
    "      for (int i = 0; i < length; i++) out[i] = pair[i];\n" +
    "    } else {\n" +
    "      units++, narrow++;\n" +
    "    }\n" +
    "    if (most >= 0 && count + length > most) return count;\n" +
    "    for (int i = 0; !count_only && i < length; i++) sink->put(sink, out[i]);\n" +
    "    count += length;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "static void put_string(struct isapi_sink *sink, struct reading *reading, BOOL wide,\n" +
    "                       const void *text) {\n" +
    "  const struct isapi_spec *spec = &reading->spec;\n" +
    "  int length = put_text(sink, reading->wide, wide, text, spec->precision, TRUE);\n" +
    "  int padding = spec->width - length;\n" +
    "  if (!spec->left) isapi_pad(sink, spec->zero ? '0' : ' ', padding);\n" +
    "  put_text(sink, reading->wide, wide, text, spec->precision, FALSE);\n" +
    "  if (spec->left) isapi_pad(sink, ' ', padding);\n" +
    "}\n" +
    "\n" +
    "/* Capital letters stand for the other width, h and l for one of the two. */\n" +
    "static BOOL is_wide(const struct reading *reading, BOOL capital) {\n" +
    "  if (reading->size == SIZE_SHORT) return FALSE;\n" +
    "  if (reading->size == SIZE_LONG) return TRUE;\n" +
    "  return capital ? !reading->wide : reading->wide;\n" +
    "}\n" +
    "\n" +
    "static void put_character(struct isapi_sink *sink, struct reading *reading, BOOL wide) {\n" +
    "  unsigned unit = va_arg(reading->args, unsigned);\n" +
    "  WCHAR wide_text[2] = {(WCHAR)unit, 0};\n" +
    "  char narrow_text[2] = {(char)unit, 0};\n" +
    "  reading->spec.precision = -1;\n" +
    "  /* A NUL is a character, too. */\n" +
    "  if (unit == 0) {\n" +
    "    if (!reading->spec.left) isapi_pad(sink, ' ', reading->spec.width - 1);\n" +
    "    sink->put(sink, 0);\n" +
    "    if (reading->spec.left) isapi_pad(sink, ' ', reading->spec.width - 1);\n" +
    "    return;\n" +
    "  }\n" +
    "  put_string(sink, reading, wide, wide ? (void *)wide_text : narrow_text);\n" +
    "}\n" +
    "\n" +
    "static void put_text_argument(struct isapi_sink *sink, struct reading *reading, BOOL wide) {\n" +
    "  const void *text = va_arg(reading->args, const void *);\n" +
    "  if (text == NULL) put_string(sink, reading, FALSE, \"(null)\");\n" +
    "  else put_string(sink, reading, wide, text);\n" +
    "}\n" +
    "\n" +
    "static void put_float(struct isapi_sink *sink, struct reading *reading,\n" +
    "                      isapi_float_formatter *floats) {\n" +
    "  /* C's library here has long doubles; Microsoft's are doubles. */\n" +
    "  double value = reading->size == SIZE_64 ? (double)va_arg(reading->args, long double)\n" +
    "                                          : va_arg(reading->args, double);\n" +
    "  floats(sink, &reading->spec, value);\n" +
    "}\n" +
    "\n" +
    "static BOOL put_directive(struct isapi_sink *sink, struct reading *reading,\n" +
    "                          isapi_float_formatter *floats) {\n" +
    "  switch (reading->spec.type) {\n" +
    "    case 'd':\n" +
    "    case 'i': put_integer(sink, reading, 10, TRUE); return TRUE;\n" +
    "    case 'u': put_integer(sink, reading, 10, FALSE); return TRUE;\n" +
    "    case 'o': put_integer(sink, reading, 8, FALSE); return TRUE;\n" +
    "    case 'x':\n" +
    "    case 'X': put_integer(sink, reading, 16, FALSE); return TRUE;\n" +
    "    case 'p': put_pointer(sink, reading); return TRUE;\n" +
    "    case 'c': put_character(sink, reading, is_wide(reading, FALSE)); return TRUE;\n" +
    "    case 'C': put_character(sink, reading, is_wide(reading, TRUE)); return TRUE;\n" +
    "    case 's': put_text_argument(sink, reading, is_wide(reading, FALSE)); return TRUE;\n" +
    "    case 'S': put_text_argument(sink, reading, is_wide(reading, TRUE)); return TRUE;\n" +
    "    case 'n': *va_arg(reading->args, int *) = (int)sink->count; return TRUE;\n" +
    "    case 'a':\n" +
    "    case 'A':\n" +
    "    case 'e':\n" +
    "    case 'E':\n" +
    "    case 'f':\n" +
    "    case 'F':\n" +
    "    case 'g':\n" +
    "    case 'G':\n" +
    "      if (floats == NULL) return FALSE;\n" +
    "      put_float(sink, reading, floats);\n" +
    "      return TRUE;\n" +
    "    default: return FALSE;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "int isapi_format(struct isapi_sink *sink, const void *format, BOOL wide,\n" +
    "                 isapi_float_formatter *floats, va_list args) {\n" +
    "  struct reading reading = {.at = format, .wide = wide};\n" +
    "  va_copy(reading.args, args);\n" +
    "  while (peek(&reading) != 0) {\n" +
    "    unsigned unit = take(&reading);\n" +
    "    if (unit != '%') {\n" +
    "      sink->put(sink, unit);\n" +
    "      continue;\n" +
    "    }\n" +
    "    read_spec(&reading);\n" +
    "    /* What is no directive stands for itself, as %% does. */\n" +
    "    if (put_directive(sink, &reading, floats)) take(&reading);\n" +
    "    else if (peek(&reading) != 0) sink->put(sink, take(&reading));\n" +
    "  }\n" +
    "  va_end(reading.args);\n" +
    "  return sink->count > INT32_MAX ? -1 : (int)sink->count;\n" +
    "}\n",
  ".isapi/src/format_float.c":
    "/*\n" +
    " * Floating-point numbers in decimal, exact: a double is an integer times a\n" +
    " * power of two, and so an integer of at most 770 digits with a point.\n" +
    " */\n" +
    "#include <math.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "#define LIMB_DIGITS 9\n" +
    "#define LIMB 1000000000u\n" +
    "#define LIMBS 128\n" +
    "#define DIGITS (LIMBS * LIMB_DIGITS)\n" +
    "\n" +
    "/* Digits of a number; its value is 0.digits times 10 to the point. */\n" +
    "struct decimal {\n" +
    "  int count, point;\n" +
    "  char digits[DIGITS + 1];\n" +
    "};\n" +
    "\n" +
    "/* An integer of so many words, the lowest first. */\n" +
    "struct integer {\n" +
    "  int count;\n" +
    "  unsigned words[LIMBS];\n" +
    "};\n" +
    "\n" +
    "static void multiply(struct integer *number, unsigned by) {\n" +
    "  unsigned long long carry = 0;\n" +
    "  for (int i = 0; i < number->count; i++) {\n" +
    "    carry += (unsigned long long)number->words[i] * by;\n" +
    "    number->words[i] = (unsigned)(carry % LIMB);\n" +
    "    carry /= LIMB;\n" +
    "  }\n" +
    "  if (carry != 0) number->words[number->count++] = (unsigned)carry;\n" +
    "}\n" +
    "\n" +
    "static void multiply_power(struct integer *number, unsigned base, unsigned most_power,\n" +
    "                           unsigned most, int power) {\n" +
    "  for (; power >= (int)most; power -= (int)most) multiply(number, most_power);\n" +
    "  for (; power > 0; power--) multiply(number, base);\n" +
    "}\n" +
    "\n" +
    "/* All digits of a positive number. */\n" +
    "static void expand(struct decimal *to, double value) {\n" +
    "  int exponent;\n" +
    "  double fraction = frexp(value, &exponent);\n" +
    "  unsigned long long mantissa = (unsigned long long)ldexp(fraction, 53);\n" +
    "  exponent -= 53;\n" +
    "  for (; exponent < 0 && (mantissa & 1) == 0; exponent++) mantissa >>= 1;\n" +
    "  struct integer number = {0, {0}};\n" +
    "  for (; mantissa != 0; mantissa /= LIMB) number.words[number.count++] = (unsigned)(mantissa % LIMB);\n" +
    "  /* Below the point, a half is five tenths. */\n" +
    "  if (exponent > 0) multiply_power(&number, 2, 1u << 29, 29, exponent);\n" +
    "  else multiply_power(&number, 5, 1220703125u, 13, -exponent);\n" +
    "  to->count = 0;\n" +
    "  for (int i = number.count - 1; i >= 0; i--) {\n" +
    "    for (unsigned unit = LIMB / 10, word = number.words[i]; unit != 0; unit /= 10) {\n" +
    "      char digit = (char)(word / unit % 10);\n" +
    "      if (to->count != 0 || digit != 0) to->digits[to->count++] = digit;\n" +
    "    }\n" +
    "  }\n" +
    "  to->point = to->count + (exponent < 0 ? exponent : 0);\n" +
    "}\n" +
    "\n" +
    "/* Keeps so many digits; what is halfway goes to the even one. */\n" +
    "static void round_to(struct decimal *number, int count) {\n" +
    "  if (count >= number->count) return;\n" +
    "  if (count < 0) {\n" +
    "    number->count = 0;\n" +
    "    return;\n" +
    "  }\n" +
    "  int next = number->digits[count];\n" +
    "  BOOL up = next > 5;\n" +
    "  if (next == 5) {\n" +
    "    BOOL more = FALSE;\n" +
    "    for (int i = count + 1; i < number->count && !more; i++) more = number->digits[i] != 0;\n" +
    "    up = more || (count > 0 && number->digits[count - 1] % 2 == 1);\n" +
    "  }\n" +
    "  number->count = count;\n" +
    "  if (!up) return;\n" +
    "  int at = count - 1;\n" +
    "  while (at >= 0 && number->digits[at] == 9) number->digits[at--] = 0;\n" +
    "  if (at >= 0) {\n" +
    "    number->digits[at]++;\n" +
    "    return;\n" +
    "  }\n" +
    "  /* All nines, or none: a one before them. */\n" +
    "  memmove(number->digits + 1, number->digits, (size_t)count);\n" +
    "  number->digits[0] = 1;\n" +
    "  number->point++;\n" +
    "  number->count = count + 1;\n" +
    "}\n" +
    "\n" +
    "static char digit_at(const struct decimal *number, int at) {\n" +
    "  return at >= 0 && at < number->count ? (char)('0' + number->digits[at]) : '0';\n" +
    "}\n" +
    "\n" +
    "/* Enough for the longest: a sign, 309 digits, a point, and zeros that are put apart. */\n" +
    "struct number_text {\n" +
    "  char text[DIGITS + 16];\n" +
    "  int length;\n" +
    "};\n" +
    "\n" +
    "static void add(struct number_text *to, char c) {\n" +
    "  if (to->length < (int)sizeof to->text) to->text[to->length++] = c;\n" +
    "}\n" +
    "\n" +
    "static void add_fixed(struct number_text *to, const struct decimal *number, int precision,\n" +
    "                      BOOL point) {\n" +
    "  if (number->point <= 0) add(to, '0');\n" +
    "  for (int i = 0; i < number->point; i++) add(to, digit_at(number, i));\n" +
    "  if (precision > 0 || point) add(to, '.');\n" +
    "  for (int i = 0; i < precision; i++) add(to, digit_at(number, number->point + i));\n" +
    "}\n" +
    "\n" +
    "static void add_exponent(struct number_text *to, char letter, int exponent, int least) {\n" +
    "  add(to, letter);\n" +
    "  add(to, exponent < 0 ? '-' : '+');\n" +
    "  if (exponent < 0) exponent = -exponent;\n" +
    "  char digits[8];\n" +
    "  int count = 0;\n" +
    "  for (; exponent != 0 || count < least; exponent /= 10) digits[count++] = (char)('0' + exponent % 10);\n" +
    "  while (count > 0) add(to, digits[--count]);\n" +
    "}\n" +
    "\n" +
    "static void add_scientific(struct number_text *to, const struct decimal *number, int precision,\n" +
    "                           BOOL point, char letter) {\n" +
    "  add(to, digit_at(number, 0));\n" +
    "  if (precision > 0 || point) add(to, '.');\n" +
    "  for (int i = 1; i <= precision; i++) add(to, digit_at(number, i));\n" +
    "  add_exponent(to, letter, number->count == 0 ? 0 : number->point - 1, 2);\n" +
    "}\n" +
    "\n" +
    "/* The shorter of the two, without the zeros at its end. */\n" +
    "static void add_general(struct number_text *to, struct decimal *number, int precision,\n" +
    "                        BOOL alternate, char letter) {\n" +
    "  if (precision == 0) precision = 1;\n" +
    "  round_to(number, precision);\n" +
    "  int exponent = number->count == 0 ? 0 : number->point - 1;\n" +
    "  int digits = precision;\n" +
    "  if (!alternate) {\n" +
    "    while (number->count > 0 && number->digits[number->count - 1] == 0) number->count--;\n" +
    "    digits = number->count == 0 ? 1 : number->count;\n" +
    "  }\n" +
    "  if (exponent < -4 || exponent >= precision) {\n" +
    "    add_scientific(to, number, digits - 1, alternate, letter);\n" +
    "  } else {\n" +
    "    int behind = digits - 1 - exponent;\n" +
    "    if (number->count == 0) number->point = 1;\n" +
    "    add_fixed(to, number, behind > 0 ? behind : 0, alternate);\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "/* Hexadecimal: the mantissa's bits. */\n" +
    "static void add_hexadecimal(struct number_text *to, double value, int precision, BOOL upper) {\n" +
    "  int exponent = 0;\n" +
    "  double fraction = value == 0 ? 0 : frexp(value, &exponent) * 2;\n" +
    "  if (value != 0) exponent--;\n" +
    "  if (precision >= 0 && precision < 13) {\n" +
    "    double scale = ldexp(1, 4 * precision);\n" +
    "    fraction = nearbyint(fraction * scale) / scale;\n" +
    "  }\n" +
    "  const char *digits = upper ? \"0123456789ABCDEF\" : \"0123456789abcdef\";\n" +
    "  add(to, digits[(int)fraction]);\n" +
    "  fraction -= (int)fraction;\n" +
    "  if (precision > 0 || (precision < 0 && fraction != 0)) add(to, '.');\n" +
    "  for (int i = 0; precision < 0 ? fraction != 0 : i < precision; i++) {\n" +
    "    fraction *= 16;\n" +
    "    add(to, digits[(int)fraction]);\n" +
    "    fraction -= (int)fraction;\n" +
    "  }\n" +
    "  add_exponent(to, upper ? 'P' : 'p', exponent, 1);\n" +
    "}\n" +
    "\n" +
    "static void put_special(struct isapi_sink *sink, struct isapi_spec *spec, const char *sign,\n" +
    "                        double value, BOOL upper) {\n" +
    "  spec->zero = FALSE;\n" +
    "  const char *text = isnan(value) ? (upper ? \"NAN\" : \"nan\") : (upper ? \"INF\" : \"inf\");\n" +
    "  isapi_put_padded(sink, spec, sign, text, 3, 0);\n" +
    "}\n" +
    "\n" +
    "void isapi_format_float(struct isapi_sink *sink, const struct isapi_spec *given, double value) {\n" +
    "  struct isapi_spec spec = *given;\n" +
    "  BOOL upper = spec.type >= 'A' && spec.type <= 'Z';\n" +
    "  char type = (char)(spec.type | 0x20);\n" +
    "  char prefix[4] = {0};\n" +
    "  int at = 0;\n" +
    "  if (signbit(value)) prefix[at++] = '-';\n" +
    "  else if (spec.plus) prefix[at++] = '+';\n" +
    "  else if (spec.space) prefix[at++] = ' ';\n" +
    "  value = fabs(value);\n" +
    "  if (!isfinite(value)) {\n" +
    "    put_special(sink, &spec, prefix, value, upper);\n" +
    "    return;\n" +
    "  }\n" +
    "  struct number_text out;\n" +
    "  struct decimal number;\n" +
    "  out.length = 0;\n" +
    "  number.count = 0;\n" +
    "  number.point = 1;\n" +
    "  if (value != 0 && type != 'a') expand(&number, value);\n" +
    "  int precision = spec.precision < 0 ? 6 : spec.precision;\n" +
    "  /* A double has no more digits than fit; zeros beyond them are put apart. */\n" +
    "  int shown = precision > 1080 ? 1080 : precision;\n" +
    "  int zeros_behind = 0;\n" +
    "  if (type == 'f') {\n" +
    "    round_to(&number, number.point + precision);\n" +
    "    if (shown > DIGITS - number.point) shown = DIGITS - number.point;\n" +
    "    if (shown > 0 || precision == 0) add_fixed(&out, &number, shown, spec.alternate);\n" +
    "    zeros_behind = precision - shown;\n" +
    "  } else if (type == 'e') {\n" +
    "    round_to(&number, precision + 1);\n" +
    "    add_scientific(&out, &number, shown, spec.alternate, upper ? 'E' : 'e');\n" +
    "  } else if (type == 'g') {\n" +
    "    add_general(&out, &number, shown, spec.alternate, upper ? 'E' : 'e');\n" +
    "  } else {\n" +
    "    prefix[at++] = '0';\n" +
    "    prefix[at] = upper ? 'X' : 'x';\n" +
    "    add_hexadecimal(&out, value, spec.precision, upper);\n" +
    "  }\n" +
    "  if (spec.width > 0 && zeros_behind > 0) spec.width -= zeros_behind;\n" +
    "  isapi_put_padded(sink, &spec, prefix, out.text, out.length, 0);\n" +
    "  isapi_pad(sink, '0', zeros_behind);\n" +
    "}\n",
  ".isapi/src/handles.c":
    "/* Handles: the loader's numbers for files and for what can be waited for. */\n" +
    "#include \"abi.h\"\n" +
    "#include \"mappings.h\"\n" +
    "\n" +
    "ISAPI_IMPORT(handle_close) int isapi_import_handle_close(HANDLE handle);\n" +
    "\n" +
    "BOOL WINAPI CloseHandle(HANDLE handle) {\n" +
    "  return isapi_close_mapping(handle) ||\n" +
    "         isapi_succeeds(isapi_import_handle_close(handle));\n" +
    "}\n",
  ".isapi/src/heap.c":
    "/* Windows' heaps: all of them are the one that malloc has. */\n" +
    "#include <malloc.h>\n" +
    "#include <stdint.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <windows.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "/* Blocks have their size before them: the heap's own functions ask for it. The\n" +
    "   mark says that what stands there is one, and is different for each block. */\n" +
    "union header {\n" +
    "  struct {\n" +
    "    size_t size;\n" +
    "    uintptr_t mark;\n" +
    "  };\n" +
    "  max_align_t alignment;\n" +
    "};\n" +
    "\n" +
    "#define MARK 0x15a9b10cu\n" +
    "\n" +
    "static char process_heap;\n" +
    "\n" +
    "static union header *header_of(const void *memory) {\n" +
    "  return (union header *)memory - 1;\n" +
    "}\n" +
    "\n" +
    "static void *allocate(size_t size, BOOL zero) {\n" +
    "  if (size > SIZE_MAX - sizeof(union header)) return NULL;\n" +
    "  union header *block = malloc(sizeof *block + size);\n" +
    "  if (block == NULL) {\n" +
    "    SetLastError(ERROR_NOT_ENOUGH_MEMORY);\n" +
    "    return NULL;\n" +
    "  }\n" +
    "  block->size = size;\n" +
    "  block->mark = (uintptr_t)block ^ MARK;\n" +
    "  return zero ? memset(block + 1, 0, size) : block + 1;\n" +
    "}\n" +
    "\n" +
    "static void *reallocate(void *memory, size_t size, BOOL zero) {\n" +
    "  if (memory == NULL) return allocate(size, zero);\n" +
    "  size_t before = header_of(memory)->size;\n" +
    "  if (size > SIZE_MAX - sizeof(union header)) return NULL;\n" +
    "  union header *block = realloc(header_of(memory), sizeof *block + size);\n" +
    "  if (block == NULL) {\n" +
    "    SetLastError(ERROR_NOT_ENOUGH_MEMORY);\n" +
    "    return NULL;\n" +
    "  }\n" +
    "  block->size = size;\n" +
    "  block->mark = (uintptr_t)block ^ MARK;\n" +
    "  if (zero && size > before) {\n" +
    "    memset((char *)(block + 1) + before, 0, size - before);\n" +
    "  }\n" +
    "  return block + 1;\n" +
    "}\n" +
    "\n" +
    "static void release(void *memory) {\n" +
    "  if (memory == NULL) return;\n" +
    "  header_of(memory)->mark = 0;\n" +
    "  free(header_of(memory));\n" +
    "}\n" +
    "\n" +
    "size_t isapi_heap_size(const void *memory) {\n" +
    "  if ((uintptr_t)memory % _Alignof(union header) != 0 || (uintptr_t)memory < sizeof(union header)) {\n" +
    "    return 0;\n" +
    "  }\n" +
    "  const union header *header = header_of(memory);\n" +
    "  return header->mark == ((uintptr_t)header ^ MARK) ? header->size : 0;\n" +
    "}\n" +
    "\n" +
    "HANDLE WINAPI GetProcessHeap(VOID) { return &process_heap; }\n" +
    "\n" +
    "HANDLE WINAPI HeapCreate(DWORD options, SIZE_T initial, SIZE_T maximum) {\n" +
    "  (void)options, (void)initial, (void)maximum;\n" +
    "  return &process_heap;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI HeapDestroy(HANDLE heap) { return heap == &process_heap; }\n" +
    "\n" +
    "LPVOID WINAPI HeapAlloc(HANDLE heap, DWORD flags, SIZE_T bytes) {\n" +
    "  (void)heap;\n" +
    "  return allocate(bytes, (flags & HEAP_ZERO_MEMORY) != 0);\n" +
    "}\n" +
    "\n" +
    "LPVOID WINAPI HeapReAlloc(HANDLE heap, DWORD flags, LPVOID memory,\n" +
    "                          SIZE_T bytes) {\n" +
    "  (void)heap;\n" +
    "  return reallocate(memory, bytes, (flags & HEAP_ZERO_MEMORY) != 0);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI HeapFree(HANDLE heap, DWORD flags, LPVOID memory) {\n" +
    "  (void)heap, (void)flags;\n" +
    "  release(memory);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "SIZE_T WINAPI HeapSize(HANDLE heap, DWORD flags, LPCVOID memory) {\n" +
    "  (void)heap, (void)flags;\n" +
    "  return header_of(memory)->size;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI HeapValidate(HANDLE heap, DWORD flags, LPCVOID memory) {\n" +
    "  (void)heap, (void)flags, (void)memory;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "HLOCAL WINAPI LocalAlloc(UINT flags, SIZE_T bytes) {\n" +
    "  return allocate(bytes, (flags & LMEM_ZEROINIT) != 0);\n" +
    "}\n" +
    "\n" +
    "HLOCAL WINAPI LocalReAlloc(HLOCAL memory, SIZE_T bytes, UINT flags) {\n" +
    "  return reallocate(memory, bytes, (flags & LMEM_ZEROINIT) != 0);\n" +
    "}\n" +
    "\n" +
    "HLOCAL WINAPI LocalFree(HLOCAL memory) {\n" +
    "  release(memory);\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "LPVOID WINAPI LocalLock(HLOCAL memory) { return memory; }\n" +
    "\n" +
    "BOOL WINAPI LocalUnlock(HLOCAL memory) {\n" +
    "  (void)memory;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "SIZE_T WINAPI LocalSize(HLOCAL memory) { return header_of(memory)->size; }\n" +
    "\n" +
    "HGLOBAL WINAPI GlobalAlloc(UINT flags, SIZE_T bytes) {\n" +
    "  return allocate(bytes, (flags & GMEM_ZEROINIT) != 0);\n" +
    "}\n" +
    "\n" +
    "HGLOBAL WINAPI GlobalReAlloc(HGLOBAL memory, SIZE_T bytes, UINT flags) {\n" +
    "  return reallocate(memory, bytes, (flags & GMEM_ZEROINIT) != 0);\n" +
    "}\n" +
    "\n" +
    "HGLOBAL WINAPI GlobalFree(HGLOBAL memory) { return LocalFree(memory); }\n" +
    "\n" +
    "LPVOID WINAPI GlobalLock(HGLOBAL memory) { return memory; }\n" +
    "\n" +
    "BOOL WINAPI GlobalUnlock(HGLOBAL memory) { return LocalUnlock(memory); }\n" +
    "\n" +
    "SIZE_T WINAPI GlobalSize(HGLOBAL memory) { return header_of(memory)->size; }\n" +
    "\n" +
    "LPVOID WINAPI VirtualAlloc(LPVOID address, SIZE_T bytes, DWORD type,\n" +
    "                           DWORD protection) {\n" +
    "  (void)type, (void)protection;\n" +
    "  return address != NULL ? address : allocate(bytes, TRUE);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI VirtualFree(LPVOID address, SIZE_T bytes, DWORD type) {\n" +
    "  (void)bytes;\n" +
    "  if (type & MEM_RELEASE) release(address);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI VirtualProtect(LPVOID address, SIZE_T bytes, DWORD protection, PDWORD before) {\n" +
    "  (void)address, (void)bytes, (void)protection;\n" +
    "  if (before != NULL) *before = PAGE_READWRITE;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "HLOCAL WINAPI LocalHandle(LPCVOID memory) { return (HLOCAL)memory; }\n" +
    "HGLOBAL WINAPI GlobalHandle(LPCVOID memory) { return (HGLOBAL)memory; }\n" +
    "\n" +
    "UINT WINAPI GlobalFlags(HGLOBAL memory) {\n" +
    "  (void)memory;\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "/* What lies in the memory can be read and written. */\n" +
    "BOOL WINAPI IsBadReadPtr(const VOID *memory, UINT_PTR bytes) {\n" +
    "  uint64_t end = (uint64_t)(uintptr_t)memory + bytes;\n" +
    "  return bytes != 0 && (memory == NULL || end > (uint64_t)__builtin_wasm_memory_size(0) << 16);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI IsBadWritePtr(LPVOID memory, UINT_PTR bytes) { return IsBadReadPtr(memory, bytes); }\n" +
    "BOOL WINAPI IsBadCodePtr(FARPROC function) { return function == NULL; }\n" +
    "\n" +
    "BOOL WINAPI IsBadStringPtrA(LPCSTR text, UINT_PTR most) {\n" +
    "  return IsBadReadPtr(text, most == 0 ? 0 : 1);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI IsBadStringPtrW(LPCWSTR text, UINT_PTR most) {\n" +
    "  return IsBadReadPtr(text, most == 0 ? 0 : sizeof *text);\n" +
    "}\n",
  ".isapi/src/local_time.c":
    "/* C's calendar; local times are the machine's. */\n" +
    "#include <errno.h>\n" +
    "#include <stdio.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <time.h>\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "int isapi_local_offset(long long seconds, BOOL is_local, BOOL *summer);\n" +
    "\n" +
    "long _timezone;\n" +
    "int _daylight;\n" +
    "static char zone_name[] = \"local\", summer_zone_name[] = \"local\";\n" +
    "char *_tzname[2] = {zone_name, summer_zone_name};\n" +
    "\n" +
    "void _tzset(void) {\n" +
    "  time_t now = time(NULL);\n" +
    "  BOOL summer;\n" +
    "  int offset = isapi_local_offset(now, FALSE, &summer);\n" +
    "  _timezone = -offset + (summer ? 3600 : 0);\n" +
    "  _daylight = summer;\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(_tzset, tzset);\n" +
    "\n" +
    "errno_t _get_timezone(long *seconds) {\n" +
    "  _tzset();\n" +
    "  *seconds = _timezone;\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "errno_t _get_daylight(int *hours) {\n" +
    "  _tzset();\n" +
    "  *hours = _daylight;\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "struct tm *localtime_r(const time_t *time, struct tm *to) {\n" +
    "  BOOL summer;\n" +
    "  time_t local = *time + isapi_local_offset(*time, FALSE, &summer);\n" +
    "  if (gmtime_r(&local, to) == NULL) return NULL;\n" +
    "  to->tm_isdst = summer;\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "static struct tm shared_time;\n" +
    "\n" +
    "struct tm *localtime(const time_t *time) { return localtime_r(time, &shared_time); }\n" +
    "struct tm *gmtime(const time_t *time) { return gmtime_r(time, &shared_time); }\n" +
    "ISAPI_ALIAS(localtime, _localtime64);\n" +
    "ISAPI_ALIAS(gmtime, _gmtime64);\n" +
    "\n" +
    "struct tm *_localtime32(const __time32_t *from) {\n" +
    "  time_t time = *from;\n" +
    "  return localtime(&time);\n" +
    "}\n" +
    "\n" +
    "struct tm *_gmtime32(const __time32_t *from) {\n" +
    "  time_t time = *from;\n" +
    "  return gmtime(&time);\n" +
    "}\n" +
    "\n" +
    "/* Year, month and day may be out of their ranges: they are carried. */\n" +
    "__time64_t _mkgmtime64(struct tm *from) {\n" +
    "  long long months = from->tm_year * 12ll + from->tm_mon;\n" +
    "  long long year = months >= 0 ? months / 12 : -((11 - months) / 12);\n" +
    "  int month = (int)(months - year * 12);\n" +
    "  static const short before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};\n" +
    "  long long full = year + 1900;\n" +
    "  BOOL leap = full % 4 == 0 && (full % 100 != 0 || full % 400 == 0);\n" +
    "  long long past = full - 1;\n" +
    "  long long days = past * 365 + past / 4 - past / 100 + past / 400 - 719162 + before[month] +\n" +
    "                   (month > 1 && leap) + from->tm_mday - 1;\n" +
    "  time_t time = ((days * 24 + from->tm_hour) * 60 + from->tm_min) * 60 + from->tm_sec;\n" +
    "  if (gmtime_r(&time, from) == NULL) return -1;\n" +
    "  return time;\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(_mkgmtime64, _mkgmtime);\n" +
    "\n" +
    "__time64_t _mktime64(struct tm *from) {\n" +
    "  struct tm copy = *from;\n" +
    "  time_t time = _mkgmtime64(&copy);\n" +
    "  time -= isapi_local_offset(time, TRUE, NULL);\n" +
    "  return localtime_r(&time, from) == NULL ? -1 : time;\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(_mktime64, mktime);\n" +
    "\n" +
    "double _difftime64(__time64_t end, __time64_t begin) { return (double)(end - begin); }\n" +
    "\n" +
    "errno_t localtime_s(struct tm *to, const __time64_t *time) {\n" +
    "  if (to == NULL || time == NULL || localtime_r(time, to) == NULL) return isapi_invalid(EINVAL);\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "errno_t gmtime_s(struct tm *to, const __time64_t *time) {\n" +
    "  if (to == NULL || time == NULL || gmtime_r(time, to) == NULL) return isapi_invalid(EINVAL);\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(localtime_s, _localtime64_s);\n" +
    "ISAPI_ALIAS(gmtime_s, _gmtime64_s);\n" +
    "\n" +
    "errno_t asctime_s(char *to, size_t size, const struct tm *time) {\n" +
    "  char text[64];\n" +
    "  if (strftime(text, sizeof text, \"%a %b %d %H:%M:%S %Y\\n\", time) == 0) return EINVAL;\n" +
    "  return isapi_strcpy_s(to, size, text, 0);\n" +
    "}\n" +
    "\n" +
    "errno_t ctime_s(char *to, size_t size, const __time64_t *time) {\n" +
    "  struct tm local;\n" +
    "  return localtime_s(&local, time) != 0 ? EINVAL : asctime_s(to, size, &local);\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(ctime_s, _ctime64_s);\n" +
    "\n" +
    "static char time_text[32];\n" +
    "\n" +
    "char *asctime(const struct tm *time) { return asctime_s(time_text, sizeof time_text, time) == 0 ? time_text : NULL; }\n" +
    "char *ctime(const time_t *time) { return ctime_s(time_text, sizeof time_text, time) == 0 ? time_text : NULL; }\n" +
    "ISAPI_ALIAS(ctime, _ctime64);\n" +
    "\n" +
    "static WCHAR wide_time_text[32];\n" +
    "\n" +
    "WCHAR *_wasctime(const struct tm *time) {\n" +
    "  if (asctime(time) == NULL) return NULL;\n" +
    "  isapi_widen(wide_time_text, 32, time_text, -1);\n" +
    "  return wide_time_text;\n" +
    "}\n" +
    "\n" +
    "WCHAR *_wctime(const long long *time) {\n" +
    "  struct tm local;\n" +
    "  return localtime_s(&local, time) != 0 ? NULL : _wasctime(&local);\n" +
    "}\n" +
    "\n" +
    "static errno_t put_now(char *to, size_t size, const char *format) {\n" +
    "  time_t now = time(NULL);\n" +
    "  struct tm local;\n" +
    "  localtime_r(&now, &local);\n" +
    "  if (size < 9) return isapi_invalid(ERANGE);\n" +
    "  strftime(to, size, format, &local);\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "errno_t _strdate_s(char *to, size_t size) { return put_now(to, size, \"%m/%d/%y\"); }\n" +
    "errno_t _strtime_s(char *to, size_t size) { return put_now(to, size, \"%H:%M:%S\"); }\n" +
    "\n" +
    "char *_strdate(char *to) {\n" +
    "  _strdate_s(to, 9);\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "char *_strtime(char *to) {\n" +
    "  _strtime_s(to, 9);\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "size_t wcsftime(WCHAR *to, size_t count, const WCHAR *format, const struct tm *time) {\n" +
    "  char *narrow = isapi_narrowed(format);\n" +
    "  char *formatted = malloc(count * 3 + 1);\n" +
    "  size_t length = 0;\n" +
    "  if (narrow != NULL && formatted != NULL && strftime(formatted, count * 3 + 1, narrow, time) != 0) {\n" +
    "    size_t size = isapi_widen(to, count, formatted, -1);\n" +
    "    length = size == (size_t)-1 ? 0 : size - 1;\n" +
    "  }\n" +
    "  free(narrow);\n" +
    "  free(formatted);\n" +
    "  return length;\n" +
    "}\n",
  ".isapi/src/mappings.c":
    "/*\n" +
    " * Views of files, and memory with a name. A view is a copy of the file: what\n" +
    " * is written there goes back when it is flushed or unmapped.\n" +
    " * https://learn.microsoft.com/en-us/windows/win32/memory/file-mapping\n" +
    " */\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"abi.h\"\n" +
    "#include \"mappings.h\"\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "/* A mapping: it goes when its last handle and its view are gone. */\n" +
    "struct mapping {\n" +
    "  struct mapping *next;\n" +
    "  char *name;\n" +
    "  HANDLE file;\n" +
    "  BOOL writes;\n" +
    "  size_t size;\n" +
    "  /* Its bytes: one for all views. */\n" +
    "  char *bytes;\n" +
    "  int handles, views;\n" +
    "};\n" +
    "\n" +
    "static struct mapping *mappings;\n" +
    "\n" +
    "static struct mapping *named_mapping(const char *name) {\n" +
    "  struct mapping *at = name == NULL ? NULL : mappings;\n" +
    "  while (at != NULL && (at->name == NULL || strcmp(at->name, name) != 0)) at = at->next;\n" +
    "  return at;\n" +
    "}\n" +
    "\n" +
    "static struct mapping *mapping_of(HANDLE handle) {\n" +
    "  struct mapping *at = mappings;\n" +
    "  while (at != NULL && (HANDLE)at != handle) at = at->next;\n" +
    "  return at;\n" +
    "}\n" +
    "\n" +
    "static void drop(struct mapping *mapping) {\n" +
    "  if (mapping->handles > 0 || mapping->views > 0) return;\n" +
    "  for (struct mapping **at = &mappings; *at != NULL; at = &(*at)->next) {\n" +
    "    if (*at != mapping) continue;\n" +
    "    *at = mapping->next;\n" +
    "    break;\n" +
    "  }\n" +
    "  free(mapping->name);\n" +
    "  free(mapping->bytes);\n" +
    "  free(mapping);\n" +
    "}\n" +
    "\n" +
    "static HANDLE failed_mapping(DWORD code) {\n" +
    "  SetLastError(code);\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "static BOOL transfer(struct mapping *mapping, BOOL writes) {\n" +
    "  OVERLAPPED start = {0};\n" +
    "  DWORD count;\n" +
    "  if (mapping->size == 0) return TRUE;\n" +
    "  return writes ? WriteFile(mapping->file, mapping->bytes, mapping->size, &count, &start)\n" +
    "                : ReadFile(mapping->file, mapping->bytes, mapping->size, &count, &start) ||\n" +
    "                      GetLastError() == ERROR_HANDLE_EOF;\n" +
    "}\n" +
    "\n" +
    "HANDLE WINAPI CreateFileMappingA(HANDLE file, LPSECURITY_ATTRIBUTES security, DWORD protection,\n" +
    "                                 DWORD size_high, DWORD size, LPCSTR name) {\n" +
    "  (void)security;\n" +
    "  struct mapping *mapping = named_mapping(name);\n" +
    "  if (mapping != NULL) {\n" +
    "    mapping->handles++;\n" +
    "    SetLastError(ERROR_ALREADY_EXISTS);\n" +
    "    return mapping;\n" +
    "  }\n" +
    "  if (size_high != 0) return failed_mapping(ERROR_NOT_ENOUGH_MEMORY);\n" +
    "  BOOL of_file = file != INVALID_HANDLE_VALUE;\n" +
    "  if (of_file && size == 0) size = GetFileSize(file, NULL);\n" +
    "  if (size == 0 || size == INVALID_FILE_SIZE) return failed_mapping(ERROR_INVALID_PARAMETER);\n" +
    "  mapping = calloc(1, sizeof *mapping);\n" +
    "  char *bytes = calloc(1, size);\n" +
    "  if (mapping == NULL || bytes == NULL) {\n" +
    "    free(mapping);\n" +
    "    free(bytes);\n" +
    "    return failed_mapping(ERROR_NOT_ENOUGH_MEMORY);\n" +
    "  }\n" +
    "  *mapping = (struct mapping){mappings, _strdup(name), file, (protection & PAGE_READWRITE) != 0,\n" +
    "                              size,     bytes,         1,    0};\n" +
    "  mappings = mapping;\n" +
    "  if (of_file && !transfer(mapping, FALSE)) {\n" +
    "    DWORD error = GetLastError();\n" +
    "    mapping->handles = 0;\n" +
    "    drop(mapping);\n" +
    "    return failed_mapping(error);\n" +
    "  }\n" +
    "  SetLastError(NO_ERROR);\n" +
    "  return mapping;\n" +
    "}\n" +
    "\n" +
    "HANDLE WINAPI CreateFileMappingW(HANDLE file, LPSECURITY_ATTRIBUTES security, DWORD protection,\n" +
    "                                 DWORD size_high, DWORD size, LPCWSTR name) {\n" +
    "  char *narrow = isapi_narrowed(name);\n" +
    "  HANDLE mapping = CreateFileMappingA(file, security, protection, size_high, size, narrow);\n" +
    "  free(narrow);\n" +
    "  return mapping;\n" +
    "}\n" +
    "\n" +
    "HANDLE WINAPI OpenFileMappingA(DWORD access, BOOL inherits, LPCSTR name) {\n" +
    "  (void)access, (void)inherits;\n" +
    "  struct mapping *mapping = named_mapping(name);\n" +
    "  if (mapping == NULL) return failed_mapping(ERROR_FILE_NOT_FOUND);\n" +
    "  mapping->handles++;\n" +
    "  return mapping;\n" +
    "}\n" +
    "\n" +
    "HANDLE WINAPI OpenFileMappingW(DWORD access, BOOL inherits, LPCWSTR name) {\n" +
    "  char *narrow = isapi_narrowed(name);\n" +
    "  HANDLE mapping = OpenFileMappingA(access, inherits, narrow);\n" +
    "  free(narrow);\n" +
    "  return mapping;\n" +
    "}\n" +
    "\n" +
    "LPVOID WINAPI MapViewOfFile(HANDLE handle, DWORD access, DWORD offset_high, DWORD offset,\n" +
    "                            SIZE_T bytes) {\n" +
    "  (void)access;\n" +
    "  struct mapping *mapping = mapping_of(handle);\n" +
    "  if (mapping == NULL) return failed_mapping(ERROR_INVALID_HANDLE);\n" +
    "  if (offset_high != 0 || offset > mapping->size || bytes > mapping->size - offset) {\n" +
    "    return failed_mapping(ERROR_INVALID_PARAMETER);\n" +
    "  }\n" +
    "  mapping->views++;\n" +
    "  return mapping->bytes + offset;\n" +
    "}\n" +
    "\n" +
    "static struct mapping *mapping_at(LPCVOID address) {\n" +
    "  struct mapping *at = mappings;\n" +
    "  while (at != NULL && ((const char *)address < at->bytes ||\n" +
    "                        (const char *)address >= at->bytes + at->size)) {\n" +
    "    at = at->next;\n" +
    "  }\n" +
    "  return at;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI FlushViewOfFile(LPCVOID address, SIZE_T bytes) {\n" +
    "  (void)bytes;\n" +
    "  struct mapping *mapping = mapping_at(address);\n" +
    "  if (mapping == NULL) return failed_mapping(ERROR_INVALID_ADDRESS) != NULL;\n" +
    "  if (mapping->file == INVALID_HANDLE_VALUE || !mapping->writes) return TRUE;\n" +
    "  return transfer(mapping, TRUE);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI UnmapViewOfFile(LPCVOID address) {\n" +
    "  struct mapping *mapping = mapping_at(address);\n" +
    "  if (mapping == NULL) return failed_mapping(ERROR_INVALID_ADDRESS) != NULL;\n" +
    "  FlushViewOfFile(address, 0);\n" +
    "  if (mapping->views > 0) mapping->views--;\n" +
    "  drop(mapping);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL isapi_close_mapping(HANDLE handle) {\n" +
    "  struct mapping *mapping = mapping_of(handle);\n" +
    "  if (mapping == NULL) return FALSE;\n" +
    "  if (mapping->handles > 0) mapping->handles--;\n" +
    "  drop(mapping);\n" +
    "  return TRUE;\n" +
    "}\n",
  ".isapi/src/mappings.h":
    "#ifndef ISAPI_MAPPINGS_H\n" +
    "#define ISAPI_MAPPINGS_H\n" +
    "\n" +
    "#include \"abi.h\"\n" +
    "\n" +
    "/* Closes a handle of a mapping; FALSE if it is of something else. */\n" +
    "BOOL isapi_close_mapping(HANDLE handle);\n" +
    "\n" +
    "#endif\n",
  ".isapi/src/messages.c":
    "/* What system error codes mean, in Windows' words.\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes */\n" +
    "#include <stdio.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "static const struct {\n" +
    "  WORD code;\n" +
    "  const char *text;\n" +
    "} system_messages[] = {\n" +
    "    {0, \"The operation completed successfully.\"},\n" +
    "    {1, \"Incorrect function.\"},\n" +
    "    {2, \"The system cannot find the file specified.\"},\n" +
    "    {3, \"The system cannot find the path specified.\"},\n" +
    "    {4, \"The system cannot open the file.\"},\n" +
    "    {5, \"Access is denied.\"},\n" +
    "    {6, \"The handle is invalid.\"},\n" +
    "    {8, \"Not enough memory resources are available to process this command.\"},\n" +
    "    {12, \"The access code is invalid.\"},\n" +
    "    {13, \"The data is invalid.\"},\n" +
    "    {14, \"Not enough memory resources are available to complete this operation.\"},\n" +
    "    {15, \"The system cannot find the drive specified.\"},\n" +
    "    {18, \"There are no more files.\"},\n" +
    "    {19, \"The media is write protected.\"},\n" +
    "    {21, \"The device is not ready.\"},\n" +
    "    {32, \"The process cannot access the file because it is being used by another process.\"},\n" +
    "    {38, \"Reached the end of the file.\"},\n" +
    "    {39, \"The disk is full.\"},\n" +
    "    {50, \"The request is not supported.\"},\n" +
    "    {64, \"The specified network name is no longer available.\"},\n" +
    "    {80, \"The file exists.\"},\n" +
    "    {87, \"The parameter is incorrect.\"},\n" +
    "    {109, \"The pipe has been ended.\"},\n" +
    "    {112, \"There is not enough space on the disk.\"},\n" +
    "    {120, \"This function is not supported on this system.\"},\n" +
    "    {121, \"The semaphore timeout period has expired.\"},\n" +
    "    {122, \"The data area passed to a system call is too small.\"},\n" +
    "    {123, \"The filename, directory name, or volume label syntax is incorrect.\"},\n" +
    "    {126, \"The specified module could not be found.\"},\n" +
    "    {127, \"The specified procedure could not be found.\"},\n" +
    "    {145, \"The directory is not empty.\"},\n" +
    "    {170, \"The requested resource is in use.\"},\n" +
    "    {183, \"Cannot create a file when that file already exists.\"},\n" +
    "    {203, \"The system could not find the environment option that was entered.\"},\n" +
    "    {232, \"The pipe is being closed.\"},\n" +
    "    {234, \"More data is available.\"},\n" +
    "    {259, \"No more data is available.\"},\n" +
    "    {267, \"The directory name is invalid.\"},\n" +
    "    {487, \"Attempt to access invalid address.\"},\n" +
    "    {995, \"The I/O operation has been aborted because of either a thread exit or an application \"\n" +
    "          \"request.\"},\n" +
    "    {996, \"Overlapped I/O event is not in a signaled state.\"},\n" +
    "    {997, \"Overlapped I/O operation is in progress.\"},\n" +
    "    {998, \"Invalid access to memory location.\"},\n" +
    "    {1004, \"Invalid flags.\"},\n" +
    "    {1113, \"No mapping for the Unicode character exists in the target multi-byte code page.\"},\n" +
    "    {1168, \"Element not found.\"},\n" +
    "    {1223, \"The operation was canceled by the user.\"},\n" +
    "    {1326, \"The user name or password is incorrect.\"},\n" +
    "    {1413, \"Invalid index.\"},\n" +
    "    {1460, \"This operation returned because the timeout period expired.\"},\n" +
    "    {10053, \"An established connection was aborted by the software in your host machine.\"},\n" +
    "    {10054, \"An existing connection was forcibly closed by the remote host.\"},\n" +
    "    {10055, \"An operation on a socket could not be performed because the system lacked sufficient \"\n" +
    "            \"buffer space or because a queue was full.\"},\n" +
    "};\n" +
    "\n" +
    "static const char *system_message(DWORD code) {\n" +
    "  if ((code & 0xffff0000) == 0x80070000) code &= 0xffff;\n" +
    "  for (size_t i = 0; i < ARRAYSIZE(system_messages); i++) {\n" +
    "    if (system_messages[i].code == code) return system_messages[i].text;\n" +
    "  }\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "/* Arguments of %1, %2, …: a list, or an array. */\n" +
    "struct inserts {\n" +
    "  const DWORD_PTR *array;\n" +
    "  BOOL given;\n" +
    "};\n" +
    "\n" +
    "static void put_insert(struct isapi_sink *sink, const char **at, const struct inserts *inserts) {\n" +
    "  int index = *(*at)++ - '0';\n" +
    "  if (**at >= '0' && **at <= '9') index = index * 10 + *(*at)++ - '0';\n" +
    "  char format[32] = \"%s\";\n" +
    "  /* A format of printf may stand behind it, between exclamation marks. */\n" +
    "  if (**at == '!') {\n" +
    "    const char *end = strchr(*at + 1, '!');\n" +
    "    if (end != NULL && end - *at < 30) {\n" +
    "      snprintf(format, sizeof format, \"%%%.*s\", (int)(end - *at - 1), *at + 1);\n" +
    "      *at = end + 1;\n" +
    "    }\n" +
    "  }\n" +
    "  char text[512];\n" +
    "  int length = _snprintf(text, sizeof text, format, inserts->array[index - 1]);\n" +
    "  for (int i = 0; i < (length < 0 ? (int)sizeof text : length); i++) {\n" +
    "    sink->put(sink, (unsigned char)text[i]);\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "static void put_message(struct isapi_sink *sink, const char *text, const struct inserts *inserts) {\n" +
    "  while (*text) {\n" +
    "    if (*text != '%' || text[1] == 0 || !inserts->given) {\n" +
    "      sink->put(sink, (unsigned char)*text++);\n" +
    "      continue;\n" +
    "    }\n" +
    "    text++;\n" +
    "    if (*text >= '1' && *text <= '9' && inserts->array != NULL) {\n" +
    "      put_insert(sink, &text, inserts);\n" +
    "    } else if (*text == '0') {\n" +
    "      return;\n" +
    "    } else {\n" +
    "      sink->put(sink, (unsigned char)(*text == 'n' ? '\\n' : *text));\n" +
    "      text++;\n" +
    "    }\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "/* The message in memory of its own; NULL and the last error if there is none. */\n" +
    "static char *message_of(DWORD flags, const char *source, DWORD code, const DWORD_PTR *array) {\n" +
    "  const char *text = (flags & FORMAT_MESSAGE_FROM_STRING) != 0 ? source\n" +
    "                     : (flags & FORMAT_MESSAGE_FROM_SYSTEM) != 0 ? system_message(code)\n" +
    "                                                                : NULL;\n" +
    "  if (text == NULL) {\n" +
    "    SetLastError(317); /* ERROR_MR_MID_NOT_FOUND */\n" +
    "    return NULL;\n" +
    "  }\n" +
    "  struct inserts inserts = {array, (flags & FORMAT_MESSAGE_IGNORE_INSERTS) == 0};\n" +
    "  struct isapi_buffer buffer;\n" +
    "  size_t size = 0;\n" +
    "  char *to = NULL;\n" +
    "  for (int pass = 0; pass < 2; pass++) {\n" +
    "    struct isapi_sink *sink = isapi_narrow_buffer(&buffer, to, size);\n" +
    "    put_message(sink, text, &inserts);\n" +
    "    if (text != source) sink->put(sink, '\\r'), sink->put(sink, '\\n');\n" +
    "    sink->put(sink, 0);\n" +
    "    if (pass == 0 && (to = malloc(size = sink->count)) == NULL) SetLastError(ERROR_OUTOFMEMORY);\n" +
    "    if (to == NULL) return NULL;\n" +
    "  }\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "/* A va_list of WebAssembly points to its arguments, as an array of them does. */\n" +
    "static const DWORD_PTR *array_of(DWORD flags, va_list *args) {\n" +
    "  if (args == NULL) return NULL;\n" +
    "  return (flags & FORMAT_MESSAGE_ARGUMENT_ARRAY) != 0 ? (const DWORD_PTR *)args\n" +
    "                                                      : *(const DWORD_PTR **)args;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI FormatMessageA(DWORD flags, LPCVOID source, DWORD code, DWORD language, LPSTR to,\n" +
    "                            DWORD size, va_list *args) {\n" +
    "  (void)language;\n" +
    "  char *text = message_of(flags, source, code, array_of(flags, args));\n" +
    "  if (text == NULL) return 0;\n" +
    "  DWORD length = (DWORD)strlen(text);\n" +
    "  if ((flags & FORMAT_MESSAGE_ALLOCATE_BUFFER) != 0) {\n" +
    "    LPSTR block = LocalAlloc(LMEM_FIXED, length + 1 > size ? length + 1 : size);\n" +
    "    *(LPSTR *)to = block;\n" +
    "    if (block == NULL) length = 0;\n" +
    "    else memcpy(block, text, length + 1);\n" +
    "  } else if (length + 1 > size) {\n" +
    "    SetLastError(ERROR_INSUFFICIENT_BUFFER);\n" +
    "    length = 0;\n" +
    "  } else {\n" +
    "    memcpy(to, text, length + 1);\n" +
    "  }\n" +
    "  free(text);\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI FormatMessageW(DWORD flags, LPCVOID source, DWORD code, DWORD language, LPWSTR to,\n" +
    "                            DWORD size, va_list *args) {\n" +
    "  (void)language;\n" +
    "  BOOL given = (flags & FORMAT_MESSAGE_FROM_STRING) != 0;\n" +
    "  char *narrow_source = given ? isapi_narrowed(source) : NULL;\n" +
    "  char *text = message_of(flags, narrow_source, code, array_of(flags, args));\n" +
    "  DWORD length = text == NULL ? 0 : (DWORD)isapi_widen(NULL, 0, text, -1) - 1;\n" +
    "  if (text == NULL) {\n" +
    "  } else if ((flags & FORMAT_MESSAGE_ALLOCATE_BUFFER) != 0) {\n" +
    "    LPWSTR block = LocalAlloc(LMEM_FIXED, (length + 1 > size ? length + 1 : size) * sizeof *to);\n" +
    "    *(LPWSTR *)to = block;\n" +
    "    if (block == NULL) length = 0;\n" +
    "    else isapi_widen(block, length + 1, text, -1);\n" +
    "  } else if (length + 1 > size) {\n" +
    "    SetLastError(ERROR_INSUFFICIENT_BUFFER);\n" +
    "    length = 0;\n" +
    "  } else {\n" +
    "    isapi_widen(to, size, text, -1);\n" +
    "  }\n" +
    "  free(text);\n" +
    "  free(narrow_source);\n" +
    "  return length;\n" +
    "}\n",
  ".isapi/src/misc.c":
    "/* What Microsoft's C library has beside all that: numbers, memory, sorting. */\n" +
    "#include <errno.h>\n" +
    "#include <float.h>\n" +
    "#include <locale.h>\n" +
    "#include <malloc.h>\n" +
    "#include <math.h>\n" +
    "#include <stdint.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#include <objbase.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "/* Microsoft's generator: what a seed gives is known. */\n" +
    "static unsigned random_state = 1;\n" +
    "\n" +
    "void srand(unsigned seed) { random_state = seed; }\n" +
    "\n" +
    "int rand(void) {\n" +
    "  random_state = random_state * 214013u + 2531011u;\n" +
    "  return (int)(random_state >> 16 & RAND_MAX);\n" +
    "}\n" +
    "\n" +
    "unsigned short _byteswap_ushort(unsigned short value) { return __builtin_bswap16(value); }\n" +
    "unsigned long _byteswap_ulong(unsigned long value) { return __builtin_bswap32(value); }\n" +
    "unsigned long long _byteswap_uint64(unsigned long long value) { return __builtin_bswap64(value); }\n" +
    "\n" +
    "void _swab(char *from, char *to, int count) {\n" +
    "  for (int i = 0; i + 1 < count; i += 2) {\n" +
    "    char first = from[i];\n" +
    "    to[i] = from[i + 1];\n" +
    "    to[i + 1] = first;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "int _isnan(double value) { return isnan(value); }\n" +
    "int _finite(double value) { return isfinite(value); }\n" +
    "double _copysign(double value, double sign) { return copysign(value, sign); }\n" +
    "double _hypot(double x, double y) { return hypot(x, y); }\n" +
    "\n" +
    "/* There is one way to compute. */\n" +
    "unsigned _controlfp(unsigned value, unsigned mask) {\n" +
    "  (void)value, (void)mask;\n" +
    "  return _PC_53;\n" +
    "}\n" +
    "unsigned _control87(unsigned value, unsigned mask) { return _controlfp(value, mask); }\n" +
    "unsigned _clearfp(void) { return 0; }\n" +
    "unsigned _statusfp(void) { return 0; }\n" +
    "void _fpreset(void) {}\n" +
    "\n" +
    "size_t _msize(void *memory) { return malloc_usable_size(memory); }\n" +
    "\n" +
    "void *_expand(void *memory, size_t bytes) {\n" +
    "  return bytes <= _msize(memory) ? memory : NULL;\n" +
    "}\n" +
    "\n" +
    "void *_recalloc(void *memory, size_t count, size_t size) {\n" +
    "  if (size != 0 && count > SIZE_MAX / size) return NULL;\n" +
    "  size_t before = memory == NULL ? 0 : _msize(memory);\n" +
    "  char *block = realloc(memory, count * size);\n" +
    "  if (block != NULL && count * size > before) memset(block + before, 0, count * size - before);\n" +
    "  return block;\n" +
    "}\n" +
    "\n" +
    "void *_aligned_malloc(size_t bytes, size_t alignment) {\n" +
    "  if (alignment < sizeof(void *)) alignment = sizeof(void *);\n" +
    "  return aligned_alloc(alignment, (bytes + alignment - 1) & ~(alignment - 1));\n" +
    "}\n" +
    "\n" +
    "void *_aligned_realloc(void *memory, size_t bytes, size_t alignment) {\n" +
    "  void *block = _aligned_malloc(bytes, alignment);\n" +
    "  if (block != NULL && memory != NULL) {\n" +
    "    size_t before = _msize(memory);\n" +
    "    memcpy(block, memory, before < bytes ? before : bytes);\n" +
    "    free(memory);\n" +
    "  }\n" +
    "  return block;\n" +
    "}\n" +
    "\n" +
    "void _aligned_free(void *memory) { free(memory); }\n" +
    "int _heapchk(void) { return _HEAPOK; }\n" +
    "int _heapmin(void) { return 0; }\n" +
    "\n" +
    "LPVOID WINAPI CoTaskMemAlloc(SIZE_T bytes) { return malloc(bytes); }\n" +
    "void WINAPI CoTaskMemFree(LPVOID memory) { free(memory); }\n" +
    "\n" +
    "void qsort_s(void *base, size_t count, size_t size,\n" +
    "             int (*compare)(void *, const void *, const void *), void *context) {\n" +
    "  char *start = base;\n" +
    "  /* Heap sort: no more memory than there is, and no bad case. */\n" +
    "  for (size_t end = count, root = count / 2; end > 1;) {\n" +
    "    if (root > 0) root--;\n" +
    "    else {\n" +
    "      end--;\n" +
    "      for (size_t i = 0; i < size; i++) {\n" +
    "        char c = start[i];\n" +
    "        start[i] = start[end * size + i];\n" +
    "        start[end * size + i] = c;\n" +
    "      }\n" +
    "    }\n" +
    "    for (size_t at = root;;) {\n" +
    "      size_t child = 2 * at + 1;\n" +
    "      if (child >= end) break;\n" +
    "      if (child + 1 < end &&\n" +
    "          compare(context, start + child * size, start + (child + 1) * size) < 0) {\n" +
    "        child++;\n" +
    "      }\n" +
    "      if (compare(context, start + at * size, start + child * size) >= 0) break;\n" +
    "      for (size_t i = 0; i < size; i++) {\n" +
    "        char c = start[at * size + i];\n" +
    "        start[at * size + i] = start[child * size + i];\n" +
    "        start[child * size + i] = c;\n" +
    "      }\n" +
    "      at = child;\n" +
    "    }\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "void *bsearch_s(const void *key, const void *base, size_t count, size_t size,\n" +
    "                int (*compare)(void *, const void *, const void *), void *context) {\n" +
    "  const char *start = base;\n" +
    "  while (count > 0) {\n" +
    "    const char *middle = start + count / 2 * size;\n" +
    "    int difference = compare(context, key, middle);\n" +
    "    if (difference == 0) return (void *)middle;\n" +
    "    if (difference > 0) {\n" +
    "      start = middle + size;\n" +
    "      count -= count / 2 + 1;\n" +
    "    } else {\n" +
    "      count /= 2;\n" +
    "    }\n" +
    "  }\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "int *_errno(void) { return &errno; }\n" +
    "\n" +
    "unsigned long *__doserrno(void) {\n" +
    "  static unsigned long code;\n" +
    "  code = GetLastError();\n" +
    "  return &code;\n" +
    "}\n" +
    "\n" +
    "errno_t _get_errno(int *value) {\n" +
    "  *value = errno;\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "errno_t _set_errno(int value) {\n" +
    "  errno = value;\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "static void run_onexit(void *function) { ((_onexit_t)function)(); }\n" +
    "int __cxa_atexit(void (*function)(void *), void *argument, void *library);\n" +
    "\n" +
    "_onexit_t _onexit(_onexit_t function) {\n" +
    "  return __cxa_atexit(run_onexit, (void *)function, NULL) == 0 ? function : NULL;\n" +
    "}\n" +
    "\n" +
    "_purecall_handler _set_purecall_handler(_purecall_handler next) {\n" +
    "  static _purecall_handler current_handler;\n" +
    "  _purecall_handler before = current_handler;\n" +
    "  current_handler = next;\n" +
    "  return before;\n" +
    "}\n" +
    "\n" +
    "unsigned _set_abort_behavior(unsigned flags, unsigned mask) {\n" +
    "  (void)flags, (void)mask;\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "int _set_error_mode(int mode) {\n" +
    "  (void)mode;\n" +
    "  return _OUT_TO_STDERR;\n" +
    "}\n" +
    "\n" +
    "static char program[] = \"w3wp.exe\";\n" +
    "static char *arguments[] = {program, NULL};\n" +
    "int __argc = 1;\n" +
    "char **__argv = arguments;\n" +
    "char *_pgmptr = program;\n" +
    "\n" +
    "int _configthreadlocale(int type) {\n" +
    "  (void)type;\n" +
    "  return _DISABLE_PER_THREAD_LOCALE;\n" +
    "}\n" +
    "\n" +
    "WCHAR *_wsetlocale(int category, const WCHAR *locale) {\n" +
    "  static WCHAR name[32];\n" +
    "  char *narrow = isapi_narrowed(locale);\n" +
    "  const char *set = setlocale(category, narrow);\n" +
    "  free(narrow);\n" +
    "  if (set == NULL) return NULL;\n" +
    "  isapi_widen(name, 32, set, -1);\n" +
    "  return name;\n" +
    "}\n" +
    "\n" +
    "_locale_t _create_locale(int category, const char *locale) {\n" +
    "  (void)category, (void)locale;\n" +
    "  return program;\n" +
    "}\n" +
    "\n" +
    "void _free_locale(_locale_t locale) { (void)locale; }\n",
  ".isapi/src/modules.c":
    "/*\n" +
    " * Modules. There is one, the extension; the libraries of Windows that a source\n" +
    " * asks for are there as far as their functions are, and those are linked: no\n" +
    " * function can be found by its name.\n" +
    " */\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"abi.h\"\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "/* What stands for the extension, and for Windows. */\n" +
    "static char own_module, windows_module;\n" +
    "\n" +
    "static const char *const windows_libraries[] = {\"kernel32\", \"user32\",   \"advapi32\", \"ntdll\",\n" +
    "                                                \"msvcrt\",   \"ws2_32\",   \"shlwapi\",  \"ole32\",\n" +
    "                                                \"kernelbase\", \"shell32\", \"wsock32\"};\n" +
    "\n" +
    "/* The last part of a path, without \".dll\", is a library's. */\n" +
    "static BOOL is_library(const char *path, const char *library) {\n" +
    "  const char *name = path;\n" +
    "  for (const char *at = path; *at; at++) {\n" +
    "    if (*at == '\\\\' || *at == '/') name = at + 1;\n" +
    "  }\n" +
    "  size_t length = strlen(library);\n" +
    "  return _strnicmp(name, library, length) == 0 &&\n" +
    "         (name[length] == 0 || _stricmp(name + length, \".dll\") == 0);\n" +
    "}\n" +
    "\n" +
    "static HMODULE find_module(const char *name) {\n" +
    "  if (name == NULL || is_library(name, \"extension\")) return &own_module;\n" +
    "  for (size_t i = 0; i < ARRAYSIZE(windows_libraries); i++) {\n" +
    "    if (is_library(name, windows_libraries[i])) return &windows_module;\n" +
    "  }\n" +
    "  SetLastError(ERROR_MOD_NOT_FOUND);\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "HMODULE WINAPI GetModuleHandleA(LPCSTR name) { return find_module(name); }\n" +
    "\n" +
    "HMODULE WINAPI GetModuleHandleW(LPCWSTR name) {\n" +
    "  char *narrow = isapi_narrowed(name);\n" +
    "  HMODULE module = find_module(narrow);\n" +
    "  free(narrow);\n" +
    "  return module;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI GetModuleHandleExA(DWORD flags, LPCSTR name, HMODULE *module) {\n" +
    "  *module = (flags & GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS) != 0 ? &own_module\n" +
    "                                                                  : find_module(name);\n" +
    "  return *module != NULL;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI GetModuleHandleExW(DWORD flags, LPCWSTR name, HMODULE *module) {\n" +
    "  *module = (flags & GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS) != 0 ? &own_module\n" +
    "                                                                  : GetModuleHandleW(name);\n" +
    "  return *module != NULL;\n" +
    "}\n" +
    "\n" +
    "HMODULE WINAPI LoadLibraryA(LPCSTR name) { return find_module(name); }\n" +
    "HMODULE WINAPI LoadLibraryW(LPCWSTR name) { return GetModuleHandleW(name); }\n" +
    "\n" +
    "HMODULE WINAPI LoadLibraryExA(LPCSTR name, HANDLE file, DWORD flags) {\n" +
    "  (void)file, (void)flags;\n" +
    "  return find_module(name);\n" +
    "}\n" +
    "\n" +
    "HMODULE WINAPI LoadLibraryExW(LPCWSTR name, HANDLE file, DWORD flags) {\n" +
    "  (void)file, (void)flags;\n" +
    "  return GetModuleHandleW(name);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI FreeLibrary(HMODULE module) { return module != NULL; }\n" +
    "\n" +
    "FARPROC WINAPI GetProcAddress(HMODULE module, LPCSTR name) {\n" +
    "  (void)module, (void)name;\n" +
    "  SetLastError(ERROR_PROC_NOT_FOUND);\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI DisableThreadLibraryCalls(HMODULE module) {\n" +
    "  (void)module;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "/* There are no resources: a module has none. */\n" +
    "#define ERROR_RESOURCE_NAME_NOT_FOUND 1814\n" +
    "\n" +
    "static void *no_resource(void) {\n" +
    "  SetLastError(ERROR_RESOURCE_NAME_NOT_FOUND);\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "HRSRC WINAPI FindResourceA(HMODULE module, LPCSTR name, LPCSTR type) {\n" +
    "  (void)module, (void)name, (void)type;\n" +
    "  return no_resource();\n" +
    "}\n" +
    "\n" +
    "HRSRC WINAPI FindResourceW(HMODULE module, LPCWSTR name, LPCWSTR type) {\n" +
    "  (void)module, (void)name, (void)type;\n" +
    "  return no_resource();\n" +
    "}\n" +
    "\n" +
    "HGLOBAL WINAPI LoadResource(HMODULE module, HRSRC resource) {\n" +
    "  (void)module, (void)resource;\n" +
    "  return no_resource();\n" +
    "}\n" +
    "\n" +
    "LPVOID WINAPI LockResource(HGLOBAL resource) { return resource; }\n" +
    "\n" +
    "DWORD WINAPI SizeofResource(HMODULE module, HRSRC resource) {\n" +
    "  (void)module, (void)resource;\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "int WINAPI LoadStringA(HINSTANCE module, UINT id, LPSTR to, int room) {\n" +
    "  (void)module, (void)id;\n" +
    "  if (to != NULL && room > 0) *to = 0;\n" +
    "  no_resource();\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "int WINAPI LoadStringW(HINSTANCE module, UINT id, LPWSTR to, int room) {\n" +
    "  (void)module, (void)id;\n" +
    "  if (to != NULL && room > 0) *to = 0;\n" +
    "  no_resource();\n" +
    "  return 0;\n" +
    "}\n",
  ".isapi/src/multibyte.c":
    "/* C's conversions between narrow text, which is UTF-8, and wide text. */\n" +
    "#include <errno.h>\n" +
    "#include <stdint.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <uchar.h>\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "size_t mbstowcs(WCHAR *to, const char *from, size_t count) {\n" +
    "  size_t length = isapi_widen(NULL, 0, from, -1) - 1;\n" +
    "  if (to == NULL) return length;\n" +
    "  const unsigned char *at = (const unsigned char *)from;\n" +
    "  for (size_t i = 0;;) {\n" +
    "    WCHAR units[2];\n" +
    "    int added = isapi_put_utf16(units, isapi_next_utf8(&at, NULL));\n" +
    "    if (i + (size_t)added > count) return i;\n" +
    "    for (int k = 0; k < added; k++) to[i + (size_t)k] = units[k];\n" +
    "    if (units[0] == 0) return i;\n" +
    "    i += (size_t)added;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "size_t wcstombs(char *to, const WCHAR *from, size_t count) {\n" +
    "  if (to == NULL) return isapi_narrow(NULL, 0, from, -1) - 1;\n" +
    "  for (size_t i = 0;;) {\n" +
    "    char bytes[4];\n" +
    "    int added = isapi_put_utf8(bytes, isapi_next_utf16(&from, NULL));\n" +
    "    if (i + (size_t)added > count) return i;\n" +
    "    for (int k = 0; k < added; k++) to[i + (size_t)k] = bytes[k];\n" +
    "    if (bytes[0] == 0) return i;\n" +
    "    i += (size_t)added;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "/* Units of text that is converted, with its NUL; no more than `count` of `from`. */\n" +
    "static errno_t convert(size_t *converted, void *to, size_t size, const void *from, size_t count,\n" +
    "                       BOOL widens) {\n" +
    "  size_t each = widens ? sizeof(WCHAR) : 1;\n" +
    "  if (converted != NULL) *converted = 0;\n" +
    "  if ((to == NULL) != (size == 0) || from == NULL) return isapi_invalid(EINVAL);\n" +
    "  size_t whole = widens ? mbstowcs(NULL, from, 0) : wcstombs(NULL, from, 0);\n" +
    "  size_t length = count == _TRUNCATE || count > whole ? whole : count;\n" +
    "  if (to == NULL) {\n" +
    "    if (converted != NULL) *converted = whole + 1;\n" +
    "    return 0;\n" +
    "  }\n" +
    "  errno_t error = 0;\n" +
    "  if (length + 1 > size) {\n" +
    "    if (count != _TRUNCATE) {\n" +
    "      memset(to, 0, each);\n" +
    "      return isapi_invalid(ERANGE);\n" +
    "    }\n" +
    "    length = size - 1;\n" +
    "    error = STRUNCATE;\n" +
    "  }\n" +
    "  length = widens ? mbstowcs(to, from, length) : wcstombs(to, from, length);\n" +
    "  memset((char *)to + length * each, 0, each);\n" +
    "  if (converted != NULL) *converted = length + 1;\n" +
    "  return error;\n" +
    "}\n" +
    "\n" +
    "errno_t mbstowcs_s(size_t *converted, WCHAR *to, size_t size, const char *from, size_t count) {\n" +
    "  return convert(converted, to, size, from, count, TRUE);\n" +
    "}\n" +
    "\n" +
    "errno_t wcstombs_s(size_t *converted, char *to, size_t size, const WCHAR *from, size_t count) {\n" +
    "  return convert(converted, to, size, from, count, FALSE);\n" +
    "}\n" +
    "\n" +
    "int _mbstrlen(const char *text) { return (int)mbstowcs(NULL, text, 0); }\n" +
    "\n" +
    "size_t mbrtowc(WCHAR *to, const char *from, size_t count, mbstate_t *state) {\n" +
    "  (void)state;\n" +
    "  if (from == NULL || *from == 0) {\n" +
    "    if (to != NULL && from != NULL && count != 0) *to = 0;\n" +
    "    return 0;\n" +
    "  }\n" +
    "  if (count == 0) return (size_t)-2;\n" +
    "  const unsigned char *at = (const unsigned char *)from;\n" +
    "  unsigned c = isapi_next_utf8(&at, at + count);\n" +
    "  if (c == 0xfffd && (const char *)at - from < 3) {\n" +
    "    errno = EILSEQ;\n" +
    "    return (size_t)-1;\n" +
    "  }\n" +
    "  WCHAR units[2];\n" +
    "  isapi_put_utf16(units, c);\n" +
    "  if (to != NULL) *to = units[0];\n" +
    "  return (size_t)((const char *)at - from);\n" +
    "}\n" +
    "\n" +
    "int mbtowc(WCHAR *to, const char *from, size_t count) {\n" +
    "  return (int)mbrtowc(to, from, count, NULL);\n" +
    "}\n" +
    "\n" +
    "int mblen(const char *from, size_t count) { return mbtowc(NULL, from, count); }\n" +
    "size_t mbrlen(const char *from, size_t count, mbstate_t *state) {\n" +
    "  return mbrtowc(NULL, from, count, state);\n" +
    "}\n" +
    "\n" +
    "size_t wcrtomb(char *to, WCHAR c, mbstate_t *state) {\n" +
    "  (void)state;\n" +
    "  return to == NULL ? 1 : (size_t)isapi_put_utf8(to, c);\n" +
    "}\n" +
    "\n" +
    "int wctomb(char *to, WCHAR c) { return to == NULL ? 0 : isapi_put_utf8(to, c); }\n" +
    "\n" +
    "errno_t wctomb_s(int *written, char *to, size_t size, WCHAR c) {\n" +
    "  char bytes[4];\n" +
    "  int length = isapi_put_utf8(bytes, c);\n" +
    "  if (to != NULL && (size_t)length > size) return isapi_invalid(ERANGE);\n" +
    "  if (to != NULL) memcpy(to, bytes, (size_t)length);\n" +
    "  if (written != NULL) *written = length;\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "size_t mbsrtowcs(WCHAR *to, const char **from, size_t count, mbstate_t *state) {\n" +
    "  (void)state;\n" +
    "  size_t length = mbstowcs(to, *from, count);\n" +
    "  if (to != NULL && length < count) *from = NULL;\n" +
    "  else if (to != NULL) *from += isapi_narrow(NULL, 0, to, (int)length);\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "size_t wcsrtombs(char *to, const WCHAR **from, size_t count, mbstate_t *state) {\n" +
    "  (void)state;\n" +
    "  size_t length = wcstombs(to, *from, count);\n" +
    "  if (to != NULL && length < count) *from = NULL;\n" +
    "  else if (to != NULL) *from += isapi_widen(NULL, 0, to, (int)length);\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "wint_t btowc(int c) { return c >= 0 && c < 128 ? (wint_t)c : WEOF; }\n" +
    "int wctob(wint_t c) { return c < 128 ? (int)c : EOF; }\n",
  ".isapi/src/no_exceptions.c":
    "/*\n" +
    " * A throw of a module that was compiled without exceptions: its request ends.\n" +
    " * The runtime that --exceptions links has functions of the same names.\n" +
    " */\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"abi.h\"\n" +
    "\n" +
    "ISAPI_IMPORT(thrown)\n" +
    "_Noreturn void isapi_import_thrown(LPCSTR type, size_t length);\n" +
    "\n" +
    "/* What std::type_info is in memory. */\n" +
    "struct type_info {\n" +
    "  const void *functions;\n" +
    "  const char *name;\n" +
    "};\n" +
    "\n" +
    "__attribute__((weak)) void *__cxa_allocate_exception(size_t size) {\n" +
    "  return malloc(size);\n" +
    "}\n" +
    "\n" +
    "__attribute__((weak, noreturn)) void __cxa_throw(void *object,\n" +
    "                                                 struct type_info *type,\n" +
    "                                                 void (*destroy)(void *)) {\n" +
    "  (void)object, (void)destroy;\n" +
    "  isapi_import_thrown(type->name, strlen(type->name));\n" +
    "}\n",
  ".isapi/src/numbers.c":
    "/* Numbers in any base, both ways and in both widths. */\n" +
    "#include <errno.h>\n" +
    "#include <limits.h>\n" +
    "#include <math.h>\n" +
    "#include <stdint.h>\n" +
    "#include <stdio.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "#define LONGEST 65\n" +
    "\n" +
    "/* Digits before `end`; gives where they begin. */\n" +
    "static char *digits_before(char *end, unsigned long long value, int base) {\n" +
    "  do {\n" +
    "    *--end = \"0123456789abcdefghijklmnopqrstuvwxyz\"[value % (unsigned)base];\n" +
    "    value /= (unsigned)base;\n" +
    "  } while (value != 0);\n" +
    "  return end;\n" +
    "}\n" +
    "\n" +
    "static errno_t put_number(void *to, BOOL wide, size_t size, unsigned long long value,\n" +
    "                          BOOL negative, int base) {\n" +
    "  char text[LONGEST + 1];\n" +
    "  char *end = text + LONGEST;\n" +
    "  if (to == NULL || size == 0 || base < 2 || base > 36) return isapi_invalid(EINVAL);\n" +
    "  char *start = digits_before(end, negative ? -value : value, base);\n" +
    "  if (negative) *--start = '-';\n" +
    "  *end = 0;\n" +
    "  if ((size_t)(end - start) >= size) {\n" +
    "    memset(to, 0, wide ? sizeof(WCHAR) : 1);\n" +
    "    return isapi_invalid(ERANGE);\n" +
    "  }\n" +
    "  for (char *at = start; at <= end; at++) {\n" +
    "    if (wide) ((WCHAR *)to)[at - start] = (WCHAR)*at;\n" +
    "    else ((char *)to)[at - start] = *at;\n" +
    "  }\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "/* Only a number in base 10 has a sign. */\n" +
    "#define NUMBER(type, unsigned_type, is_negative, suffix)                           \\\n" +
    "  errno_t _##suffix##a_s(type value, char *to, size_t size, int base) {            \\\n" +
    "    BOOL negative = base == 10 && (is_negative);                                   \\\n" +
    "    return put_number(to, FALSE, size, negative ? (unsigned long long)value        \\\n" +
    "                                                : (unsigned_type)value,            \\\n" +
    "                      negative, base);                                             \\\n" +
    "  }                                                                                \\\n" +
    "  errno_t _##suffix##w_s(type value, WCHAR *to, size_t size, int base) {           \\\n" +
    "    BOOL negative = base == 10 && (is_negative);                                   \\\n" +
    "    return put_number(to, TRUE, size, negative ? (unsigned long long)value         \\\n" +
    "                                               : (unsigned_type)value,             \\\n" +
    "                      negative, base);                                             \\\n" +
    "  }                                                                                \\\n" +
    "  char *_##suffix##a(type value, char *to, int base) {                             \\\n" +
    "    _##suffix##a_s(value, to, LONGEST + 1, base);                                  \\\n" +
    "    return to;                                                                     \\\n" +
    "  }                                                                                \\\n" +
    "  WCHAR *_##suffix##w(type value, WCHAR *to, int base) {                           \\\n" +
    "    _##suffix##w_s(value, to, LONGEST + 1, base);                                  \\\n" +
    "    return to;                                                                     \\\n" +
    "  }\n" +
    "\n" +
    "NUMBER(int, unsigned, value < 0, ito)\n" +
    "NUMBER(long, unsigned long, value < 0, lto)\n" +
    "NUMBER(unsigned long, unsigned long, FALSE, ulto)\n" +
    "NUMBER(long long, unsigned long long, value < 0, i64to)\n" +
    "NUMBER(unsigned long long, unsigned long long, FALSE, ui64to)\n" +
    "\n" +
    "ISAPI_ALIAS(_itoa, itoa);\n" +
    "ISAPI_ALIAS(_ltoa, ltoa);\n" +
    "ISAPI_ALIAS(_ultoa, ultoa);\n" +
    "\n" +
    "long long _atoi64(const char *text) { return strtoll(text, NULL, 10); }\n" +
    "\n" +
    "long long _strtoi64(const char *text, char **end, int base) { return strtoll(text, end, base); }\n" +
    "\n" +
    "unsigned long long _strtoui64(const char *text, char **end, int base) {\n" +
    "  return strtoull(text, end, base);\n" +
    "}\n" +
    "\n" +
    "long long _abs64(long long value) { return value < 0 ? -value : value; }\n" +
    "\n" +
    "/* Numbers in wide text are ASCII: as much of it as could be one is converted_digits. */\n" +
    "struct ascii {\n" +
    "  char text[400];\n" +
    "};\n" +
    "\n" +
    "static const char *ascii_of(struct ascii *to, const WCHAR *from) {\n" +
    "  size_t i = 0;\n" +
    "  for (; i < sizeof to->text - 1 && from[i] != 0 && from[i] < 128; i++) to->text[i] = (char)from[i];\n" +
    "  to->text[i] = 0;\n" +
    "  return to->text;\n" +
    "}\n" +
    "\n" +
    "#define WIDE_NUMBER(type, name, narrow)                                \\\n" +
    "  type name(const WCHAR *text, WCHAR **end, int base) {                \\\n" +
    "    struct ascii ascii;                                                \\\n" +
    "    char *narrow_end;                                                  \\\n" +
    "    type value = narrow(ascii_of(&ascii, text), &narrow_end, base);    \\\n" +
    "    if (end != NULL) *end = (WCHAR *)text + (narrow_end - ascii.text); \\\n" +
    "    return value;                                                      \\\n" +
    "  }\n" +
    "\n" +
    "WIDE_NUMBER(long, wcstol, strtol)\n" +
    "WIDE_NUMBER(unsigned long, wcstoul, strtoul)\n" +
    "WIDE_NUMBER(long long, wcstoll, strtoll)\n" +
    "WIDE_NUMBER(unsigned long long, wcstoull, strtoull)\n" +
    "ISAPI_ALIAS(wcstoll, _wcstoi64);\n" +
    "ISAPI_ALIAS(wcstoull, _wcstoui64);\n" +
    "\n" +
    "double wcstod(const WCHAR *text, WCHAR **end) {\n" +
    "  struct ascii ascii;\n" +
    "  char *narrow_end;\n" +
    "  double value = strtod(ascii_of(&ascii, text), &narrow_end);\n" +
    "  if (end != NULL) *end = (WCHAR *)text + (narrow_end - ascii.text);\n" +
    "  return value;\n" +
    "}\n" +
    "\n" +
    "float wcstof(const WCHAR *text, WCHAR **end) { return (float)wcstod(text, end); }\n" +
    "long double wcstold(const WCHAR *text, WCHAR **end) { return wcstod(text, end); }\n" +
    "\n" +
    "int _wtoi(const WCHAR *text) { return (int)wcstol(text, NULL, 10); }\n" +
    "long _wtol(const WCHAR *text) { return wcstol(text, NULL, 10); }\n" +
    "long long _wtoll(const WCHAR *text) { return wcstoll(text, NULL, 10); }\n" +
    "long long _wtoi64(const WCHAR *text) { return wcstoll(text, NULL, 10); }\n" +
    "double _wtof(const WCHAR *text) { return wcstod(text, NULL); }\n" +
    "\n" +
    "char *_gcvt(double value, int digits, char *to) {\n" +
    "  sprintf(to, \"%.*g\", digits, value);\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(_gcvt, gcvt);\n" +
    "\n" +
    "errno_t _gcvt_s(char *to, size_t size, double value, int digits) {\n" +
    "  int length = _snprintf(to, size, \"%.*g\", digits, value);\n" +
    "  if (length >= 0 && (size_t)length < size) return 0;\n" +
    "  if (size != 0) *to = 0;\n" +
    "  return isapi_invalid(ERANGE);\n" +
    "}\n" +
    "\n" +
    "/* Digits alone: those of %e, or of %f, without sign and point. */\n" +
    "static errno_t digits_of(char *to, size_t size, double value, int count, BOOL fixed, int *point,\n" +
    "                         int *sign) {\n" +
    "  char text[_CVTBUFSIZE + 16];\n" +
    "  if (count < 0) count = 0;\n" +
    "  if (count > _CVTBUFSIZE - 320) count = _CVTBUFSIZE - 320;\n" +
    "  *sign = signbit(value) != 0;\n" +
    "  if (fixed) _snprintf(text, sizeof text, \"%.*f\", count, fabs(value));\n" +
    "  else _snprintf(text, sizeof text, \"%.*e\", count > 0 ? count - 1 : 0, fabs(value));\n" +
    "  char *exponent = strchr(text, 'e');\n" +
    "  if (exponent != NULL) *exponent = 0;\n" +
    "  char *dot = strchr(text, '.');\n" +
    "  *point = exponent != NULL ? atoi(exponent + 1) + (value != 0)\n" +
    "                            : (int)(dot != NULL ? dot - text : (long)strlen(text));\n" +
    "  if (dot != NULL) memmove(dot, dot + 1, strlen(dot));\n" +
    "  char *start = text;\n" +
    "  if (fixed && *start == '0' && start[1] != 0) {\n" +
    "    for (; *start == '0' && start[1] != 0; start++) --*point;\n" +
    "  }\n" +
    "  return isapi_strcpy_s(to, size, start, 0);\n" +
    "}\n" +
    "\n" +
    "errno_t _ecvt_s(char *to, size_t size, double value, int count, int *point, int *sign) {\n" +
    "  return digits_of(to, size, value, count, FALSE, point, sign);\n" +
    "}\n" +
    "\n" +
    "errno_t _fcvt_s(char *to, size_t size, double value, int count, int *point, int *sign) {\n" +
    "  return digits_of(to, size, value, count, TRUE, point, sign);\n" +
    "}\n" +
    "\n" +
    "static char converted_digits[_CVTBUFSIZE];\n" +
    "\n" +
    "char *_ecvt(double value, int count, int *point, int *sign) {\n" +
    "  _ecvt_s(converted_digits, sizeof converted_digits, value, count, point, sign);\n" +
    "  return converted_digits;\n" +
    "}\n" +
    "\n" +
    "char *_fcvt(double value, int count, int *point, int *sign) {\n" +
    "  _fcvt_s(converted_digits, sizeof converted_digits, value, count, point, sign);\n" +
    "  return converted_digits;\n" +
    "}\n",
  ".isapi/src/path_parts.c":
    "/* Paths as text: what they are made of.\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/shlwapi/ */\n" +
    "#include <errno.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#include <shlwapi.h>\n" +
    "\n" +
    "#include \"files.h\"\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "/* The parts of a path, as _splitpath has them. */\n" +
    "struct path_parts {\n" +
    "  const char *drive_end, *folder_end, *name_end, *end;\n" +
    "};\n" +
    "\n" +
    "static struct path_parts parts_of(const char *path) {\n" +
    "  struct path_parts parts;\n" +
    "  parts.drive_end = path[0] != 0 && path[1] == ':' ? path + 2 : path;\n" +
    "  parts.folder_end = parts.drive_end;\n" +
    "  parts.end = path + strlen(path);\n" +
    "  for (const char *at = parts.drive_end; *at; at++) {\n" +
    "    if (*at == '\\\\' || *at == '/') parts.folder_end = at + 1;\n" +
    "  }\n" +
    "  parts.name_end = parts.end;\n" +
    "  for (const char *at = parts.end; at > parts.folder_end; at--) {\n" +
    "    if (at[-1] == '.') {\n" +
    "      parts.name_end = at - 1;\n" +
    "      break;\n" +
    "    }\n" +
    "  }\n" +
    "  return parts;\n" +
    "}\n" +
    "\n" +
    "static BOOL give_part(char *to, size_t size, const char *start, const char *end) {\n" +
    "  size_t length = (size_t)(end - start);\n" +
    "  if (to == NULL) return TRUE;\n" +
    "  if (length >= size) {\n" +
    "    if (size != 0) *to = 0;\n" +
    "    return FALSE;\n" +
    "  }\n" +
    "  memcpy(to, start, length);\n" +
    "  to[length] = 0;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "errno_t _splitpath_s(const char *path, char *drive, size_t drive_size, char *folder,\n" +
    "                     size_t folder_size, char *name, size_t name_size, char *extension,\n" +
    "                     size_t extension_size) {\n" +
    "  struct path_parts parts = parts_of(path);\n" +
    "  BOOL fits = give_part(drive, drive_size, path, parts.drive_end) &&\n" +
    "              give_part(folder, folder_size, parts.drive_end, parts.folder_end) &&\n" +
    "              give_part(name, name_size, parts.folder_end, parts.name_end) &&\n" +
    "              give_part(extension, extension_size, parts.name_end, parts.end);\n" +
    "  return fits ? 0 : isapi_invalid(ERANGE);\n" +
    "}\n" +
    "\n" +
    "void _splitpath(const char *path, char *drive, char *folder, char *name, char *extension) {\n" +
    "  _splitpath_s(path, drive, _MAX_DRIVE, folder, _MAX_DIR, name, _MAX_FNAME, extension, _MAX_EXT);\n" +
    "}\n" +
    "\n" +
    "errno_t _wsplitpath_s(const WCHAR *path, WCHAR *drive, size_t drive_size, WCHAR *folder,\n" +
    "                      size_t folder_size, WCHAR *name, size_t name_size, WCHAR *extension,\n" +
    "                      size_t extension_size) {\n" +
    "  char parts[4][_MAX_PATH * 3];\n" +
    "  WCHAR *to[] = {drive, folder, name, extension};\n" +
    "  size_t sizes[] = {drive_size, folder_size, name_size, extension_size};\n" +
    "  char *narrow = isapi_narrowed(path);\n" +
    "  errno_t error = _splitpath_s(narrow, parts[0], sizeof parts[0], parts[1], sizeof parts[1],\n" +
    "                               parts[2], sizeof parts[2], parts[3], sizeof parts[3]);\n" +
    "  free(narrow);\n" +
    "  for (int i = 0; i < 4 && error == 0; i++) {\n" +
    "    if (to[i] == NULL) continue;\n" +
    "    if (isapi_widen(to[i], sizes[i], parts[i], -1) == (size_t)-1) error = isapi_invalid(ERANGE);\n" +
    "  }\n" +
    "  return error;\n" +
    "}\n" +
    "\n" +
    "void _wsplitpath(const WCHAR *path, WCHAR *drive, WCHAR *folder, WCHAR *name, WCHAR *extension) {\n" +
    "  _wsplitpath_s(path, drive, _MAX_DRIVE, folder, _MAX_DIR, name, _MAX_FNAME, extension, _MAX_EXT);\n" +
    "}\n" +
    "\n" +
    "errno_t _makepath_s(char *to, size_t size, const char *drive, const char *folder,\n" +
    "                    const char *name, const char *extension) {\n" +
    "  char end = folder == NULL || *folder == 0 ? '\\\\' : folder[strlen(folder) - 1];\n" +
    "  int length = _snprintf(\n" +
    "      to, size, \"%.1s%s%s%s%s%s%s\", drive == NULL ? \"\" : drive,\n" +
    "      drive == NULL || *drive == 0 ? \"\" : \":\", folder == NULL ? \"\" : folder,\n" +
    "      end == '\\\\' || end == '/' ? \"\" : \"\\\\\", name == NULL ? \"\" : name,\n" +
    "      extension == NULL || *extension == 0 || *extension == '.' ? \"\" : \".\",\n" +
    "      extension == NULL ? \"\" : extension);\n" +
    "  if (length >= 0 && (size_t)length < size) return 0;\n" +
    "  if (size != 0) *to = 0;\n" +
    "  return isapi_invalid(ERANGE);\n" +
    "}\n" +
    "\n" +
    "void _makepath(char *to, const char *drive, const char *folder, const char *name,\n" +
    "               const char *extension) {\n" +
    "  _makepath_s(to, _MAX_PATH, drive, folder, name, extension);\n" +
    "}\n" +
    "\n" +
    "void _wmakepath(WCHAR *to, const WCHAR *drive, const WCHAR *folder, const WCHAR *name,\n" +
    "                const WCHAR *extension) {\n" +
    "  char path[_MAX_PATH * 3];\n" +
    "  char *parts[] = {isapi_narrowed(drive), isapi_narrowed(folder), isapi_narrowed(name),\n" +
    "                   isapi_narrowed(extension)};\n" +
    "  _makepath_s(path, sizeof path, parts[0], parts[1], parts[2], parts[3]);\n" +
    "  isapi_widen(to, _MAX_PATH, path, -1);\n" +
    "  for (int i = 0; i < 4; i++) free(parts[i]);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI PathFileExistsA(LPCSTR path) {\n" +
    "  return GetFileAttributesA(path) != INVALID_FILE_ATTRIBUTES;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI PathFileExistsW(LPCWSTR path) {\n" +
    "  return GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI PathIsDirectoryA(LPCSTR path) {\n" +
    "  DWORD attributes = GetFileAttributesA(path);\n" +
    "  return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI PathIsDirectoryW(LPCWSTR path) {\n" +
    "  char *narrow = isapi_narrowed(path);\n" +
    "  BOOL is = PathIsDirectoryA(narrow);\n" +
    "  free(narrow);\n" +
    "  return is;\n" +
    "}\n" +
    "\n" +
    "/* The rest is the same for both widths. */\n" +
    "#define PATHS(suffix, unit, length_of, find, find_last, compare, compare_n, is_blank)             \\\n" +
    "  static BOOL ends_folder_##suffix(const unit *path) {                                            \\\n" +
    "    size_t length = length_of(path);                                                              \\\n" +
    "    return length > 0 && (path[length - 1] == '\\\\' || path[length - 1] == '/');                   \\\n" +
    "  }                                                                                               \\\n" +
    "  BOOL WINAPI PathIsRelative##suffix(const unit *path) {                                          \\\n" +
    "    return path[0] != '\\\\' && path[0] != '/' && (path[0] == 0 || path[1] != ':');                 \\\n" +
    "  }                                                                                               \\\n" +
    "  unit *WINAPI PathAddBackslash##suffix(unit *path) {                                             \\\n" +
    "    size_t length = length_of(path);                                                              \\\n" +
    "    if (length + 2 > MAX_PATH) return NULL;                                                       \\\n" +
    "    if (!ends_folder_##suffix(path)) path[length++] = '\\\\';                                       \\\n" +
    "    path[length] = 0;                                                                             \\\n" +
    "    return path + length;                                                                         \\\n" +
    "  }                                                                                               \\\n" +
    "  unit *WINAPI PathRemoveBackslash##suffix(unit *path) {                                          \\\n" +
    "    size_t length = length_of(path);                                                              \\\n" +
    "    if (ends_folder_##suffix(path)) path[--length] = 0;                                           \\\n" +
    "    return path + length;                                                                         \\\n" +
    "  }                                                                                               \\\n" +
    "  unit *WINAPI PathFindFileName##suffix(const unit *path) {                                       \\\n" +
    "    const unit *name = path;                                                                      \\\n" +
    "    for (const unit *at = path; *at; at++) {                                                      \\\n" +
    "      if ((*at == '\\\\' || *at == '/' || *at == ':') && at[1] != 0 && at[1] != '\\\\' && at[1] != '/') \\\n" +
    "        name = at + 1;                                                                            \\\n" +
    "    }                                                                                             \\\n" +
    "    return (unit *)name;                                                                          \\\n" +
    "  }                                                                                               \\\n" +
    "  unit *WINAPI PathFindExtension##suffix(const unit *path) {                                      \\\n" +
    "    const unit *name = PathFindFileName##suffix(path);                                            \\\n" +
    "    const unit *dot = find_last(name, '.');                                                       \\\n" +
    "    return (unit *)(dot != NULL ? dot : name + length_of(name));                                  \\\n" +
    "  }                                                                                               \\\n" +
    "  VOID WINAPI PathRemoveExtension##suffix(unit *path) { *PathFindExtension##suffix(path) = 0; }   \\\n" +
    "  BOOL WINAPI PathRenameExtension##suffix(unit *path, const unit *extension) {                    \\\n" +
    "    unit *end = PathFindExtension##suffix(path);                                                  \\\n" +
    "    if ((size_t)(end - path) + length_of(extension) >= MAX_PATH) return FALSE;                    \\\n" +
    "    memcpy(end, extension, (length_of(extension) + 1) * sizeof *end);                             \\\n" +
    "    return TRUE;                                                                                  \\\n" +
    "  }                                                                                               \\\n" +
    "  VOID WINAPI PathStripPath##suffix(unit *path) {                                                 \\\n" +
    "    unit *name = PathFindFileName##suffix(path);                                                  \\\n" +
    "    memmove(path, name, (length_of(name) + 1) * sizeof *path);                                    \\\n" +
    "  }                                                                                               \\\n" +
    "  BOOL WINAPI PathRemoveFileSpec##suffix(unit *path) {                                            \\\n" +
    "    unit *end = NULL;                                                                             \\\n" +
    "    for (unit *at = path; *at; at++) {                                                            \\\n" +
    "      if (*at == '\\\\' || *at == '/') end = at;                                                    \\\n" +
    "    }                                                                                             \\\n" +
    "    if (end == NULL) return FALSE;                                                                \\\n" +
    "    /* The root keeps its backslash. */                                                           \\\n" +
    "    if (end == path || (end == path + 2 && path[1] == ':')) end++;                                \\\n" +
    "    BOOL changed = *end != 0;                                                                     \\\n" +
    "    *end = 0;                                                                                     \\\n" +
    "    return changed;                                                                               \\\n" +
    "  }                                                                                               \\\n" +
    "  BOOL WINAPI PathCanonicalize##suffix(unit *to, const unit *path) {                              \\\n" +
    "    unit *at = to;                                                                                \\\n" +
    "    while (*path) {                                                                               \\\n" +
    "      size_t length = 0;                                                                          \\\n" +
    "      while (path[length] && path[length] != '\\\\' && path[length] != '/') length++;               \\\n" +
    "      BOOL up = length == 2 && path[0] == '.' && path[1] == '.';                                  \\\n" +
    "      BOOL stays = length == 1 && path[0] == '.';                                                 \\\n" +
    "      if (up) {                                                                                   \\\n" +
    "        if (at > to) at--;                                                                        \\\n" +
    "        while (at > to && at[-1] != '\\\\') at--;                                                   \\\n" +
    "      } else if (!stays) {                                                                        \\\n" +
    "        if ((size_t)(at - to) + length + 2 > MAX_PATH) return FALSE;                              \\\n" +
    "        memmove(at, path, length * sizeof *at);                                                   \\\n" +
    "        at += length;                                                                             \\\n" +
    "        if (path[length]) *at++ = '\\\\';                                                           \\\n" +
    "      }                                                                                           \\\n" +
    "      path += length + (path[length] != 0);                                                       \\\n" +
    "    }                                                                                             \\\n" +
    "    *at = 0;                                                                                      \\\n" +
    "    return TRUE;                                                                                  \\\n" +
    "  }                                                                                               \\\n" +
    "  unit *WINAPI PathCombine##suffix(unit *to, const unit *folder, const unit *file) {              \\\n" +
    "    unit path[MAX_PATH * 2 + 2];                                                                  \\\n" +
    "    size_t length = folder == NULL ? 0 : length_of(folder);                                       \\\n" +
    "    size_t more = file == NULL ? 0 : length_of(file);                                             \\\n" +
    "    if (length + more + 2 > MAX_PATH * 2) return NULL;                                            \\\n" +
    "    if (file != NULL && !PathIsRelative##suffix(file)) length = 0;                                \\\n" +
    "    memcpy(path, folder, length * sizeof *path);                                                  \\\n" +
    "    path[length] = 0;                                                                             \\\n" +
    "    if (length != 0 && more != 0 && !ends_folder_##suffix(path)) path[length++] = '\\\\';           \\\n" +
    "    memcpy(path + length, file, more * sizeof *path);                                             \\\n" +
    "    path[length + more] = 0;                                                                      \\\n" +
    "    return PathCanonicalize##suffix(to, path) ? to : NULL;                                        \\\n" +
    "  }                                                                                               \\\n" +
    "  BOOL WINAPI PathAppend##suffix(unit *path, const unit *more) {                                  \\\n" +
    "    while (*more == '\\\\' || *more == '/') more++;                                                 \\\n" +
    "    return PathCombine##suffix(path, path, more) != NULL;                                         \\\n" +
    "  }                                                                                               \\\n" +
    "  BOOL WINAPI PathMatchSpec##suffix(const unit *file, const unit *spec) {                         \\\n" +
    "    for (; *spec; file++, spec++) {                                                               \\\n" +
    "      if (*spec == '*') {                                                                         \\\n" +
    "        do                                                                                        \\\n" +
    "          if (PathMatchSpec##suffix(file, spec + 1)) return TRUE;                                 \\\n" +
    "        while (*file++);                                                                          \\\n" +
    "        return FALSE;                                                                             \\\n" +
    "      }                                                                                           \\\n" +
    "      if (*file == 0 || (*spec != '?' && compare_n(file, spec, 1) != 0)) return FALSE;            \\\n" +
    "    }                                                                                             \\\n" +
    "    return *file == 0;                                                                            \\\n" +
    "  }                                                                                               \\\n" +
    "  unit *WINAPI StrStr##suffix(const unit *text, const unit *part) { return find(text, part); }    \\\n" +
    "  unit *WINAPI StrStrI##suffix(const unit *text, const unit *part) {                              \\\n" +
    "    size_t length = length_of(part);                                                              \\\n" +
    "    for (; *text; text++) {                                                                       \\\n" +
    "      if (compare_n(text, part, length) == 0) return (unit *)text;                                \\\n" +
    "    }                                                                                             \\\n" +
    "    return length == 0 ? (unit *)text : NULL;                                                     \\\n" +
    "  }                                                                                               \\\n" +
    "  int WINAPI StrCmpI##suffix(const unit *a, const unit *b) { return compare(a, b); }              \\\n" +
    "  int WINAPI StrCmpNI##suffix(const unit *a, const unit *b, int count) {                          \\\n" +
    "    return compare_n(a, b, (size_t)count);                                                        \\\n" +
    "  }                                                                                               \\\n" +
    "  BOOL WINAPI StrTrim##suffix(unit *text, const unit *set) {                                      \\\n" +
    "    unit *start = text, *end;                                                                     \\\n" +
    "    for (; *start; start++) {                                                                     \\\n" +
    "      if (!is_blank(set, *start)) break;                                                          \\\n" +
    "    }                                                                                             \\\n" +
    "    for (end = start + length_of(start); end > start && is_blank(set, end[-1]); end--) {          \\\n" +
    "    }                                                                                             \\\n" +
    "    BOOL changed = start != text || *end != 0;                                                    \\\n" +
    "    memmove(text, start, (size_t)(end - start) * sizeof *text);                                   \\\n" +
    "    text[end - start] = 0;                                                                        \\\n" +
    "    return changed;                                                                               \\\n" +
    "  }\n" +
    "\n" +
    "PATHS(A, CHAR, strlen, strstr, strrchr, _stricmp, _strnicmp, strchr)\n" +
    "PATHS(W, WCHAR, wcslen, wcsstr, wcsrchr, _wcsicmp, _wcsnicmp, wcschr)\n" +
    "\n" +
    "LPSTR WINAPI StrChrA(LPCSTR text, WORD c) { return strchr(text, c); }\n" +
    "LPWSTR WINAPI StrChrW(LPCWSTR text, WCHAR c) { return wcschr(text, c); }\n" +
    "\n" +
    "LPSTR WINAPI StrRChrA(LPCSTR text, LPCSTR end, WORD c) {\n" +
    "  if (end == NULL) return strrchr(text, c);\n" +
    "  while (end > text) {\n" +
    "    if (*--end == (char)c) return (LPSTR)end;\n" +
    "  }\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "int WINAPI StrToIntA(LPCSTR text) { return atoi(text); }\n" +
    "int WINAPI StrToIntW(LPCWSTR text) { return _wtoi(text); }\n" +
    "\n" +
    "LPSTR WINAPI StrDupA(LPCSTR text) {\n" +
    "  size_t size = strlen(text) + 1;\n" +
    "  LPSTR copy = LocalAlloc(LMEM_FIXED, size);\n" +
    "  return copy == NULL ? NULL : memcpy(copy, text, size);\n" +
    "}\n" +
    "\n" +
    "LPWSTR WINAPI StrDupW(LPCWSTR text) {\n" +
    "  size_t size = (wcslen(text) + 1) * sizeof *text;\n" +
    "  LPWSTR copy = LocalAlloc(LMEM_FIXED, size);\n" +
    "  return copy == NULL ? NULL : memcpy(copy, text, size);\n" +
    "}\n",
  ".isapi/src/paths.c":
    "/* Paths: where relative ones begin, and what they are made of. */\n" +
    "#include <errno.h>\n" +
    "#include <stdio.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#include <direct.h>\n" +
    "#include <shlwapi.h>\n" +
    "\n" +
    "#include \"files.h\"\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "ISAPI_IMPORT(folder_root) int isapi_import_folder_root(LPSTR to, size_t room);\n" +
    "\n" +
    "#define DRIVE_NAME \"C:\"\n" +
    "#define TEMPORARY \"C:\\\\Temp\\\\\"\n" +
    "#define MODULE_NAME \"extension.dll\"\n" +
    "\n" +
    "static BOOL is_slash(char c) { return c == '\\\\' || c == '/'; }\n" +
    "static BOOL has_drive(const char *path) { return path[0] != 0 && path[1] == ':'; }\n" +
    "\n" +
    "/* The folder where relative paths begin; it ends with a backslash. */\n" +
    "static char current_folder[MAX_PATH];\n" +
    "\n" +
    "/* The root of the loader's files, as Windows writes a folder. */\n" +
    "static void read_root(char to[MAX_PATH]) {\n" +
    "  char root[MAX_PATH - 4] = \"\";\n" +
    "  isapi_import_folder_root(root, sizeof root);\n" +
    "  strcpy(to, has_drive(root) ? \"\" : DRIVE_NAME);\n" +
    "  strcat(to, root);\n" +
    "  for (char *at = to; *at; at++) {\n" +
    "    if (*at == '/') *at = '\\\\';\n" +
    "  }\n" +
    "  size_t length = strlen(to);\n" +
    "  if (length == 0 || to[length - 1] != '\\\\') strcpy(to + length, \"\\\\\");\n" +
    "}\n" +
    "\n" +
    "static const char *current(void) {\n" +
    "  if (current_folder[0] == 0) read_root(current_folder);\n" +
    "  return current_folder;\n" +
    "}\n" +
    "\n" +
    "/* Takes dots out of a path that begins with a drive or a slash. */\n" +
    "static void normalize(char *path) {\n" +
    "  char *start = has_drive(path) ? path + 2 : path;\n" +
    "  char *to = start;\n" +
    "  for (char *at = start; *at;) {\n" +
    "    if (is_slash(*at)) {\n" +
    "      at++;\n" +
    "      continue;\n" +
    "    }\n" +
    "    size_t length = strcspn(at, \"\\\\/\");\n" +
    "    if (length == 2 && at[0] == '.' && at[1] == '.') {\n" +
    "      while (to > start && *--to != '\\\\') {\n" +
    "      }\n" +
    "    } else if (!(length == 1 && at[0] == '.')) {\n" +
    "      *to++ = '\\\\';\n" +
    "      memmove(to, at, length);\n" +
    "      to += length;\n" +
    "    }\n" +
    "    at += length;\n" +
    "    if (*at == 0) break;\n" +
    "    if (at[1] == 0) {\n" +
    "      /* A slash at the end stays. */\n" +
    "      *to++ = '\\\\';\n" +
    "      break;\n" +
    "    }\n" +
    "  }\n" +
    "  if (to == start) *to++ = '\\\\';\n" +
    "  *to = 0;\n" +
    "}\n" +
    "\n" +
    "char *isapi_full_path(const char *path) {\n" +
    "  if (path == NULL) path = \"\";\n" +
    "  /* A path of the host is left as it is: its store knows it. */\n" +
    "  if (path[0] == '/') return _strdup(path);\n" +
    "  const char *folder = current();\n" +
    "  char *full = malloc(strlen(folder) + strlen(path) + 4);\n" +
    "  if (full == NULL) return NULL;\n" +
    "  if (has_drive(path) || (is_slash(path[0]) && is_slash(path[1]))) strcpy(full, path);\n" +
    "  else if (is_slash(path[0])) strcat(strcpy(full, DRIVE_NAME), path);\n" +
    "  else strcat(strcpy(full, folder), path);\n" +
    "  if (has_drive(full)) normalize(full);\n" +
    "  return full;\n" +
    "}\n" +
    "\n" +
    "/* A text, and how Windows says that it does not fit. */\n" +
    "static DWORD give_text(const char *text, LPSTR to, DWORD room) {\n" +
    "  DWORD length = (DWORD)strlen(text);\n" +
    "  if (length + 1 > room) return length + 1;\n" +
    "  memcpy(to, text, length + 1);\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "static DWORD give_wide_text(const char *text, LPWSTR to, DWORD room) {\n" +
    "  DWORD size = (DWORD)isapi_widen(NULL, 0, text, -1);\n" +
    "  if (size > room) return size;\n" +
    "  isapi_widen(to, room, text, -1);\n" +
    "  return size - 1;\n" +
    "}\n" +
    "\n" +
    "/* The folder without the backslash at its end, unless it is a drive's root. */\n" +
    "static void put_current(char to[MAX_PATH]) {\n" +
    "  strcpy(to, current());\n" +
    "  size_t length = strlen(to);\n" +
    "  if (length > 3) to[length - 1] = 0;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetCurrentDirectoryA(DWORD room, LPSTR to) {\n" +
    "  char folder[MAX_PATH];\n" +
    "  put_current(folder);\n" +
    "  return give_text(folder, to, room);\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetCurrentDirectoryW(DWORD room, LPWSTR to) {\n" +
    "  char folder[MAX_PATH];\n" +
    "  put_current(folder);\n" +
    "  return give_wide_text(folder, to, room);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI SetCurrentDirectoryA(LPCSTR path) {\n" +
    "  char *full = isapi_full_path(path);\n" +
    "  size_t length = full == NULL ? MAX_PATH : strlen(full);\n" +
    "  BOOL fits = length + 2 <= MAX_PATH;\n" +
    "  if (fits) {\n" +
    "    strcpy(current_folder, full);\n" +
    "    if (!is_slash(full[length - 1])) strcat(current_folder, \"\\\\\");\n" +
    "  } else {\n" +
    "    SetLastError(ERROR_PATH_NOT_FOUND);\n" +
    "  }\n" +
    "  free(full);\n" +
    "  return fits;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI SetCurrentDirectoryW(LPCWSTR path) {\n" +
    "  char *narrow = isapi_narrowed(path);\n" +
    "  BOOL set = SetCurrentDirectoryA(narrow);\n" +
    "  free(narrow);\n" +
    "  return set;\n" +
    "}\n" +
    "\n" +
    "/* The module lies in the root of the files. A name that is cut has its NUL. */\n" +
    "DWORD WINAPI GetModuleFileNameA(HMODULE module, LPSTR to, DWORD room) {\n" +
    "  char path[MAX_PATH + sizeof MODULE_NAME];\n" +
    "  (void)module;\n" +
    "  read_root(path);\n" +
    "  strcat(path, MODULE_NAME);\n" +
    "  if (room == 0) return 0;\n" +
    "  DWORD length = (DWORD)strlen(path);\n" +
    "  if (length >= room) {\n" +
    "    memcpy(to, path, room - 1);\n" +
    "    to[room - 1] = 0;\n" +
    "    SetLastError(ERROR_INSUFFICIENT_BUFFER);\n" +
    "    return room;\n" +
    "  }\n" +
    "  memcpy(to, path, length + 1);\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetModuleFileNameW(HMODULE module, LPWSTR to, DWORD room) {\n" +
    "  char path[MAX_PATH + sizeof MODULE_NAME];\n" +
    "  GetModuleFileNameA(module, path, sizeof path);\n" +
    "  DWORD length = give_wide_text(path, to, room);\n" +
    "  if (length < room) return length;\n" +
    "  SetLastError(ERROR_INSUFFICIENT_BUFFER);\n" +
    "  return room;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetFullPathNameA(LPCSTR path, DWORD room, LPSTR to, LPSTR *name) {\n" +
    "  char *full = isapi_full_path(path);\n" +
    "  if (full == NULL) return 0;\n" +
    "  DWORD length = give_text(full, to, room);\n" +
    "  if (name != NULL && length < room) {\n" +
    "    char *slash = strrchr(to, '\\\\');\n" +
    "    *name = slash != NULL && slash[1] != 0 ? slash + 1 : NULL;\n" +
    "  }\n" +
    "  free(full);\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetFullPathNameW(LPCWSTR path, DWORD room, LPWSTR to, LPWSTR *name) {\n" +
    "  char *narrow = isapi_narrowed(path), *full = isapi_full_path(narrow);\n" +
    "  DWORD length = full == NULL ? 0 : give_wide_text(full, to, room);\n" +
    "  if (name != NULL && length < room) {\n" +
    "    WCHAR *slash = wcsrchr(to, '\\\\');\n" +
    "    *name = slash != NULL && slash[1] != 0 ? slash + 1 : NULL;\n" +
    "  }\n" +
    "  free(narrow);\n" +
    "  free(full);\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetLongPathNameA(LPCSTR path, LPSTR to, DWORD room) {\n" +
    "  return give_text(path, to, room);\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetShortPathNameA(LPCSTR path, LPSTR to, DWORD room) {\n" +
    "  return give_text(path, to, room);\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetTempPathA(DWORD room, LPSTR to) { return give_text(TEMPORARY, to, room); }\n" +
    "DWORD WINAPI GetTempPathW(DWORD room, LPWSTR to) { return give_wide_text(TEMPORARY, to, room); }\n" +
    "UINT WINAPI GetSystemDirectoryA(LPSTR to, UINT room) {\n" +
    "  return give_text(\"C:\\\\Windows\\\\System32\", to, room);\n" +
    "}\n" +
    "UINT WINAPI GetSystemDirectoryW(LPWSTR to, UINT room) {\n" +
    "  return give_wide_text(\"C:\\\\Windows\\\\System32\", to, room);\n" +
    "}\n" +
    "UINT WINAPI GetWindowsDirectoryA(LPSTR to, UINT room) { return give_text(\"C:\\\\Windows\", to, room); }\n" +
    "UINT WINAPI GetWindowsDirectoryW(LPWSTR to, UINT room) {\n" +
    "  return give_wide_text(\"C:\\\\Windows\", to, room);\n" +
    "}\n" +
    "\n" +
    "char *_fullpath(char *to, const char *path, size_t size) {\n" +
    "  char *full = isapi_full_path(path);\n" +
    "  if (full == NULL || to == NULL) return full;\n" +
    "  BOOL fits = strlen(full) < size;\n" +
    "  if (fits) strcpy(to, full);\n" +
    "  free(full);\n" +
    "  return fits ? to : NULL;\n" +
    "}\n" +
    "\n" +
    "WCHAR *_wfullpath(WCHAR *to, const WCHAR *path, size_t size) {\n" +
    "  char *narrow = isapi_narrowed(path), *full = isapi_full_path(narrow);\n" +
    "  WCHAR *wide = isapi_widened(full);\n" +
    "  free(narrow);\n" +
    "  free(full);\n" +
    "  if (to == NULL || wide == NULL) return wide;\n" +
    "  BOOL fits = wcslen(wide) < size;\n" +
    "  if (fits) wcscpy(to, wide);\n" +
    "  free(wide);\n" +
    "  return fits ? to : NULL;\n" +
    "}\n" +
    "\n" +
    "char *_getcwd(char *to, int size) {\n" +
    "  char folder[MAX_PATH];\n" +
    "  put_current(folder);\n" +
    "  if (to == NULL) return _strdup(folder);\n" +
    "  if ((int)strlen(folder) < size) return strcpy(to, folder);\n" +
    "  errno = ERANGE;\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "char *getcwd(char *to, unsigned long size) { return _getcwd(to, (int)size); }\n" +
    "\n" +
    "char *_getdcwd(int drive, char *to, int size) {\n" +
    "  (void)drive;\n" +
    "  return _getcwd(to, size);\n" +
    "}\n" +
    "\n" +
    "WCHAR *_wgetcwd(WCHAR *to, int size) {\n" +
    "  char folder[MAX_PATH];\n" +
    "  put_current(folder);\n" +
    "  if (to == NULL) return isapi_widened(folder);\n" +
    "  return isapi_widen(to, (size_t)size, folder, -1) == (size_t)-1 ? NULL : to;\n" +
    "}\n" +
    "\n" +
    "static int set_errno(BOOL succeeded) {\n" +
    "  if (succeeded) return 0;\n" +
    "  errno = isapi_errno(GetLastError());\n" +
    "  return -1;\n" +
    "}\n" +
    "\n" +
    "int _chdir(const char *path) { return set_errno(SetCurrentDirectoryA(path)); }\n" +
    "ISAPI_ALIAS(_chdir, chdir);\n" +
    "int _wchdir(const WCHAR *path) { return set_errno(SetCurrentDirectoryW(path)); }\n" +
    "int _mkdir(const char *path) { return set_errno(CreateDirectoryA(path, NULL)); }\n" +
    "int _wmkdir(const WCHAR *path) { return set_errno(CreateDirectoryW(path, NULL)); }\n" +
    "int _rmdir(const char *path) { return set_errno(RemoveDirectoryA(path)); }\n" +
    "ISAPI_ALIAS(_rmdir, rmdir);\n" +
    "int _wrmdir(const WCHAR *path) { return set_errno(RemoveDirectoryW(path)); }\n" +
    "int _getdrive(void) { return 3; }\n" +
    "int _chdrive(int drive) { return drive == 3 ? 0 : -1; }\n",
  ".isapi/src/profiles.c":
    "/*\n" +
    " * Profile files: \"[section]\", \"key=value\". They are read for each call: a\n" +
    " * source asks a few times, when it begins.\n" +
    " * https://learn.microsoft.com/en-us/windows/win32/api/winbase/nf-winbase-getprivateprofilestring\n" +
    " */\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"files.h\"\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "/* A whole file with a NUL, from malloc; NULL if there is none. */\n" +
    "static char *read_whole(const char *path) {\n" +
    "  HANDLE file = CreateFileA(path, GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);\n" +
    "  if (file == INVALID_HANDLE_VALUE) return NULL;\n" +
    "  DWORD size = GetFileSize(file, NULL), count = 0;\n" +
    "  char *text = size == INVALID_FILE_SIZE ? NULL : malloc(size + 1);\n" +
    "  if (text != NULL && !ReadFile(file, text, size, &count, NULL)) count = 0;\n" +
    "  if (text != NULL) text[count] = 0;\n" +
    "  CloseHandle(file);\n" +
    "  return text;\n" +
    "}\n" +
    "\n" +
    "/* A line, without blanks around it. */\n" +
    "struct line {\n" +
    "  const char *start;\n" +
    "  size_t length;\n" +
    "};\n" +
    "\n" +
    "static BOOL is_blank_char(char c) { return c == ' ' || c == '\\t' || c == '\\r'; }\n" +
    "\n" +
    "static struct line trimmed(const char *start, const char *end) {\n" +
    "  while (start < end && is_blank_char(*start)) start++;\n" +
    "  while (end > start && is_blank_char(end[-1])) end--;\n" +
    "  return (struct line){start, (size_t)(end - start)};\n" +
    "}\n" +
    "\n" +
    "static BOOL next_line(const char **at, struct line *line) {\n" +
    "  if (**at == 0) return FALSE;\n" +
    "  const char *end = *at + strcspn(*at, \"\\n\");\n" +
    "  *line = trimmed(*at, end);\n" +
    "  *at = *end ? end + 1 : end;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "static BOOL is_section(struct line line, const char *name) {\n" +
    "  if (line.length < 2 || line.start[0] != '[') return FALSE;\n" +
    "  const char *end = memchr(line.start, ']', line.length);\n" +
    "  if (end == NULL) return FALSE;\n" +
    "  if (name == NULL) return TRUE;\n" +
    "  struct line found = trimmed(line.start + 1, end);\n" +
    "  return found.length == strlen(name) && _strnicmp(found.start, name, found.length) == 0;\n" +
    "}\n" +
    "\n" +
    "/* The line that assigns a key; FALSE for a comment or another line. */\n" +
    "static BOOL split_line(struct line line, struct line *key, struct line *value) {\n" +
    "  const char *equals = memchr(line.start, '=', line.length);\n" +
    "  if (line.length == 0 || *line.start == ';' || equals == NULL) return FALSE;\n" +
    "  *key = trimmed(line.start, equals);\n" +
    "  *value = trimmed(equals + 1, line.start + line.length);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "/* Where a section's lines begin; NULL if it is not there. */\n" +
    "static const char *find_section(const char *text, const char *section) {\n" +
    "  struct line line;\n" +
    "  while (next_line(&text, &line)) {\n" +
    "    if (is_section(line, section)) return text;\n" +
    "  }\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "static BOOL find_value(const char *text, const char *section, const char *key, struct line *value) {\n" +
    "  struct line line, found;\n" +
    "  const char *at = find_section(text, section);\n" +
    "  while (at != NULL && next_line(&at, &line) && !is_section(line, NULL)) {\n" +
    "    if (split_line(line, &found, value) && found.length == strlen(key) &&\n" +
    "        _strnicmp(found.start, key, found.length) == 0) {\n" +
    "      return TRUE;\n" +
    "    }\n" +
    "  }\n" +
    "  return FALSE;\n" +
    "}\n" +
    "\n" +
    "/* Texts one behind the other, each with its NUL, and one more at the end. */\n" +
    "struct list {\n" +
    "  char *to;\n" +
    "  DWORD room, used;\n" +
    "  BOOL full;\n" +
    "};\n" +
    "\n" +
    "static void add_text(struct list *list, const char *text, size_t length) {\n" +
    "  if (list->full) return;\n" +
    "  if (list->used + length + 2 > list->room) {\n" +
    "    list->full = TRUE;\n" +
    "    return;\n" +
    "  }\n" +
    "  memcpy(list->to + list->used, text, length);\n" +
    "  list->used += (DWORD)length;\n" +
    "  list->to[list->used++] = 0;\n" +
    "}\n" +
    "\n" +
    "static DWORD end_list(struct list *list) {\n" +
    "  if (list->room == 0) return 0;\n" +
    "  if (list->room == 1) list->to[0] = 0;\n" +
    "  else memset(list->to + list->used, 0, list->used == 0 ? 2 : 1);\n" +
    "  return list->full ? list->room - 2 : list->used;\n" +
    "}\n" +
    "\n" +
    "static void add_sections(struct list *list, const char *text) {\n" +
    "  struct line line;\n" +
    "  while (next_line(&text, &line)) {\n" +
    "    if (!is_section(line, NULL)) continue;\n" +
    "    struct line name = trimmed(line.start + 1, memchr(line.start, ']', line.length));\n" +
    "    add_text(list, name.start, name.length);\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "/* The keys of a section, or its whole lines. */\n" +
    "static void add_section(struct list *list, const char *text, const char *section, BOOL whole) {\n" +
    "  struct line line, key, value;\n" +
    "  const char *at = find_section(text, section);\n" +
    "  while (at != NULL && next_line(&at, &line) && !is_section(line, NULL)) {\n" +
    "    if (!split_line(line, &key, &value)) continue;\n" +
    "    if (whole) add_text(list, line.start, line.length);\n" +
    "    else add_text(list, key.start, key.length);\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "/* A value without the quotation marks around it. */\n" +
    "static DWORD give_value(struct line value, LPSTR to, DWORD room) {\n" +
    "  if (value.length >= 2 && (*value.start == '\"' || *value.start == '\\'') &&\n" +
    "      value.start[value.length - 1] == *value.start) {\n" +
    "    value = (struct line){value.start + 1, value.length - 2};\n" +
    "  }\n" +
    "  if (room == 0) return 0;\n" +
    "  if (value.length >= room) value.length = room - 1;\n" +
    "  memcpy(to, value.start, value.length);\n" +
    "  to[value.length] = 0;\n" +
    "  return (DWORD)value.length;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetPrivateProfileStringA(LPCSTR section, LPCSTR key, LPCSTR otherwise, LPSTR to,\n" +
    "                                      DWORD room, LPCSTR path) {\n" +
    "  char *text = read_whole(path);\n" +
    "  struct line value;\n" +
    "  DWORD length;\n" +
    "  if (section == NULL || key == NULL) {\n" +
    "    struct list list = {to, room, 0, FALSE};\n" +
    "    if (text != NULL && section == NULL) add_sections(&list, text);\n" +
    "    else if (text != NULL) add_section(&list, text, section, FALSE);\n" +
    "    length = end_list(&list);\n" +
    "  } else if (text != NULL && find_value(text, section, key, &value)) {\n" +
    "    length = give_value(value, to, room);\n" +
    "  } else {\n" +
    "    if (otherwise == NULL) otherwise = \"\";\n" +
    "    length = give_value(trimmed(otherwise, otherwise + strlen(otherwise)), to, room);\n" +
    "  }\n" +
    "  free(text);\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "UINT WINAPI GetPrivateProfileIntA(LPCSTR section, LPCSTR key, INT otherwise, LPCSTR path) {\n" +
    "  char text[64];\n" +
    "  if (GetPrivateProfileStringA(section, key, \"\", text, sizeof text, path) == 0) {\n" +
    "    return (UINT)otherwise;\n" +
    "  }\n" +
    "  return (UINT)strtol(text, NULL, text[0] == '0' && (text[1] | 0x20) == 'x' ? 16 : 10);\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetPrivateProfileSectionA(LPCSTR section, LPSTR to, DWORD room, LPCSTR path) {\n" +
    "  char *text = read_whole(path);\n" +
    "  struct list list = {to, room, 0, FALSE};\n" +
    "  if (text != NULL) add_section(&list, text, section, TRUE);\n" +
    "  free(text);\n" +
    "  return end_list(&list);\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetPrivateProfileSectionNamesA(LPSTR to, DWORD room, LPCSTR path) {\n" +
    "  return GetPrivateProfileStringA(NULL, NULL, NULL, to, room, path);\n" +
    "}\n" +
    "\n" +
    "static void write_text(HANDLE file, const char *text, size_t length) {\n" +
    "  DWORD written;\n" +
    "  WriteFile(file, text, (DWORD)length, &written, NULL);\n" +
    "}\n" +
    "\n" +
    "static void write_entry(HANDLE file, const char *key, const char *value) {\n" +
    "  write_text(file, key, strlen(key));\n" +
    "  write_text(file, \"=\", 1);\n" +
    "  write_text(file, value, strlen(value));\n" +
    "  write_text(file, \"\\r\\n\", 2);\n" +
    "}\n" +
    "\n" +
    "/*\n" +
    " * Writes a file again, with a key set, or taken out (a value of NULL), or a\n" +
    " * section taken out (a key of NULL).\n" +
    " */\n" +
    "static void write_profile(HANDLE file, const char *text, const char *section, const char *key,\n" +
    "                          const char *value) {\n" +
    "  struct line line, found, ignored;\n" +
    "  BOOL inside = FALSE, done = key == NULL || value == NULL;\n" +
    "  for (const char *at = text; next_line(&at, &line);) {\n" +
    "    BOOL starts = is_section(line, NULL);\n" +
    "    if (starts && inside && !done) {\n" +
    "      write_entry(file, key, value);\n" +
    "      done = TRUE;\n" +
    "    }\n" +
    "    if (starts) inside = is_section(line, section);\n" +
    "    if (inside && key == NULL) continue;\n" +
    "    if (inside && !starts && split_line(line, &found, &ignored) && found.length == strlen(key) &&\n" +
    "        _strnicmp(found.start, key, found.length) == 0) {\n" +
    "      if (!done) write_entry(file, key, value);\n" +
    "      done = TRUE;\n" +
    "      continue;\n" +
    "    }\n" +
    "    write_text(file, line.start, line.length);\n" +
    "    write_text(file, \"\\r\\n\", 2);\n" +
    "  }\n" +
    "  if (done) return;\n" +
    "  if (!inside) {\n" +
    "    write_text(file, \"[\", 1);\n" +
    "    write_text(file, section, strlen(section));\n" +
    "    write_text(file, \"]\\r\\n\", 3);\n" +
    "  }\n" +
    "  write_entry(file, key, value);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI WritePrivateProfileStringA(LPCSTR section, LPCSTR key, LPCSTR value, LPCSTR path) {\n" +
    "  if (section == NULL) return FALSE;\n" +
    "  char *text = read_whole(path);\n" +
    "  HANDLE file = CreateFileA(path, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);\n" +
    "  if (file != INVALID_HANDLE_VALUE) {\n" +
    "    write_profile(file, text == NULL ? \"\" : text, section, key, value);\n" +
    "    CloseHandle(file);\n" +
    "  }\n" +
    "  free(text);\n" +
    "  return file != INVALID_HANDLE_VALUE;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetPrivateProfileStringW(LPCWSTR section, LPCWSTR key, LPCWSTR otherwise, LPWSTR to,\n" +
    "                                      DWORD room, LPCWSTR path) {\n" +
    "  char *names[] = {isapi_narrowed(section), isapi_narrowed(key), isapi_narrowed(otherwise),\n" +
    "                   isapi_narrowed(path)};\n" +
    "  char *narrow = malloc(room * 3 + 2);\n" +
    "  DWORD length = 0;\n" +
    "  if (narrow != NULL && room != 0) {\n" +
    "    length = GetPrivateProfileStringA(names[0], names[1], names[2], narrow, room * 3, names[3]);\n" +
    "    size_t size = isapi_widen(to, room, narrow, (int)length + 1);\n" +
    "    if (size == (size_t)-1) to[0] = 0, length = 0;\n" +
    "    else length = (DWORD)size - 1;\n" +
    "  }\n" +
    "  for (size_t i = 0; i < ARRAYSIZE(names); i++) free(names[i]);\n" +
    "  free(narrow);\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "UINT WINAPI GetPrivateProfileIntW(LPCWSTR section, LPCWSTR key, INT otherwise, LPCWSTR path) {\n" +
    "  char *names[] = {isapi_narrowed(section), isapi_narrowed(key), isapi_narrowed(path)};\n" +
    "  UINT value = GetPrivateProfileIntA(names[0], names[1], otherwise, names[2]);\n" +
    "  for (size_t i = 0; i < ARRAYSIZE(names); i++) free(names[i]);\n" +
    "  return value;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI WritePrivateProfileStringW(LPCWSTR section, LPCWSTR key, LPCWSTR value,\n" +
    "                                       LPCWSTR path) {\n" +
    "  char *names[] = {isapi_narrowed(section), isapi_narrowed(key), isapi_narrowed(value),\n" +
    "                   isapi_narrowed(path)};\n" +
    "  BOOL written = WritePrivateProfileStringA(names[0], names[1], names[2], names[3]);\n" +
    "  for (size_t i = 0; i < ARRAYSIZE(names); i++) free(names[i]);\n" +
    "  return written;\n" +
    "}\n" +
    "\n" +
    "#define SYSTEM_PROFILE \"C:\\\\Windows\\\\win.ini\"\n" +
    "\n" +
    "DWORD WINAPI GetProfileStringA(LPCSTR section, LPCSTR key, LPCSTR otherwise, LPSTR to,\n" +
    "                               DWORD room) {\n" +
    "  return GetPrivateProfileStringA(section, key, otherwise, to, room, SYSTEM_PROFILE);\n" +
    "}\n" +
    "\n" +
    "UINT WINAPI GetProfileIntA(LPCSTR section, LPCSTR key, INT otherwise) {\n" +
    "  return GetPrivateProfileIntA(section, key, otherwise, SYSTEM_PROFILE);\n" +
    "}\n",
  ".isapi/src/registry.c":
    "/* The registry, as the loader has it.\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/sysinfo/registry-functions */\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"abi.h\"\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "ISAPI_IMPORT(key_open)\n" +
    "int isapi_import_key_open(HKEY key, const void *name, BOOL creates, BOOL *existed, BOOL wide);\n" +
    "ISAPI_IMPORT(key_close) int isapi_import_key_close(HKEY key);\n" +
    "ISAPI_IMPORT(key_delete) int isapi_import_key_delete(HKEY key, const void *name, BOOL wide);\n" +
    "ISAPI_IMPORT(key_at)\n" +
    "int isapi_import_key_at(HKEY key, DWORD index, void *name, DWORD room, BOOL wide);\n" +
    "ISAPI_IMPORT(key_facts) int isapi_import_key_facts(HKEY key, DWORD facts[5]);\n" +
    "ISAPI_IMPORT(value_get)\n" +
    "int isapi_import_value_get(HKEY key, const void *name, LPDWORD type, void *data, LPDWORD size,\n" +
    "                           BOOL wide);\n" +
    "ISAPI_IMPORT(value_set)\n" +
    "int isapi_import_value_set(HKEY key, const void *name, DWORD type, const void *data, DWORD size,\n" +
    "                           BOOL wide);\n" +
    "ISAPI_IMPORT(value_delete) int isapi_import_value_delete(HKEY key, const void *name, BOOL wide);\n" +
    "ISAPI_IMPORT(value_at)\n" +
    "int isapi_import_value_at(HKEY key, DWORD index, void *name, DWORD room, BOOL wide);\n" +
    "\n" +
    "/* These functions give their code, and set no last error. */\n" +
    "static LSTATUS status_of(int answer) { return answer < 0 ? -answer : ERROR_SUCCESS; }\n" +
    "\n" +
    "static LSTATUS open_key(HKEY key, const void *name, BOOL creates, PHKEY to, LPDWORD disposition,\n" +
    "                        BOOL wide) {\n" +
    "  BOOL existed = FALSE;\n" +
    "  if (to == NULL) return ERROR_INVALID_PARAMETER;\n" +
    "  int answer = isapi_import_key_open(key, name, creates, &existed, wide);\n" +
    "  *to = answer < 0 ? NULL : (HKEY)answer;\n" +
    "  if (answer >= 0 && disposition != NULL) {\n" +
    "    *disposition = existed ? REG_OPENED_EXISTING_KEY : REG_CREATED_NEW_KEY;\n" +
    "  }\n" +
    "  return status_of(answer);\n" +
    "}\n" +
    "\n" +
    "/* A name that is enumerated: its room and its length are counted in characters. */\n" +
    "static LSTATUS name_at(int answer, LPDWORD count) {\n" +
    "  if (answer >= 0 && count != NULL) *count = (DWORD)answer;\n" +
    "  return status_of(answer);\n" +
    "}\n" +
    "\n" +
    "/* What RegGetValue takes, of a value's type. */\n" +
    "static BOOL is_taken(DWORD type, DWORD flags) {\n" +
    "  switch (type) {\n" +
    "    case REG_NONE: return (flags & RRF_RT_REG_NONE) != 0;\n" +
    "    case REG_SZ: return (flags & RRF_RT_REG_SZ) != 0;\n" +
    "    case REG_EXPAND_SZ: return (flags & (RRF_RT_REG_EXPAND_SZ | RRF_RT_REG_SZ)) != 0;\n" +
    "    case REG_BINARY: return (flags & RRF_RT_REG_BINARY) != 0;\n" +
    "    case REG_DWORD: return (flags & RRF_RT_REG_DWORD) != 0;\n" +
    "    case REG_MULTI_SZ: return (flags & RRF_RT_REG_MULTI_SZ) != 0;\n" +
    "    case REG_QWORD: return (flags & RRF_RT_REG_QWORD) != 0;\n" +
    "    default: return (flags & RRF_RT_ANY) == RRF_RT_ANY;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "static LSTATUS get_value(HKEY key, const void *subkey, const void *name, DWORD flags,\n" +
    "                         LPDWORD type, PVOID data, LPDWORD size, BOOL wide) {\n" +
    "  HKEY opened = key;\n" +
    "  DWORD found = REG_NONE;\n" +
    "  if (subkey != NULL) {\n" +
    "    LSTATUS status = open_key(key, subkey, FALSE, &opened, NULL, wide);\n" +
    "    if (status != ERROR_SUCCESS) return status;\n" +
    "  }\n" +
    "  LSTATUS status = status_of(isapi_import_value_get(opened, name, &found, NULL, NULL, wide));\n" +
    "  if (status == ERROR_SUCCESS && !is_taken(found, flags)) status = ERROR_UNSUPPORTED_TYPE;\n" +
    "  if (status == ERROR_SUCCESS) {\n" +
    "    status = status_of(isapi_import_value_get(opened, name, type, data, size, wide));\n" +
    "  }\n" +
    "  if (opened != key) isapi_import_key_close(opened);\n" +
    "  return status;\n" +
    "}\n" +
    "\n" +
    "LSTATUS WINAPI RegCloseKey(HKEY key) { return status_of(isapi_import_key_close(key)); }\n" +
    "\n" +
    "LSTATUS WINAPI RegFlushKey(HKEY key) {\n" +
    "  DWORD facts[5];\n" +
    "  return status_of(isapi_import_key_facts(key, facts));\n" +
    "}\n" +
    "\n" +
    "/* Both widths, in one. */\n" +
    "#define REGISTRY(suffix, text, constant, wide)                                                    \\\n" +
    "  LSTATUS WINAPI RegOpenKey##suffix(HKEY key, constant name, PHKEY to) {                          \\\n" +
    "    return open_key(key, name, FALSE, to, NULL, wide);                                            \\\n" +
    "  }                                                                                               \\\n" +
    "  LSTATUS WINAPI RegOpenKeyEx##suffix(HKEY key, constant name, DWORD options, REGSAM access,      \\\n" +
    "                                      PHKEY to) {                                                 \\\n" +
    "    (void)options, (void)access;                                                                  \\\n" +
    "    return open_key(key, name, FALSE, to, NULL, wide);                                            \\\n" +
    "  }                                                                                               \\\n" +
    "  LSTATUS WINAPI RegCreateKey##suffix(HKEY key, constant name, PHKEY to) {                        \\\n" +
    "    return open_key(key, name, TRUE, to, NULL, wide);                                             \\\n" +
    "  }                                                                                               \\\n" +
    "  LSTATUS WINAPI RegCreateKeyEx##suffix(                                                          \\\n" +
    "      HKEY key, constant name, DWORD reserved, text class_name, DWORD options, REGSAM access,     \\\n" +
    "      const struct _SECURITY_ATTRIBUTES *security, PHKEY to, LPDWORD disposition) {               \\\n" +
    "    (void)reserved, (void)class_name, (void)options, (void)access, (void)security;                \\\n" +
    "    return open_key(key, name, TRUE, to, disposition, wide);                                      \\\n" +
    "  }                                                                                               \\\n" +
    "  LSTATUS WINAPI RegQueryValueEx##suffix(HKEY key, constant name, LPDWORD reserved, LPDWORD type, \\\n" +
    "                                         LPBYTE data, LPDWORD size) {                             \\\n" +
    "    (void)reserved;                                                                               \\\n" +
    "    if (data != NULL && size == NULL) return ERROR_INVALID_PARAMETER;                             \\\n" +
    "    return status_of(isapi_import_value_get(key, name, type, data, size, wide));                  \\\n" +
    "  }                                                                                               \\\n" +
    "  LSTATUS WINAPI RegGetValue##suffix(HKEY key, constant subkey, constant name, DWORD flags,       \\\n" +
    "                                     LPDWORD type, PVOID data, LPDWORD size) {                    \\\n" +
    "    return get_value(key, subkey, name, flags, type, data, size, wide);                           \\\n" +
    "  }                                                                                               \\\n" +
    "  LSTATUS WINAPI RegSetValueEx##suffix(HKEY key, constant name, DWORD reserved, DWORD type,       \\\n" +
    "                                       const BYTE *data, DWORD size) {                            \\\n" +
    "    (void)reserved;                                                                               \\\n" +
    "    return status_of(isapi_import_value_set(key, name, type, data, size, wide));                  \\\n" +
    "  }                                                                                               \\\n" +
    "  LSTATUS WINAPI RegDeleteValue##suffix(HKEY key, constant name) {                                \\\n" +
    "    return status_of(isapi_import_value_delete(key, name, wide));                                 \\\n" +
    "  }                                                                                               \\\n" +
    "  LSTATUS WINAPI RegDeleteKey##suffix(HKEY key, constant name) {                                  \\\n" +
    "    return status_of(isapi_import_key_delete(key, name, wide));                                   \\\n" +
    "  }                                                                                               \\\n" +
    "  LSTATUS WINAPI RegEnumKeyEx##suffix(HKEY key, DWORD index, text name, LPDWORD count,            \\\n" +
    "                                      LPDWORD reserved, text class_name, LPDWORD class_count,     \\\n" +
    "                                      PFILETIME written) {                                        \\\n" +
    "    (void)reserved;                                                                               \\\n" +
    "    if (class_name != NULL) *class_name = 0;                                                      \\\n" +
    "    if (class_count != NULL) *class_count = 0;                                                    \\\n" +
    "    if (written != NULL) *written = (FILETIME){0, 0};                                             \\\n" +
    "    return name_at(isapi_import_key_at(key, index, name, *count, wide), count);                   \\\n" +
    "  }                                                                                               \\\n" +
    "  LSTATUS WINAPI RegEnumValue##suffix(HKEY key, DWORD index, text name, LPDWORD count,            \\\n" +
    "                                      LPDWORD reserved, LPDWORD type, LPBYTE data,                \\\n" +
    "                                      LPDWORD size) {                                             \\\n" +
    "    (void)reserved;                                                                               \\\n" +
    "    LSTATUS status = name_at(isapi_import_value_at(key, index, name, *count, wide), count);       \\\n" +
    "    if (status != ERROR_SUCCESS) return status;                                                   \\\n" +
    "    return status_of(isapi_import_value_get(key, name, type, data, size, wide));                  \\\n" +
    "  }\n" +
    "\n" +
    "REGISTRY(A, LPSTR, LPCSTR, FALSE)\n" +
    "REGISTRY(W, LPWSTR, LPCWSTR, TRUE)\n" +
    "\n" +
    "LSTATUS WINAPI RegEnumKeyA(HKEY key, DWORD index, LPSTR name, DWORD count) {\n" +
    "  return status_of(isapi_import_key_at(key, index, name, count, FALSE));\n" +
    "}\n" +
    "\n" +
    "/* The default value of a key below. */\n" +
    "LSTATUS WINAPI RegQueryValueA(HKEY key, LPCSTR name, LPSTR data, PLONG size) {\n" +
    "  HKEY opened;\n" +
    "  LSTATUS status = open_key(key, name, FALSE, &opened, NULL, FALSE);\n" +
    "  if (status != ERROR_SUCCESS) return status;\n" +
    "  status = status_of(isapi_import_value_get(opened, NULL, NULL, data, (LPDWORD)size, FALSE));\n" +
    "  isapi_import_key_close(opened);\n" +
    "  return status;\n" +
    "}\n" +
    "\n" +
    "LSTATUS WINAPI RegQueryInfoKeyA(HKEY key, LPSTR class_name, LPDWORD class_count,\n" +
    "                                LPDWORD reserved, LPDWORD keys, LPDWORD longest_key,\n" +
    "                                LPDWORD longest_class, LPDWORD values, LPDWORD longest_value,\n" +
    "                                LPDWORD largest, LPDWORD security, PFILETIME written) {\n" +
    "  DWORD facts[5];\n" +
    "  (void)reserved;\n" +
    "  int answer = isapi_import_key_facts(key, facts);\n" +
    "  if (answer < 0) return status_of(answer);\n" +
    "  LPDWORD to[] = {keys, longest_key, values, longest_value, largest};\n" +
    "  for (int i = 0; i < 5; i++) {\n" +
    "    if (to[i] != NULL) *to[i] = facts[i];\n" +
    "  }\n" +
    "  if (class_name != NULL) *class_name = 0;\n" +
    "  if (class_count != NULL) *class_count = 0;\n" +
    "  if (longest_class != NULL) *longest_class = 0;\n" +
    "  if (security != NULL) *security = 0;\n" +
    "  if (written != NULL) *written = (FILETIME){0, 0};\n" +
    "  return ERROR_SUCCESS;\n" +
    "}\n",
  ".isapi/src/scan.c":
    "/*\n" +
    " * Scanning, as Microsoft's scanf and wscanf read a format: texts of both\n" +
    " * widths, sizes I32 and I64, and the sizes of the secure functions.\n" +
    " * https://learn.microsoft.com/en-us/cpp/c-runtime-library/format-specification-fields-scanf-and-wscanf-functions\n" +
    " */\n" +
    "#include <stdint.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "enum scanned { SCAN_CHAR, SCAN_SHORT, SCAN_INT, SCAN_LONG, SCAN_64 };\n" +
    "\n" +
    "struct scanning {\n" +
    "  struct isapi_source *source;\n" +
    "  const void *at;\n" +
    "  BOOL wide, sizes;\n" +
    "  BOOL suppressed;\n" +
    "  int width;\n" +
    "  enum scanned size;\n" +
    "  /* Whether h or l said how wide a text is. */\n" +
    "  BOOL said;\n" +
    "  va_list args;\n" +
    "};\n" +
    "\n" +
    "static unsigned format_unit(struct scanning *s, BOOL takes) {\n" +
    "  unsigned unit = s->wide ? *(const WCHAR *)s->at : *(const unsigned char *)s->at;\n" +
    "  if (takes) s->at = (const char *)s->at + (s->wide ? sizeof(WCHAR) : 1);\n" +
    "  return unit;\n" +
    "}\n" +
    "\n" +
    "static BOOL is_blank(int unit) { return unit == ' ' || (unit >= '\\t' && unit <= '\\r'); }\n" +
    "\n" +
    "static int next_unit(struct scanning *s) {\n" +
    "  int unit = s->source->next(s->source);\n" +
    "  if (unit >= 0) s->source->count++;\n" +
    "  return unit;\n" +
    "}\n" +
    "\n" +
    "static void put_back(struct scanning *s, int unit) {\n" +
    "  if (unit < 0) return;\n" +
    "  s->source->back(s->source, unit);\n" +
    "  s->source->count--;\n" +
    "}\n" +
    "\n" +
    "static void skip_blanks(struct scanning *s) {\n" +
    "  int unit;\n" +
    "  do unit = next_unit(s);\n" +
    "  while (is_blank(unit));\n" +
    "  put_back(s, unit);\n" +
    "}\n" +
    "\n" +
    "static void read_modifiers(struct scanning *s) {\n" +
    "  s->suppressed = format_unit(s, FALSE) == '*';\n" +
    "  if (s->suppressed) format_unit(s, TRUE);\n" +
    "  s->width = 0;\n" +
    "  while (format_unit(s, FALSE) >= '0' && format_unit(s, FALSE) <= '9') {\n" +
    "    s->width = s->width * 10 + (int)(format_unit(s, TRUE) - '0');\n" +
    "  }\n" +
    "  s->size = SCAN_INT;\n" +
    "  s->said = FALSE;\n" +
    "  for (;;) {\n" +
    "    switch (format_unit(s, FALSE)) {\n" +
    "      case 'h': s->size = s->size == SCAN_SHORT ? SCAN_CHAR : SCAN_SHORT; break;\n" +
    "      case 'l': s->size = s->size == SCAN_LONG ? SCAN_64 : SCAN_LONG; break;\n" +
    "      case 'w': s->size = SCAN_LONG; break;\n" +
    "      case 'L':\n" +
    "      case 'j':\n" +
    "      case 'q': s->size = SCAN_64; break;\n" +
    "      case 'z':\n" +
    "      case 't': break;\n" +
    "      case 'I':\n" +
    "        format_unit(s, TRUE);\n" +
    "        if (format_unit(s, FALSE) == '6') {\n" +
    "          s->size = SCAN_64;\n" +
    "          format_unit(s, TRUE);\n" +
    "        } else if (format_unit(s, FALSE) == '3') {\n" +
    "          format_unit(s, TRUE);\n" +
    "        } else {\n" +
    "          continue;\n" +
    "        }\n" +
    "        break;\n" +
    "      default: return;\n" +
    "    }\n" +
    "    s->said = TRUE;\n" +
    "    format_unit(s, TRUE);\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "/* Takes what can belong to a number; the longest is a double with all its digits. */\n" +
    "static int take_number(struct scanning *s, char *to, int room, const char *set, BOOL is_float) {\n" +
    "  int length = 0, most = s->width > 0 && s->width < room ? s->width : room - 1;\n" +
    "  BOOL exponent = FALSE;\n" +
    "  while (length < most) {\n" +
    "    int unit = next_unit(s);\n" +
    "    BOOL sign = unit == '+' || unit == '-';\n" +
    "    BOOL after_exponent = length > 0 && (to[length - 1] | 0x20) == 'e';\n" +
    "    BOOL fits = unit > 0 && unit < 128 &&\n" +
    "                (sign ? length == 0 || (is_float && after_exponent) : strchr(set, unit) != NULL);\n" +
    "    if (fits && is_float && (unit | 0x20) == 'e') {\n" +
    "      fits = !exponent && length > 0;\n" +
    "      exponent = TRUE;\n" +
    "    }\n" +
    "    /* An x belongs to a number behind its first zero alone. */\n" +
    "    if (fits && !is_float && (unit | 0x20) == 'x') {\n" +
    "      fits = length > 0 && to[length - 1] == '0' && length <= 2;\n" +
    "    }\n" +
    "    if (!fits) {\n" +
    "      put_back(s, unit);\n" +
    "      break;\n" +
    "    }\n" +
    "    to[length++] = (char)unit;\n" +
    "  }\n" +
    "  to[length] = 0;\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "static void store_integer(struct scanning *s, unsigned long long value) {\n" +
    "  void *to = va_arg(s->args, void *);\n" +
    "  switch (s->size) {\n" +
    "    case SCAN_CHAR: *(char *)to = (char)value; break;\n" +
    "    case SCAN_SHORT: *(short *)to = (short)value; break;\n" +
    "    case SCAN_64: *(unsigned long long *)to = value; break;\n" +
    "    default: *(int *)to = (int)value; break;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "static BOOL scan_integer(struct scanning *s, int base, BOOL is_signed) {\n" +
    "  char text[128], *end;\n" +
    "  skip_blanks(s);\n" +
    "  const char *set = base == 10  ? \"0123456789\"\n" +
    "                    : base == 8 ? \"01234567\"\n" +
    "                                : \"0123456789abcdefABCDEFxX\";\n" +
    "  if (take_number(s, text, sizeof text, set, FALSE) == 0) return FALSE;\n" +
    "  unsigned long long value = is_signed ? (unsigned long long)strtoll(text, &end, base)\n" +
    "                                       : strtoull(text, &end, base);\n" +
    "  if (end == text) return FALSE;\n" +
    "  if (!s->suppressed) store_integer(s, value);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "static BOOL scan_float(struct scanning *s) {\n" +
    "  char text[400], *end;\n" +
    "  skip_blanks(s);\n" +
    "  if (take_number(s, text, sizeof text, \"0123456789.eEinfatyINFATY\", TRUE) == 0) return FALSE;\n" +
    "  double value = strtod(text, &end);\n" +
    "  if (end == text) return FALSE;\n" +
    "  if (s->suppressed) return TRUE;\n" +
    "  void *to = va_arg(s->args, void *);\n" +
    "  if (s->size == SCAN_64) *(long double *)to = value;\n" +
    "  else if (s->size == SCAN_LONG) *(double *)to = value;\n" +
    "  else *(float *)to = (float)value;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "/* The characters between brackets. */\n" +
    "struct set {\n" +
    "  BOOL inverted;\n" +
    "  const void *start, *end;\n" +
    "};\n" +
    "\n" +
    "static struct set read_set(struct scanning *s) {\n" +
    "  struct set set = {format_unit(s, FALSE) == '^', NULL, NULL};\n" +
    "  if (set.inverted) format_unit(s, TRUE);\n" +
    "  set.start = s->at;\n" +
    "  /* A bracket that stands first belongs to the set. */\n" +
    "  if (format_unit(s, FALSE) == ']') format_unit(s, TRUE);\n" +
    "  while (format_unit(s, FALSE) != 0 && format_unit(s, FALSE) != ']') format_unit(s, TRUE);\n" +
    "  set.end = s->at;\n" +
    "  return set;\n" +
    "}\n" +
    "\n" +
    "static unsigned set_unit(const struct scanning *s, const struct set *set, size_t i) {\n" +
    "  return s->wide ? ((const WCHAR *)set->start)[i] : ((const unsigned char *)set->start)[i];\n" +
    "}\n" +
    "\n" +
    "static BOOL in_set(const struct scanning *s, const struct set *set, unsigned unit) {\n" +
    "  size_t count = (size_t)((const char *)set->end - (const char *)set->start) /\n" +
    "                 (s->wide ? sizeof(WCHAR) : 1);\n" +
    "  for (size_t i = 0; i < count; i++) {\n" +
    "    if (i + 2 < count && set_unit(s, set, i + 1) == '-') {\n" +
    "      if (unit >= set_unit(s, set, i) && unit <= set_unit(s, set, i + 2)) return !set->inverted;\n" +
    "      i += 2;\n" +
    "    } else if (unit == set_unit(s, set, i)) {\n" +
    "      return !set->inverted;\n" +
    "    }\n" +
    "  }\n" +
    "  return set->inverted;\n" +
    "}\n" +
    "\n" +
    "/* A text: a word, the characters of a set, or so many of any. */\n" +
    "static BOOL scan_text(struct scanning *s, BOOL to_wide, const struct set *set, BOOL characters) {\n" +
    "  void *to = s->suppressed ? NULL : va_arg(s->args, void *);\n" +
    "  size_t room = to != NULL && s->sizes ? va_arg(s->args, unsigned) : SIZE_MAX;\n" +
    "  int most = s->width > 0 ? s->width : characters ? 1 : INT32_MAX;\n" +
    "  size_t used = 0;\n" +
    "  int taken = 0;\n" +
    "  if (!characters && set == NULL) skip_blanks(s);\n" +
    "  for (; taken < most; taken++) {\n" +
    "    int unit = next_unit(s);\n" +
    "    BOOL belongs = unit >= 0 && (characters || (set == NULL ? !is_blank(unit)\n" +
    "                                                            : in_set(s, set, (unsigned)unit)));\n" +
    "    if (!belongs) {\n" +
    "      put_back(s, unit);\n" +
    "      break;\n" +
    "    }\n" +
    "    /* Too long for its size: nothing is stored, as on Windows. */\n" +
    "    if (used + (characters ? 1 : 2) > room) {\n" +
    "      if (room != 0) memset(to, 0, to_wide ? sizeof(WCHAR) : 1);\n" +
    "      return FALSE;\n" +
    "    }\n" +
    "    if (to == NULL) continue;\n" +
    "    if (to_wide) ((WCHAR *)to)[used++] = (WCHAR)unit;\n" +
    "    else if (unit < 128 || !s->wide) ((char *)to)[used++] = (char)unit;\n" +
    "    else used += (size_t)isapi_put_utf8((char *)to + used, (unsigned)unit);\n" +
    "  }\n" +
    "  if (taken == 0 || (characters && taken < most)) return FALSE;\n" +
    "  if (to != NULL && !characters) memset((char *)to + used * (to_wide ? sizeof(WCHAR) : 1), 0, to_wide ? sizeof(WCHAR) : 1);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "static BOOL text_is_wide(const struct scanning *s, BOOL capital) {\n" +
    "  if (s->size == SCAN_SHORT) return FALSE;\n" +
    "  if (s->size == SCAN_LONG) return TRUE;\n" +
    "  return capital ? !s->wide : s->wide;\n" +
    "}\n" +
    "\n" +
    "static BOOL scan_directive(struct scanning *s, unsigned type) {\n" +
    "  switch (type) {\n" +
    "    case 'd': return scan_integer(s, 10, TRUE);\n" +
    "    case 'i': return scan_integer(s, 0, TRUE);\n" +
    "    case 'u': return scan_integer(s, 10, FALSE);\n" +
    "    case 'o': return scan_integer(s, 8, FALSE);\n" +
    "    case 'x':\n" +
    "    case 'X':\n" +
    "    case 'p': return scan_integer(s, 16, FALSE);\n" +
    "    case 'a':\n" +
    "    case 'e':\n" +
    "    case 'E':\n" +
    "    case 'f':\n" +
    "    case 'g':\n" +
    "    case 'G': return scan_float(s);\n" +
    "    case 's':\n" +
    "    case 'S': return scan_text(s, text_is_wide(s, type == 'S'), NULL, FALSE);\n" +
    "    case 'c':\n" +
    "    case 'C': return scan_text(s, text_is_wide(s, type == 'C'), NULL, TRUE);\n" +
    "    case '[': {\n" +
    "      struct set set = read_set(s);\n" +
    "      if (format_unit(s, FALSE) == ']') format_unit(s, TRUE);\n" +
    "      return scan_text(s, text_is_wide(s, FALSE), &set, FALSE);\n" +
    "    }\n" +
    "    default: return FALSE;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "/* Whether nothing is left; a format that goes on then gives EOF if it has stored nothing. */\n" +
    "static BOOL at_end(struct scanning *s) {\n" +
    "  int unit = next_unit(s);\n" +
    "  put_back(s, unit);\n" +
    "  return unit < 0;\n" +
    "}\n" +
    "\n" +
    "int isapi_scan(struct isapi_source *source, const void *format, BOOL wide, BOOL sizes,\n" +
    "               va_list args) {\n" +
    "  struct scanning s = {.source = source, .at = format, .wide = wide, .sizes = sizes};\n" +
    "  int stored = 0;\n" +
    "  va_copy(s.args, args);\n" +
    "  while (format_unit(&s, FALSE) != 0) {\n" +
    "    unsigned unit = format_unit(&s, TRUE);\n" +
    "    if (is_blank((int)unit)) {\n" +
    "      skip_blanks(&s);\n" +
    "      continue;\n" +
    "    }\n" +
    "    if (unit != '%' || format_unit(&s, FALSE) == '%') {\n" +
    "      if (unit == '%') format_unit(&s, TRUE), skip_blanks(&s);\n" +
    "      int found = next_unit(&s);\n" +
    "      if (found == (int)unit) continue;\n" +
    "      put_back(&s, found);\n" +
    "      if (found < 0 && stored == 0) stored = -1;\n" +
    "      break;\n" +
    "    }\n" +
    "    read_modifiers(&s);\n" +
    "    unsigned type = format_unit(&s, TRUE);\n" +
    "    if (type == 'n') {\n" +
    "      if (!s.suppressed) store_integer(&s, (unsigned long long)source->count);\n" +
    "      continue;\n" +
    "    }\n" +
    "    BOOL was_end = type != 'c' && type != 'C' && type != '[' ? (skip_blanks(&s), at_end(&s)) : at_end(&s);\n" +
    "    if (was_end || !scan_directive(&s, type)) {\n" +
    "      if (was_end && stored == 0) stored = -1;\n" +
    "      break;\n" +
    "    }\n" +
    "    if (!s.suppressed) stored++;\n" +
    "  }\n" +
    "  va_end(s.args);\n" +
    "  return stored;\n" +
    "}\n",
  ".isapi/src/secure_strings.c":
    "/*\n" +
    " * The strings of the secure library. Where Windows ends the process, as no\n" +
    " * handler is there to be told, these give the error.\n" +
    " * https://learn.microsoft.com/en-us/cpp/c-runtime-library/security-features-in-the-crt\n" +
    " */\n" +
    "#include <errno.h>\n" +
    "#include <stdint.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "/* One text for both widths. */\n" +
    "#define SECURE(unit, length_of, most_length_of, copy, ncopy, append, nappend)                    \\\n" +
    "  static errno_t refuse_##copy(unit *to, size_t size, errno_t error) {                           \\\n" +
    "    if (to != NULL && size != 0) *to = 0;                                                        \\\n" +
    "    return isapi_invalid(error);                                                                 \\\n" +
    "  }                                                                                              \\\n" +
    "  /* Puts so many units behind `used`, if there is room. */                                      \\\n" +
    "  static errno_t put_##copy(unit *to, size_t used, size_t size, const unit *from, size_t length, \\\n" +
    "                            BOOL truncates, size_t room) {                                       \\\n" +
    "    errno_t error = 0;                                                                           \\\n" +
    "    size_t needed = used + length + 1;                                                           \\\n" +
    "    if (truncates && needed > size) {                                                            \\\n" +
    "      if (used + 1 > size) return refuse_##copy(to, size, EINVAL);                               \\\n" +
    "      length = size - used - 1;                                                                  \\\n" +
    "      error = STRUNCATE;                                                                         \\\n" +
    "    } else if (!isapi_has_room(to, needed * sizeof *to, size * sizeof *to, room)) {              \\\n" +
    "      return refuse_##copy(to, size, ERANGE);                                                    \\\n" +
    "    }                                                                                            \\\n" +
    "    memmove(to + used, from, length * sizeof *to);                                               \\\n" +
    "    to[used + length] = 0;                                                                       \\\n" +
    "    return error;                                                                                \\\n" +
    "  }                                                                                              \\\n" +
    "  errno_t isapi_##copy(unit *to, size_t size, const unit *from, size_t room) {                   \\\n" +
    "    if (to == NULL) return isapi_invalid(EINVAL);                                                \\\n" +
    "    if (from == NULL) return refuse_##copy(to, size, EINVAL);                                    \\\n" +
    "    return put_##copy(to, 0, size, from, length_of(from), FALSE, room);                          \\\n" +
    "  }                                                                                              \\\n" +
    "  errno_t isapi_##ncopy(unit *to, size_t size, const unit *from, size_t count, size_t room) {    \\\n" +
    "    if (to == NULL) return count == 0 && size == 0 ? 0 : isapi_invalid(EINVAL);                  \\\n" +
    "    if (count == 0 && size != 0) {                                                               \\\n" +
    "      *to = 0;                                                                                   \\\n" +
    "      return 0;                                                                                  \\\n" +
    "    }                                                                                            \\\n" +
    "    if (from == NULL) return refuse_##copy(to, size, EINVAL);                                    \\\n" +
    "    size_t length = count == _TRUNCATE ? length_of(from) : most_length_of(from, count);          \\\n" +
    "    return put_##copy(to, 0, size, from, length, count == _TRUNCATE, room);                      \\\n" +
    "  }                                                                                              \\\n" +
    "  errno_t isapi_##append(unit *to, size_t size, const unit *from, size_t room) {                 \\\n" +
    "    if (to == NULL) return isapi_invalid(EINVAL);                                                \\\n" +
    "    if (from == NULL) return refuse_##copy(to, size, EINVAL);                                    \\\n" +
    "    return put_##copy(to, length_of(to), size, from, length_of(from), FALSE, room);              \\\n" +
    "  }                                                                                              \\\n" +
    "  errno_t isapi_##nappend(unit *to, size_t size, const unit *from, size_t count, size_t room) {  \\\n" +
    "    if (to == NULL) return count == 0 && size == 0 ? 0 : isapi_invalid(EINVAL);                  \\\n" +
    "    if (from == NULL) return count == 0 ? 0 : refuse_##copy(to, size, EINVAL);                   \\\n" +
    "    size_t length = count == _TRUNCATE ? length_of(from) : most_length_of(from, count);          \\\n" +
    "    return put_##copy(to, length_of(to), size, from, length, count == _TRUNCATE, room);          \\\n" +
    "  }\n" +
    "\n" +
    "SECURE(char, strlen, strnlen, strcpy_s, strncpy_s, strcat_s, strncat_s)\n" +
    "SECURE(WCHAR, wcslen, wcsnlen, wcscpy_s, wcsncpy_s, wcscat_s, wcsncat_s)\n" +
    "\n" +
    "errno_t isapi_memmove_s(void *to, size_t size, const void *from, size_t count, size_t room) {\n" +
    "  if (count == 0) return 0;\n" +
    "  if (to == NULL) return isapi_invalid(EINVAL);\n" +
    "  if (from == NULL) {\n" +
    "    memset(to, 0, size);\n" +
    "    return isapi_invalid(EINVAL);\n" +
    "  }\n" +
    "  if (!isapi_has_room(to, count, size, room)) {\n" +
    "    memset(to, 0, size);\n" +
    "    return isapi_invalid(ERANGE);\n" +
    "  }\n" +
    "  memmove(to, from, count);\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "errno_t isapi_memcpy_s(void *to, size_t size, const void *from, size_t count, size_t room) {\n" +
    "  return isapi_memmove_s(to, size, from, count, room);\n" +
    "}\n" +
    "\n" +
    "errno_t wmemcpy_s(WCHAR *to, size_t size, const WCHAR *from, size_t count) {\n" +
    "  return isapi_memmove_s(to, size * sizeof *to, from, count * sizeof *to, 0);\n" +
    "}\n" +
    "\n" +
    "errno_t wmemmove_s(WCHAR *to, size_t size, const WCHAR *from, size_t count) {\n" +
    "  return wmemcpy_s(to, size, from, count);\n" +
    "}\n" +
    "\n" +
    "errno_t _strlwr_s(char *text, size_t size) {\n" +
    "  if (text == NULL || strnlen(text, size) == size) return isapi_invalid(EINVAL);\n" +
    "  _strlwr(text);\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "errno_t _strupr_s(char *text, size_t size) {\n" +
    "  if (text == NULL || strnlen(text, size) == size) return isapi_invalid(EINVAL);\n" +
    "  _strupr(text);\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "errno_t _wcslwr_s(WCHAR *text, size_t size) {\n" +
    "  if (text == NULL || wcsnlen(text, size) == size) return isapi_invalid(EINVAL);\n" +
    "  _wcslwr(text);\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "errno_t _wcsupr_s(WCHAR *text, size_t size) {\n" +
    "  if (text == NULL || wcsnlen(text, size) == size) return isapi_invalid(EINVAL);\n" +
    "  _wcsupr(text);\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "errno_t _strset_s(char *text, size_t size, int with) {\n" +
    "  return _strnset_s(text, size, with, SIZE_MAX);\n" +
    "}\n" +
    "\n" +
    "errno_t _strnset_s(char *text, size_t size, int with, size_t count) {\n" +
    "  if (text == NULL || strnlen(text, size) == size) return isapi_invalid(EINVAL);\n" +
    "  _strnset(text, with, count);\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "errno_t strerror_s(char *to, size_t size, int error) {\n" +
    "  return strncpy_s(to, size, strerror(error), _TRUNCATE) == EINVAL ? EINVAL : 0;\n" +
    "}\n",
  ".isapi/src/stdio_files.c":
    "/*\n" +
    " * Streams on files. Their names are Windows', and in text mode line ends are:\n" +
    " * the rest is C's library, on the loader's files.\n" +
    " * https://learn.microsoft.com/en-us/cpp/c-runtime-library/reference/fopen-wfopen\n" +
    " */\n" +
    "#include <errno.h>\n" +
    "#include <fcntl.h>\n" +
    "#include <stdint.h>\n" +
    "#include <stdio.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <sys/stat.h>\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#include \"files.h\"\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "/* Whether line ends of a descriptor are those of Windows. */\n" +
    "ISAPI_IMPORT(descriptor_text) int isapi_import_descriptor_text(int descriptor, BOOL text);\n" +
    "ISAPI_IMPORT(descriptor_facts)\n" +
    "int isapi_import_descriptor_facts(int descriptor, struct isapi_file_facts *to);\n" +
    "\n" +
    "/* C's own, by names that no header of this runtime has. */\n" +
    "int isapi_libc_open(const char *path, int flags) __asm__(\"__wasilibc_open_nomode\");\n" +
    "FILE *isapi_libc_fdopen(int descriptor, const char *mode) __asm__(\"fdopen\");\n" +
    "long long isapi_libc_lseek(int descriptor, long long offset, int origin) __asm__(\"lseek\");\n" +
    "int isapi_libc_close(int descriptor) __asm__(\"close\");\n" +
    "ptrdiff_t isapi_libc_read(int descriptor, void *to, size_t count) __asm__(\"read\");\n" +
    "ptrdiff_t isapi_libc_write(int descriptor, const void *from, size_t count) __asm__(\"write\");\n" +
    "int isapi_libc_fileno(FILE *file) __asm__(\"fileno\");\n" +
    "int isapi_libc_fseeko(FILE *file, long long offset, int origin) __asm__(\"fseeko\");\n" +
    "long long isapi_libc_ftello(FILE *file) __asm__(\"ftello\");\n" +
    "\n" +
    "static int open_path(const char *path, int flags) {\n" +
    "  char *full = isapi_full_path(path);\n" +
    "  if (full == NULL || path == NULL || *path == 0) {\n" +
    "    free(full);\n" +
    "    errno = full == NULL ? ENOMEM : ENOENT;\n" +
    "    return -1;\n" +
    "  }\n" +
    "  int descriptor = isapi_libc_open(full, flags & ~_O_BINARY);\n" +
    "  free(full);\n" +
    "  if (descriptor >= 0) isapi_import_descriptor_text(descriptor, (flags & _O_BINARY) == 0);\n" +
    "  return descriptor;\n" +
    "}\n" +
    "\n" +
    "int _open(const char *path, int flags, ...) { return open_path(path, flags); }\n" +
    "ISAPI_ALIAS(_open, open);\n" +
    "\n" +
    "int _wopen(const WCHAR *path, int flags, ...) {\n" +
    "  char *narrow = isapi_narrowed(path);\n" +
    "  int descriptor = open_path(narrow, flags);\n" +
    "  free(narrow);\n" +
    "  return descriptor;\n" +
    "}\n" +
    "\n" +
    "int _sopen(const char *path, int flags, int share, ...) {\n" +
    "  (void)share;\n" +
    "  return open_path(path, flags);\n" +
    "}\n" +
    "\n" +
    "errno_t _sopen_s(int *descriptor, const char *path, int flags, int share, int mode) {\n" +
    "  (void)share, (void)mode;\n" +
    "  *descriptor = open_path(path, flags);\n" +
    "  return *descriptor < 0 ? errno : 0;\n" +
    "}\n" +
    "\n" +
    "int _creat(const char *path, int mode) {\n" +
    "  (void)mode;\n" +
    "  return open_path(path, O_WRONLY | O_CREAT | O_TRUNC);\n" +
    "}\n" +
    "\n" +
    "int _close(int descriptor) { return isapi_libc_close(descriptor); }\n" +
    "\n" +
    "int _read(int descriptor, void *to, unsigned count) {\n" +
    "  return (int)isapi_libc_read(descriptor, to, count);\n" +
    "}\n" +
    "\n" +
    "int _write(int descriptor, const void *from, unsigned count) {\n" +
    "  return (int)isapi_libc_write(descriptor, from, count);\n" +
    "}\n" +
    "\n" +
    "long long _lseeki64(int descriptor, long long offset, int origin) {\n" +
    "  return isapi_libc_lseek(descriptor, offset, origin);\n" +
    "}\n" +
    "\n" +
    "long _lseek(int descriptor, long offset, int origin) {\n" +
    "  return (long)isapi_libc_lseek(descriptor, offset, origin);\n" +
    "}\n" +
    "\n" +
    "long _tell(int descriptor) { return _lseek(descriptor, 0, SEEK_CUR); }\n" +
    "\n" +
    "static BOOL descriptor_facts(int descriptor, struct isapi_file_facts *facts) {\n" +
    "  int answer = isapi_import_descriptor_facts(descriptor, facts);\n" +
    "  if (answer >= 0) return TRUE;\n" +
    "  errno = isapi_errno((DWORD)-answer);\n" +
    "  return FALSE;\n" +
    "}\n" +
    "\n" +
    "long long _filelengthi64(int descriptor) {\n" +
    "  struct isapi_file_facts facts;\n" +
    "  return descriptor_facts(descriptor, &facts) ? (long long)facts.size : -1;\n" +
    "}\n" +
    "\n" +
    "long _filelength(int descriptor) { return (long)_filelengthi64(descriptor); }\n" +
    "\n" +
    "int _eof(int descriptor) {\n" +
    "  long long size = _filelengthi64(descriptor);\n" +
    "  return size < 0 ? -1 : _lseeki64(descriptor, 0, SEEK_CUR) >= size;\n" +
    "}\n" +
    "\n" +
    "int _setmode(int descriptor, int mode) {\n" +
    "  int before = isapi_import_descriptor_text(descriptor, (mode & _O_BINARY) == 0);\n" +
    "  return before < 0 ? -1 : before ? _O_TEXT : _O_BINARY;\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(_setmode, setmode);\n" +
    "\n" +
    "/* What a mode of fopen() asks for; -1 if it is none. */\n" +
    "static int flags_of(const char *mode) {\n" +
    "  while (*mode == ' ') mode++;\n" +
    "  BOOL both = strchr(mode, '+') != NULL;\n" +
    "  int flags = *mode == 'r'   ? 0\n" +
    "              : *mode == 'w' ? O_CREAT | O_TRUNC\n" +
    "              : *mode == 'a' ? O_CREAT | O_APPEND\n" +
    "                             : -1;\n" +
    "  if (flags < 0) return -1;\n" +
    "  flags |= both ? O_RDWR : *mode == 'r' ? O_RDONLY : O_WRONLY;\n" +
    "  if (strchr(mode, 'b') != NULL) flags |= _O_BINARY;\n" +
    "  if (strchr(mode, 'x') != NULL) flags |= O_EXCL;\n" +
    "  return flags;\n" +
    "}\n" +
    "\n" +
    "FILE *fopen(const char *path, const char *mode) {\n" +
    "  int flags = flags_of(mode);\n" +
    "  if (flags < 0) {\n" +
    "    errno = EINVAL;\n" +
    "    return NULL;\n" +
    "  }\n" +
    "  int descriptor = open_path(path, flags);\n" +
    "  if (descriptor < 0) return NULL;\n" +
    "  const char plain[] = {mode[strspn(mode, \" \")], strchr(mode, '+') != NULL ? '+' : 0, 0};\n" +
    "  FILE *file = isapi_libc_fdopen(descriptor, plain);\n" +
    "  if (file == NULL) isapi_libc_close(descriptor);\n" +
    "  return file;\n" +
    "}\n" +
    "\n" +
    "FILE *_fsopen(const char *path, const char *mode, int share) {\n" +
    "  (void)share;\n" +
    "  return fopen(path, mode);\n" +
    "}\n" +
    "\n" +
    "FILE *_wfopen(const WCHAR *path, const WCHAR *mode) {\n" +
    "  char *narrow = isapi_narrowed(path), *narrow_mode = isapi_narrowed(mode);\n" +
    "  FILE *file = fopen(narrow, narrow_mode);\n" +
    "  free(narrow);\n" +
    "  free(narrow_mode);\n" +
    "  return file;\n" +
    "}\n" +
    "\n" +
    "errno_t fopen_s(FILE **file, const char *path, const char *mode) {\n" +
    "  if (file == NULL || path == NULL || mode == NULL) return isapi_invalid(EINVAL);\n" +
    "  *file = fopen(path, mode);\n" +
    "  return *file == NULL ? errno : 0;\n" +
    "}\n" +
    "\n" +
    "errno_t _wfopen_s(FILE **file, const WCHAR *path, const WCHAR *mode) {\n" +
    "  if (file == NULL || path == NULL || mode == NULL) return isapi_invalid(EINVAL);\n" +
    "  *file = _wfopen(path, mode);\n" +
    "  return *file == NULL ? errno : 0;\n" +
    "}\n" +
    "\n" +
    "errno_t freopen_s(FILE **file, const char *path, const char *mode, FILE *old) {\n" +
    "  *file = freopen(path, mode, old);\n" +
    "  return *file == NULL ? errno : 0;\n" +
    "}\n" +
    "\n" +
    "FILE *_fdopen(int descriptor, const char *mode) { return isapi_libc_fdopen(descriptor, mode); }\n" +
    "int _fileno(FILE *file) { return isapi_libc_fileno(file); }\n" +
    "int _fseeki64(FILE *file, long long offset, int origin) {\n" +
    "  return isapi_libc_fseeko(file, offset, origin);\n" +
    "}\n" +
    "long long _ftelli64(FILE *file) { return isapi_libc_ftello(file); }\n" +
    "int _flushall(void) { return fflush(NULL); }\n" +
    "int _getc_nolock(FILE *file) { return getc(file); }\n" +
    "int _putc_nolock(int c, FILE *file) { return putc(c, file); }\n" +
    "\n" +
    "size_t fread_s(void *to, size_t size, size_t each, size_t count, FILE *file) {\n" +
    "  if (each == 0 || count == 0) return 0;\n" +
    "  return each * count > size ? (isapi_invalid(ERANGE), 0) : fread(to, each, count, file);\n" +
    "}\n" +
    "\n" +
    "char *gets_s(char *to, size_t size) {\n" +
    "  if (size == 0 || fgets(to, (int)size, stdin) == NULL) return NULL;\n" +
    "  to[strcspn(to, \"\\n\")] = 0;\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "char *gets(char *to) { return gets_s(to, INT32_MAX); }\n" +
    "\n" +
    "char *_tempnam(const char *folder, const char *prefix) {\n" +
    "  char path[MAX_PATH];\n" +
    "  return GetTempFileNameA(folder == NULL ? \"C:\\\\Temp\" : folder, prefix, 0, path) == 0\n" +
    "             ? NULL\n" +
    "             : _strdup(path);\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(_tempnam, tempnam);\n" +
    "\n" +
    "errno_t tmpnam_s(char *to, size_t size) {\n" +
    "  if (size < MAX_PATH) return isapi_invalid(ERANGE);\n" +
    "  return GetTempFileNameA(\"C:\\\\Temp\", \"s\", 0, to) == 0 ? errno : 0;\n" +
    "}\n" +
    "\n" +
    "char *tmpnam(char *to) {\n" +
    "  static char path[MAX_PATH];\n" +
    "  if (to == NULL) to = path;\n" +
    "  return GetTempFileNameA(\"C:\\\\Temp\", \"s\", 0, to) == 0 ? NULL : to;\n" +
    "}\n" +
    "\n" +
    "FILE *tmpfile(void) {\n" +
    "  char path[MAX_PATH];\n" +
    "  return GetTempFileNameA(\"C:\\\\Temp\", \"t\", 0, path) == 0 ? NULL : fopen(path, \"wb+\");\n" +
    "}\n" +
    "\n" +
    "errno_t tmpfile_s(FILE **file) { return (*file = tmpfile()) == NULL ? errno : 0; }\n" +
    "\n" +
    "char *_mktemp(char *pattern) {\n" +
    "  size_t length = strlen(pattern);\n" +
    "  static unsigned last;\n" +
    "  if (length < 6 || strcmp(pattern + length - 6, \"XXXXXX\") != 0) return NULL;\n" +
    "  sprintf(pattern + length - 6, \"a%05u\", last++ % 100000);\n" +
    "  return pattern;\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(_mktemp, mktemp);\n" +
    "\n" +
    "/* Other programs are not here. */\n" +
    "FILE *_popen(const char *command, const char *mode) {\n" +
    "  (void)command, (void)mode;\n" +
    "  errno = ENOSYS;\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "int system(const char *command) {\n" +
    "  if (command == NULL) return 0;\n" +
    "  errno = ENOSYS;\n" +
    "  return -1;\n" +
    "}\n" +
    "\n" +
    "/* Names of files. */\n" +
    "static int errno_of(BOOL succeeded) {\n" +
    "  if (succeeded) return 0;\n" +
    "  errno = isapi_errno(GetLastError());\n" +
    "  return -1;\n" +
    "}\n" +
    "\n" +
    "int _unlink(const char *path) { return errno_of(DeleteFileA(path)); }\n" +
    "ISAPI_ALIAS(_unlink, unlink);\n" +
    "int _wunlink(const WCHAR *path) { return errno_of(DeleteFileW(path)); }\n" +
    "int remove(const char *path) { return _unlink(path); }\n" +
    "int _wremove(const WCHAR *path) { return _wunlink(path); }\n" +
    "int rename(const char *from, const char *to) { return errno_of(MoveFileA(from, to)); }\n" +
    "int _wrename(const WCHAR *from, const WCHAR *to) { return errno_of(MoveFileW(from, to)); }\n" +
    "\n" +
    "int _access(const char *path, int mode) {\n" +
    "  (void)mode;\n" +
    "  return errno_of(GetFileAttributesA(path) != INVALID_FILE_ATTRIBUTES);\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(_access, access);\n" +
    "\n" +
    "int _waccess(const WCHAR *path, int mode) {\n" +
    "  (void)mode;\n" +
    "  return errno_of(GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES);\n" +
    "}\n" +
    "\n" +
    "errno_t _access_s(const char *path, int mode) { return _access(path, mode) == 0 ? 0 : errno; }\n" +
    "int _chmod(const char *path, int mode) { return _access(path, mode); }\n" +
    "int _umask(int mode) {\n" +
    "  (void)mode;\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "#define GIVE_STAT(to, facts)                                                          \\\n" +
    "  do {                                                                                \\\n" +
    "    memset((to), 0, sizeof *(to));                                                    \\\n" +
    "    (to)->st_mode = (unsigned short)((facts).is_directory ? _S_IFDIR : _S_IFREG) |    \\\n" +
    "                    _S_IREAD | _S_IWRITE;                                             \\\n" +
    "    (to)->st_nlink = 1;                                                               \\\n" +
    "    (to)->st_size = (__typeof__((to)->st_size))(facts).size;                          \\\n" +
    "    (to)->st_atime = (to)->st_mtime = (to)->st_ctime = (time_t)((facts).modified / 1000); \\\n" +
    "  } while (0)\n" +
    "\n" +
    "#define STAT(type, name, of_descriptor, wide)                    \\\n" +
    "  int name(const char *path, struct type *to) {                  \\\n" +
    "    struct isapi_file_facts facts;                               \\\n" +
    "    if (!isapi_facts(path, &facts)) return errno_of(FALSE);      \\\n" +
    "    GIVE_STAT(to, facts);                                        \\\n" +
    "    return 0;                                                    \\\n" +
    "  }                                                              \\\n" +
    "  int of_descriptor(int descriptor, struct type *to) {           \\\n" +
    "    struct isapi_file_facts facts;                               \\\n" +
    "    if (!descriptor_facts(descriptor, &facts)) return -1;        \\\n" +
    "    GIVE_STAT(to, facts);                                        \\\n" +
    "    return 0;                                                    \\\n" +
    "  }                                                              \\\n" +
    "  int wide(const WCHAR *path, struct type *to) {                 \\\n" +
    "    char *narrow = isapi_narrowed(path);                         \\\n" +
    "    int answer = name(narrow, to);                               \\\n" +
    "    free(narrow);                                                \\\n" +
    "    return answer;                                               \\\n" +
    "  }\n" +
    "\n" +
    "STAT(stat, isapi_stat, isapi_fstat, isapi_wstat)\n" +
    "STAT(_stat64i32, _stat64i32, _fstat64i32, _wstat64i32)\n" +
    "STAT(_stat64, _stat64, _fstat64, _wstat64)\n",
  ".isapi/src/stdio_streams.c":
    "/* printf and scanf over streams, and wide text in them, which is UTF-8. */\n" +
    "#include <errno.h>\n" +
    "#include <stdint.h>\n" +
    "#include <stdio.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "/* A sink that writes to a stream, some bytes at once. */\n" +
    "struct stream_sink {\n" +
    "  struct isapi_sink sink;\n" +
    "  FILE *file;\n" +
    "  int used;\n" +
    "  /* The first half of a character of two units. */\n" +
    "  WCHAR pending;\n" +
    "  char bytes[256];\n" +
    "};\n" +
    "\n" +
    "static void flush_stream(struct stream_sink *stream) {\n" +
    "  fwrite(stream->bytes, 1, (size_t)stream->used, stream->file);\n" +
    "  stream->used = 0;\n" +
    "}\n" +
    "\n" +
    "static void put_stream(struct isapi_sink *sink, unsigned unit) {\n" +
    "  struct stream_sink *stream = (struct stream_sink *)sink;\n" +
    "  if (stream->used == (int)sizeof stream->bytes) flush_stream(stream);\n" +
    "  stream->bytes[stream->used++] = (char)unit;\n" +
    "  sink->count++;\n" +
    "}\n" +
    "\n" +
    "static void put_wide_stream(struct isapi_sink *sink, unsigned unit) {\n" +
    "  struct stream_sink *stream = (struct stream_sink *)sink;\n" +
    "  WCHAR units[] = {stream->pending, (WCHAR)unit};\n" +
    "  const WCHAR *at = stream->pending != 0 ? units : units + 1;\n" +
    "  sink->count++;\n" +
    "  if (stream->pending == 0 && unit >= 0xd800 && unit < 0xdc00) {\n" +
    "    stream->pending = (WCHAR)unit;\n" +
    "    return;\n" +
    "  }\n" +
    "  stream->pending = 0;\n" +
    "  if (stream->used + 8 > (int)sizeof stream->bytes) flush_stream(stream);\n" +
    "  while (at < units + 2) {\n" +
    "    stream->used += isapi_put_utf8(stream->bytes + stream->used, isapi_next_utf16(&at, units + 2));\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "static int print(FILE *file, const void *format, BOOL wide, va_list args) {\n" +
    "  struct stream_sink stream;\n" +
    "  stream.sink.put = wide ? put_wide_stream : put_stream;\n" +
    "  stream.sink.count = 0;\n" +
    "  stream.file = file;\n" +
    "  stream.used = 0;\n" +
    "  stream.pending = 0;\n" +
    "  int count = isapi_format(&stream.sink, format, wide, isapi_format_float, args);\n" +
    "  flush_stream(&stream);\n" +
    "  return ferror(file) ? -1 : count;\n" +
    "}\n" +
    "\n" +
    "#define WITH_ARGS_OF(last, call) \\\n" +
    "  va_list args;                  \\\n" +
    "  va_start(args, last);          \\\n" +
    "  int value = call;              \\\n" +
    "  va_end(args);                  \\\n" +
    "  return value\n" +
    "\n" +
    "int vfprintf(FILE *file, const char *format, va_list args) {\n" +
    "  return print(file, format, FALSE, args);\n" +
    "}\n" +
    "int vprintf(const char *format, va_list args) { return print(stdout, format, FALSE, args); }\n" +
    "int printf(const char *format, ...) { WITH_ARGS_OF(format, vprintf(format, args)); }\n" +
    "int fprintf(FILE *file, const char *format, ...) {\n" +
    "  WITH_ARGS_OF(format, vfprintf(file, format, args));\n" +
    "}\n" +
    "int vfwprintf(FILE *file, const WCHAR *format, va_list args) {\n" +
    "  return print(file, format, TRUE, args);\n" +
    "}\n" +
    "int vwprintf(const WCHAR *format, va_list args) { return print(stdout, format, TRUE, args); }\n" +
    "int wprintf(const WCHAR *format, ...) { WITH_ARGS_OF(format, vwprintf(format, args)); }\n" +
    "int fwprintf(FILE *file, const WCHAR *format, ...) {\n" +
    "  WITH_ARGS_OF(format, vfwprintf(file, format, args));\n" +
    "}\n" +
    "ISAPI_ALIAS(printf, printf_s);\n" +
    "ISAPI_ALIAS(fprintf, fprintf_s);\n" +
    "ISAPI_ALIAS(vprintf, vprintf_s);\n" +
    "ISAPI_ALIAS(vfprintf, vfprintf_s);\n" +
    "ISAPI_ALIAS(wprintf, wprintf_s);\n" +
    "\n" +
    "/* The next character of a stream. What has two units in UTF-16 is replaced. */\n" +
    "wint_t fgetwc(FILE *file) {\n" +
    "  unsigned char bytes[4];\n" +
    "  int first = getc(file), more = 0;\n" +
    "  if (first == EOF) return WEOF;\n" +
    "  bytes[0] = (unsigned char)first;\n" +
    "  if (first >= 0xc0) more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;\n" +
    "  int length = 1;\n" +
    "  for (; length <= more; length++) {\n" +
    "    int next = getc(file);\n" +
    "    if (next == EOF) break;\n" +
    "    if ((next & 0xc0) != 0x80) {\n" +
    "      ungetc(next, file);\n" +
    "      break;\n" +
    "    }\n" +
    "    bytes[length] = (unsigned char)next;\n" +
    "  }\n" +
    "  const unsigned char *at = bytes;\n" +
    "  unsigned c = isapi_next_utf8(&at, bytes + length);\n" +
    "  return c > 0xffff ? 0xfffd : c;\n" +
    "}\n" +
    "\n" +
    "wint_t fputwc(WCHAR c, FILE *file) {\n" +
    "  char bytes[4];\n" +
    "  int length = isapi_put_utf8(bytes, c);\n" +
    "  return fwrite(bytes, 1, (size_t)length, file) == (size_t)length ? c : WEOF;\n" +
    "}\n" +
    "\n" +
    "wint_t ungetwc(wint_t c, FILE *file) {\n" +
    "  char bytes[4];\n" +
    "  if (c == WEOF) return WEOF;\n" +
    "  for (int i = isapi_put_utf8(bytes, c); i > 0; i--) ungetc((unsigned char)bytes[i - 1], file);\n" +
    "  return c;\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(fgetwc, getwc);\n" +
    "ISAPI_ALIAS(fputwc, putwc);\n" +
    "wint_t getwchar(void) { return fgetwc(stdin); }\n" +
    "wint_t putwchar(WCHAR c) { return fputwc(c, stdout); }\n" +
    "\n" +
    "WCHAR *fgetws(WCHAR *to, int count, FILE *file) {\n" +
    "  int length = 0;\n" +
    "  while (length + 1 < count) {\n" +
    "    wint_t c = fgetwc(file);\n" +
    "    if (c == WEOF) break;\n" +
    "    to[length++] = (WCHAR)c;\n" +
    "    if (c == '\\n') break;\n" +
    "  }\n" +
    "  if (length == 0) return NULL;\n" +
    "  to[length] = 0;\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "int fputws(const WCHAR *text, FILE *file) {\n" +
    "  char *narrow = isapi_narrowed(text);\n" +
    "  int answer = narrow == NULL ? EOF : fputs(narrow, file);\n" +
    "  free(narrow);\n" +
    "  return answer;\n" +
    "}\n" +
    "\n" +
    "int _putws(const WCHAR *text) { return fputws(text, stdout) < 0 ? EOF : putc('\\n', stdout); }\n" +
    "\n" +
    "/* A stream that is scanned. */\n" +
    "struct stream_source {\n" +
    "  struct isapi_source source;\n" +
    "  FILE *file;\n" +
    "};\n" +
    "\n" +
    "static int next_of_stream(struct isapi_source *source) {\n" +
    "  return getc(((struct stream_source *)source)->file);\n" +
    "}\n" +
    "\n" +
    "static void back_to_stream(struct isapi_source *source, int unit) {\n" +
    "  ungetc(unit, ((struct stream_source *)source)->file);\n" +
    "}\n" +
    "\n" +
    "static int next_wide_of_stream(struct isapi_source *source) {\n" +
    "  wint_t c = fgetwc(((struct stream_source *)source)->file);\n" +
    "  return c == WEOF ? -1 : (int)c;\n" +
    "}\n" +
    "\n" +
    "static void back_wide_to_stream(struct isapi_source *source, int unit) {\n" +
    "  ungetwc((wint_t)unit, ((struct stream_source *)source)->file);\n" +
    "}\n" +
    "\n" +
    "static int scan_stream(FILE *file, const void *format, BOOL wide, BOOL sizes, va_list args) {\n" +
    "  struct stream_source source = {{wide ? next_wide_of_stream : next_of_stream,\n" +
    "                                  wide ? back_wide_to_stream : back_to_stream, 0},\n" +
    "                                 file};\n" +
    "  return isapi_scan(&source.source, format, wide, sizes, args);\n" +
    "}\n" +
    "\n" +
    "int vfscanf(FILE *file, const char *format, va_list args) {\n" +
    "  return scan_stream(file, format, FALSE, FALSE, args);\n" +
    "}\n" +
    "int vscanf(const char *format, va_list args) { return vfscanf(stdin, format, args); }\n" +
    "int fscanf(FILE *file, const char *format, ...) {\n" +
    "  WITH_ARGS_OF(format, vfscanf(file, format, args));\n" +
    "}\n" +
    "int scanf(const char *format, ...) { WITH_ARGS_OF(format, vscanf(format, args)); }\n" +
    "int fscanf_s(FILE *file, const char *format, ...) {\n" +
    "  WITH_ARGS_OF(format, scan_stream(file, format, FALSE, TRUE, args));\n" +
    "}\n" +
    "int scanf_s(const char *format, ...) {\n" +
    "  WITH_ARGS_OF(format, scan_stream(stdin, format, FALSE, TRUE, args));\n" +
    "}\n" +
    "int vfwscanf(FILE *file, const WCHAR *format, va_list args) {\n" +
    "  return scan_stream(file, format, TRUE, FALSE, args);\n" +
    "}\n" +
    "int fwscanf(FILE *file, const WCHAR *format, ...) {\n" +
    "  WITH_ARGS_OF(format, vfwscanf(file, format, args));\n" +
    "}\n" +
    "int wscanf(const WCHAR *format, ...) { WITH_ARGS_OF(format, vfwscanf(stdin, format, args)); }\n" +
    "\n" +
    "/* There is no console. */\n" +
    "int _getch(void) { return EOF; }\n" +
    "int _kbhit(void) { return 0; }\n" +
    "int _putch(int c) { return putc(c, stdout); }\n" +
    "int _cputs(const char *text) { return fputs(text, stdout); }\n" +
    "int _cprintf(const char *format, ...) { WITH_ARGS_OF(format, vprintf(format, args)); }\n",
  ".isapi/src/stdio_text.c":
    "/* printf and scanf over text in memory, and the strings of <windows.h> alike. */\n" +
    "#include <errno.h>\n" +
    "#include <stdint.h>\n" +
    "#include <stdio.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "#undef sprintf_s\n" +
    "#undef swprintf_s\n" +
    "#undef swprintf\n" +
    "\n" +
    "/* A function with an ellipsis over the one with a va_list. */\n" +
    "#define WITH_ARGS(result, last, call) \\\n" +
    "  va_list args;                       \\\n" +
    "  va_start(args, last);               \\\n" +
    "  result value = call;                \\\n" +
    "  va_end(args);                       \\\n" +
    "  return value\n" +
    "\n" +
    "static void end_narrow(char *to, size_t count, size_t length) {\n" +
    "  if (count != 0) to[length < count ? length : count - 1] = 0;\n" +
    "}\n" +
    "\n" +
    "static void end_wide(WCHAR *to, size_t count, size_t length) {\n" +
    "  if (count != 0) to[length < count ? length : count - 1] = 0;\n" +
    "}\n" +
    "\n" +
    "/* Fills a buffer without a NUL, and gives the length of the whole. */\n" +
    "static int fill(char *to, size_t room, const char *format, va_list args) {\n" +
    "  struct isapi_buffer buffer;\n" +
    "  return isapi_format(isapi_narrow_buffer(&buffer, to, room), format, FALSE, isapi_format_float,\n" +
    "                      args);\n" +
    "}\n" +
    "\n" +
    "static int fill_wide(WCHAR *to, size_t room, const WCHAR *format, va_list args) {\n" +
    "  struct isapi_buffer buffer;\n" +
    "  return isapi_format(isapi_wide_buffer(&buffer, to, room), format, TRUE, isapi_format_float,\n" +
    "                      args);\n" +
    "}\n" +
    "\n" +
    "int vsnprintf(char *to, size_t count, const char *format, va_list args) {\n" +
    "  int length = fill(to, count, format, args);\n" +
    "  if (length >= 0) end_narrow(to, count, (size_t)length);\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "int snprintf(char *to, size_t count, const char *format, ...) {\n" +
    "  WITH_ARGS(int, format, vsnprintf(to, count, format, args));\n" +
    "}\n" +
    "\n" +
    "int vsprintf(char *to, const char *format, va_list args) {\n" +
    "  return vsnprintf(to, SIZE_MAX, format, args);\n" +
    "}\n" +
    "\n" +
    "int sprintf(char *to, const char *format, ...) {\n" +
    "  WITH_ARGS(int, format, vsprintf(to, format, args));\n" +
    "}\n" +
    "\n" +
    "/* As old as it is: a text that just fits has no NUL, a longer one gives -1. */\n" +
    "int _vsnprintf(char *to, size_t count, const char *format, va_list args) {\n" +
    "  int length = fill(to, count, format, args);\n" +
    "  if (length >= 0 && (size_t)length < count) to[length] = 0;\n" +
    "  return (size_t)length > count && to != NULL ? -1 : length;\n" +
    "}\n" +
    "\n" +
    "int _snprintf(char *to, size_t count, const char *format, ...) {\n" +
    "  WITH_ARGS(int, format, _vsnprintf(to, count, format, args));\n" +
    "}\n" +
    "\n" +
    "int _vscprintf(const char *format, va_list args) { return fill(NULL, 0, format, args); }\n" +
    "\n" +
    "int _scprintf(const char *format, ...) { WITH_ARGS(int, format, _vscprintf(format, args)); }\n" +
    "\n" +
    "int vasprintf(char **to, const char *format, va_list args) {\n" +
    "  int length = _vscprintf(format, args);\n" +
    "  if (length < 0 || (*to = malloc((size_t)length + 1)) == NULL) return -1;\n" +
    "  return vsprintf(*to, format, args);\n" +
    "}\n" +
    "\n" +
    "int asprintf(char **to, const char *format, ...) {\n" +
    "  WITH_ARGS(int, format, vasprintf(to, format, args));\n" +
    "}\n" +
    "\n" +
    "int isapi_vsprintf_s(char *to, size_t size, size_t room, const char *format, va_list args) {\n" +
    "  if (to == NULL || format == NULL) return isapi_invalid(EINVAL), -1;\n" +
    "  int length = fill(NULL, 0, format, args);\n" +
    "  if (length < 0 || !isapi_has_room(to, (size_t)length + 1, size, room)) {\n" +
    "    if (size != 0) *to = 0;\n" +
    "    return isapi_invalid(ERANGE), -1;\n" +
    "  }\n" +
    "  return vsprintf(to, format, args);\n" +
    "}\n" +
    "\n" +
    "int isapi_sprintf_s(char *to, size_t size, size_t room, const char *format, ...) {\n" +
    "  WITH_ARGS(int, format, isapi_vsprintf_s(to, size, room, format, args));\n" +
    "}\n" +
    "\n" +
    "int _vsnprintf_s(char *to, size_t size, size_t count, const char *format, va_list args) {\n" +
    "  if (to == NULL || size == 0 || format == NULL) return isapi_invalid(EINVAL), -1;\n" +
    "  int length = fill(to, size, format, args);\n" +
    "  size_t most = count < size ? count : size - 1;\n" +
    "  if (length >= 0 && (size_t)length <= most) {\n" +
    "    to[length] = 0;\n" +
    "    return length;\n" +
    "  }\n" +
    "  /* Longer than its size, though not longer than what was allowed. */\n" +
    "  if (count != _TRUNCATE && count >= size) {\n" +
    "    *to = 0;\n" +
    "    return isapi_invalid(ERANGE), -1;\n" +
    "  }\n" +
    "  to[most] = 0;\n" +
    "  return -1;\n" +
    "}\n" +
    "\n" +
    "int _snprintf_s(char *to, size_t size, size_t count, const char *format, ...) {\n" +
    "  WITH_ARGS(int, format, _vsnprintf_s(to, size, count, format, args));\n" +
    "}\n" +
    "\n" +
    "int vswprintf(WCHAR *to, size_t count, const WCHAR *format, va_list args) {\n" +
    "  int length = fill_wide(to, count, format, args);\n" +
    "  if (length >= 0) end_wide(to, count, (size_t)length);\n" +
    "  return (size_t)length >= count ? -1 : length;\n" +
    "}\n" +
    "\n" +
    "int swprintf(WCHAR *to, size_t count, const WCHAR *format, ...) {\n" +
    "  WITH_ARGS(int, format, vswprintf(to, count, format, args));\n" +
    "}\n" +
    "\n" +
    "int _vswprintf(WCHAR *to, const WCHAR *format, va_list args) {\n" +
    "  int length = fill_wide(to, SIZE_MAX, format, args);\n" +
    "  if (length >= 0) to[length] = 0;\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "int _swprintf(WCHAR *to, const WCHAR *format, ...) {\n" +
    "  WITH_ARGS(int, format, _vswprintf(to, format, args));\n" +
    "}\n" +
    "\n" +
    "int _vsnwprintf(WCHAR *to, size_t count, const WCHAR *format, va_list args) {\n" +
    "  int length = fill_wide(to, count, format, args);\n" +
    "  if (length >= 0 && (size_t)length < count) to[length] = 0;\n" +
    "  return (size_t)length > count && to != NULL ? -1 : length;\n" +
    "}\n" +
    "\n" +
    "int _snwprintf(WCHAR *to, size_t count, const WCHAR *format, ...) {\n" +
    "  WITH_ARGS(int, format, _vsnwprintf(to, count, format, args));\n" +
    "}\n" +
    "\n" +
    "int _vscwprintf(const WCHAR *format, va_list args) { return fill_wide(NULL, 0, format, args); }\n" +
    "\n" +
    "int _scwprintf(const WCHAR *format, ...) { WITH_ARGS(int, format, _vscwprintf(format, args)); }\n" +
    "\n" +
    "int isapi_vswprintf_s(WCHAR *to, size_t size, size_t room, const WCHAR *format, va_list args) {\n" +
    "  if (to == NULL || format == NULL) return isapi_invalid(EINVAL), -1;\n" +
    "  int length = fill_wide(NULL, 0, format, args);\n" +
    "  if (length < 0 ||\n" +
    "      !isapi_has_room(to, ((size_t)length + 1) * sizeof *to, size * sizeof *to, room)) {\n" +
    "    if (size != 0) *to = 0;\n" +
    "    return isapi_invalid(ERANGE), -1;\n" +
    "  }\n" +
    "  return _vswprintf(to, format, args);\n" +
    "}\n" +
    "\n" +
    "int isapi_swprintf_s(WCHAR *to, size_t size, size_t room, const WCHAR *format, ...) {\n" +
    "  WITH_ARGS(int, format, isapi_vswprintf_s(to, size, room, format, args));\n" +
    "}\n" +
    "\n" +
    "int _vsnwprintf_s(WCHAR *to, size_t size, size_t count, const WCHAR *format, va_list args) {\n" +
    "  if (to == NULL || size == 0 || format == NULL) return isapi_invalid(EINVAL), -1;\n" +
    "  int length = fill_wide(to, size, format, args);\n" +
    "  size_t most = count < size ? count : size - 1;\n" +
    "  if (length >= 0 && (size_t)length <= most) {\n" +
    "    to[length] = 0;\n" +
    "    return length;\n" +
    "  }\n" +
    "  if (count != _TRUNCATE && count >= size) {\n" +
    "    *to = 0;\n" +
    "    return isapi_invalid(ERANGE), -1;\n" +
    "  }\n" +
    "  to[most] = 0;\n" +
    "  return -1;\n" +
    "}\n" +
    "\n" +
    "int _snwprintf_s(WCHAR *to, size_t size, size_t count, const WCHAR *format, ...) {\n" +
    "  WITH_ARGS(int, format, _vsnwprintf_s(to, size, count, format, args));\n" +
    "}\n" +
    "\n" +
    "/* wsprintf has no floating point, and never more than 1024 characters. */\n" +
    "#define WSPRINTF_MOST 1024\n" +
    "\n" +
    "int WINAPI wvsprintfA(LPSTR to, LPCSTR format, va_list args) {\n" +
    "  struct isapi_buffer buffer;\n" +
    "  isapi_format(isapi_narrow_buffer(&buffer, to, WSPRINTF_MOST), format, FALSE, NULL, args);\n" +
    "  end_narrow(to, WSPRINTF_MOST + 1, buffer.sink.count);\n" +
    "  return buffer.sink.count < WSPRINTF_MOST ? (int)buffer.sink.count : WSPRINTF_MOST;\n" +
    "}\n" +
    "\n" +
    "int WINAPIV wsprintfA(LPSTR to, LPCSTR format, ...) {\n" +
    "  WITH_ARGS(int, format, wvsprintfA(to, format, args));\n" +
    "}\n" +
    "\n" +
    "int WINAPI wvsprintfW(LPWSTR to, LPCWSTR format, va_list args) {\n" +
    "  struct isapi_buffer buffer;\n" +
    "  isapi_format(isapi_wide_buffer(&buffer, to, WSPRINTF_MOST), format, TRUE, NULL, args);\n" +
    "  end_wide(to, WSPRINTF_MOST + 1, buffer.sink.count);\n" +
    "  return buffer.sink.count < WSPRINTF_MOST ? (int)buffer.sink.count : WSPRINTF_MOST;\n" +
    "}\n" +
    "\n" +
    "int WINAPIV wsprintfW(LPWSTR to, LPCWSTR format, ...) {\n" +
    "  WITH_ARGS(int, format, wvsprintfW(to, format, args));\n" +
    "}\n" +
    "\n" +
    "/* Text that is scanned. */\n" +
    "struct text_source {\n" +
    "  struct isapi_source source;\n" +
    "  const void *at;\n" +
    "  size_t left;\n" +
    "};\n" +
    "\n" +
    "static int next_narrow(struct isapi_source *source) {\n" +
    "  struct text_source *text = (struct text_source *)source;\n" +
    "  const unsigned char *at = text->at;\n" +
    "  if (text->left == 0 || *at == 0) return -1;\n" +
    "  text->left--;\n" +
    "  text->at = at + 1;\n" +
    "  return *at;\n" +
    "}\n" +
    "\n" +
    "static void back_narrow(struct isapi_source *source, int unit) {\n" +
    "  struct text_source *text = (struct text_source *)source;\n" +
    "  (void)unit;\n" +
    "  text->left++;\n" +
    "  text->at = (const char *)text->at - 1;\n" +
    "}\n" +
    "\n" +
    "static int next_wide(struct isapi_source *source) {\n" +
    "  struct text_source *text = (struct text_source *)source;\n" +
    "  const WCHAR *at = text->at;\n" +
    "  if (*at == 0) return -1;\n" +
    "  text->at = at + 1;\n" +
    "  return *at;\n" +
    "}\n" +
    "\n" +
    "static void back_wide(struct isapi_source *source, int unit) {\n" +
    "  struct text_source *text = (struct text_source *)source;\n" +
    "  (void)unit;\n" +
    "  text->at = (const WCHAR *)text->at - 1;\n" +
    "}\n" +
    "\n" +
    "static int scan_narrow(const char *text, size_t count, const char *format, BOOL sizes,\n" +
    "                       va_list args) {\n" +
    "  struct text_source source = {{next_narrow, back_narrow, 0}, text, count};\n" +
    "  return isapi_scan(&source.source, format, FALSE, sizes, args);\n" +
    "}\n" +
    "\n" +
    "static int scan_wide(const WCHAR *text, const WCHAR *format, BOOL sizes, va_list args) {\n" +
    "  struct text_source source = {{next_wide, back_wide, 0}, text, 0};\n" +
    "  return isapi_scan(&source.source, format, TRUE, sizes, args);\n" +
    "}\n" +
    "\n" +
    "int vsscanf(const char *text, const char *format, va_list args) {\n" +
    "  return scan_narrow(text, SIZE_MAX, format, FALSE, args);\n" +
    "}\n" +
    "\n" +
    "int sscanf(const char *text, const char *format, ...) {\n" +
    "  WITH_ARGS(int, format, vsscanf(text, format, args));\n" +
    "}\n" +
    "\n" +
    "int vsscanf_s(const char *text, const char *format, va_list args) {\n" +
    "  return scan_narrow(text, SIZE_MAX, format, TRUE, args);\n" +
    "}\n" +
    "\n" +
    "int sscanf_s(const char *text, const char *format, ...) {\n" +
    "  WITH_ARGS(int, format, vsscanf_s(text, format, args));\n" +
    "}\n" +
    "\n" +
    "int _snscanf(const char *text, size_t count, const char *format, ...) {\n" +
    "  WITH_ARGS(int, format, scan_narrow(text, count, format, FALSE, args));\n" +
    "}\n" +
    "\n" +
    "int vswscanf(const WCHAR *text, const WCHAR *format, va_list args) {\n" +
    "  return scan_wide(text, format, FALSE, args);\n" +
    "}\n" +
    "\n" +
    "int swscanf(const WCHAR *text, const WCHAR *format, ...) {\n" +
    "  WITH_ARGS(int, format, vswscanf(text, format, args));\n" +
    "}\n" +
    "\n" +
    "int swscanf_s(const WCHAR *text, const WCHAR *format, ...) {\n" +
    "  WITH_ARGS(int, format, scan_wide(text, format, TRUE, args));\n" +
    "}\n",
  ".isapi/src/strings.c":
    "/* Narrow strings that C itself does not have. */\n" +
    "#include <ctype.h>\n" +
    "#include <errno.h>\n" +
    "#include <stdint.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "static int folded(char c) { return c >= 'A' && c <= 'Z' ? c + 32 : (unsigned char)c; }\n" +
    "\n" +
    "int _strnicmp(const char *a, const char *b, size_t count) {\n" +
    "  for (size_t i = 0; i < count; i++) {\n" +
    "    int difference = folded(a[i]) - folded(b[i]);\n" +
    "    if (difference != 0 || a[i] == 0) return difference;\n" +
    "  }\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "int _stricmp(const char *a, const char *b) { return _strnicmp(a, b, SIZE_MAX); }\n" +
    "\n" +
    "int _strncoll(const char *a, const char *b, size_t count) { return strncmp(a, b, count); }\n" +
    "\n" +
    "int _memicmp(const void *a, const void *b, size_t count) {\n" +
    "  const char *left = a, *right = b;\n" +
    "  for (size_t i = 0; i < count; i++) {\n" +
    "    int difference = folded(left[i]) - folded(right[i]);\n" +
    "    if (difference != 0) return difference;\n" +
    "  }\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "char *_strdup(const char *text) {\n" +
    "  if (text == NULL) return NULL;\n" +
    "  size_t size = strlen(text) + 1;\n" +
    "  char *copy = malloc(size);\n" +
    "  return copy == NULL ? NULL : memcpy(copy, text, size);\n" +
    "}\n" +
    "\n" +
    "/* Letters of ASCII alone: others are parts of characters. */\n" +
    "char *_strlwr(char *text) {\n" +
    "  for (char *at = text; *at; at++) {\n" +
    "    if (*at >= 'A' && *at <= 'Z') *at += 32;\n" +
    "  }\n" +
    "  return text;\n" +
    "}\n" +
    "\n" +
    "char *_strupr(char *text) {\n" +
    "  for (char *at = text; *at; at++) {\n" +
    "    if (*at >= 'a' && *at <= 'z') *at -= 32;\n" +
    "  }\n" +
    "  return text;\n" +
    "}\n" +
    "\n" +
    "char *_strrev(char *text) {\n" +
    "  for (size_t i = 0, j = strlen(text); i + 1 < j; i++) {\n" +
    "    char c = text[i];\n" +
    "    text[i] = text[--j];\n" +
    "    text[j] = c;\n" +
    "  }\n" +
    "  return text;\n" +
    "}\n" +
    "\n" +
    "char *_strnset(char *text, int with, size_t count) {\n" +
    "  for (size_t i = 0; i < count && text[i]; i++) text[i] = (char)with;\n" +
    "  return text;\n" +
    "}\n" +
    "\n" +
    "char *_strset(char *text, int with) { return _strnset(text, with, SIZE_MAX); }\n" +
    "\n" +
    "void *_memccpy(void *to, const void *from, int last, size_t count) {\n" +
    "  for (size_t i = 0; i < count; i++) {\n" +
    "    ((char *)to)[i] = ((const char *)from)[i];\n" +
    "    if (((const unsigned char *)from)[i] == (unsigned char)last) return (char *)to + i + 1;\n" +
    "  }\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "char *strtok_s(char *text, const char *delimiters, char **context) {\n" +
    "  char *start = text != NULL ? text : *context;\n" +
    "  if (start == NULL) return NULL;\n" +
    "  start += strspn(start, delimiters);\n" +
    "  char *end = start + strcspn(start, delimiters);\n" +
    "  *context = *end ? end + 1 : end;\n" +
    "  if (start == end) return NULL;\n" +
    "  *end = 0;\n" +
    "  return start;\n" +
    "}\n" +
    "\n" +
    "size_t strnlen_s(const char *text, size_t most) { return text == NULL ? 0 : strnlen(text, most); }\n" +
    "\n" +
    "char *_strerror(const char *message) {\n" +
    "  static char text[128];\n" +
    "  if (message == NULL || *message == 0) return strerror(errno);\n" +
    "  struct isapi_buffer buffer;\n" +
    "  struct isapi_sink *sink = isapi_narrow_buffer(&buffer, text, sizeof text - 1);\n" +
    "  for (; *message; message++) sink->put(sink, *message);\n" +
    "  for (const char *at = \": \"; *at; at++) sink->put(sink, *at);\n" +
    "  for (const char *at = strerror(errno); *at; at++) sink->put(sink, *at);\n" +
    "  sink->put(sink, '\\n');\n" +
    "  text[sink->count < sizeof text ? sink->count : sizeof text - 1] = 0;\n" +
    "  return text;\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(_stricmp, _strcmpi);\n" +
    "ISAPI_ALIAS(_stricmp, _stricoll);\n" +
    "ISAPI_ALIAS(_strnicmp, _strnicoll);\n" +
    "ISAPI_ALIAS(_stricmp, stricmp);\n" +
    "ISAPI_ALIAS(_stricmp, strcmpi);\n" +
    "ISAPI_ALIAS(_stricmp, stricoll);\n" +
    "ISAPI_ALIAS(_strnicmp, strnicmp);\n" +
    "ISAPI_ALIAS(_memicmp, memicmp);\n" +
    "ISAPI_ALIAS(_strlwr, strlwr);\n" +
    "ISAPI_ALIAS(_strupr, strupr);\n" +
    "ISAPI_ALIAS(_strrev, strrev);\n" +
    "ISAPI_ALIAS(_strset, strset);\n" +
    "ISAPI_ALIAS(_strnset, strnset);\n" +
    "\n" +
    "/* Classes of characters that C does not have. */\n" +
    "int __isascii(int c) { return (unsigned)c < 128; }\n" +
    "int __toascii(int c) { return c & 0x7f; }\n" +
    "int __iscsymf(int c) { return c == '_' || (c < 128 && isalpha(c)); }\n" +
    "int __iscsym(int c) { return c == '_' || (c < 128 && isalnum(c)); }\n" +
    "int _tolower(int c) { return c + 32; }\n" +
    "int _toupper(int c) { return c - 32; }\n" +
    "ISAPI_ALIAS(__iscsym, iscsym);\n" +
    "ISAPI_ALIAS(__iscsymf, iscsymf);\n",
  ".isapi/src/system.c":
    "/* The system and the process, as far as a module has them. */\n" +
    "#include <stdio.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#include <lmcons.h>\n" +
    "#include <objbase.h>\n" +
    "#include <process.h>\n" +
    "#include <rpc.h>\n" +
    "#include <wincrypt.h>\n" +
    "\n" +
    "#include \"abi.h\"\n" +
    "#include \"fiber.h\"\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "ISAPI_IMPORT(random) int isapi_import_random(void *to, size_t bytes);\n" +
    "ISAPI_IMPORT(fail) _Noreturn void isapi_import_fail(LPCSTR text, size_t length);\n" +
    "\n" +
    "#define PROCESS_ID 4\n" +
    "#define COMPUTER \"LOCALHOST\"\n" +
    "#define USER \"IUSR\"\n" +
    "\n" +
    "/* Ends what runs with an error. */\n" +
    "static _Noreturn void fail(const char *text) { isapi_import_fail(text, strlen(text)); }\n" +
    "\n" +
    "HANDLE WINAPI GetCurrentProcess(VOID) { return (HANDLE)-1; }\n" +
    "DWORD WINAPI GetCurrentProcessId(VOID) { return PROCESS_ID; }\n" +
    "DWORD WINAPI GetCurrentThreadId(VOID) { return isapi_current->id; }\n" +
    "int _getpid(void) { return PROCESS_ID; }\n" +
    "ISAPI_ALIAS(_getpid, getpid);\n" +
    "\n" +
    "VOID WINAPI ExitProcess(UINT code) { exit((int)code); }\n" +
    "\n" +
    "BOOL WINAPI TerminateProcess(HANDLE process, UINT code) {\n" +
    "  if (process != GetCurrentProcess()) {\n" +
    "    SetLastError(ERROR_INVALID_HANDLE);\n" +
    "    return FALSE;\n" +
    "  }\n" +
    "  exit((int)code);\n" +
    "}\n" +
    "\n" +
    "VOID WINAPI FatalExit(int code) { exit(code); }\n" +
    "\n" +
    "VOID WINAPI FatalAppExitA(UINT action, LPCSTR message) {\n" +
    "  (void)action;\n" +
    "  fail(message == NULL ? \"FatalAppExit\" : message);\n" +
    "}\n" +
    "\n" +
    "UINT WINAPI SetErrorMode(UINT mode) {\n" +
    "  static UINT current;\n" +
    "  UINT before = current;\n" +
    "  current = mode;\n" +
    "  return before;\n" +
    "}\n" +
    "\n" +
    "VOID WINAPI RaiseException(DWORD code, DWORD flags, DWORD count, const ULONG_PTR *arguments) {\n" +
    "  char text[64];\n" +
    "  (void)flags, (void)count, (void)arguments;\n" +
    "  wsprintfA(text, \"RaiseException(0x%08lx)\", code);\n" +
    "  fail(text);\n" +
    "}\n" +
    "\n" +
    "LPTOP_LEVEL_EXCEPTION_FILTER WINAPI\n" +
    "SetUnhandledExceptionFilter(LPTOP_LEVEL_EXCEPTION_FILTER filter) {\n" +
    "  static LPTOP_LEVEL_EXCEPTION_FILTER current;\n" +
    "  LPTOP_LEVEL_EXCEPTION_FILTER before = current;\n" +
    "  current = filter;\n" +
    "  return before;\n" +
    "}\n" +
    "\n" +
    "LONG WINAPI UnhandledExceptionFilter(struct _EXCEPTION_POINTERS *exception) {\n" +
    "  (void)exception;\n" +
    "  return EXCEPTION_CONTINUE_SEARCH;\n" +
    "}\n" +
    "\n" +
    "DWORD WINAPI GetVersion(VOID) { return 10 | 20348u << 16; }\n" +
    "\n" +
    "/* Both widths begin alike, and the size says how much there is. */\n" +
    "#define VERSION(name, type)                                   \\\n" +
    "  BOOL WINAPI name(type *to) {                                \\\n" +
    "    DWORD size = to->dwOSVersionInfoSize;                     \\\n" +
    "    if (size < sizeof *to) {                                  \\\n" +
    "      SetLastError(ERROR_INSUFFICIENT_BUFFER);                \\\n" +
    "      return FALSE;                                           \\\n" +
    "    }                                                         \\\n" +
    "    memset(to, 0, size);                                      \\\n" +
    "    to->dwOSVersionInfoSize = size;                           \\\n" +
    "    to->dwMajorVersion = 10;                                  \\\n" +
    "    to->dwBuildNumber = 20348;                                \\\n" +
    "    to->dwPlatformId = VER_PLATFORM_WIN32_NT;                 \\\n" +
    "    /* wProductType, the last byte but one of the longer one. */ \\\n" +
    "    if (size > sizeof *to) ((BYTE *)to)[size - 2] = VER_NT_SERVER; \\\n" +
    "    return TRUE;                                              \\\n" +
    "  }\n" +
    "VERSION(GetVersionExA, OSVERSIONINFOA)\n" +
    "VERSION(GetVersionExW, OSVERSIONINFOW)\n" +
    "\n" +
    "VOID WINAPI GetSystemInfo(LPSYSTEM_INFO to) {\n" +
    "  memset(to, 0, sizeof *to);\n" +
    "  to->dwPageSize = 65536;\n" +
    "  to->dwAllocationGranularity = 65536;\n" +
    "  to->lpMaximumApplicationAddress = (LPVOID)0xffffffff;\n" +
    "  to->dwActiveProcessorMask = 1;\n" +
    "  to->dwNumberOfProcessors = 1;\n" +
    "  to->dwProcessorType = PROCESSOR_INTEL_PENTIUM;\n" +
    "}\n" +
    "\n" +
    "VOID WINAPI GetNativeSystemInfo(LPSYSTEM_INFO to) { GetSystemInfo(to); }\n" +
    "\n" +
    "BOOL WINAPI GlobalMemoryStatusEx(LPMEMORYSTATUSEX to) {\n" +
    "  ULONGLONG all = 1ull << 32, used = (ULONGLONG)__builtin_wasm_memory_size(0) << 16;\n" +
    "  DWORD size = to->dwLength;\n" +
    "  memset(to, 0, sizeof *to);\n" +
    "  to->dwLength = size;\n" +
    "  to->ullTotalPhys = to->ullTotalPageFile = to->ullTotalVirtual = all;\n" +
    "  to->ullAvailPhys = to->ullAvailPageFile = to->ullAvailVirtual = all - used;\n" +
    "  to->dwMemoryLoad = (DWORD)(used * 100 / all);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "VOID WINAPI GlobalMemoryStatus(LPMEMORYSTATUS to) {\n" +
    "  MEMORYSTATUSEX all;\n" +
    "  all.dwLength = sizeof all;\n" +
    "  GlobalMemoryStatusEx(&all);\n" +
    "  *to = (MEMORYSTATUS){sizeof *to, all.dwMemoryLoad, 0xffffffff, (SIZE_T)all.ullAvailPhys,\n" +
    "                       0xffffffff, (SIZE_T)all.ullAvailPhys, 0xffffffff,\n" +
    "                       (SIZE_T)all.ullAvailPhys};\n" +
    "}\n" +
    "\n" +
    "/* A name, and how Windows says how long it is: with its NUL, or without. */\n" +
    "static BOOL give_name(const char *name, void *to, LPDWORD size, BOOL wide, BOOL counts_nul,\n" +
    "                      DWORD too_small) {\n" +
    "  DWORD length = (DWORD)strlen(name);\n" +
    "  if (to == NULL || *size <= length) {\n" +
    "    *size = length + 1;\n" +
    "    SetLastError(too_small);\n" +
    "    return FALSE;\n" +
    "  }\n" +
    "  for (DWORD i = 0; i <= length; i++) {\n" +
    "    if (wide) ((WCHAR *)to)[i] = (WCHAR)name[i];\n" +
    "    else ((char *)to)[i] = name[i];\n" +
    "  }\n" +
    "  *size = length + (counts_nul ? 1 : 0);\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI GetComputerNameA(LPSTR to, LPDWORD size) {\n" +
    "  return give_name(COMPUTER, to, size, FALSE, FALSE, ERROR_BUFFER_OVERFLOW);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI GetComputerNameW(LPWSTR to, LPDWORD size) {\n" +
    "  return give_name(COMPUTER, to, size, TRUE, FALSE, ERROR_BUFFER_OVERFLOW);\n" +
    "}\n" +
    "\n" +
    "static const char *computer_name(COMPUTER_NAME_FORMAT kind) {\n" +
    "  if (kind == ComputerNameDnsDomain || kind == ComputerNamePhysicalDnsDomain) return \"\";\n" +
    "  return kind == ComputerNameNetBIOS || kind == ComputerNamePhysicalNetBIOS ? COMPUTER\n" +
    "                                                                            : \"localhost\";\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI GetComputerNameExA(COMPUTER_NAME_FORMAT kind, LPSTR to, LPDWORD size) {\n" +
    "  return give_name(computer_name(kind), to, size, FALSE, FALSE, ERROR_MORE_DATA);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI GetComputerNameExW(COMPUTER_NAME_FORMAT kind, LPWSTR to, LPDWORD size) {\n" +
    "  return give_name(computer_name(kind), to, size, TRUE, FALSE, ERROR_MORE_DATA);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI GetUserNameA(LPSTR to, LPDWORD size) {\n" +
    "  return give_name(USER, to, size, FALSE, TRUE, ERROR_INSUFFICIENT_BUFFER);\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI GetUserNameW(LPWSTR to, LPDWORD size) {\n" +
    "  return give_name(USER, to, size, TRUE, TRUE, ERROR_INSUFFICIENT_BUFFER);\n" +
    "}\n" +
    "\n" +
    "/* Nobody is impersonated: all requests have the rights of the host. */\n" +
    "BOOL WINAPI ImpersonateLoggedOnUser(HANDLE token) {\n" +
    "  (void)token;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI RevertToSelf(VOID) { return TRUE; }\n" +
    "\n" +
    "errno_t rand_s(unsigned *value) {\n" +
    "  isapi_import_random(value, sizeof *value);\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI CryptAcquireContextA(HCRYPTPROV *context, LPCSTR container, LPCSTR provider,\n" +
    "                                 DWORD type, DWORD flags) {\n" +
    "  (void)container, (void)provider, (void)type, (void)flags;\n" +
    "  *context = 1;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI CryptAcquireContextW(HCRYPTPROV *context, LPCWSTR container, LPCWSTR provider,\n" +
    "                                 DWORD type, DWORD flags) {\n" +
    "  (void)container, (void)provider, (void)type, (void)flags;\n" +
    "  *context = 1;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI CryptGenRandom(HCRYPTPROV context, DWORD bytes, BYTE *to) {\n" +
    "  (void)context;\n" +
    "  return isapi_succeeds(isapi_import_random(to, bytes));\n" +
    "}\n" +
    "\n" +
    "BOOL WINAPI CryptReleaseContext(HCRYPTPROV context, DWORD flags) {\n" +
    "  (void)context, (void)flags;\n" +
    "  return TRUE;\n" +
    "}\n" +
    "\n" +
    "RPC_STATUS UuidCreate(UUID *to) {\n" +
    "  isapi_import_random(to, sizeof *to);\n" +
    "  to->Data3 = (unsigned short)((to->Data3 & 0x0fff) | 0x4000);\n" +
    "  to->Data4[0] = (unsigned char)((to->Data4[0] & 0x3f) | 0x80);\n" +
    "  return RPC_S_OK;\n" +
    "}\n" +
    "\n" +
    "HRESULT WINAPI CoCreateGuid(GUID *to) { return UuidCreate(to); }\n" +
    "\n" +
    "static void put_guid(const GUID *guid, char to[40], const char *format) {\n" +
    "  const unsigned char *d = guid->Data4;\n" +
    "  sprintf(to, format, guid->Data1, guid->Data2, guid->Data3, d[0], d[1], d[2], d[3], d[4], d[5],\n" +
    "          d[6], d[7]);\n" +
    "}\n" +
    "\n" +
    "RPC_STATUS UuidToStringA(const UUID *uuid, RPC_CSTR *to) {\n" +
    "  char *text = malloc(40);\n" +
    "  if (text == NULL) return ERROR_OUTOFMEMORY;\n" +
    "  put_guid(uuid, text, \"%08lx-%04x-%04x-%02x%02x-%02x%02x%02x%02x%02x%02x\");\n" +
    "  *to = (RPC_CSTR)text;\n" +
    "  return RPC_S_OK;\n" +
    "}\n" +
    "\n" +
    "RPC_STATUS RpcStringFreeA(RPC_CSTR *text) {\n" +
    "  free(*text);\n" +
    "  *text = NULL;\n" +
    "  return RPC_S_OK;\n" +
    "}\n" +
    "\n" +
    "int WINAPI StringFromGUID2(REFGUID guid, LPWSTR to, int room) {\n" +
    "  char text[40];\n" +
    "  put_guid(guid, text, \"{%08lX-%04X-%04X-%02X%02X-%02X%02X%02X%02X%02X%02X}\");\n" +
    "  if (room < 39) return 0;\n" +
    "  return (int)isapi_widen(to, (size_t)room, text, -1);\n" +
    "}\n",
  ".isapi/src/text.c":
    "/* UTF-8 and UTF-16: the narrow and the wide text of this runtime. */\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "#include <errno.h>\n" +
    "#include <stdint.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#define REPLACEMENT 0xfffd\n" +
    "\n" +
    "static BOOL is_continuation(const unsigned char *at, const unsigned char *end) {\n" +
    "  return at != end && (*at & 0xc0) == 0x80;\n" +
    "}\n" +
    "\n" +
    "unsigned isapi_next_utf8(const unsigned char **at, const unsigned char *end) {\n" +
    "  const unsigned char *p = *at;\n" +
    "  unsigned first = *p++;\n" +
    "  int more = first < 0x80 ? 0 : first >= 0xc2 && first < 0xe0 ? 1\n" +
    "           : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : -1;\n" +
    "  unsigned c = more < 0 ? REPLACEMENT : more == 0 ? first : first & (0x3fu >> more);\n" +
    "  for (int i = 0; i < more; i++, p++) {\n" +
    "    /* What is overlong, a surrogate, or too large ends at its first byte. */\n" +
    "    BOOL right = is_continuation(p, end) &&\n" +
    "                 !(i == 0 && ((first == 0xe0 && *p < 0xa0) || (first == 0xed && *p > 0x9f) ||\n" +
    "                              (first == 0xf0 && *p < 0x90) || (first == 0xf4 && *p > 0x8f)));\n" +
    "    if (!right) {\n" +
    "      c = REPLACEMENT;\n" +
    "      break;\n" +
    "    }\n" +
    "    c = c << 6 | (*p & 0x3f);\n" +
    "  }\n" +
    "  *at = p;\n" +
    "  return c;\n" +
    "}\n" +
    "\n" +
    "unsigned isapi_next_utf16(const WCHAR **at, const WCHAR *end) {\n" +
    "  unsigned first = *(*at)++;\n" +
    "  if (first < 0xd800 || first > 0xdfff) return first;\n" +
    "  if (first > 0xdbff || *at == end || **at < 0xdc00 || **at > 0xdfff) return REPLACEMENT;\n" +
    "  return 0x10000 + ((first - 0xd800) << 10) + (*(*at)++ - 0xdc00u);\n" +
    "}\n" +
    "\n" +
    "int isapi_put_utf8(char to[4], unsigned c) {\n" +
    "  int length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;\n" +
    "  static const unsigned char first[] = {0, 0, 0xc0, 0xe0, 0xf0};\n" +
    "  for (int i = length - 1; i > 0; i--, c >>= 6) to[i] = (char)(0x80 | (c & 0x3f));\n" +
    "  to[0] = (char)(first[length] | c);\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "int isapi_put_utf16(WCHAR to[2], unsigned c) {\n" +
    "  if (c < 0x10000) {\n" +
    "    to[0] = (WCHAR)c;\n" +
    "    return 1;\n" +
    "  }\n" +
    "  to[0] = (WCHAR)(0xd800 + ((c - 0x10000) >> 10));\n" +
    "  to[1] = (WCHAR)(0xdc00 + ((c - 0x10000) & 0x3ff));\n" +
    "  return 2;\n" +
    "}\n" +
    "\n" +
    "size_t isapi_widen(WCHAR *to, size_t room, const char *from, int count) {\n" +
    "  const unsigned char *at = (const unsigned char *)from;\n" +
    "  const unsigned char *end = at + (count < 0 ? strlen(from) + 1 : (size_t)count);\n" +
    "  size_t length = 0;\n" +
    "  while (at != end) {\n" +
    "    WCHAR units[2];\n" +
    "    int added = isapi_put_utf16(units, isapi_next_utf8(&at, end));\n" +
    "    if (to != NULL && length + (size_t)added > room) return SIZE_MAX;\n" +
    "    for (int i = 0; i < added && to != NULL; i++) to[length + (size_t)i] = units[i];\n" +
    "    length += (size_t)added;\n" +
    "  }\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "size_t isapi_narrow(char *to, size_t room, const WCHAR *from, int count) {\n" +
    "  const WCHAR *end = from + (count < 0 ? wcslen(from) + 1 : (size_t)count);\n" +
    "  size_t length = 0;\n" +
    "  while (from != end) {\n" +
    "    char bytes[4];\n" +
    "    int added = isapi_put_utf8(bytes, isapi_next_utf16(&from, end));\n" +
    "    if (to != NULL && length + (size_t)added > room) return SIZE_MAX;\n" +
    "    for (int i = 0; i < added && to != NULL; i++) to[length + (size_t)i] = bytes[i];\n" +
    "    length += (size_t)added;\n" +
    "  }\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "char *isapi_narrowed(const WCHAR *text) {\n" +
    "  if (text == NULL) return NULL;\n" +
    "  size_t size = isapi_narrow(NULL, 0, text, -1);\n" +
    "  char *to = malloc(size);\n" +
    "  if (to != NULL) isapi_narrow(to, size, text, -1);\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "WCHAR *isapi_widened(const char *text) {\n" +
    "  if (text == NULL) return NULL;\n" +
    "  size_t size = isapi_widen(NULL, 0, text, -1);\n" +
    "  WCHAR *to = malloc(size * sizeof *to);\n" +
    "  if (to != NULL) isapi_widen(to, size, text, -1);\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "BOOL isapi_has_room(const void *to, size_t needed, size_t size, size_t room) {\n" +
    "  return needed <= size || needed <= room || needed <= isapi_heap_size(to);\n" +
    "}\n" +
    "\n" +
    "static _invalid_parameter_handler handler;\n" +
    "\n" +
    "_invalid_parameter_handler _set_invalid_parameter_handler(_invalid_parameter_handler next) {\n" +
    "  _invalid_parameter_handler before = handler;\n" +
    "  handler = next;\n" +
    "  return before;\n" +
    "}\n" +
    "\n" +
    "_invalid_parameter_handler _get_invalid_parameter_handler(void) { return handler; }\n" +
    "\n" +
    "errno_t isapi_invalid(errno_t error) {\n" +
    "  if (handler != NULL) handler(NULL, NULL, NULL, 0, 0);\n" +
    "  errno = error;\n" +
    "  return error;\n" +
    "}\n",
  ".isapi/src/text.h":
    "/* Characters of both widths, and where text goes. */\n" +
    "#ifndef ISAPI_TEXT_H\n" +
    "#define ISAPI_TEXT_H\n" +
    "\n" +
    "#include <stdarg.h>\n" +
    "#include <stddef.h>\n" +
    "#include <windows.h>\n" +
    "\n" +
    "/* Takes text unit by unit: bytes, or 16-bit units if it is wide. */\n" +
    "struct isapi_sink {\n" +
    "  void (*put)(struct isapi_sink *sink, unsigned unit);\n" +
    "  /* Units that were put. */\n" +
    "  size_t count;\n" +
    "};\n" +
    "\n" +
    "/* A sink that fills a buffer and counts what does not fit. */\n" +
    "struct isapi_buffer {\n" +
    "  struct isapi_sink sink;\n" +
    "  void *start;\n" +
    "  /* Units that it has room for. */\n" +
    "  size_t room;\n" +
    "};\n" +
    "\n" +
    "struct isapi_sink *isapi_narrow_buffer(struct isapi_buffer *buffer, char *start, size_t room);\n" +
    "struct isapi_sink *isapi_wide_buffer(struct isapi_buffer *buffer, WCHAR *start, size_t room);\n" +
    "\n" +
    "/* Puts a floating-point number; formats without it need not link it. */\n" +
    "struct isapi_spec;\n" +
    "typedef void isapi_float_formatter(struct isapi_sink *sink, const struct isapi_spec *spec,\n" +
    "                                   double value);\n" +
    "isapi_float_formatter isapi_format_float;\n" +
    "\n" +
    "/* One directive of a format. */\n" +
    "struct isapi_spec {\n" +
    "  BOOL left, plus, space, alternate, zero;\n" +
    "  int width, precision;\n" +
    "  char type;\n" +
    "};\n" +
    "\n" +
    "/* Puts so many characters around a number: sign, zeros, spaces. */\n" +
    "void isapi_pad(struct isapi_sink *sink, char with, int count);\n" +
    "void isapi_put_padded(struct isapi_sink *sink, const struct isapi_spec *spec, const char *prefix,\n" +
    "                      const char *digits, int length, int zeros);\n" +
    "\n" +
    "/*\n" +
    " * Puts what a format says, as Microsoft's printf does; the format is wide if\n" +
    " * `wide` is. Gives the count of units.\n" +
    " */\n" +
    "int isapi_format(struct isapi_sink *sink, const void *format, BOOL wide,\n" +
    "                 isapi_float_formatter *floats, va_list args);\n" +
    "\n" +
    "/* Where scanned text comes from: the next unit, or -1; and one unit back. */\n" +
    "struct isapi_source {\n" +
    "  int (*next)(struct isapi_source *source);\n" +
    "  void (*back)(struct isapi_source *source, int unit);\n" +
    "  /* Units that were taken. */\n" +
    "  int count;\n" +
    "};\n" +
    "\n" +
    "/* Scans, as Microsoft's scanf does; `sizes`: texts have their sizes behind them. */\n" +
    "int isapi_scan(struct isapi_source *source, const void *format, BOOL wide, BOOL sizes,\n" +
    "               va_list args);\n" +
    "\n" +
    "/* The next character of UTF-8 or UTF-16; U+FFFD for what is none. */\n" +
    "unsigned isapi_next_utf8(const unsigned char **at, const unsigned char *end);\n" +
    "unsigned isapi_next_utf16(const WCHAR **at, const WCHAR *end);\n" +
    "/* Writes a character; gives its units. */\n" +
    "int isapi_put_utf8(char to[4], unsigned character);\n" +
    "int isapi_put_utf16(WCHAR to[2], unsigned character);\n" +
    "\n" +
    "/* Converts text that has room; counts that end at a NUL of its own if `count` is -1. */\n" +
    "size_t isapi_widen(WCHAR *to, size_t room, const char *from, int count);\n" +
    "size_t isapi_narrow(char *to, size_t room, const WCHAR *from, int count);\n" +
    "\n" +
    "/* A copy of text in the other width, from malloc; NULL gives NULL. */\n" +
    "char *isapi_narrowed(const WCHAR *text);\n" +
    "WCHAR *isapi_widened(const char *text);\n" +
    "\n" +
    "/* Whether a destination has so many bytes: the size that was given for it, or\n" +
    "   the one that it has. */\n" +
    "BOOL isapi_has_room(const void *to, size_t needed, size_t size, size_t room);\n" +
    "\n" +
    "/* A wrong argument of a secure function: the handler is told, errno is set. */\n" +
    "errno_t isapi_invalid(errno_t error);\n" +
    "\n" +
    "/* The bytes of a block of a Windows heap; 0 for any other memory. */\n" +
    "size_t isapi_heap_size(const void *memory);\n" +
    "\n" +
    "/* Of C's library, beyond C. */\n" +
    "int asprintf(char **to, const char *format, ...);\n" +
    "int vasprintf(char **to, const char *format, va_list args);\n" +
    "\n" +
    "/* Another name of a function. */\n" +
    "#define ISAPI_ALIAS(function, name) \\\n" +
    "  extern __typeof__(function) name __attribute__((alias(#function)))\n" +
    "\n" +
    "#endif\n",
  ".isapi/src/wide.cpp":
    "// C++'s library for strings and streams of 16-bit characters. libc++.a has\n" +
    "// what is here for 32 bits; what is linked first is taken, and that is this.\n" +
    "#include <algorithm>\n" +
    "#include <cwctype>\n" +
    "#include <fstream>\n" +
    "#include <istream>\n" +
    "#include <locale>\n" +
    "#include <ostream>\n" +
    "#include <sstream>\n" +
    "#include <streambuf>\n" +
    "#include <string>\n" +
    "\n" +
    "extern \"C\" {\n" +
    "unsigned isapi_next_utf8(const unsigned char **at, const unsigned char *end);\n" +
    "int isapi_put_utf8(char to[4], unsigned character);\n" +
    "}\n" +
    "\n" +
    "template class std::basic_string<wchar_t>;\n" +
    "template class std::basic_streambuf<wchar_t>;\n" +
    "template class std::basic_ios<wchar_t>;\n" +
    "template class std::basic_ostream<wchar_t>;\n" +
    "template class std::basic_istream<wchar_t>;\n" +
    "template class std::basic_iostream<wchar_t>;\n" +
    "template class std::basic_stringbuf<wchar_t>;\n" +
    "template class std::basic_ostringstream<wchar_t>;\n" +
    "template class std::basic_istringstream<wchar_t>;\n" +
    "template class std::basic_stringstream<wchar_t>;\n" +
    "template struct std::__num_get<wchar_t>;\n" +
    "template struct std::__num_put<wchar_t>;\n" +
    "template class std::num_get<wchar_t>;\n" +
    "template class std::num_put<wchar_t>;\n" +
    "\n" +
    "namespace std {\n" +
    "\n" +
    "static bool is_of(ctype_base::mask mask, wchar_t c) {\n" +
    "  return ((mask & ctype_base::space) && iswspace(c)) || ((mask & ctype_base::print) && iswprint(c)) ||\n" +
    "         ((mask & ctype_base::cntrl) && iswcntrl(c)) || ((mask & ctype_base::upper) && iswupper(c)) ||\n" +
    "         ((mask & ctype_base::lower) && iswlower(c)) || ((mask & ctype_base::alpha) && iswalpha(c)) ||\n" +
    "         ((mask & ctype_base::digit) && iswdigit(c)) || ((mask & ctype_base::punct) && iswpunct(c)) ||\n" +
    "         ((mask & ctype_base::xdigit) && iswxdigit(c)) || ((mask & ctype_base::blank) && iswblank(c));\n" +
    "}\n" +
    "\n" +
    "static const ctype_base::mask all_masks[] = {\n" +
    "    ctype_base::space, ctype_base::print, ctype_base::cntrl, ctype_base::upper,  ctype_base::lower,\n" +
    "    ctype_base::alpha, ctype_base::digit, ctype_base::punct, ctype_base::xdigit, ctype_base::blank};\n" +
    "\n" +
    "bool ctype<wchar_t>::do_is(mask m, char_type c) const { return is_of(m, c); }\n" +
    "\n" +
    "const wchar_t *ctype<wchar_t>::do_is(const char_type *low, const char_type *high, mask *to) const {\n" +
    "  for (; low != high; ++low, ++to) {\n" +
    "    *to = 0;\n" +
    "    for (mask m : all_masks) {\n" +
    "      if (is_of(m, *low)) *to |= m;\n" +
    "    }\n" +
    "  }\n" +
    "  return low;\n" +
    "}\n" +
    "\n" +
    "const wchar_t *ctype<wchar_t>::do_scan_is(mask m, const char_type *low, const char_type *high) const {\n" +
    "  while (low != high && !is_of(m, *low)) ++low;\n" +
    "  return low;\n" +
    "}\n" +
    "\n" +
    "const wchar_t *ctype<wchar_t>::do_scan_not(mask m, const char_type *low, const char_type *high) const {\n" +
    "  while (low != high && is_of(m, *low)) ++low;\n" +
    "  return low;\n" +
    "}\n" +
    "\n" +
    "wchar_t ctype<wchar_t>::do_toupper(char_type c) const { return (wchar_t)towupper(c); }\n" +
    "\n" +
    "const wchar_t *ctype<wchar_t>::do_toupper(char_type *low, const char_type *high) const {\n" +
    "  for (; low != high; ++low) *low = (wchar_t)towupper(*low);\n" +
    "  return low;\n" +
    "}\n" +
    "\n" +
    "wchar_t ctype<wchar_t>::do_tolower(char_type c) const { return (wchar_t)towlower(c); }\n" +
    "\n" +
    "const wchar_t *ctype<wchar_t>::do_tolower(char_type *low, const char_type *high) const {\n" +
    "  for (; low != high; ++low) *low = (wchar_t)towlower(*low);\n" +
    "  return low;\n" +
    "}\n" +
    "\n" +
    "wchar_t ctype<wchar_t>::do_widen(char c) const { return (unsigned char)c; }\n" +
    "\n" +
    "const char *ctype<wchar_t>::do_widen(const char *low, const char *high, char_type *to) const {\n" +
    "  for (; low != high; ++low, ++to) *to = (unsigned char)*low;\n" +
    "  return low;\n" +
    "}\n" +
    "\n" +
    "char ctype<wchar_t>::do_narrow(char_type c, char otherwise) const { return c < 128 ? (char)c : otherwise; }\n" +
    "\n" +
    "const wchar_t *ctype<wchar_t>::do_narrow(const char_type *low, const char_type *high, char otherwise,\n" +
    "                                         char *to) const {\n" +
    "  for (; low != high; ++low, ++to) *to = *low < 128 ? (char)*low : otherwise;\n" +
    "  return low;\n" +
    "}\n" +
    "\n" +
    "numpunct<wchar_t>::string_type numpunct<wchar_t>::do_truename() const { return L\"true\"; }\n" +
    "numpunct<wchar_t>::string_type numpunct<wchar_t>::do_falsename() const { return L\"false\"; }\n" +
    "\n" +
    "/* Files are UTF-8. What has two units in UTF-16 is replaced. */\n" +
    "using wide_codecvt = codecvt<wchar_t, char, mbstate_t>;\n" +
    "\n" +
    "wide_codecvt::result wide_codecvt::do_out(state_type &, const intern_type *from, const intern_type *from_end,\n" +
    "                                          const intern_type *&from_next, extern_type *to,\n" +
    "                                          extern_type *to_end, extern_type *&to_next) const {\n" +
    "  for (from_next = from, to_next = to; from_next != from_end; ++from_next) {\n" +
    "    char bytes[4];\n" +
    "    int count = isapi_put_utf8(bytes, *from_next);\n" +
    "    if (to_end - to_next < count) return partial;\n" +
    "    to_next = copy(bytes, bytes + count, to_next);\n" +
    "  }\n" +
    "  return ok;\n" +
    "}\n" +
    "\n" +
    "/* Bytes of the character that begins so. */\n" +
    "static int length_of(char first) {\n" +
    "  unsigned char c = (unsigned char)first;\n" +
    "  return c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;\n" +
    "}\n" +
    "\n" +
    "wide_codecvt::result wide_codecvt::do_in(state_type &, const extern_type *from, const extern_type *from_end,\n" +
    "                                         const extern_type *&from_next, intern_type *to,\n" +
    "                                         intern_type *to_end, intern_type *&to_next) const {\n" +
    "  for (from_next = from, to_next = to; from_next != from_end;) {\n" +
    "    if (to_next == to_end || from_end - from_next < length_of(*from_next)) return partial;\n" +
    "    const unsigned char *at = (const unsigned char *)from_next;\n" +
    "    unsigned c = isapi_next_utf8(&at, (const unsigned char *)from_end);\n" +
    "    *to_next++ = (wchar_t)(c > 0xffff ? 0xfffd : c);\n" +
    "    from_next = (const char *)at;\n" +
    "  }\n" +
    "  return ok;\n" +
    "}\n" +
    "\n" +
    "wide_codecvt::result wide_codecvt::do_unshift(state_type &, extern_type *to, extern_type *,\n" +
    "                                              extern_type *&to_next) const {\n" +
    "  to_next = to;\n" +
    "  return noconv;\n" +
    "}\n" +
    "\n" +
    "int wide_codecvt::do_length(state_type &, const extern_type *from, const extern_type *end, size_t most) const {\n" +
    "  const extern_type *at = from;\n" +
    "  for (; most > 0 && end - at >= length_of(*at) && at != end; --most) at += length_of(*at);\n" +
    "  return (int)(at - from);\n" +
    "}\n" +
    "\n" +
    "int wide_codecvt::do_encoding() const noexcept { return 0; }\n" +
    "int wide_codecvt::do_max_length() const noexcept { return 4; }\n" +
    "\n" +
    "} // namespace std\n",
  ".isapi/src/wide_strings.c":
    "/*\n" +
    " * Wide strings of 16-bit characters. C's library has them for 32 bits, and so\n" +
    " * none of its functions can be used.\n" +
    " */\n" +
    "#include <ctype.h>\n" +
    "#include <errno.h>\n" +
    "#include <stdint.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <wchar.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "#undef wcstok\n" +
    "\n" +
    "size_t wcslen(const WCHAR *text) {\n" +
    "  const WCHAR *at = text;\n" +
    "  while (*at) at++;\n" +
    "  return (size_t)(at - text);\n" +
    "}\n" +
    "\n" +
    "size_t wcsnlen(const WCHAR *text, size_t most) {\n" +
    "  size_t length = 0;\n" +
    "  while (length < most && text[length]) length++;\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "size_t wcsnlen_s(const WCHAR *text, size_t most) { return text == NULL ? 0 : wcsnlen(text, most); }\n" +
    "\n" +
    "WCHAR *wmemcpy(WCHAR *to, const WCHAR *from, size_t count) {\n" +
    "  return memcpy(to, from, count * sizeof *to);\n" +
    "}\n" +
    "\n" +
    "WCHAR *wmemmove(WCHAR *to, const WCHAR *from, size_t count) {\n" +
    "  return memmove(to, from, count * sizeof *to);\n" +
    "}\n" +
    "\n" +
    "WCHAR *wmemset(WCHAR *to, WCHAR with, size_t count) {\n" +
    "  for (size_t i = 0; i < count; i++) to[i] = with;\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "int wmemcmp(const WCHAR *a, const WCHAR *b, size_t count) {\n" +
    "  for (size_t i = 0; i < count; i++) {\n" +
    "    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;\n" +
    "  }\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "WCHAR *wmemchr(const WCHAR *text, WCHAR c, size_t count) {\n" +
    "  for (size_t i = 0; i < count; i++) {\n" +
    "    if (text[i] == c) return (WCHAR *)text + i;\n" +
    "  }\n" +
    "  return NULL;\n" +
    "}\n" +
    "\n" +
    "WCHAR *wcscpy(WCHAR *to, const WCHAR *from) { return wmemcpy(to, from, wcslen(from) + 1); }\n" +
    "\n" +
    "WCHAR *wcsncpy(WCHAR *to, const WCHAR *from, size_t count) {\n" +
    "  size_t length = wcsnlen(from, count);\n" +
    "  wmemcpy(to, from, length);\n" +
    "  wmemset(to + length, 0, count - length);\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "WCHAR *wcscat(WCHAR *to, const WCHAR *from) {\n" +
    "  wcscpy(to + wcslen(to), from);\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "WCHAR *wcsncat(WCHAR *to, const WCHAR *from, size_t count) {\n" +
    "  WCHAR *at = to + wcslen(to);\n" +
    "  size_t length = wcsnlen(from, count);\n" +
    "  wmemcpy(at, from, length);\n" +
    "  at[length] = 0;\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "int wcsncmp(const WCHAR *a, const WCHAR *b, size_t count) {\n" +
    "  for (size_t i = 0; i < count; i++) {\n" +
    "    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;\n" +
    "    if (a[i] == 0) return 0;\n" +
    "  }\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "int wcscmp(const WCHAR *a, const WCHAR *b) { return wcsncmp(a, b, SIZE_MAX); }\n" +
    "int wcscoll(const WCHAR *a, const WCHAR *b) { return wcscmp(a, b); }\n" +
    "int _wcsncoll(const WCHAR *a, const WCHAR *b, size_t count) { return wcsncmp(a, b, count); }\n" +
    "\n" +
    "size_t wcsxfrm(WCHAR *to, const WCHAR *from, size_t count) {\n" +
    "  if (count != 0) isapi_wcsncpy_s(to, count, from, _TRUNCATE, 0);\n" +
    "  return wcslen(from);\n" +
    "}\n" +
    "\n" +
    "int _wcsnicmp(const WCHAR *a, const WCHAR *b, size_t count) {\n" +
    "  for (size_t i = 0; i < count; i++) {\n" +
    "    int difference = (int)towlower(a[i]) - (int)towlower(b[i]);\n" +
    "    if (difference != 0 || a[i] == 0) return difference;\n" +
    "  }\n" +
    "  return 0;\n" +
    "}\n" +
    "\n" +
    "int _wcsicmp(const WCHAR *a, const WCHAR *b) { return _wcsnicmp(a, b, SIZE_MAX); }\n" +
    "\n" +
    "WCHAR *wcschr(const WCHAR *text, WCHAR c) {\n" +
    "  for (;; text++) {\n" +
    "    if (*text == c) return (WCHAR *)text;\n" +
    "    if (*text == 0) return NULL;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "WCHAR *wcsrchr(const WCHAR *text, WCHAR c) {\n" +
    "  for (const WCHAR *at = text + wcslen(text);; at--) {\n" +
    "    if (*at == c) return (WCHAR *)at;\n" +
    "    if (at == text) return NULL;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "size_t wcsspn(const WCHAR *text, const WCHAR *set) {\n" +
    "  size_t length = 0;\n" +
    "  while (text[length] && wcschr(set, text[length])) length++;\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "size_t wcscspn(const WCHAR *text, const WCHAR *set) {\n" +
    "  size_t length = 0;\n" +
    "  while (text[length] && !wcschr(set, text[length])) length++;\n" +
    "  return length;\n" +
    "}\n" +
    "\n" +
    "WCHAR *wcspbrk(const WCHAR *text, const WCHAR *set) {\n" +
    "  text += wcscspn(text, set);\n" +
    "  return *text ? (WCHAR *)text : NULL;\n" +
    "}\n" +
    "\n" +
    "WCHAR *wcsstr(const WCHAR *text, const WCHAR *part) {\n" +
    "  size_t length = wcslen(part);\n" +
    "  for (;; text++) {\n" +
    "    if (wcsncmp(text, part, length) == 0) return (WCHAR *)text;\n" +
    "    if (*text == 0) return NULL;\n" +
    "  }\n" +
    "}\n" +
    "\n" +
    "WCHAR *wcstok(WCHAR *text, const WCHAR *delimiters, WCHAR **context) {\n" +
    "  WCHAR *start = text != NULL ? text : *context;\n" +
    "  if (start == NULL) return NULL;\n" +
    "  start += wcsspn(start, delimiters);\n" +
    "  WCHAR *end = start + wcscspn(start, delimiters);\n" +
    "  *context = *end ? end + 1 : end;\n" +
    "  if (start == end) return NULL;\n" +
    "  *end = 0;\n" +
    "  return start;\n" +
    "}\n" +
    "\n" +
    "ISAPI_ALIAS(wcstok, wcstok_s);\n" +
    "\n" +
    "WCHAR *isapi_wcstok(WCHAR *text, const WCHAR *delimiters) {\n" +
    "  static WCHAR *context;\n" +
    "  return wcstok(text, delimiters, &context);\n" +
    "}\n" +
    "\n" +
    "WCHAR *_wcsdup(const WCHAR *text) {\n" +
    "  if (text == NULL) return NULL;\n" +
    "  size_t size = (wcslen(text) + 1) * sizeof *text;\n" +
    "  WCHAR *copy = malloc(size);\n" +
    "  return copy == NULL ? NULL : memcpy(copy, text, size);\n" +
    "}\n" +
    "\n" +
    "WCHAR *_wcslwr(WCHAR *text) {\n" +
    "  for (WCHAR *at = text; *at; at++) *at = (WCHAR)towlower(*at);\n" +
    "  return text;\n" +
    "}\n" +
    "\n" +
    "WCHAR *_wcsupr(WCHAR *text) {\n" +
    "  for (WCHAR *at = text; *at; at++) *at = (WCHAR)towupper(*at);\n" +
    "  return text;\n" +
    "}\n" +
    "\n" +
    "WCHAR *_wcsrev(WCHAR *text) {\n" +
    "  for (size_t i = 0, j = wcslen(text); i + 1 < j; i++) {\n" +
    "    WCHAR c = text[i];\n" +
    "    text[i] = text[--j];\n" +
    "    text[j] = c;\n" +
    "  }\n" +
    "  return text;\n" +
    "}\n" +
    "\n" +
    "WCHAR *_wcsnset(WCHAR *text, WCHAR with, size_t count) {\n" +
    "  for (size_t i = 0; i < count && text[i]; i++) text[i] = with;\n" +
    "  return text;\n" +
    "}\n" +
    "\n" +
    "WCHAR *_wcsset(WCHAR *text, WCHAR with) { return _wcsnset(text, with, SIZE_MAX); }\n" +
    "\n" +
    "ISAPI_ALIAS(_wcsicmp, _wcsicoll);\n" +
    "ISAPI_ALIAS(_wcsicmp, wcsicmp);\n" +
    "ISAPI_ALIAS(_wcsnicmp, wcsnicmp);\n" +
    "ISAPI_ALIAS(_wcsicmp, wcscasecmp);\n" +
    "ISAPI_ALIAS(_wcsnicmp, wcsncasecmp);\n" +
    "ISAPI_ALIAS(_wcsdup, wcsdup);\n" +
    "ISAPI_ALIAS(_wcslwr, wcslwr);\n" +
    "ISAPI_ALIAS(_wcsupr, wcsupr);\n" +
    "ISAPI_ALIAS(_wcsrev, wcsrev);\n" +
    "\n" +
    "int iswascii(wint_t c) { return c < 128; }\n" +
    "int isleadbyte(int c) {\n" +
    "  (void)c;\n" +
    "  return 0;\n" +
    "}\n",
  ".isapi/src/windows_strings.c":
    "/* The strings of Windows itself.\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/menurc/strings */\n" +
    "#include <ctype.h>\n" +
    "#include <stdint.h>\n" +
    "#include <stdio.h>\n" +
    "#include <stdlib.h>\n" +
    "#include <string.h>\n" +
    "#include <wchar.h>\n" +
    "#include <wctype.h>\n" +
    "\n" +
    "#include <rpc.h>\n" +
    "#include <strsafe.h>\n" +
    "\n" +
    "#include \"text.h\"\n" +
    "\n" +
    "int WINAPI lstrlenA(LPCSTR text) { return text == NULL ? 0 : (int)strlen(text); }\n" +
    "int WINAPI lstrlenW(LPCWSTR text) { return text == NULL ? 0 : (int)wcslen(text); }\n" +
    "\n" +
    "LPSTR WINAPI lstrcpyA(LPSTR to, LPCSTR from) {\n" +
    "  return to == NULL || from == NULL ? NULL : memmove(to, from, strlen(from) + 1);\n" +
    "}\n" +
    "\n" +
    "LPWSTR WINAPI lstrcpyW(LPWSTR to, LPCWSTR from) {\n" +
    "  return to == NULL || from == NULL ? NULL : wcscpy(to, from);\n" +
    "}\n" +
    "\n" +
    "LPSTR WINAPI lstrcpynA(LPSTR to, LPCSTR from, int size) {\n" +
    "  if (to == NULL || from == NULL || size <= 0) return to;\n" +
    "  size_t length = strnlen(from, (size_t)size - 1);\n" +
    "  memmove(to, from, length);\n" +
    "  to[length] = 0;\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "LPWSTR WINAPI lstrcpynW(LPWSTR to, LPCWSTR from, int size) {\n" +
    "  if (to == NULL || from == NULL || size <= 0) return to;\n" +
    "  size_t length = wcsnlen(from, (size_t)size - 1);\n" +
    "  wmemmove(to, from, length);\n" +
    "  to[length] = 0;\n" +
    "  return to;\n" +
    "}\n" +
    "\n" +
    "LPSTR WINAPI lstrcatA(LPSTR to, LPCSTR from) {\n" +
    "  return to == NULL || from == NULL ? NULL : strcat(to, from);\n" +
    "}\n" +
    "\n" +
    "LPWSTR WINAPI lstrcatW(LPWSTR to, LPCWSTR from) {\n" +
    "  return to == NULL || from == NULL ? NULL : wcscat(to, from);\n" +
    "}\n" +
    "\n" +
    "/* NULL comes before every text. */\n" +
    "static int null_order(const void *a, const void *b) { return (a != NULL) - (b != NULL); }\n" +
    "\n" +
    "#define COMPARE(name, text, compare)                                       \\\n" +
    "  int WINAPI name(text a, text b) {                                        \\\n" +
    "    return a == NULL || b == NULL ? null_order(a, b) : compare(a, b);      \\\n" +
    "  }\n" +
    "COMPARE(lstrcmpA, LPCSTR, strcmp)\n" +
    "COMPARE(lstrcmpW, LPCWSTR, wcscmp)\n" +
    "COMPARE(lstrcmpiA, LPCSTR, _stricmp)\n" +
    "COMPARE(lstrcmpiW, LPCWSTR, _wcsicmp)\n" +
    "\n" +
    "/* A character of UTF-8 has all its bytes. */\n" +
    "LPSTR WINAPI CharNextA(LPCSTR at) {\n" +
    "  if (*at == 0) return (LPSTR)at;\n" +
    "  const unsigned char *next = (const unsigned char *)at;\n" +
    "  isapi_next_utf8(&next, NULL);\n" +
    "  return (LPSTR)next;\n" +
    "}\n" +
    "\n" +
    "LPSTR WINAPI CharPrevA(LPCSTR start, LPCSTR at) {\n" +
    "  if (at <= start) return (LPSTR)start;\n" +
    "  do at--;\n" +
    "  while (at > start && (*at & 0xc0) == 0x80);\n" +
    "  return (LPSTR)at;\n" +
    "}\n" +
    "\n" +
    "LPSTR WINAPI CharNextExA(WORD page, LPCSTR at, DWORD flags) {\n" +
    "  (void)flags;\n" +
    "  if (*at == 0) return (LPSTR)at;\n" +
    "  return (LPSTR)at + (IsDBCSLeadByteEx(page, (BYTE)*at) && at[1] != 0 ? 2 : 1);\n" +
    "}\n" +
    "\n" +
    "LPWSTR WINAPI CharNextW(LPCWSTR at) { return (LPWSTR)(*at ? at + 1 : at); }\n" +
    "LPWSTR WINAPI CharPrevW(LPCWSTR start, LPCWSTR at) { return (LPWSTR)(at > start ? at - 1 : at); }\n" +
    "\n" +
    "/* A pointer that is a small number is a character. */\n" +
    "#define CHANGE_CASE(name, buffer_name, text, convert)                                      \\\n" +
    "  DWORD WINAPI buffer_name(text at, DWORD count) {                                         \\\n" +
    "    for (DWORD i = 0; i < count; i++) at[i] = (__typeof__(*at))convert(at[i]);             \\\n" +
    "    return count;                                                                          \\\n" +
    "  }                                                                                        \\\n" +
    "  text WINAPI name(text at) {                                                              \\\n" +
    "    if ((ULONG_PTR)at < 0x10000) return (text)(ULONG_PTR)(WORD)convert((WORD)(ULONG_PTR)at); \\\n" +
    "    for (text c = at; *c; c++) *c = (__typeof__(*at))convert(*c);                          \\\n" +
    "    return at;                                                                             \\\n" +
    "  }\n" +
    "\n" +
    "static int ascii_upper(int c) { return c >= 'a' && c <= 'z' ? c - 32 : c; }\n" +
    "static int ascii_lower(int c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }\n" +
    "CHANGE_CASE(CharUpperA, CharUpperBuffA, LPSTR, ascii_upper)\n" +
    "CHANGE_CASE(CharLowerA, CharLowerBuffA, LPSTR, ascii_lower)\n" +
    "CHANGE_CASE(CharUpperW, CharUpperBuffW, LPWSTR, towupper)\n" +
    "CHANGE_CASE(CharLowerW, CharLowerBuffW, LPWSTR, towlower)\n" +
    "\n" +
    "BOOL WINAPI CharToOemA(LPCSTR from, LPSTR to) { return lstrcpyA(to, from) != NULL; }\n" +
    "BOOL WINAPI OemToCharA(LPCSTR from, LPSTR to) { return lstrcpyA(to, from) != NULL; }\n" +
    "\n" +
    "BOOL WINAPI IsCharAlphaA(CHAR c) { return isalpha((unsigned char)c) != 0; }\n" +
    "BOOL WINAPI IsCharAlphaW(WCHAR c) { return iswalpha(c) != 0; }\n" +
    "BOOL WINAPI IsCharAlphaNumericA(CHAR c) { return isalnum((unsigned char)c) != 0; }\n" +
    "BOOL WINAPI IsCharAlphaNumericW(WCHAR c) { return iswalnum(c) != 0; }\n" +
    "BOOL WINAPI IsCharUpperA(CHAR c) { return isupper((unsigned char)c) != 0; }\n" +
    "BOOL WINAPI IsCharUpperW(WCHAR c) { return iswupper(c) != 0; }\n" +
    "BOOL WINAPI IsCharLowerA(CHAR c) { return islower((unsigned char)c) != 0; }\n" +
    "BOOL WINAPI IsCharLowerW(WCHAR c) { return iswlower(c) != 0; }\n" +
    "\n" +
    "int WINAPI MulDiv(int number, int by, int divisor) {\n" +
    "  if (divisor == 0) return -1;\n" +
    "  long long product = (long long)number * by;\n" +
    "  long long half = (divisor < 0 ? -(long long)divisor : divisor) / 2;\n" +
    "  return (int)((product + ((product < 0) ? -half : half)) / divisor);\n" +
    "}\n" +
    "\n" +
    "/* Strings with sizes: what does not fit is cut, and an error. */\n" +
    "#define SAFE(suffix, unit, length_of, most_length_of, format_into)                                \\\n" +
    "  static HRESULT copy_##suffix(unit *to, size_t used, size_t size, const unit *from,              \\\n" +
    "                               size_t length) {                                                   \\\n" +
    "    if (to == NULL || size == 0 || size > STRSAFE_MAX_CCH || used >= size)                        \\\n" +
    "      return STRSAFE_E_INVALID_PARAMETER;                                                         \\\n" +
    "    BOOL fits = length < size - used;                                                             \\\n" +
    "    if (!fits) length = size - used - 1;                                                          \\\n" +
    "    memmove(to + used, from, length * sizeof *to);                                                \\\n" +
    "    to[used + length] = 0;                                                                        \\\n" +
    "    return fits ? S_OK : STRSAFE_E_INSUFFICIENT_BUFFER;                                           \\\n" +
    "  }                                                                                               \\\n" +
    "  HRESULT WINAPI StringCchCopy##suffix(unit *to, size_t size, const unit *from) {                 \\\n" +
    "    return copy_##suffix(to, 0, size, from, length_of(from));                                     \\\n" +
    "  }                                                                                               \\\n" +
    "  HRESULT WINAPI StringCchCopyN##suffix(unit *to, size_t size, const unit *from, size_t count) {  \\\n" +
    "    return copy_##suffix(to, 0, size, from, most_length_of(from, count));                         \\\n" +
    "  }                                                                                               \\\n" +
    "  HRESULT WINAPI StringCchCat##suffix(unit *to, size_t size, const unit *from) {                  \\\n" +
    "    return copy_##suffix(to, most_length_of(to, size), size, from, length_of(from));              \\\n" +
    "  }                                                                                               \\\n" +
    "  HRESULT WINAPI StringCchCatN##suffix(unit *to, size_t size, const unit *from, size_t count) {   \\\n" +
    "    return copy_##suffix(to, most_length_of(to, size), size, from, most_length_of(from, count));  \\\n" +
    "  }                                                                                               \\\n" +
    "  HRESULT WINAPI StringCchVPrintf##suffix(unit *to, size_t size, const unit *format,              \\\n" +
    "                                          va_list args) {                                         \\\n" +
    "    if (to == NULL || size == 0 || size > STRSAFE_MAX_CCH) return STRSAFE_E_INVALID_PARAMETER;    \\\n" +
    "    return format_into(to, size, _TRUNCATE, format, args) < 0 ? STRSAFE_E_INSUFFICIENT_BUFFER     \\\n" +
    "                                                              : S_OK;                             \\\n" +
    "  }                                                                                               \\\n" +
    "  HRESULT WINAPI StringCchLength##suffix(const unit *text, size_t most, size_t *length) {         \\\n" +
    "    size_t found = text == NULL ? most : most_length_of(text, most);                              \\\n" +
    "    if (length != NULL) *length = found < most ? found : 0;                                       \\\n" +
    "    return found < most ? S_OK : STRSAFE_E_INVALID_PARAMETER;                                     \\\n" +
    "  }                                                                                               \\\n" +
    "  HRESULT WINAPI StringCbLength##suffix(const unit *text, size_t most, size_t *bytes) {           \\\n" +
    "    HRESULT result = StringCchLength##suffix(text, most / sizeof *text, bytes);                   \\\n" +
    "    if (bytes != NULL) *bytes *= sizeof *text;                                                    \\\n" +
    "    return result;                                                                                \\\n" +
    "  }                                                                                               \\\n" +
    "  HRESULT WINAPI StringCbCopy##suffix(unit *to, size_t bytes, const unit *from) {                 \\\n" +
    "    return StringCchCopy##suffix(to, bytes / sizeof *to, from);                                   \\\n" +
    "  }                                                                                               \\\n" +
    "  HRESULT WINAPI StringCbCopyN##suffix(unit *to, size_t bytes, const unit *from, size_t count) {  \\\n" +
    "    return StringCchCopyN##suffix(to, bytes / sizeof *to, from, count / sizeof *to);              \\\n" +
    "  }                                                                                               \\\n" +
    "  HRESULT WINAPI StringCbCat##suffix(unit *to, size_t bytes, const unit *from) {                  \\\n" +
    "    return StringCchCat##suffix(to, bytes / sizeof *to, from);                                    \\\n" +
    "  }                                                                                               \\\n" +
    "  HRESULT WINAPI StringCbVPrintf##suffix(unit *to, size_t bytes, const unit *format,              \\\n" +
    "                                         va_list args) {                                          \\\n" +
    "    return StringCchVPrintf##suffix(to, bytes / sizeof *to, format, args);                        \\\n" +
    "  }                                                                                               \\\n" +
    "  HRESULT WINAPI StringCchPrintf##suffix(unit *to, size_t size, const unit *format, ...) {        \\\n" +
    "    va_list args;                                                                                 \\\n" +
    "    va_start(args, format);                                                                       \\\n" +
    "    HRESULT result = StringCchVPrintf##suffix(to, size, format, args);                            \\\n" +
    "    va_end(args);                                                                                 \\\n" +
    "    return result;                                                                                \\\n" +
    "  }                                                                                               \\\n" +
    "  HRESULT WINAPI StringCbPrintf##suffix(unit *to, size_t bytes, const unit *format, ...) {        \\\n" +
    "    va_list args;                                                                                 \\\n" +
    "    va_start(args, format);                                                                       \\\n" +
    "    HRESULT result = StringCbVPrintf##suffix(to, bytes, format, args);                            \\\n" +
    "    va_end(args);                                                                                 \\\n" +
    "    return result;                                                                                \\\n" +
    "  }\n" +
    "\n" +
    "SAFE(A, CHAR, strlen, strnlen, _vsnprintf_s)\n" +
    "SAFE(W, WCHAR, wcslen, wcsnlen, _vsnwprintf_s)\n",
};
