/* The writes of a workload, which the module finds in its registry. */

#include <windows.h>
#include <httpext.h>
#include <stdlib.h>

#define KEY "Software\\Bench"

static BYTE *piece;
static DWORD size, writes, isAsync;
static char head[64];

static DWORD number(const char *name)
{
    DWORD value = 0, bytes = sizeof value;
    RegGetValueA(HKEY_LOCAL_MACHINE, KEY, name, RRF_RT_REG_DWORD, NULL, &value, &bytes);
    return value;
}

BOOL WINAPI GetExtensionVersion(HSE_VERSION_INFO *version)
{
    DWORD bytes = sizeof head;

    version->dwExtensionVersion = HSE_VERSION;
    size = number("Size");
    writes = number("Writes");
    isAsync = number("Async");
    RegGetValueA(HKEY_LOCAL_MACHINE, KEY, "Head", RRF_RT_REG_SZ, NULL, head, &bytes);
    bytes = size;
    piece = malloc(size);
    return piece != NULL && RegGetValueA(HKEY_LOCAL_MACHINE, KEY, "Piece",
        RRF_RT_REG_BINARY, NULL, piece, &bytes) == ERROR_SUCCESS;
}

static VOID WINAPI next(EXTENSION_CONTROL_BLOCK *ecb, PVOID context, DWORD bytes, DWORD error)
{
    DWORD *left = context;

    (void)bytes;
    if (error == ERROR_SUCCESS && (*left)-- > 0) {
        DWORD count = size;
        if (ecb->WriteClient(ecb->ConnID, piece, &count, HSE_IO_ASYNC))
            return;
    }
    free(left);
    ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_DONE_WITH_SESSION, NULL, NULL, NULL);
}

DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *ecb)
{
    if (head[0] != 0) {
        HSE_SEND_HEADER_EX_INFO info = { "200 OK", head, 6, 0, TRUE };
        info.cchHeader = strlen(head);
        ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_SEND_RESPONSE_HEADER_EX, &info, NULL, NULL);
    }
    if (isAsync) {
        DWORD *left = malloc(sizeof *left);
        *left = writes;
        ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_IO_COMPLETION, next, NULL, left);
        next(ecb, left, 0, ERROR_SUCCESS);
        return HSE_STATUS_PENDING;
    }
    for (DWORD i = 0; i < writes; i++) {
        DWORD count = size;
        if (!ecb->WriteClient(ecb->ConnID, piece, &count, HSE_IO_SYNC))
            return HSE_STATUS_ERROR;
    }
    return HSE_STATUS_SUCCESS;
}
