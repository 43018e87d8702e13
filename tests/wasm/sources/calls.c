/* One extension for many tests: PATH_INFO says which part answers. */
#include <httpext.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int requests;

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved)
{
    if (reason == DLL_PROCESS_ATTACH)
        OutputDebugString("attached");
    return TRUE;
}

BOOL WINAPI GetExtensionVersion(HSE_VERSION_INFO *pVer)
{
    pVer->dwExtensionVersion = HSE_VERSION;
    strcpy(pVer->lpszExtensionDesc, "calls");
    return TRUE;
}

BOOL WINAPI TerminateExtension(DWORD dwFlags)
{
    return TRUE;
}

static BOOL write_text(EXTENSION_CONTROL_BLOCK *ecb, const char *text)
{
    DWORD size = strlen(text);
    return ecb->WriteClient(ecb->ConnID, (LPVOID)text, &size, HSE_IO_SYNC);
}

static BOOL send_header(EXTENSION_CONTROL_BLOCK *ecb, const char *status, const char *header)
{
    HSE_SEND_HEADER_EX_INFO info;
    info.pszStatus = status;
    info.pszHeader = header;
    info.cchStatus = strlen(status);
    info.cchHeader = strlen(header);
    info.fKeepConn = FALSE;
    return ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_SEND_RESPONSE_HEADER_EX, &info, NULL, NULL);
}

/* The members of the control block. */
static DWORD facts(EXTENSION_CONTROL_BLOCK *ecb)
{
    char text[1024];
    sprintf(text, "%lu %lx %s %s %s %s %lu %lu %.*s %s", ecb->cbSize, ecb->dwVersion,
            ecb->lpszMethod, ecb->lpszQueryString, ecb->lpszPathInfo, ecb->lpszPathTranslated,
            ecb->cbTotalBytes, ecb->cbAvailable, (int)ecb->cbAvailable, ecb->lpbData, ecb->lpszContentType);
    send_header(ecb, "201 Created", "Content-Type: text/plain\r\nX-One: 1\r\n\r\n");
    write_text(ecb, text);
    strcpy(ecb->lpszLogData, "logged");
    return HSE_STATUS_SUCCESS;
}

/* More than fits: each call waits until there is room. */
static DWORD large(EXTENSION_CONTROL_BLOCK *ecb)
{
    char block[16384];
    int i;
    for (i = 0; i < 64; i++) {
        DWORD size = sizeof block;
        memset(block, 'a' + i % 26, sizeof block);
        if (!ecb->WriteClient(ecb->ConnID, block, &size, 0) || size != sizeof block)
            return HSE_STATUS_ERROR;
    }
    return HSE_STATUS_SUCCESS;
}

/* The whole body, back again. */
static DWORD echo(EXTENSION_CONTROL_BLOCK *ecb)
{
    char buffer[1000];
    DWORD size = ecb->cbAvailable;
    if (!ecb->WriteClient(ecb->ConnID, ecb->lpbData, &size, HSE_IO_SYNC))
        return HSE_STATUS_ERROR;
    for (;;) {
        size = sizeof buffer;
        if (!ecb->ReadClient(ecb->ConnID, buffer, &size))
            return HSE_STATUS_ERROR;
        if (size == 0)
            return HSE_STATUS_SUCCESS;
        if (!ecb->WriteClient(ecb->ConnID, buffer, &size, HSE_IO_SYNC))
            return HSE_STATUS_ERROR;
    }
}

/* A variable's value, or the error and the size. */
static DWORD variable(EXTENSION_CONTROL_BLOCK *ecb)
{
    char text[256], value[64];
    DWORD size = sizeof value;
    if (ecb->GetServerVariable(ecb->ConnID, ecb->lpszQueryString, value, &size))
        sprintf(text, "%s %lu", value, size);
    else
        sprintf(text, "error %lu %lu", GetLastError(), size);
    write_text(ecb, text);
    return HSE_STATUS_SUCCESS;
}

/* Asynchronous writes, one from the completion of the other. */
struct chain {
    int left;
    char text[32];
    DWORD total;
};

static VOID WINAPI next(EXTENSION_CONTROL_BLOCK *ecb, PVOID context, DWORD bytes, DWORD error)
{
    struct chain *chain = context;
    DWORD size;
    chain->total += bytes;
    if (error == 0 && chain->left-- > 0) {
        size = sprintf(chain->text, "%d,", chain->left);
        if (ecb->WriteClient(ecb->ConnID, chain->text, &size, HSE_IO_ASYNC))
            return;
    }
    sprintf(chain->text, "%lu", chain->total);
    write_text(ecb, chain->text);
    free(chain);
    ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_DONE_WITH_SESSION, NULL, NULL, NULL);
}

static DWORD chain(EXTENSION_CONTROL_BLOCK *ecb)
{
    struct chain *chain = calloc(1, sizeof *chain);
    DWORD size = 6;
    chain->left = atoi(ecb->lpszQueryString);
    if (!ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_IO_COMPLETION, next, NULL, (LPDWORD)chain))
        return HSE_STATUS_ERROR;
    if (!ecb->WriteClient(ecb->ConnID, "begin,", &size, HSE_IO_ASYNC))
        return HSE_STATUS_ERROR;
    return HSE_STATUS_PENDING;
}

/* Reads all of the body asynchronously, then sends it. */
struct reader {
    char *body;
    DWORD size, room;
};

static VOID WINAPI was_read(EXTENSION_CONTROL_BLOCK *ecb, PVOID context, DWORD bytes, DWORD error)
{
    struct reader *reader = context;
    DWORD flags = HSE_IO_ASYNC, size = 1000;
    reader->size += bytes;
    if (error == 0 && bytes > 0) {
        if (reader->size + size > reader->room)
            reader->body = realloc(reader->body, reader->room *= 2);
        if (ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_ASYNC_READ_CLIENT, reader->body + reader->size, &size, &flags))
            return;
    }
    ecb->WriteClient(ecb->ConnID, reader->body, &reader->size, HSE_IO_SYNC);
    free(reader->body);
    free(reader);
    ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_DONE_WITH_SESSION, NULL, NULL, NULL);
}

static DWORD read_async(EXTENSION_CONTROL_BLOCK *ecb)
{
    struct reader *reader = calloc(1, sizeof *reader);
    DWORD flags = HSE_IO_ASYNC, size = 1000;
    reader->room = ecb->cbAvailable + 2000;
    reader->body = malloc(reader->room);
    reader->size = ecb->cbAvailable;
    memcpy(reader->body, ecb->lpbData, ecb->cbAvailable);
    ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_IO_COMPLETION, was_read, NULL, (LPDWORD)reader);
    if (!ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_ASYNC_READ_CLIENT, reader->body + reader->size, &size, &flags))
        return HSE_STATUS_ERROR;
    return HSE_STATUS_PENDING;
}

/* A file, with bytes before and after it. */
struct transfer {
    HSE_TF_INFO info;
};

static VOID WINAPI was_sent(EXTENSION_CONTROL_BLOCK *ecb, PVOID context, DWORD bytes, DWORD error)
{
    struct transfer *transfer = context;
    sprintf(ecb->lpszLogData, "%lu %lu", bytes, error);
    CloseHandle(transfer->info.hFile);
    free(transfer);
    ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_DONE_WITH_SESSION, NULL, NULL, NULL);
}

static DWORD transmit(EXTENSION_CONTROL_BLOCK *ecb)
{
    char path[MAX_PATH], text[64];
    DWORD size = sizeof path;
    struct transfer *transfer = calloc(1, sizeof *transfer);
    strcpy(path, ecb->lpszQueryString);
    if (!ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_MAP_URL_TO_PATH, path, &size, NULL)) {
        sprintf(text, "no path: %lu", GetLastError());
        write_text(ecb, text);
        return HSE_STATUS_SUCCESS;
    }
    transfer->info.hFile = CreateFile(path, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING,
                                      FILE_FLAG_SEQUENTIAL_SCAN | FILE_FLAG_OVERLAPPED, NULL);
    if (transfer->info.hFile == INVALID_HANDLE_VALUE) {
        sprintf(text, "no file: %lu", GetLastError());
        write_text(ecb, text);
        return HSE_STATUS_SUCCESS;
    }
    sprintf(text, "Content-Length: %lu\r\n\r\n", GetFileSize(transfer->info.hFile, NULL) + 2);
    send_header(ecb, "200 OK", text);
    transfer->info.pfnHseIO = was_sent;
    transfer->info.pContext = transfer;
    transfer->info.pHead = "<";
    transfer->info.HeadLength = 1;
    transfer->info.pTail = ">";
    transfer->info.TailLength = 1;
    transfer->info.dwFlags = HSE_IO_ASYNC | HSE_IO_DISCONNECT_AFTER_SEND;
    if (!ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_TRANSMIT_FILE, &transfer->info, NULL, NULL))
        return HSE_STATUS_ERROR;
    return HSE_STATUS_PENDING;
}

/* A file's bytes, read piece by piece. */
static DWORD read_file(EXTENSION_CONTROL_BLOCK *ecb)
{
    char buffer[7];
    DWORD size;
    HANDLE file = CreateFileA(ecb->lpszQueryString, GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return HSE_STATUS_ERROR;
    SetFilePointer(file, 2, NULL, FILE_BEGIN);
    while (ReadFile(file, buffer, sizeof buffer, &size, NULL) && size > 0)
        ecb->WriteClient(ecb->ConnID, buffer, &size, 0);
    CloseHandle(file);
    return HSE_STATUS_SUCCESS;
}

/* Recursion with arrays on the stack, and writes that wait in between. */
static unsigned sum_of(EXTENSION_CONTROL_BLOCK *ecb, int depth, unsigned seed)
{
    unsigned values[64], sum = 0;
    int i;
    DWORD size = 512;
    char block[512];
    for (i = 0; i < 64; i++)
        values[i] = seed * 31 + i;
    memset(block, 'x', sizeof block);
    SetLastError(seed);
    if (!ecb->WriteClient(ecb->ConnID, block, &size, 0))
        return 0;
    if (GetLastError() != seed)
        return 0;
    if (depth > 0)
        sum = sum_of(ecb, depth - 1, seed + 1);
    for (i = 0; i < 64; i++)
        sum += values[i];
    return sum;
}

static DWORD recursion(EXTENSION_CONTROL_BLOCK *ecb)
{
    char text[32];
    sprintf(text, "%u", sum_of(ecb, 40, atoi(ecb->lpszQueryString)));
    write_text(ecb, text);
    return HSE_STATUS_SUCCESS;
}

/* What goes wrong. */
static unsigned deeper(volatile char *above)
{
    volatile char here[4096];
    here[0] = above ? above[0] + 1 : 0;
    return deeper(here) + here[0];
}

static DWORD wrong(EXTENSION_CONTROL_BLOCK *ecb)
{
    const char *how = ecb->lpszQueryString;
    char text[64];
    DWORD size = 4;
    if (strcmp(how, "trap") == 0)
        __builtin_trap();
    if (strcmp(how, "late") == 0) {
        write_text(ecb, "begun");
        large(ecb);
        __builtin_trap();
    }
    if (strcmp(how, "exit") == 0)
        exit(3);
    if (strcmp(how, "abort") == 0)
        abort();
    if (strcmp(how, "stack") == 0)
        return deeper(NULL);
    if (strcmp(how, "wild") == 0)
        sprintf(text, "%d %lu", ecb->WriteClient(ecb->ConnID, (LPVOID)0xfffffff0, &size, 0), GetLastError());
    if (strcmp(how, "count") == 0) {
        size = 0xffffffff;
        sprintf(text, "%d %lu", ecb->WriteClient(ecb->ConnID, text, &size, 0), GetLastError());
    }
    if (strcmp(how, "handle") == 0)
        sprintf(text, "%d %lu", ecb->WriteClient((HCONN)12345, text, &size, 0), GetLastError());
    if (strcmp(how, "vector") == 0) {
        HSE_RESPONSE_VECTOR vector = {HSE_IO_SYNC, NULL, NULL, 1 << 30, (LPVOID)text};
        sprintf(text, "%d %lu", ecb->ServerSupportFunction(ecb->ConnID, HSE_REQ_VECTOR_SEND, &vector, NULL, NULL), GetLastError());
    }
    if (strcmp(how, "block") == 0)
        sprintf(text, "%d", ecb->WriteClient((HCONN)ecb, "", &(DWORD){0}, 0));
    write_text(ecb, text);
    return HSE_STATUS_SUCCESS;
}

static DWORD count(EXTENSION_CONTROL_BLOCK *ecb)
{
    char text[32];
    sprintf(text, "%d", ++requests);
    write_text(ecb, text);
    return HSE_STATUS_SUCCESS;
}

DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *ecb)
{
    static const struct {
        const char *path;
        DWORD (*answer)(EXTENSION_CONTROL_BLOCK *);
    } parts[] = {
        {"/facts", facts}, {"/large", large}, {"/echo", echo}, {"/variable", variable},
        {"/chain", chain}, {"/read", read_async}, {"/recursion", recursion},
        {"/transmit", transmit}, {"/file", read_file}, {"/wrong", wrong}, {"/count", count},
    };
    unsigned i;
    for (i = 0; i < sizeof parts / sizeof *parts; i++)
        if (strcmp(ecb->lpszPathInfo, parts[i].path) == 0)
            return parts[i].answer(ecb);
    send_header(ecb, "404 Not Found", "\r\n");
    return HSE_STATUS_SUCCESS;
}
