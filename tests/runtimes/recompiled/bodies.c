/* Lengths, chunks of an extension's own, and answers without a body. */
#include "contract.h"

/* Declares something, then writes parts up to NULL. */
static DWORD declares(ECB *ecb, const char *fields, const char *const *parts) {
  char text[256];
  sprintf(text, "%s\r\n\r\n", fields);
  header(ecb, "200 OK", text);
  for (; *parts != NULL; parts++) note(ecb, "%d", put_text(ecb, *parts));
  return HSE_STATUS_SUCCESS;
}

#define DECLARES(name, fields, ...)                      \
  static DWORD name(ECB *ecb) {                          \
    static const char *const parts[] = {__VA_ARGS__, 0}; \
    return declares(ecb, fields, parts);                 \
  }

DECLARES(too_long, "Content-Length: 4", "five!", "four")
DECLARES(too_short, "Content-Length: 10", "short")
DECLARES(empty, "Content-Length: 0", 0)
DECLARES(broken, "Transfer-Encoding: chunked", "zz\r\none\r\n")

static DWORD length_async(ECB *ecb) {
  static char block[50000];
  struct part parts[] = {{block, 50000}, {block, 50000}, {block, 50000}, {block, 50000}};
  memset(block, 'x', sizeof block);
  header(ecb, "200 OK", "Content-Length: 200000\r\n\r\n");
  return chain(ecb, parts, 4, FALSE);
}

static DWORD head_and_error(ECB *ecb) {
  header(ecb, "200 OK", "X-One: 1\r\n\r\n");
  return HSE_STATUS_ERROR;
}

static DWORD no_lengths(ECB *ecb) {
  static const char *const lengths[] = {"abc", "-1", "+5", "0x5", "5, 6", "5\r\nContent-Length: 6"};
  char text[64];
  for (int i = 0; i < 6; i++) {
    sprintf(text, "Content-Length: %s\r\n\r\n", lengths[i]);
    note(ecb, "%d", header(ecb, "200 OK", text));
  }
  header(ecb, "200 OK", "\r\n");
  put_text(ecb, "body");
  return HSE_STATUS_SUCCESS;
}

static DWORD chunk_bytes(ECB *ecb) {
  const char *at = "A\r\n0123456789\r\n1;ext=\"v\"\r\nx\r\n00\r\nX-Trailer: 1\r\n\r\n";
  header(ecb, "200 OK", "Transfer-Encoding: chunked\r\n\r\n");
  for (; *at != '\0'; at++) put(ecb, at, 1);
  return HSE_STATUS_SUCCESS;
}

static DWORD head(ECB *ecb) {
  header(ecb, "200 OK", "X-One: 1\r\n\r\n");
  put_text(ecb, "fourteen bytes");
  return HSE_STATUS_SUCCESS;
}

static DWORD head_length(ECB *ecb) {
  char block[5000];
  memset(block, 'x', sizeof block);
  header(ecb, "200 OK", "Content-Length: 5000\r\n\r\n");
  put(ecb, block, sizeof block);
  return HSE_STATUS_SUCCESS;
}

static DWORD head_long(ECB *ecb) {
  static char block[65536];
  DWORD count = 0;
  for (int i = 0; i < 64; i++) {
    DWORD size = sizeof block;
    ecb->WriteClient(ecb->ConnID, block, &size, HSE_IO_SYNC);
    count += size;
  }
  note(ecb, "%lu", count);
  return HSE_STATUS_SUCCESS;
}

static DWORD unseen(ECB *ecb, const char *status, const char *fields) {
  header(ecb, status, fields);
  note_write(ecb, "not to be seen");
  return HSE_STATUS_SUCCESS;
}

static DWORD no_content(ECB *ecb) { return unseen(ecb, "204 No Content", "\r\n"); }
static DWORD reset_content(ECB *ecb) { return unseen(ecb, "205 Reset Content", "\r\n"); }
static DWORD not_modified(ECB *ecb) {
  return unseen(ecb, "304 Not Modified", "ETag: \"x\"\r\n\r\n");
}

static DWORD no_content_length(ECB *ecb) {
  header(ecb, "204 No Content", "Content-Length: 4\r\n\r\n");
  note_write(ecb, "four");
  return HSE_STATUS_SUCCESS;
}

const struct play body_plays[] = {
    PLAY("a declared length in async mode", length_async),
    PLAY("a write that is too long is refused whole, and a shorter one may follow", too_long),
    PLAY("an end too short before anything has left is a 500", too_short),
    PLAY("a head alone, and HSE_STATUS_ERROR, is a 500 without that head", head_and_error),
    PLAY("lengths that are none are refused", no_lengths),
    PLAY("a length of 0 is an empty body", empty),
    PLAY("chunk framing, byte by byte, with trailers", chunk_bytes),
    PLAY("chunk framing that is broken is refused with 13", broken),
    PLAY("HEAD is GET without its body", head),
    PLAY("HEAD keeps a declared length", head_length),
    PLAY("HEAD of a long answer: its bytes are accepted and counted", head_long),
    PLAY("204 has no body", no_content),
    PLAY("205 has no body", reset_content),
    PLAY("304 has no body, and keeps its fields", not_modified),
    PLAY("204 with a declared length: neither length nor body", no_content_length),
    {0},
};
