/* What only a module in WebAssembly can do: go wrong, wait in the middle, grow. */
#include "contract.h"

static int requests;

static volatile int zero, volatile_result;

static unsigned deeper(volatile char *above) {
  volatile char here[4096];
  here[0] = above != NULL ? above[0] + 1 : 0;
  return deeper(here) + here[0];
}

/* Not declared anywhere: it stays open when the module is linked. */
int NoSuchFunction(int argument);

/* Read at run time: the compiler must not see what it is. */
static void *volatile other_type = deeper;

static void go_wrong(const char *how) {
  if (strcmp(how, "trap") == 0) __builtin_trap();
  if (strcmp(how, "exit") == 0) exit(3);
  if (strcmp(how, "abort") == 0) abort();
  if (strcmp(how, "stack") == 0) zero = deeper(NULL);
  if (strcmp(how, "read") == 0) zero = *(volatile int *)0xfffffff0;
  if (strcmp(how, "write") == 0) *(volatile int *)0xfffffff0 = zero;
  if (strcmp(how, "divide") == 0) volatile_result = 7 / zero;
  if (strcmp(how, "call") == 0) ((void (*)(double))other_type)(1.5);
  if (strcmp(how, "null") == 0) ((void (*)(void))(ULONG_PTR)zero)();
  if (strcmp(how, "missing") == 0) zero = NoSuchFunction(1);
}

static DWORD ends(ECB *ecb) {
  char text[16];
  go_wrong(ecb->lpszQueryString);
  sprintf(text, "%d", ++requests);
  put_text(ecb, text);
  return HSE_STATUS_SUCCESS;
}

static char piece[16384];

static DWORD ends_late(ECB *ecb) {
  put_text(ecb, "begun");
  for (int i = 0; i < 64; i++) put(ecb, piece, sizeof piece);
  __builtin_trap();
}

static DWORD ends_while_others_wait(ECB *ecb) {
  if (strcmp(ecb->lpszQueryString, "wait") != 0) return ends(ecb);
  char byte;
  DWORD size = 1;
  put_text(ecb, "waits ");
  read_some(ecb, &byte, &size);
  put_text(ecb, "goes on");
  return HSE_STATUS_SUCCESS;
}

static VOID WINAPI traps(ECB *ecb, PVOID context, DWORD bytes, DWORD error) { __builtin_trap(); }

static DWORD completion_traps(ECB *ecb) {
  on_completion(ecb, traps, NULL);
  submit_text(ecb, "x");
  return HSE_STATUS_PENDING;
}

static void try_write(ECB *ecb, HCONN id, void *buffer, DWORD *size) {
  note(ecb, "%lu", ecb->WriteClient(id, buffer, size, HSE_IO_SYNC) ? 0 : GetLastError());
}

static DWORD wild(ECB *ecb) {
  DWORD size = 4, huge = 0xffffffff;
  char text[8];
  HSE_RESPONSE_VECTOR vector = {HSE_IO_SYNC, NULL, NULL, 1 << 30, (LPHSE_VECTOR_ELEMENT)text};
  try_write(ecb, ecb->ConnID, (void *)0xfffffff0, &size);
  try_write(ecb, ecb->ConnID, text, &huge);
  try_write(ecb, ecb->ConnID, text, (DWORD *)0xfffffff0);
  try_write(ecb, (HCONN)12345, text, &size);
  note(ecb, "%d", support(ecb, HSE_REQ_VECTOR_SEND, &vector, NULL, NULL));
  note(ecb, "%d", support(ecb, HSE_REQ_SEND_RESPONSE_HEADER_EX, (void *)0xfffffff0, NULL, NULL));
  note(ecb, "%d", support(ecb, HSE_REQ_MAP_URL_TO_PATH, text, (void *)0xfffffff0, NULL));
  note(ecb, "%d", support(ecb, HSE_REQ_SEND_URL, (void *)0xfffffff0, NULL, NULL));
  note(ecb, "%d", on_completion(ecb, (PFN_HSE_IO_COMPLETION)0x7fffffff, NULL));
  note(ecb, "%d", read_some(ecb, (void *)0xfffffff0, &huge));
  put_text(ecb, "fine");
  return HSE_STATUS_SUCCESS;
}

/* Recursion with arrays on the stack, and writes that wait in between. */
static unsigned sum_of(ECB *ecb, int depth, unsigned seed) {
  unsigned values[64], sum = 0;
  char block[512];
  for (int i = 0; i < 64; i++) values[i] = seed * 31 + i;
  memset(block, 'x', sizeof block);
  SetLastError(seed);
  if (put(ecb, block, sizeof block) != 0 || GetLastError() != seed) return 0;
  if (depth > 0) sum = sum_of(ecb, depth - 1, seed + 1);
  for (int i = 0; i < 64; i++) sum += values[i];
  return sum;
}

static DWORD recursion(ECB *ecb) {
  char text[32];
  sprintf(text, "%u", sum_of(ecb, 40, atoi(ecb->lpszQueryString)));
  put_text(ecb, text);
  return HSE_STATUS_SUCCESS;
}

static DWORD grows(ECB *ecb) {
  char buffer[100];
  DWORD size = sizeof buffer;
  if (strcmp(ecb->lpszQueryString, "grow") == 0) {
    /* Not freed: the next one has to grow again. */
    char *more = malloc(40 << 20);
    put_text(ecb, more != NULL && (more[0] = 1) ? "grown" : "no memory");
    return HSE_STATUS_SUCCESS;
  }
  put_text(ecb, "reads ");
  if (read_some(ecb, buffer, &size) != 0) return HSE_STATUS_ERROR;
  put(ecb, buffer, size);
  return HSE_STATUS_SUCCESS;
}

const struct play own_plays[] = {
    PLAY("what ends a module is a 500, and the next request gets a fresh instance", ends),
    PLAY("a trap behind bytes cuts the body", ends_late),
    PLAY("a trap leaves alone what waits beside it", ends_while_others_wait),
    PLAY("a completion that traps is a 500", completion_traps),
    PLAY("wild pointers and counts are FALSE 87, and the instance stays", wild),
    PLAY("100 requests that wait in recursions keep their stacks", recursion),
    PLAY("a read that waits while the memory grows arrives", grows),
    {0},
};
