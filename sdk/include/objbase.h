/* COM is not here: what a source calls of it is listed by the loader. */
#ifndef ISAPI_OBJBASE_H
#define ISAPI_OBJBASE_H
#include <windows.h>
#define COINIT_APARTMENTTHREADED 0x2
#define COINIT_MULTITHREADED 0x0
#ifdef __cplusplus
extern "C" {
#endif
HRESULT WINAPI CoInitialize(LPVOID pvReserved);
HRESULT WINAPI CoInitializeEx(LPVOID pvReserved, DWORD dwCoInit);
void WINAPI CoUninitialize(void);
HRESULT WINAPI CoCreateGuid(GUID *pguid);
LPVOID WINAPI CoTaskMemAlloc(SIZE_T cb);
void WINAPI CoTaskMemFree(LPVOID pv);
int WINAPI StringFromGUID2(REFGUID rguid, LPWSTR lpsz, int cchMax);
#ifdef __cplusplus
}
#endif
#endif
