/* What serveHead() of tests/helpers/head_answers.ts has: every kind of answer, by its name in the path. */
#include "contract.h"

static DWORD writes(ECB *ecb, const char *text) {
  put_text(ecb, text);
  return HSE_STATUS_SUCCESS;
}

/* A header call, and then a text, or none. */
static DWORD headed(ECB *ecb, const char *status, const char *field, const char *text) {
  char fields[64];
  sprintf(fields, "%s\r\n", field);
  header(ecb, status, fields);
  if (text != NULL) put_text(ecb, text);
  return HSE_STATUS_SUCCESS;
}

static DWORD bare(ECB *ecb) { return writes(ecb, "body"); }
static DWORD silent(ECB *ecb) { return HSE_STATUS_SUCCESS; }
static DWORD status(ECB *ecb) { return 404; }
static DWORD error(ECB *ecb) { return HSE_STATUS_ERROR; }
static DWORD throws(ECB *ecb) { __builtin_trap(); }
static DWORD never(ECB *ecb) { return HSE_STATUS_PENDING; }
static DWORD declared(ECB *ecb) { return headed(ecb, "200 OK", "Content-Length: 4\r\n", "four"); }
static DWORD empty(ECB *ecb) { return headed(ecb, "200 OK", "X-Own: 1\r\n", NULL); }
static DWORD chunked(ECB *ecb) {
  return headed(ecb, "200 OK", "Transfer-Encoding: chunked\r\n", "4\r\nfour\r\n0\r\n\r\n");
}
static DWORD raw(ECB *ecb) { return writes(ecb, "HTTP/1.1 203 Own\r\nX-Own: 1\r\n\r\nraw"); }
static DWORD no_content(ECB *ecb) { return headed(ecb, "204 No Content", "X-Own: 1\r\n", NULL); }
static DWORD reset_content(ECB *ecb) { return headed(ecb, "205 Reset Content", "", NULL); }
static DWORD not_modified(ECB *ecb) { return headed(ecb, "304 Not Modified", "ETag: \"x\"\r\n", NULL); }

static DWORD small(ECB *ecb) {
  headed(ecb, "203 Own", "X-Own: 1\r\n", "small ");
  return writes(ecb, "body");
}

static DWORD aware(ECB *ecb) {
  BOOL is_head = strcmp(ecb->lpszMethod, "HEAD") == 0;
  return headed(ecb, "200 OK", "Content-Type: text/html\r\n", is_head ? NULL : "b");
}

static DWORD late(ECB *ecb) {
  headed(ecb, "203 Own", "X-Own: 1\r\n", NULL);
  Sleep(50);
  return writes(ecb, "late");
}

static DWORD late_without(ECB *ecb) {
  Sleep(50);
  return writes(ecb, "late");
}

static DWORD long_one(ECB *ecb) {
  static char block[50000];
  for (int i = 0; i < 4; i++) put(ecb, block, sizeof block);
  return HSE_STATUS_SUCCESS;
}

static DWORD flushed(ECB *ecb) {
  support(ecb, HSE_REQ_SET_FLUSH_FLAG, (void *)TRUE, NULL, NULL);
  put_text(ecb, "one");
  return writes(ecb, "two");
}

static DWORD redirection(ECB *ecb) {
  support(ecb, HSE_REQ_SEND_URL_REDIRECT_RESP, "/elsewhere", NULL, NULL);
  return HSE_STATUS_SUCCESS;
}

static DWORD custom(ECB *ecb) {
  HSE_CUSTOM_ERROR_INFO info = {"403 Forbidden"};
  support(ecb, HSE_REQ_SEND_CUSTOM_ERROR, &info, NULL, NULL);
  return HSE_STATUS_SUCCESS;
}

static VOID WINAPI signals(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  SetEvent((HANDLE)context);
}

/* Begins an operation, and waits for its completion. */
static void completed(ECB *ecb, DWORD code, void *info) {
  HANDLE event = CreateEvent(NULL, FALSE, FALSE, NULL);
  on_completion(ecb, signals, event);
  if (support(ecb, code, info, NULL, NULL) == 0) WaitForSingleObject(event, INFINITE);
  CloseHandle(event);
}

static DWORD transmitted(ECB *ecb) {
  HSE_TF_INFO info = {.hFile = file_of("file", 4, 1), .dwFlags = HSE_IO_ASYNC};
  completed(ecb, HSE_REQ_TRANSMIT_FILE, &info);
  CloseHandle(info.hFile);
  return HSE_STATUS_SUCCESS;
}

static DWORD vector(ECB *ecb) {
  HSE_VECTOR_ELEMENT elements[2] = {
      {HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER, "me", 0, 2},
      {HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER, "mory", 0, 4},
  };
  HSE_RESPONSE_VECTOR vector = {HSE_IO_SYNC, NULL, NULL, 2, elements};
  support(ecb, HSE_REQ_VECTOR_SEND, &vector, NULL, NULL);
  return HSE_STATUS_SUCCESS;
}

static void execute(ECB *ecb, const char *url, const char *method, DWORD flags) {
  HSE_EXEC_URL_INFO info = {(LPSTR)url, (LPSTR)method};
  info.dwExecUrlFlags = flags;
  completed(ecb, HSE_REQ_EXEC_URL, &info);
}

static void sends(ECB *ecb, const char *url) { support(ecb, HSE_REQ_SEND_URL, (void *)url, NULL, NULL); }
static void executes(ECB *ecb, const char *url) { execute(ecb, url, NULL, 0); }
static void as_get(ECB *ecb, const char *url) { execute(ecb, url, "GET", 0); }
static void as_head(ECB *ecb, const char *url) { execute(ecb, url, "HEAD", 0); }
static void without_head(ECB *ecb, const char *url) { execute(ecb, url, NULL, HSE_EXEC_URL_NO_HEADERS); }

static void head_first(ECB *ecb, const char *url) {
  header(ecb, "202 Own", "X-Parent: 1\r\n\r\n");
  executes(ecb, url);
}

static void body_first(ECB *ecb, const char *url) {
  put_text(ecb, "own");
  executes(ecb, url);
}

static void body_last(ECB *ecb, const char *url) {
  executes(ecb, url);
  put_text(ecb, "own");
}

static void of_a_sender(ECB *ecb, const char *url) {
  char text[512];
  const char *x = strstr(url, "/x/");
  if (x == NULL) strcpy(text, url);
  else sprintf(text, "%.*s/x/send%s", (int)(x - url), url, x);
  executes(ecb, text);
}

static const struct {
  const char *name;
  SERVE serve;
} own[] = {
    {"bare", bare},           {"small", small},
    {"declared", declared},   {"empty", empty},
    {"silent", silent},       {"status", status},
    {"error", error},         {"throws", throws},
    {"never", never},         {"aware", aware},
    {"late", late},           {"late, without a head", late_without},
    {"long", long_one},       {"flushed", flushed},
    {"chunked", chunked},     {"raw", raw},
    {"redirection", redirection}, {"custom", custom},
    {"transmitted", transmitted}, {"vector", vector},
    {"204", no_content},      {"205", reset_content},
    {"304", not_modified},
};

static const struct {
  const char *name;
  void (*way)(ECB *ecb, const char *url);
} ways[] = {
    {"send", sends},
    {"exec", executes},
    {"exec, as GET", as_get},
    {"exec, as HEAD", as_head},
    {"head, exec", head_first},
    {"body, exec", body_first},
    {"exec, body", body_last},
    {"exec, without its head", without_head},
    {"exec of a sender", of_a_sender},
};

/* A name that is in neither table is noted, and answered as an error. */
static DWORD serve_head(ECB *ecb) {
  char first[64], url[512];
  const char *path = ecb->lpszPathInfo + 1;
  const char *rest = strchr(path, '/');
  sprintf(first, "%.*s", rest == NULL ? (int)strlen(path) : (int)(rest - path), path);
  for (int i = 0; i < sizeof own / sizeof *own; i++) {
    if (strcmp(own[i].name, first) == 0) return own[i].serve(ecb);
  }
  /* SCRIPT_NAME without its "/x". */
  strcpy(url, variable(ecb, "SCRIPT_NAME"));
  strcpy(url + strlen(url) - 2, rest == NULL ? "" : rest);
  for (int i = 0; i < sizeof ways / sizeof *ways; i++) {
    if (strcmp(ways[i].name, first) != 0) continue;
    ways[i].way(ecb, url);
    return HSE_STATUS_SUCCESS;
  }
  note(ecb, "\"no such answer\"");
  return HSE_STATUS_ERROR;
}

const struct play head_plays[] = {
    {"HEAD is GET without its body, whatever answers: GET's length or none", "/x", serve_head},
    {"HEAD of what is not there has the page's length", "/x", serve_head},
    {0},
};
