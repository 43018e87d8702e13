/* What the loader calls: an extension's entry points, each on a fiber. */
#include <httpext.h>

#include "fiber.h"

#pragma weak DllMain
#pragma weak GetExtensionVersion
#pragma weak TerminateExtension

ISAPI_EXPORT(abi_version) int isapi_abi_version(void) {
  return ISAPI_ABI_VERSION;
}

BOOL isapi_call_dll_main(DWORD reason) {
  return DllMain == NULL || DllMain((HINSTANCE)GetModuleHandleA(NULL), reason, NULL);
}

/* What LoadLibrary does: the library's own start. */
ISAPI_EXPORT(attach) BOOL isapi_attach(struct isapi_fiber *fiber) {
  isapi_begin(fiber);
  BOOL loaded = isapi_call_dll_main(DLL_PROCESS_ATTACH);
  isapi_end();
  return loaded;
}

ISAPI_EXPORT(detach) BOOL isapi_detach(struct isapi_fiber *fiber) {
  isapi_begin(fiber);
  isapi_call_dll_main(DLL_PROCESS_DETACH);
  isapi_end();
  return TRUE;
}

ISAPI_EXPORT(version)
BOOL isapi_version(struct isapi_fiber *fiber, HSE_VERSION_INFO *info) {
  isapi_begin(fiber);
  BOOL usable = GetExtensionVersion == NULL || GetExtensionVersion(info);
  isapi_end();
  return usable;
}

ISAPI_EXPORT(request)
DWORD isapi_request(struct isapi_fiber *fiber, EXTENSION_CONTROL_BLOCK *ecb) {
  isapi_begin(fiber);
  DWORD status = HttpExtensionProc(ecb);
  isapi_end();
  return status;
}

/* A completion function, and what it is called with. */
struct completion {
  PFN_HSE_IO_COMPLETION function;
  PVOID context;
  DWORD bytes;
  DWORD error;
};

ISAPI_IMPORT(next_completion)
BOOL isapi_import_next_completion(EXTENSION_CONTROL_BLOCK *ecb, struct completion *next);

/* One that begins the next write, which need not wait, is called again for it:
   entering costs more than the call. */
ISAPI_EXPORT(completion)
DWORD isapi_completion(struct isapi_fiber *fiber, PFN_HSE_IO_COMPLETION function,
                       EXTENSION_CONTROL_BLOCK *ecb, PVOID context, DWORD bytes,
                       DWORD error) {
  isapi_begin(fiber);
  struct completion next = {function, context, bytes, error};
  do {
    isapi_current->last_error = ERROR_SUCCESS;
    next.function(ecb, next.context, next.bytes, next.error);
  } while (isapi_import_next_completion(ecb, &next));
  isapi_end();
  return 0;
}

ISAPI_EXPORT(terminate)
BOOL isapi_terminate(struct isapi_fiber *fiber, DWORD flags) {
  isapi_begin(fiber);
  BOOL unloads = TerminateExtension == NULL || TerminateExtension(flags);
  isapi_end();
  return unloads;
}
