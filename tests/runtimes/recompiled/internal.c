/* SEND_URL and EXEC_URL: requests within the host. */
#include "contract.h"

/* The mount path of the case. */
static const char *home(ECB *ecb, const char *below) {
  static char path[256];
  char *at;
  strcpy(path, variable(ecb, "SCRIPT_NAME"));
  at = strchr(strchr(path + 1, '/') + 1, '/');
  if (at != NULL) *at = '\0';
  return strcat(path, below);
}

static int send_url(ECB *ecb, const char *url) {
  return support(ecb, HSE_REQ_SEND_URL, (void *)url, NULL, NULL);
}

static DWORD sends(ECB *ecb) {
  note(ecb, "%d", send_url(ecb, home(ecb, "/child")));
  return HSE_STATUS_SUCCESS;
}

static DWORD sends_itself(ECB *ecb) {
  note(ecb, "%d", send_url(ecb, home(ecb, "")));
  return HSE_STATUS_SUCCESS;
}

static DWORD sends_file(ECB *ecb) {
  send_url(ecb, "/a.txt");
  return HSE_STATUS_SUCCESS;
}

static DWORD sends_nothing(ECB *ecb) {
  send_url(ecb, "/none");
  return HSE_STATUS_SUCCESS;
}

static DWORD sends_absolute(ECB *ecb) {
  send_url(ecb, "https://example.com/");
  return HSE_STATUS_SUCCESS;
}

static DWORD sends_late(ECB *ecb) {
  put_text(ecb, "body");
  note(ecb, "%d", send_url(ecb, "/none"));
  return HSE_STATUS_SUCCESS;
}

static DWORD child(ECB *ecb) {
  header(ecb, "203 Child", "X-Child: 1\r\n\r\n");
  put_text(ecb, "child");
  return HSE_STATUS_SUCCESS;
}

static VOID WINAPI executed(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  HSE_EXEC_URL_STATUS status;
  int code = support(ecb, HSE_REQ_GET_EXEC_URL_STATUS, &status, NULL, NULL);
  if (code == 0) note(ecb, "[%lu,%lu],[%d,%lu]", bytes, error, status.uHttpStatusCode, status.dwWin32Error);
  else note(ecb, "[%lu,%lu],%d", bytes, error, code);
  put_text(ecb, " parent");
  done(ecb);
}

static DWORD execute(ECB *ecb, HSE_EXEC_URL_INFO *info) {
  int code;
  info->pszUrl = (LPSTR)home(ecb, "/child");
  on_completion(ecb, executed, NULL);
  code = support(ecb, HSE_REQ_EXEC_URL, info, NULL, NULL);
  if (code != 0) {
    note(ecb, "%d", code);
    done(ecb);
  }
  return HSE_STATUS_PENDING;
}

static DWORD executes(ECB *ecb) {
  HSE_EXEC_URL_INFO info = {NULL};
  return execute(ecb, &info);
}

static DWORD executes_get(ECB *ecb) {
  HSE_EXEC_URL_INFO info = {NULL, "GET"};
  return execute(ecb, &info);
}

static DWORD executes_entity(ECB *ecb) {
  HSE_EXEC_URL_ENTITY_INFO entity = {5, "given"};
  HSE_EXEC_URL_INFO info = {NULL, "PUT", "X-Given: yes\r\nContent-Type: text/given\r\n\r\n", NULL, &entity};
  return execute(ecb, &info);
}

static DWORD entity_child(ECB *ecb) {
  char body[64];
  sprintf(body, "%.*s", (int)ecb->cbAvailable, (char *)ecb->lpbData);
  note(ecb, "%s", quoted(ecb->lpszMethod));
  note(ecb, "%s", quoted(ecb->lpszContentType));
  note(ecb, "%s", quoted(body));
  note(ecb, "%s", quoted(variable(ecb, "HTTP_X_GIVEN")));
  put_text(ecb, "child");
  return HSE_STATUS_SUCCESS;
}

static DWORD echo_child(ECB *ecb) {
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

static DWORD bare_child(ECB *ecb) {
  note(ecb, "%s", quoted(ecb->lpszContentType));
  note(ecb, "%lu", ecb->cbTotalBytes);
  note(ecb, "%s", quoted(variable(ecb, "HTTP_X_KEPT")));
  return HSE_STATUS_SUCCESS;
}

static DWORD address_child(ECB *ecb) {
  note(ecb, "%s", quoted(variable(ecb, "REMOTE_ADDR")));
  return HSE_STATUS_SUCCESS;
}

static DWORD slow_child(ECB *ecb) {
  put_text(ecb, "early");
  Sleep(1000);
  put_text(ecb, "late");
  return HSE_STATUS_SUCCESS;
}

static DWORD failing_child(ECB *ecb) { __builtin_trap(); }

static DWORD sends_query(ECB *ecb) {
  note(ecb, "%d", send_url(ecb, ecb->lpszQueryString));
  return HSE_STATUS_SUCCESS;
}

static VOID WINAPI executed_query(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  note(ecb, "[%lu,%lu]", bytes, error);
  done(ecb);
}

static DWORD executes_query(ECB *ecb) {
  HSE_EXEC_URL_INFO info = {ecb->lpszQueryString};
  on_completion(ecb, executed_query, NULL);
  if (support(ecb, HSE_REQ_EXEC_URL, &info, NULL, NULL) != 0) return HSE_STATUS_ERROR;
  return HSE_STATUS_PENDING;
}

/* A case, and its child. */
#define PLAY_WITH(name, serve, child) PLAY(name, serve), {name, "/child", child}

const struct play internal_plays[] = {
    PLAY_WITH("SEND_URL: another extension answers", sends, child),
    PLAY("SEND_URL: a file answers", sends_file),
    PLAY("SEND_URL to nothing is a 404", sends_nothing),
    PLAY("SEND_URL to an absolute URL is a 302", sends_absolute),
    PLAY("SEND_URL to itself ends with a 500", sends_itself),
    PLAY("SEND_URL behind a body is refused with 87", sends_late),
    PLAY_WITH("SEND_URL for HEAD is the answer's head", sends, child),
    PLAY_WITH("EXEC_URL: the child's answer, then the parent's", executes, child),
    PLAY_WITH("EXEC_URL: the child gets the entity that was given", executes_entity, entity_child),
    PLAY_WITH("EXEC_URL: the child gets the body that the parent has not read", executes, echo_child),
    PLAY_WITH("EXEC_URL: a child that gets no body has no Content-Type", executes_get, bare_child),
    PLAY_WITH("EXEC_URL: the child's client is the parent's", executes, address_child),
    PLAY_WITH("SEND_URL of a streamed answer streams", sends, slow_child),
    PLAY_WITH("EXEC_URL: a child that takes its time streams through", executes, slow_child),
    PLAY_WITH("EXEC_URL: a child that fails is a status, and no error", executes, failing_child),
    {"a fallback's control byte is a 500, also through SEND_URL and EXEC_URL", "/send", sends_query},
    {"a fallback's control byte is a 500, also through SEND_URL and EXEC_URL", "/exec", executes_query},
    {0},
};
