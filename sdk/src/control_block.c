/* The calls that an extension makes through its control block. */
#include <httpext.h>
#include <stdlib.h>
#include <string.h>

#include "abi.h"

ISAPI_IMPORT(get_server_variable)
int isapi_import_get_server_variable(HCONN connection, LPSTR name, LPVOID buffer,
                                     LPDWORD size);
ISAPI_IMPORT(write_client)
int isapi_import_write_client(HCONN connection, LPVOID buffer, LPDWORD bytes,
                              DWORD flags);
ISAPI_IMPORT(read_client)
int isapi_import_read_client(HCONN connection, LPVOID buffer, LPDWORD size);
ISAPI_IMPORT(server_support)
int isapi_import_server_support(HCONN connection, DWORD request, LPVOID buffer,
                                LPDWORD size, LPDWORD type);

static BOOL WINAPI get_server_variable(HCONN connection, LPSTR name,
                                       LPVOID buffer, LPDWORD size) {
  return isapi_succeeds(
      isapi_import_get_server_variable(connection, name, buffer, size));
}

static BOOL WINAPI write_client(HCONN connection, LPVOID buffer, LPDWORD bytes,
                                DWORD flags) {
  return isapi_succeeds(
      isapi_import_write_client(connection, buffer, bytes, flags));
}

static BOOL WINAPI read_client(HCONN connection, LPVOID buffer, LPDWORD size) {
  return isapi_succeeds(isapi_import_read_client(connection, buffer, size));
}

static BOOL WINAPI server_support(HCONN connection, DWORD request,
                                  LPVOID buffer, LPDWORD size, LPDWORD type) {
  return isapi_succeeds(
      isapi_import_server_support(connection, request, buffer, size, type));
}

_Static_assert(sizeof(EXTENSION_CONTROL_BLOCK) == 144,
               "the control block of a 32-bit build");

/*
 * A control block with so many bytes behind it, for its strings and its body.
 * The loader fills in the rest. NULL if there is no memory.
 */
ISAPI_EXPORT(block_new)
EXTENSION_CONTROL_BLOCK *isapi_block_new(size_t extra) {
  EXTENSION_CONTROL_BLOCK *block = malloc(sizeof *block + extra);
  if (block == NULL) return NULL;
  memset(block, 0, sizeof *block);
  block->cbSize = sizeof *block;
  block->GetServerVariable = get_server_variable;
  block->WriteClient = write_client;
  block->ReadClient = read_client;
  block->ServerSupportFunction = server_support;
  return block;
}

ISAPI_EXPORT(block_free) void isapi_block_free(EXTENSION_CONTROL_BLOCK *block) {
  free(block);
}
