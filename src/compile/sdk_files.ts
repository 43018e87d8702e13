// Made from sdk/ by `deno task build:sdk`.
// deno-fmt-ignore-file

/** The headers, by the paths that the toolchain has them under. */
export const sdkFiles: Readonly<Record<string, string>> = {
  ".isapi/include/__config":
    "/* libc++ is the one for WebAssembly, whatever macros say of the system. */\n" +
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
    "/* A trap of the processor is not an exception of C++ here. */\n" +
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
    " * after it.\n" +
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
  ".isapi/include/fibersapi.h":
    "/* Memory that each thread has for itself:\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/fibersapi/ */\n" +
    "#ifndef ISAPI_FIBERSAPI_H\n" +
    "#define ISAPI_FIBERSAPI_H\n" +
    "\n" +
    "#include <windef.h>\n" +
    "\n" +
    "#define FLS_OUT_OF_INDEXES ((DWORD)0xffffffff)\n" +
    "typedef VOID(WINAPI *PFLS_CALLBACK_FUNCTION)(PVOID lpFlsData);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "DWORD WINAPI FlsAlloc(PFLS_CALLBACK_FUNCTION lpCallback);\n" +
    "PVOID WINAPI FlsGetValue(DWORD dwFlsIndex);\n" +
    "BOOL WINAPI FlsSetValue(DWORD dwFlsIndex, PVOID lpFlsData);\n" +
    "BOOL WINAPI FlsFree(DWORD dwFlsIndex);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
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
    "#define LOCKFILE_FAIL_IMMEDIATELY 0x1\n" +
    "#define LOCKFILE_EXCLUSIVE_LOCK 0x2\n" +
    "\n" +
    "#define DRIVE_UNKNOWN 0\n" +
    "#define DRIVE_NO_ROOT_DIR 1\n" +
    "#define DRIVE_REMOVABLE 2\n" +
    "#define DRIVE_FIXED 3\n" +
    "#define DRIVE_REMOTE 4\n" +
    "#define DRIVE_CDROM 5\n" +
    "#define DRIVE_RAMDISK 6\n" +
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
    "UINT WINAPI GetDriveTypeW(LPCWSTR lpRootPathName);\n" +
    "DWORD WINAPI GetLogicalDrives(VOID);\n" +
    "BOOL WINAPI GetDiskFreeSpaceA(LPCSTR lpRootPathName, LPDWORD lpSectorsPerCluster,\n" +
    "                              LPDWORD lpBytesPerSector, LPDWORD lpNumberOfFreeClusters,\n" +
    "                              LPDWORD lpTotalNumberOfClusters);\n" +
    "BOOL WINAPI GetDiskFreeSpaceW(LPCWSTR lpRootPathName, LPDWORD lpSectorsPerCluster,\n" +
    "                              LPDWORD lpBytesPerSector, LPDWORD lpNumberOfFreeClusters,\n" +
    "                              LPDWORD lpTotalNumberOfClusters);\n" +
    "BOOL WINAPI GetDiskFreeSpaceExA(LPCSTR lpDirectoryName,\n" +
    "                                PULARGE_INTEGER lpFreeBytesAvailableToCaller,\n" +
    "                                PULARGE_INTEGER lpTotalNumberOfBytes,\n" +
    "                                PULARGE_INTEGER lpTotalNumberOfFreeBytes);\n" +
    "BOOL WINAPI GetDiskFreeSpaceExW(LPCWSTR lpDirectoryName,\n" +
    "                                PULARGE_INTEGER lpFreeBytesAvailableToCaller,\n" +
    "                                PULARGE_INTEGER lpTotalNumberOfBytes,\n" +
    "                                PULARGE_INTEGER lpTotalNumberOfFreeBytes);\n" +
    "BOOL WINAPI AreFileApisANSI(VOID);\n" +
    "VOID WINAPI SetFileApisToANSI(VOID);\n" +
    "VOID WINAPI SetFileApisToOEM(VOID);\n" +
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
    "#define GetDriveType GetDriveTypeW\n" +
    "#define GetDiskFreeSpace GetDiskFreeSpaceW\n" +
    "#define GetDiskFreeSpaceEx GetDiskFreeSpaceExW\n" +
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
    "#define GetDriveType GetDriveTypeA\n" +
    "#define GetDiskFreeSpace GetDiskFreeSpaceA\n" +
    "#define GetDiskFreeSpaceEx GetDiskFreeSpaceExA\n" +
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
    "#define DUPLICATE_CLOSE_SOURCE 0x1\n" +
    "#define DUPLICATE_SAME_ACCESS 0x2\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "BOOL WINAPI CloseHandle(HANDLE hObject);\n" +
    "BOOL WINAPI DuplicateHandle(HANDLE hSourceProcessHandle, HANDLE hSourceHandle,\n" +
    "                            HANDLE hTargetProcessHandle, LPHANDLE lpTargetHandle,\n" +
    "                            DWORD dwDesiredAccess, BOOL bInheritHandle, DWORD dwOptions);\n" +
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
    "SIZE_T WINAPI HeapCompact(HANDLE hHeap, DWORD dwFlags);\n" +
    "BOOL WINAPI HeapLock(HANDLE hHeap);\n" +
    "BOOL WINAPI HeapUnlock(HANDLE hHeap);\n" +
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
  ".isapi/include/ioapiset.h":
    "/* I/O completion ports, and I/O that is overlapped:\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/ioapiset/ */\n" +
    "#ifndef ISAPI_IOAPISET_H\n" +
    "#define ISAPI_IOAPISET_H\n" +
    "\n" +
    "#include <minwinbase.h>\n" +
    "\n" +
    "typedef struct _OVERLAPPED_ENTRY {\n" +
    "  ULONG_PTR lpCompletionKey;\n" +
    "  LPOVERLAPPED lpOverlapped;\n" +
    "  ULONG_PTR Internal;\n" +
    "  DWORD dwNumberOfBytesTransferred;\n" +
    "} OVERLAPPED_ENTRY, *LPOVERLAPPED_ENTRY;\n" +
    "\n" +
    "#define HasOverlappedIoCompleted(overlapped) (((DWORD)(overlapped)->Internal) != STATUS_PENDING)\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "HANDLE WINAPI CreateIoCompletionPort(HANDLE FileHandle, HANDLE ExistingCompletionPort,\n" +
    "                                     ULONG_PTR CompletionKey, DWORD NumberOfConcurrentThreads);\n" +
    "BOOL WINAPI GetQueuedCompletionStatus(HANDLE CompletionPort, LPDWORD lpNumberOfBytesTransferred,\n" +
    "                                      PULONG_PTR lpCompletionKey, LPOVERLAPPED *lpOverlapped,\n" +
    "                                      DWORD dwMilliseconds);\n" +
    "BOOL WINAPI GetQueuedCompletionStatusEx(HANDLE CompletionPort,\n" +
    "                                        LPOVERLAPPED_ENTRY lpCompletionPortEntries,\n" +
    "                                        ULONG ulCount, PULONG ulNumEntriesRemoved,\n" +
    "                                        DWORD dwMilliseconds, BOOL fAlertable);\n" +
    "BOOL WINAPI PostQueuedCompletionStatus(HANDLE CompletionPort, DWORD dwNumberOfBytesTransferred,\n" +
    "                                       ULONG_PTR dwCompletionKey, LPOVERLAPPED lpOverlapped);\n" +
    "BOOL WINAPI GetOverlappedResult(HANDLE hFile, LPOVERLAPPED lpOverlapped,\n" +
    "                                LPDWORD lpNumberOfBytesTransferred, BOOL bWait);\n" +
    "BOOL WINAPI CancelIo(HANDLE hFile);\n" +
    "BOOL WINAPI CancelIoEx(HANDLE hFile, LPOVERLAPPED lpOverlapped);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
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
    "/* Of no digits, so that no digit is too many for it. */\n" +
    "#undef INFINITY\n" +
    "#define INFINITY __builtin_inff()\n" +
    "#undef HUGE_VAL\n" +
    "#define HUGE_VAL __builtin_inf()\n" +
    "#undef NAN\n" +
    "#define NAN __builtin_nanf(\"\")\n" +
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
    "/* Threads, and the process, of which there is one.\n" +
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
    "__attribute__((noreturn)) void _endthread(void);\n" +
    "__attribute__((noreturn)) void _endthreadex(unsigned code);\n" +
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
    "/* Threads, and the process, of which there is one:\n" +
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
    "#define CREATE_SUSPENDED 0x4\n" +
    "#define STACK_SIZE_PARAM_IS_A_RESERVATION 0x10000\n" +
    "#define STILL_ACTIVE STATUS_PENDING\n" +
    "#define TLS_OUT_OF_INDEXES ((DWORD)0xffffffff)\n" +
    "#define THREAD_PRIORITY_IDLE (-15)\n" +
    "#define THREAD_PRIORITY_LOWEST (-2)\n" +
    "#define THREAD_PRIORITY_BELOW_NORMAL (-1)\n" +
    "#define THREAD_PRIORITY_NORMAL 0\n" +
    "#define THREAD_PRIORITY_ABOVE_NORMAL 1\n" +
    "#define THREAD_PRIORITY_HIGHEST 2\n" +
    "#define THREAD_PRIORITY_TIME_CRITICAL 15\n" +
    "#define THREAD_PRIORITY_ERROR_RETURN MAXLONG\n" +
    "/* What GetCurrentThread() gives. */\n" +
    "#define ISAPI_CURRENT_THREAD ((HANDLE)(LONG_PTR)-2)\n" +
    "#define STARTF_USESTDHANDLES 0x100\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "HANDLE WINAPI GetCurrentProcess(VOID);\n" +
    "DWORD WINAPI GetCurrentProcessId(VOID);\n" +
    "\n" +
    "HANDLE WINAPI CreateThread(LPSECURITY_ATTRIBUTES lpThreadAttributes, SIZE_T dwStackSize,\n" +
    "                           LPTHREAD_START_ROUTINE lpStartAddress, LPVOID lpParameter,\n" +
    "                           DWORD dwCreationFlags, LPDWORD lpThreadId);\n" +
    "DECLSPEC_NORETURN VOID WINAPI ExitThread(DWORD dwExitCode);\n" +
    "DECLSPEC_NORETURN VOID WINAPI FreeLibraryAndExitThread(HMODULE hLibModule, DWORD dwExitCode);\n" +
    "BOOL WINAPI TerminateThread(HANDLE hThread, DWORD dwExitCode);\n" +
    "DWORD WINAPI ResumeThread(HANDLE hThread);\n" +
    "DWORD WINAPI SuspendThread(HANDLE hThread);\n" +
    "BOOL WINAPI SwitchToThread(VOID);\n" +
    "HANDLE WINAPI GetCurrentThread(VOID);\n" +
    "DWORD WINAPI GetCurrentThreadId(VOID);\n" +
    "DWORD WINAPI GetThreadId(HANDLE Thread);\n" +
    "BOOL WINAPI GetExitCodeThread(HANDLE hThread, LPDWORD lpExitCode);\n" +
    "BOOL WINAPI SetThreadPriority(HANDLE hThread, int nPriority);\n" +
    "int WINAPI GetThreadPriority(HANDLE hThread);\n" +
    "BOOL WINAPI SetThreadPriorityBoost(HANDLE hThread, BOOL bDisablePriorityBoost);\n" +
    "DWORD_PTR WINAPI SetThreadAffinityMask(HANDLE hThread, DWORD_PTR dwThreadAffinityMask);\n" +
    "DWORD WINAPI SetThreadIdealProcessor(HANDLE hThread, DWORD dwIdealProcessor);\n" +
    "\n" +
    "DWORD WINAPI TlsAlloc(VOID);\n" +
    "LPVOID WINAPI TlsGetValue(DWORD dwTlsIndex);\n" +
    "BOOL WINAPI TlsSetValue(DWORD dwTlsIndex, LPVOID lpTlsValue);\n" +
    "BOOL WINAPI TlsFree(DWORD dwTlsIndex);\n" +
    "\n" +
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
  ".isapi/include/securitybaseapi.h":
    "/* Who may do what. There are no users: a descriptor is kept, and never asked. */\n" +
    "#ifndef ISAPI_SECURITYBASEAPI_H\n" +
    "#define ISAPI_SECURITYBASEAPI_H\n" +
    "#include <winnt.h>\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "BOOL WINAPI InitializeSecurityDescriptor(PSECURITY_DESCRIPTOR pSecurityDescriptor, DWORD dwRevision);\n" +
    "BOOL WINAPI IsValidSecurityDescriptor(PSECURITY_DESCRIPTOR pSecurityDescriptor);\n" +
    "DWORD WINAPI GetSecurityDescriptorLength(PSECURITY_DESCRIPTOR pSecurityDescriptor);\n" +
    "BOOL WINAPI SetSecurityDescriptorDacl(PSECURITY_DESCRIPTOR pSecurityDescriptor, BOOL bDaclPresent,\n" +
    "                                      PACL pDacl, BOOL bDaclDefaulted);\n" +
    "BOOL WINAPI GetSecurityDescriptorDacl(PSECURITY_DESCRIPTOR pSecurityDescriptor, LPBOOL lpbDaclPresent,\n" +
    "                                      PACL *pDacl, LPBOOL lpbDaclDefaulted);\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "#endif\n",
  ".isapi/include/setjmp.h":
    "#pragma once\n" +
    "/* Jumps are exceptions of the engine. */\n" +
    "#ifndef __wasm_exception_handling__\n" +
    "#error \"setjmp needs exceptions: compile with --exceptions\"\n" +
    "#endif\n" +
    "#include_next <setjmp.h>\n",
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
  ".isapi/include/signal.h":
    "/* Signals, which a program here can only send itself.\n" +
    "   https://learn.microsoft.com/en-us/cpp/c-runtime-library/reference/signal */\n" +
    "#ifndef ISAPI_SIGNAL_H\n" +
    "#define ISAPI_SIGNAL_H\n" +
    "#define NSIG 23\n" +
    "#define SIGINT 2\n" +
    "#define SIGILL 4\n" +
    "#define SIGFPE 8\n" +
    "#define SIGSEGV 11\n" +
    "#define SIGTERM 15\n" +
    "#define SIGBREAK 21\n" +
    "#define SIGABRT 22\n" +
    "#define SIG_DFL ((isapi_signal_handler *)0)\n" +
    "#define SIG_IGN ((isapi_signal_handler *)1)\n" +
    "#define SIG_ERR ((isapi_signal_handler *)-1)\n" +
    "typedef int sig_atomic_t;\n" +
    "typedef void isapi_signal_handler(int signal);\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "isapi_signal_handler *signal(int number, isapi_signal_handler *handler);\n" +
    "int raise(int number);\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
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
    "int _wsystem(const wchar_t *command);\n" +
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
    "/* Waiting, and what is waited for:\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/synchapi/ */\n" +
    "#ifndef ISAPI_SYNCHAPI_H\n" +
    "#define ISAPI_SYNCHAPI_H\n" +
    "\n" +
    "#include <minwinbase.h>\n" +
    "\n" +
    "#define WAIT_FAILED ((DWORD)0xffffffff)\n" +
    "#define WAIT_OBJECT_0 STATUS_WAIT_0\n" +
    "#define WAIT_ABANDONED STATUS_ABANDONED_WAIT_0\n" +
    "#define WAIT_ABANDONED_0 STATUS_ABANDONED_WAIT_0\n" +
    "#define WAIT_IO_COMPLETION STATUS_USER_APC\n" +
    "\n" +
    "#define CREATE_EVENT_MANUAL_RESET 0x1\n" +
    "#define CREATE_EVENT_INITIAL_SET 0x2\n" +
    "\n" +
    "typedef struct _RTL_SRWLOCK {\n" +
    "  PVOID Ptr;\n" +
    "} RTL_SRWLOCK, *PRTL_SRWLOCK, SRWLOCK, *PSRWLOCK;\n" +
    "#define RTL_SRWLOCK_INIT {0}\n" +
    "#define SRWLOCK_INIT RTL_SRWLOCK_INIT\n" +
    "\n" +
    "typedef struct _RTL_CONDITION_VARIABLE {\n" +
    "  PVOID Ptr;\n" +
    "} RTL_CONDITION_VARIABLE, *PRTL_CONDITION_VARIABLE, CONDITION_VARIABLE, *PCONDITION_VARIABLE;\n" +
    "#define RTL_CONDITION_VARIABLE_INIT {0}\n" +
    "#define CONDITION_VARIABLE_INIT RTL_CONDITION_VARIABLE_INIT\n" +
    "#define CONDITION_VARIABLE_LOCKMODE_SHARED 0x1\n" +
    "\n" +
    "typedef union _RTL_RUN_ONCE {\n" +
    "  PVOID Ptr;\n" +
    "} RTL_RUN_ONCE, *PRTL_RUN_ONCE, INIT_ONCE, *PINIT_ONCE, *LPINIT_ONCE;\n" +
    "#define RTL_RUN_ONCE_INIT {0}\n" +
    "#define INIT_ONCE_STATIC_INIT RTL_RUN_ONCE_INIT\n" +
    "#define INIT_ONCE_CHECK_ONLY 0x1\n" +
    "#define INIT_ONCE_ASYNC 0x2\n" +
    "#define INIT_ONCE_INIT_FAILED 0x4\n" +
    "typedef BOOL(WINAPI *PINIT_ONCE_FN)(PINIT_ONCE InitOnce, PVOID Parameter, PVOID *Context);\n" +
    "\n" +
    "typedef VOID(WINAPI *PTIMERAPCROUTINE)(LPVOID lpArgToCompletionRoutine, DWORD dwTimerLowValue,\n" +
    "                                       DWORD dwTimerHighValue);\n" +
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
    "VOID WINAPI InitializeSRWLock(PSRWLOCK SRWLock);\n" +
    "VOID WINAPI AcquireSRWLockExclusive(PSRWLOCK SRWLock);\n" +
    "VOID WINAPI AcquireSRWLockShared(PSRWLOCK SRWLock);\n" +
    "BOOLEAN WINAPI TryAcquireSRWLockExclusive(PSRWLOCK SRWLock);\n" +
    "BOOLEAN WINAPI TryAcquireSRWLockShared(PSRWLOCK SRWLock);\n" +
    "VOID WINAPI ReleaseSRWLockExclusive(PSRWLOCK SRWLock);\n" +
    "VOID WINAPI ReleaseSRWLockShared(PSRWLOCK SRWLock);\n" +
    "\n" +
    "VOID WINAPI InitializeConditionVariable(PCONDITION_VARIABLE ConditionVariable);\n" +
    "BOOL WINAPI SleepConditionVariableCS(PCONDITION_VARIABLE ConditionVariable,\n" +
    "                                     PCRITICAL_SECTION CriticalSection, DWORD dwMilliseconds);\n" +
    "BOOL WINAPI SleepConditionVariableSRW(PCONDITION_VARIABLE ConditionVariable, PSRWLOCK SRWLock,\n" +
    "                                      DWORD dwMilliseconds, ULONG Flags);\n" +
    "VOID WINAPI WakeConditionVariable(PCONDITION_VARIABLE ConditionVariable);\n" +
    "VOID WINAPI WakeAllConditionVariable(PCONDITION_VARIABLE ConditionVariable);\n" +
    "\n" +
    "BOOL WINAPI WaitOnAddress(volatile VOID *Address, PVOID CompareAddress, SIZE_T AddressSize,\n" +
    "                          DWORD dwMilliseconds);\n" +
    "VOID WINAPI WakeByAddressSingle(PVOID Address);\n" +
    "VOID WINAPI WakeByAddressAll(PVOID Address);\n" +
    "\n" +
    "VOID WINAPI InitOnceInitialize(PINIT_ONCE InitOnce);\n" +
    "BOOL WINAPI InitOnceExecuteOnce(PINIT_ONCE InitOnce, PINIT_ONCE_FN InitFn, PVOID Parameter,\n" +
    "                                LPVOID *Context);\n" +
    "BOOL WINAPI InitOnceBeginInitialize(LPINIT_ONCE lpInitOnce, DWORD dwFlags, PBOOL fPending,\n" +
    "                                    LPVOID *lpContext);\n" +
    "BOOL WINAPI InitOnceComplete(LPINIT_ONCE lpInitOnce, DWORD dwFlags, LPVOID lpContext);\n" +
    "\n" +
    "HANDLE WINAPI CreateEventA(LPSECURITY_ATTRIBUTES lpEventAttributes, BOOL bManualReset,\n" +
    "                           BOOL bInitialState, LPCSTR lpName);\n" +
    "HANDLE WINAPI CreateEventW(LPSECURITY_ATTRIBUTES lpEventAttributes, BOOL bManualReset,\n" +
    "                           BOOL bInitialState, LPCWSTR lpName);\n" +
    "HANDLE WINAPI CreateEventExA(LPSECURITY_ATTRIBUTES lpEventAttributes, LPCSTR lpName,\n" +
    "                             DWORD dwFlags, DWORD dwDesiredAccess);\n" +
    "HANDLE WINAPI OpenEventA(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCSTR lpName);\n" +
    "HANDLE WINAPI OpenEventW(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCWSTR lpName);\n" +
    "BOOL WINAPI SetEvent(HANDLE hEvent);\n" +
    "BOOL WINAPI ResetEvent(HANDLE hEvent);\n" +
    "BOOL WINAPI PulseEvent(HANDLE hEvent);\n" +
    "\n" +
    "HANDLE WINAPI CreateSemaphoreA(LPSECURITY_ATTRIBUTES lpSemaphoreAttributes, LONG lInitialCount,\n" +
    "                               LONG lMaximumCount, LPCSTR lpName);\n" +
    "HANDLE WINAPI CreateSemaphoreW(LPSECURITY_ATTRIBUTES lpSemaphoreAttributes, LONG lInitialCount,\n" +
    "                               LONG lMaximumCount, LPCWSTR lpName);\n" +
    "HANDLE WINAPI OpenSemaphoreA(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCSTR lpName);\n" +
    "BOOL WINAPI ReleaseSemaphore(HANDLE hSemaphore, LONG lReleaseCount, LPLONG lpPreviousCount);\n" +
    "\n" +
    "HANDLE WINAPI CreateMutexA(LPSECURITY_ATTRIBUTES lpMutexAttributes, BOOL bInitialOwner,\n" +
    "                           LPCSTR lpName);\n" +
    "HANDLE WINAPI CreateMutexW(LPSECURITY_ATTRIBUTES lpMutexAttributes, BOOL bInitialOwner,\n" +
    "                           LPCWSTR lpName);\n" +
    "HANDLE WINAPI OpenMutexA(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCSTR lpName);\n" +
    "HANDLE WINAPI OpenMutexW(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCWSTR lpName);\n" +
    "BOOL WINAPI ReleaseMutex(HANDLE hMutex);\n" +
    "\n" +
    "HANDLE WINAPI CreateWaitableTimerA(LPSECURITY_ATTRIBUTES lpTimerAttributes, BOOL bManualReset,\n" +
    "                                   LPCSTR lpTimerName);\n" +
    "HANDLE WINAPI CreateWaitableTimerW(LPSECURITY_ATTRIBUTES lpTimerAttributes, BOOL bManualReset,\n" +
    "                                   LPCWSTR lpTimerName);\n" +
    "BOOL WINAPI SetWaitableTimer(HANDLE hTimer, const LARGE_INTEGER *lpDueTime, LONG lPeriod,\n" +
    "                             PTIMERAPCROUTINE pfnCompletionRoutine,\n" +
    "                             LPVOID lpArgToCompletionRoutine, BOOL fResume);\n" +
    "BOOL WINAPI CancelWaitableTimer(HANDLE hTimer);\n" +
    "\n" +
    "VOID WINAPI Sleep(DWORD dwMilliseconds);\n" +
    "DWORD WINAPI SleepEx(DWORD dwMilliseconds, BOOL bAlertable);\n" +
    "DWORD WINAPI WaitForSingleObject(HANDLE hHandle, DWORD dwMilliseconds);\n" +
    "DWORD WINAPI WaitForSingleObjectEx(HANDLE hHandle, DWORD dwMilliseconds, BOOL bAlertable);\n" +
    "DWORD WINAPI WaitForMultipleObjects(DWORD nCount, const HANDLE *lpHandles, BOOL bWaitAll,\n" +
    "                                    DWORD dwMilliseconds);\n" +
    "DWORD WINAPI WaitForMultipleObjectsEx(DWORD nCount, const HANDLE *lpHandles, BOOL bWaitAll,\n" +
    "                                      DWORD dwMilliseconds, BOOL bAlertable);\n" +
    "DWORD WINAPI MsgWaitForMultipleObjects(DWORD nCount, const HANDLE *pHandles, BOOL fWaitAll,\n" +
    "                                       DWORD dwMilliseconds, DWORD dwWakeMask);\n" +
    "DWORD WINAPI SignalObjectAndWait(HANDLE hObjectToSignal, HANDLE hObjectToWaitOn,\n" +
    "                                 DWORD dwMilliseconds, BOOL bAlertable);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
    "\n" +
    "#ifdef UNICODE\n" +
    "#define CreateEvent CreateEventW\n" +
    "#define OpenEvent OpenEventW\n" +
    "#define CreateSemaphore CreateSemaphoreW\n" +
    "#define CreateMutex CreateMutexW\n" +
    "#define OpenMutex OpenMutexW\n" +
    "#define CreateWaitableTimer CreateWaitableTimerW\n" +
    "#else\n" +
    "#define CreateEvent CreateEventA\n" +
    "#define CreateEventEx CreateEventExA\n" +
    "#define OpenEvent OpenEventA\n" +
    "#define CreateSemaphore CreateSemaphoreA\n" +
    "#define OpenSemaphore OpenSemaphoreA\n" +
    "#define CreateMutex CreateMutexA\n" +
    "#define OpenMutex OpenMutexA\n" +
    "#define CreateWaitableTimer CreateWaitableTimerA\n" +
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
  ".isapi/include/threadpoollegacyapiset.h":
    "/* The pool of threads that the process has:\n" +
    "   https://learn.microsoft.com/en-us/windows/win32/api/threadpoollegacyapiset/ */\n" +
    "#ifndef ISAPI_THREADPOOLLEGACYAPISET_H\n" +
    "#define ISAPI_THREADPOOLLEGACYAPISET_H\n" +
    "\n" +
    "#include <minwinbase.h>\n" +
    "\n" +
    "#define WT_EXECUTEDEFAULT 0x0\n" +
    "#define WT_EXECUTEINIOTHREAD 0x1\n" +
    "#define WT_EXECUTEINWAITTHREAD 0x4\n" +
    "#define WT_EXECUTEONLYONCE 0x8\n" +
    "#define WT_EXECUTELONGFUNCTION 0x10\n" +
    "#define WT_EXECUTEINTIMERTHREAD 0x20\n" +
    "#define WT_EXECUTEINPERSISTENTTHREAD 0x80\n" +
    "#define WT_TRANSFER_IMPERSONATION 0x100\n" +
    "\n" +
    "typedef VOID(WINAPI *WAITORTIMERCALLBACK)(PVOID lpParameter, BOOLEAN TimerOrWaitFired);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "extern \"C\" {\n" +
    "#endif\n" +
    "\n" +
    "BOOL WINAPI QueueUserWorkItem(LPTHREAD_START_ROUTINE Function, PVOID Context, ULONG Flags);\n" +
    "HANDLE WINAPI CreateTimerQueue(VOID);\n" +
    "BOOL WINAPI CreateTimerQueueTimer(PHANDLE phNewTimer, HANDLE TimerQueue,\n" +
    "                                  WAITORTIMERCALLBACK Callback, PVOID Parameter, DWORD DueTime,\n" +
    "                                  DWORD Period, ULONG Flags);\n" +
    "BOOL WINAPI ChangeTimerQueueTimer(HANDLE TimerQueue, HANDLE Timer, ULONG DueTime, ULONG Period);\n" +
    "BOOL WINAPI DeleteTimerQueueTimer(HANDLE TimerQueue, HANDLE Timer, HANDLE CompletionEvent);\n" +
    "BOOL WINAPI DeleteTimerQueueEx(HANDLE TimerQueue, HANDLE CompletionEvent);\n" +
    "BOOL WINAPI DeleteTimerQueue(HANDLE TimerQueue);\n" +
    "\n" +
    "#ifdef __cplusplus\n" +
    "}\n" +
    "#endif\n" +
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
    "#include <fibersapi.h>\n" +
    "#include <handleapi.h>\n" +
    "#include <heapapi.h>\n" +
    "#include <memoryapi.h>\n" +
    "#include <interlockedapi.h>\n" +
    "#include <ioapiset.h>\n" +
    "#include <libloaderapi.h>\n" +
    "#include <minwinbase.h>\n" +
    "#include <processenv.h>\n" +
    "#include <processthreadsapi.h>\n" +
    "#include <profileapi.h>\n" +
    "#include <securitybaseapi.h>\n" +
    "#include <synchapi.h>\n" +
    "#include <sysinfoapi.h>\n" +
    "#include <threadpoollegacyapiset.h>\n" +
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
    "#define RtlSecureZeroMemory SecureZeroMemory\n" +
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
    "#define X509_ASN_ENCODING 0x1\n" +
    "#define PKCS_7_ASN_ENCODING 0x10000\n" +
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
    "#include <wincrypt.h>\n" +
    "#include <winsock.h>\n" +
    "#endif\n" +
    "\n" +
    "#endif\n",
  ".isapi/include/windowsx.h":
    "#include <windows.h>\n" +
    "#define GlobalFreePtr(memory) GlobalFree(memory)\n" +
    "#define GlobalAllocPtr(flags, bytes) GlobalAlloc(flags, bytes)\n",
  ".isapi/include/winerror.h":
    "/* System error codes.\n" +
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
    "#define ERROR_ARENA_TRASHED 7L\n" +
    "#define ERROR_NOT_ENOUGH_MEMORY 8L\n" +
    "#define ERROR_INVALID_BLOCK 9L\n" +
    "#define ERROR_BAD_ENVIRONMENT 10L\n" +
    "#define ERROR_BAD_FORMAT 11L\n" +
    "#define ERROR_INVALID_ACCESS 12L\n" +
    "#define ERROR_INVALID_DATA 13L\n" +
    "#define ERROR_OUTOFMEMORY 14L\n" +
    "#define ERROR_INVALID_DRIVE 15L\n" +
    "#define ERROR_CURRENT_DIRECTORY 16L\n" +
    "#define ERROR_NOT_SAME_DEVICE 17L\n" +
    "#define ERROR_NO_MORE_FILES 18L\n" +
    "#define ERROR_WRITE_PROTECT 19L\n" +
    "#define ERROR_BAD_UNIT 20L\n" +
    "#define ERROR_NOT_READY 21L\n" +
    "#define ERROR_BAD_COMMAND 22L\n" +
    "#define ERROR_CRC 23L\n" +
    "#define ERROR_BAD_LENGTH 24L\n" +
    "#define ERROR_SEEK 25L\n" +
    "#define ERROR_NOT_DOS_DISK 26L\n" +
    "#define ERROR_SECTOR_NOT_FOUND 27L\n" +
    "#define ERROR_OUT_OF_PAPER 28L\n" +
    "#define ERROR_WRITE_FAULT 29L\n" +
    "#define ERROR_READ_FAULT 30L\n" +
    "#define ERROR_GEN_FAILURE 31L\n" +
    "#define ERROR_SHARING_VIOLATION 32L\n" +
    "#define ERROR_LOCK_VIOLATION 33L\n" +
    "#define ERROR_WRONG_DISK 34L\n" +
    "#define ERROR_SHARING_BUFFER_EXCEEDED 36L\n" +
    "#define ERROR_HANDLE_EOF 38L\n" +
    "#define ERROR_HANDLE_DISK_FULL 39L\n" +
    "#define ERROR_NOT_SUPPORTED 50L\n" +
    "#define ERROR_REM_NOT_LIST 51L\n" +
    "#define ERROR_DUP_NAME 52L\n" +
    "#define ERROR_BAD_NETPATH 53L\n" +
    "#define ERROR_NETWORK_BUSY 54L\n" +
    "#define ERROR_DEV_NOT_EXIST 55L\n" +
    "#define ERROR_TOO_MANY_CMDS 56L\n" +
    "#define ERROR_ADAP_HDW_ERR 57L\n" +
    "#define ERROR_BAD_NET_RESP 58L\n" +
    "#define ERROR_UNEXP_NET_ERR 59L\n" +
    "#define ERROR_BAD_REM_ADAP 60L\n" +
    "#define ERROR_PRINTQ_FULL 61L\n" +
    "#define ERROR_NO_SPOOL_SPACE 62L\n" +
    "#define ERROR_PRINT_CANCELLED 63L\n" +
    "#define ERROR_NETNAME_DELETED 64L\n" +
    "#define ERROR_NETWORK_ACCESS_DENIED 65L\n" +
    "#define ERROR_BAD_DEV_TYPE 66L\n" +
    "#define ERROR_BAD_NET_NAME 67L\n" +
    "#define ERROR_TOO_MANY_NAMES 68L\n" +
    "#define ERROR_TOO_MANY_SESS 69L\n" +
    "#define ERROR_SHARING_PAUSED 70L\n" +
    "#define ERROR_REQ_NOT_ACCEP 71L\n" +
    "#define ERROR_REDIR_PAUSED 72L\n" +
    "#define ERROR_FILE_EXISTS 80L\n" +
    "#define ERROR_CANNOT_MAKE 82L\n" +
    "#define ERROR_FAIL_I24 83L\n" +
    "#define ERROR_OUT_OF_STRUCTURES 84L\n" +
    "#define ERROR_ALREADY_ASSIGNED 85L\n" +
    "#define ERROR_INVALID_PASSWORD 86L\n" +
    "#define ERROR_INVALID_PARAMETER 87L\n" +
    "#define ERROR_NET_WRITE_FAULT 88L\n" +
    "#define ERROR_NO_PROC_SLOTS 89L\n" +
    "#define ERROR_TOO_MANY_SEMAPHORES 100L\n" +
    "#define ERROR_EXCL_SEM_ALREADY_OWNED 101L\n" +
    "#define ERROR_SEM_IS_SET 102L\n" +
    "#define ERROR_TOO_MANY_SEM_REQUESTS 103L\n" +
    "#define ERROR_INVALID_AT_INTERRUPT_TIME 104L\n" +
    "#define ERROR_SEM_OWNER_DIED 105L\n" +
    "#define ERROR_SEM_USER_LIMIT 106L\n" +
    "#define ERROR_DISK_CHANGE 107L\n" +
    "#define ERROR_DRIVE_LOCKED 108L\n" +
    "#define ERROR_BROKEN_PIPE 109L\n" +
    "#define ERROR_OPEN_FAILED 110L\n" +
    "#define ERROR_BUFFER_OVERFLOW 111L\n" +
    "#define ERROR_DISK_FULL 112L\n" +
    "#define ERROR_NO_MORE_SEARCH_HANDLES 113L\n" +
    "#define ERROR_INVALID_TARGET_HANDLE 114L\n" +
    "#define ERROR_INVALID_CATEGORY 117L\n" +
    "#define ERROR_INVALID_VERIFY_SWITCH 118L\n" +
    "#define ERROR_BAD_DRIVER_LEVEL 119L\n" +
    "#define ERROR_CALL_NOT_IMPLEMENTED 120L\n" +
    "#define ERROR_SEM_TIMEOUT 121L\n" +
    "#define ERROR_INSUFFICIENT_BUFFER 122L\n" +
    "#define ERROR_INVALID_NAME 123L\n" +
    "#define ERROR_INVALID_LEVEL 124L\n" +
    "#define ERROR_NO_VOLUME_LABEL 125L\n" +
    "#define ERROR_MOD_NOT_FOUND 126L\n" +
    "#define ERROR_PROC_NOT_FOUND 127L\n" +
    "#define ERROR_WAIT_NO_CHILDREN 128L\n" +
    "#define ERROR_CHILD_NOT_COMPLETE 129L\n" +
    "#define ERROR_DIRECT_ACCESS_HANDLE 130L\n" +
    "#define ERROR_NEGATIVE_SEEK 131L\n" +
    "#define ERROR_SEEK_ON_DEVICE 132L\n" +
    "#define ERROR_BUSY_DRIVE 142L\n" +
    "#define ERROR_SAME_DRIVE 143L\n" +
    "#define ERROR_DIR_NOT_ROOT 144L\n" +
    "#define ERROR_DIR_NOT_EMPTY 145L\n" +
    "#define ERROR_PATH_BUSY 148L\n" +
    "#define ERROR_LABEL_TOO_LONG 154L\n" +
    "#define ERROR_SIGNAL_REFUSED 156L\n" +
    "#define ERROR_DISCARDED 157L\n" +
    "#define ERROR_NOT_LOCKED 158L\n" +
    "#define ERROR_BAD_THREADID_ADDR 159L\n" +
    "#define ERROR_BAD_ARGUMENTS 160L\n" +
    "#define ERROR_BAD_PATHNAME 161L\n" +
    "#define ERROR_SIGNAL_PENDING 162L\n" +
    "#define ERROR_MAX_THRDS_REACHED 164L\n" +
    "#define ERROR_LOCK_FAILED 167L\n" +
    "#define ERROR_BUSY 170L\n" +
    "#define ERROR_CANCEL_VIOLATION 173L\n" +
    "#define ERROR_ATOMIC_LOCKS_NOT_SUPPORTED 174L\n" +
    "#define ERROR_INVALID_ORDINAL 182L\n" +
    "#define ERROR_ALREADY_EXISTS 183L\n" +
    "#define ERROR_INVALID_FLAG_NUMBER 186L\n" +
    "#define ERROR_SEM_NOT_FOUND 187L\n" +
    "#define ERROR_INVALID_EXE_SIGNATURE 191L\n" +
    "#define ERROR_EXE_MARKED_INVALID 192L\n" +
    "#define ERROR_BAD_EXE_FORMAT 193L\n" +
    "#define ERROR_ENVVAR_NOT_FOUND 203L\n" +
    "#define ERROR_NO_SIGNAL_SENT 205L\n" +
    "#define ERROR_FILENAME_EXCED_RANGE 206L\n" +
    "#define ERROR_META_EXPANSION_TOO_LONG 208L\n" +
    "#define ERROR_INVALID_SIGNAL_NUMBER 209L\n" +
    "#define ERROR_LOCKED 212L\n" +
    "#define ERROR_TOO_MANY_MODULES 214L\n" +
    "#define ERROR_NESTING_NOT_ALLOWED 215L\n" +
    "#define ERROR_EXE_MACHINE_TYPE_MISMATCH 216L\n" +
    "#define ERROR_BAD_PIPE 230L\n" +
    "#define ERROR_PIPE_BUSY 231L\n" +
    "#define ERROR_NO_DATA 232L\n" +
    "#define ERROR_PIPE_NOT_CONNECTED 233L\n" +
    "#define ERROR_MORE_DATA 234L\n" +
    "#define ERROR_VC_DISCONNECTED 240L\n" +
    "#define ERROR_INVALID_EA_NAME 254L\n" +
    "#define ERROR_EA_LIST_INCONSISTENT 255L\n" +
    "#define WAIT_TIMEOUT 258L\n" +
    "#define ERROR_NO_MORE_ITEMS 259L\n" +
    "#define ERROR_CANNOT_COPY 266L\n" +
    "#define ERROR_DIRECTORY 267L\n" +
    "#define ERROR_NOT_OWNER 288L\n" +
    "#define ERROR_TOO_MANY_POSTS 298L\n" +
    "#define ERROR_PARTIAL_COPY 299L\n" +
    "#define ERROR_MR_MID_NOT_FOUND 317L\n" +
    "#define ERROR_INVALID_ADDRESS 487L\n" +
    "#define ERROR_ARITHMETIC_OVERFLOW 534L\n" +
    "#define ERROR_PIPE_CONNECTED 535L\n" +
    "#define ERROR_PIPE_LISTENING 536L\n" +
    "#define ERROR_UNHANDLED_EXCEPTION 574L\n" +
    "#define ERROR_ABANDONED_WAIT_0 735L\n" +
    "#define ERROR_EA_ACCESS_DENIED 994L\n" +
    "#define ERROR_OPERATION_ABORTED 995L\n" +
    "#define ERROR_IO_INCOMPLETE 996L\n" +
    "#define ERROR_IO_PENDING 997L\n" +
    "#define ERROR_NOACCESS 998L\n" +
    "#define ERROR_SWAPERROR 999L\n" +
    "#define ERROR_STACK_OVERFLOW 1001L\n" +
    "#define ERROR_INVALID_MESSAGE 1002L\n" +
    "#define ERROR_CAN_NOT_COMPLETE 1003L\n" +
    "#define ERROR_INVALID_FLAGS 1004L\n" +
    "#define ERROR_UNRECOGNIZED_VOLUME 1005L\n" +
    "#define ERROR_FILE_INVALID 1006L\n" +
    "#define ERROR_FULLSCREEN_MODE 1007L\n" +
    "#define ERROR_NO_TOKEN 1008L\n" +
    "#define ERROR_BADDB 1009L\n" +
    "#define ERROR_BADKEY 1010L\n" +
    "#define ERROR_CANTOPEN 1011L\n" +
    "#define ERROR_CANTREAD 1012L\n" +
    "#define ERROR_CANTWRITE 1013L\n" +
    "#define ERROR_REGISTRY_RECOVERED 1014L\n" +
    "#define ERROR_REGISTRY_CORRUPT 1015L\n" +
    "#define ERROR_REGISTRY_IO_FAILED 1016L\n" +
    "#define ERROR_NOT_REGISTRY_FILE 1017L\n" +
    "#define ERROR_KEY_DELETED 1018L\n" +
    "#define ERROR_NO_LOG_SPACE 1019L\n" +
    "#define ERROR_KEY_HAS_CHILDREN 1020L\n" +
    "#define ERROR_CHILD_MUST_BE_VOLATILE 1021L\n" +
    "#define ERROR_NOTIFY_ENUM_DIR 1022L\n" +
    "#define ERROR_DEPENDENT_SERVICES_RUNNING 1051L\n" +
    "#define ERROR_INVALID_SERVICE_CONTROL 1052L\n" +
    "#define ERROR_SERVICE_REQUEST_TIMEOUT 1053L\n" +
    "#define ERROR_SERVICE_NO_THREAD 1054L\n" +
    "#define ERROR_SERVICE_DATABASE_LOCKED 1055L\n" +
    "#define ERROR_SERVICE_ALREADY_RUNNING 1056L\n" +
    "#define ERROR_INVALID_SERVICE_ACCOUNT 1057L\n" +
    "#define ERROR_SERVICE_DISABLED 1058L\n" +
    "#define ERROR_CIRCULAR_DEPENDENCY 1059L\n" +
    "#define ERROR_SERVICE_DOES_NOT_EXIST 1060L\n" +
    "#define ERROR_SERVICE_CANNOT_ACCEPT_CTRL 1061L\n" +
    "#define ERROR_SERVICE_NOT_ACTIVE 1062L\n" +
    "#define ERROR_FAILED_SERVICE_CONTROLLER_CONNECT 1063L\n" +
    "#define ERROR_EXCEPTION_IN_SERVICE 1064L\n" +
    "#define ERROR_DATABASE_DOES_NOT_EXIST 1065L\n" +
    "#define ERROR_SERVICE_SPECIFIC_ERROR 1066L\n" +
    "#define ERROR_PROCESS_ABORTED 1067L\n" +
    "#define ERROR_SERVICE_DEPENDENCY_FAIL 1068L\n" +
    "#define ERROR_SERVICE_LOGON_FAILED 1069L\n" +
    "#define ERROR_SERVICE_START_HANG 1070L\n" +
    "#define ERROR_SERVICE_MARKED_FOR_DELETE 1072L\n" +
    "#define ERROR_SERVICE_EXISTS 1073L\n" +
    "#define ERROR_NO_UNICODE_TRANSLATION 1113L\n" +
    "#define ERROR_DLL_INIT_FAILED 1114L\n" +
    "#define ERROR_SHUTDOWN_IN_PROGRESS 1115L\n" +
    "#define ERROR_IO_DEVICE 1117L\n" +
    "#define ERROR_POSSIBLE_DEADLOCK 1131L\n" +
    "#define ERROR_OLD_WIN_VERSION 1150L\n" +
    "#define ERROR_APP_WRONG_OS 1151L\n" +
    "#define ERROR_SINGLE_INSTANCE_APP 1152L\n" +
    "#define ERROR_INVALID_DLL 1154L\n" +
    "#define ERROR_DLL_NOT_FOUND 1157L\n" +
    "#define ERROR_NOT_FOUND 1168L\n" +
    "#define ERROR_NO_MATCH 1169L\n" +
    "#define ERROR_BAD_DEVICE 1200L\n" +
    "#define ERROR_CONNECTION_UNAVAIL 1201L\n" +
    "#define ERROR_DEVICE_ALREADY_REMEMBERED 1202L\n" +
    "#define ERROR_NO_NET_OR_BAD_PATH 1203L\n" +
    "#define ERROR_BAD_PROVIDER 1204L\n" +
    "#define ERROR_SESSION_CREDENTIAL_CONFLICT 1219L\n" +
    "#define ERROR_NO_NETWORK 1222L\n" +
    "#define ERROR_CANCELLED 1223L\n" +
    "#define ERROR_USER_MAPPED_FILE 1224L\n" +
    "#define ERROR_CONNECTION_REFUSED 1225L\n" +
    "#define ERROR_GRACEFUL_DISCONNECT 1226L\n" +
    "#define ERROR_ADDRESS_ALREADY_ASSOCIATED 1227L\n" +
    "#define ERROR_ADDRESS_NOT_ASSOCIATED 1228L\n" +
    "#define ERROR_CONNECTION_INVALID 1229L\n" +
    "#define ERROR_CONNECTION_ACTIVE 1230L\n" +
    "#define ERROR_NETWORK_UNREACHABLE 1231L\n" +
    "#define ERROR_HOST_UNREACHABLE 1232L\n" +
    "#define ERROR_PROTOCOL_UNREACHABLE 1233L\n" +
    "#define ERROR_PORT_UNREACHABLE 1234L\n" +
    "#define ERROR_REQUEST_ABORTED 1235L\n" +
    "#define ERROR_CONNECTION_ABORTED 1236L\n" +
    "#define ERROR_RETRY 1237L\n" +
    "#define ERROR_CONNECTION_COUNT_LIMIT 1238L\n" +
    "#define ERROR_NOT_AUTHENTICATED 1244L\n" +
    "#define ERROR_NOT_LOGGED_ON 1245L\n" +
    "#define ERROR_CONTINUE 1246L\n" +
    "#define ERROR_ALREADY_INITIALIZED 1247L\n" +
    "#define ERROR_NOT_ALL_ASSIGNED 1300L\n" +
    "#define ERROR_UNKNOWN_REVISION 1305L\n" +
    "#define ERROR_INVALID_OWNER 1307L\n" +
    "#define ERROR_NO_IMPERSONATION_TOKEN 1309L\n" +
    "#define ERROR_NO_SUCH_LOGON_SESSION 1312L\n" +
    "#define ERROR_NO_SUCH_PRIVILEGE 1313L\n" +
    "#define ERROR_PRIVILEGE_NOT_HELD 1314L\n" +
    "#define ERROR_INVALID_ACCOUNT_NAME 1315L\n" +
    "#define ERROR_USER_EXISTS 1316L\n" +
    "#define ERROR_NO_SUCH_USER 1317L\n" +
    "#define ERROR_GROUP_EXISTS 1318L\n" +
    "#define ERROR_NO_SUCH_GROUP 1319L\n" +
    "#define ERROR_WRONG_PASSWORD 1323L\n" +
    "#define ERROR_LOGON_FAILURE 1326L\n" +
    "#define ERROR_ACCOUNT_RESTRICTION 1327L\n" +
    "#define ERROR_INVALID_LOGON_HOURS 1328L\n" +
    "#define ERROR_INVALID_WORKSTATION 1329L\n" +
    "#define ERROR_PASSWORD_EXPIRED 1330L\n" +
    "#define ERROR_ACCOUNT_DISABLED 1331L\n" +
    "#define ERROR_NONE_MAPPED 1332L\n" +
    "#define ERROR_INVALID_ACL 1336L\n" +
    "#define ERROR_INVALID_SID 1337L\n" +
    "#define ERROR_INVALID_SECURITY_DESCR 1338L\n" +
    "#define ERROR_BAD_IMPERSONATION_LEVEL 1346L\n" +
    "#define ERROR_NO_SUCH_DOMAIN 1355L\n" +
    "#define ERROR_INTERNAL_ERROR 1359L\n" +
    "#define ERROR_LOGON_TYPE_NOT_GRANTED 1385L\n" +
    "#define ERROR_INVALID_WINDOW_HANDLE 1400L\n" +
    "#define ERROR_INVALID_INDEX 1413L\n" +
    "#define ERROR_NO_SYSTEM_RESOURCES 1450L\n" +
    "#define ERROR_WORKING_SET_QUOTA 1453L\n" +
    "#define ERROR_COMMITMENT_LIMIT 1455L\n" +
    "#define ERROR_TIMEOUT 1460L\n" +
    "#define ERROR_EVENTLOG_FILE_CORRUPT 1500L\n" +
    "#define ERROR_LOG_FILE_FULL 1502L\n" +
    "#define ERROR_BAD_CONFIGURATION 1610L\n" +
    "#define ERROR_UNSUPPORTED_TYPE 1630L\n" +
    "#define ERROR_INVALID_USER_BUFFER 1784L\n" +
    "#define ERROR_UNRECOGNIZED_MEDIA 1785L\n" +
    "#define ERROR_NETLOGON_NOT_STARTED 1792L\n" +
    "#define ERROR_ACCOUNT_EXPIRED 1793L\n" +
    "#define ERROR_RESOURCE_DATA_NOT_FOUND 1812L\n" +
    "#define ERROR_RESOURCE_TYPE_NOT_FOUND 1813L\n" +
    "#define ERROR_RESOURCE_NAME_NOT_FOUND 1814L\n" +
    "#define ERROR_RESOURCE_LANG_NOT_FOUND 1815L\n" +
    "#define ERROR_NOT_ENOUGH_QUOTA 1816L\n" +
    "#define ERROR_PASSWORD_MUST_CHANGE 1907L\n" +
    "#define ERROR_ACCOUNT_LOCKED_OUT 1909L\n" +
    "#define ERROR_BAD_USERNAME 2202L\n" +
    "#define ERROR_NOT_CONNECTED 2250L\n" +
    "#define ERROR_OPEN_FILES 2401L\n" +
    "#define ERROR_ACTIVE_CONNECTIONS 2402L\n" +
    "#define ERROR_DEVICE_IN_USE 2404L\n" +
    "#define ERROR_NOT_A_REPARSE_POINT 4390L\n" +
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
    "typedef WORD SECURITY_DESCRIPTOR_CONTROL, *PSECURITY_DESCRIPTOR_CONTROL;\n" +
    "typedef struct _SECURITY_DESCRIPTOR {\n" +
    "  BYTE Revision, Sbz1;\n" +
    "  SECURITY_DESCRIPTOR_CONTROL Control;\n" +
    "  PSID Owner, Group;\n" +
    "  PACL Sacl, Dacl;\n" +
    "} SECURITY_DESCRIPTOR, *PISECURITY_DESCRIPTOR;\n" +
    "#define SECURITY_DESCRIPTOR_REVISION 1\n" +
    "#define SECURITY_DESCRIPTOR_REVISION1 1\n" +
    "#define SECURITY_DESCRIPTOR_MIN_LENGTH (sizeof(SECURITY_DESCRIPTOR))\n" +
    "#define SE_DACL_PRESENT 0x4\n" +
    "#define SE_DACL_DEFAULTED 0x8\n" +
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
    "#define STATUS_GUARD_PAGE_VIOLATION ((DWORD)0x80000001L)\n" +
    "#define STATUS_DATATYPE_MISALIGNMENT ((DWORD)0x80000002L)\n" +
    "#define STATUS_BREAKPOINT ((DWORD)0x80000003L)\n" +
    "#define STATUS_SINGLE_STEP ((DWORD)0x80000004L)\n" +
    "#define STATUS_ACCESS_VIOLATION ((DWORD)0xc0000005L)\n" +
    "#define STATUS_IN_PAGE_ERROR ((DWORD)0xc0000006L)\n" +
    "#define STATUS_INVALID_HANDLE ((DWORD)0xc0000008L)\n" +
    "#define STATUS_NO_MEMORY ((DWORD)0xc0000017L)\n" +
    "#define STATUS_ILLEGAL_INSTRUCTION ((DWORD)0xc000001dL)\n" +
    "#define STATUS_NONCONTINUABLE_EXCEPTION ((DWORD)0xc0000025L)\n" +
    "#define STATUS_INVALID_DISPOSITION ((DWORD)0xc0000026L)\n" +
    "#define STATUS_ARRAY_BOUNDS_EXCEEDED ((DWORD)0xc000008cL)\n" +
    "#define STATUS_FLOAT_DENORMAL_OPERAND ((DWORD)0xc000008dL)\n" +
    "#define STATUS_FLOAT_DIVIDE_BY_ZERO ((DWORD)0xc000008eL)\n" +
    "#define STATUS_FLOAT_INEXACT_RESULT ((DWORD)0xc000008fL)\n" +
    "#define STATUS_FLOAT_INVALID_OPERATION ((DWORD)0xc0000090L)\n" +
    "#define STATUS_FLOAT_OVERFLOW ((DWORD)0xc0000091L)\n" +
    "#define STATUS_FLOAT_STACK_CHECK ((DWORD)0xc0000092L)\n" +
    "#define STATUS_FLOAT_UNDERFLOW ((DWORD)0xc0000093L)\n" +
    "#define STATUS_INTEGER_DIVIDE_BY_ZERO ((DWORD)0xc0000094L)\n" +
    "#define STATUS_INTEGER_OVERFLOW ((DWORD)0xc0000095L)\n" +
    "#define STATUS_PRIVILEGED_INSTRUCTION ((DWORD)0xc0000096L)\n" +
    "#define STATUS_STACK_OVERFLOW ((DWORD)0xc00000fdL)\n" +
    "#define STATUS_CONTROL_C_EXIT ((DWORD)0xc000013aL)\n" +
    "#define EXCEPTION_GUARD_PAGE STATUS_GUARD_PAGE_VIOLATION\n" +
    "#define EXCEPTION_DATATYPE_MISALIGNMENT STATUS_DATATYPE_MISALIGNMENT\n" +
    "#define EXCEPTION_BREAKPOINT STATUS_BREAKPOINT\n" +
    "#define EXCEPTION_SINGLE_STEP STATUS_SINGLE_STEP\n" +
    "#define EXCEPTION_ACCESS_VIOLATION STATUS_ACCESS_VIOLATION\n" +
    "#define EXCEPTION_IN_PAGE_ERROR STATUS_IN_PAGE_ERROR\n" +
    "#define EXCEPTION_INVALID_HANDLE STATUS_INVALID_HANDLE\n" +
    "#define EXCEPTION_ILLEGAL_INSTRUCTION STATUS_ILLEGAL_INSTRUCTION\n" +
    "#define EXCEPTION_NONCONTINUABLE_EXCEPTION STATUS_NONCONTINUABLE_EXCEPTION\n" +
    "#define EXCEPTION_INVALID_DISPOSITION STATUS_INVALID_DISPOSITION\n" +
    "#define EXCEPTION_ARRAY_BOUNDS_EXCEEDED STATUS_ARRAY_BOUNDS_EXCEEDED\n" +
    "#define EXCEPTION_FLT_DENORMAL_OPERAND STATUS_FLOAT_DENORMAL_OPERAND\n" +
    "#define EXCEPTION_FLT_DIVIDE_BY_ZERO STATUS_FLOAT_DIVIDE_BY_ZERO\n" +
    "#define EXCEPTION_FLT_INEXACT_RESULT STATUS_FLOAT_INEXACT_RESULT\n" +
    "#define EXCEPTION_FLT_INVALID_OPERATION STATUS_FLOAT_INVALID_OPERATION\n" +
    "#define EXCEPTION_FLT_OVERFLOW STATUS_FLOAT_OVERFLOW\n" +
    "#define EXCEPTION_FLT_STACK_CHECK STATUS_FLOAT_STACK_CHECK\n" +
    "#define EXCEPTION_FLT_UNDERFLOW STATUS_FLOAT_UNDERFLOW\n" +
    "#define EXCEPTION_INT_DIVIDE_BY_ZERO STATUS_INTEGER_DIVIDE_BY_ZERO\n" +
    "#define EXCEPTION_INT_OVERFLOW STATUS_INTEGER_OVERFLOW\n" +
    "#define EXCEPTION_PRIV_INSTRUCTION STATUS_PRIVILEGED_INSTRUCTION\n" +
    "#define EXCEPTION_STACK_OVERFLOW STATUS_STACK_OVERFLOW\n" +
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
    "/* What spins must let others run. */\n" +
    "#define YieldProcessor() ((void)SwitchToThread())\n" +
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
};
