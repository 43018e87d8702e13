/* What system error codes mean, in Windows' words.
   https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

static const struct {
  WORD code;
  const char *text;
} system_messages[] = {
    {0, "The operation completed successfully."},
    {1, "Incorrect function."},
    {2, "The system cannot find the file specified."},
    {3, "The system cannot find the path specified."},
    {4, "The system cannot open the file."},
    {5, "Access is denied."},
    {6, "The handle is invalid."},
    {8, "Not enough memory resources are available to process this command."},
    {12, "The access code is invalid."},
    {13, "The data is invalid."},
    {14, "Not enough memory resources are available to complete this operation."},
    {15, "The system cannot find the drive specified."},
    {18, "There are no more files."},
    {19, "The media is write protected."},
    {21, "The device is not ready."},
    {32, "The process cannot access the file because it is being used by another process."},
    {38, "Reached the end of the file."},
    {39, "The disk is full."},
    {50, "The request is not supported."},
    {64, "The specified network name is no longer available."},
    {80, "The file exists."},
    {87, "The parameter is incorrect."},
    {109, "The pipe has been ended."},
    {112, "There is not enough space on the disk."},
    {120, "This function is not supported on this system."},
    {121, "The semaphore timeout period has expired."},
    {122, "The data area passed to a system call is too small."},
    {123, "The filename, directory name, or volume label syntax is incorrect."},
    {126, "The specified module could not be found."},
    {127, "The specified procedure could not be found."},
    {145, "The directory is not empty."},
    {170, "The requested resource is in use."},
    {183, "Cannot create a file when that file already exists."},
    {203, "The system could not find the environment option that was entered."},
    {232, "The pipe is being closed."},
    {234, "More data is available."},
    {259, "No more data is available."},
    {267, "The directory name is invalid."},
    {487, "Attempt to access invalid address."},
    {995, "The I/O operation has been aborted because of either a thread exit or an application "
          "request."},
    {996, "Overlapped I/O event is not in a signaled state."},
    {997, "Overlapped I/O operation is in progress."},
    {998, "Invalid access to memory location."},
    {1004, "Invalid flags."},
    {1113, "No mapping for the Unicode character exists in the target multi-byte code page."},
    {1168, "Element not found."},
    {1223, "The operation was canceled by the user."},
    {1326, "The user name or password is incorrect."},
    {1413, "Invalid index."},
    {1460, "This operation returned because the timeout period expired."},
    {10053, "An established connection was aborted by the software in your host machine."},
    {10054, "An existing connection was forcibly closed by the remote host."},
    {10055, "An operation on a socket could not be performed because the system lacked sufficient "
            "buffer space or because a queue was full."},
};

static const char *system_message(DWORD code) {
  if ((code & 0xffff0000) == 0x80070000) code &= 0xffff;
  for (size_t i = 0; i < ARRAYSIZE(system_messages); i++) {
    if (system_messages[i].code == code) return system_messages[i].text;
  }
  return NULL;
}

/* Arguments of %1, %2, …: a list, or an array. */
struct inserts {
  const DWORD_PTR *array;
  BOOL given;
};

static void put_insert(struct isapi_sink *sink, const char **at, const struct inserts *inserts) {
  int index = *(*at)++ - '0';
  if (**at >= '0' && **at <= '9') index = index * 10 + *(*at)++ - '0';
  char format[32] = "%s";
  /* A format of printf may stand behind it, between exclamation marks. */
  if (**at == '!') {
    const char *end = strchr(*at + 1, '!');
    if (end != NULL && end - *at < 30) {
      snprintf(format, sizeof format, "%%%.*s", (int)(end - *at - 1), *at + 1);
      *at = end + 1;
    }
  }
  char text[512];
  int length = _snprintf(text, sizeof text, format, inserts->array[index - 1]);
  for (int i = 0; i < (length < 0 ? (int)sizeof text : length); i++) {
    sink->put(sink, (unsigned char)text[i]);
  }
}

static void put_message(struct isapi_sink *sink, const char *text, const struct inserts *inserts) {
  while (*text) {
    if (*text != '%' || text[1] == 0 || !inserts->given) {
      sink->put(sink, (unsigned char)*text++);
      continue;
    }
    text++;
    if (*text >= '1' && *text <= '9' && inserts->array != NULL) {
      put_insert(sink, &text, inserts);
    } else if (*text == '0') {
      return;
    } else {
      sink->put(sink, (unsigned char)(*text == 'n' ? '\n' : *text));
      text++;
    }
  }
}

/* The message in memory of its own; NULL and the last error if there is none. */
static char *message_of(DWORD flags, const char *source, DWORD code, const DWORD_PTR *array) {
  const char *text = (flags & FORMAT_MESSAGE_FROM_STRING) != 0 ? source
                     : (flags & FORMAT_MESSAGE_FROM_SYSTEM) != 0 ? system_message(code)
                                                                : NULL;
  if (text == NULL) {
    SetLastError(317); /* ERROR_MR_MID_NOT_FOUND */
    return NULL;
  }
  struct inserts inserts = {array, (flags & FORMAT_MESSAGE_IGNORE_INSERTS) == 0};
  struct isapi_buffer buffer;
  size_t size = 0;
  char *to = NULL;
  for (int pass = 0; pass < 2; pass++) {
    struct isapi_sink *sink = isapi_narrow_buffer(&buffer, to, size);
    put_message(sink, text, &inserts);
    if (text != source) sink->put(sink, '\r'), sink->put(sink, '\n');
    sink->put(sink, 0);
    if (pass == 0 && (to = malloc(size = sink->count)) == NULL) SetLastError(ERROR_OUTOFMEMORY);
    if (to == NULL) return NULL;
  }
  return to;
}

/* A va_list of WebAssembly points to its arguments, as an array of them does. */
static const DWORD_PTR *array_of(DWORD flags, va_list *args) {
  if (args == NULL) return NULL;
  return (flags & FORMAT_MESSAGE_ARGUMENT_ARRAY) != 0 ? (const DWORD_PTR *)args
                                                      : *(const DWORD_PTR **)args;
}

DWORD WINAPI FormatMessageA(DWORD flags, LPCVOID source, DWORD code, DWORD language, LPSTR to,
                            DWORD size, va_list *args) {
  (void)language;
  char *text = message_of(flags, source, code, array_of(flags, args));
  if (text == NULL) return 0;
  DWORD length = (DWORD)strlen(text);
  if ((flags & FORMAT_MESSAGE_ALLOCATE_BUFFER) != 0) {
    LPSTR block = LocalAlloc(LMEM_FIXED, length + 1 > size ? length + 1 : size);
    *(LPSTR *)to = block;
    if (block == NULL) length = 0;
    else memcpy(block, text, length + 1);
  } else if (length + 1 > size) {
    SetLastError(ERROR_INSUFFICIENT_BUFFER);
    length = 0;
  } else {
    memcpy(to, text, length + 1);
  }
  free(text);
  return length;
}

DWORD WINAPI FormatMessageW(DWORD flags, LPCVOID source, DWORD code, DWORD language, LPWSTR to,
                            DWORD size, va_list *args) {
  (void)language;
  BOOL given = (flags & FORMAT_MESSAGE_FROM_STRING) != 0;
  char *narrow_source = given ? isapi_narrowed(source) : NULL;
  char *text = message_of(flags, narrow_source, code, array_of(flags, args));
  DWORD length = text == NULL ? 0 : (DWORD)isapi_widen(NULL, 0, text, -1) - 1;
  if (text == NULL) {
  } else if ((flags & FORMAT_MESSAGE_ALLOCATE_BUFFER) != 0) {
    LPWSTR block = LocalAlloc(LMEM_FIXED, (length + 1 > size ? length + 1 : size) * sizeof *to);
    *(LPWSTR *)to = block;
    if (block == NULL) length = 0;
    else isapi_widen(block, length + 1, text, -1);
  } else if (length + 1 > size) {
    SetLastError(ERROR_INSUFFICIENT_BUFFER);
    length = 0;
  } else {
    isapi_widen(to, size, text, -1);
  }
  free(text);
  free(narrow_source);
  return length;
}
