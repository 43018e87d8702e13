/*
 * An extension for IIS, in plain C: four pages that show four ways to answer.
 *
 *   /sync     WriteClient that waits
 *   /async    pieces, each begun by the completion of the one before it
 *   /file     HSE_REQ_TRANSMIT_FILE
 *   /thread   HSE_STATUS_PENDING, and a thread that answers
 *
 * `cl /LD pages.c /link /def:pages.def` makes a DLL of it. This repository makes
 * pages.wasm of the same file: `deno task build:wasm`.
 */
#include <windows.h>
#include <httpext.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PIECES 4

/* Requests since the extension was loaded. */
static volatile LONG requests;

/* An answer in pieces, on its way. */
typedef struct {
  EXTENSION_CONTROL_BLOCK *ecb;
  int next;
  char piece[64];
} ANSWER;

static BOOL send_head(EXTENSION_CONTROL_BLOCK *ecb, const char *status) {
  const char *header = "Content-Type: text/plain\r\nCache-Control: no-store\r\n\r\n";
  HSE_SEND_HEADER_EX_INFO head;
  memset(&head, 0, sizeof head);
  head.pszStatus = status;
  head.cchStatus = (DWORD)strlen(status);
  head.pszHeader = header;
  head.cchHeader = (DWORD)strlen(header);
  return ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_SEND_RESPONSE_HEADER_EX, &head, NULL, NULL);
}

static BOOL send_text(EXTENSION_CONTROL_BLOCK *ecb, const char *text) {
  DWORD bytes = (DWORD)strlen(text);
  return ecb->WriteClient(ecb->ConnID, (LPVOID)text, &bytes, HSE_IO_SYNC);
}

static void done(EXTENSION_CONTROL_BLOCK *ecb, DWORD status) {
  ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_DONE_WITH_SESSION, &status, NULL, NULL);
}

/* /sync */

static DWORD answer_sync(EXTENSION_CONTROL_BLOCK *ecb) {
  char line[128];
  char client[64] = "";
  DWORD size = sizeof client;
  ecb->GetServerVariable(ecb->ConnID, "REMOTE_ADDR", client, &size);
  sprintf(line, "request %ld of %s\n", requests, *client ? client : "an unknown client");
  return send_head(ecb, "200 OK") && send_text(ecb, line) ? HSE_STATUS_SUCCESS : HSE_STATUS_ERROR;
}

/* /async */

static BOOL send_piece(ANSWER *answer) {
  EXTENSION_CONTROL_BLOCK *ecb = answer->ecb;
  DWORD bytes;
  sprintf(answer->piece, "piece %d of %d\n", ++answer->next, PIECES);
  bytes = (DWORD)strlen(answer->piece);
  return ecb->WriteClient(ecb->ConnID, answer->piece, &bytes, HSE_IO_ASYNC);
}

static VOID WINAPI piece_sent(EXTENSION_CONTROL_BLOCK *ecb, PVOID context, DWORD bytes, DWORD error) {
  ANSWER *answer = context;
  (void)bytes;
  if (error == ERROR_SUCCESS && answer->next < PIECES && send_piece(answer)) return;
  free(answer);
  done(ecb, error == ERROR_SUCCESS ? HSE_STATUS_SUCCESS : HSE_STATUS_ERROR);
}

static DWORD answer_async(EXTENSION_CONTROL_BLOCK *ecb) {
  ANSWER *answer = calloc(1, sizeof *answer);
  if (answer == NULL) return HSE_STATUS_ERROR;
  answer->ecb = ecb;
  if (ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_IO_COMPLETION, piece_sent, NULL, (LPDWORD)answer) &&
      send_head(ecb, "200 OK") && send_piece(answer)) {
    return HSE_STATUS_PENDING;
  }
  free(answer);
  return HSE_STATUS_ERROR;
}

/* /file */

static VOID WINAPI file_sent(EXTENSION_CONTROL_BLOCK *ecb, PVOID context, DWORD bytes, DWORD error) {
  (void)bytes;
  CloseHandle(context);
  done(ecb, error == ERROR_SUCCESS ? HSE_STATUS_SUCCESS : HSE_STATUS_ERROR);
}

static DWORD answer_file(EXTENSION_CONTROL_BLOCK *ecb) {
  char path[MAX_PATH] = "/pages.c";
  DWORD size = sizeof path;
  HSE_TF_INFO file;
  HANDLE handle;
  if (!ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_MAP_URL_TO_PATH, path, &size, NULL)) {
    return HSE_STATUS_ERROR;
  }
  handle = CreateFile(path, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING,
                      FILE_FLAG_SEQUENTIAL_SCAN | FILE_FLAG_OVERLAPPED, NULL);
  if (handle == INVALID_HANDLE_VALUE) {
    send_head(ecb, "404 Not Found");
    return HSE_STATUS_SUCCESS;
  }
  memset(&file, 0, sizeof file);
  file.pfnHseIO = file_sent;
  file.pContext = handle;
  file.hFile = handle;
  file.pszStatusCode = "200 OK";
  file.pHead = "Content-Type: text/plain\r\n\r\n";
  file.HeadLength = (DWORD)strlen(file.pHead);
  file.dwFlags = HSE_IO_ASYNC | HSE_IO_SEND_HEADERS;
  if (ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_TRANSMIT_FILE, &file, NULL, NULL)) {
    return HSE_STATUS_PENDING;
  }
  CloseHandle(handle);
  return HSE_STATUS_ERROR;
}

/* /thread */

static DWORD WINAPI work(LPVOID context) {
  EXTENSION_CONTROL_BLOCK *ecb = context;
  char line[64];
  int step;
  BOOL ok = send_head(ecb, "200 OK");
  for (step = 1; ok && step <= 3; step++) {
    Sleep(10); /* It works. */
    sprintf(line, "step %d of 3, by a thread\n", step);
    ok = send_text(ecb, line);
  }
  done(ecb, ok ? HSE_STATUS_SUCCESS : HSE_STATUS_ERROR);
  return 0;
}

static DWORD answer_in_thread(EXTENSION_CONTROL_BLOCK *ecb) {
  HANDLE thread = CreateThread(NULL, 0, work, ecb, 0, NULL);
  if (thread == NULL) return HSE_STATUS_ERROR;
  CloseHandle(thread);
  return HSE_STATUS_PENDING;
}

/* The entry points. */

BOOL WINAPI GetExtensionVersion(HSE_VERSION_INFO *version) {
  version->dwExtensionVersion = MAKELONG(HSE_VERSION_MINOR, HSE_VERSION_MAJOR);
  strcpy(version->lpszExtensionDesc, "Four pages in C");
  return TRUE;
}

DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *ecb) {
  InterlockedIncrement(&requests);
  if (strcmp(ecb->lpszPathInfo, "/sync") == 0) return answer_sync(ecb);
  if (strcmp(ecb->lpszPathInfo, "/async") == 0) return answer_async(ecb);
  if (strcmp(ecb->lpszPathInfo, "/file") == 0) return answer_file(ecb);
  if (strcmp(ecb->lpszPathInfo, "/thread") == 0) return answer_in_thread(ecb);
  send_head(ecb, "404 Not Found");
  send_text(ecb, "Try /sync, /async, /file or /thread.\n");
  return HSE_STATUS_SUCCESS;
}

BOOL WINAPI TerminateExtension(DWORD flags) {
  (void)flags;
  return TRUE;
}
