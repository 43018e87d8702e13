/* Request bodies, and what an extension is told of its request. */
#include "contract.h"

static DWORD read_ahead(ECB *ecb) {
  char body[256];
  sprintf(body, "%.*s", (int)ecb->cbAvailable, (char *)ecb->lpbData);
  note(ecb, "%lu,%lu,%s", ecb->cbTotalBytes, ecb->cbAvailable, quoted(body));
  note(ecb, "%s", quoted(ecb->lpszMethod));
  note(ecb, "%s", quoted(ecb->lpszContentType));
  return HSE_STATUS_SUCCESS;
}

/* Sends back what it gets, piece by piece. */
static DWORD echo(ECB *ecb) {
  char buffer[16384];
  DWORD size = ecb->cbAvailable;
  if (put(ecb, ecb->lpbData, size) != 0) return HSE_STATUS_ERROR;
  for (;;) {
    size = sizeof buffer;
    if (read_some(ecb, buffer, &size) != 0) return HSE_STATUS_ERROR;
    if (size == 0) return HSE_STATUS_SUCCESS;
    if (put(ecb, buffer, size) != 0) return HSE_STATUS_ERROR;
  }
}

struct echo {
  char buffer[16384];
  BOOL reading;
};

static VOID WINAPI echoed(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  struct echo *echo = context;
  if (error != 0 || (echo->reading && bytes == 0)) {
    free(echo);
    done(ecb);
  } else if (echo->reading) {
    echo->reading = FALSE;
    submit(ecb, echo->buffer, bytes);
  } else {
    echo->reading = TRUE;
    read_async(ecb, echo->buffer, sizeof echo->buffer);
  }
}

static DWORD echo_async(ECB *ecb) {
  struct echo *echo = calloc(1, sizeof *echo);
  on_completion(ecb, echoed, echo);
  if (ecb->cbAvailable > 0) submit(ecb, ecb->lpbData, ecb->cbAvailable);
  else {
    echo->reading = TRUE;
    read_async(ecb, echo->buffer, sizeof echo->buffer);
  }
  return HSE_STATUS_PENDING;
}

static void read_all(ECB *ecb) {
  char buffer[16384];
  DWORD size;
  do {
    size = sizeof buffer;
  } while (read_some(ecb, buffer, &size) == 0 && size > 0);
}

static DWORD sizes(ECB *ecb) {
  note(ecb, "%lu,%lu", ecb->cbTotalBytes, ecb->cbAvailable);
  read_all(ecb);
  return HSE_STATUS_SUCCESS;
}

static DWORD unknown_size(ECB *ecb) {
  note(ecb, "%lu", ecb->cbTotalBytes);
  read_all(ecb);
  return HSE_STATUS_SUCCESS;
}

static DWORD nothing_to_read(ECB *ecb) {
  char buffer[10];
  DWORD size = sizeof buffer;
  read_some(ecb, buffer, &size);
  note(ecb, "%lu,%lu,%lu", ecb->cbTotalBytes, ecb->cbAvailable, size);
  return HSE_STATUS_SUCCESS;
}

static DWORD at_the_end(ECB *ecb) {
  char buffer[10];
  for (int i = 0; i < 3; i++) {
    DWORD size = sizeof buffer;
    int error = read_some(ecb, buffer, &size);
    note(ecb, "%s,%lu", error == 0 ? "true" : "false", size);
  }
  return HSE_STATUS_SUCCESS;
}

static DWORD ignores(ECB *ecb) { return HSE_STATUS_SUCCESS; }

static DWORD called(ECB *ecb) {
  note(ecb, "\"called\"");
  return HSE_STATUS_SUCCESS;
}

/* Notes variables; null where there is none of that name. */
#define NOTES(function, ...)                                             \
  static DWORD function(ECB *ecb) {                                      \
    static const char *const names[] = {__VA_ARGS__};                    \
    for (int i = 0; i < sizeof names / sizeof *names; i++)               \
      note(ecb, "%s", quoted(variable(ecb, names[i])));                  \
    return HSE_STATUS_SUCCESS;                                           \
  }

NOTES(path, "REQUEST_METHOD", "SCRIPT_NAME", "PATH_INFO", "QUERY_STRING", "SERVER_PROTOCOL")
NOTES(url, "URL")
NOTES(server, "SERVER_NAME", "SERVER_PORT", "HTTPS")
NOTES(address, "REMOTE_ADDR")
NOTES(fields, "HTTP_X_ONE", "HTTP_X_TWO", "HTTP_X_NONE", "CONTENT_TYPE")
NOTES(user, "AUTH_TYPE", "REMOTE_USER", "LOGON_USER", "AUTH_USER", "HTTP_AUTHORIZATION")
NOTES(no_names, "__proto__", "constructor", "HTTP___PROTO__", "toString")

static DWORD logs(ECB *ecb) {
  strcpy(ecb->lpszLogData, "two words");
  return HSE_STATUS_SUCCESS;
}

const struct play request_plays[] = {
    PLAY("a small body is read ahead: lpbData has all of it", read_ahead),
    PLAY("a large body: what was read ahead, then ReadClient", echo),
    PLAY("a body is sent back while it still comes", echo),
    PLAY("asynchronous reads and writes in turn", echo_async),
    PLAY("an extension is called with the first 48 KiB of a large body", sizes),
    PLAY("no body: nothing to read", nothing_to_read),
    PLAY("at its end a read gives 0 bytes, every time", at_the_end),
    PLAY("a chunked body comes whole", echo),
    PLAY("a chunked body that is not there yet has an unknown size", unknown_size),
    PLAY("a slow body is waited for", echo),
    PLAY("an answer to a body that nobody read, and the next request", ignores),
    PLAY("a body over maxRequestBytes is a 413, before the extension is called", called),
    PLAY("a chunked body over maxRequestBytes is a 413", echo),
    PLAY("who expects 100-continue gets it, and the answer", echo),
    PLAY("the method, the path and the query", path),
    PLAY("the URL is the path as it was sent", url),
    PLAY("the server's name and port are those that were asked for", server),
    PLAY("the client's address", address),
    PLAY("header fields are HTTP_ variables", fields),
    PLAY("an Authorization header names no user", user),
    PLAY("names of the language are no variables", no_names),
    PLAY("the log has the request's URL, and what the extension adds", logs),
    {0},
};
