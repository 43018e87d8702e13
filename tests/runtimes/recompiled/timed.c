/* What waits for time: Sleep() in the request, and threads that finish it. */
#include "contract.h"

struct later {
  ECB *ecb;
  DWORD ms;
  void (*then)(ECB *ecb);
};

static DWORD WINAPI sleeps(LPVOID parameter) {
  struct later later = *(struct later *)parameter;
  free(parameter);
  Sleep(later.ms);
  later.then(later.ecb);
  return 0;
}

DWORD after(ECB *ecb, DWORD ms, void (*then)(ECB *ecb)) {
  struct later *later = malloc(sizeof *later);
  later->ecb = ecb;
  later->ms = ms;
  later->then = then;
  CloseHandle(CreateThread(NULL, 0, sleeps, later, 0, NULL));
  return HSE_STATUS_PENDING;
}

int write_on(ECB *ecb, const char *text, DWORD every) {
  for (int i = 0; i < 400; i++) {
    int error = put_text(ecb, text);
    if (error != 0) return error;
    Sleep(every);
  }
  return 0;
}

/* A time from the next turn on: in this one a timer may be over before the engine has the bytes. */
static void after_taken(DWORD ms) {
  Sleep(0);
  Sleep(ms);
}

static BOOL is_connected(ECB *ecb) {
  BOOL connected = FALSE;
  support(ecb, HSE_REQ_IS_CONNECTED, &connected, NULL, NULL);
  return connected;
}

static const char *truth(BOOL value) { return value ? "true" : "false"; }

static DWORD nothing(ECB *ecb) {
  put_text(ecb, "a");
  note_write(ecb, "");
  Sleep(20);
  put_text(ecb, "");
  put_text(ecb, "b");
  return HSE_STATUS_SUCCESS;
}

static VOID WINAPI five_pieces(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  int *left = context;
  Sleep(100);
  if ((*left)-- > 0) {
    submit_text(ecb, "piece");
    return;
  }
  free(left);
  done(ecb);
}

static DWORD pieces(ECB *ecb) {
  int *left = malloc(sizeof *left);
  *left = 4;
  on_completion(ecb, five_pieces, left);
  submit_text(ecb, "first");
  return HSE_STATUS_PENDING;
}

static void finish(ECB *ecb) {
  put_text(ecb, "from a timer");
  done(ecb);
}

static DWORD timer(ECB *ecb) { return after(ecb, 300, finish); }

static VOID WINAPI signals(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  SetEvent((HANDLE)context);
}

static DWORD in_turn(ECB *ecb) {
  HANDLE completed = CreateEvent(NULL, FALSE, FALSE, NULL);
  char text[8];
  on_completion(ecb, signals, completed);
  for (int i = 0; i < 10; i++) {
    sprintf(text, "s%d", i);
    put_text(ecb, text);
    sprintf(text, "a%d", i);
    submit_text(ecb, text);
    WaitForSingleObject(completed, INFINITE);
    if (i == 5) Sleep(10);
  }
  CloseHandle(completed);
  return HSE_STATUS_SUCCESS;
}

/* Declares something, then writes parts up to NULL, and waits after each. */
static DWORD declares(ECB *ecb, const char *fields, const char *const *parts, DWORD ms) {
  char text[256];
  sprintf(text, "%s\r\n\r\n", fields);
  header(ecb, "200 OK", text);
  for (; *parts != NULL; parts++) {
    note(ecb, "%d", put_text(ecb, *parts));
    after_taken(ms);
  }
  return HSE_STATUS_SUCCESS;
}

#define DECLARES(name, ms, fields, ...)                  \
  static DWORD name(ECB *ecb) {                          \
    static const char *const parts[] = {__VA_ARGS__, 0}; \
    return declares(ecb, fields, parts, ms);             \
  }

DECLARES(kept, 500, "Content-Length: 6", "one", "two")
DECLARES(past, 50, "Content-Length: 4", "four", "five")
DECLARES(too_short, 50, "Content-Length: 10", "short")
DECLARES(chunks, 50, "Transfer-Encoding: chunked", "3\r\none\r\n", "4\r\n two\r\n", "0\r\n\r\n")
DECLARES(no_last_chunk, 50, "Transfer-Encoding: chunked", "3\r\none\r\n")

static DWORD whole_by_length(ECB *ecb) {
  static char block[200000];
  memset(block, 'x', sizeof block);
  header(ecb, "200 OK", "Content-Length: 200000\r\n\r\n");
  put(ecb, block, sizeof block);
  Sleep(500);
  BOOL connected = is_connected(ecb);
  note(ecb, "%s,%d", truth(connected), put_text(ecb, ""));
  return HSE_STATUS_SUCCESS;
}

static DWORD head_late(ECB *ecb) {
  header(ecb, "200 OK", "X-One: 1\r\n\r\n");
  Sleep(600);
  note(ecb, "%s", truth(put_text(ecb, "late") == 0));
  return HSE_STATUS_SUCCESS;
}

static DWORD throws_late(ECB *ecb) {
  put_text(ecb, "some");
  after_taken(100);
  __builtin_trap();
}

static VOID WINAPI ignored(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {}

static DWORD fails_while_read(ECB *ecb) {
  static char buffer[10];
  put_text(ecb, "begun");
  on_completion(ecb, ignored, NULL);
  read_async(ecb, buffer, sizeof buffer);
  after_taken(200);
  __builtin_trap();
}

static DWORD writes_on(ECB *ecb) {
  note(ecb, "%d", write_on(ecb, "piece", 30));
  return HSE_STATUS_SUCCESS;
}

static VOID WINAPI submits_on(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  if (error != 0) {
    done(ecb);
    return;
  }
  Sleep(30);
  submit_text(ecb, "piece");
}

static DWORD writes_on_async(ECB *ecb) {
  on_completion(ecb, submits_on, NULL);
  submit_text(ecb, "piece");
  return HSE_STATUS_PENDING;
}

static DWORD refused_behind(ECB *ecb) {
  char byte;
  DWORD size = 1;
  note(ecb, "%d", write_on(ecb, "piece", 30));
  note(ecb, "%d", put_text(ecb, "x"));
  note(ecb, "%d", submit_text(ecb, "x"));
  note(ecb, "%d", read_some(ecb, &byte, &size));
  note(ecb, "%s", truth(is_connected(ecb)));
  note(ecb, "%s", truth(done(ecb) == 0));
  return HSE_STATUS_SUCCESS;
}

static DWORD runs_on(ECB *ecb) {
  put_text(ecb, "first");
  for (int i = 0; i < 400 && is_connected(ecb); i++) Sleep(10);
  note(ecb, "%d", put_text(ecb, "x"));
  note(ecb, "%d", submit_text(ecb, "x"));
  note(ecb, "%s", truth(done(ecb) == 0));
  return HSE_STATUS_SUCCESS;
}

static DWORD reset_at_once(ECB *ecb) {
  note(ecb, "\"called\"");
  write_on(ecb, "piece", 30);
  return HSE_STATUS_SUCCESS;
}

static DWORD silent_first(ECB *ecb) {
  put_text(ecb, "first");
  Sleep(1000);
  note(ecb, "%d", write_on(ecb, "next", 30));
  return HSE_STATUS_SUCCESS;
}

static DWORD half_closed(ECB *ecb) {
  Sleep(300);
  put_text(ecb, "answer");
  return HSE_STATUS_SUCCESS;
}

static void answer_number(ECB *ecb) {
  char text[32];
  struct part parts[2] = {{text, 0}, {".", 1}};
  parts[0].size = sprintf(text, "answer %s", ecb->lpszQueryString);
  chain(ecb, parts, 2, FALSE);
}

static DWORD many_pending(ECB *ecb) {
  return after(ecb, 100 + atoi(ecb->lpszQueryString), answer_number);
}

static DWORD in_a_row(ECB *ecb) {
  if (atoi(ecb->lpszQueryString) % 10 == 0) Sleep(1);
  put_text(ecb, ecb->lpszQueryString);
  return HSE_STATUS_SUCCESS;
}

static DWORD pipelined(ECB *ecb) {
  char text[32];
  Sleep(100 - 40 * atoi(ecb->lpszQueryString));
  sprintf(text, "answer %s", ecb->lpszQueryString);
  put_text(ecb, text);
  return HSE_STATUS_SUCCESS;
}

static DWORD side_by_side(ECB *ecb) {
  char block[5000];
  memset(block, atoi(ecb->lpszQueryString), sizeof block);
  for (int i = 0; i < 20; i++) {
    put(ecb, block, sizeof block);
    Sleep(30);
  }
  return HSE_STATUS_SUCCESS;
}

#define WRITES_ON(how)                                       \
  PLAY(how " while the body is written, sync", writes_on), \
      PLAY(how " while the body is written, async", writes_on_async)

const struct play timed_plays[] = {
    PLAY("a write of nothing succeeds, and ends nothing", nothing),
    PLAY("pieces arrive as they are written, a timer between them", pieces),
    PLAY("a request that a timer finishes", timer),
    PLAY("sync and async writes in turn keep their order", in_turn),
    PLAY("a declared length is sent, and kept", kept),
    PLAY("a body that is whole by its length ends no session that goes on", whole_by_length),
    PLAY("a write past it is refused with 13, and nothing of it leaves", past),
    PLAY("an end too short after bytes cuts the connection", too_short),
    PLAY("chunk framing of one's own is decoded, over the turns", chunks),
    PLAY("chunk framing without its last chunk cuts the body", no_last_chunk),
    PLAY("HEAD of an answer that takes its time leaves early", head_late),
    PLAY("what it throws after bytes cuts the body", throws_late),
    PLAY("an answer that fails while its upload is read ends the connection", fails_while_read),
    WRITES_ON("FIN"),
    WRITES_ON("RST"),
    PLAY("a sync write after it gives 10054, as do all calls that do I/O", refused_behind),
    PLAY("an extension runs on behind a reset, and its calls give 10054", runs_on),
    PLAY("a client that resets as soon as it has asked leaves no session open", reset_at_once),
    PLAY("FIN in silence is noticed at the latest by the next writes", silent_first),
    PLAY("a client that closes its sending half gets its answer", half_closed),
    PLAY("100 at once, pending", many_pending),
    PLAY("100 in a row on one connection", in_a_row),
    PLAY("3 pipelined requests are answered in their order", pipelined),
    PLAY("20 streams side by side, each whole", side_by_side),
    {0},
};
