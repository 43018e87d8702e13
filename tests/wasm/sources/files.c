/* Files: of the store, and written; by handles, streams and descriptors. */
#include <direct.h>
#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <shlwapi.h>
#include <sys/stat.h>

#include "say.h"

static void by_handle(char *query) {
  char text[64] = "";
  DWORD count = 0;
  HANDLE file = CreateFile(query, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
  if (file == INVALID_HANDLE_VALUE) {
    say("error %lu", GetLastError());
    return;
  }
  say("%lu %lu", GetFileSize(file, NULL), SetFilePointer(file, 2, NULL, FILE_BEGIN));
  say("%d %lu %s", ReadFile(file, text, 5, &count, NULL), count, text);
  say("%lu", SetFilePointer(file, -3, NULL, FILE_END));
  memset(text, 0, sizeof text);
  say("%d %lu %s", ReadFile(file, text, sizeof text, &count, NULL), count, text);
  say("%d %lu", ReadFile(file, text, sizeof text, &count, NULL), count);
  OVERLAPPED at = {0};
  at.Offset = 1;
  memset(text, 0, sizeof text);
  say("%d %lu %s", ReadFile(file, text, 3, &count, &at), count, text);
  at.Offset = 1000000;
  say("%d %lu", ReadFile(file, text, 3, &count, &at), GetLastError());
  say("%d %lu", WriteFile(file, "x", 1, &count, NULL), GetLastError());
  say("%lu", GetFileType(file));
  say("%d %d %lu", CloseHandle(file), CloseHandle(file), GetLastError());
}

static void written(char *query) {
  char text[64] = "";
  DWORD count;
  HANDLE file = CreateFile("C:\\data\\log.txt", GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
  say("%d %lu", file != INVALID_HANDLE_VALUE, GetLastError());
  say("%d %lu", WriteFile(file, "hello world", 11, &count, NULL), count);
  SetFilePointer(file, 6, NULL, FILE_BEGIN);
  WriteFile(file, "W", 1, &count, NULL);
  SetFilePointer(file, 8, NULL, FILE_BEGIN);
  say("%d", SetEndOfFile(file));
  CloseHandle(file);
  file = CreateFile("c:/DATA/Log.txt", GENERIC_READ | GENERIC_WRITE, 0, NULL, OPEN_ALWAYS, 0, NULL);
  say("%lu", GetLastError());
  ReadFile(file, text, sizeof text, &count, NULL);
  say("%lu %s", count, text);
  CloseHandle(file);
  file = CreateFile("C:\\data\\log.txt", GENERIC_WRITE, 0, NULL, CREATE_NEW, 0, NULL);
  say("%d %lu", file == INVALID_HANDLE_VALUE, GetLastError());
  file = CreateFile("C:\\data\\log.txt", FILE_APPEND_DATA, 0, NULL, OPEN_EXISTING, 0, NULL);
  WriteFile(file, "+more", 5, &count, NULL);
  say("%lu", GetFileSize(file, NULL));
  CloseHandle(file);
  say("%d %d %lu", CopyFile("C:\\data\\log.txt", "C:\\data\\copy.txt", TRUE),
      CopyFile("C:\\data\\log.txt", "C:\\data\\copy.txt", TRUE), GetLastError());
  say("%d %d %lu", MoveFile("C:\\data\\copy.txt", "C:\\data\\moved.txt"),
      MoveFile("C:\\data\\copy.txt", "C:\\data\\other.txt"), GetLastError());
  say("%lx %lx", GetFileAttributes("C:\\data\\moved.txt"), GetFileAttributes("C:\\data"));
  say("%d %d %lu", DeleteFile("C:\\data\\moved.txt"), DeleteFile("C:\\data\\moved.txt"), GetLastError());
  say("%lx %lu", GetFileAttributes("C:\\data\\moved.txt"), GetLastError());
}

static void found(char *query) {
  WIN32_FIND_DATA data;
  HANDLE find;
  int i;
  CreateDirectory("C:\\found", NULL);
  CreateDirectory("C:\\found\\sub", NULL);
  for (i = 0; i < 3; i++) {
    char path[64];
    FILE *file;
    sprintf(path, "C:\\found\\File%d.%s", i, i == 2 ? "log" : "txt");
    file = fopen(path, "w");
    fprintf(file, "%d", i);
    fclose(file);
  }
  find = FindFirstFile("C:\\found\\*.txt", &data);
  do say("%s %lu %lx", data.cFileName, data.nFileSizeLow, data.dwFileAttributes);
  while (FindNextFile(find, &data));
  say("%lu %d", GetLastError(), FindClose(find));
  find = FindFirstFile("C:\\found\\*", &data);
  for (i = 1; FindNextFile(find, &data); i++) {
  }
  say("%d", i);
  FindClose(find);
  say("%d %lu", FindFirstFile("C:\\found\\*.none", &data) == INVALID_HANDLE_VALUE, GetLastError());
  find = FindFirstFile(query, &data);
  say("%d %s %lu", find != INVALID_HANDLE_VALUE, data.cFileName, data.nFileSizeLow);
  say("%d %lu", RemoveDirectory("C:\\found"), GetLastError());
  say("%d", RemoveDirectory("C:\\found\\sub"));
}

static void streams(char *query) {
  char line[64], name[16];
  int number;
  FILE *file = fopen(query, "r");
  if (file == NULL) {
    say("errno %d", errno);
    return;
  }
  while (fgets(line, sizeof line, file)) {
    line[strcspn(line, "\n")] = 0;
    say("<%s>", line);
  }
  say("%d", feof(file));
  fclose(file);
  file = fopen(query, "rb");
  fseek(file, 0, SEEK_END);
  say("%ld %ld", ftell(file), _filelength(_fileno(file)));
  rewind(file);
  say("%d %s %d", fscanf(file, "%15s %d", name, &number), name, number);
  fclose(file);
}

static void text_mode(char *query) {
  char bytes[64];
  wchar_t wide[32];
  size_t count;
  FILE *file = fopen("text.txt", "w");
  fputs("one\ntwo\n", file);
  fprintf(file, "%d %s %.1f\n", 3, "three", 3.5);
  fwprintf(file, L"%s\n", L"\x20ac");
  fclose(file);
  file = fopen("text.txt", "rb");
  count = fread(bytes, 1, sizeof bytes, file);
  fclose(file);
  bytes[count] = 0;
  say("%d %d %d", (int)count, bytes[3], bytes[4]);
  file = fopen("text.txt", "rt");
  fgets(bytes, sizeof bytes, file);
  say("%d", (int)strlen(bytes));
  say("%d %s", fscanf(file, "%s", bytes), bytes);
  fgetws(wide, 32, file);
  fgetws(wide, 32, file);
  fgetws(wide, 32, file);
  say("%d %x", (int)wcslen(wide), wide[0]);
  fclose(file);
  file = fopen("text.txt", "a+");
  fputs("end", file);
  fseek(file, -3, SEEK_END);
  say("%c%c", fgetc(file), fgetc(file));
  fclose(file);
  say("%d %d", fopen_s(&file, "no.txt", "r"), file == NULL);
  say("%d %d", remove("text.txt"), _access("text.txt", 0));
}

static void descriptors(char *query) {
  char text[32] = "";
  struct stat st;
  int fd = _open("fd.bin", _O_CREAT | _O_RDWR | _O_BINARY, _S_IREAD | _S_IWRITE);
  say("%d %d", fd >= 0, _write(fd, "line\nline", 9));
  say("%ld %ld %d", _lseek(fd, 0, SEEK_SET), _filelength(fd), _eof(fd));
  say("%d %s", _read(fd, text, 4), text);
  say("%d %d", _close(fd), _close(fd));
  say("%d %ld %d", stat("fd.bin", &st), st.st_size, (st.st_mode & S_IFREG) != 0);
  say("%d %d", st.st_mtime > 1600000000, stat("none", &st));
  say("%d %d", rename("fd.bin", "renamed.bin"), unlink("renamed.bin"));
}

static void paths(char *query) {
  char path[MAX_PATH], drive[_MAX_DRIVE], folder[_MAX_DIR], name[_MAX_FNAME], extension[_MAX_EXT], *part;
  wchar_t wide[MAX_PATH];
  GetModuleFileName(NULL, path, sizeof path);
  say("%s", path);
  say("%d", (int)GetModuleFileName(NULL, path, 5));
  GetModuleFileNameW(NULL, wide, MAX_PATH);
  say("%S", wide);
  GetCurrentDirectory(sizeof path, path);
  say("%s", path);
  GetFullPathName("sub\\..\\.\\file.txt", sizeof path, path, &part);
  say("%s %s", path, part);
  _splitpath("C:\\folder\\sub\\name.ext", drive, folder, name, extension);
  say("%s|%s|%s|%s", drive, folder, name, extension);
  _makepath(path, "D", "\\a\\b", "c", "d");
  say("%s", path);
  say("%s", _fullpath(path, "..\\..\\..\\x", sizeof path));
  strcpy(path, "C:\\a\\b");
  PathAppend(path, "c.txt");
  say("%s %s %s", path, PathFindFileName(path), PathFindExtension(path));
  PathRemoveFileSpec(path);
  say("%s", path);
  say("%d %d", PathFileExists(query), PathFileExists("C:\\none"));
  say("%d %s", GetTempPath(sizeof path, path), path);
  say("%d", GetTempFileName(path, "abc", 0, path) != 0);
  say("%d", PathFileExists(path));
  say("%d %s", SetCurrentDirectory("C:\\else"), _getcwd(path, sizeof path));
}

static void profile(char *query) {
  char text[128];
  int i;
  GetPrivateProfileString("Section", "Key", "none", text, sizeof text, query);
  say("%s", text);
  GetPrivateProfileString("section", "QUOTED", "none", text, sizeof text, query);
  say("<%s>", text);
  GetPrivateProfileString("Section", "Missing", "default", text, sizeof text, query);
  say("%s", text);
  say("%u %u %d", GetPrivateProfileInt("Section", "Number", 1, query),
      GetPrivateProfileInt("Section", "Hex", 1, query), GetPrivateProfileInt("Other", "Missing", -7, query));
  i = (int)GetPrivateProfileString("Section", NULL, "", text, sizeof text, query);
  say("%d %s,%s", i, text, text + strlen(text) + 1);
  i = (int)GetPrivateProfileSectionNames(text, sizeof text, query);
  say("%d %s,%s", i, text, text + strlen(text) + 1);
  say("%d", WritePrivateProfileString("Section", "Key", "changed", query));
  say("%d", WritePrivateProfileString("New", "Key", "added", query));
  say("%d", WritePrivateProfileString("Section", "Number", NULL, query));
  GetPrivateProfileString("Section", "Key", "", text, sizeof text, query);
  say("%s", text);
  GetPrivateProfileString("New", "Key", "", text, sizeof text, query);
  say("%s %d", text, GetPrivateProfileInt("Section", "Number", -1, query));
  say("%d", GetPrivateProfileString("Section", "Key", "", text, 4, query));
  say("%s", text);
}

/* More than may be written. */
static void fill(char *query) {
  static char block[65536];
  DWORD count;
  int i;
  HANDLE file = CreateFile("C:\\fill", GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_FLAG_DELETE_ON_CLOSE, NULL);
  for (i = 0; i < 1000; i++) {
    if (!WriteFile(file, block, sizeof block, &count, NULL)) break;
  }
  say("%d %lu", i < 1000, GetLastError());
  CloseHandle(file);
  DeleteFile("C:\\fill");
}

/* How long a file is that this makes. */
static void keep(char *query) {
  struct stat st;
  FILE *file;
  say("%ld", stat("C:\\kept", &st) == 0 ? st.st_size : -1);
  file = fopen("C:\\kept", "w");
  fputs("kept", file);
  fclose(file);
}

static void trap(char *query) { DebugBreak(); }

static const struct part parts[] = {
    {"fill", fill}, {"keep", keep}, {"trap", trap},
    {"handle", by_handle},       {"written", written}, {"found", found},   {"streams", streams},
    {"text", text_mode},         {"descriptors", descriptors}, {"paths", paths}, {"profile", profile},
    {0}};
SAYS(parts)
