#include "contract.h"

/* The path of each request's case: after DONE nothing can be asked. */
static struct noted {
  ECB *ecb;
  char path[128];
  struct noted *next;
} *noted;

static struct noted *noted_of(ECB *ecb) {
  for (struct noted *at = noted; at != NULL; at = at->next) {
    if (at->ecb == ecb) return at;
  }
  struct noted *made = calloc(1, sizeof *made);
  made->ecb = ecb;
  made->next = noted;
  return noted = made;
}

void note(ECB *ecb, const char *format, ...) {
  static char text[4096];
  va_list args;
  int length = sprintf(text, "%s [", noted_of(ecb)->path);
  va_start(args, format);
  length += vsnprintf(text + length, sizeof text - 128, format, args);
  va_end(args);
  strcpy(text + length, "]");
  OutputDebugString(text);
}

int put(ECB *ecb, const void *data, DWORD size) {
  return ecb->WriteClient(ecb->ConnID, (LPVOID)data, &size, HSE_IO_SYNC) ? 0 : GetLastError();
}

int put_text(ECB *ecb, const char *text) { return put(ecb, text, strlen(text)); }

void note_write(ECB *ecb, const char *text) {
  DWORD size = strlen(text);
  BOOL ok = ecb->WriteClient(ecb->ConnID, (LPVOID)text, &size, HSE_IO_SYNC);
  note(ecb, "{\"ok\":%s,\"count\":%lu,\"error\":%lu}", ok ? "true" : "false", size,
       ok ? 0 : GetLastError());
}

int submit(ECB *ecb, const void *data, DWORD size) {
  return ecb->WriteClient(ecb->ConnID, (LPVOID)data, &size, HSE_IO_ASYNC) ? 0 : GetLastError();
}

int submit_text(ECB *ecb, const char *text) { return submit(ecb, text, strlen(text)); }

int read_some(ECB *ecb, void *buffer, DWORD *size) {
  return ecb->ReadClient(ecb->ConnID, buffer, size) ? 0 : GetLastError();
}

int support(ECB *ecb, DWORD code, void *buffer, void *size, void *type) {
  return ecb->ServerSupportFunction(ecb->ConnID, code, buffer, size, type) ? 0 : GetLastError();
}

int read_async(ECB *ecb, void *buffer, DWORD size) {
  DWORD flags = HSE_IO_ASYNC;
  return support(ecb, HSE_REQ_ASYNC_READ_CLIENT, buffer, &size, &flags);
}

int header(ECB *ecb, const char *status, const char *fields) {
  return support(ecb, HSE_REQ_SEND_RESPONSE_HEADER, (void *)status, NULL, (void *)fields);
}

int on_completion(ECB *ecb, PFN_HSE_IO_COMPLETION completion, void *context) {
  return support(ecb, HSE_REQ_IO_COMPLETION, completion, NULL, context);
}

int done(ECB *ecb) { return support(ecb, HSE_REQ_DONE_WITH_SESSION, NULL, NULL, NULL); }

const char *variable(ECB *ecb, const char *name) {
  static char value[20000];
  DWORD size = sizeof value;
  return ecb->GetServerVariable(ecb->ConnID, (LPSTR)name, value, &size) ? value : NULL;
}

const char *quoted(const char *text) {
  static char json[1024];
  char *to = json;
  if (text == NULL) return "null";
  *to++ = '"';
  for (; *text != '\0' && to < json + sizeof json - 10; text++) {
    if ((unsigned char)*text < 0x80 && *text != '"' && *text != '\\') *to++ = *text;
    else to += sprintf(to, "\\u%04x", (unsigned char)*text);
  }
  strcpy(to, "\"");
  return json;
}

void fill_pattern(unsigned char *bytes, DWORD size, int index) {
  unsigned from = ((unsigned)(index + 1) * 0x9e3779b1u) >> 8;
  for (DWORD i = 0; i < size; i++) bytes[i] = (unsigned char)(from + i * 7 + (i >> 8));
}

struct chain {
  struct part *parts;
  int count, next;
  BOOL notes;
};

static void go_on(ECB *ecb, struct chain *chain) {
  if (chain->next < chain->count) {
    struct part *part = &chain->parts[chain->next++];
    if (submit(ecb, part->data, part->size) == 0) return;
  }
  free(chain->parts);
  free(chain);
  done(ecb);
}

static VOID WINAPI linked(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  struct chain *chain = context;
  if (chain->notes) note(ecb, "[%lu,%lu]", bytes, error);
  if (error != 0) chain->next = chain->count;
  go_on(ecb, chain);
}

DWORD chain(ECB *ecb, const struct part *parts, int count, BOOL notes) {
  struct chain *chain = calloc(1, sizeof *chain);
  chain->parts = malloc(count * sizeof *parts);
  memcpy(chain->parts, parts, count * sizeof *parts);
  chain->count = count;
  chain->notes = notes;
  on_completion(ecb, linked, chain);
  go_on(ecb, chain);
  return HSE_STATUS_PENDING;
}

BOOL WINAPI GetExtensionVersion(HSE_VERSION_INFO *info) {
  info->dwExtensionVersion = HSE_VERSION;
  strcpy(info->lpszExtensionDesc, "the contract, in C");
  return TRUE;
}

BOOL WINAPI TerminateExtension(DWORD flags) { return TRUE; }

DWORD WINAPI HttpExtensionProc(ECB *ecb) {
  static const struct play *const groups[] = {sync_plays,    async_plays,  header_plays, body_plays,
                                              request_plays, client_plays, internal_plays, own_plays,
                                              timed_plays,  lasting_plays, file_plays,   head_plays,
                                              exception_plays};
  char name[256], *below;
  strcpy(name, variable(ecb, "CONTRACT_CASE"));
  strcpy(noted_of(ecb)->path, variable(ecb, "SCRIPT_NAME"));
  /* Two segments are the case's. */
  below = strchr(strchr(noted_of(ecb)->path + 1, '/') + 1, '/');
  if (below == NULL) below = "";
  for (int i = 0; i < sizeof groups / sizeof *groups; i++) {
    for (const struct play *play = groups[i]; play != NULL && play->name != NULL; play++) {
      if (strcmp(play->name, name) != 0 || strcmp(play->below, below) != 0) continue;
      if (*below != '\0') {
        int length = strlen(noted_of(ecb)->path) - strlen(play->below);
        noted_of(ecb)->path[length] = '\0';
      }
      return play->serve(ecb);
    }
  }
  note(ecb, "\"no such case\"");
  return HSE_STATUS_ERROR;
}
