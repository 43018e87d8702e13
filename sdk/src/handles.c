/* Handles: the loader's numbers for files and for what can be waited for. */
#include "abi.h"
#include "mappings.h"

ISAPI_IMPORT(handle_close) int isapi_import_handle_close(HANDLE handle);

BOOL WINAPI CloseHandle(HANDLE handle) {
  return isapi_close_mapping(handle) ||
         isapi_succeeds(isapi_import_handle_close(handle));
}
