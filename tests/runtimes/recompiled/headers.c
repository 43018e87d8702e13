/* Header calls, and answers that are written as text. */
#include "contract.h"

static DWORD fields(ECB *ecb) {
  note(ecb, "%d", header(ecb, "418 I'm a teapot", "X-One: 1\r\nX-Two:  two \r\n\r\n"));
  put_text(ecb, "tea");
  return HSE_STATUS_SUCCESS;
}

static DWORD extended(ECB *ecb) {
  HSE_SEND_HEADER_EX_INFO info = {"201 Created", "X-One: 1\r\n\r\nbody", 11, 16, FALSE};
  note(ecb, "%d", support(ecb, HSE_REQ_SEND_RESPONSE_HEADER_EX, &info, NULL, NULL));
  return HSE_STATUS_SUCCESS;
}

static DWORD cookies(ECB *ecb) {
  header(ecb, "200 OK", "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\n");
  return HSE_STATUS_SUCCESS;
}

static DWORD many(ECB *ecb) {
  char *text = malloc(32768);
  int length = sprintf(text, "X-Long: ");
  memset(text + length, 'x', 16384);
  length += 16384;
  length += sprintf(text + length, "\r\n");
  for (int i = 0; i < 100; i++) length += sprintf(text + length, "X-%d: %d\r\n", i, i);
  strcpy(text + length, "\r\n");
  header(ecb, "200 OK", text);
  free(text);
  return HSE_STATUS_SUCCESS;
}

/* Sends a field of these bytes, after what it begins with, and before its end. */
static DWORD send_range(ECB *ecb, const char *begin, int first, int last, const char *end) {
  char text[512];
  int length = sprintf(text, "%s", begin);
  for (int byte = first; byte <= last; byte++) text[length++] = (char)byte;
  sprintf(text + length, "%s\r\n\r\n", end);
  header(ecb, "200 OK", text);
  return HSE_STATUS_SUCCESS;
}

static DWORD byte_out(ECB *ecb) { return send_range(ecb, "X-Name: caf\xe9 ", 0x80, 0xff, ""); }

static DWORD printable(ECB *ecb) { return send_range(ecb, "X-All: \"\t", 0x20, 0x7e, "\""); }

static DWORD byte_in(ECB *ecb) {
  note(ecb, "%s", quoted(variable(ecb, "HTTP_X_NAME")));
  return HSE_STATUS_SUCCESS;
}

static DWORD ignored(ECB *ecb) {
  note(ecb, "%d", header(ecb, "401 No", "WWW-Authenticate: Basic\r\nbad\r\n\r\n"));
  note(ecb, "%d", put_text(ecb, "page"));
  return HSE_STATUS_SUCCESS;
}

static DWORD bad_lines(ECB *ecb) {
  note(ecb, "%d", header(ecb, "200 OK", "X Bad: 1\r\n\r\n"));
  note(ecb, "%d", header(ecb, "200 OK", "no colon\r\n\r\n"));
  note(ecb, "%d", header(ecb, "200 OK", ": no name\r\n\r\n"));
  note(ecb, "%d", header(ecb, "199 Low", "X-One: 1\r\n\r\n"));
  note(ecb, "%d", header(ecb, "600 High", "X-One: 1\r\n\r\n"));
  note(ecb, "%d", header(ecb, "202 Accepted", "X-Right: 1\r\n\r\n"));
  put_text(ecb, "body");
  return HSE_STATUS_SUCCESS;
}

static DWORD framing(ECB *ecb) {
  header(ecb, "200 OK",
         "Connection: close\r\nKeep-Alive: timeout=1\r\nUpgrade: h2c\r\nTrailer: X\r\nX-Kept: 1\r\n\r\n");
  put_text(ecb, "body");
  return HSE_STATUS_SUCCESS;
}

static DWORD second(ECB *ecb) {
  note(ecb, "%d", header(ecb, "200 OK", "X-First: 1\r\n\r\n"));
  note(ecb, "%d", header(ecb, "404 Not Found", "X-Second: 1\r\n\r\n"));
  put_text(ecb, "body");
  note(ecb, "%d", header(ecb, "404 Not Found", "X-Third: 1\r\n\r\n"));
  return HSE_STATUS_SUCCESS;
}

static DWORD unfinished(ECB *ecb) {
  header(ecb, "203 X", "X-One: 1\r\n");
  header(ecb, "500 X", "X-Two: 2\r\n\r\n");
  put_text(ecb, "body");
  return HSE_STATUS_SUCCESS;
}

static DWORD folded(ECB *ecb) {
  header(ecb, "200 OK", "X-Folded: one\r\n   two\r\n\r\n");
  return HSE_STATUS_SUCCESS;
}

static DWORD alone(ECB *ecb) {
  char byte;
  DWORD size = 1;
  header(ecb, "200 OK", "X-Early: 1\r\n\r\n");
  read_some(ecb, &byte, &size);
  put_text(ecb, "late");
  return HSE_STATUS_SUCCESS;
}

static DWORD redirects(ECB *ecb) {
  note(ecb, "%d", support(ecb, HSE_REQ_SEND_URL_REDIRECT_RESP, "https://example.com/a?b=c", NULL, NULL));
  return HSE_STATUS_SUCCESS;
}

static DWORD redirects_badly(ECB *ecb) {
  note(ecb, "%d", support(ecb, HSE_REQ_SEND_URL_REDIRECT_RESP, "/a\r\nX-Split: 1", NULL, NULL));
  return HSE_STATUS_SUCCESS;
}

static DWORD custom_error(ECB *ecb) {
  HSE_CUSTOM_ERROR_INFO info = {"403 Forbidden"};
  note(ecb, "%d", support(ecb, HSE_REQ_SEND_CUSTOM_ERROR, &info, NULL, NULL));
  return HSE_STATUS_SUCCESS;
}

#define RAW "HTTP/1.1 202 Accepted\r\nX-Raw: yes\r\nContent-Type: text/plain\r\n\r\nraw body"

static DWORD raw_whole(ECB *ecb) {
  put_text(ecb, RAW);
  return HSE_STATUS_SUCCESS;
}

static DWORD raw_bytes(ECB *ecb) {
  for (const char *at = RAW; *at != '\0'; at++) put(ecb, at, 1);
  return HSE_STATUS_SUCCESS;
}

static DWORD raw_async(ECB *ecb) {
  struct part parts[] = {{RAW, 30}, {(char *)RAW + 30, sizeof RAW - 1 - 30}};
  return chain(ecb, parts, 2, FALSE);
}

static DWORD raw_lines(ECB *ecb) {
  put_text(ecb, "HTTP/1.1 202 Accepted\nX-Raw: yes\nContent-Type: text/plain\n\nraw body");
  return HSE_STATUS_SUCCESS;
}

static DWORD raw_old(ECB *ecb) {
  put_text(ecb, "HTTP/1.0 202\r\nX-Raw: yes\r\n\r\nraw body");
  return HSE_STATUS_SUCCESS;
}

static DWORD raw_length(ECB *ecb) {
  put_text(ecb, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfour");
  return HSE_STATUS_SUCCESS;
}

static DWORD raw_chunks(ECB *ecb) {
  put_text(ecb, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
  put_text(ecb, "3\r\none\r\n");
  put_text(ecb, "4;x=y\r\n two\r\n0\r\n\r\n");
  return HSE_STATUS_SUCCESS;
}

static DWORD raw_endless(ECB *ecb) {
  put_text(ecb, "HTTP/1.1 200 OK\r\nX-Raw: yes\r\n");
  return HSE_STATUS_SUCCESS;
}

static DWORD raw_none(ECB *ecb) {
  put_text(ecb, "HTTP/1 is not a status line");
  return HSE_STATUS_SUCCESS;
}

static DWORD raw_then_header(ECB *ecb) {
  put_text(ecb, "HTTP/1.1 202 Acc");
  note(ecb, "%d", header(ecb, "404 Not Found", "X: 1\r\n\r\n"));
  put_text(ecb, (char *)RAW + 16);
  return HSE_STATUS_SUCCESS;
}

const struct play header_plays[] = {
    PLAY("a status and fields arrive as they were sent", fields),
    PLAY("SEND_RESPONSE_HEADER_EX does the same", extended),
    PLAY("Set-Cookie twice is two fields", cookies),
    PLAY("100 fields, and one of 16 KiB", many),
    PLAY("a byte above 0x7F goes out as that byte", byte_out),
    PLAY("every byte that can be printed goes out as it is", printable),
    PLAY("a byte above 0x7F comes in as that byte", byte_in),
    PLAY("a page after a head that was refused is a 500, when the BOOL is ignored", ignored),
    PLAY("names and lines that are none are refused, and nothing of them is sent", bad_lines),
    PLAY("framing is the engine's: what an extension says of it is left out", framing),
    PLAY("a second header call is refused, as is one behind a body", second),
    PLAY("an unfinished block is continued by the next call", unfinished),
    PLAY("a folded line is joined with one space", folded),
    PLAY("a header call alone reaches the client before any body", alone),
    PLAY("a redirection is a 302 with its Location", redirects),
    PLAY("a redirection to a line break is refused", redirects_badly),
    PLAY("SEND_CUSTOM_ERROR is the host's page", custom_error),
    PLAY("a raw answer in one write", raw_whole),
    PLAY("a raw answer, byte by byte", raw_bytes),
    PLAY("a raw answer in async mode", raw_async),
    PLAY("line ends of \\n alone", raw_lines),
    PLAY("HTTP/1.0 and no reason", raw_old),
    PLAY("its Content-Length is kept", raw_length),
    PLAY("its chunk framing is decoded", raw_chunks),
    PLAY("a head that never ends is a 500", raw_endless),
    PLAY("text that only begins like one is body", raw_none),
    PLAY("a header call behind raw text is refused", raw_then_header),
    {0},
};
