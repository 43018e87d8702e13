/* The rest of Windows: registry, clocks, code pages, environment, modules, messages. */
#include <signal.h>
#include <intrin.h>
#include <rpc.h>
#include <sys/timeb.h>
#include <time.h>

#include "say.h"

static void registry(char *query) {
  HKEY key, made;
  DWORD type = 0, size = 0, number = 0, index, disposition;
  char text[64] = "", name[32];
  wchar_t wide[64];
  say("%ld", RegOpenKeyEx(HKEY_LOCAL_MACHINE, "Software\\Nobody", 0, KEY_READ, &key));
  say("%ld", RegOpenKeyEx(HKEY_LOCAL_MACHINE, "SOFTWARE\\acme", 0, KEY_READ, &key));
  say("%ld %lu %lu", RegQueryValueEx(key, "path", NULL, &type, NULL, &size), type, size);
  size = sizeof text;
  say("%ld %s %lu", RegQueryValueEx(key, "Path", NULL, &type, (LPBYTE)text, &size), text, size);
  size = 3;
  say("%ld %lu", RegQueryValueEx(key, "Path", NULL, &type, (LPBYTE)text, &size), size);
  size = sizeof number;
  say("%ld %lu %lu", RegQueryValueEx(key, "Count", NULL, &type, (LPBYTE)&number, &size), type, number);
  size = sizeof wide;
  say("%ld %S %lu", RegQueryValueExW(key, L"Path", NULL, &type, (LPBYTE)wide, &size), wide, size);
  size = sizeof text;
  say("%ld %lu %s,%s %lu", RegQueryValueEx(key, "List", NULL, &type, (LPBYTE)text, &size), type, text,
      text + strlen(text) + 1, size);
  say("%ld", RegQueryValueEx(key, "None", NULL, &type, NULL, &size));
  size = sizeof text;
  say("%ld %s", RegQueryValueEx(key, "", NULL, NULL, (LPBYTE)text, &size), text);
  for (index = 0; size = sizeof name, RegEnumValue(key, index, name, &size, NULL, &type, NULL, NULL) == 0; index++)
    say("%lu %s %lu", index, name, type);
  for (index = 0; size = sizeof name, RegEnumKeyEx(key, index, name, &size, NULL, NULL, NULL, NULL) == 0; index++)
    say("%s", name);
  say("%ld %lu", RegCreateKeyEx(key, "Made\\Deep", 0, NULL, 0, KEY_ALL_ACCESS, NULL, &made, &disposition), disposition);
  say("%ld", RegSetValueEx(made, "Text", 0, REG_SZ, (const BYTE *)"set", 4));
  size = sizeof text;
  say("%ld %s", RegGetValue(key, "made\\deep", "TEXT", RRF_RT_REG_SZ, &type, text, &size), text);
  say("%ld", RegGetValue(key, "Made\\Deep", "Text", RRF_RT_REG_DWORD, NULL, NULL, NULL));
  say("%ld %ld", RegDeleteValue(made, "Text"), RegDeleteValue(made, "Text"));
  say("%ld %ld %ld", RegDeleteKey(key, "Made"), RegDeleteKey(key, "Made\\Deep"), RegDeleteKey(key, "Made"));
  say("%ld %ld", RegCloseKey(key), RegCloseKey(key));
}

static void clocks(char *query) {
  SYSTEMTIME system, back;
  FILETIME file, other;
  LARGE_INTEGER count, frequency;
  DWORD ticks = GetTickCount();
  ULONGLONG ticks64 = GetTickCount64();
  WORD date, time_of_day;
  time_t seconds = 1000000000;
  struct tm tm;
  struct _timeb timeb;
  char text[32];
  system.wYear = 2024, system.wMonth = 2, system.wDay = 29, system.wHour = 12, system.wMinute = 34;
  system.wSecond = 56, system.wMilliseconds = 789;
  say("%d %08lx%08lx", SystemTimeToFileTime(&system, &file), file.dwHighDateTime, file.dwLowDateTime);
  say("%d %u-%u-%u %u %u:%u:%u.%u", FileTimeToSystemTime(&file, &back), back.wYear, back.wMonth, back.wDay,
      back.wDayOfWeek, back.wHour, back.wMinute, back.wSecond, back.wMilliseconds);
  say("%d %x %x", FileTimeToDosDateTime(&file, &date, &time_of_day), date, time_of_day);
  say("%d %ld", DosDateTimeToFileTime(date, time_of_day, &other), CompareFileTime(&other, &file));
  system.wMonth = 13;
  say("%d %lu", SystemTimeToFileTime(&system, &file), GetLastError());
  GetSystemTime(&system);
  say("%u", system.wYear);
  say("%d", ticks64 - ticks < 1000 || (DWORD)ticks64 - ticks < 1000);
  say("%d %d", QueryPerformanceFrequency(&frequency) && frequency.QuadPart > 0, QueryPerformanceCounter(&count) && count.QuadPart > 0);
  say("%d", (int)(time(NULL) - 1600000000 > 0));
  gmtime_s(&tm, &seconds);
  say("%d-%d-%d %d:%d:%d %d %d", tm.tm_year, tm.tm_mon, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec, tm.tm_wday, tm.tm_yday);
  say("%d", _mkgmtime(&tm) == seconds);
  localtime_s(&tm, &seconds);
  say("%d", mktime(&tm) == seconds);
  tm.tm_mon = -1, tm.tm_mday = 32;
  say("%d %d", _mkgmtime(&tm) != -1, tm.tm_mon);
  strftime(text, sizeof text, "%Y-%m-%d %H:%M", gmtime(&seconds));
  say("%s", text);
  gmtime_s(&tm, &seconds);
  asctime_s(text, sizeof text, &tm);
  say("%.24s", text);
  say("%d %d", (int)CLOCKS_PER_SEC, clock() >= 0);
  _ftime(&timeb);
  say("%d %d", (int)(timeb.time > 1600000000), timeb.millitm < 1000);
  say("%d", (int)strlen(_strdate(text)) + (int)strlen(_strtime(text)));
  GetDateFormat(LOCALE_USER_DEFAULT, 0, &back, "ddd, dd MMM yyyy", text, sizeof text);
  say("%s", text);
  GetTimeFormat(LOCALE_USER_DEFAULT, 0, &back, "HH':'mm':'ss h tt", text, sizeof text);
  say("%s", text);
}

/* The local time of a time in seconds. */
static void local(char *query) {
  time_t seconds = _atoi64(query);
  struct tm *tm = localtime(&seconds);
  say("%d-%d-%d %d:%d %d", tm->tm_year + 1900, tm->tm_mon + 1, tm->tm_mday, tm->tm_hour, tm->tm_min, tm->tm_isdst);
  say("%d", mktime(tm) == seconds);
}

static void pages(char *query) {
  wchar_t wide[32] = {0};
  char text[32] = {0};
  BOOL used = -1;
  say("%d %x", MultiByteToWideChar(CP_UTF8, 0, "\xe2\x82\xac", -1, wide, 32), wide[0]);
  say("%d %x %x", MultiByteToWideChar(1252, 0, "\x80\xe4", 2, wide, 32), wide[0], wide[1]);
  say("%d %x", MultiByteToWideChar(932, 0, "\x82\xa0", 2, wide, 32), wide[0]);
  say("%d", MultiByteToWideChar(1251, 0, "\xcf\xf0\xe8", 3, NULL, 0));
  say("%d %lu", MultiByteToWideChar(1252, 0, "abc", 3, wide, 2), GetLastError());
  say("%d %lu", MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, "\xff", 1, wide, 32), GetLastError());
  say("%d %x", MultiByteToWideChar(CP_UTF8, 0, "\xff", 1, wide, 32), wide[0]);
  say("%d %lu", MultiByteToWideChar(12345, 0, "a", 1, wide, 32), GetLastError());
  say("%d %02x %d", WideCharToMultiByte(1252, 0, L"\x20ac", 1, text, 32, NULL, &used), (unsigned char)text[0], used);
  say("%d %s %d", WideCharToMultiByte(1252, 0, L"a\x3042", -1, text, 32, "!", &used), text, used);
  say("%d %02x%02x", WideCharToMultiByte(932, 0, L"\x3042", 1, text, 32, NULL, NULL), (unsigned char)text[0], (unsigned char)text[1]);
  say("%d %s", WideCharToMultiByte(CP_ACP, 0, L"\xd83d\xde00", -1, text, 32, NULL, NULL), text);
  say("%d", WideCharToMultiByte(28591, 0, L"\xe4\x20ac", 2, text, 32, NULL, &used));
  say("%02x %c %d", (unsigned char)text[0], text[1], used);
  say("%d %d %d", IsDBCSLeadByteEx(932, 0x81), IsDBCSLeadByteEx(932, 0xa0), IsDBCSLeadByte(0x81));
  say("%u %d %d", GetACP(), IsValidCodePage(1250), IsValidCodePage(1));
  say("%d %d", CompareString(0, NORM_IGNORECASE, "ABC", -1, "abc", -1), CompareStringW(0, 0, L"a", -1, L"b", -1));
}

static void environment(char *query) {
  char text[64];
  say("%lu %lu", GetEnvironmentVariable("NO_SUCH", text, sizeof text), GetLastError());
  say("%d", SetEnvironmentVariable("Mine", "value"));
  say("%lu %s %s", GetEnvironmentVariable("MINE", text, sizeof text), text, getenv("mine"));
  say("%lu", GetEnvironmentVariable("MINE", text, 3));
  say("%lu %s", ExpandEnvironmentStrings("<%Mine%> %none%", text, sizeof text), text);
  say("%d %s", SetEnvironmentVariable("Mine", NULL), getenv("Mine"));
  say("%d %s", _putenv("OTHER=x"), getenv("OTHER"));
  say("%s", getenv("SystemRoot"));
}

static void modules(char *query) {
  HMODULE kernel = GetModuleHandle("kernel32.dll");
  char name[32];
  DWORD size = sizeof name;
  OSVERSIONINFO version = {sizeof version};
  SYSTEM_INFO system;
  GUID guid, second;
  LPVOID message;
  char text[128];
  unsigned long bit;
  say("%d %d", kernel != NULL, GetProcAddress(kernel, "CreateFileA") == NULL);
  say("%d %lu", LoadLibrary("C:\\some\\other.dll") == NULL, GetLastError());
  say("%d %s %lu", GetComputerName(name, &size), name, size);
  size = 2;
  say("%d %lu %lu", GetComputerName(name, &size), GetLastError(), size);
  say("%d %lu", GetVersionEx(&version), version.dwPlatformId);
  GetSystemInfo(&system);
  say("%lu", system.dwNumberOfProcessors);
  say("%d %d", GetCurrentProcessId() != 0, GetCurrentThreadId() != 0);
  UuidCreate(&guid);
  UuidCreate(&second);
  say("%d %x", memcmp(&guid, &second, sizeof guid) != 0, guid.Data3 >> 12);
  say("%lu %s", FormatMessage(FORMAT_MESSAGE_FROM_SYSTEM, NULL, ERROR_ACCESS_DENIED, 0, text, sizeof text, NULL), strtok(text, "\r"));
  FormatMessage(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_ALLOCATE_BUFFER, NULL, 2, 0, (LPSTR)&message, 0, NULL);
  say("%s", strtok(message, "\r"));
  LocalFree(message);
  { DWORD_PTR args[] = {(DWORD_PTR)"one", 2}; 
    FormatMessage(FORMAT_MESSAGE_FROM_STRING | FORMAT_MESSAGE_ARGUMENT_ARRAY, "%1 and %2!d!%%", 0, 0, text, sizeof text, (va_list *)args); }
  say("%s", text);
  say("%lu %lu", FormatMessage(FORMAT_MESSAGE_FROM_SYSTEM, NULL, 99999, 0, text, sizeof text, NULL), GetLastError());
  srand(1);
  say("%d %d %d", rand(), rand(), rand());
  say("%u %d %lu", _rotl(0x80000001, 1), _BitScanForward(&bit, 8), bit);
  OutputDebugString("debugged");
  OutputDebugStringW(L"wide \x20ac");
  MessageBox(NULL, "text", "caption", MB_OK);
  printf("printed %d\n", 1);
  SetLastError(1234);
  say("%lu %d", GetLastError(), IsBadReadPtr((void *)0xfffffff0, 100));
}

static int by_number(void *context, const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

static int signalled;
static void on_signal(int number) { signalled = number; }

static void library(char *query) {
  int numbers[] = {5, 3, 9, 1, 7, 3, 8}, i, key = 8;
  char text[64] = "";
  void *memory = _aligned_malloc(100, 64);
  qsort_s(numbers, 7, sizeof *numbers, by_number, NULL);
  for (i = 0; i < 7; i++) sprintf(text + strlen(text), "%d ", numbers[i]);
  say("%s", text);
  say("%d", (int)((int *)bsearch_s(&key, numbers, 7, sizeof *numbers, by_number, NULL) - numbers));
  say("%d", (int)((ULONG_PTR)memory % 64));
  _aligned_free(memory);
  say("%d %d", _byteswap_ushort(0x1234), (int)_byteswap_ulong(0x01000000));
  say("%lx %s", inet_addr("1.2.3.4"), inet_ntoa(*(struct in_addr *)&(u_long){0x0100007f}));
  say("%x", htons(80));
  say("%d %d %d %d", signal(SIGTERM, on_signal) == SIG_DFL, raise(SIGTERM), signalled, signal(SIGTERM, SIG_IGN) == SIG_DFL);
  say("%d %d", raise(SIGTERM), signal(9, on_signal) == SIG_ERR);
  say("%d %d %d", system("dir"), _wsystem(L"dir"), _wsystem(NULL));
}

static void security(char *query) {
  SECURITY_DESCRIPTOR all;
  SECURITY_ATTRIBUTES attributes = {sizeof attributes, &all, FALSE};
  BOOL present = 7, defaulted = 7;
  PACL list = (PACL)&all;
  HANDLE mutex;
  memset(&all, 0xff, sizeof all);
  say("%d %d", X509_ASN_ENCODING, PKCS_7_ASN_ENCODING); /* windows.h has them */
  say("%d %d %lu", SECURITY_DESCRIPTOR_MIN_LENGTH, IsValidSecurityDescriptor(&all), GetLastError());
  say("%d %lu", SetSecurityDescriptorDacl(&all, TRUE, NULL, FALSE), GetLastError());
  say("%d %lu", InitializeSecurityDescriptor(&all, 2), GetLastError());
  say("%d %d", InitializeSecurityDescriptor(&all, SECURITY_DESCRIPTOR_REVISION), IsValidSecurityDescriptor(&all));
  say("%d %d %d", GetSecurityDescriptorDacl(&all, &present, &list, &defaulted), present, defaulted);
  say("%d", SetSecurityDescriptorDacl(&all, TRUE, NULL, FALSE));
  say("%d %d %d %d", GetSecurityDescriptorDacl(&all, &present, &list, &defaulted), present, list == NULL, defaulted);
  mutex = CreateMutex(&attributes, FALSE, "Global\\anybody");
  say("%d %lu", mutex != NULL, WaitForSingleObject(mutex, 0));
  ReleaseMutex(mutex);
  CloseHandle(mutex);
}

static void raised(char *query) { RaiseException(0xe0000001, 0, 0, NULL); }

static const struct part parts[] = {
    {"registry", registry}, {"clocks", clocks}, {"local", local}, {"pages", pages},
    {"environment", environment}, {"modules", modules}, {"library", library},
    {"security", security}, {"raised", raised}, {0}};
SAYS(parts)
