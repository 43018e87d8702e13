/* What a module should not do. */
#include "say.h"

/* With -DCONSTRUCTOR it traps before anything is called. */
#ifdef CONSTRUCTOR
__attribute__((constructor)) static void construct(void) { __builtin_trap(); }
#endif

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved) {
#ifdef NOT_LOADED
  if (reason == DLL_PROCESS_ATTACH) return FALSE;
#endif
#ifdef ATTACH_TRAPS
  if (reason == DLL_PROCESS_ATTACH) __builtin_trap();
#endif
  return TRUE;
}

static void leaves_open(char *query) {
  HANDLE file = CreateFileA(query, GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
  FILE *stream = fopen(query, "r");
  say("%d %d", file != INVALID_HANDLE_VALUE, stream != NULL);
}

static void traps(char *query) { __builtin_trap(); }

/* Pages of memory, as many as there are. */
static void takes(char *query) {
  int taken = 0;
  /* Volatile: what is not used would not be allocated. */
  volatile char *volatile block;
  while (taken < atoi(query) && (block = malloc(1 << 20)) != NULL) block[taken++] = 1;
  say("%d", taken);
}

/* Variables on no stack that C has: an engine keeps them, or Asyncify. */
static unsigned deep(int depth, unsigned a, unsigned b, unsigned c, unsigned d) {
  if (depth == 0) {
    static char block[65536];
    for (int i = 0; i < 4; i++) say_bytes(block, sizeof block);
    return a ^ b ^ c ^ d;
  }
  unsigned below = deep(depth - 1, a + b, b * 3 + c, c ^ d, d + 1);
  return (below ^ a) * (b | 1) + (c ^ d);
}

static void sinks(char *query) { say("%u", deep(atoi(query), 1, 2, 3, 4)); }

/* Keeps what it has on its stack while its client does not read. */
static void keeps(char *query) {
  unsigned char kept[8192];
  static char block[65536];
  EXTENSION_CONTROL_BLOCK *own = asked;
  unsigned sum = 0;
  memset(kept, atoi(query), sizeof kept);
  __asm__ volatile("" ::"r"(kept) : "memory");
  for (int i = 0; i < 4; i++) {
    asked = own;
    say_bytes(block, sizeof block);
  }
  asked = own;
  for (unsigned i = 0; i < sizeof kept; i++) sum += kept[i];
  say("%u", sum);
}

/* Never ends, calls nothing, and writes to all of its stack. */
static unsigned overruns_from(volatile unsigned char *above) {
  volatile unsigned char here[1024];
  for (unsigned i = 0; i < sizeof here; i++) here[i] = (unsigned char)(above[i] + 1);
  return overruns_from(here) + here[7];
}

static void overruns(char *query) {
  volatile unsigned char first[1024] = {0};
  say("%u", overruns_from(first));
}

static int blocks;

/* Never says DONE, but for those that ask for it. */
static DWORD forgets(EXTENSION_CONTROL_BLOCK *ecb) {
  static EXTENSION_CONTROL_BLOCK *last;
  if (strcmp(ecb->lpszQueryString, "done") == 0) {
    BOOL ok = last->ServerSupportFunction(last->ConnID, HSE_REQ_DONE_WITH_SESSION, NULL, NULL, NULL);
    char text[32];
    DWORD size = sprintf(text, "%d %lu", ok, ok ? 0 : GetLastError());
    ecb->WriteClient(ecb->ConnID, text, &size, HSE_IO_SYNC);
    return HSE_STATUS_SUCCESS;
  }
  last = ecb;
  blocks++;
  return HSE_STATUS_PENDING;
}

static const struct part parts[] = {
    {"open", leaves_open}, {"trap", traps}, {"take", takes}, {"sink", sinks},
    {"keep", keeps}, {"overrun", overruns}, {0},
};

BOOL WINAPI GetExtensionVersion(HSE_VERSION_INFO *info) {
#ifdef NO_VERSION
  return FALSE;
#endif
  info->dwExtensionVersion = HSE_VERSION;
  return TRUE;
}

DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *ecb) {
  return strcmp(ecb->lpszPathInfo, "/forget") == 0 ? forgets(ecb) : say_part(ecb, parts);
}
