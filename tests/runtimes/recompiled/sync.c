/* WriteClient in sync mode, and what an extension returns. */
#include "contract.h"

static DWORD small(ECB *ecb) {
  note_write(ecb, "one ");
  note_write(ecb, "two");
  return HSE_STATUS_SUCCESS;
}

static DWORD blocks(ECB *ecb) {
  unsigned char block[1000];
  for (int i = 0; i < 300; i++) {
    fill_pattern(block, sizeof block, i);
    if (put(ecb, block, sizeof block) != 0) return HSE_STATUS_ERROR;
  }
  return HSE_STATUS_SUCCESS;
}

static DWORD early(ECB *ecb) {
  char byte;
  DWORD size = 1;
  put_text(ecb, "early");
  read_some(ecb, &byte, &size);
  put_text(ecb, "late");
  return HSE_STATUS_SUCCESS;
}

static DWORD single_bytes(ECB *ecb) {
  for (int i = 0; i < 10000; i++) {
    unsigned char byte = i % 251;
    put(ecb, &byte, 1);
  }
  return HSE_STATUS_SUCCESS;
}

static DWORD one_large(ECB *ecb) {
  DWORD size = 2 << 20;
  unsigned char *block = malloc(size);
  fill_pattern(block, size, 0);
  if (!ecb->WriteClient(ecb->ConnID, block, &size, HSE_IO_SYNC)) size = 0;
  free(block);
  note(ecb, "%lu", size);
  return HSE_STATUS_SUCCESS;
}

static DWORD wrong(ECB *ecb) {
  char bytes[3];
  const struct {
    HCONN id;
    void *buffer;
    DWORD count, flags;
  } tried[] = {
      {(HCONN)((char *)ecb->ConnID + 1), bytes, 3, HSE_IO_SYNC},
      {ecb->ConnID, NULL, 3, HSE_IO_SYNC},
      {ecb->ConnID, bytes, 0xffffffff, HSE_IO_SYNC},
      {ecb->ConnID, bytes, 3, HSE_IO_SYNC | HSE_IO_ASYNC},
      {ecb->ConnID, bytes, 3, HSE_IO_ASYNC},
  };
  for (int i = 0; i < 5; i++) {
    DWORD count = tried[i].count;
    BOOL ok = ecb->WriteClient(tried[i].id, tried[i].buffer, &count, tried[i].flags);
    note(ecb, "%lu", ok ? 0 : GetLastError());
  }
  put_text(ecb, "right");
  return HSE_STATUS_SUCCESS;
}

static DWORD after_done(ECB *ecb) {
  put_text(ecb, "all");
  int first = done(ecb), second = done(ecb), more = put_text(ecb, "more");
  note(ecb, "%s,%s,%d,%s", first ? "false" : "true", second ? "false" : "true", more,
       header(ecb, "200 OK", "") ? "false" : "true");
  return HSE_STATUS_SUCCESS;
}

static DWORD not_found(ECB *ecb) {
  ecb->dwHttpStatusCode = 404;
  return HSE_STATUS_SUCCESS;
}

static DWORD error(ECB *ecb) { return HSE_STATUS_ERROR; }
static DWORD code(ECB *ecb) { return 403; }

const struct play sync_plays[] = {
    PLAY("a small answer goes out whole, with its length", small),
    PLAY("a long answer is whole and in order, and the connection is kept", blocks),
    PLAY("bytes that were written arrive before the answer is complete", early),
    PLAY("10,000 writes of one byte are 10,000 bytes", single_bytes),
    PLAY("one write of 2 MiB is taken whole", one_large),
    PLAY("wrong arguments are refused with 87, and nothing of them is sent", wrong),
    PLAY("every call after DONE is refused with 87", after_done),
    PLAY("SUCCESS with nothing sent is dwHttpStatusCode and no body", not_found),
    PLAY("ERROR with nothing sent is a 500", error),
    PLAY("a status code that is returned is the status", code),
    {0},
};
