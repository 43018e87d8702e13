/* What lasts: deadlines, silence, a shutdown, and a live stream beside others. */
#include "contract.h"

static char block[65536];

static DWORD pending(ECB *ecb) { return HSE_STATUS_PENDING; }

static DWORD nothing(ECB *ecb) { return HSE_STATUS_SUCCESS; }

static DWORD first_then_pending(ECB *ecb) {
  put_text(ecb, "first");
  return HSE_STATUS_PENDING;
}

static DWORD sleeps_long(ECB *ecb) {
  Sleep(20 * 800);
  return HSE_STATUS_SUCCESS;
}

static DWORD writes_on(ECB *ecb) {
  put_text(ecb, "first");
  write_on(ecb, "next", 30);
  return HSE_STATUS_SUCCESS;
}

static VOID WINAPI until_it_fails(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  if (error == 0) {
    submit(ecb, block, sizeof block);
    return;
  }
  note(ecb, "[%lu,%lu],%d", bytes, error, submit(ecb, block, sizeof block));
  done(ecb);
}

static DWORD submits_blocks(ECB *ecb) {
  on_completion(ecb, until_it_fails, NULL);
  submit(ecb, block, sizeof block);
  return HSE_STATUS_PENDING;
}

static DWORD puts_blocks(ECB *ecb) {
  int error = 0;
  while (error == 0) error = put(ecb, block, sizeof block);
  note(ecb, "%d,%d", error, put_text(ecb, "more"));
  return HSE_STATUS_SUCCESS;
}

static VOID WINAPI noted(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  note(ecb, "[%lu,%lu]", bytes, error);
  done(ecb);
}

static DWORD reads_what_is_owed(ECB *ecb) {
  static char buffer[10];
  on_completion(ecb, noted, NULL);
  note(ecb, "%d", read_async(ecb, buffer, sizeof buffer));
  return HSE_STATUS_PENDING;
}

static DWORD pieces(ECB *ecb, DWORD every) {
  for (int i = 0; i < 10; i++) {
    put_text(ecb, "piece");
    Sleep(every);
  }
  return HSE_STATUS_SUCCESS;
}

static DWORD slow_pieces(ECB *ecb) { return pieces(ecb, 300); }
static DWORD quick_pieces(ECB *ecb) { return pieces(ecb, 100); }

static void write_late(ECB *ecb) {
  put_text(ecb, "late");
  done(ecb);
}

static DWORD late(ECB *ecb) { return after(ecb, 1500, write_late); }

static void write_at_last(ECB *ecb) {
  put_text(ecb, "at last");
  done(ecb);
}

static DWORD silence(ECB *ecb, DWORD seconds) { return after(ecb, seconds * 1000, write_at_last); }
static DWORD silence_9(ECB *ecb) { return silence(ecb, 9); }
static DWORD silence_15(ECB *ecb) { return silence(ecb, 15); }

static DWORD open_silence(ECB *ecb, DWORD seconds) {
  put_text(ecb, "early");
  Sleep(seconds * 1000);
  put_text(ecb, "late");
  return HSE_STATUS_SUCCESS;
}

static DWORD open_silence_9(ECB *ecb) { return open_silence(ecb, 9); }
static DWORD open_silence_15(ECB *ecb) { return open_silence(ecb, 15); }

static DWORD slow_upload(ECB *ecb) {
  static char buffer[100000];
  DWORD size = sizeof buffer;
  if (read_some(ecb, buffer, &size) != 0) size = 0;
  note(ecb, "%lu", ecb->cbAvailable + size);
  return HSE_STATUS_SUCCESS;
}

static DWORD open_once(ECB *ecb) {
  put_text(ecb, "open");
  return HSE_STATUS_SUCCESS;
}

static VOID WINAPI cut_at_last(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  if (error == 0) submit(ecb, block, sizeof block);
  else note(ecb, "[%lu,%lu]", bytes, error);
}

static DWORD outlasts(ECB *ecb) {
  on_completion(ecb, cut_at_last, NULL);
  submit(ecb, block, sizeof block);
  return HSE_STATUS_PENDING;
}

/* Alive for as long as others come and go. */
static VOID WINAPI goes_on(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  int *left = context;
  Sleep(50);
  if (--*left > 0) {
    submit_text(ecb, "piece");
    return;
  }
  free(left);
  done(ecb);
}

static DWORD live(ECB *ecb) {
  int *left = malloc(sizeof *left);
  *left = 30;
  on_completion(ecb, goes_on, left);
  submit_text(ecb, "piece");
  return HSE_STATUS_PENDING;
}

static DWORD complete(ECB *ecb) {
  put_text(ecb, "complete");
  return HSE_STATUS_SUCCESS;
}

static DWORD throws(ECB *ecb) { __builtin_trap(); }

static DWORD until_reset(ECB *ecb) {
  while (put_text(ecb, "on and on") == 0) Sleep(10);
  return HSE_STATUS_SUCCESS;
}

static DWORD many_blocks(ECB *ecb) {
  for (int i = 0; i < 200 && put(ecb, block, sizeof block) == 0;) i++;
  return HSE_STATUS_SUCCESS;
}

static DWORD in_two(ECB *ecb) {
  put_text(ecb, "one");
  Sleep(20);
  put_text(ecb, "two");
  return HSE_STATUS_SUCCESS;
}

static DWORD head_alone(ECB *ecb) {
  header(ecb, "200 OK", "X-One: 1\r\n\r\n");
  Sleep(10);
  return HSE_STATUS_SUCCESS;
}

static DWORD uploaded(ECB *ecb) {
  put(ecb, ecb->lpbData, ecb->cbAvailable);
  return HSE_STATUS_SUCCESS;
}

static DWORD discarded(ECB *ecb) {
  for (int i = 0; i < 300; i++) put_text(ecb, "discarded");
  return HSE_STATUS_SUCCESS;
}

/* A live stream, and what comes and goes beside it. */
#define PLAY_BESIDE(name, serve) {name, "/live", live}, {name, "/other", serve}

const struct play lasting_plays[] = {
    PLAY("idle, before the head: 504", pending),
    PLAY("idle, in the body: cut", first_then_pending),
    PLAY("total, before the head: 504", sleeps_long),
    PLAY("total, in a body that is written on and on: cut", writes_on),
    PLAY("write, async: (0, 121), and 121 from then on", submits_blocks),
    PLAY("write, sync: 121, and 121 from then on", puts_blocks),
    PLAY("a read that is owed its completion gets 121", reads_what_is_owed),
    PLAY("a session that writes is not idle", slow_pieces),
    PLAY("deadlines of Infinity are none", late),
    PLAY("PENDING for 9 s in silence, then an answer", silence_9),
    PLAY("9 s of silence in an open body", open_silence_9),
    PLAY("PENDING with nothing scheduled: the deadline of 9 s answers", pending),
    PLAY("9 s of silence in an upload", slow_upload),
    PLAY("PENDING for 15 s in silence, then an answer", silence_15),
    PLAY("15 s of silence in an open body", open_silence_15),
    PLAY("PENDING with nothing scheduled: the deadline of 15 s answers", pending),
    PLAY("15 s of silence in an upload", slow_upload),
    PLAY("requests that come later are a 503", open_once),
    PLAY("an answer on its way is waited for, and whole", quick_pieces),
    PLAY("what outlasts the deadline is cut, and completes with 995", outlasts),
    PLAY("what hangs before its head is cut too", pending),
    PLAY("a second shutdown is the first", nothing),
    PLAY_BESIDE("a live stream flows beside complete answers", complete),
    PLAY_BESIDE("a live stream flows beside extensions that throw", throws),
    PLAY_BESIDE("a live stream flows beside clients that reset", until_reset),
    PLAY_BESIDE("a live stream flows beside clients that reset before their head", pending),
    PLAY_BESIDE("a live stream flows beside clients that do not read", many_blocks),
    PLAY_BESIDE("a live stream flows beside other streams that end", in_two),
    PLAY_BESIDE("a live stream flows beside header calls alone", head_alone),
    PLAY_BESIDE("a live stream flows beside uploads", uploaded),
    PLAY_BESIDE("a live stream flows beside HEAD requests", discarded),
    {0},
};
