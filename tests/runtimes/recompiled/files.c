/* Files: what the module has written, and those of the loader's store. */
#include "contract.h"

HANDLE file_of(const void *bytes, DWORD size, int times) {
  static int number;
  char name[32];
  DWORD written;
  sprintf(name, "/written%d", number++);
  HANDLE file = CreateFileA(name, GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
  while (times-- > 0) WriteFile(file, bytes, size, &written, NULL);
  return file;
}

static HANDLE stored(const char *name) {
  return CreateFileA(name, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
}

static VOID WINAPI sent(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  note(ecb, "[%lu,%lu]", bytes, error);
  CloseHandle((HANDLE)context);
  done(ecb);
}

/* Transmits, notes what came of it, and is done. */
static DWORD transmit(ECB *ecb, HSE_TF_INFO info) {
  info.dwFlags |= HSE_IO_ASYNC;
  on_completion(ecb, sent, info.hFile);
  int code = support(ecb, HSE_REQ_TRANSMIT_FILE, &info, NULL, NULL);
  note(ecb, "%d", code);
  if (code != 0) {
    CloseHandle(info.hFile);
    done(ecb);
  }
  return HSE_STATUS_PENDING;
}

static DWORD head_and_tail(ECB *ecb) {
  HSE_TF_INFO info = {.hFile = file_of("file", 4, 1),
                      .pHead = "head ",
                      .HeadLength = 5,
                      .pTail = " tail",
                      .TailLength = 5};
  return transmit(ecb, info);
}

static DWORD with_headers(ECB *ecb) {
  HSE_TF_INFO info = {.hFile = file_of("file", 4, 1),
                      .pszStatusCode = "203 OK",
                      .pHead = "X-One: 1\r\nContent-Length: 4\r\n\r\n",
                      .dwFlags = HSE_IO_SEND_HEADERS};
  return transmit(ecb, info);
}

static DWORD a_part(ECB *ecb) {
  HSE_TF_INFO info = {.hFile = file_of("0123456789", 10, 1), .Offset = 3, .BytesToWrite = 4};
  return transmit(ecb, info);
}

static DWORD five_megabytes(ECB *ecb) {
  static unsigned char megabyte[1 << 20];
  for (int i = 0; i < sizeof megabyte; i++) megabyte[i] = i % 251;
  HSE_TF_INFO info = {.hFile = file_of(megabyte, sizeof megabyte, 5)};
  return transmit(ecb, info);
}

static DWORD past_the_end(ECB *ecb) {
  HSE_TF_INFO info = {.hFile = file_of("file", 4, 1), .Offset = 5};
  return transmit(ecb, info);
}

static DWORD shorter(ECB *ecb) {
  HSE_TF_INFO info = {.hFile = stored("/shorter")};
  return transmit(ecb, info);
}

static DWORD not_read(ECB *ecb) {
  HSE_TF_INFO info = {.hFile = stored("/hung")};
  return transmit(ecb, info);
}

static DWORD not_read_on(ECB *ecb) {
  HSE_TF_INFO info = {.hFile = stored("/hung later")};
  return transmit(ecb, info);
}

static DWORD vector(ECB *ecb) {
  HANDLE file = file_of("0123456789", 10, 1);
  HSE_VECTOR_ELEMENT elements[3] = {
      {HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER, "one ", 0, 4},
      {HSE_VECTOR_ELEMENT_TYPE_FILE_HANDLE, file, 2, 3},
      {HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER, " two", 0, 4},
  };
  HSE_RESPONSE_VECTOR vector = {HSE_IO_SYNC, NULL, NULL, 3, elements};
  note(ecb, "%d", support(ecb, HSE_REQ_VECTOR_SEND, &vector, NULL, NULL));
  CloseHandle(file);
  return HSE_STATUS_SUCCESS;
}

static DWORD vector_async(ECB *ecb) {
  HANDLE file = file_of("file ", 5, 1);
  HSE_VECTOR_ELEMENT elements[2] = {
      {HSE_VECTOR_ELEMENT_TYPE_FILE_HANDLE, file, 0, 0},
      {HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER, "memory", 0, 6},
  };
  HSE_RESPONSE_VECTOR vector = {HSE_IO_ASYNC, NULL, NULL, 2, elements};
  on_completion(ecb, sent, file);
  support(ecb, HSE_REQ_VECTOR_SEND, &vector, NULL, NULL);
  return HSE_STATUS_PENDING;
}

static DWORD maps(ECB *ecb) {
  char path[260] = "/a.txt";
  DWORD size = sizeof path;
  BOOL ok = support(ecb, HSE_REQ_MAP_URL_TO_PATH, path, &size, NULL) == 0;
  note(ecb, "%s,%s", ok ? "true" : "false", quoted(path));
  return HSE_STATUS_SUCCESS;
}

const struct play file_plays[] = {
    PLAY("MAP_URL_TO_PATH gives a path of the directory", maps),
    PLAY("TRANSMIT_FILE sends head, file and tail, and counts them", head_and_tail),
    PLAY("TRANSMIT_FILE with SEND_HEADERS", with_headers),
    PLAY("TRANSMIT_FILE of a part", a_part),
    PLAY("TRANSMIT_FILE of 5 MiB is whole", five_megabytes),
    PLAY("an offset past the end is refused with 10022", past_the_end),
    PLAY("a file shorter than it said completes with 38, and cuts the body", shorter),
    PLAY("TRANSMIT_FILE of a file that is not read: 504, and (0, 121)", not_read),
    PLAY("TRANSMIT_FILE of a file that is not read on: cut, and (0, 121)", not_read_on),
    PLAY("VECTOR_SEND of memory and files, sync", vector),
    PLAY("VECTOR_SEND of memory and files, asynchronous", vector_async),
    {0},
};
