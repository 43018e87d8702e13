/* Clients that leave, that do not read, that are many; and what never comes. */
#include "contract.h"

static char block[65536];

static DWORD pending(ECB *ecb) { return HSE_STATUS_PENDING; }

static VOID WINAPI ignored(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {}

static DWORD open_body(ECB *ecb) {
  on_completion(ecb, ignored, NULL);
  submit_text(ecb, "first");
  return HSE_STATUS_PENDING;
}

static DWORD many_blocks(ECB *ecb) {
  struct part *parts = malloc(1000 * sizeof *parts);
  for (int i = 0; i < 1000; i++) {
    parts[i].data = block;
    parts[i].size = sizeof block;
  }
  DWORD status = chain(ecb, parts, 1000, FALSE);
  free(parts);
  return status;
}

static char taken[10000];

static VOID WINAPI read_on(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  if (error == 0) read_async(ecb, taken, sizeof taken);
  else done(ecb);
}

static DWORD reads(ECB *ecb) {
  on_completion(ecb, read_on, NULL);
  read_async(ecb, taken, sizeof taken);
  return HSE_STATUS_PENDING;
}

static DWORD waits_for_body(ECB *ecb) {
  DWORD size = 100000, one = 1;
  BOOL connected = TRUE, ok;
  char *buffer = malloc(size);
  int error, written;
  ok = ecb->ReadClient(ecb->ConnID, buffer, &size);
  error = ok ? 0 : GetLastError();
  written = put_text(ecb, "x");
  note(ecb, "[%s,%lu,%d],%d", ok ? "true" : "false", size, error, written);
  error = read_some(ecb, buffer, &one);
  support(ecb, HSE_REQ_IS_CONNECTED, &connected, NULL, NULL);
  note(ecb, "%d,%s", error, connected ? "true" : "false");
  free(buffer);
  return HSE_STATUS_SUCCESS;
}

static DWORD called(ECB *ecb) {
  note(ecb, "\"called\"");
  return HSE_STATUS_SUCCESS;
}

static VOID WINAPI until_it_fails(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  if (error == 0) submit(ecb, block, sizeof block);
  else {
    note(ecb, "[%lu,%lu],%d", bytes, error, submit(ecb, block, sizeof block));
    done(ecb);
  }
}

static DWORD writes_on(ECB *ecb) {
  on_completion(ecb, until_it_fails, NULL);
  submit(ecb, block, sizeof block);
  return HSE_STATUS_PENDING;
}

static DWORD first_then_silence(ECB *ecb) {
  put_text(ecb, "first");
  return HSE_STATUS_PENDING;
}

/* Begins an operation that never completes by itself, and notes what it completes with. */
static VOID WINAPI given_up(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  note(ecb, "[%lu,%lu]", bytes, error);
  done(ecb);
}

static DWORD stalls_async(ECB *ecb) {
  on_completion(ecb, given_up, NULL);
  note(ecb, "%d", read_async(ecb, taken, 10));
  return HSE_STATUS_PENDING;
}

static DWORD stalls(ECB *ecb) {
  DWORD size = 10;
  note(ecb, "%d", read_some(ecb, taken, &size));
  return HSE_STATUS_SUCCESS;
}

static const char *child_of(ECB *ecb) {
  static char url[256];
  sprintf(url, "%s/child", variable(ecb, "SCRIPT_NAME"));
  return url;
}

static DWORD execute(ECB *ecb, const char *url) {
  HSE_EXEC_URL_INFO info;
  memset(&info, 0, sizeof info);
  info.pszUrl = (LPSTR)url;
  on_completion(ecb, given_up, NULL);
  note(ecb, "%d", support(ecb, HSE_REQ_EXEC_URL, &info, NULL, NULL));
  return HSE_STATUS_PENDING;
}

static DWORD executes(ECB *ecb) { return execute(ecb, child_of(ecb)); }

static DWORD executes_nothing(ECB *ecb) { return execute(ecb, "/nothing"); }

static DWORD sends(ECB *ecb) {
  support(ecb, HSE_REQ_SEND_URL, (void *)child_of(ecb), NULL, NULL);
  return HSE_STATUS_SUCCESS;
}

static DWORD many_at_once(ECB *ecb) {
  unsigned char bytes[1000];
  int index = atoi(ecb->lpszQueryString);
  for (int i = 0; i < 20; i++) {
    fill_pattern(bytes, sizeof bytes, index + i);
    put(ecb, bytes, sizeof bytes);
  }
  return HSE_STATUS_SUCCESS;
}

static DWORD uploads(ECB *ecb) {
  char buffer[16384];
  DWORD size = ecb->cbAvailable;
  put(ecb, ecb->lpbData, size);
  while (size > 0) {
    size = sizeof buffer;
    if (read_some(ecb, buffer, &size) != 0) break;
    put(ecb, buffer, size);
  }
  return HSE_STATUS_SUCCESS;
}

static DWORD stays_open(ECB *ecb) {
  char buffer[100];
  DWORD size;
  put_text(ecb, "open");
  do {
    size = sizeof buffer;
  } while (read_some(ecb, buffer, &size) == 0 && size > 0);
  return HSE_STATUS_SUCCESS;
}

static DWORD hundred_megabytes(ECB *ecb) {
  static unsigned char megabyte[1 << 20];
  fill_pattern(megabyte, sizeof megabyte, 0);
  for (int i = 0; i < 100; i++) put(ecb, megabyte, sizeof megabyte);
  return HSE_STATUS_SUCCESS;
}

#define LEAVES(how)                                                                   \
  PLAY(how " before the head, while nothing happens", pending),                       \
      PLAY(how " while the body is open and nothing happens", open_body),             \
      PLAY(how " while a write waits for a client that does not read", many_blocks),  \
      PLAY(how " in the middle of an upload that is read", reads),                    \
      PLAY(how " in the middle of an upload that ReadClient waits for", waits_for_body), \
      PLAY(how " before an upload is there: the extension is not called", called)

const struct play client_plays[] = {
    LEAVES("FIN"),
    LEAVES("RST"),
    PLAY("a write that waits when its client leaves completes once, with 995", writes_on),
    PLAY("FIN in silence is noticed at the latest by the idle deadline", first_then_silence),
    PLAY("an upload that stalls, ASYNC_READ_CLIENT: 504, and (0, 121)", stalls_async),
    PLAY("an upload that stalls, ReadClient: 504, and FALSE 121", stalls),
    PLAY("EXEC_URL of a child that hangs in its body: cut, and (0, 121)", executes),
    {"EXEC_URL of a child that hangs in its body: cut, and (0, 121)", "/child", first_then_silence},
    PLAY("SEND_URL of a child that hangs in its body: cut", sends),
    {"SEND_URL of a child that hangs in its body: cut", "/child", first_then_silence},
    PLAY("EXEC_URL of a child that hangs: 504, and (0, 121)", executes),
    {"EXEC_URL of a child that hangs: 504, and (0, 121)", "/child", pending},
    {"EXEC_URL of a fallback that hangs: 504, and (0, 121)", "/parent", executes_nothing},
    PLAY("SEND_URL of a child that hangs: 504", sends),
    {"SEND_URL of a child that hangs: 504", "/child", pending},
    PLAY("100 at once, sync", many_at_once),
    PLAY("100 uploads at once", uploads),
    PLAY("one over maxSessions is a 503, until another ends", stays_open),
    PLAY("100 megabytes in one body", hundred_megabytes),
    {0},
};
