/* The system and the process, as far as a module has them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <lmcons.h>
#include <objbase.h>
#include <process.h>
#include <rpc.h>
#include <wincrypt.h>

#include "abi.h"
#include "fiber.h"
#include "text.h"

ISAPI_IMPORT(random) int isapi_import_random(void *to, size_t bytes);
ISAPI_IMPORT(fail) _Noreturn void isapi_import_fail(LPCSTR text, size_t length);

#define PROCESS_ID 4
#define COMPUTER "LOCALHOST"
#define USER "IUSR"

/* Ends what runs with an error. */
static _Noreturn void fail(const char *text) { isapi_import_fail(text, strlen(text)); }

HANDLE WINAPI GetCurrentProcess(VOID) { return (HANDLE)-1; }
DWORD WINAPI GetCurrentProcessId(VOID) { return PROCESS_ID; }
int _getpid(void) { return PROCESS_ID; }
ISAPI_ALIAS(_getpid, getpid);

VOID WINAPI ExitProcess(UINT code) { exit((int)code); }

BOOL WINAPI TerminateProcess(HANDLE process, UINT code) {
  if (process != GetCurrentProcess()) {
    SetLastError(ERROR_INVALID_HANDLE);
    return FALSE;
  }
  exit((int)code);
}

VOID WINAPI FatalExit(int code) { exit(code); }

VOID WINAPI FatalAppExitA(UINT action, LPCSTR message) {
  (void)action;
  fail(message == NULL ? "FatalAppExit" : message);
}

UINT WINAPI SetErrorMode(UINT mode) {
  static UINT current;
  UINT before = current;
  current = mode;
  return before;
}

VOID WINAPI RaiseException(DWORD code, DWORD flags, DWORD count, const ULONG_PTR *arguments) {
  char text[64];
  (void)flags, (void)count, (void)arguments;
  wsprintfA(text, "RaiseException(0x%08lx)", code);
  fail(text);
}

LPTOP_LEVEL_EXCEPTION_FILTER WINAPI
SetUnhandledExceptionFilter(LPTOP_LEVEL_EXCEPTION_FILTER filter) {
  static LPTOP_LEVEL_EXCEPTION_FILTER current;
  LPTOP_LEVEL_EXCEPTION_FILTER before = current;
  current = filter;
  return before;
}

LONG WINAPI UnhandledExceptionFilter(struct _EXCEPTION_POINTERS *exception) {
  (void)exception;
  return EXCEPTION_CONTINUE_SEARCH;
}

DWORD WINAPI GetVersion(VOID) { return 10 | 20348u << 16; }

/* Both widths begin alike, and the size says how much there is. */
#define VERSION(name, type)                                   \
  BOOL WINAPI name(type *to) {                                \
    DWORD size = to->dwOSVersionInfoSize;                     \
    if (size < sizeof *to) {                                  \
      SetLastError(ERROR_INSUFFICIENT_BUFFER);                \
      return FALSE;                                           \
    }                                                         \
    memset(to, 0, size);                                      \
    to->dwOSVersionInfoSize = size;                           \
    to->dwMajorVersion = 10;                                  \
    to->dwBuildNumber = 20348;                                \
    to->dwPlatformId = VER_PLATFORM_WIN32_NT;                 \
    /* wProductType, the last byte but one of the longer one. */ \
    if (size > sizeof *to) ((BYTE *)to)[size - 2] = VER_NT_SERVER; \
    return TRUE;                                              \
  }
VERSION(GetVersionExA, OSVERSIONINFOA)
VERSION(GetVersionExW, OSVERSIONINFOW)

VOID WINAPI GetSystemInfo(LPSYSTEM_INFO to) {
  memset(to, 0, sizeof *to);
  to->dwPageSize = 65536;
  to->dwAllocationGranularity = 65536;
  to->lpMaximumApplicationAddress = (LPVOID)0xffffffff;
  to->dwActiveProcessorMask = 1;
  to->dwNumberOfProcessors = 1;
  to->dwProcessorType = PROCESSOR_INTEL_PENTIUM;
}

VOID WINAPI GetNativeSystemInfo(LPSYSTEM_INFO to) { GetSystemInfo(to); }

BOOL WINAPI GlobalMemoryStatusEx(LPMEMORYSTATUSEX to) {
  ULONGLONG all = 1ull << 32, used = (ULONGLONG)__builtin_wasm_memory_size(0) << 16;
  DWORD size = to->dwLength;
  memset(to, 0, sizeof *to);
  to->dwLength = size;
  to->ullTotalPhys = to->ullTotalPageFile = to->ullTotalVirtual = all;
  to->ullAvailPhys = to->ullAvailPageFile = to->ullAvailVirtual = all - used;
  to->dwMemoryLoad = (DWORD)(used * 100 / all);
  return TRUE;
}

VOID WINAPI GlobalMemoryStatus(LPMEMORYSTATUS to) {
  MEMORYSTATUSEX all;
  all.dwLength = sizeof all;
  GlobalMemoryStatusEx(&all);
  *to = (MEMORYSTATUS){sizeof *to, all.dwMemoryLoad, 0xffffffff, (SIZE_T)all.ullAvailPhys,
                       0xffffffff, (SIZE_T)all.ullAvailPhys, 0xffffffff,
                       (SIZE_T)all.ullAvailPhys};
}

/* A name, and how Windows says how long it is: with its NUL, or without. */
static BOOL give_name(const char *name, void *to, LPDWORD size, BOOL wide, BOOL counts_nul,
                      DWORD too_small) {
  DWORD length = (DWORD)strlen(name);
  if (to == NULL || *size <= length) {
    *size = length + 1;
    SetLastError(too_small);
    return FALSE;
  }
  for (DWORD i = 0; i <= length; i++) {
    if (wide) ((WCHAR *)to)[i] = (WCHAR)name[i];
    else ((char *)to)[i] = name[i];
  }
  *size = length + (counts_nul ? 1 : 0);
  return TRUE;
}

BOOL WINAPI GetComputerNameA(LPSTR to, LPDWORD size) {
  return give_name(COMPUTER, to, size, FALSE, FALSE, ERROR_BUFFER_OVERFLOW);
}

BOOL WINAPI GetComputerNameW(LPWSTR to, LPDWORD size) {
  return give_name(COMPUTER, to, size, TRUE, FALSE, ERROR_BUFFER_OVERFLOW);
}

static const char *computer_name(COMPUTER_NAME_FORMAT kind) {
  if (kind == ComputerNameDnsDomain || kind == ComputerNamePhysicalDnsDomain) return "";
  return kind == ComputerNameNetBIOS || kind == ComputerNamePhysicalNetBIOS ? COMPUTER
                                                                            : "localhost";
}

BOOL WINAPI GetComputerNameExA(COMPUTER_NAME_FORMAT kind, LPSTR to, LPDWORD size) {
  return give_name(computer_name(kind), to, size, FALSE, FALSE, ERROR_MORE_DATA);
}

BOOL WINAPI GetComputerNameExW(COMPUTER_NAME_FORMAT kind, LPWSTR to, LPDWORD size) {
  return give_name(computer_name(kind), to, size, TRUE, FALSE, ERROR_MORE_DATA);
}

BOOL WINAPI GetUserNameA(LPSTR to, LPDWORD size) {
  return give_name(USER, to, size, FALSE, TRUE, ERROR_INSUFFICIENT_BUFFER);
}

BOOL WINAPI GetUserNameW(LPWSTR to, LPDWORD size) {
  return give_name(USER, to, size, TRUE, TRUE, ERROR_INSUFFICIENT_BUFFER);
}

/* Nobody is impersonated: all requests have the rights of the host. */
BOOL WINAPI ImpersonateLoggedOnUser(HANDLE token) {
  (void)token;
  return TRUE;
}

BOOL WINAPI RevertToSelf(VOID) { return TRUE; }

errno_t rand_s(unsigned *value) {
  isapi_import_random(value, sizeof *value);
  return 0;
}

BOOL WINAPI CryptAcquireContextA(HCRYPTPROV *context, LPCSTR container, LPCSTR provider,
                                 DWORD type, DWORD flags) {
  (void)container, (void)provider, (void)type, (void)flags;
  *context = 1;
  return TRUE;
}

BOOL WINAPI CryptAcquireContextW(HCRYPTPROV *context, LPCWSTR container, LPCWSTR provider,
                                 DWORD type, DWORD flags) {
  (void)container, (void)provider, (void)type, (void)flags;
  *context = 1;
  return TRUE;
}

BOOL WINAPI CryptGenRandom(HCRYPTPROV context, DWORD bytes, BYTE *to) {
  (void)context;
  return isapi_succeeds(isapi_import_random(to, bytes));
}

BOOL WINAPI CryptReleaseContext(HCRYPTPROV context, DWORD flags) {
  (void)context, (void)flags;
  return TRUE;
}

RPC_STATUS UuidCreate(UUID *to) {
  isapi_import_random(to, sizeof *to);
  to->Data3 = (unsigned short)((to->Data3 & 0x0fff) | 0x4000);
  to->Data4[0] = (unsigned char)((to->Data4[0] & 0x3f) | 0x80);
  return RPC_S_OK;
}

HRESULT WINAPI CoCreateGuid(GUID *to) { return UuidCreate(to); }

static void put_guid(const GUID *guid, char to[40], const char *format) {
  const unsigned char *d = guid->Data4;
  sprintf(to, format, guid->Data1, guid->Data2, guid->Data3, d[0], d[1], d[2], d[3], d[4], d[5],
          d[6], d[7]);
}

RPC_STATUS UuidToStringA(const UUID *uuid, RPC_CSTR *to) {
  char *text = malloc(40);
  if (text == NULL) return ERROR_OUTOFMEMORY;
  put_guid(uuid, text, "%08lx-%04x-%04x-%02x%02x-%02x%02x%02x%02x%02x%02x");
  *to = (RPC_CSTR)text;
  return RPC_S_OK;
}

RPC_STATUS RpcStringFreeA(RPC_CSTR *text) {
  free(*text);
  *text = NULL;
  return RPC_S_OK;
}

int WINAPI StringFromGUID2(REFGUID guid, LPWSTR to, int room) {
  char text[40];
  put_guid(guid, text, "{%08lX-%04X-%04X-%02X%02X-%02X%02X%02X%02X%02X%02X}");
  if (room < 39) return 0;
  return (int)isapi_widen(to, (size_t)room, text, -1);
}
