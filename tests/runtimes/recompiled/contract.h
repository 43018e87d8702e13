/*
 * The server's half of the contract's cases, in C: what tests/runtimes/contract
 * has in TypeScript under the same names.
 */
#include <httpext.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef EXTENSION_CONTROL_BLOCK ECB;
typedef DWORD (*SERVE)(ECB *ecb);

/* A case, and a path below its own. */
struct play {
  const char *name, *below;
  SERVE serve;
};

#define PLAY(name, serve) {name, "", serve}

extern const struct play sync_plays[], async_plays[], header_plays[],
    body_plays[], request_plays[], client_plays[], internal_plays[], own_plays[],
    timed_plays[], lasting_plays[], file_plays[], head_plays[];

/* Only in modules that were compiled with exceptions. */
extern const struct play exception_plays[] __attribute__((weak));

/* Writes JSON values into the case's notebook. */
void note(ECB *ecb, const char *format, ...);

/* What the calls give: 0, or the last error. */
int put(ECB *ecb, const void *data, DWORD size);
int put_text(ECB *ecb, const char *text);
int submit(ECB *ecb, const void *data, DWORD size);
int submit_text(ECB *ecb, const char *text);
int read_some(ECB *ecb, void *buffer, DWORD *size);
int read_async(ECB *ecb, void *buffer, DWORD size);
int header(ECB *ecb, const char *status, const char *fields);
int on_completion(ECB *ecb, PFN_HSE_IO_COMPLETION completion, void *context);
int done(ECB *ecb);
int support(ECB *ecb, DWORD code, void *buffer, void *size, void *type);

/* Notes {ok, count, error} of a write. */
void note_write(ECB *ecb, const char *text);

/* Goes on with a request from a thread, after a while; gives HSE_STATUS_PENDING. */
DWORD after(ECB *ecb, DWORD ms, void (*then)(ECB *ecb));

/* Writes one text again and again until that fails, and waits between: the error. */
int write_on(ECB *ecb, const char *text, DWORD every);

/* A file of the module's own, with these bytes so many times. */
HANDLE file_of(const void *bytes, DWORD size, int times);

/* A variable, or NULL; good until the next call. */
const char *variable(ECB *ecb, const char *name);

/* Text as JSON; good until the next call. */
const char *quoted(const char *text);

/* Bytes that say where they belong. */
void fill_pattern(unsigned char *bytes, DWORD size, int index);

/* Writes one part after the other, each from the completion of the one before. */
struct part {
  const void *data;
  DWORD size;
};
DWORD chain(ECB *ecb, const struct part *parts, int count, BOOL notes);
